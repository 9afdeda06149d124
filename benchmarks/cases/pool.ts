/**
 * A container that is leased for one fill  =>  against the same container held, and cleared before the fill.
 * No rule's form: what a lease costs. `npm run bench:pool` prints it; the bar is 0.9.
 */
import { createPool, type Pool } from 'zero-copy-containers';
import { SmallMap } from 'zero-copy-containers/small-map';
import { SmallSet } from 'zero-copy-containers/small-set';
import { row, type Item, type Key, type Row } from '../case.js';

interface Held<C> {
  readonly items: readonly Item[];
  readonly container: C;
  readonly pool: Pool<C>;
}

function fillMap(map: Map<Key, number>, items: readonly Item[]): number {
  for (const { key, value } of items) map.set(key, value);
  return map.size;
}

function fillSet(set: Set<Key>, items: readonly Item[]): number {
  for (const { key } of items) set.add(key);
  return set.size;
}

function mapHeld({ container, items }: Held<SmallMap<Key, number>>): number {
  container.clear();
  return fillMap(container, items);
}

function mapLeased({ pool, items }: Held<SmallMap<Key, number>>): number {
  const lease = pool.acquire();
  try {
    return fillMap(lease.container, items);
  } finally {
    lease.release();
  }
}

function setHeld({ container, items }: Held<SmallSet<Key>>): number {
  container.clear();
  return fillSet(container, items);
}

function setLeased({ pool, items }: Held<SmallSet<Key>>): number {
  const lease = pool.acquire();
  try {
    return fillSet(lease.container, items);
  } finally {
    lease.release();
  }
}

const maps = createPool(() => new SmallMap<Key, number>());
const sets = createPool(() => new SmallSet<Key>());

export const BAR = 0.9;

export const rows: readonly Row[] = [
  row({
    container: 'Map',
    pattern: 'SmallMap',
    sizes: [8],
    input: (draw, n) => ({ items: draw.items(n), container: new SmallMap<Key, number>(), pool: maps }),
    before: mapHeld,
    after: mapLeased,
  }),
  row({
    container: 'Set',
    pattern: 'SmallSet',
    sizes: [8],
    input: (draw, n) => ({ items: draw.items(n), container: new SmallSet<Key>(), pool: sets }),
    before: setHeld,
    after: setLeased,
  }),
];
