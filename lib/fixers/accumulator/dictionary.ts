/**
 * A dictionary that reduce copies in each step:
 *
 *   xs.reduce((o, x) => ({ ...o, [k]: v }), {})
 *     =>  Object.fromEntries(xs.map((x) => [k, v]))                    where nothing reads o and k is a primitive
 *     =>  xs.reduce((o, x) => { o[k] = v; return o; }, {})             where k cannot be `__proto__`
 *
 * Review: a key that may be an object, a result whose type is not written (both for the first form), a key that may be
 * `__proto__` (for the second). Refused: a seed other than `{}`, a step that may add nothing, a value that is named
 * after its key, a declared type that is no index signature.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import {
  isPlainReadOf,
  refuseIndexType,
  refuseKey,
  refuseLiteral,
  refuseNamedValue,
} from '../../analysis/accumulators.js';
import { findShrinking } from '../../analysis/array-length.js';
import { isPrimitive } from '../../analysis/expressions.js';
import type { Facts } from '../../analysis/facts.js';
import type { InlineFunction } from '../../analysis/callbacks.js';
import { type Assumption, isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import { stripTypes } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import type { ReduceAccumulator } from '../../patterns/accumulator/reduce.js';
import { forReview, type Outcome, rewrite } from '../rewrite.js';
import { fromEntriesEdits, mutateEdits } from './dictionary-text.js';
import { findDeclared, findOtherUses } from './reduce.js';
import { getResultIndex } from './result-index.js';

/** What both forms are made of: one step, always taken. */
export interface DictionaryReduce extends ReduceAccumulator {
  readonly seed: TSESTree.Expression;
}

export function fixDictionary(match: DictionaryReduce, facts: Facts, assumed: readonly Assumption[]): Outcome {
  const { seed, steps, unchanged, others, accumulator, reducer } = match;
  const [step] = steps;
  const [entry] = step.entries;
  const made = stripTypes(seed);
  // Refuse: xs.reduce(…, Object.create(null)), xs.reduce(…, defaults)
  if (made.type !== 'ObjectExpression' || made.properties.length > 0) return refuseAt('seed-not-empty', seed);
  const [other] = [...unchanged, ...others, ...steps.slice(1).map(({ node }) => node)];
  // Refuse: c ? { ...o, [k]: v } : o
  if (other !== undefined || entry?.key == null)
    return refuseAt('conditional-step', other ?? step.node, 'returned', accumulator.name);
  if (!isLastStatement(step.node, reducer as InlineFunction))
    return refuseAt('conditional-step', step.node, 'returned', accumulator.name);
  // Refuse: { ...o, [k]: () => v }
  const named = refuseNamedValue(entry.value);
  if (named !== null) return named;
  // { ...o, [k]: (o[k] ?? 0) + 1 }: only in place can the next step read what this one wrote
  const isRead = findOtherUses(match, facts).length > 0;
  const listed = isRead ? null : fixFromEntries(match, facts, entry.key, assumed);
  if (listed !== null && !isRefusal(listed) && listed.doubt === null) return listed;
  const mutated = fixMutate(match, facts, entry.key, assumed);
  if (listed === null || (!isRefusal(mutated) && mutated.doubt === null)) return mutated;
  return isRefusal(listed) && !isRefusal(mutated) ? mutated : listed;
}

/** The expression of an arrow, or the `return` that ends the body. */
function isLastStatement(node: TSESTree.Expression, { body }: InlineFunction): boolean {
  return body === node || (body.type === 'BlockStatement' && node.parent === body.body.at(-1));
}

function fixFromEntries(
  match: DictionaryReduce,
  facts: Facts,
  key: TSESTree.Expression,
  assumed: readonly Assumption[],
): Outcome {
  const { call } = match;
  if (facts.isShadowed(call, 'Object')) return refuseAt('not-relocatable', call, 'used', 'Object');
  const index = getResultIndex(match, facts);
  if (isRefusal(index)) return index;
  const doubts: Refusal[] = index.doubt === null ? [] : [index.doubt];
  // Review: map leaves a hole where the callback takes elements out of xs
  const shrinking =
    match.reducer.params.length > 3 ? match.reducer : findShrinking(facts, call.callee.object, findRegions(match));
  if (shrinking !== null)
    doubts.push(refuseAt('mutated-while-walked', shrinking, 'mutated', facts.text(call.callee.object)));
  // Review: an object as a key runs its toString now, not after all values have been made
  if (!isPrimitive(facts, key)) doubts.push(refuseAt('key-may-be-object', key, 'used', facts.text(key)));
  const [doubt, more] = doubts;
  if (more !== undefined) return more;
  const written = rewrite(
    { form: 'reduce-from-entries', container: 'dictionary' },
    fromEntriesEdits(match, facts, index.value),
    assumed,
  );
  return doubt === undefined ? written : forReview(written, doubt);
}

/** What the callback runs beside the copy. */
function findRegions({ steps, reducer }: DictionaryReduce): Node[] {
  const before = reducer.body.type === 'BlockStatement' ? reducer.body.body.slice(0, -1) : [];
  return [
    ...before,
    ...steps.flatMap(({ entries }) => entries.flatMap(({ key, value }) => (key === null ? [value] : [key, value]))),
  ];
}

function fixMutate(
  match: DictionaryReduce,
  facts: Facts,
  key: TSESTree.Expression,
  assumed: readonly Assumption[],
): Outcome {
  const { accumulator, seed } = match;
  for (const use of findOtherUses(match, facts)) {
    if (use.kind === 'retained' && use.how === 'captured')
      return refuseAt('escapes-to-closure', use.node, 'captured', accumulator.name);
    // Refuse: { ...o, [k]: o }, { ...o, [k]: o[k]() }
    if (!isPlainReadOf(use)) return refuseAt('steps-observed', use.whole, use.how, accumulator.name);
  }
  // Refuse: reduce<Readonly<Record<string, T>>>(…), and a seed `{}` whose type is nowhere written
  const [entry] = match.steps[0].entries;
  const typed =
    entry === undefined
      ? null
      : (refuseIndexType(facts, findDeclared(match, seed), key, entry.value) ?? refuseLiteral(facts, entry.value));
  if (typed !== null) return typed;
  const unsafe = refuseKey(facts, key);
  if (unsafe !== null && unsafe.code !== 'proto-key') return unsafe;
  const lifted: readonly Assumption[] = facts.settings.assumptions.noProtoKeys ? [...assumed, 'noProtoKeys'] : assumed;
  const written = rewrite({ form: 'reduce-mutate', container: 'dictionary' }, mutateEdits(match, facts), lifted);
  return unsafe === null ? written : forReview(written, unsafe);
}
