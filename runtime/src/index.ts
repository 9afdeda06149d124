/** Containers that hand out their contents without a copy. */
export { IntMap } from './int-map.js';
export { IntSet } from './int-set.js';
export { KeyedArray } from './keyed-array.js';
export { LeaseError } from './lease-error.js';
export { createPool } from './pool.js';
export type { Clearable, Lease, Pool, PoolOptions, Scope } from './pool.js';
export { ReadonlyMapView } from './readonly-map-view.js';
export { ReadonlySetView } from './readonly-set-view.js';
export { readonlyView } from './readonly-view.js';
export { ReusableMap } from './reusable-map.js';
export { ReusableSet } from './reusable-set.js';
export type { SetLike } from './set-methods.js';
export { SmallMap } from './small-map.js';
export { SmallSet } from './small-set.js';
export { SortedArrayMap } from './sorted-array-map.js';
export { SortedArraySet } from './sorted-array-set.js';
export type { Compare, RangeOptions, SortableKey } from './sorted-keys.js';
