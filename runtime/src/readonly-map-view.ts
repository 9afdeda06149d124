/**
 * A Map that can only be read: a live view of another one.
 *
 * The view keeps the source in a private field and passes every question on to it, so that nothing is copied, the view
 * never goes stale, and a view costs one small object whatever the size of its source. It is an ordinary class, not a
 * Proxy: an engine inlines its methods as it does any other's. What leaves the view (a value, a native iterator, the
 * view itself as the third argument of `forEach`) has no way back to the source.
 *
 * The idea is that of the shared caches of Kubernetes: an informer keeps one store per kind of object, all who ask read
 * that one store and nobody gets a copy, so what is handed out must have no method that writes.
 */
import { getSourceKind, typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A read-only, live view of a Map.
 *
 * `new ReadonlyMapView(map)` makes a view of one's own, to be kept in a field or to be extended; `readonlyView(map)`
 * returns the one that all callers share. The costs given are those over a native Map: a view adds one call to each.
 */
export class ReadonlyMapView<K, V> implements ReadonlyMap<K, V> {
  readonly #source: ReadonlyMap<K, V>;

  /**
   * O(1).
   *
   * @throws TypeError if the source is no Map, nor anything with all the reading methods of one.
   */
  constructor(source: ReadonlyMap<K, V>) {
    if (getSourceKind(source) !== 'map') {
      throw new TypeError(`ReadonlyMapView needs a Map, got ${typeNameText(source)}.`);
    }
    this.#source = source;
  }

  /** How many entries the source has now. O(1). */
  get size(): number {
    return this.#source.size;
  }

  /** The value of the key in the source now, or undefined. O(1). */
  get(key: K): V | undefined {
    return this.#source.get(key);
  }

  /** Whether the source has the key now. O(1). */
  has(key: K): boolean {
    return this.#source.has(key);
  }

  /**
   * Calls back with value, key and this view for each entry in order, entries added meanwhile included. O(n),
   * with one call more for each than on the source.
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void, thisArg?: unknown): void {
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    this.#source.forEach((value, key) => {
      Reflect.apply(callback, thisArg, [value, key, this]);
    });
  }

  /** A live iterator of the keys. O(1), and O(1) a step. */
  keys(): MapIterator<K> {
    return this.#source.keys();
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return this.#source.values();
  }

  /** A live iterator of the entries. O(1), and O(1) a step. */
  entries(): MapIterator<[K, V]> {
    return this.#source.entries();
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#source.entries();
  }

  get [Symbol.toStringTag](): string {
    return 'ReadonlyMapView';
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<K, V> {
    return Object.defineProperty(new Map(this.#source), Symbol.toStringTag, { value: 'ReadonlyMapView' });
  }

  static {
    this.prototype[Symbol.iterator] = this.prototype.entries;
  }
}
