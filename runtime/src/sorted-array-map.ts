/**
 * An immutable Map whose keys are sorted: two arrays side by side, keys in one, values in the other.
 *
 * Places are found by binary search: the nearest key (`floor`, `ceiling`), the bounds of a range. So are the first few
 * keys that are asked for; a container that is asked more often makes itself an index, once: a table for 32-bit
 * integers, a native Map for all else. Nothing is allocated to walk it, and no caller ever gets one of the arrays.
 *
 * The idea is that of the sorted slices in Kubernetes and etcd: what is built once and asked often, often in order,
 * needs no hash table of its own; Go's `sort.Search` does the rest.
 */
import { iterateItems, iteratePairs } from './array-iterators.js';
import { IntegerIndex } from './integer-index.js';
import {
  checkAsked,
  countBefore,
  findKey,
  findPlace,
  findRange,
  KeyCheck,
  MOST_INDEXED,
  SEARCHES_BEFORE_INDEX,
  sortKeys,
  type Compare,
  type RangeOptions,
  type SortableKey,
} from './sorted-keys.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * An immutable Map in the order of its keys, which are all numbers, all strings or all bigints.
 *
 *     const status = SortedArrayMap.from([[404, 'Not Found'], [200, 'OK']]);
 *     status.get(404);        // 'Not Found'
 *     status.floor(299);      // [200, 'OK']
 *     [...status.range(400)]  // [[404, 'Not Found']]
 */
export class SortedArrayMap<K, V> implements ReadonlyMap<K, V> {
  readonly #keys: readonly K[];
  readonly #values: readonly V[];
  readonly #compare: Compare<K> | null;
  readonly #type: string | null;
  #searches = 0;
  #integers: IntegerIndex<V> | null = null;
  #index: Map<K, V> | null = null;

  /**
   * As `from`.
   *
   * @throws TypeError as `from` does.
   */
  constructor(entries: Iterable<readonly [K & SortableKey, V]>, compare?: Compare<K>) {
    const check = new KeyCheck('SortedArrayMap', compare);
    const keys: K[] = [];
    const values: V[] = [];
    for (const entry of entries as Iterable<readonly [K, V]>) {
      if (typeof entry !== 'object' || entry === null) {
        throw new TypeError(`SortedArrayMap needs entries [key, value], got ${typeNameText(entry)}.`);
      }
      keys.push(check.take(entry[0]));
      values.push(entry[1]);
    }
    this.#compare = compare ?? null;
    this.#type = check.type;
    if (check.isAscending) {
      this.#keys = keys;
      this.#values = values;
    } else {
      const byKey = new Map<K, V>();
      for (let i = 0; i < keys.length; i++) byKey.set(keys[i] as K, values[i] as V);
      this.#keys = sortKeys([...byKey.keys()], this.#compare);
      this.#values = this.#keys.map((key) => byKey.get(key) as V);
    }
  }

  /**
   * A sorted copy of the entries. O(n log n), and O(n) where they come sorted.
   *
   * As in `new Map(entries)` the last value of a key wins, and -0 is 0. `compare` gives another order than that of `<`.
   * It must be a consistent order, and nothing more: keys that it finds equal are still two keys, in the order of
   * their first entries.
   *
   * @throws TypeError if a key is no number, string or bigint, is NaN, or is of another type than the first; if an
   * entry is no object; if the entries cannot be iterated; if `compare` is no function.
   */
  static from<K, V>(entries: Iterable<readonly [K & SortableKey, V]>, compare?: Compare<K>): SortedArrayMap<K, V> {
    return new SortedArrayMap<K, V>(entries, compare);
  }

  /** How many entries there are. O(1). */
  get size(): number {
    return this.#keys.length;
  }

  /** The value of the key, or undefined. O(1), O(log n) the first few times; the one after makes the index, O(n). */
  get(key: K): V | undefined {
    const integers = this.#integers;
    if (integers !== null) return integers.get(key);
    const index = this.#index;
    return index === null ? this.#search(key) : index.get(key);
  }

  /** Whether there is an entry with the key. As fast as `get`. */
  has(key: K): boolean {
    const integers = this.#integers;
    if (integers !== null) return integers.has(key);
    const index = this.#index;
    return index === null ? this.#searchPlace(key) >= 0 : index.has(key);
  }

  /** The entry at the place in key order, counted from the end if negative, or undefined. O(1). */
  at(index: number): [K, V] | undefined {
    return this.#entryAt(findPlace(index, this.#keys.length));
  }

  /**
   * The entry with the key, or else with the nearest one before it, or undefined. O(log n).
   *
   * @throws TypeError if the key is NaN or not of the type of the keys; so do `ceiling` and `range`.
   */
  floor(key: K): [K, V] | undefined {
    checkAsked(key, this.#type, 'floor');
    return this.#entryAt(countBefore(this.#keys, key, true, this.#compare) - 1);
  }

  /** The entry with the key, or else with the nearest one after it, or undefined. O(log n). */
  ceiling(key: K): [K, V] | undefined {
    checkAsked(key, this.#type, 'ceiling');
    return this.#entryAt(countBefore(this.#keys, key, false, this.#compare));
  }

  /**
   * An iterator of the entries from one key up to but without another, in key order. O(log n), and O(1) a step.
   *
   * Neither bound need be a key of the map; undefined is no bound. The options say which bound belongs to the range.
   */
  range(from?: K, to?: K, options: RangeOptions = {}): MapIterator<[K, V]> {
    if (from !== undefined) checkAsked(from, this.#type, 'range');
    if (to !== undefined) checkAsked(to, this.#type, 'range');
    const { start, end } = findRange(this.#keys, from, to, options, this.#compare);
    return iteratePairs(this.#keys, this.#values, start, end);
  }

  /**
   * Calls back with value, key and this map for each entry in key order. O(n), without allocation.
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void, thisArg?: unknown): void {
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    const keys = this.#keys;
    const values = this.#values;
    for (let i = 0; i < keys.length; i++) {
      Reflect.apply(callback, thisArg, [values[i] as V, keys[i] as K, this]);
    }
  }

  /** An iterator of the keys, in order. O(1), and O(1) a step. */
  keys(): MapIterator<K> {
    return iterateItems(this.#keys);
  }

  /** An iterator of the values, in key order. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return iterateItems(this.#values);
  }

  /** An iterator of the entries, in key order, each a fresh array. O(1), and O(1) a step. */
  entries(): MapIterator<[K, V]> {
    return iteratePairs(this.#keys, this.#values);
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[K, V]> {
    return iteratePairs(this.#keys, this.#values);
  }

  get [Symbol.toStringTag](): string {
    return 'SortedArrayMap';
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<K, V> {
    const copy = new Map(iteratePairs(this.#keys, this.#values));
    return Object.defineProperty(copy, Symbol.toStringTag, { value: 'SortedArrayMap' });
  }

  #entryAt(place: number): [K, V] | undefined {
    const keys = this.#keys;
    return place >= 0 && place < keys.length ? [keys[place] as K, this.#values[place] as V] : undefined;
  }

  #search(key: K): V | undefined {
    const place = this.#searchPlace(key);
    return place < 0 ? undefined : this.#values[place];
  }

  /** Where the key is, or -1. Makes the index for the look-ups to come if this one is not among the first few. */
  #searchPlace(key: K): number {
    if (typeof key !== this.#type || Number.isNaN(key)) return -1;
    if (this.#searches++ === SEARCHES_BEFORE_INDEX && this.#keys.length <= MOST_INDEXED) this.#makeIndex();
    return findKey(this.#keys, key, this.#compare);
  }

  #makeIndex(): void {
    this.#integers = IntegerIndex.build(this.#keys, this.#values);
    if (this.#integers === null) this.#index = new Map(iteratePairs(this.#keys, this.#values));
  }

  static {
    this.prototype[Symbol.iterator] = this.prototype.entries;
  }
}
