/**
 * `new Map(Object.entries(o)).get(k)`: said, never rewritten. `o[k]` also finds what o inherits, runs getters once and
 * not all of them, and takes `1` for `'1'`.
 */
import { refuseAt } from '../analysis/refusals.js';
import type { Facts } from '../analysis/facts.js';
import type { ObjectToAsk } from '../patterns/object-to-ask.js';
import type { Outcome } from './rewrite.js';

export function fixObjectToAsk({ object }: ObjectToAsk, facts: Facts): Outcome {
  return refuseAt('object-asked', object, 'read', facts.text(object));
}
