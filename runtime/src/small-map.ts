/**
 * A Map that begins as an array.
 *
 * Up to 8 entries lie side by side in one plain array, `key, value, key, value, …`, in order of insertion, and are
 * searched from the front; no hash is computed, and an empty map has no array at all. The ninth entry moves all into a
 * native Map, which answers from then on. `delete` closes the gap and notes its place for iterators that are under way
 * (live-iterator.ts). After the move the array stays for as long as such iterators may need it: it then says which
 * entries the native Map began with, and with that how far an iterator had come.
 *
 * The idea is that of the map implementations which look through a short list before they hash anything, such as the
 * small maps of Go's runtime and `ArrayMap` of Android.
 */
import { catchUp, Deletion } from './deletions.js';
import { setAll } from './from-iterable.js';
import { Cursor, defineIterator, ENTRIES, KEYS, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** How many entries an array holds. */
const LIMIT = 8;

/** The array of an empty map. Of the same kind to the engine as the others: it has held an object. */
const NONE: unknown[] = [null].slice(1);

/** Where an entry is that is not in the array. */
const NOWHERE = -1;
const IN_NATIVE = -2;

let SmallMapIterator: LiveIteratorClass<SmallMap<unknown, unknown>>;

/**
 * A Map of a few entries, cheap to make and to fill.
 *
 * All that a Map does, in the same order and with the same live iterators. Beyond 8 entries it costs what a native Map
 * does, and the searches made on the way there. Costs are given for up to 8 entries / for more.
 */
export class SmallMap<K, V> implements Map<K, V> {
  /** Entries in the array. After the move: those the native Map began with and still has, if anyone may ask. */
  #count = 0;
  #slots = NONE;
  #native: Map<K, V> | null = null;
  #clears = 0;
  /** The end of the log, if there has been an iterator since the last clear. */
  #log: Deletion | null = null;

  declare readonly [Symbol.toStringTag]: string;

  /**
   * O(1), or O(n) with entries, which are added by the `set` of the instance.
   *
   * @throws TypeError if the argument is not iterable, or yields something that is no object; the iterator is closed.
   */
  constructor(entries: Iterable<readonly [K, V]> | null = null) {
    if (entries !== null) setAll(this, entries);
  }

  /** The number of entries. O(1). */
  get size(): number {
    const native = this.#native;
    return native === null ? this.#count : native.size;
  }

  /** The value of the key, or undefined. 8 comparisons at most / O(1). */
  get(key: K): V | undefined {
    const native = this.#native;
    if (native !== null) return native.get(key);
    const slots = this.#slots;
    const at = find(slots, this.#count, key);
    return at < 0 ? undefined : (slots[at + 1] as V);
  }

  /** Whether there is an entry of the key. 8 comparisons at most / O(1). */
  has(key: K): boolean {
    const native = this.#native;
    return native === null ? find(this.#slots, this.#count, key) >= 0 : native.has(key);
  }

  /** Gives the key that value, in its old place or at the end. 8 comparisons at most / O(1). */
  set(key: K, value: V): this {
    const native = this.#native;
    if (native !== null) {
      native.set(key, value);
      return this;
    }
    const slots = this.#slots;
    const at = find(slots, this.#count, key);
    if (at < 0) SmallMap.#append(this, key, value);
    else slots[at + 1] = value;
    return this;
  }

  /** The value of the key, which is the default from now on if there was none. 8 comparisons at most / O(1). */
  getOrInsert(key: K, defaultValue: V): V {
    const at = SmallMap.#find(this, key);
    if (at !== NOWHERE) return SmallMap.#read(this, key, at);
    SmallMap.#append(this, key, defaultValue);
    return defaultValue;
  }

  /**
   * The value of the key; if there is none, what the callback returns for the key (-0 is passed as 0) is set and
   * returned, over whatever the callback itself may have set. 8 comparisons at most / O(1).
   *
   * @throws TypeError if the callback is no function, even where there is a value.
   */
  getOrInsertComputed(key: K, callback: (key: K) => V): V {
    let at = SmallMap.#find(this, key);
    if (typeof callback !== 'function') {
      throw new TypeError(`getOrInsertComputed() needs a function, got ${typeNameText(callback)}.`);
    }
    if (at !== NOWHERE) return SmallMap.#read(this, key, at);
    const value = callback((key === 0 ? 0 : key) as K);
    at = SmallMap.#find(this, key);
    if (at >= 0) this.#slots[at + 1] = value;
    else if (at === NOWHERE) SmallMap.#append(this, key, value);
    else this.#native?.set(key, value);
    return value;
  }

  /** Takes the entry out, and says whether there was one. 8 comparisons and moves at most / O(1). */
  delete(key: K): boolean {
    const native = this.#native;
    if (native !== null && !native.delete(key)) return false;
    const slots = this.#slots;
    const at = find(slots, this.#count, key);
    if (at < 0) return native !== null;
    const end = --this.#count * 2;
    for (let i = at; i < end; i++) slots[i] = slots[i + 2];
    slots[end] = undefined;
    slots[end + 1] = undefined;
    const log = this.#log;
    if (log !== null) {
      log.index = at / 2;
      this.#log = log.next = new Deletion();
    }
    return true;
  }

  /**
   * Takes all entries out, and lets go of keys and values. O(n). The array is kept for the next; a map that was large
   * begins as a native Map, in the expectation that it will be large again.
   */
  clear(): void {
    const native = this.#native;
    const count = this.#count;
    if (native !== null) this.#native = native.size > LIMIT ? new Map() : null;
    else if (count === 0) return;
    const slots = this.#slots;
    for (let i = 0; i < count * 2; i++) slots[i] = undefined;
    this.#count = 0;
    this.#clears++;
    this.#log = null;
  }

  /**
   * Calls back with value, key and this map for each entry in order, entries added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<SmallMap<K, V>, Deletion>(this, this.#clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (SmallMap.#step(cursor)) {
      Reflect.apply(callback, thisArg, [cursor.value as V, cursor.key as K, this]);
    }
  }

  /** A live iterator of the keys. O(1), and O(1) a step. */
  keys(): MapIterator<K> {
    return new SmallMapIterator(this, this.#clears, KEYS) as unknown as MapIterator<K>;
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return new SmallMapIterator(this, this.#clears, VALUES) as unknown as MapIterator<V>;
  }

  /** A live iterator of the entries. O(1), and O(1) a step. */
  entries(): MapIterator<[K, V]> {
    return new SmallMapIterator(this, this.#clears, ENTRIES) as unknown as MapIterator<[K, V]>;
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<K, V> {
    if (!(#count in this)) return this;
    return Object.defineProperty(new Map(this), Symbol.toStringTag, { value: 'SmallMap' });
  }

  /** Where the entry of the key is: in the array, in the native Map, or nowhere. */
  static #find<K, V>(map: SmallMap<K, V>, key: K): number {
    const native = map.#native;
    if (native !== null) return native.has(key) ? IN_NATIVE : NOWHERE;
    return find(map.#slots, map.#count, key);
  }

  static #read<K, V>(map: SmallMap<K, V>, key: K, at: number): V {
    return (at >= 0 ? map.#slots[at + 1] : map.#native?.get(key)) as V;
  }

  /** Adds an entry of a key that the map does not have. */
  static #append<K, V>(map: SmallMap<K, V>, key: K, value: V): void {
    if (typeof key === 'number' && key === 0) key = 0 as K & number;
    const count = map.#count;
    const slots = map.#slots;
    const end = count * 2;
    if (map.#native !== null) {
      map.#native.set(key, value);
    } else if (end < slots.length) {
      slots[end] = key;
      slots[end + 1] = value;
      map.#count = count + 1;
    } else if (count < LIMIT) {
      map.#slots = count === 0 ? [key, value, null, null, null, null, null, null] : withRoom(slots, key, value);
      map.#count = count + 1;
    } else {
      SmallMap.#move(map).set(key, value);
    }
  }

  /** Moves the entries into a native Map. */
  static #move<K, V>(map: SmallMap<K, V>): Map<K, V> {
    const native = new Map<K, V>();
    const slots = map.#slots;
    for (let i = 0; i < LIMIT * 2; i += 2) {
      native.set(slots[i] as K, slots[i + 1] as V);
      slots[i + 1] = undefined;
    }
    map.#native = native;
    if (map.#log === null) {
      map.#slots = NONE;
      map.#count = 0;
    }
    return native;
  }

  static #step<K, V>(cursor: Cursor<SmallMap<K, V>, Deletion>): boolean {
    const map = cursor.source;
    if (cursor.clears !== map.#clears) {
      cursor.clears = map.#clears;
      cursor.index = 0;
      cursor.log = null;
      cursor.native = null;
    }
    if (map.#native !== null) return stepNative(cursor, map.#native);
    if (cursor.log === null) cursor.log = map.#log ??= new Deletion();
    catchUp(cursor);
    const index = cursor.index;
    if (index >= map.#count) return false;
    const slots = map.#slots;
    cursor.key = slots[index * 2];
    cursor.value = slots[index * 2 + 1];
    cursor.index = index + 1;
    return true;
  }

  static {
    SmallMapIterator = defineIterator<SmallMap<unknown, unknown>, Deletion>('Map Iterator', SmallMap.#step);
    this.prototype[Symbol.iterator] = this.prototype.entries;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Map', configurable: true });
  }
}

/**
 * The index of the key, or -1. A loop for each type: an engine compiles a comparison for what it has seen there, and
 * one that has seen all types is a call.
 */
function find(slots: readonly unknown[], count: number, key: unknown): number {
  const end = count * 2;
  if (typeof key === 'string') {
    for (let i = 0; i < end; i += 2) if (slots[i] === key) return i;
  } else if (typeof key === 'number') {
    for (let i = 0; i < end; i += 2) if (slots[i] === key) return i;
    if (key !== key) return findNaN(slots, end);
  } else {
    for (let i = 0; i < end; i += 2) if (slots[i] === key) return i;
  }
  return NOWHERE;
}

function findNaN(slots: readonly unknown[], end: number): number {
  for (let i = 0; i < end; i += 2) if (Number.isNaN(slots[i])) return i;
  return NOWHERE;
}

/** A longer array, with an entry more. As literals both lengths are allocated in one piece. */
function withRoom(slots: readonly unknown[], key: unknown, value: unknown): unknown[] {
  const [a, b, c, d, e, f, g, h] = slots;
  return [a, b, c, d, e, f, g, h, key, value, null, null, null, null, null, null];
}

function stepNative(cursor: Cursor<unknown, Deletion>, map: ReadonlyMap<unknown, unknown>): boolean {
  const native = (cursor.native as MapIterator<[unknown, unknown]> | null) ?? startNative(cursor, map);
  const { done, value } = native.next();
  if (done === true) return false;
  cursor.key = value[0];
  cursor.value = value[1];
  return true;
}

function startNative(cursor: Cursor<unknown, Deletion>, map: ReadonlyMap<unknown, unknown>) {
  catchUp(cursor);
  const native = map.entries();
  for (let i = 0; i < cursor.index; i++) native.next();
  cursor.native = native;
  cursor.log = null;
  return native;
}
