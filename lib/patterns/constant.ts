/**
 * A container of literals that each call builds anew, and that is the same each time.
 *
 *   const kinds = new Set(['a', 'b']);  … kinds.has(kind) …      local
 *   new Set(['a', 'b']).has(kind)                                inline
 *   for (const x of new Set(['a', 'b'])) …                       inline
 *   function f(kinds = new Set(['a', 'b'])) {}                   default
 *   get kinds() { return new Set(['a', 'b']); }                  returned
 *
 * Not one: an empty container, one with a spread or without any literal, one that is written to, one that is stored or
 * passed on where it is made.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { type Facts, isNeverReassigned } from '../analysis/facts.js';
import { getElements, getPair, stripCasts } from '../analysis/literals.js';
import { getConstructed, type NativeClass } from '../analysis/natives.js';
import { getMemberName, isFunction, isMethodCall } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getReturning, isUncalled } from './copier.js';

export interface Constant {
  /** What makes the container. */
  readonly node: TSESTree.NewExpression;
  readonly container: NativeClass;
  readonly shape: 'default' | 'inline' | 'local' | 'returned';
  /** The name that holds it: of the const, of the parameter; null for `inline`. */
  readonly name: TSESTree.Identifier | null;
  /** The function that does nothing but return it, for `returned`. */
  readonly fn: FunctionNode | null;
  /** How many elements are written. */
  readonly count: number;
}

export function matchConstant(node: Node, facts: Facts): Constant | null {
  const container = getConstructed(facts, node);
  if (container === null || node.type !== 'NewExpression') return null;
  const elements = getElements(node)?.elements ?? [];
  if (elements.length === 0 || !looksConstant(elements, container)) return null;
  const held = getHolder(node, facts);
  if (held === null || isWrittenTo(facts, held.name ?? node)) return null;
  return { node, container, ...held, count: elements.length };
}

/** e.g. const seen = new Set(['a']); … seen.add(x); it begins with literals, and is no constant */
function isWrittenTo(facts: Facts, node: Node): boolean {
  const variable = node.type === 'Identifier' ? facts.variable(node) : null;
  if (variable === null) return isChangedAt(node);
  return !isNeverReassigned(variable) || variable.references.some(({ identifier }) => isChangedAt(identifier as Node));
}

function isChangedAt({ parent }: Node): boolean {
  return parent?.type === 'MemberExpression' && /^(?:add|clear|delete|set)$/.test(getMemberName(parent) ?? '');
}

function getHolder(node: TSESTree.NewExpression, facts: Facts): Pick<Constant, 'fn' | 'name' | 'shape'> | null {
  const inline = { shape: 'inline', name: null, fn: null } as const;
  const { parent } = node;
  switch (parent.type) {
    case 'VariableDeclarator':
      if (parent.init !== node || parent.id.type !== 'Identifier' || !/^(?:const|let)$/.test(parent.parent.kind)) return null;
      return { shape: 'local', name: parent.id, fn: null };
    case 'AssignmentPattern':
      if (parent.right !== node || parent.left.type !== 'Identifier' || !isFunction(parent.parent)) return null;
      return { shape: 'default', name: parent.left, fn: null };
    case 'MemberExpression':
      return parent.object === node ? inline : null;
    case 'ForOfStatement':
      return parent.right === node ? inline : null;
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression' ? null : inline;
    case 'ArrowFunctionExpression':
    case 'ReturnStatement': {
      const fn = getReturning(facts, node);
      // e.g. memoize(() => new Set(['a'])): who calls it, and how often, is not to be seen
      return fn === null || isInline(fn) || isUncalled(facts, fn) ? null : { shape: 'returned', name: null, fn };
    }
    default:
      return null;
  }
}

/** A function that stands in an expression, not under a name. */
function isInline({ parent, type }: FunctionNode): boolean {
  return type !== 'FunctionDeclaration' && parent.type !== 'VariableDeclarator' && parent.type !== 'MethodDefinition';
}

/** Keys that could all be constants, and at least one that is a literal. */
function looksConstant(elements: TSESTree.ArrayExpression['elements'], container: NativeClass): boolean {
  let literals = 0;
  for (const element of elements) {
    if (element === null) return false;
    const key = container === 'Set' ? element : getPair(element)?.[0];
    if (key === undefined) return false;
    const bare = stripCasts(key);
    if (bare.type === 'Literal' || bare.type === 'TemplateLiteral' || bare.type === 'UnaryExpression') literals++;
    else if (bare.type !== 'Identifier' && bare.type !== 'MemberExpression') return false;
  }
  return literals > 0 || isOfNames(elements);
}

/** `[Kind.Open, Kind.Closed]`: members of something that is written like an enum. */
function isOfNames(elements: TSESTree.ArrayExpression['elements']): boolean {
  return elements.every((one) => {
    const bare = one === null ? null : stripCasts(getPair(one)?.[0] ?? one);
    return bare?.type === 'MemberExpression' && bare.object.type === 'Identifier' && /^[A-Z]/.test(bare.object.name);
  });
}

/** The only thing that is asked for at the place where it is made: `kind` of `new Set(['a']).has(kind)`. */
export function getAsked({ node }: Constant): TSESTree.Node | null {
  const call = node.parent.parent;
  return isMethodCall(call, 'has', 'get') && call.callee.object === node ? (call.arguments[0] ?? null) : null;
}
