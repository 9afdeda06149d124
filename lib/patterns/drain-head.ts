/**
 * A container walked only to pour each of its entries, as it is, into another one.
 *
 *   for (const [k, v] of CALL) t.set(k, v)
 *   for (const x of CALL) { t.add(x); }
 *   CALL.forEach((v, k) => t.set(k, v))
 *   CALL.forEach(function (x) { t.add(x); })
 *
 * Not a drain: `for await`, a `var` or an assigned head (its names live on), a default, a rest or a hole in the
 * pattern, another order in `set(k, v)`, an optional chain, a cast round the source or the target, a third parameter
 * or a `thisArg` of `forEach`, a `forEach` whose value is seen. Syntax only: what is walked may still be anything.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { hasDecorators, isFunction, isIdentifier, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

export interface Drain {
  /** The whole drain; for `forEach` the call, in statement position. */
  readonly node: TSESTree.ForOfStatement | TSESTree.CallExpression;
  readonly statement: TSESTree.Statement;
  /** What is walked, e.g. the call `f(x)`. */
  readonly source: TSESTree.Expression;
  /** What is filled. */
  readonly target: TSESTree.Expression;
  readonly kind: 'Map' | 'Set';
  readonly how: 'for-of' | 'for-each';
}

/** The drain that `node` is: a `for…of` statement, or a call of `forEach`. */
export function getDrain(node: Node): Drain | null {
  if (node.type === 'ForOfStatement') return getForOf(node);
  return node.type === 'CallExpression' ? getForEach(node) : null;
}

// Have: for (const [k, v] of CALL) t.set(k, v)
function getForOf(node: TSESTree.ForOfStatement): Drain | null {
  const { left, right, body } = node;
  // Refuse: for (var [k, v] of f()), for ([k, v] of f()): k and v live on
  if (node.await || left.type !== 'VariableDeclaration' || (left.kind !== 'const' && left.kind !== 'let')) return null;
  const [declarator] = left.declarations;
  const call = getOnlyCall(body);
  if (declarator === undefined || call === null) return null;
  const names = getHeadNames(declarator.id);
  return names === null ? null : getDrainOf(node, node, right, call, names, 'for-of');
}

// Have: CALL.forEach((v, k) => t.set(k, v));
function getForEach(node: TSESTree.CallExpression): Drain | null {
  // Refuse: () => f(x).forEach((v, k) => t.set(k, v)): somebody may see its undefined
  if (!isMethodCall(node, 'forEach') || node.parent.type !== 'ExpressionStatement') return null;
  if (node.callee.computed || node.arguments.length !== 1 || node.typeArguments !== undefined) return null;
  const [callback] = node.arguments;
  if (!isFunction(callback) || callback.async || callback.generator || callback.typeParameters !== undefined)
    return null;
  const params: string[] = [];
  for (const param of callback.params) {
    const name = getPlainName(param);
    if (name === null) return null;
    params.push(name);
  }
  const call = callback.body.type === 'BlockStatement' ? getOnlyCall(callback.body) : callback.body;
  if (call?.type !== 'CallExpression') return null;
  const [value, key] = params;
  // Refuse: function set(v, k) { set.set(k, v); }: the target is the callback itself
  if (callback.type === 'FunctionExpression' && callback.id !== null) return null;
  // A Map hands over (value, key); a Set its element, twice
  const names = call.arguments.length === 2 ? [key, value] : [value];
  if (value === undefined || params.length > names.length || names.includes(undefined)) return null;
  const drain = getDrainOf(node, node.parent, node.callee.object, call, names as string[], 'for-each');
  // Refuse: f().forEach(function (x) { this.all.add(x); }): another `this`
  const isOther =
    drain !== null && callback.type === 'FunctionExpression' && getRoot(drain.target)?.type === 'ThisExpression';
  return isOther ? null : drain;
}

function getDrainOf(
  node: Drain['node'],
  statement: TSESTree.Statement,
  source: TSESTree.Expression,
  call: TSESTree.CallExpression,
  names: readonly string[],
  how: Drain['how'],
): Drain | null {
  const method = names.length === 2 ? 'set' : 'add';
  if (!isMethodCall(call, method) || call.callee.computed || call.typeArguments !== undefined) return null;
  if (call.arguments.length !== names.length || new Set(names).size !== names.length) return null;
  if (!call.arguments.every((one, i) => isIdentifier(one, names[i]))) return null;
  const target = call.callee.object;
  const root = getRoot(target);
  // Refuse: for (const [k, v] of f()) v.set(k, v): the target is part of what is walked
  if (root === null || names.some((name) => isIdentifier(root, name))) return null;
  return { node, statement, source, target, kind: names.length === 2 ? 'Map' : 'Set', how };
}

/** `t` of `t`, `t.items`, `t.a.b`, `this` of `this.#items`: names alone, none of them computed, optional or cast. */
function getRoot(node: TSESTree.Expression): TSESTree.Identifier | TSESTree.ThisExpression | null {
  if (node.type === 'Identifier' || node.type === 'ThisExpression') return node;
  return node.type === 'MemberExpression' && !node.computed && !node.optional ? getRoot(node.object) : null;
}

/** `[k, v]` -> k, v; `x` -> x; nothing else. */
function getHeadNames(id: TSESTree.DestructuringPattern): string[] | null {
  if (id.type === 'ArrayPattern') {
    if (id.elements.length !== 2 || id.typeAnnotation !== undefined) return null;
    const names = id.elements.map((one) => (one === null ? null : getPlainName(one)));
    return names.every((name) => name !== null) ? names : null;
  }
  const name = getPlainName(id);
  return name === null ? null : [name];
}

/** The name of an ordinary binding: no pattern, no default, no rest, not optional, no `this`. */
function getPlainName(node: Node): string | null {
  return node.type === 'Identifier' && !node.optional && node.name !== 'this' && !hasDecorators(node)
    ? node.name
    : null;
}

/** The call that is all a body does: `CALL;`, `{ CALL; }`. */
function getOnlyCall(body: TSESTree.Statement): TSESTree.CallExpression | null {
  const [only, ...others] = body.type === 'BlockStatement' ? body.body : [body];
  if (only?.type !== 'ExpressionStatement' || others.length > 0) return null;
  return only.expression.type === 'CallExpression' ? only.expression : null;
}
