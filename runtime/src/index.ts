/** Containers that hand out their contents without a copy. */
export { ReadonlyMapView } from './readonly-map-view.js';
export { ReadonlySetView } from './readonly-set-view.js';
export { readonlyView } from './readonly-view.js';
export type { SetLike } from './set-methods.js';
