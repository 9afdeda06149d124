/**
 * Values that are the same at every evaluation, wherever the code stands: primitive literals, and module-level
 * constants and enum members that stand above the place where they are to be read.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isStaticallyNamed } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { type Facts, getConstDeclarator, type Variable } from './facts.js';

const MAX_DEPTH = 8;

/** The first part of the elements of a `new Map([…])` or `new Set([…])` that is no constant at offset `place`; or null. */
export function findNonConstant(facts: Facts, node: TSESTree.NewExpression, kind: 'Map' | 'Set', place: number): Node | null {
  const list = getElements(node);
  if (list === null) return node;
  for (const element of list.elements) {
    if (element === null) return list;
    const parts = kind === 'Set' ? [element] : getPair(element);
    if (parts === null) return element;
    const odd = parts.find((part) => !isConstant(facts, part, place));
    if (odd !== undefined) return odd;
  }
  return null;
}

/** The array in `new Set([…])`, through casts: `['a', 'b'] as const`. */
export function getElements(node: TSESTree.NewExpression): TSESTree.ArrayExpression | null {
  const [list] = node.arguments;
  if (node.arguments.length !== 1 || list === undefined || list.type === 'SpreadElement') return null;
  const bare = stripCasts(list);
  return bare.type === 'ArrayExpression' ? bare : null;
}

/** The key and the value of an entry written in place: `['a', 1]`. */
export function getPair(node: Node): readonly [TSESTree.Expression, TSESTree.Expression] | null {
  const bare = stripCasts(node);
  if (bare.type !== 'ArrayExpression' || bare.elements.length !== 2) return null;
  const [key, value] = bare.elements;
  if (key == null || value == null || key.type === 'SpreadElement' || value.type === 'SpreadElement') return null;
  return [key, value];
}

/** `x as T`, `x satisfies T`, `<T>x` -> `x` */
export function stripCasts(node: Node): Node {
  let at = node;
  while (at.type === 'TSAsExpression' || at.type === 'TSSatisfiesExpression' || at.type === 'TSTypeAssertion') at = at.expression;
  return at;
}

/** Whether `node` has the same primitive value at each evaluation, and has it already at offset `place` of the module. */
export function isConstant(facts: Facts, node: Node, place: number): boolean {
  return isConstantAt(facts, node, place, 0);
}

function isConstantAt(facts: Facts, given: Node, place: number, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const node = stripCasts(given);
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      // e.g. -1, -1n; not +1n, which throws
      return node.operator === '-' && node.argument.type === 'Literal' && /^(?:bigint|number)$/.test(typeof node.argument.value);
    case 'Identifier': {
      const variable = facts.variable(node);
      if (variable === null || variable.defs.length === 0) return /^(?:Infinity|NaN|undefined)$/.test(node.name);
      const init = getModuleConstant(variable, place);
      return init !== null && isConstantAt(facts, init, place, depth + 1);
    }
    case 'MemberExpression':
      return isEnumMember(facts, node, place);
    default:
      return false;
  }
}

/** The value of `const KIND = …` at the top of the module, above `place`. */
function getModuleConstant(variable: Variable, place: number): TSESTree.Expression | null {
  const declarator = getConstDeclarator(variable);
  if (declarator === null || declarator.range[1] > place) return null;
  // e.g. const X: string | number = 'a', const X: unknown = 'a': the checker takes it for another type here than there
  if (declarator.id.typeAnnotation !== undefined && !isPrimitiveKeyword(declarator.id.typeAnnotation.typeAnnotation)) return null;
  const holder = declarator.parent.parent;
  const isAtTop = holder.type === 'Program' || (holder.type === 'ExportNamedDeclaration' && holder.parent.type === 'Program');
  return isAtTop ? declarator.init : null;
}

/** A type that no test makes narrower in a way that the place would feel. */
function isPrimitiveKeyword({ type }: TSESTree.TypeNode): boolean {
  return /Keyword$/.test(type) && type !== 'TSUnknownKeyword' && type !== 'TSObjectKeyword';
}

/** `Kind.Open` of an enum of this module, declared once and above `place`. */
function isEnumMember(facts: Facts, node: TSESTree.MemberExpression, place: number): boolean {
  if (!isStaticallyNamed(node) || node.object.type !== 'Identifier') return false;
  const variable = facts.variable(node.object);
  const declared = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node) : null;
  if (declared?.type !== 'TSEnumDeclaration' || declared.declare || declared.range[1] > place) return false;
  const holder = declared.parent.type === 'ExportNamedDeclaration' ? declared.parent.parent : declared.parent;
  if (holder.type !== 'Program') return false;
  const { name } = node.property as TSESTree.Identifier;
  const member = declared.body.members.find(({ id }) => (id.type === 'Identifier' ? id.name : id.type === 'Literal' ? id.value : null) === name);
  // Whatever computes it, a member is a number or a string, unless a cast says so
  return member !== undefined && (member.initializer === undefined || stripCasts(member.initializer) === member.initializer);
}
