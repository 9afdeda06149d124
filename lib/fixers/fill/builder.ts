/**
 * A builder whose result is poured: split into filler and wrapper, or made the filler itself, where at least one pour
 * is provable. The pours elsewhere are redirected by their own reports, once the filler is there.
 *
 * Refused: what is no plain builder, and a builder none of whose pours can be proven.
 */
import { type Builder, getPlainBuilder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { usesThis } from '../../analysis/callbacks.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import type { Poured } from '../../analysis/targets.js';
import { contains } from '../../ast/nodes.js';
import { type Form, verdictOf } from '../../evidence/index.js';
import type { PouredBuilder } from '../../patterns/fill/builder.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { extractEdits } from './extract.js';
import { inPlaceEdits } from './in-place.js';
import { drainEdit, getFillerOf, getForm, proveDrain, proveMerge, toPoured } from './pour.js';
import { getBuilderOf, toBuilderPoured } from './redirect.js';
import { getFillerName } from '../../analysis/names.js';

export function fixBuilder(match: PouredBuilder, facts: Facts, options: Readonly<Record<string, unknown>>): Outcome {
  const builder = getPlainBuilder(facts, match.named.fn);
  if (isRefusal(builder)) return builder;
  if (builder.kind === 'dictionary') return refuseAt('result-class-differs', match.node);
  const poured = toBuilderPoured(facts, builder);
  const proven: Pour[] = [];
  let refusal: Refusal | null = null;
  for (const pour of match.pours) {
    const reason = refusePour(facts, builder, pour, poured);
    if (reason === null) proven.push(pour);
    else refusal ??= reason;
  }
  const [first] = proven;
  if (first === undefined) return refusal ?? refuseAt('not-fresh', match.node);
  const isInside = (pour: Pour): boolean => contains(builder.fn, pour.call);
  const isCollector = proven.some(isInside);
  const form: Form = isCollector ? 'collect' : getForm(first);
  const evidence = { form, container: poured.kind };
  if (proven.some((pour) => !isInside(pour))) {
    const inPlace = inPlaceEdits(facts, builder, proven);
    if (!isRefusal(inPlace)) return rewrite(evidence, inPlace);
    if (usesThis(facts, builder.fn)) return inPlace;
  }
  const name = getFillerName(facts, builder.fn);
  const inner = proven
    .filter((pour): pour is PourByDrain => pour.drain !== null && isInside(pour))
    .map((pour) => drainEdit(facts, pour, name));
  // A filler is only worth its name where a drain is provable that will use it.
  if (inner.length === 0 && proven.every(isInside)) return refuseAt('result-flows-on', match.node);
  const edits = extractEdits(facts, builder, inner);
  if (isRefusal(edits)) return edits;
  const extracted = rewrite(evidence, edits);
  return options['extract'] === 'suggest' ? { ...extracted, alternative: true } : extracted;
}

/** Why a pour cannot be redirected as a fix, or null. */
function refusePour(facts: Facts, builder: Builder, pour: Pour, poured: Poured): Refusal | null {
  const verdict = verdictOf(getForm(pour), poured.kind);
  if (!verdict.fix) return refuseAt('not-faster', pour.call);
  if (pour.drain !== null) {
    const proof = proveDrain(facts, pour, poured);
    return isRefusal(proof) ? proof : proof.doubt;
  }
  const proof = proveMerge(facts, pour.merge, (call) => {
    const filler = getFillerOf(facts, call);
    if (filler !== null) return toPoured(filler);
    const other = getBuilderOf(facts, call);
    if (isRefusal(other)) return null;
    return other === builder || !isRefusal(extractEdits(facts, other, [])) ? toBuilderPoured(facts, other) : null;
  });
  return isRefusal(proof) ? proof : null;
}
