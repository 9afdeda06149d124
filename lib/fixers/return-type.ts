/**
 * A container that is handed out itself, typed so that callers can only read it:
 *
 *   private current(): Map<string, number> {   =>   private current(): ReadonlyMap<string, number> {
 *
 * Only the type changes; of a Map of Sets both, where no caller lets a Set out: `ReadonlyMap<K, ReadonlySet<V>>`. Proven when every use is known and reads at once. Review: callers outside the file, whose types
 * change; a result that is kept in a name which is only read. Refused: a caller that writes, a result that goes
 * anywhere else, a base class or an interface that fixes the type, a setter beside the getter.
 */
import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getNamed, isVisibleOutside, type Named } from '../analysis/functions.js';
import { isRefusal, type Refusal, refuseAt } from '../analysis/refusals.js';
import {
  findTypeQuery,
  findVisibleResults,
  getImmediateRead,
  getResults,
  isKeptForReading,
} from '../analysis/results.js';
import type { ClassNode, FunctionNode } from '../ast/source.js';
import type { Leaker } from '../patterns/leaker.js';
import { getDeepReadonlyEdits } from './readonly-type.js';
import { forReview, type Outcome, rewrite } from './rewrite.js';

export function fixLeaker(match: Leaker, facts: Facts): Outcome {
  const { fn, container, type } = match;
  const setter = refuseSetter(facts, fn);
  if (setter !== null) return setter;
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const fixed = refusePlainFunction(facts, named) ?? refuseFixedType(named);
  if (fixed !== null) return fixed;
  const isOpen = isVisibleOutside(facts, named);
  const results = isOpen ? findVisibleResults(named) : getResults(facts, named);
  if (isRefusal(results)) return results;
  const edits = getDeepReadonlyEdits(facts, type, container, results);
  if (isRefusal(edits)) return edits;
  let doubt: Refusal | null = isOpen ? refuseAt('exported', named.declaration, 'returned', named.name) : null;
  for (const result of results) {
    const read = getImmediateRead(facts, result, container);
    if (!isRefusal(read)) continue;
    // Refuse: store.tombstones.add(key); also: two facts that are missing
    if (doubt !== null || !isKeptForReading(facts, result, read)) return read;
    doubt = read;
  }
  const typed = rewrite(null, edits);
  return doubt === null ? typed : forReview(typed, doubt);
}

/** Refuse: get items(): Map<K, V> { … } set items(given: Map<K, V>) { … } */
export function refuseSetter(facts: Facts, fn: FunctionNode): Refusal | null {
  const member = fn.parent;
  if (member.type !== 'MethodDefinition' || member.kind !== 'get') return null;
  const key = facts.text(member.key);
  const setter = member.parent.body.find(
    (one) =>
      one.type === 'MethodDefinition' &&
      one.kind === 'set' &&
      one.static === member.static &&
      facts.text(one.key) === key,
  );
  return setter === undefined ? null : refuseAt('has-setter', setter, 'used', key);
}

/** Refuse: class Store implements Cache { items(): Map<K, V> { … } }; ReturnType<typeof items> */
export function refuseFixedType(named: Named): Refusal | null {
  const typed = findTypeQuery(named);
  if (typed !== null) return refuseAt('used-as-value', typed, 'used', named.name);
  const { declaration, field, fn } = named;
  if (fn.parent.type === 'VariableDeclarator' && fn.parent.id.typeAnnotation !== undefined)
    return refuseAt('implements-interface', fn.parent.id);
  if (field === null || field.isPrivate) return null;
  const { superClass } = field.owner;
  // JavaScript's parser leaves it out
  const interfaces = (field.owner as Partial<ClassNode>).implements ?? [];
  if (superClass === null && interfaces.length === 0) return null;
  return refuseAt('implements-interface', superClass ?? interfaces[0] ?? declaration, 'used', named.name);
}
