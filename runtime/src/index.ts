/** Containers that hand out their contents without a copy. */
export { KeyedArray } from './keyed-array.js';
export { ReadonlyMapView } from './readonly-map-view.js';
export { ReadonlySetView } from './readonly-set-view.js';
export { readonlyView } from './readonly-view.js';
export type { SetLike } from './set-methods.js';
export { SortedArrayMap } from './sorted-array-map.js';
export { SortedArraySet } from './sorted-array-set.js';
export type { Compare, RangeOptions, SortableKey } from './sorted-keys.js';
