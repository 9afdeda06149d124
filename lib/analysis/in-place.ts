/**
 * Whether a result that is a copy can be the container itself: it is read at once, and nothing changes the container
 * between the moment of the copy and the last read.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';
import { getField } from './fields.js';
import { getNative, type NativeClass } from './natives.js';
import { type Current, findWrite, getCurrentKey, isPlainHead } from './no-write.js';
import { isRefusal, type Refusal, refuseAt } from './refusals.js';
import { getImmediateRead } from './results.js';
import type { Use } from './uses.js';

type Source = TSESTree.Identifier | TSESTree.MemberExpression;
type Part = 'all' | 'entries' | 'keys' | 'values';

/** Why `result` must stay a copy of `source`, or null. */
export function refuseInPlace(facts: Facts, result: Node, source: Source, kind: NativeClass): Refusal | null {
  const use = getImmediateRead(facts, result, kind);
  if (isRefusal(use)) return use;
  // Refuse: new Map(this.#contents()): one of the two copies is needed, and the caller's is the one to go
  if (isCopied(use)) return refuseAt('result-flows-on', use.whole, 'passed', facts.text(result));
  if (use.kind === 'walk') return refuseWalk(facts, result, use.whole, source, kind, 'all');
  if (use.whole.type !== 'CallExpression') return null;
  const call = use.whole;
  if (use.kind === 'for-each') return refuseCallback(facts, call, source);
  // Refuse: this.#contents().get(this.#drain())
  for (const argument of call.arguments) {
    const written = findWrite(facts, source, argument);
    if (written !== null) return refuseAt('source-mutated', written, 'used', facts.text(written));
  }
  if (use.kind !== 'iterator') return null;
  return refuseWalk(
    facts,
    result,
    getWalk(call),
    source,
    kind,
    getMemberName(call.callee as TSESTree.MemberExpression) as Part,
  );
}

/**
 * Whether the result is poured into another container: where what is copied is made for the call, the pouring can be
 * left out (`new Map(f())` -> `f()`), and only one of the two rewrites may happen.
 */
function isCopied({ kind, whole }: Use): boolean {
  if (kind === 'for-each')
    return whole.type === 'CallExpression' && isPouring((whole.arguments[0] as TSESTree.ArrowFunctionExpression).body);
  if (kind !== 'walk' && kind !== 'iterator') return false;
  const walk = kind === 'walk' ? whole : getWalk(whole);
  if (walk.type === 'ForOfStatement') return isPouring(walk.body);
  return walk.type === 'NewExpression' || walk.parent?.type === 'NewExpression';
}

/** `t.set(k, v)`, `t.add(x)` and nothing else. */
function isPouring(body: Node): boolean {
  if (body.type === 'BlockStatement') return body.body.length === 1 && isPouring(body.body[0] as Node);
  return body.type === 'ExpressionStatement' ? isPouring(body.expression) : isMethodCall(body, 'set', 'add');
}

/** What walks an iterator that is consumed at once: the loop, or the expression it stands in. */
function getWalk(iterator: Node): Node {
  const parent = iterator.parent as Node;
  return parent.type === 'SpreadElement' ? parent.parent : parent;
}

/** Why a walk over `part` of a copy cannot be one over the container itself, or null. */
export function refuseWalk(
  facts: Facts,
  result: Node,
  walk: Node,
  source: Source,
  kind: NativeClass,
  part: Part,
): Refusal | null {
  // Refuse: Object.fromEntries(this.#contents()): a key's toString may write
  if (isMethodCall(walk, 'fromEntries')) return refuseAt('source-mutated', walk, 'used', facts.text(walk.callee));
  if (walk.type !== 'ForOfStatement') return null;
  const ofPairs = part === 'entries' || (part === 'all' && kind === 'Map');
  // Refuse: for (const { id } of this.#contents().values()): a getter
  if (!isPlainHead(walk, ofPairs)) return refuseAt('source-mutated', walk.left, 'used', facts.text(walk.left));
  const written = findWrite(facts, source, walk.body, getCurrent(facts, result, walk, source, kind, part));
  return written === null ? null : refuseAt('source-mutated', written, 'used', facts.text(written));
}

function refuseCallback(facts: Facts, call: TSESTree.CallExpression, source: Source): Refusal | null {
  const callback = call.arguments[0] as TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;
  const odd = callback.params.find((param) => param.type !== 'Identifier') ?? findWrite(facts, source, callback.body);
  return odd === null ? null : refuseAt('source-mutated', odd, 'used', facts.text(odd));
}

/** The key that the loop is at, which the body may delete or set: only of a container that is native when written. */
function getCurrent(
  facts: Facts,
  result: Node,
  loop: TSESTree.ForOfStatement,
  source: Source,
  kind: NativeClass,
  part: Part,
): Current | null {
  if (getNative(facts, source) !== kind || (kind === 'Map' && part === 'values')) return null;
  const ofPairs = part === 'entries' || (part === 'all' && kind === 'Map');
  const key = getCurrentKey(facts, loop, ofPairs);
  if (key === null || !isOfThis(result, source)) return null;
  return { key, isSource: (node) => isSameSource(facts, node, source) };
}

/** Whether the result is one of the object at hand: `this.#contents()`, not `other.#contents()`. */
function isOfThis(result: Node, source: Source): boolean {
  if (source.type === 'Identifier') return true;
  const member = result.type === 'CallExpression' ? result.callee : result;
  return member.type === 'MemberExpression' && member.object.type === 'ThisExpression';
}

function isSameSource(facts: Facts, node: Node, source: Source): boolean {
  if (source.type === 'Identifier')
    return node.type === 'Identifier' && facts.variable(node) === facts.variable(source);
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return false;
  const field = getField(facts, node);
  return field !== null && field === getField(facts, source);
}
