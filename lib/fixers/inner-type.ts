/**
 * A container inside a container that is handed out, typed so that callers can only read it:
 *
 *   of(name: string): Set<string> | undefined {   =>   of(name: string): ReadonlySet<string> | undefined {
 *
 * Only the type changes, and only that of the inner container (and of those in it, where no caller in this file lets them
 * out): the array or the Map round it belongs to the caller.
 * Never proven, always for review: others can call the function. Refused: a caller in this file that writes, or that
 * does more than read at once; a base class or an interface that fixes the type, a setter beside the getter.
 */
import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getNamed, type Named } from '../analysis/functions.js';
import { getAsserted } from '../analysis/inner-reads.js';
import { isRefusal, type Refusal, refuse, refuseAt, step } from '../analysis/refusals.js';
import { findVisibleResults, getImmediateRead } from '../analysis/results.js';
import type { InnerLeaker } from '../patterns/inner-leaker.js';
import { getDeepReadonlyEdits } from './readonly-type.js';
import { refuseFixedType, refuseSetter } from './return-type.js';
import { forReview, type Outcome, rewrite } from './rewrite.js';

export function fixInnerLeaker(match: InnerLeaker, facts: Facts): Outcome {
  const { fn, container, type, node, outer } = match;
  const setter = refuseSetter(facts, fn);
  if (setter !== null) return setter;
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const fixed = refusePlainFunction(facts, named) ?? refuseFixedType(named) ?? refuseCallers(match, named, facts);
  if (fixed !== null) return fixed;
  const results = findVisibleResults(named);
  if (isRefusal(results)) return results;
  const edits = getDeepReadonlyEdits(facts, type, container, results);
  if (isRefusal(edits)) return edits;
  const trail = [step(outer, 'read', facts.text(outer)), step(node, 'returned', named.name)];
  return forReview(rewrite(null, edits), refuse('exported', ...trail));
}

/** Refuse: store.of('a')?.add('b'); const all = store.buckets(); */
function refuseCallers({ way, container }: InnerLeaker, named: Named, facts: Facts): Refusal | null {
  const results = findVisibleResults(named);
  if (isRefusal(results)) return results;
  for (const result of results) {
    // What becomes of the containers inside of a result is not followed
    if (way !== 'get') return refuseAt('result-flows-on', result, 'used', named.name);
    const read = getImmediateRead(facts, getAsserted(result), container);
    if (isRefusal(read)) return read;
  }
  return null;
}
