/**
 * A container inside a container that is handed out, typed so that callers can only read it:
 *
 *   of(name: string): Set<string> | undefined {   =>   of(name: string): ReadonlySet<string> | undefined {
 *
 * Only the type changes, and only that of the inner container: the array or the Map round it belongs to the caller.
 * Never proven, always for review: others can call the function. Refused: a caller in this file that writes, or that
 * does more than read at once; a base class or an interface that fixes the type, a setter beside the getter.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getNamed, type Named } from '../analysis/functions.js';
import { getNativeType, type NativeClass } from '../analysis/natives.js';
import { isRefusal, type Refusal, refuse, refuseAt, step } from '../analysis/refusals.js';
import { findVisibleResults, getImmediateRead } from '../analysis/results.js';
import type { Node } from '../ast/source.js';
import type { TextEdit } from '../edits/text-edits.js';
import type { InnerLeaker } from '../patterns/inner-leaker.js';
import { getReadonlyEdits } from './readonly-type.js';
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
  const edits = getDeepEdits(facts, type, container, isUncalledHere(named));
  if (isRefusal(edits)) return edits;
  const trail = [step(outer, 'read', facts.text(outer)), step(node, 'returned', named.name)];
  return forReview(rewrite(null, edits), refuse('exported', ...trail));
}

/**
 * The edits of the type and, where it `isDeep`, of the containers in it: `Map<string, Set<V>>` becomes
 * `ReadonlyMap<string, ReadonlySet<V>>`. What a caller in this file does with those is not followed.
 */
function getDeepEdits(
  facts: Facts,
  type: TSESTree.TSTypeReference,
  container: NativeClass,
  isDeep: boolean,
): readonly TextEdit[] | Refusal {
  const edits = getReadonlyEdits(facts, type, container);
  const value = container === 'Map' && isDeep ? type.typeArguments?.params[1] : undefined;
  const inner = getNativeType(facts, value);
  if (isRefusal(edits) || inner === null || value?.type !== 'TSTypeReference') return edits;
  const deeper = getDeepEdits(facts, value, inner, isDeep);
  return isRefusal(deeper) ? deeper : [...edits, ...deeper];
}

function isUncalledHere(named: Named): boolean {
  const results = findVisibleResults(named);
  return !isRefusal(results) && results.length === 0;
}

/** Refuse: store.of('a')?.add('b'); const all = store.buckets(); */
function refuseCallers({ way, container }: InnerLeaker, named: Named, facts: Facts): Refusal | null {
  const results = findVisibleResults(named);
  if (isRefusal(results)) return results;
  for (const result of results) {
    // What becomes of the containers inside of a result is not followed
    if (way !== 'get') return refuseAt('result-flows-on', result, 'used', named.name);
    const read = getImmediateRead(facts, getGiven(result), container);
    if (isRefusal(read)) return read;
  }
  return null;
}

/** `store.of('a')!` of `store.of('a')` */
function getGiven(result: Node): Node {
  return result.parent?.type === 'TSNonNullExpression' ? result.parent : result;
}
