/**
 * The one view of a container, whoever asks.
 *
 * A WeakMap from container to view remembers it, so that a getter may say `return readonlyView(this.#items)` on every
 * call and always hands out the same object. The view is reachable only through the container or through those who hold
 * the view, so both are collected together once nobody holds either.
 *
 * Since all callers share that object it is frozen: none of them can put a `get` of its own onto it. Its contents stay
 * live; freezing concerns the properties of the view, of which it has none.
 *
 * The idea is that of the read-only lister in front of a Kubernetes informer's store: one per store, made once, handed
 * to everybody.
 */
import { ReadonlyMapView } from './readonly-map-view.js';
import { ReadonlySetView } from './readonly-set-view.js';
import { getSourceKind, typeNameText } from './source-kind.js';

type Source = ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;
type View = ReadonlyMapView<unknown, unknown> | ReadonlySetView<unknown>;

const views = /* @__PURE__ */ new WeakMap<object, View>();

/**
 * The read-only, live view of a Map or a Set: always the same one for the same container, and a view itself for a view.
 *
 * O(1): the first call for a container makes one small object, later ones look it up.
 *
 * @throws TypeError if the source is neither a Map nor a Set, nor anything with all the reading methods of one.
 */
export function readonlyView<K, V>(source: ReadonlyMap<K, V>): ReadonlyMapView<K, V>;
export function readonlyView<T>(source: ReadonlySet<T>): ReadonlySetView<T>;
export function readonlyView(source: Source): View {
  const known = views.get(source);
  if (known !== undefined) return known;
  if (source instanceof ReadonlyMapView || source instanceof ReadonlySetView) return source;
  const view = makeView(source);
  Object.freeze(view);
  views.set(source, view);
  return view;
}

function makeView(source: Source): View {
  const kind = getSourceKind(source);
  if (kind === 'map') return new ReadonlyMapView(source as ReadonlyMap<unknown, unknown>);
  if (kind === 'set') return new ReadonlySetView(source as ReadonlySet<unknown>);
  throw new TypeError(`readonlyView() needs a Map or a Set, got ${typeNameText(source)}.`);
}
