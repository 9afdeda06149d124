/** Written types, compared without a checker: `SameType` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode, Node } from '../ast/source.js';
import { findChildren } from '../ast/walk.js';
import type { Facts, Variable } from './facts.js';
import { getIndexType } from './index-types.js';

/**
 * The type arguments of a declared container: of its exact annotation, else of its `new`. Null where the declared type
 * is another one, or says something else than the `new`: `const m: ReadonlyMap<K, V> = new Map<K, W>()`.
 */
export function getTypeArguments(
  facts: Facts,
  declarator: TSESTree.VariableDeclarator,
): readonly TSESTree.TypeNode[] | null {
  const { init } = declarator;
  const made = init?.type === 'NewExpression' ? (init.typeArguments?.params ?? null) : null;
  const annotation = declarator.id.typeAnnotation?.typeAnnotation;
  if (annotation === undefined) return made;
  // Have: const index: Record<string, T> = {}: the type of a dictionary stands for its arguments
  if (init?.type === 'ObjectExpression') return isWritableIndex(facts, annotation) ? [annotation] : null;
  if (annotation.type !== 'TSTypeReference' || !facts.isGlobal(annotation.typeName, 'Map', 'Set')) return null;
  const declared = annotation.typeArguments?.params ?? null;
  return made === null || areSameTypes(facts, made, declared) ? declared : null;
}

function isWritableIndex(facts: Facts, type: TSESTree.TypeNode): boolean {
  return getIndexType(facts, type)?.isReadonly === false;
}

/**
 * Whether two types are written alike and every name in them means the same at both places. Type parameters of `fn`
 * are only the same as themselves.
 */
export function isSameType(facts: Facts, a: TSESTree.TypeNode, b: TSESTree.TypeNode): boolean {
  return isSameNode(facts, a, b);
}

/** Whether two bindings are to be taken for one. */
export type Same = (a: Variable | null, b: Variable | null) => boolean;

const isIdentical: Same = (a, b) => a === b;

/** Whether two pieces of code are written alike, and every name in them means the same at both places. */
export function isSameCode(facts: Facts, a: Node, b: Node, isSame: Same = isIdentical): boolean {
  return isSameNode(facts, a, b, isSame);
}

export function areSameTypes(
  facts: Facts,
  a: readonly TSESTree.TypeNode[] | null,
  b: readonly TSESTree.TypeNode[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((one, i) => isSameType(facts, one, b[i] as TSESTree.TypeNode));
}

function isSameNode(facts: Facts, a: Node, b: Node, isSame: Same = isIdentical): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'Identifier' && b.type === 'Identifier') {
    return a.name === b.name && (isMemberName(a) || isSame(facts.variable(a), facts.variable(b)));
  }
  // `this` is another type in another class
  if (a.type === 'TSThisType') return false;
  const left = [...findChildren(a, facts.source.visitorKeys)];
  const right = [...findChildren(b, facts.source.visitorKeys)];
  if (left.length === 0 && right.length === 0) return facts.text(a) === facts.text(b);
  if (left.length !== right.length || !left.every((one, i) => isSameNode(facts, one, right[i] as Node, isSame))) return false;
  return getShell(facts, a, left) === getShell(facts, b, right);
}

/** The text of a node without that of its children: operators, keywords and modifiers. */
function getShell(facts: Facts, node: Node, children: readonly Node[]): string {
  let shell = '';
  let at = node.range[0];
  for (const child of [...children].sort((x, y) => x.range[0] - y.range[0])) {
    if (child.range[0] > at) shell += facts.source.text.slice(at, child.range[0]);
    at = Math.max(at, child.range[1]);
  }
  return (shell + facts.source.text.slice(at, node.range[1])).replace(/\s+/g, '');
}

/** The right side of a qualified name, the key of a member: a name that no scope resolves. */
function isMemberName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case 'TSQualifiedName':
      return parent.right === node;
    case 'MemberExpression':
      return parent.property === node && !parent.computed;
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.key === node && !parent.computed;
    default:
      return false;
  }
}

/** Whether any type parameter of `fn` occurs in `node`. */
export function namesTypeParameter(facts: Facts, fn: FunctionNode, node: Node): boolean {
  const names = fn.typeParameters?.params.map((param) => facts.variable(param.name)) ?? [];
  if (names.length === 0) return false;
  let found = false;
  const visit = (one: Node): void => {
    if (one.type === 'Identifier' && names.includes(facts.variable(one))) found = true;
    for (const child of findChildren(one, facts.source.visitorKeys)) visit(child);
  };
  visit(node);
  return found;
}

/**
 * Whether the types at a call are those of a generic function with each of its type parameters replaced by one type
 * throughout. A parameter with a constraint stands only for itself and for what the constraint says to the letter.
 */
export function unifies(
  facts: Facts,
  fn: FunctionNode,
  declared: readonly TSESTree.TypeNode[],
  given: readonly TSESTree.TypeNode[],
  /** The type arguments written at the call, if any: nothing else may stand for the parameters then. */
  written: readonly TSESTree.TypeNode[] | null = null,
): boolean {
  const bound = new Map<string, TSESTree.TypeNode>();
  for (const [i, param] of (fn.typeParameters?.params ?? []).entries()) {
    const one = written?.[i];
    if (one !== undefined) bound.set(param.name.name, one);
    else if (written !== null) return false;
  }
  return declared.length === given.length && declared.every((one, i) => unify(facts, fn, one, given[i] as TSESTree.TypeNode, bound));
}

function unify(facts: Facts, fn: FunctionNode, declared: Node, given: Node, bound: Map<string, TSESTree.TypeNode>): boolean {
  const parameter = getTypeParameter(facts, fn, declared);
  if (parameter !== null) {
    const name = parameter.name.name;
    const known = bound.get(name);
    if (known !== undefined) return isSameNode(facts, known, given);
    if (parameter.constraint !== undefined && !admits(parameter.constraint, given)) return false;
    bound.set(name, given as TSESTree.TypeNode);
    return true;
  }
  if (declared.type !== given.type) return false;
  const left = [...findChildren(declared, facts.source.visitorKeys)];
  const right = [...findChildren(given, facts.source.visitorKeys)];
  if (left.length === 0 || left.length !== right.length) return isSameNode(facts, declared, given);
  if (!left.every((one, i) => unify(facts, fn, one, right[i] as Node, bound))) return false;
  return getShell(facts, declared, left) === getShell(facts, given, right);
}

function getTypeParameter(facts: Facts, fn: FunctionNode, node: Node): TSESTree.TSTypeParameter | null {
  if (node.type !== 'TSTypeReference' || node.typeName.type !== 'Identifier' || node.typeArguments !== undefined) return null;
  const variable = facts.variable(node.typeName);
  return fn.typeParameters?.params.find((param) => facts.variable(param.name) === variable) ?? null;
}

/** What a constraint plainly admits: `PropertyKey` a string, a number or a symbol; a keyword itself. */
function admits(constraint: TSESTree.TypeNode, given: Node): boolean {
  if (constraint.type === 'TSTypeReference' && constraint.typeName.type === 'Identifier' && constraint.typeName.name === 'PropertyKey') {
    return given.type === 'TSStringKeyword' || given.type === 'TSNumberKeyword' || given.type === 'TSSymbolKeyword';
  }
  return constraint.type === given.type && constraint.type.endsWith('Keyword');
}

/** Whether every name in `node` means at `place` what it means where it is written. */
export function isVisibleAt(facts: Facts, node: Node, place: Node): boolean {
  let visible = true;
  const visit = (one: Node): void => {
    if (one.type === 'Identifier' && !isMemberName(one)) {
      const here = facts.variable(one);
      const there = facts.lookUp(place, one.name);
      if ((here?.defs.length ?? 0) === 0 ? (there?.defs.length ?? 0) > 0 : here !== there) visible = false;
    }
    if (one.type === 'TSThisType' || isThisOfType(one)) visible = false;
    for (const child of findChildren(one, facts.source.visitorKeys)) visit(child);
  };
  visit(node);
  return visible;
}

/** `this` of `typeof this.kind`. */
function isThisOfType({ parent, type }: Node): boolean {
  return type === 'ThisExpression' && (parent?.type === 'TSQualifiedName' || parent?.type === 'TSTypeQuery');
}
