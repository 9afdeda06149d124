/**
 * 32-bit integers in order of insertion, each with the number of its entry: what IntMap and IntSet are built on.
 *
 * The keys lie in one typed array in order of insertion. Up to 8 are searched from the front; beyond that a hash table
 * of twice the size, with linear probing, holds `base + entry` for each. `clear` raises `base` past all that was ever
 * written, so that every slot of the table reads as empty at once (an epoch stamp and an entry number in one integer).
 * `delete` closes the gap in the table, and leaves one in the keys until the array is full; an entry is there when the
 * table leads from its key back to it. What is moved then is noted for the iterators that are under way.
 */
import type { Cursor } from './live-iterator.js';

/** How many keys are searched without a hash table, and the smallest capacity. */
const UNHASHED = 8;

/** No more capacity than this is kept by `clear`. */
const MOST_KEPT = 1 << 16;

/** After so many rounds a capacity that none of them needed is given back. */
const ROUNDS = 32;

/** Past this `base` starts anew: with the largest array on top it stays within 32 bits. */
const LAST_BASE = 1 << 30;

/** 2^32 over the golden ratio: multiplied by it, keys that follow each other lie far apart (Knuth, volume 3, 6.4). */
const GOLDEN = 0x9e3779b1;

const NOTHING = new Int32Array(0);

/** The end of the log, and then: which entries were gone when the others moved up into their places, in order. */
export class Compaction {
  removed: readonly number[] = [];
  next: Compaction | null = null;
}

export class IntEntries {
  /** The number of entries, without the gaps. */
  size = 0;
  /** The number of entries and gaps. */
  used = 0;
  keys = NOTHING;
  clears = 0;
  /** The end of the log, if there has been an iterator since the last clear. */
  log: Compaction | null = null;
  #slots = NOTHING;
  #shift = 0;
  #base = 1;
  #largest = 0;
  #rounds = 0;

  /** The entry of the key, or -1. */
  find(key: number): number {
    const keys = this.keys;
    const slots = this.#slots;
    const length = slots.length;
    if (length === 0) {
      for (let entry = 0; entry < this.used; entry++) if (keys[entry] === key) return entry;
      return -1;
    }
    const base = this.#base;
    for (let at = Math.imul(key, GOLDEN) >>> this.#shift; ; at = (at + 1) & (length - 1)) {
      const entry = (slots[at] as number) - base;
      if (entry < 0) return -1;
      if (keys[entry] === key) return entry;
    }
  }

  /** Whether there is a key where there was one once. */
  isAt(entry: number): boolean {
    return this.size === this.used || this.find(this.keys[entry] as number) === entry;
  }

  /** Adds a key that is not there, and returns its entry. The values, if given, are kept in step. */
  append(key: number, values: unknown[] | null): number {
    if (this.used === this.keys.length) this.#makeRoom(values);
    const entry = this.used++;
    this.keys[entry] = key;
    this.size++;
    if (this.#slots.length > 0) this.#link(key, this.#base + entry);
    return entry;
  }

  /** Takes the key out and returns what was its entry, or -1. */
  delete(key: number): number {
    const entry = this.find(key);
    if (entry < 0) return -1;
    if (this.#slots.length === 0) this.#hash(UNHASHED);
    this.#unlink(key, this.#base + entry);
    this.size--;
    return entry;
  }

  /** Takes all out. O(1), but for the one round in some millions in which the table is wiped. */
  clear(): void {
    const { used } = this;
    this.size = this.used = 0;
    this.clears++;
    this.log = null;
    this.#base += used;
    if (used > this.#largest) this.#largest = used;
    if (++this.#rounds === ROUNDS || this.keys.length > MOST_KEPT) this.#giveBack();
    if (this.#base > LAST_BASE) {
      this.#slots.fill(0);
      this.#base = 1;
    }
  }

  /** Frees all, for a container that needs no table any more. */
  drop(): void {
    this.clear();
    this.keys = this.#slots = NOTHING;
  }

  #giveBack(): void {
    const capacity = this.keys.length;
    if (capacity > MOST_KEPT || capacity > Math.max(UNHASHED, 4 * this.#largest)) this.keys = this.#slots = NOTHING;
    this.#rounds = this.#largest = 0;
  }

  #makeRoom(values: unknown[] | null): void {
    const { keys, used } = this;
    const capacity = keys.length;
    const isSparse = this.size <= used - (used >> 2);
    const next = capacity === 0 ? UNHASHED : isSparse ? capacity : capacity < 512 ? capacity * 8 : capacity * 2;
    if (this.size < used) this.#compact(values);
    if (next !== capacity) {
      this.keys = new Int32Array(next);
      this.keys.set(keys.subarray(0, this.used));
    }
    if (next > UNHASHED || this.#slots.length > 0) this.#hash(next);
  }

  /** Moves the entries up into the gaps before them. The table is out of date after it. */
  #compact(values: unknown[] | null): void {
    const { keys, used, log } = this;
    const removed: number[] = [];
    let to = 0;
    for (let from = 0; from < used; from++) {
      const key = keys[from] as number;
      if (this.find(key) !== from) {
        if (log !== null) removed.push(from);
        continue;
      }
      keys[to] = key;
      if (values !== null) values[to] = values[from];
      to++;
    }
    values?.fill(undefined, to, used);
    this.used = to;
    this.#base += used;
    if (log !== null) {
      log.removed = removed;
      this.log = log.next = new Compaction();
    }
  }

  /** Makes the table for so many keys, with those that are there. */
  #hash(capacity: number): void {
    const length = capacity * 2;
    if (this.#slots.length === length && this.#base <= LAST_BASE) {
      this.#base += this.used;
    } else {
      this.#slots = new Int32Array(length);
      this.#shift = Math.clz32(length) + 1;
      this.#base = 1;
    }
    for (let entry = 0; entry < this.used; entry++) this.#link(this.keys[entry] as number, this.#base + entry);
  }

  #link(key: number, mark: number): void {
    const slots = this.#slots;
    const base = this.#base;
    let at = Math.imul(key, GOLDEN) >>> this.#shift;
    while ((slots[at] as number) >= base) at = (at + 1) & (slots.length - 1);
    slots[at] = mark;
  }

  /** Empties the slot with that mark, and moves up what was put further on because it was taken. */
  #unlink(key: number, mark: number): void {
    const slots = this.#slots;
    const base = this.#base;
    const mask = slots.length - 1;
    let gap = Math.imul(key, GOLDEN) >>> this.#shift;
    while (slots[gap] !== mark) gap = (gap + 1) & mask;
    for (let at = (gap + 1) & mask; ; at = (at + 1) & mask) {
      const other = slots[at] as number;
      if (other < base) break;
      const home = Math.imul(this.keys[other - base] as number, GOLDEN) >>> this.#shift;
      if (((at - home) & mask) >= ((at - gap) & mask)) {
        slots[gap] = other;
        gap = at;
      }
    }
    slots[gap] = 0;
  }
}

/** Whether the key can be in a table. -0 can, as 0. */
export function isInt(key: unknown): key is number {
  return typeof key === 'number' && (key | 0) === key;
}

/** Brings a cursor up to date with all that happened to the table since its last step. */
export function catchUp(cursor: Cursor<unknown, Compaction>, table: IntEntries): void {
  if (cursor.clears !== table.clears) {
    cursor.clears = table.clears;
    cursor.index = 0;
    cursor.log = null;
    cursor.native = null;
  }
  let log = cursor.log;
  if (log === null) return;
  for (; log.next !== null; log = log.next) {
    const { removed } = log;
    let before = 0;
    while (before < removed.length && (removed[before] as number) < cursor.index) before++;
    cursor.index -= before;
  }
  cursor.log = log;
}

/** Moves the cursor on to the next entry and returns that, or -1. */
export function stepInTable(cursor: Cursor<unknown, Compaction>, table: IntEntries): number {
  cursor.log ??= table.log ??= new Compaction();
  while (cursor.index < table.used) {
    const entry = cursor.index++;
    if (table.isAt(entry)) return entry;
  }
  return -1;
}

/** How many of the entries that the cursor has passed are there still. */
export function countPassed(cursor: Cursor<unknown, Compaction>, table: IntEntries): number {
  let count = 0;
  for (let entry = 0; entry < cursor.index; entry++) if (table.isAt(entry)) count++;
  return count;
}
