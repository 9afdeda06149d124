/**
 * A Set of integers without objects behind it.
 *
 * The values lie in typed arrays (int-entries.ts: order of insertion, open addressing, a clear that touches nothing),
 * so that a set that is filled again allocates nothing. They may be any 32-bit integers. The first other value (a
 * fraction, NaN, 2^31 and beyond, a string that got past the compiler) moves all into a native Set, which answers until
 * the next clear.
 *
 * The idea is that of the integer tables of every systems language (open addressing, a power of two, one multiplication
 * for a hash), and of the sparse set of Briggs and Torczon, "An Efficient Representation for Sparse Sets" (1993), whose
 * clear is O(1) because each entry proves itself.
 *
 * The set methods of ES2025 are there on every engine. What they return is a native Set.
 */
import { addAll } from './from-iterable.js';
import { catchUp, type Compaction, countPassed, IntEntries, isInt, stepInTable } from './int-entries.js';
import { Cursor, defineIterator, ENTRIES, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { callSetMethod, type SetLike, type SetMethods } from './set-methods.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

let IntSetIterator: LiveIteratorClass<IntSet>;

/**
 * A Set of 32-bit integers, made once and filled again and again.
 *
 * All that a Set does, in the same order and with the same live iterators, and for other values as well; those cost
 * what they do in a native Set.
 */
export class IntSet implements Set<number>, SetMethods<number> {
  /** The integers. After the move: those the native Set began with and still has, if anyone may ask. */
  readonly #table = new IntEntries();
  #native: Set<number> | null = null;

  declare readonly [Symbol.toStringTag]: string;

  /**
   * O(1), or O(n) with values, which are added by the `add` of the instance.
   *
   * @throws TypeError if the argument is not iterable.
   */
  constructor(values: Iterable<number> | null = null) {
    if (values !== null) addAll(this, values);
  }

  /** The number of values. O(1). */
  get size(): number {
    const native = this.#native;
    return native === null ? this.#table.size : native.size;
  }

  /** Whether the value is in. O(1). */
  has(value: number): boolean {
    const native = this.#native;
    if (native !== null) return native.has(value);
    return isInt(value) && this.#table.find(value) >= 0;
  }

  /** Puts the value in, at the end unless it is there already. O(1) on average. */
  add(value: number): this {
    const native = this.#native;
    const table = this.#table;
    if (native !== null) native.add(value);
    else if (!isInt(value)) IntSet.#move(this).add(value);
    else if (table.find(value) < 0) table.append(value, null);
    return this;
  }

  /** Takes the value out, and says whether it was in. O(1). */
  delete(value: number): boolean {
    const native = this.#native;
    if (native !== null && !native.delete(value)) return false;
    return (isInt(value) && this.#table.delete(value) >= 0) || native !== null;
  }

  /**
   * Takes all values out. O(1): no value is touched. The arrays are kept for the next round, of at most 65,536 values
   * and not where 32 rounds in a row needed less than a quarter of them.
   */
  clear(): void {
    this.#table.clear();
    this.#native = null;
  }

  /**
   * Calls back with value, value and this set for each value in order, values added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no value to call it with.
   */
  forEach(callback: (value: number, value2: number, set: Set<number>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<IntSet, Compaction>(this, this.#table.clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (IntSet.#step(cursor)) {
      const value = cursor.value as number;
      Reflect.apply(callback, thisArg, [value, value, this]);
    }
  }

  /** The same function as `values`. */
  keys(): SetIterator<number> {
    return this.values();
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): SetIterator<number> {
    return new IntSetIterator(this, this.#table.clears, VALUES) as SetIterator<number>;
  }

  /** A live iterator of pairs `[value, value]`. O(1), and O(1) a step. */
  entries(): SetIterator<[number, number]> {
    return new IntSetIterator(this, this.#table.clears, ENTRIES) as SetIterator<[number, number]>;
  }

  /** The same function as `values`. */
  [Symbol.iterator](): SetIterator<number> {
    return this.values();
  }

  /**
   * A native Set of the values in either. O(n + m), n the size of this and m of the other, as in the methods below.
   *
   * @throws TypeError if the other is not set-like (`size`, `has`, `keys`), RangeError if its size is negative; so do
   * the methods below.
   */
  union<U>(other: SetLike<U>): Set<number | U> {
    return callSetMethod('union', IntSet.#checked(this), other) as Set<number | U>;
  }

  /** A native Set of the values in both, in the order of the smaller. O(min(n, m)). */
  intersection<U>(other: SetLike<U>): Set<number & U> {
    return callSetMethod('intersection', IntSet.#checked(this), other) as Set<number & U>;
  }

  /** A native Set of the values that the other lacks. O(n). */
  difference<U>(other: SetLike<U>): Set<number> {
    return callSetMethod('difference', IntSet.#checked(this), other) as Set<number>;
  }

  /** A native Set of the values in exactly one of the two. O(n + m). */
  symmetricDifference<U>(other: SetLike<U>): Set<number | U> {
    return callSetMethod('symmetricDifference', IntSet.#checked(this), other) as Set<number | U>;
  }

  /** Whether the other has all values of this. O(n), and O(1) where the other is smaller. */
  isSubsetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSubsetOf', IntSet.#checked(this), other);
  }

  /** Whether this has all values of the other. O(m), and O(1) where the other is larger. */
  isSupersetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSupersetOf', IntSet.#checked(this), other);
  }

  /** Whether no value is in both. O(min(n, m)). */
  isDisjointFrom(other: SetLike<unknown>): boolean {
    return callSetMethod('isDisjointFrom', IntSet.#checked(this), other);
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Set<number> {
    if (!(#table in this)) return this;
    return Object.defineProperty(new Set(this), Symbol.toStringTag, { value: 'IntSet' });
  }

  /** Throws a TypeError, as the field does, where a method is called on another object. */
  static #checked(set: IntSet): IntSet {
    if (!(#table in set)) throw new TypeError(`A method of IntSet was called on ${typeNameText(set)}.`);
    return set;
  }

  /** Moves the values into a native Set. */
  static #move(set: IntSet): Set<number> {
    const native = new Set<number>();
    const table = set.#table;
    for (let entry = 0; entry < table.used; entry++) {
      if (table.isAt(entry)) native.add(table.keys[entry] as number);
    }
    if (table.log === null) table.drop();
    set.#native = native;
    return native;
  }

  static #step(cursor: Cursor<IntSet, Compaction>): boolean {
    const table = cursor.source.#table;
    catchUp(cursor, table);
    if (cursor.source.#native !== null) return stepNative(cursor, cursor.source.#native, table);
    const entry = stepInTable(cursor, table);
    if (entry < 0) return false;
    cursor.key = cursor.value = table.keys[entry];
    return true;
  }

  static {
    IntSetIterator = defineIterator<IntSet, Compaction>('Set Iterator', IntSet.#step);
    this.prototype.keys = this.prototype.values;
    this.prototype[Symbol.iterator] = this.prototype.values;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Set', configurable: true });
  }
}

function stepNative(cursor: Cursor<unknown, Compaction>, set: ReadonlySet<number>, table: IntEntries): boolean {
  if (cursor.native === null) {
    const passed = countPassed(cursor, table);
    cursor.native = set.values();
    for (let i = 0; i < passed; i++) cursor.native.next();
  }
  const { done, value } = cursor.native.next();
  if (done === true) return false;
  cursor.key = cursor.value = value;
  return true;
}
