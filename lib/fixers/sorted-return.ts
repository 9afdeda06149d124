/**
 * `return new Map([...m].sort(byKey))`: said, not rewritten. A container that stays sorted is one of the runtime's, and
 * no fix writes its import yet.
 *
 * Refused: any order but that of the keys; a source that is no native container.
 */
import { comparesKeys } from '../analysis/comparators.js';
import type { Facts } from '../analysis/facts.js';
import { getNativeRead } from '../analysis/natives.js';
import { type Refusal, refuseAt } from '../analysis/refusals.js';
import type { SortedReturn } from '../patterns/sorted-return.js';

export function refuseSortedReturn({ comparator, container, copy, node }: SortedReturn, facts: Facts): Refusal {
  // Refuse: [...m].sort(), which compares the texts "key,value"; (a, b) => a[1] - b[1]
  if (comparator === null || !comparesKeys(facts, comparator, container)) {
    return refuseAt('comparator-unknown', comparator ?? node, 'used');
  }
  const source = getNativeRead(facts, copy.container);
  if (source !== container) return refuseAt('source-not-native', copy.container, 'read', facts.text(copy.container));
  return refuseAt('import-needed', node, 'returned', facts.text(copy.container));
}
