/**
 * A reduce that copies its accumulator in each step, filling it instead:
 *
 *   xs.reduce((m, x) => new Map([...m, [k, v]]), new Map())  =>  xs.reduce((m, x) => m.set(k, v), new Map())
 *   xs.reduce((s, x) => (c ? new Set([...s, v]) : s), seed)  =>  xs.reduce((s, x) => (c ? s.add(v) : s), seed)
 *   xs.reduce((o, x) => ({ ...o, [k]: v }), {})              =>  fixers/accumulator/dictionary.ts
 *
 * Refused: a receiver that is not provably an array, a reducer with other callers, no initial value or one that somebody
 * else holds, a step that keeps, writes or lazily reads the accumulator, old entries spread last, a type that is not
 * exactly the container's.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findCasts, isPlainReadOf, refuseNativeType } from '../../analysis/accumulators.js';
import { isArray } from '../../analysis/arrays.js';
import { getFresh } from '../../analysis/fresh.js';
import { getImmediateCall, isPlainCallback } from '../../analysis/callbacks.js';
import type { Facts } from '../../analysis/facts.js';
import { type ContainerKind, getConstructed } from '../../analysis/natives.js';
import type { Assumption } from '../../analysis/refusals.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { getUses, type Use } from '../../analysis/uses.js';
import { canComplete } from '../../ast/completion.js';
import { contains, findAncestors, stripTypes } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { replaceNode } from '../../edits/text-edits.js';
import type { ReduceAccumulator } from '../../patterns/accumulator/reduce.js';
import type { CopyStep } from '../../patterns/accumulator/step.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { fixDictionary } from './dictionary.js';
import { getFillText } from './fill-text.js';

export function fixReduceAccumulator(match: ReduceAccumulator, facts: Facts): Outcome {
  const { call, steps, seed } = match;
  const refusal = refuseCall(match, facts) ?? refuseSteps(match);
  if (refusal !== null) return refusal;
  // Refuse: xs.reduce((m, x) => new Map([...m, x]))
  if (seed === null) return refuseAt('no-seed', call);
  const [{ kind }] = steps;
  const assumed: Assumption[] = isArray(facts, call.callee.object) ? [] : ['arrayReceivers'];
  if (kind === 'dictionary') return fixDictionary({ ...match, seed }, facts, assumed);
  const unsafe =
    refuseSeed(facts, seed, kind) ??
    refuseOthers(match, facts, kind) ??
    refuseUses(match, facts) ??
    refuseNativeType(facts, kind, findDeclared(match, seed), seed, steps);
  if (unsafe !== null) return unsafe;
  const edits = steps.map((step) => replaceNode(facts.source, step.node, getFillText(facts, step, step.node)));
  return rewrite({ form: 'reduce-in-place', container: kind }, edits, assumed);
}

/** An inline, plain callback of an array's reduce. */
function refuseCall({ call, reducer, isInline, node }: ReduceAccumulator, facts: Facts): Refusal | null {
  // Refuse: xs.reduce(add, new Map()), whose other callers keep what they pass
  if (!isInline) return refuseAt('reducer-shared', node, 'passed', facts.text(node));
  if (reducer.async || reducer.generator) return refuseAt('async-or-generator', reducer);
  // Refuse: function (m, x) { … arguments[0] … }, (m, x = y) => …, (m, x) => (m = …)
  if (!isPlainCallback(facts, reducer, 4)) return refuseAt('callback-not-plain', reducer);
  // Refuse: stream.reduce(…), immutableList.reduce(…)
  if (getImmediateCall(facts, reducer) === null)
    return refuseAt('not-an-array', call.callee.object, 'read', facts.text(call.callee.object));
  return null;
}

function refuseSteps({ steps, accumulator, reducer }: ReduceAccumulator): Refusal | null {
  const { name } = accumulator;
  for (const step of steps) {
    // Refuse: new Map([[k, v], ...m]), ({ [k]: v, ...o })
    if (step.isOldLast) return refuseAt('key-before-spread', step.node, 'used', name);
    // Refuse: m is a Map in one step and a Set in another
    if (step.kind !== steps[0].kind) return refuseAt('result-class-differs', step.node, 'returned', name);
    if (step.odd !== null)
      return refuseAt(isLazyOver(step) ? 'reads-accumulator-lazily' : 'pair-not-literal', step.odd, 'used', name);
    // Refuse: try { return new Map([...m, [k, v]]); } finally { log(m.size); }
    const held = findHolder(step.node, reducer);
    if (held !== null)
      return refuseAt(held.finalizer === null ? 'throw-observable' : 'steps-observed', held, 'read', name);
  }
  return null;

  /** e.g. new Set([...s, ...plus(s)]) */
  function isLazyOver(step: CopyStep): boolean {
    return accumulator.references.some(({ identifier }) => step.odd !== null && contains(step.odd, identifier as Node));
  }

  /** A `try` after which the accumulator may be named again, half filled or filled. */
  function findHolder(node: Node, fn: Node): TSESTree.TryStatement | null {
    const [step] = steps.filter((one) => one.node === node);
    for (const at of findAncestors(node)) {
      if (at === fn) return null;
      if (at.type !== 'TryStatement') continue;
      if (at.finalizer !== null && !contains(at.finalizer, node)) return at;
      if (step !== undefined && step.entries.length > 1 && contains(at.block, node)) return at;
    }
    return null;
  }
}

/** The initial value is made for this reduce alone. */
function refuseSeed(facts: Facts, seed: TSESTree.Expression, kind: ContainerKind): Refusal | null {
  const fresh = getFresh(facts, stripTypes(seed));
  // Refuse: xs.reduce(…, defaults)
  if (isRefusal(fresh)) return refuse('not-fresh', ...fresh.trail);
  return fresh === kind ? null : refuseAt('result-class-differs', seed, 'stored', facts.text(seed));
}

/** What is returned instead of a step is the accumulator itself, or made anew. */
function refuseOthers(
  { others, reducer, accumulator }: ReduceAccumulator,
  facts: Facts,
  kind: ContainerKind,
): Refusal | null {
  // Refuse: (m, x) => (x.reset ? shared : new Map([...m, x]))
  const other = others.find((one) => getConstructed(facts, one) !== kind);
  if (other !== undefined) {
    const isBare = other.type === 'ReturnStatement';
    return refuseAt(isBare ? 'not-every-path-returns' : 'not-fresh', other, 'returned', accumulator.name);
  }
  if (reducer.body.type !== 'BlockStatement' || !canComplete(reducer.body)) return null;
  return refuseAt('not-every-path-returns', reducer.body, 'returned', accumulator.name);
}

/** Beside its copies and returns the accumulator is only read, at once, and never while it is being written. */
function refuseUses(match: ReduceAccumulator, facts: Facts): Refusal | null {
  const { accumulator, steps } = match;
  for (const use of findOtherUses(match, facts)) {
    // Refuse: [k, () => m.size]
    if (use.kind === 'retained' && use.how === 'captured')
      return refuseAt('escapes-to-closure', use.node, 'captured', accumulator.name);
    // Refuse: [k, m], [k, m.values()], log(m), m.delete(k)
    if (!isPlainReadOf(use)) return refuseAt('steps-observed', use.whole, use.how, accumulator.name);
    // Refuse: new Set([...s, s.size, s.size + 1])
    const isLate = steps.some((step) => step.entries.length > 1 && contains(step.node, use.node));
    if (isLate) return refuseAt('reads-accumulator-lazily', use.whole, 'read', accumulator.name);
  }
  return null;
}

/** The uses of the accumulator that are neither the copy of a step nor a result. */
export function findOtherUses({ accumulator, steps, unchanged }: ReduceAccumulator, facts: Facts): readonly Use[] {
  const known = new Set<Node>([...steps.map(({ copied }) => copied), ...unchanged]);
  return getUses(facts, accumulator, steps[0].kind).filter((use) => !known.has(use.node));
}

/** Every type that is written for the accumulator: of reduce, of its initial value, of the parameter, of the result. */
export function findDeclared(
  { call, accumulator, reducer }: ReduceAccumulator,
  seed: TSESTree.Expression,
): TSESTree.TypeNode[] {
  const declared = [...(call.typeArguments?.params ?? []), ...findCasts(seed)];
  const [id] = accumulator.identifiers;
  for (const annotation of [id?.typeAnnotation, reducer.returnType]) {
    if (annotation != null) declared.push(annotation.typeAnnotation);
  }
  return declared;
}
