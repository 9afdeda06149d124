/**
 * A Set to be cleared and filled again, round after round, that adapts to what its values do.
 *
 * Works as ReusableMap does (see there for the idea): a SmallSet or a native Set, and in their place a table that remembers values and
 * their order for as long as they recur. In the table a clear touches no value.
 *
 * The set methods of ES2025 are there on every engine. What they return is a native Set.
 */
import { addAll } from './from-iterable.js';
import { Cursor, defineIterator, ENTRIES, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { Recurrence } from './recurrence.js';
import { type Entry, RecurringEntries } from './recurring-entries.js';
import { callSetMethod, type SetLike, type SetMethods } from './set-methods.js';
import { SmallSet } from './small-set.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Up to so many values an array is as good as a table. */
const SMALL = 8;

let ReusableSetIterator: LiveIteratorClass<ReusableSet<unknown>>;

/**
 * A Set made once, and cleared and filled in each round.
 *
 * All that a Set does, in the same order and with the same live iterators. Values that are seen to recur are kept for
 * the next round: objects and symbols never beyond that one, other values up to twice as many as the largest of the
 * recent rounds had, and none after a round of more than 65,536.
 */
export class ReusableSet<T> implements Set<T>, SetMethods<T> {
  /** The values of this round are in one of these three. */
  #native: Set<T> | null = null;
  #table: RecurringEntries | null = null;
  readonly #small = new SmallSet<T>();
  /** The table that was left in this round, for iterators that were in it. */
  #left: RecurringEntries | null = null;
  readonly #recurrence = new Recurrence();
  #clears = 0;

  declare readonly [Symbol.toStringTag]: string;

  /**
   * O(1), or O(n) with values, which are added by the `add` of the instance.
   *
   * @throws TypeError if the argument is not iterable.
   */
  constructor(values: Iterable<T> | null = null) {
    if (values !== null) addAll(this, values);
  }

  /** The number of values. O(1). */
  get size(): number {
    const native = this.#native;
    if (native !== null) return native.size;
    const table = this.#table;
    return table === null ? this.#small.size : table.size;
  }

  /** Whether the value is in. O(1). */
  has(value: T): boolean {
    const native = this.#native;
    if (native !== null) return native.has(value);
    const table = this.#table;
    return table === null ? this.#small.has(value) : table.find(value) !== null;
  }

  /** Puts the value in, at the end unless it is there already. O(1) on average. */
  add(value: T): this {
    const native = this.#native;
    if (native !== null) {
      native.add(value);
      return this;
    }
    const table = this.#table;
    if (table === null) this.#small.add(value);
    else table.put(value);
    return this;
  }

  /** Takes the value out, and says whether it was in. O(1), and O(n) once a round. */
  delete(value: T): boolean {
    const table = this.#table;
    if (table !== null) {
      if (table.find(value) === null) return false;
      ReusableSet.#leave(this, table);
    }
    const left = this.#left;
    if (left !== null) left.forget(value);
    return (this.#native ?? this.#small).delete(value);
  }

  /** Takes all values out. O(1) where they recur, and else O(n). */
  clear(): void {
    this.#clears++;
    const table = this.#table;
    if (table === null) {
      ReusableSet.#clearPlain(this);
      return;
    }
    if (table.clear()) return;
    this.#table = null;
    this.#recurrence.backOff();
  }

  /** `clear()`, and lets go of the values that this keeps for the next round: what a pool does at a release. O(n). */
  forget(): void {
    this.clear();
    this.#table = null;
    this.#recurrence.skip();
  }

  /**
   * Calls back with value, value and this set for each value in order, values added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no value to call it with.
   */
  forEach(callback: (value: T, value2: T, set: Set<T>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<ReusableSet<T>, Entry>(this, this.#clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (ReusableSet.#step(cursor)) {
      const value = cursor.key as T;
      Reflect.apply(callback, thisArg, [value, value, this]);
    }
  }

  /** The same function as `values`. */
  keys(): SetIterator<T> {
    return this.values();
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): SetIterator<T> {
    return new ReusableSetIterator(this, this.#clears, VALUES) as SetIterator<T>;
  }

  /** A live iterator of pairs `[value, value]`. O(1), and O(1) a step. */
  entries(): SetIterator<[T, T]> {
    return new ReusableSetIterator(this, this.#clears, ENTRIES) as SetIterator<[T, T]>;
  }

  /** The same function as `values`. */
  [Symbol.iterator](): SetIterator<T> {
    return this.values();
  }

  /**
   * A native Set of the values in either. O(n + m), n the size of this and m of the other, as in the methods below.
   *
   * @throws TypeError if the other is not set-like (`size`, `has`, `keys`), RangeError if its size is negative; so do
   * the methods below.
   */
  union<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('union', ReusableSet.#checked(this), other) as Set<T | U>;
  }

  /** A native Set of the values in both, in the order of the smaller. O(min(n, m)). */
  intersection<U>(other: SetLike<U>): Set<T & U> {
    return callSetMethod('intersection', ReusableSet.#checked(this), other) as Set<T & U>;
  }

  /** A native Set of the values that the other lacks. O(n). */
  difference<U>(other: SetLike<U>): Set<T> {
    return callSetMethod('difference', ReusableSet.#checked(this), other) as Set<T>;
  }

  /** A native Set of the values in exactly one of the two. O(n + m). */
  symmetricDifference<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('symmetricDifference', ReusableSet.#checked(this), other) as Set<T | U>;
  }

  /** Whether the other has all values of this. O(n), and O(1) where the other is smaller. */
  isSubsetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSubsetOf', ReusableSet.#checked(this), other);
  }

  /** Whether this has all values of the other. O(m), and O(1) where the other is larger. */
  isSupersetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSupersetOf', ReusableSet.#checked(this), other);
  }

  /** Whether no value is in both. O(min(n, m)). */
  isDisjointFrom(other: SetLike<unknown>): boolean {
    return callSetMethod('isDisjointFrom', ReusableSet.#checked(this), other);
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Set<T> {
    if (!(#clears in this)) return this;
    return Object.defineProperty(new Set(this), Symbol.toStringTag, { value: 'ReusableSet' });
  }

  /** Throws a TypeError, as the field does, where a method is called on another object. */
  static #checked<T>(set: ReusableSet<T>): ReusableSet<T> {
    if (!(#clears in set)) throw new TypeError(`A method of ReusableSet was called on ${typeNameText(set)}.`);
    return set;
  }

  /** Moves the values out of the table, which is of no use where values are deleted. */
  static #leave<T>(set: ReusableSet<T>, table: RecurringEntries): void {
    const native = new Set<T>();
    for (let entry = table.start; entry !== table.tail; ) {
      entry = entry.next;
      native.add(entry.key as T);
    }
    set.#table = null;
    set.#native = native;
    if (table.isWalked) set.#left = table;
    set.#recurrence.backOff();
  }

  /** Ends a round without a table, and chooses what the next one begins in. */
  static #clearPlain<T>(set: ReusableSet<T>): void {
    const round = set.#native ?? set.#small;
    const { size } = round;
    if (size <= SMALL) set.#recurrence.skip();
    else if (set.#recurrence.isSeen(round)) set.#table = new RecurringEntries();
    if (size > 0 && set.#native === null) set.#small.clear();
    set.#native = size > SMALL && set.#table === null ? new Set() : null;
    set.#left = null;
  }

  static #step<T>(cursor: Cursor<ReusableSet<T>, Entry>): boolean {
    const set = cursor.source;
    if (cursor.clears !== set.#clears) {
      cursor.clears = set.#clears;
      cursor.log = null;
      cursor.native = null;
    }
    const table = set.#table;
    if (table !== null) {
      const hasStepped = table.step(cursor);
      cursor.value = cursor.key;
      return hasStepped;
    }
    const inner = (cursor.native as SetIterator<T> | null) ?? ReusableSet.#startInner(cursor);
    const { done, value } = inner.next();
    if (done === true) return false;
    cursor.key = cursor.value = value;
    return true;
  }

  /** An iterator of what the values are in now, at the place that the cursor had in the table. */
  static #startInner<T>(cursor: Cursor<ReusableSet<T>, Entry>): SetIterator<T> {
    const set = cursor.source;
    const inner = (set.#native ?? set.#small).values();
    const passed = cursor.log === null || set.#left === null ? 0 : set.#left.countPassed(cursor.log);
    for (let i = 0; i < passed; i++) inner.next();
    cursor.log = null;
    cursor.native = inner;
    return inner;
  }

  static {
    ReusableSetIterator = defineIterator<ReusableSet<unknown>, Entry>('Set Iterator', ReusableSet.#step);
    this.prototype.keys = this.prototype.values;
    this.prototype[Symbol.iterator] = this.prototype.values;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Set', configurable: true });
  }
}
