/**
 * A builder whose result is poured: split into filler and wrapper, or made the filler itself, where at least one pour
 * is provable. The pours elsewhere are redirected by their own reports, once the filler is there.
 *
 * Refused: what is no plain builder, and a builder none of whose pours can be proven. A pour that a comment
 * keeps the rule off is no reason.
 */
import { type Builder, getPlainBuilder } from '../../analysis/builders.js';
import { usesThis } from '../../analysis/callbacks.js';
import type { Facts } from '../../analysis/facts.js';
import { getFillerName } from '../../analysis/names.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import { contains, findAncestors, isFunction, isLoop } from '../../ast/nodes.js';
import { overlap, type TextEdit } from '../../edits/text-edits.js';
import { findPours, type PouredBuilder } from '../../patterns/fill/builder.js';
import { isDrain, type Pour } from '../../patterns/fill/pour.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { canExtract, extractEdits } from './extract.js';
import { findReadyDrains, getGroup, refuseDrain, refuseGain, refuseStray, refuseText } from './group.js';
import { inPlaceEdits } from './in-place.js';
import { proveAnyMerge } from './dictionary-merge.js';
import { findOwnDrains, getBuilderOf, toBuilderPoured } from './own-drains.js';
import { drainEdit, getClaim, getFillerOf, toPoured } from './pour.js';

export function fixBuilder(match: PouredBuilder, facts: Facts, options: Readonly<Record<string, unknown>>): Outcome {
  const builder = getPlainBuilder(facts, match.named.fn);
  if (isRefusal(builder)) return builder;
  const fixed = getBuilderRewrite(facts, builder);
  return !isRefusal(fixed) && options['extract'] === 'suggest' ? { ...fixed, alternative: true } : fixed;
}

/** What a builder becomes for the sake of its pours. */
export function getBuilderRewrite(facts: Facts, builder: Builder): Outcome {
  return facts.memo(makeRewrite, builder);
}

function makeRewrite(facts: Facts, builder: Builder): Outcome {
  const proven = findProven(facts, builder, findPours(facts, builder.named));
  if (isRefusal(proven)) return proven;
  const { members, waits } = getGroup(facts, builder);
  const edits = getEdits(facts, members, proven);
  if (isRefusal(edits)) return edits;
  if (overlap(edits)) return refuseAt('too-complex', builder.fn);
  const unsafe = refuseText(facts.source, edits);
  if (unsafe !== null) return unsafe;
  const isCollector = proven.some((pour) => members.some((one) => contains(one.fn, pour.call)));
  const claim = getClaim(facts, proven[0] as Pour, toBuilderPoured(facts, builder));
  const fixed = rewrite(isCollector ? { ...claim, form: 'collect' } : claim, edits);
  return waits ? { ...fixed, alternative: true } : fixed;
}

/** The pours that can be proven, at least one of them a reason to fill; or why there is none. */
function findProven(facts: Facts, builder: Builder, pours: readonly Pour[]): readonly Pour[] | Refusal {
  const proven: Pour[] = [];
  let refusal: Refusal | null = null;
  for (const pour of pours) {
    const reason = refusePour(facts, builder, pour);
    if (reason === null) proven.push(pour);
    else refusal ??= reason;
  }
  return proven.length > 0 ? proven : (refusal ?? refuseAt('not-fresh', builder.fn));
}

/** Why a pour cannot be redirected as a fix, or need not be, or null. */
function refusePour(facts: Facts, builder: Builder, pour: Pour): Refusal | null {
  if (isDrain(pour)) return refuseDrain(facts, builder, pour);
  const stray = refuseStray(facts, builder, pour);
  if (stray !== null) return stray;
  // e.g. export const all = new Map([...a, ...f(x)]), which runs once
  if (![...findAncestors(pour.call)].some((at) => isFunction(at) || isLoop(at)))
    return refuseAt('result-flows-on', pour.call);
  const proof = proveAnyMerge(facts, pour.merge, (call) => {
    const filler = getFillerOf(facts, call);
    if (filler !== null) return toPoured(filler);
    const other = getBuilderOf(facts, call);
    return isRefusal(other) || !canExtract(facts, other) ? null : toBuilderPoured(facts, other);
  });
  if (isRefusal(proof)) return proof;
  // Refuse: { ...f(a), ...unknown(b), ...g(c) }: only what stands at the end is filled
  if (!proof.calls.includes(pour.call)) return refuseAt('not-fresh', pour.call);
  return proof.doubt ?? refuseGain(getClaim(facts, pour, ...proof.poured), pour.call);
}

/** Every member in place, where all of its uses are proven drains; else every one split. */
function getEdits(facts: Facts, members: readonly Builder[], proven: readonly Pour[]): readonly TextEdit[] | Refusal {
  const inPlace: TextEdit[] = [];
  let refusal: Refusal | null = null;
  for (const one of members) {
    const pours =
      members.length === 1
        ? proven
        : findPours(facts, one.named).filter((pour) => refusePour(facts, one, pour) === null);
    const isFilled = pours.some((pour) => !members.some((other) => contains(other.fn, pour.call)));
    const edits = isFilled ? inPlaceEdits(facts, one, pours) : refuseAt('result-flows-on', one.fn);
    if (isRefusal(edits)) refusal ??= edits;
    else inPlace.push(...edits, ...getReadyEdits(facts, one));
    if (isRefusal(edits) && usesThis(facts, one.fn)) return edits;
  }
  // e.g. // eslint-disable-line beside the function's head: a split may leave that line alone
  // e.g. a drain in the arguments of another: one after the other, once the filler is there
  const isPlain = refusal === null && !overlap(inPlace) && refuseText(facts.source, inPlace) === null;
  return isPlain ? inPlace : splitAll(facts, members);
}

function splitAll(facts: Facts, members: readonly Builder[]): readonly TextEdit[] | Refusal {
  const all: TextEdit[] = [];
  for (const one of members) {
    const inner = findOwnDrains(facts, one).flatMap((pour) => {
      const other = members.find((member) => refuseStray(facts, member, pour) === null);
      return other === undefined || refuseDrain(facts, other, pour) !== null
        ? []
        : [drainEdit(facts, pour, getFillerName(facts, other.fn))];
    });
    const edits = extractEdits(facts, one, [...inner, ...getReadyEdits(facts, one)]);
    if (isRefusal(edits)) return edits;
    all.push(...edits);
  }
  return all;
}

function getReadyEdits(facts: Facts, builder: Builder): readonly TextEdit[] {
  return findReadyDrains(facts, builder).map(({ pour, name }) => drainEdit(facts, pour, name));
}
