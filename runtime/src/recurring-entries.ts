/**
 * Entries whose keys come again, round after round: what ReusableMap and ReusableSet are built on.
 *
 * Every known key has an entry, found by a native Map that `clear` leaves alone. A number in the entry tells in which
 * round it was put in last, so that all are out as soon as the next round begins. The entries of a round form a chain
 * in order of insertion, and an entry still leads to the one that followed it the last time: that one is tried first,
 * for the next key that is put in as for the next that is asked for. Keys that come in the order of the last round are
 * therefore compared once each and never hashed; a key that comes in another order costs one look-up, and no write to
 * the hash table. Where the guesses fail they are left off, until a look-up ends where a guess would have.
 *
 * Old ideas, put together: the epoch stamp of tables that are emptied in O(1), the move-ahead guess of a branch
 * predictor, and the linked entries of Java's `LinkedHashMap`.
 */

import type { Cursor } from './live-iterator.js';

/** The key of an entry that stands for none. */
const NO_KEY = {};

/** No more primitive keys than this are kept for the next round. */
const MOST_KEPT = 1 << 16;

/** So many rounds in a row must have been of no use before the table is given up. */
const STRIKES = 2;

/** Rounds are counted in what is a small integer in every build of V8. */
const LAST_ROUND = 2 ** 30 - 1;

export class Entry {
  key: unknown;
  value: unknown = undefined;
  round = 0;
  /** What followed in the same round; of the last one: what followed in the round before. */
  next: Entry = this;

  constructor(key: unknown) {
    this.key = key;
  }
}

export class RecurringEntries {
  /** The number of entries in this round. */
  size = 0;
  round = 1;
  /** Stands before the first entry, and after the last until the order is known. */
  readonly start: Entry = new Entry(NO_KEY);
  /** The last entry of this round. */
  tail: Entry = this.start;
  /** Whether an iterator has been here in this round. */
  isWalked = false;
  /** What was found or put in last. */
  #at: Entry = this.start;
  #putsFollow = true;
  #findsFollow = true;
  #index = new Map<unknown, Entry>();
  /** The entries of all known keys, and behind those some that can be used for new ones. */
  #known: Entry[] = [];
  #count = 0;
  #hasObjects = false;
  /** Of this round: entries put in by a look-up, and those of them that were not known. */
  #hashed = 0;
  #fresh = 0;
  #strikes = 0;
  /** The size of the largest recent round. */
  #recent = 0;

  /** The entry of the key in this round, or null. */
  find(key: unknown): Entry | null {
    const guess = this.#at.next;
    if (this.#findsFollow && isSame(guess.key, key)) {
      if (guess.round !== this.round) return null;
      this.#at = guess;
      return guess;
    }
    return this.#findHashed(key);
  }

  #findHashed(key: unknown): Entry | null {
    const guess = this.#at.next;
    const entry = this.#index.get(key);
    if (entry === undefined || entry.round !== this.round) return null;
    this.#findsFollow = (guess === this.start ? guess.next : guess) === entry;
    this.#at = entry;
    return entry;
  }

  /** The entry of the key, put in at the end unless it was in already. */
  put(key: unknown): Entry {
    const guess = this.tail.next;
    if (this.#putsFollow && isSame(guess.key, key) && guess.round !== this.round) {
      guess.round = this.round;
      this.tail = this.#at = guess;
      this.size++;
      return guess;
    }
    return this.#putHashed(key);
  }

  #putHashed(key: unknown): Entry {
    const { tail, round } = this;
    const at = this.#at;
    // Have: m.set(k, m.get(k) + 1)
    if (at !== tail && isSame(at.key, key) && at.round === round) return at;
    let entry = this.#index.get(key);
    if (entry === undefined) {
      entry = this.#append(key);
      entry.next = tail.next;
      tail.next = entry;
    } else if (entry.round === round) {
      return entry;
    } else {
      this.#putsFollow = tail.next === entry;
      if (!this.#putsFollow) tail.next = entry;
    }
    entry.round = round;
    this.tail = this.#at = entry;
    this.size++;
    this.#hashed++;
    return entry;
  }

  #append(key: unknown): Entry {
    if (key === 0) key = 0;
    if (isObject(key)) this.#hasObjects = true;
    this.#fresh++;
    const at = this.#count++;
    const used = this.#known[at];
    const entry = used ?? new Entry(key);
    if (used === undefined) this.#known.push(entry);
    else entry.key = key;
    this.#index.set(key, entry);
    return entry;
  }

  /** Lets go of the values. O(n). */
  dropValues(): void {
    const { tail } = this;
    for (let entry = this.start; entry !== tail; ) {
      entry = entry.next;
      entry.value = undefined;
    }
  }

  /** Moves the cursor on to the next entry of this round, if there is one. */
  step(cursor: Cursor<unknown, Entry>): boolean {
    this.isWalked = true;
    const last = cursor.log ?? this.start;
    if (last === this.tail) return false;
    const entry = last.next;
    cursor.log = entry;
    cursor.key = entry.key;
    cursor.value = entry.value;
    return true;
  }

  /** Takes a key out for those who count what is left (`countPassed`). Nothing can be put in after that. */
  forget(key: unknown): void {
    const entry = this.#index.get(key);
    if (entry === undefined) return;
    this.#index.delete(key);
    entry.key = NO_KEY;
    entry.round = 0;
  }

  /** How many entries of this round there still are up to and with that one. */
  countPassed(last: Entry): number {
    let count = 0;
    for (let entry = this.start; entry !== last; ) {
      entry = entry.next;
      if (entry.round === this.round) count++;
    }
    return count;
  }

  /**
   * Ends the round, and returns whether another one is worth while. O(1), and O(known) where keys are let go of: those
   * that were not in this round, if there are objects among them or more than twice as many keys as a recent round had.
   */
  clear(): boolean {
    const { size } = this;
    if (size > this.#recent) this.#recent = size;
    else this.#recent -= this.#recent >> 5;
    if (size > 0) this.#strikes = this.#isOfUse() ? 0 : this.#strikes + 1;
    if (size < this.#count && (this.#hasObjects || this.#count > 2 * this.#recent)) this.#prune();
    this.size = this.#hashed = this.#fresh = 0;
    this.#putsFollow = this.#findsFollow = true;
    this.isWalked = false;
    this.tail = this.#at = this.start;
    this.round++;
    return this.#strikes < STRIKES && size <= MOST_KEPT && this.round < LAST_ROUND;
  }

  /** Strings are compared letter by letter in a look-up that finds them: worse than to put them into a new table. */
  #isOfUse(): boolean {
    const lost = typeof this.tail.key === 'string' ? this.#hashed : this.#fresh;
    return lost * 2 <= this.size;
  }

  /** Lets go of the keys that were not in this round. */
  #prune(): void {
    const { round, size } = this;
    const known = this.#known;
    const isRebuilt = size < this.#count >> 1;
    const index = isRebuilt ? new Map<unknown, Entry>() : this.#index;
    this.#hasObjects = false;
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      const entry = known[i] as Entry;
      const { key } = entry;
      if (entry.round === round) {
        if (isRebuilt) index.set(key, entry);
        if (isObject(key)) this.#hasObjects = true;
        known[i] = known[kept] as Entry;
        known[kept++] = entry;
      } else {
        if (!isRebuilt) index.delete(key);
        entry.key = NO_KEY;
        entry.next = this.start;
      }
    }
    this.#index = index;
    this.#count = kept;
    if (isRebuilt) known.length = kept;
    this.tail.next = this.start;
  }
}

/** SameValueZero, except for NaN. Three comparisons, since an engine compiles each for the types it has seen there. */
function isSame(known: unknown, key: unknown): boolean {
  if (typeof key === 'string') return known === key;
  if (typeof key === 'number') return known === key;
  return known === key;
}

/** Whether the key is something that could be collected as garbage if it were not for this. */
function isObject(key: unknown): boolean {
  return (typeof key === 'object' && key !== null) || typeof key === 'function' || typeof key === 'symbol';
}
