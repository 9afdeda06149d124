/**
 * A copy that its callers only read, handed out as what it is a copy of:
 *
 *   #contents(): Map<string, Item> {             #contents(): ReadonlyMap<string, Item> {
 *     return new Map(this.#items);          =>     return this.#items;
 *   }                                            }
 *
 * Proven when every use is known and reads at once (`get`, `has`, `size`, a walk), and nothing can change the container
 * from the copy to the last read. Refused: a function that others can call, a result that is kept, written or passed
 * on, a loop that calls out, a source that may not be there yet.
 */
import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getNamed, type Named } from '../analysis/functions.js';
import { refuseInPlace } from '../analysis/in-place.js';
import { isRefusal, type Refusal, refuseAt } from '../analysis/refusals.js';
import { findSuspension } from '../analysis/regions.js';
import { getResults } from '../analysis/results.js';
import { getKeptClass, getKeptType, getKeptTypeArguments } from '../analysis/sources.js';
import { areSameTypes } from '../analysis/types.js';
import { replaceNode, type TextEdit } from '../edits/text-edits.js';
import type { Copier } from '../patterns/copier.js';
import { getReadonlyEdits } from './readonly-type.js';
import { type Outcome, rewrite } from './rewrite.js';

export function fixCopier(match: Copier, facts: Facts): Outcome {
  const { fn, node, source, container } = match;
  if (facts.isShadowed(node, container)) return refuseAt('source-not-native', node.callee, 'used', container);
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const plain = refusePlainFunction(facts, named) ?? refuseLateEffects(facts, named);
  if (plain !== null) return plain;
  const results = getResults(facts, named);
  if (isRefusal(results)) return results;
  const kept = getKeptClass(facts, source);
  if (isRefusal(kept)) return kept;
  // Refuse: return new Set(this.#map)
  if (kept !== container) return refuseAt('result-class-differs', node, 'returned', facts.text(source));
  for (const result of results) {
    const refused = refuseInPlace(facts, result, source, container);
    if (refused !== null) return refused;
  }
  const typed = getTypeEdits(match, facts);
  if (isRefusal(typed)) return typed;
  return rewrite({ form: 'direct', container }, [...typed, replaceNode(facts.source, node, facts.text(source))]);
}

/** Refuse: using lock = this.#lock(); return new Map(this.#items); — it is disposed of after the copy. */
export function refuseLateEffects(facts: Facts, { fn }: Named): Refusal | null {
  const found = findSuspension(facts, fn.body);
  return found === null ? null : refuseAt('source-mutated', found, 'used');
}

export function getTypeEdits({ fn, node, source, container }: Copier, facts: Facts): readonly TextEdit[] | Refusal {
  const type = getKeptType(facts, source);
  if (isRefusal(type)) return type;
  const { parent } = fn;
  // Refuse: const all: () => Map<string, Base> = () => new Map(items)
  if (parent.type === 'VariableDeclarator' && parent.id.typeAnnotation !== undefined)
    return refuseAt('target-type-differs', parent.id);
  if (fn.returnType !== undefined) return getReadonlyEdits(facts, fn.returnType.typeAnnotation, container);
  // Refuse: return new Map<string, Base>(this.#derived)
  const written = node.typeArguments?.params ?? null;
  const isSame = written === null || areSameTypes(facts, written, getKeptTypeArguments(facts, source));
  return isSame ? [] : refuseAt('target-type-differs', node, 'returned', facts.text(source));
}
