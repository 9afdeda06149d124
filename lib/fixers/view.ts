/**
 * A read-only view in place of a copy, or of the container itself; always the same one for the same container:
 *
 *   items(): Map<string, Item> {                 items(): ReadonlyMap<string, Item> {
 *     return new Map(this.#items);          =>     return readonlyView(this.#items);
 *   }                                            }
 *
 * Proven where the container itself could be returned in place of the copy. Review: a view shows later changes, and a
 * caller outside, or one that keeps the result, may need the copy as it was. Refused: a caller that writes, passes the
 * result on or looks at its class; a base class, an interface or a setter that fixes the type; a public function whose
 * type is not written. Of a container that is handed out itself: review only, as nothing gets faster.
 */
import type { Facts } from '../analysis/facts.js';
import { getNamed, isVisibleOutside } from '../analysis/functions.js';
import { isRefusal, type Refusal, type RefusalCode, refuse, refuseAt } from '../analysis/refusals.js';
import { findVisibleResults, getImmediateRead, getResults, isKeptForReading } from '../analysis/results.js';
import { getKeptClass } from '../analysis/sources.js';
import type { Node } from '../ast/source.js';
import { replaceNode, type TextEdit } from '../edits/text-edits.js';
import type { Copier } from '../patterns/copier.js';
import type { Leaker } from '../patterns/leaker.js';
import { fixCopier, getTypeEdits, refuseLateEffects } from './return-container.js';
import { fixLeaker, refuseFixedType, refuseSetter } from './return-type.js';
import { forReview, type Outcome, type Rewrite, rewrite } from './rewrite.js';
import { importRuntime } from './runtime-import.js';

/** Why a copy cannot be the container itself, and may still be a view of it. */
const LIVE = new Set<RefusalCode>(['exported', 'result-flows-on', 'source-mutated']);

export function fixCopierAsView(match: Copier, facts: Facts): Outcome {
  const direct = fixCopier(match, facts);
  if (isRefusal(direct) && !LIVE.has(direct.code)) return direct;
  const refused = isRefusal(direct) ? refuseView(match, facts) : null;
  if (refused !== null) return refused;
  const typed = getTypeEdits(match, facts);
  if (isRefusal(typed)) return typed;
  const view = writeView(facts, match.node, match.source, { form: 'view', container: match.container }, typed);
  if (isRefusal(view) || !isRefusal(direct)) return view;
  return forReview(view, refuse('view-is-live', ...direct.trail));
}

export function fixLeakerAsView(match: Leaker, facts: Facts): Outcome {
  const typed = fixLeaker(match, facts);
  if (isRefusal(typed)) return typed;
  // Refuse: a private function whose callers only read: there is nobody to keep out
  if (typed.doubt === null) return refuse('not-faster');
  const kept = getKeptClass(facts, match.node);
  if (isRefusal(kept)) return kept;
  if (kept !== match.container) return refuseAt('result-class-differs', match.node, 'returned');
  const view = writeView(facts, match.node, match.node, null, typed.edits);
  return isRefusal(view) ? view : forReview(view, typed.doubt);
}

/** Why more would change than the time at which the contents are seen, or null. */
function refuseView({ fn, node, source, container }: Copier, facts: Facts): Refusal | null {
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const fixed = refuseLateEffects(facts, named) ?? refuseSetter(facts, fn) ?? refuseFixedType(named);
  if (fixed !== null) return fixed;
  const kept = getKeptClass(facts, source);
  if (isRefusal(kept)) return kept;
  if (kept !== container) return refuseAt('result-class-differs', node, 'returned', facts.text(source));
  const isOpen = isVisibleOutside(facts, named);
  // Refuse: all() { return new Map(this.#items); }: its public type would be that of the view
  if (isOpen && facts.isTypeScript && fn.returnType === undefined)
    return refuseAt('target-type-differs', node, 'returned', named.name);
  const results = isOpen ? findVisibleResults(named) : getResults(facts, named);
  if (isRefusal(results)) return results;
  for (const result of results) {
    const read = getImmediateRead(facts, result, container);
    if (isRefusal(read) && (isOpen || !isKeptForReading(facts, result, read))) return read;
  }
  return null;
}

function writeView(
  facts: Facts,
  node: Node,
  container: Node,
  evidence: Rewrite['evidence'],
  typed: readonly TextEdit[],
): Rewrite | Refusal {
  const imported = importRuntime(facts, node, 'readonlyView');
  if (isRefusal(imported)) return imported;
  const call = replaceNode(facts.source, node, `${imported.text}(${facts.text(container)})`);
  return { ...rewrite(evidence, [...imported.edits, ...typed, call]), imports: imported.imports };
}
