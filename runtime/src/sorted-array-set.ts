/**
 * An immutable Set whose values are sorted, in one array.
 *
 * Works as SortedArrayMap does (see there for the idea and its source): binary search for the nearest value, for the
 * bounds of a range and for the first few values asked for; then an index, made once.
 *
 * The set methods of ES2025 are there on every engine; what they return is a fresh native Set, in sorted order as far
 * as its values come from this one.
 */
import { iterateItems, iteratePairs } from './array-iterators.js';
import { IntegerIndex } from './integer-index.js';
import { callSetMethod, type SetLike, type SetMethods } from './set-methods.js';
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
 * An immutable Set in the order of its values, which are all numbers, all strings or all bigints.
 *
 *     const verbs = SortedArraySet.from(['PUT', 'GET', 'POST']);
 *     verbs.has('GET');           // true
 *     verbs.ceiling('H');         // 'POST'
 *     [...verbs.range('G', 'Q')]  // ['GET', 'POST', 'PUT']
 */
export class SortedArraySet<T> implements ReadonlySet<T>, SetMethods<T> {
  readonly #values: readonly T[];
  readonly #compare: Compare<T> | null;
  readonly #type: string | null;
  #searches = 0;
  #integers: IntegerIndex<T> | null = null;
  #index: Set<T> | null = null;

  /**
   * As `from`.
   *
   * @throws TypeError as `from` does.
   */
  constructor(values: Iterable<T & SortableKey>, compare?: Compare<T>) {
    const check = new KeyCheck('SortedArraySet', compare);
    const taken: T[] = [];
    for (const value of values as Iterable<T>) taken.push(check.take(value));
    this.#compare = compare ?? null;
    this.#type = check.type;
    this.#values = check.isAscending ? taken : sortKeys([...new Set(taken)], this.#compare);
  }

  /**
   * A sorted copy of the values. O(n log n), and O(n) where they come sorted.
   *
   * As in `new Set(values)` -0 is 0. `compare` gives another order than that of `<`. It must be a consistent order, and
   * nothing more: values that it finds equal are still two values, in the order in which they came.
   *
   * @throws TypeError if a value is no number, string or bigint, is NaN, or is of another type than the first; if the
   * values cannot be iterated; if `compare` is no function.
   */
  static from<T>(values: Iterable<T & SortableKey>, compare?: Compare<T>): SortedArraySet<T> {
    return new SortedArraySet<T>(values, compare);
  }

  /** How many values there are. O(1). */
  get size(): number {
    return this.#values.length;
  }

  /** Whether the value is there. O(1), O(log n) the first few times; the one after makes the index, O(n). */
  has(value: T): boolean {
    const integers = this.#integers;
    if (integers !== null) return integers.has(value);
    const index = this.#index;
    return index === null ? this.#search(value) : index.has(value);
  }

  /** The value at the place in order, counted from the end if negative, or undefined. O(1). */
  at(index: number): T | undefined {
    return this.#valueAt(findPlace(index, this.#values.length));
  }

  /**
   * The value itself, or else the nearest one before it, or undefined. O(log n).
   *
   * @throws TypeError if the value is NaN or not of the type of the values; so do `ceiling` and `range`.
   */
  floor(value: T): T | undefined {
    checkAsked(value, this.#type, 'floor');
    return this.#valueAt(countBefore(this.#values, value, true, this.#compare) - 1);
  }

  /** The value itself, or else the nearest one after it, or undefined. O(log n). */
  ceiling(value: T): T | undefined {
    checkAsked(value, this.#type, 'ceiling');
    return this.#valueAt(countBefore(this.#values, value, false, this.#compare));
  }

  /**
   * An iterator of the values from one up to but without another, in order. O(log n), and O(1) a step.
   *
   * Neither bound need be in the set; undefined is no bound. The options say which bound belongs to the range.
   */
  range(from?: T, to?: T, options: RangeOptions = {}): SetIterator<T> {
    if (from !== undefined) checkAsked(from, this.#type, 'range');
    if (to !== undefined) checkAsked(to, this.#type, 'range');
    const { start, end } = findRange(this.#values, from, to, options, this.#compare);
    return iterateItems(this.#values, start, end);
  }

  /**
   * Calls back with value, value and this set for each value in order. O(n), without allocation.
   *
   * @throws TypeError if the callback is no function, even where there is no value to call it with.
   */
  forEach(callback: (value: T, value2: T, set: ReadonlySet<T>) => void, thisArg?: unknown): void {
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    const values = this.#values;
    for (let i = 0; i < values.length; i++) {
      Reflect.apply(callback, thisArg, [values[i] as T, values[i] as T, this]);
    }
  }

  /** The same function as `values`. */
  keys(): SetIterator<T> {
    return iterateItems(this.#values);
  }

  /** An iterator of the values, in order. O(1), and O(1) a step. */
  values(): SetIterator<T> {
    return iterateItems(this.#values);
  }

  /** An iterator of pairs `[value, value]`, in order, each a fresh array. O(1), and O(1) a step. */
  entries(): SetIterator<[T, T]> {
    return iteratePairs(this.#values, this.#values);
  }

  /** The same function as `values`. */
  [Symbol.iterator](): SetIterator<T> {
    return iterateItems(this.#values);
  }

  /**
   * A fresh Set of the values in either. O(n + m), n the size of this and m of the other, as in the methods below.
   *
   * @throws TypeError if the other is not set-like (`size`, `has`, `keys`), RangeError if its size is negative; so do
   * the methods below.
   */
  union<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('union', this, other) as Set<T | U>;
  }

  /** A fresh Set of the values in both, in the order of the smaller. O(min(n, m)). */
  intersection<U>(other: SetLike<U>): Set<T & U> {
    return callSetMethod('intersection', this, other) as Set<T & U>;
  }

  /** A fresh Set of the values that the other lacks. O(n). */
  difference<U>(other: SetLike<U>): Set<T> {
    return callSetMethod('difference', this, other) as Set<T>;
  }

  /** A fresh Set of the values in exactly one of the two. O(n + m). */
  symmetricDifference<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('symmetricDifference', this, other) as Set<T | U>;
  }

  /** Whether the other has all values of this. O(n), and O(1) where the other is smaller. */
  isSubsetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSubsetOf', this, other);
  }

  /** Whether this has all values of the other. O(m), and O(1) where the other is larger. */
  isSupersetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSupersetOf', this, other);
  }

  /** Whether no value is in both. O(min(n, m)). */
  isDisjointFrom(other: SetLike<unknown>): boolean {
    return callSetMethod('isDisjointFrom', this, other);
  }

  get [Symbol.toStringTag](): string {
    return 'SortedArraySet';
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Set<T> {
    return Object.defineProperty(new Set(this.#values), Symbol.toStringTag, { value: 'SortedArraySet' });
  }

  #valueAt(place: number): T | undefined {
    return place < 0 ? undefined : this.#values[place];
  }

  /** Makes the index for the look-ups to come if this one is not among the first few. */
  #search(value: T): boolean {
    const values = this.#values;
    if (typeof value !== this.#type || Number.isNaN(value)) return false;
    if (this.#searches++ === SEARCHES_BEFORE_INDEX && values.length <= MOST_INDEXED) {
      this.#integers = IntegerIndex.build(values, values);
      if (this.#integers === null) this.#index = new Set(values);
    }
    return findKey(values, value, this.#compare) >= 0;
  }

  static {
    this.prototype.keys = this.prototype.values;
    this.prototype[Symbol.iterator] = this.prototype.values;
  }
}
