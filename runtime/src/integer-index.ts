/**
 * What stands beside an integer key, in O(1): an open-addressing table over two plain arrays, never changed once built.
 *
 * The slot of a key is the top bits of its product with 2^32 / phi (Fibonacci hashing: Knuth, The Art of Computer
 * Programming, volume 3, section 6.4); the next free slot takes a key whose slot is taken. At least half of the slots
 * stay empty, so that most look-ups end at the first one: an engine compiles that to fewer steps than `Map.get`.
 * Keys that crowd (it can be done on purpose) get no index: `build` gives up, and the caller takes a Map.
 */

const FACTOR = 0x9e3779b1;

/** How far from its slot a key may come to lie. */
const FARTHEST = 32;

export class IntegerIndex<V> {
  readonly #keys: readonly unknown[];
  readonly #values: readonly (V | undefined)[];
  readonly #shift: number;

  private constructor(keys: readonly unknown[], values: readonly (V | undefined)[], shift: number) {
    this.#keys = keys;
    this.#values = values;
    this.#shift = shift;
  }

  /** With `values[i]` beside `keys[i]`, which are distinct; null unless all are 32-bit integers, well spread. O(n). */
  static build<V>(keys: readonly unknown[], values: readonly V[]): IntegerIndex<V> | null {
    const bits = 33 - Math.clz32(Math.max(keys.length - 1, 1));
    const mask = 2 ** bits - 1;
    const shift = 32 - bits;
    const slotKeys: unknown[] = [];
    const slotValues: (V | undefined)[] = [];
    for (let slot = 0; slot <= mask; slot++) {
      slotKeys.push(undefined);
      slotValues.push(undefined);
    }
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (!isInt32(key)) return null;
      const home = Math.imul(key, FACTOR) >>> shift;
      let slot = home;
      while (slotKeys[slot] !== undefined) {
        slot = (slot + 1) & mask;
        if (((slot - home) & mask) > FARTHEST) return null;
      }
      slotKeys[slot] = key;
      slotValues[slot] = values[i];
    }
    return new IntegerIndex(slotKeys, slotValues, shift);
  }

  get(key: unknown): V | undefined {
    if (!isInt32(key)) return undefined;
    const keys = this.#keys;
    let slot = Math.imul(key, FACTOR) >>> this.#shift;
    for (;;) {
      const found = keys[slot];
      if (found === key) return this.#values[slot];
      if (found === undefined) return undefined;
      slot = (slot + 1) & (keys.length - 1);
    }
  }

  has(key: unknown): boolean {
    if (!isInt32(key)) return false;
    const keys = this.#keys;
    let slot = Math.imul(key, FACTOR) >>> this.#shift;
    for (;;) {
      const found = keys[slot];
      if (found === key) return true;
      if (found === undefined) return false;
      slot = (slot + 1) & (keys.length - 1);
    }
  }
}

function isInt32(key: unknown): key is number {
  return typeof key === 'number' && (key | 0) === key;
}
