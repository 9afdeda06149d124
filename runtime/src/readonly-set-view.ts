/**
 * A Set that can only be read: a live view of another one.
 *
 * Works as ReadonlyMapView does (see there for the idea and its source): a private field, methods that pass each
 * question on, no copy, no Proxy, no way back to the source.
 *
 * The set methods of ES2025 are there on every engine, since a type `ReadonlySet` promises them wherever TypeScript's
 * `lib` is recent; what they return is a fresh native Set that shares nothing with the source.
 */
import { callSetMethod, type SetLike, type SetMethods } from './set-methods.js';
import { getSourceKind, typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A read-only, live view of a Set.
 *
 * `new ReadonlySetView(set)` makes a view of one's own, to be kept in a field or to be extended; `readonlyView(set)`
 * returns the one that all callers share. The costs given are those over a native Set: a view adds one call to each.
 */
export class ReadonlySetView<T> implements ReadonlySet<T>, SetMethods<T> {
  readonly #source: ReadonlySet<T>;

  /**
   * O(1).
   *
   * @throws TypeError if the source is no Set, nor anything with all the reading methods of one.
   */
  constructor(source: ReadonlySet<T>) {
    if (getSourceKind(source) !== 'set') {
      throw new TypeError(`ReadonlySetView needs a Set, got ${typeNameText(source)}.`);
    }
    this.#source = source;
  }

  /** How many values the source has now. O(1). */
  get size(): number {
    return this.#source.size;
  }

  /** Whether the source has the value now. O(1). */
  has(value: T): boolean {
    return this.#source.has(value);
  }

  /**
   * Calls back with value, value and this view for each value in order, values added meanwhile included. O(n),
   * with one call more for each than on the source.
   *
   * @throws TypeError if the callback is no function, even where there is no value to call it with.
   */
  forEach(callback: (value: T, value2: T, set: ReadonlySet<T>) => void, thisArg?: unknown): void {
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    this.#source.forEach((value) => {
      Reflect.apply(callback, thisArg, [value, value, this]);
    });
  }

  /** The same function as `values`. */
  keys(): SetIterator<T> {
    return this.#source.values();
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): SetIterator<T> {
    return this.#source.values();
  }

  /** A live iterator of pairs `[value, value]`. O(1), and O(1) a step. */
  entries(): SetIterator<[T, T]> {
    return this.#source.entries();
  }

  /** The same function as `values`. */
  [Symbol.iterator](): SetIterator<T> {
    return this.#source.values();
  }

  /**
   * A fresh Set of the values in either. O(n + m), n the size of this and m of the other, as in the methods below.
   *
   * @throws TypeError if the other is not set-like (`size`, `has`, `keys`), RangeError if its size is negative; so do
   * the methods below.
   */
  union<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('union', this.#source, other) as Set<T | U>;
  }

  /** A fresh Set of the values in both, in the order of the smaller. O(min(n, m)). */
  intersection<U>(other: SetLike<U>): Set<T & U> {
    return callSetMethod('intersection', this.#source, other) as Set<T & U>;
  }

  /** A fresh Set of the values that the other lacks. O(n). */
  difference<U>(other: SetLike<U>): Set<T> {
    return callSetMethod('difference', this.#source, other) as Set<T>;
  }

  /** A fresh Set of the values in exactly one of the two. O(n + m). */
  symmetricDifference<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('symmetricDifference', this.#source, other) as Set<T | U>;
  }

  /** Whether the other has all values of this. O(n), and O(1) where the other is smaller. */
  isSubsetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSubsetOf', this.#source, other);
  }

  /** Whether this has all values of the other. O(m), and O(1) where the other is larger. */
  isSupersetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSupersetOf', this.#source, other);
  }

  /** Whether no value is in both. O(min(n, m)). */
  isDisjointFrom(other: SetLike<unknown>): boolean {
    return callSetMethod('isDisjointFrom', this.#source, other);
  }

  get [Symbol.toStringTag](): string {
    return 'ReadonlySetView';
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Set<T> {
    return Object.defineProperty(new Set(this.#source), Symbol.toStringTag, { value: 'ReadonlySetView' });
  }

  static {
    this.prototype.keys = this.prototype.values;
    this.prototype[Symbol.iterator] = this.prototype.values;
  }
}
