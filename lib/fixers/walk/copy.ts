/**
 * A walk over a copy, written as one over the container:
 *
 *   [...m.values()].forEach((v) => {          for (const v of m.values()) {
 *     if (v < 0) return;                        if (v < 0) continue;
 *     sum += v;                          =>     sum += v;
 *   });                                       }
 *   return [...s].some((x) => x > n);    =>   for (const x of s) { if (x > n) return true; } return false;
 *
 * Proven where nothing in the body can change the container, save `delete(k)` or `set(k, …)` of the current key.
 * Refused: a callback that is more than that, a body that calls out over a container that others can reach; with types,
 * a body that names what a loop narrows and a callback does not.
 */
import { isTyped } from '../../analysis/accumulators.js';
import { findRetyped } from '../../analysis/callback-types.js';
import type { Facts } from '../../analysis/facts.js';
import { findNotInlined } from '../../analysis/inlined-callbacks.js';
import { getNative, getNativeRead, type NativeClass } from '../../analysis/natives.js';
import { type Current, findWrite } from '../../analysis/no-write.js';
import { type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { isMethodCall } from '../../ast/nodes.js';
import type { WalkedCopy } from '../../patterns/walked-copy.js';
import type { Outcome } from '../rewrite.js';
import { fixForEach } from './for-each.js';
import { fixSearch } from './search.js';

export function fixWalkedCopy(match: WalkedCopy, facts: Facts): Outcome {
  const { by, callback, node, source } = match;
  const container = getNativeRead(facts, source);
  // Refuse: [...headers.values()].forEach(…)
  if (container === null) return refuseAt('source-not-native', source, 'read', facts.text(source));
  const ofPairs = container === 'Map' && match.copy.part === 'all';
  const odd = findNotInlined(facts, callback, source, ofPairs);
  if (odd !== null) return refuseAt('callback-not-plain', odd, 'used', facts.text(odd));
  const changed = refuseChange(facts, match, container);
  if (changed !== null) return changed;
  const retyped = isTyped(facts) ? findRetyped(facts, callback) : null;
  if (retyped !== null) return refuseAt('target-type-differs', retyped, 'used', facts.text(retyped));
  if (!isMeasured(match, container) || isMethodCall(node)) return refuse('not-faster');
  return by === 'forEach' ? fixForEach(match, facts, container) : fixSearch(match, facts, container);
}

/** Whether the body can change the container while it is walked. */
function refuseChange(facts: Facts, match: WalkedCopy, container: NativeClass): Refusal | null {
  const { callback, source, statement } = match;
  const written = findWrite(facts, source, callback.body, getCurrent(facts, match, container));
  // Have: a local container that only this function can name, and that the body does not write to
  if (written === null || findWrite(facts, source, statement) === null) return null;
  return refuseAt('mutated-while-walked', written, 'used', facts.text(written));
}

/** The key that the walk is at, which the body may delete or set. */
function getCurrent(facts: Facts, { callback, copy, source }: WalkedCopy, container: NativeClass): Current | null {
  if (source.type !== 'Identifier' || getNative(facts, source) !== container) return null;
  const [param] = callback.params;
  const ofPairs = container === 'Map' && copy.part === 'all';
  if (container === 'Map' && copy.part !== 'keys' && !ofPairs) return null;
  const name = ofPairs && param?.type === 'ArrayPattern' ? param.elements[0] : ofPairs ? null : param;
  const key = name?.type === 'Identifier' ? facts.variable(name) : null;
  if (key === null) return null;
  return { key, isSource: (node) => node.type === 'Identifier' && facts.variable(node) === facts.variable(source) };
}

/** What the benchmark holds: the values or keys of a Map, a Set; by forEach a Map as well. */
function isMeasured({ by, copy }: WalkedCopy, container: NativeClass): boolean {
  if (container === 'Set') return copy.part === 'all';
  return copy.part === 'values' || copy.part === 'keys' || (copy.part === 'all' && by === 'forEach');
}
