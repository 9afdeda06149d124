/**
 * A Map that is filled and walked: keys and values side by side in two arrays, in the order in which they came.
 *
 * Entries are added and their values replaced, never removed, so that an entry's place never changes and a walk is a
 * walk over two arrays: no holes to skip, nothing allocated. What makes keys unique is as lazy as possible:
 *
 *   up to 8 entries                                       they are looked through
 *   a key after the last (ids, sorted names) is added     one comparison: no earlier key can be equal
 *   everything else                                       the first few look-ups look through the keys, the one after
 *                                                         makes an index (a native Map from key to place), kept from
 *                                                         then on
 *
 * The idea is the KeyedSlice of Go programs: a slice of entries is returned in place of a map, since most callers only
 * walk the result; whoever asks for keys pays for the index.
 */
import { iterateItems, iteratePairs } from './array-iterators.js';
import { findPlace } from './sorted-keys.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Up to this size a look-up never needs the index. */
const FEW = 8;

/** The look-ups in more entries than that which look through all keys; the one after them makes the index. */
const SCANS_BEFORE_INDEX = 8;

/**
 * A Map to fill and to walk, in insertion order, without `delete` and `clear`. Keys are told apart as a Map does.
 *
 *     const ports = new KeyedArray<string, number>().set('http', 80).set('https', 443);
 *     ports.get('https');  // 443
 *     ports.at(0);         // ['http', 80]
 */
export class KeyedArray<K, V> implements ReadonlyMap<K, V> {
  readonly #keys: K[] = [];
  readonly #values: V[] = [];
  /** Whether each key is greater than the one before, and of its type. */
  #isAscending = true;
  #scans = 0;
  #index: Map<K, number> | null = null;

  /**
   * With the entries set one after the other. O(n).
   *
   * @throws TypeError if an entry is no object, or if the entries cannot be iterated.
   */
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    for (const entry of entries ?? []) {
      if (typeof entry !== 'object' || entry === null) {
        throw new TypeError(`KeyedArray needs entries [key, value], got ${typeNameText(entry)}.`);
      }
      this.#put(entry[0], entry[1]);
    }
  }

  /** How many entries there are. O(1). */
  get size(): number {
    return this.#keys.length;
  }

  /**
   * The value of the key, or undefined. O(1) with the index. Without, O(n): so are the first few look-ups in more than
   * 8 entries and the one that makes the index.
   */
  get(key: K): V | undefined {
    const place = this.#find(key);
    return place < 0 ? undefined : this.#values[place];
  }

  /** Whether there is an entry with the key. As fast as `get`. */
  has(key: K): boolean {
    return this.#find(key) >= 0;
  }

  /**
   * Adds an entry at the end, or replaces the value of the key where it stands. O(1) for a key greater than all before
   * (of one type: number, string or bigint), else as fast as `get`.
   */
  set(key: K, value: V): this {
    this.#put(key, value);
    return this;
  }

  /** The entry at the place in insertion order, counted from the end if negative, or undefined. O(1). */
  at(index: number): [K, V] | undefined {
    const place = findPlace(index, this.#keys.length);
    return place < 0 ? undefined : [this.#keys[place] as K, this.#values[place] as V];
  }

  /**
   * Calls back with value, key and this container for each entry in order, entries added meanwhile included. O(n),
   * without allocation.
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: K, map: KeyedArray<K, V>) => void, thisArg?: unknown): void {
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    const keys = this.#keys;
    const values = this.#values;
    for (let i = 0; i < keys.length; i++) {
      Reflect.apply(callback, thisArg, [values[i] as V, keys[i] as K, this]);
    }
  }

  /** A live iterator of the keys. O(1), and O(1) a step. */
  keys(): MapIterator<K> {
    return iterateItems(this.#keys);
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return iterateItems(this.#values);
  }

  /** A live iterator of the entries, each a fresh array. O(1), and O(1) a step. */
  entries(): MapIterator<[K, V]> {
    return iteratePairs(this.#keys, this.#values);
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[K, V]> {
    return iteratePairs(this.#keys, this.#values);
  }

  get [Symbol.toStringTag](): string {
    return 'KeyedArray';
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<K, V> {
    const copy = new Map(iteratePairs(this.#keys, this.#values));
    return Object.defineProperty(copy, Symbol.toStringTag, { value: 'KeyedArray' });
  }

  #put(key: K, value: V): void {
    const keys = this.#keys;
    const size = keys.length;
    const isNew = this.#isAscending && (size === 0 || isAfter(key, keys[size - 1]));
    if (!isNew) {
      const place = this.#find(key);
      if (place >= 0) {
        this.#values[place] = value;
        return;
      }
      this.#isAscending = false;
    }
    this.#index?.set(key, size);
    keys.push(key === 0 ? (0 as K) : key);
    this.#values.push(value);
  }

  /** The place of the key, or -1. */
  #find(key: K): number {
    const index = this.#index;
    if (index !== null) return index.get(key) ?? -1;
    const keys = this.#keys;
    if (keys.length > FEW && this.#scans++ >= SCANS_BEFORE_INDEX) return this.#makeIndex().get(key) ?? -1;
    return Number.isNaN(key) ? keys.findIndex(Number.isNaN) : keys.indexOf(key);
  }

  #makeIndex(): Map<K, number> {
    const index = new Map<K, number>();
    for (let i = 0; i < this.#keys.length; i++) index.set(this.#keys[i] as K, i);
    this.#index = index;
    return index;
  }

  static {
    this.prototype[Symbol.iterator] = this.prototype.entries;
  }
}

/** Whether `<` says so of two numbers, two strings or two bigints. */
function isAfter(key: unknown, last: unknown): boolean {
  if (typeof key !== typeof last) return false;
  if (typeof key !== 'number' && typeof key !== 'string' && typeof key !== 'bigint') return false;
  return key > (last as typeof key);
}
