/**
 * A Set that begins as an array.
 *
 * Works as SmallMap does (see there for the idea and its source): up to 8 values in one plain array in order of
 * insertion, searched from the front, with a native Set for more; deletions close the gap and are noted for iterators
 * that are under way.
 *
 * The set methods of ES2025 are there on every engine. What they return is a native Set.
 */
import { catchUp, Deletion } from './deletions.js';
import { addAll } from './from-iterable.js';
import { Cursor, defineIterator, ENTRIES, type LiveIteratorClass, VALUES } from './live-iterator.js';
import { callSetMethod, type SetLike, type SetMethods } from './set-methods.js';
import { typeNameText } from './source-kind.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** How many values an array holds. */
const LIMIT = 8;

/** The array of an empty set. Of the same kind to the engine as the others: it has held an object. */
const NONE: unknown[] = [null].slice(1);

const NOWHERE = -1;

let SmallSetIterator: LiveIteratorClass<SmallSet<unknown>>;

/**
 * A Set of a few values, cheap to make and to fill.
 *
 * All that a Set does, in the same order and with the same live iterators. Beyond 8 values it costs what a native Set
 * does, and the searches made on the way there. Costs are given for up to 8 values / for more.
 */
export class SmallSet<T> implements Set<T>, SetMethods<T> {
  /** Values in the array. After the move: those the native Set began with and still has, if anyone may ask. */
  #count = 0;
  #slots = NONE;
  #native: Set<T> | null = null;
  #clears = 0;
  /** The end of the log, if there has been an iterator since the last clear. */
  #log: Deletion | null = null;

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
    return native === null ? this.#count : native.size;
  }

  /** Whether the value is in. 8 comparisons at most / O(1). */
  has(value: T): boolean {
    const native = this.#native;
    return native === null ? find(this.#slots, this.#count, value) >= 0 : native.has(value);
  }

  /** Puts the value in, at the end unless it is there already. 8 comparisons at most / O(1). */
  add(value: T): this {
    const native = this.#native;
    if (native !== null) {
      native.add(value);
      return this;
    }
    const slots = this.#slots;
    const count = this.#count;
    if (find(slots, count, value) >= 0) return this;
    if (typeof value === 'number' && value === 0) value = 0 as T & number;
    if (count < slots.length) {
      slots[count] = value;
      this.#count = count + 1;
    } else if (count < LIMIT) {
      this.#slots = count === 0 ? [value, null, null, null] : withRoom(slots, value);
      this.#count = count + 1;
    } else {
      SmallSet.#move(this).add(value);
    }
    return this;
  }

  /** Takes the value out, and says whether it was in. 8 comparisons and moves at most / O(1). */
  delete(value: T): boolean {
    const native = this.#native;
    if (native !== null && !native.delete(value)) return false;
    const slots = this.#slots;
    const at = find(slots, this.#count, value);
    if (at < 0) return native !== null;
    const end = --this.#count;
    for (let i = at; i < end; i++) slots[i] = slots[i + 1];
    slots[end] = undefined;
    const log = this.#log;
    if (log !== null) {
      log.index = at;
      this.#log = log.next = new Deletion();
    }
    return true;
  }

  /**
   * Takes all values out, and lets go of them. O(n). The array is kept for the next; a set that was large begins as a
   * native Set, in the expectation that it will be large again.
   */
  clear(): void {
    const native = this.#native;
    const count = this.#count;
    if (native !== null) this.#native = native.size > LIMIT ? new Set() : null;
    else if (count === 0) return;
    const slots = this.#slots;
    for (let i = 0; i < count; i++) slots[i] = undefined;
    this.#count = 0;
    this.#clears++;
    this.#log = null;
  }

  /**
   * Calls back with value, value and this set for each value in order, values added meanwhile included. O(n).
   *
   * @throws TypeError if the callback is no function, even where there is no value to call it with.
   */
  forEach(callback: (value: T, value2: T, set: Set<T>) => void, thisArg: unknown = undefined): void {
    const cursor = new Cursor<SmallSet<T>, Deletion>(this, this.#clears);
    if (typeof callback !== 'function') {
      throw new TypeError(`forEach() needs a function, got ${typeNameText(callback)}.`);
    }
    while (SmallSet.#step(cursor)) {
      const value = cursor.value as T;
      Reflect.apply(callback, thisArg, [value, value, this]);
    }
  }

  /** The same function as `values`. */
  keys(): SetIterator<T> {
    return this.values();
  }

  /** A live iterator of the values. O(1), and O(1) a step. */
  values(): SetIterator<T> {
    return new SmallSetIterator(this, this.#clears, VALUES) as SetIterator<T>;
  }

  /** A live iterator of pairs `[value, value]`. O(1), and O(1) a step. */
  entries(): SetIterator<[T, T]> {
    return new SmallSetIterator(this, this.#clears, ENTRIES) as SetIterator<[T, T]>;
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
    return callSetMethod('union', SmallSet.#checked(this), other) as Set<T | U>;
  }

  /** A native Set of the values in both, in the order of the smaller. O(min(n, m)). */
  intersection<U>(other: SetLike<U>): Set<T & U> {
    return callSetMethod('intersection', SmallSet.#checked(this), other) as Set<T & U>;
  }

  /** A native Set of the values that the other lacks. O(n). */
  difference<U>(other: SetLike<U>): Set<T> {
    return callSetMethod('difference', SmallSet.#checked(this), other) as Set<T>;
  }

  /** A native Set of the values in exactly one of the two. O(n + m). */
  symmetricDifference<U>(other: SetLike<U>): Set<T | U> {
    return callSetMethod('symmetricDifference', SmallSet.#checked(this), other) as Set<T | U>;
  }

  /** Whether the other has all values of this. O(n), and O(1) where the other is smaller. */
  isSubsetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSubsetOf', SmallSet.#checked(this), other);
  }

  /** Whether this has all values of the other. O(m), and O(1) where the other is larger. */
  isSupersetOf(other: SetLike<unknown>): boolean {
    return callSetMethod('isSupersetOf', SmallSet.#checked(this), other);
  }

  /** Whether no value is in both. O(min(n, m)). */
  isDisjointFrom(other: SetLike<unknown>): boolean {
    return callSetMethod('isDisjointFrom', SmallSet.#checked(this), other);
  }

  /** What Node prints: a copy, since whoever asks for it may keep it. O(n). */
  [inspect](): Set<T> {
    if (!(#count in this)) return this;
    return Object.defineProperty(new Set(this), Symbol.toStringTag, { value: 'SmallSet' });
  }

  /** Throws a TypeError, as the field does, where a method is called on another object. */
  static #checked<T>(set: SmallSet<T>): SmallSet<T> {
    if (!(#count in set)) throw new TypeError(`A method of SmallSet was called on ${typeNameText(set)}.`);
    return set;
  }

  /** Moves the values into a native Set. */
  static #move<T>(set: SmallSet<T>): Set<T> {
    const native = new Set<T>();
    const slots = set.#slots;
    for (let i = 0; i < LIMIT; i++) native.add(slots[i] as T);
    set.#native = native;
    if (set.#log === null) {
      set.#slots = NONE;
      set.#count = 0;
    }
    return native;
  }

  static #step<T>(cursor: Cursor<SmallSet<T>, Deletion>): boolean {
    const set = cursor.source;
    if (cursor.clears !== set.#clears) {
      cursor.clears = set.#clears;
      cursor.index = 0;
      cursor.log = null;
      cursor.native = null;
    }
    if (set.#native !== null) return stepNative(cursor, set.#native);
    if (cursor.log === null) cursor.log = set.#log ??= new Deletion();
    catchUp(cursor);
    const index = cursor.index;
    if (index >= set.#count) return false;
    cursor.key = cursor.value = set.#slots[index];
    cursor.index = index + 1;
    return true;
  }

  static {
    SmallSetIterator = defineIterator<SmallSet<unknown>, Deletion>('Set Iterator', SmallSet.#step);
    this.prototype.keys = this.prototype.values;
    this.prototype[Symbol.iterator] = this.prototype.values;
    Object.defineProperty(this.prototype, Symbol.toStringTag, { value: 'Set', configurable: true });
  }
}

/**
 * The index of the value, or -1. A loop for each type: an engine compiles a comparison for what it has seen there, and
 * one that has seen all types is a call.
 */
function find(slots: readonly unknown[], count: number, value: unknown): number {
  if (typeof value === 'string') {
    for (let i = 0; i < count; i++) if (slots[i] === value) return i;
  } else if (typeof value === 'number') {
    for (let i = 0; i < count; i++) if (slots[i] === value) return i;
    if (value !== value) return findNaN(slots, count);
  } else {
    for (let i = 0; i < count; i++) if (slots[i] === value) return i;
  }
  return NOWHERE;
}

function findNaN(slots: readonly unknown[], count: number): number {
  for (let i = 0; i < count; i++) if (Number.isNaN(slots[i])) return i;
  return NOWHERE;
}

/** A longer array, with a value more. As literals both lengths are allocated in one piece. */
function withRoom(slots: readonly unknown[], value: unknown): unknown[] {
  const [a, b, c, d] = slots;
  return [a, b, c, d, value, null, null, null];
}

function stepNative(cursor: Cursor<unknown, Deletion>, set: ReadonlySet<unknown>): boolean {
  const native = (cursor.native as SetIterator<unknown> | null) ?? startNative(cursor, set);
  const { done, value } = native.next();
  if (done === true) return false;
  cursor.key = cursor.value = value;
  return true;
}

function startNative(cursor: Cursor<unknown, Deletion>, set: ReadonlySet<unknown>) {
  catchUp(cursor);
  const native = set.values();
  for (let i = 0; i < cursor.index; i++) native.next();
  cursor.native = native;
  cursor.log = null;
  return native;
}
