/** What the tests of the sorted containers compare with. */
import fc from 'fast-check';

export type Key = number | string | bigint;

export const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;

/** The entries of a native Map, sorted by key. */
export function sortedModel<K extends Key, V>(
  entries: Iterable<readonly [K, V]>,
  compare: ((a: K, b: K) => number) | undefined,
): [K, V][] {
  const order = compare ?? ((a: K, b: K) => (a < b ? -1 : a > b ? 1 : 0));
  return [...new Map(entries)].sort(([a], [b]) => order(a, b));
}

interface Order {
  readonly name: string;
  readonly key: fc.Arbitrary<Key>;
  readonly compare: ((a: Key, b: Key) => number) | undefined;
}

const number = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(-0, 0.5, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 31), 5e-324),
  fc.double({ noNaN: true }),
);
const string = fc.oneof(
  fc.string({ maxLength: 2 }),
  fc.constantFrom('', 'a', 'A', 'b', 'é', '\uD83D', '\uFFFF', '__proto__'),
);

/** Each kind of key in the order of `<`; a reversed order; one in which different keys are equal. */
export const orders: readonly Order[] = [
  { name: 'small integers', key: fc.integer({ min: -20, max: 20 }), compare: undefined },
  { name: 'numbers', key: number, compare: undefined },
  { name: 'strings', key: string, compare: undefined },
  { name: 'bigints', key: fc.bigInt({ min: -20n, max: 20n }), compare: undefined },
  { name: 'numbers, greatest first', key: number, compare: (a, b) => (a > b ? -1 : a < b ? 1 : 0) },
  {
    name: 'strings by length',
    key: string,
    compare: (a, b) => String(a).length - String(b).length,
  },
];
