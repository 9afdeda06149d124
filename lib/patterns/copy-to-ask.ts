/**
 * A copy made only to ask one question of it.
 *
 *   [...m.keys()].includes(k)     =>  m.has(k)
 *   [...s].includes(v)            =>  s.has(v)
 *   Array.from(m).length          =>  m.size
 *   [...s][0], [...s].shift()     =>  s.values().next().value
 *   const first = [...s][0]       =>  const [first] = s
 *
 * Not a question: `includes` with a second argument, `indexOf` (=== is not SameValueZero), a place that is written to
 * or called. Refused by the fixer: a receiver that is not provably a native Map or Set (Headers have keys() and has()
 * too), an argument that may change the container.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isWritten } from '../analysis/natives.js';
import { type ArrayCopy, getArrayCopy } from '../ast/copies.js';
import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

export interface CopyToAsk {
  /** The whole question. */
  readonly node: TSESTree.Expression;
  readonly copy: ArrayCopy;
  readonly question: 'first' | 'has' | 'size';
  /** What `has` asks for. */
  readonly key: TSESTree.Expression | null;
  /** `const first = [...s][0]`: the declarator, where a destructuring says the same. */
  readonly declarator: TSESTree.VariableDeclarator | null;
}

export function matchCopyToAsk(node: Node): CopyToAsk | null {
  if (node.type === 'CallExpression') return matchCall(node);
  return node.type === 'MemberExpression' ? matchMember(node) : null;
}

function matchCall(node: TSESTree.CallExpression): CopyToAsk | null {
  if (!isMethodCall(node, 'includes', 'shift', 'at')) return null;
  const copy = getArrayCopy(node.callee.object);
  // e.g. [...callbacks].at(0)(): what is taken would be called as a method of where it is taken from
  if (copy === null || isCalled(node)) return null;
  const [key] = node.arguments;
  switch (getMemberName(node.callee)) {
    case 'includes':
      if (node.arguments.length !== 1 || key === undefined || key.type === 'SpreadElement') return null;
      return { node, copy, question: 'has', key, declarator: null };
    case 'shift':
      return node.arguments.length === 0 ? getFirst(node, copy) : null;
    default:
      return node.arguments.length === 1 && isZero(key) ? getFirst(node, copy) : null;
  }
}

function matchMember(node: TSESTree.MemberExpression): CopyToAsk | null {
  if (node.optional || !isRead(node)) return null;
  const copy = getArrayCopy(node.object);
  if (copy === null) return null;
  if (getMemberName(node) === 'length') return { node, copy, question: 'size', key: null, declarator: null };
  return node.computed && isZero(node.property) ? getFirst(node, copy) : null;
}

function getFirst(node: TSESTree.CallExpression | TSESTree.MemberExpression, copy: ArrayCopy): CopyToAsk {
  const { parent } = node;
  const isDeclared =
    parent.type === 'VariableDeclarator' &&
    parent.init === node &&
    parent.id.type === 'Identifier' &&
    !parent.id.typeAnnotation &&
    // e.g. using first = [...s][0]
    ['const', 'let', 'var'].includes(parent.parent.kind);
  return { node, copy, question: 'first', key: null, declarator: isDeclared ? parent : null };
}

function isZero(node: Node | undefined): boolean {
  return node?.type === 'Literal' && node.value === 0;
}

/** Neither written, nor deleted, nor called: `[...s][0]()` hands the array over as `this`. */
function isRead(node: TSESTree.MemberExpression): boolean {
  return !isWritten(node) && !isCalled(node) && !isInNew(node);
}

/** e.g. `new [...s][0].Shape(1)`: a call in the callee of a `new` would end it */
function isInNew(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'NewExpression') return parent.callee === node;
  if (parent?.type === 'TSNonNullExpression') return isInNew(parent);
  return parent?.type === 'MemberExpression' && parent.object === node && isInNew(parent);
}

/** The callee of a call or a `new`, or the tag of a template, through parentheses, casts and `!`. */
function isCalled(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'TaggedTemplateExpression':
      return parent.tag === node;
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSInstantiationExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return isCalled(parent);
    default:
      return false;
  }
}
