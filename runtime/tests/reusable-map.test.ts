import { describe, expect, test } from 'vitest';
import { ReusableMap } from '../src/reusable-map.js';
import { anyKey, describeAsMap, smallIntKey, testMapModel } from './conformance.js';

const kinds = { 'keys of all kinds': anyKey, integers: smallIntKey };
describeAsMap('ReusableMap', ReusableMap, kinds);

const integers = Array.from({ length: 40 }, (_, i) => i);
const mixed = [-0, NaN, 'a', 'b', '1', 'ab'.repeat(9), undefined, null, true, 0.5, 2 ** 53, 1n, 3, 4, 5];

/** Cleared after rounds of these keys, whose order it then knows. */
function inUse(...rounds: readonly (readonly unknown[])[]): ReusableMap<unknown, unknown> {
  const map = new ReusableMap<unknown, unknown>();
  for (const keys of rounds) {
    for (const key of keys) map.set(key, key);
    map.clear();
  }
  return map;
}

const starts = {
  'after rounds of integers': () => inUse(integers, integers, integers, integers),
  'after rounds in another order': () => inUse(integers, integers, integers.toReversed(), integers.slice(5)),
  'after rounds of mixed keys': () => inUse(mixed, mixed, mixed, [...mixed, ...integers]),
  'after a round of other keys': () => inUse(mixed, mixed, mixed, integers),
};

describe.each(Object.entries(starts))('ReusableMap, %s,', (_, make) => {
  testMapModel('does what a Map does', make, kinds);
  testMapModel('does what a Map does without deletions', make, kinds, { delete: 0, clear: 2 });
});

test('keeps an iterator in its place when entries move on the first deletion', () => {
  const map = inUse(integers, integers, integers);
  for (const key of integers) map.set(key, key);
  const steps = map.keys();
  for (let i = 0; i < 5; i++) steps.next();
  const fresh = map.keys();
  map.delete(2);
  map.delete(7);
  map.set(2, 2);
  expect([...steps]).toEqual([5, 6, ...integers.slice(8), 2]);
  expect([...fresh]).toEqual([0, 1, 3, 4, 5, 6, ...integers.slice(8), 2]);
  expect(map.has(7)).toBe(false);
});

test('walks what is put in again in another order in that order', () => {
  const map = inUse(integers, integers, integers);
  const orders = [integers.toReversed(), [...integers.slice(20), 100, ...integers.slice(0, 20)], [39, 0, 38, 1, 37, 2]];
  for (const keys of orders) {
    for (const key of [...keys, ...keys]) map.set(key, key);
    expect([...map.keys()]).toEqual(keys);
    expect(integers.filter((key) => map.has(key)).length).toBe(keys.filter((key) => key < 40).length);
    map.clear();
    expect([...map]).toEqual([]);
  }
});
