/**
 * The keys of the sorted containers: what may be one, their order, and the search for a place among them.
 *
 * Keys are of one primitive type, so that `<` is a total order on them: numbers without NaN, strings by UTF-16 code
 * unit, bigints. A place is a count: how many keys come before a given one (binary search, as Go's `sort.Search`).
 */
import { typeNameText } from './source-kind.js';

/** What a sorted container can have as keys: one of these three types, not a mixture. */
export type SortableKey = number | string | bigint;

/** Negative where `a` comes before `b`, positive where it comes after, as for `Array.prototype.sort`. */
export type Compare<K> = (a: K, b: K) => number;

/** Which bounds belong to a range. */
export interface RangeOptions {
  /** Whether an entry with the lower bound itself is part of the range. True by default. */
  readonly includeFrom?: boolean | undefined;
  /** Whether an entry with the upper bound itself is part of the range. False by default. */
  readonly includeTo?: boolean | undefined;
}

/** The look-ups that search; the one after them makes the index. */
export const SEARCHES_BEFORE_INDEX = 8;

/** The largest size for which an index is made: well below the 2^24 entries at which a native Map throws. */
export const MOST_INDEXED = 2 ** 22;

/** Sees to it that all keys shown to it are of one type, and knows whether they came sorted and distinct. */
export class KeyCheck<K> {
  readonly #owner: string;
  readonly #compare: Compare<K> | null;
  #type: string | null = null;
  #last: K | undefined;
  #isAscending = true;

  constructor(owner: string, compare: Compare<K> | undefined) {
    if (compare !== undefined && typeof compare !== 'function') {
      throw new TypeError(`${owner} needs a function to compare with, got ${typeNameText(compare)}.`);
    }
    this.#owner = owner;
    this.#compare = compare ?? null;
  }

  /** What `typeof` says of the keys; null where there are none. */
  get type(): string | null {
    return this.#type;
  }

  get isAscending(): boolean {
    return this.#isAscending;
  }

  /** The key as it is to be kept: 0 for -0. */
  take(key: K): K {
    const type = typeof key;
    if (type !== this.#type) this.#takeType(key, type);
    if (Number.isNaN(key)) throw new TypeError(`${this.#owner} needs keys with an order, got NaN.`);
    const kept = key === 0 ? (0 as K) : key;
    if (this.#isAscending) {
      this.#isAscending = this.#last === undefined || isBefore(this.#last, kept, this.#compare);
      this.#last = kept;
    }
    return kept;
  }

  #takeType(key: K, type: string): void {
    if (type !== 'number' && type !== 'string' && type !== 'bigint') {
      throw new TypeError(`${this.#owner} needs numbers, strings or bigints as keys, got ${typeNameText(key)}.`);
    }
    if (this.#type !== null) {
      throw new TypeError(`${this.#owner} needs keys of one type, got ${type} after ${this.#type}.`);
    }
    this.#type = type;
  }
}

/** Sorts distinct keys in place. O(n log n). */
export function sortKeys<K>(keys: K[], compare: Compare<K> | null): K[] {
  return keys.sort(compare ?? ((a, b) => (a < b ? -1 : 1)));
}

/** How many keys come before `key`, or before or at it. O(log n). */
export function countBefore<K>(keys: readonly K[], key: K, isAtCounted: boolean, compare: Compare<K> | null): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] as K;
    if (isAtCounted ? !isBefore(key, found, compare) : isBefore(found, key, compare)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the key, or -1. O(log n), and one step more for each other key that `compare` finds equal to it. */
export function findKey<K>(keys: readonly K[], key: K, compare: Compare<K> | null): number {
  for (let place = countBefore(keys, key, false, compare); place < keys.length; place++) {
    const found = keys[place] as K;
    if (found === key) return place;
    if (isBefore(key, found, compare)) break;
  }
  return -1;
}

/** The places of a range: from `start` up to but without `end`, which is never less. O(log n). */
export function findRange<K>(
  keys: readonly K[],
  from: K | undefined,
  to: K | undefined,
  { includeFrom = true, includeTo = false }: RangeOptions,
  compare: Compare<K> | null,
): { readonly start: number; readonly end: number } {
  const start = from === undefined ? 0 : countBefore(keys, from, !includeFrom, compare);
  const end = to === undefined ? keys.length : countBefore(keys, to, includeTo, compare);
  return { start, end: Math.max(start, end) };
}

/** Throws a TypeError unless the key can be compared with those of `type`. */
export function checkAsked(key: unknown, type: string | null, method: string): void {
  if (type !== null && typeof key !== type) {
    throw new TypeError(`${method}() needs a ${type} here, as the keys are, got ${typeNameText(key)}.`);
  }
  if (Number.isNaN(key)) throw new TypeError(`${method}() needs a key with an order, got NaN.`);
}

/** The place that `at(index)` means in an array of that length, as in `Array.prototype.at`; -1 if there is none. */
export function findPlace(index: number, length: number): number {
  const whole = Math.trunc(index) || 0;
  const place = whole < 0 ? length + whole : whole;
  return place >= 0 && place < length ? place : -1;
}

function isBefore<K>(a: K, b: K, compare: Compare<K> | null): boolean {
  return compare === null ? a < b : compare(a, b) < 0;
}
