import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedArrayMap } from '../src/index.js';
import { IntegerIndex } from '../src/integer-index.js';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const values = (keys: readonly number[]): string[] => keys.map(String);

/** The keys whose product with the factor of the table is 0, 1, 2, …: all of them have the same slot. */
function crowdedKeys(count: number): number[] {
  let inverse = 1;
  for (let i = 0; i < 5; i++) inverse = Math.imul(inverse, 2 - Math.imul(inverse, 0x9e3779b1));
  return Array.from({ length: count }, (_, i) => Math.imul(inverse, i));
}

test('finds what it was built with, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(int32, { maxLength: 100 }), fc.array(fc.anything()), (keys, others) => {
      const index = IntegerIndex.build(keys, values(keys))!;
      for (const key of keys) expect([index.get(key), index.has(key)]).toEqual([String(key), true]);
      for (const other of others) {
        if (keys.some((key) => key === other)) continue;
        expect([index.get(other), index.has(other)]).toEqual([undefined, false]);
      }
    }),
  );
});

test.each([0, 1, 2, 3, 4, 5, 31, 32, 33, 1000])('ends a search for what is not there, with %i keys', (count) => {
  const keys = Array.from({ length: count }, (_, i) => i * 3);
  const index = IntegerIndex.build(keys, values(keys))!;
  for (let key = -1; key < count * 3; key++) expect(index.has(key)).toBe(key >= 0 && key % 3 === 0);
});

test('is not built of other keys, nor of keys that crowd', () => {
  for (const key of [0.5, 2 ** 31, Infinity, 'a', 1n]) expect(IntegerIndex.build([1, key], ['a', 'b'])).toBeNull();
  const keys = crowdedKeys(200);
  expect(IntegerIndex.build(keys.slice(0, 30), values(keys.slice(0, 30)))!.get(keys[29])).toBe(String(keys[29]));
  expect(IntegerIndex.build(keys, values(keys))).toBeNull();
  const map = SortedArrayMap.from(keys.map((key) => [key, String(key)]));
  for (let i = 0; i < 3; i++) for (const key of keys) expect(map.get(key)).toBe(String(key));
});
