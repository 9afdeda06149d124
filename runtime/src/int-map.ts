/**
 * A Map from integers without a hash table of objects behind it.
 *
 * The keys lie in typed arrays (int-entries.ts: order of insertion, open addressing, a clear that touches no key), the
 * values in one plain array beside them, so that a map that is filled again allocates nothing. Keys may be any 32-bit
 * integers. The first other key (a fraction, NaN, 2^31 and beyond, a string that got past the compiler) moves all into
 * a native Map, which answers until the next clear.
 *
 * The idea is that of the integer tables of every systems language (open addressing, a power of two, one multiplication
 * for a hash, sized once), and of the sparse set of Briggs and Torczon, "An Efficient Representation for Sparse Sets"
 * (1993), whose clear is O(1) because each entry proves itself.
 */
import { setAll } from './from-iterable.js';
import { catchUp, type Compaction, countPassed, IntEntries, isInt, stepInTable } from './int-entries.js';
import { Cursor, defineIterator, ENTRIES, KEYS, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

let IntMapIterator: LiveIteratorClass<IntMap<unknown>>;

/**
 * A Map with 32-bit integers for keys, made once and filled again and again.
 *
 * All that a Map does, in the same order and with the same live iterators, and for other keys as well; those cost what
 * they do in a native Map.
 */
export class IntMap<V> implements Map<number, V> {
  /** The keys. After the move: those the native Map began with and still has, if anyone may ask. */
  readonly #table = new IntEntries();
  #values: unknown[] = [];
  #native: Map<number, V> | null = null;

  declare readonly [Symbol.toStringTag]: string;

  /**
   * O(1), or O(n) with entries, which are added by the `set` of the instance.
   *
   * @throws TypeError if the argument is not iterable, or yields something that is no object; the iterator is closed.
   */
  constructor(entries: Iterable<readonly [number, V]> | null = null) {
    if (entries !== null) setAll(this, entries);
  }

  /** The number of entries. O(1). */
  get size(): number {
    const native = this.#native;
    return native === null ? this.#table.size : native.size;
  }

  /** The value of the key, or undefined. O(1). */
  get(key: number): V | undefined {
    const native = this.#native;
    if (native !== null) return native.get(key);
    const entry = isInt(key) ? this.#table.find(key) : -1;
    return entry < 0 ? undefined : (this.#values[entry] as V);
  }

  /** Whether there is an entry of the key. O(1). */
  has(key: number): boolean {
    const native = this.#native;
    if (native !== null) return native.has(key);
    return isInt(key) && this.#table.find(key) >= 0;
  }

  /** Gives the key that value, in its old place or at the end. O(1) on average. */
  set(key: number, value: V): this {
    IntMap.#put(this, key, value);
    return this;
  }

  /** The value of the key, which is the default from now on if there was none. O(1) on average. */
  getOrInsert(key: number, defaultValue: V): V {
    if (IntMap.#has(this, key)) return IntMap.#get(this, key);
    IntMap.#put(this, key, defaultValue);
    return defaultValue;
  }

  /**
   * The value of the key; if there is none, what the callback returns for the key (-0 is passed as 0) is set and
   * returned, over whatever the callback itself may have set. O(1) on average.
   *
   * @throws TypeError if the callback is no function, even where there is a value.
   */
  getOrInsertComputed(key: number, callback: (key: number) => V): V {
    const isThere = IntMap.#has(this, key);
    if (typeof callback !== 'function') {
      throw new TypeError(`getOrInsertComputed() needs a function, got ${typeNameText(callback)}.`);
    }
    if (isThere) return IntMap.#get(this, key);
    const value = callback(key === 0 ? 0 : key);
    IntMap.#put(this, key, value);
    return value;
  }

  /** Takes the entry out, and says whether there was one. O(1). */
  delete(key: number): boolean {
    const native = this.#native;
    if (native !== null && !native.delete(key)) return false;
    const entry = isInt(key) ? this.#table.delete(key) : -1;
    if (entry >= 0 && native === null) this.#values[entry] = undefined;
    return entry >= 0 || native !== null;
  }

  /**
   * Takes all entries out, and lets go of the values. O(n) for those, and no key is touched. The arrays are kept for
   * the next round, of at most 65,536 entries and not where 32 rounds in a row needed less than a quarter of them.
   */
  clear(): void {
    const table = this.#table;
    const values = this.#values;
    if (this.#native === null) {
      const { used } = table;
      for (let i = 0; i < used; i++) values[i] = undefined;
    }
    table.clear();
    if (table.keys.length === 0) this.#values = [];
    this.#native = null;
  }

  /**
   * Calls back with value, key and this map for each entry in order, entries added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: number, map: Map<number, V>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<IntMap<V>, Compaction>(this, this.#table.clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (IntMap.#step(cursor)) {
      Reflect.apply(callback, thisArg, [cursor.value as V, cursor.key as number, this]);
    }
  }

  /** A live iterator of the keys. O(1), and O(1) a step. */
  keys(): MapIterator<number> {
    return new IntMapIterator(this, this.#table.clears, KEYS) as MapIterator<number>;
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return new IntMapIterator(this, this.#table.clears, VALUES) as MapIterator<V>;
  }

  /** A live iterator of the entries. O(1), and O(1) a step. */
  entries(): MapIterator<[number, V]> {
    return new IntMapIterator(this, this.#table.clears, ENTRIES) as MapIterator<[number, V]>;
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[number, V]> {
    return this.entries();
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<number, V> {
    if (!(#table in this)) return this;
    return Object.defineProperty(new Map(this), Symbol.toStringTag, { value: 'IntMap' });
  }

  // What the methods above do, out of reach of a subclass.
  static #has<V>(map: IntMap<V>, key: number): boolean {
    const native = map.#native;
    return native === null ? isInt(key) && map.#table.find(key) >= 0 : native.has(key);
  }

  static #get<V>(map: IntMap<V>, key: number): V {
    const native = map.#native;
    return (native === null ? map.#values[map.#table.find(key)] : native.get(key)) as V;
  }

  static #put<V>(map: IntMap<V>, key: number, value: V): void {
    const native = map.#native;
    if (native !== null) {
      native.set(key, value);
    } else if (isInt(key)) {
      const table = map.#table;
      const values = map.#values;
      const entry = table.find(key);
      values[entry < 0 ? table.append(key, values) : entry] = value;
    } else {
      IntMap.#move(map).set(key, value);
    }
  }

  /** Moves the entries into a native Map. */
  static #move<V>(map: IntMap<V>): Map<number, V> {
    const native = new Map<number, V>();
    const table = map.#table;
    const values = map.#values;
    for (let entry = 0; entry < table.used; entry++) {
      if (table.isAt(entry)) native.set(table.keys[entry] as number, values[entry] as V);
    }
    map.#values = [];
    if (table.log === null) table.drop();
    map.#native = native;
    return native;
  }

  static #step<V>(cursor: Cursor<IntMap<V>, Compaction>): boolean {
    const map = cursor.source;
    const table = map.#table;
    catchUp(cursor, table);
    if (map.#native !== null) return stepNative(cursor, map.#native, table);
    const entry = stepInTable(cursor, table);
    if (entry < 0) return false;
    cursor.key = table.keys[entry];
    cursor.value = map.#values[entry];
    return true;
  }

  static {
    IntMapIterator = defineIterator<IntMap<unknown>, Compaction>('Map Iterator', IntMap.#step);
    this.prototype[Symbol.iterator] = this.prototype.entries;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Map', configurable: true });
  }
}

function stepNative(
  cursor: Cursor<unknown, Compaction>,
  map: ReadonlyMap<number, unknown>,
  table: IntEntries,
): boolean {
  const native = (cursor.native as MapIterator<[number, unknown]> | null) ?? map.entries();
  if (cursor.native === null) {
    const passed = countPassed(cursor, table);
    for (let i = 0; i < passed; i++) native.next();
    cursor.native = native;
  }
  const { done, value } = native.next();
  if (done === true) return false;
  cursor.key = value[0];
  cursor.value = value[1];
  return true;
}
