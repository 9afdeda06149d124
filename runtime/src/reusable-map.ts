/**
 * A Map to be cleared and filled again, round after round, that adapts to what its keys do.
 *
 * A round begins in a SmallMap, or in a native Map if the last one was large: as good as can be for keys that never
 * come again. Where a few sampled keys of large rounds do come again (recurrence.ts), the rounds after that run in a
 * table that remembers keys and their order (recurring-entries.ts): no allocation, and no hash where the order is the
 * same. It is left when two rounds in a row were mostly new to it, and within a round on the first `delete`: the
 * entries then move into a native Map, and iterators that are under way find their place there by counting.
 *
 * The idea is that of the essay "reuse the map instance", which a native Map does not reward: its `clear` throws the
 * table away.
 */
import { setAll } from './from-iterable.js';
import { Cursor, defineIterator, ENTRIES, KEYS, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { Recurrence } from './recurrence.js';
import { type Entry, RecurringEntries } from './recurring-entries.js';
import { SmallMap } from './small-map.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Up to so many entries an array is as good as a table. */
const SMALL = 8;

let ReusableMapIterator: LiveIteratorClass<ReusableMap<unknown, unknown>>;

/**
 * A Map made once, and cleared and filled in each round.
 *
 * All that a Map does, in the same order and with the same live iterators. `clear()` lets go of every value. Keys that
 * are seen to recur are kept for the next round: objects and symbols never beyond that one, other keys up to twice as
 * many as the largest of the recent rounds had, and none after a round of more than 65,536.
 */
export class ReusableMap<K, V> implements Map<K, V> {
  /** The entries of this round are in one of these three. */
  #native: Map<K, V> | null = null;
  #table: RecurringEntries | null = null;
  readonly #small = new SmallMap<K, V>();
  /** The table that was left in this round, for iterators that were in it. */
  #left: RecurringEntries | null = null;
  readonly #recurrence = new Recurrence();
  #clears = 0;

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
    if (native !== null) return native.size;
    const table = this.#table;
    return table === null ? this.#small.size : table.size;
  }

  /** The value of the key, or undefined. O(1). */
  get(key: K): V | undefined {
    const native = this.#native;
    if (native !== null) return native.get(key);
    const table = this.#table;
    if (table === null) return this.#small.get(key);
    const entry = table.find(key);
    return entry === null ? undefined : (entry.value as V);
  }

  /** Whether there is an entry of the key. O(1). */
  has(key: K): boolean {
    const native = this.#native;
    if (native !== null) return native.has(key);
    const table = this.#table;
    return table === null ? this.#small.has(key) : table.find(key) !== null;
  }

  /** Gives the key that value, in its old place or at the end. O(1) on average. */
  set(key: K, value: V): this {
    const native = this.#native;
    if (native !== null) {
      native.set(key, value);
      return this;
    }
    const table = this.#table;
    if (table === null) this.#small.set(key, value);
    else table.put(key).value = value;
    return this;
  }

  /** The value of the key, which is the default from now on if there was none. O(1) on average. */
  getOrInsert(key: K, defaultValue: V): V {
    if (ReusableMap.#has(this, key)) return ReusableMap.#get(this, key);
    ReusableMap.#put(this, key, defaultValue);
    return defaultValue;
  }

  /**
   * The value of the key; if there is none, what the callback returns for the key (-0 is passed as 0) is set and
   * returned, over whatever the callback itself may have set. O(1) on average.
   *
   * @throws TypeError if the callback is no function, even where there is a value.
   */
  getOrInsertComputed(key: K, callback: (key: K) => V): V {
    const isThere = ReusableMap.#has(this, key);
    if (typeof callback !== 'function') {
      throw new TypeError(`getOrInsertComputed() needs a function, got ${typeNameText(callback)}.`);
    }
    if (isThere) return ReusableMap.#get(this, key);
    const value = callback((key === 0 ? 0 : key) as K);
    ReusableMap.#put(this, key, value);
    return value;
  }

  /** Takes the entry out, and says whether there was one. O(1), and O(n) once a round. */
  delete(key: K): boolean {
    const table = this.#table;
    if (table !== null) {
      if (table.find(key) === null) return false;
      ReusableMap.#leave(this, table);
    }
    const left = this.#left;
    if (left !== null) left.forget(key);
    return (this.#native ?? this.#small).delete(key);
  }

  /** Takes all entries out, and lets go of the values. O(n). */
  clear(): void {
    this.#clears++;
    const table = this.#table;
    if (table === null) {
      ReusableMap.#clearPlain(this);
      return;
    }
    table.dropValues();
    if (table.clear()) return;
    this.#table = null;
    this.#recurrence.backOff();
  }

  /** `clear()`, and lets go of the keys that this keeps for the next round: what a pool does at a release. O(n). */
  forget(): void {
    this.clear();
    this.#table = null;
    this.#recurrence.skip();
  }

  /**
   * Calls back with value, key and this map for each entry in order, entries added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no entry to call it with.
   */
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<ReusableMap<K, V>, Entry>(this, this.#clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (ReusableMap.#step(cursor)) {
      Reflect.apply(callback, thisArg, [cursor.value as V, cursor.key as K, this]);
    }
  }

  /** A live iterator of the keys. O(1), and O(1) a step. */
  keys(): MapIterator<K> {
    return new ReusableMapIterator(this, this.#clears, KEYS) as unknown as MapIterator<K>;
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): MapIterator<V> {
    return new ReusableMapIterator(this, this.#clears, VALUES) as unknown as MapIterator<V>;
  }

  /** A live iterator of the entries. O(1), and O(1) a step. */
  entries(): MapIterator<[K, V]> {
    return new ReusableMapIterator(this, this.#clears, ENTRIES) as unknown as MapIterator<[K, V]>;
  }

  /** The same function as `entries`. */
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Map<K, V> {
    if (!(#clears in this)) return this;
    return Object.defineProperty(new Map(this), Symbol.toStringTag, { value: 'ReusableMap' });
  }

  // What the methods above do, out of reach of a subclass.
  static #has<K, V>(map: ReusableMap<K, V>, key: K): boolean {
    const native = map.#native;
    if (native !== null) return native.has(key);
    const table = map.#table;
    return table === null ? map.#small.has(key) : table.find(key) !== null;
  }

  static #get<K, V>(map: ReusableMap<K, V>, key: K): V {
    const held = map.#native ?? (map.#table === null ? map.#small : null);
    return (held === null ? map.#table?.find(key)?.value : held.get(key)) as V;
  }

  static #put<K, V>(map: ReusableMap<K, V>, key: K, value: V): void {
    const table = map.#table;
    if (table === null) (map.#native ?? map.#small).set(key, value);
    else table.put(key).value = value;
  }

  /** Moves the entries out of the table, which is of no use where entries are deleted. */
  static #leave<K, V>(map: ReusableMap<K, V>, table: RecurringEntries): void {
    const native = new Map<K, V>();
    for (let entry = table.start; entry !== table.tail; ) {
      entry = entry.next;
      native.set(entry.key as K, entry.value as V);
      entry.value = undefined;
    }
    map.#table = null;
    map.#native = native;
    if (table.isWalked) map.#left = table;
    map.#recurrence.backOff();
  }

  /** Ends a round without a table, and chooses what the next one begins in. */
  static #clearPlain<K, V>(map: ReusableMap<K, V>): void {
    const round = map.#native ?? map.#small;
    const { size } = round;
    if (size <= SMALL) map.#recurrence.skip();
    else if (map.#recurrence.isSeen(round)) map.#table = new RecurringEntries();
    if (size > 0 && map.#native === null) map.#small.clear();
    map.#native = size > SMALL && map.#table === null ? new Map() : null;
    map.#left = null;
  }

  static #step<K, V>(cursor: Cursor<ReusableMap<K, V>, Entry>): boolean {
    const map = cursor.source;
    if (cursor.clears !== map.#clears) {
      cursor.clears = map.#clears;
      cursor.log = null;
      cursor.native = null;
    }
    const table = map.#table;
    if (table !== null) return table.step(cursor);
    const inner = (cursor.native as MapIterator<[K, V]> | null) ?? ReusableMap.#startInner(cursor);
    const { done, value } = inner.next();
    if (done === true) return false;
    cursor.key = value[0];
    cursor.value = value[1];
    return true;
  }

  /** An iterator of what the entries are in now, at the place that the cursor had in the table. */
  static #startInner<K, V>(cursor: Cursor<ReusableMap<K, V>, Entry>): MapIterator<[K, V]> {
    const map = cursor.source;
    const inner = (map.#native ?? map.#small).entries();
    const passed = cursor.log === null || map.#left === null ? 0 : map.#left.countPassed(cursor.log);
    for (let i = 0; i < passed; i++) inner.next();
    cursor.log = null;
    cursor.native = inner;
    return inner;
  }

  static {
    ReusableMapIterator = defineIterator<ReusableMap<unknown, unknown>, Entry>('Map Iterator', ReusableMap.#step);
    this.prototype[Symbol.iterator] = this.prototype.entries;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Map', configurable: true });
  }
}
