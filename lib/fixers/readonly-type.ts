/**
 * `Map<K, V>` => `ReadonlyMap<K, V>`, `Set<T>` => `ReadonlySet<T>` in a written type; what is in a Map as well, where
 * no result lets it out to be written: `Map<K, Set<V>>` => `ReadonlyMap<K, ReadonlySet<V>>`.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { isReadDeeply } from '../analysis/inner-reads.js';
import { getNativeType, type NativeClass } from '../analysis/natives.js';
import { isRefusal, type Refusal, refuseAt } from '../analysis/refusals.js';
import type { Node } from '../ast/source.js';
import { replaceNode, type TextEdit } from '../edits/text-edits.js';

/** None where the type is read-only already; a refusal where it is any other. */
export function getReadonlyEdits(
  facts: Facts,
  type: TSESTree.TypeNode,
  container: 'Map' | 'Set',
): readonly TextEdit[] | Refusal {
  const name = `Readonly${container}`;
  if (type.type !== 'TSTypeReference') return refuseAt('target-type-differs', type);
  if (facts.isGlobal(type.typeName, name)) return [];
  if (getNativeType(facts, type) !== container) return refuseAt('target-type-differs', type);
  // Refuse: type ReadonlyMap<K, V> = … of the file
  if (facts.isShadowed(type, name)) return refuseAt('type-name-shadowed', type, 'used', name);
  return [replaceNode(facts.source, type.typeName, name)];
}

/** The same for the containers in it, where all `results` that the file shows read them at once, or not at all. */
export function getDeepReadonlyEdits(
  facts: Facts,
  type: TSESTree.TypeNode,
  container: NativeClass,
  results: readonly Node[],
): readonly TextEdit[] | Refusal {
  const edits = getReadonlyEdits(facts, type, container);
  if (isRefusal(edits)) return edits;
  const nested = getNested(facts, type);
  const classes = nested.flatMap((one) => getNativeType(facts, one) ?? []);
  if (!results.every((result) => isReadDeeply(facts, result, classes))) return edits;
  const deeper = nested.slice(1).map((one, index) => getReadonlyEdits(facts, one, classes[index + 1] as NativeClass));
  return deeper.some(isRefusal) ? edits : [...edits, ...(deeper as (readonly TextEdit[])[]).flat()];
}

/** `Map<K, Map<L, Set<V>>>`, `Map<L, Set<V>>`, `Set<V>` of the first. */
function getNested(facts: Facts, type: TSESTree.TypeNode | undefined): TSESTree.TSTypeReference[] {
  const container = getNativeType(facts, type);
  if (container === null || type?.type !== 'TSTypeReference') return [];
  return [type, ...(container === 'Map' ? getNested(facts, type.typeArguments?.params[1]) : [])];
}
