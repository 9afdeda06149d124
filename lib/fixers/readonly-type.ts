/** `Map<K, V>` => `ReadonlyMap<K, V>`, `Set<T>` => `ReadonlySet<T>` in a written type. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getNativeType } from '../analysis/natives.js';
import { type Refusal, refuseAt } from '../analysis/refusals.js';
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
