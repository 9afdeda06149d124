import { describe, expect, test } from 'vitest';
import { ReusableSet } from '../src/reusable-set.js';
import { anyKey, describeAsSet, smallIntKey, testSetModel } from './conformance.js';

const kinds = { 'keys of all kinds': anyKey, integers: smallIntKey };
describeAsSet('ReusableSet', ReusableSet, kinds);

const integers = Array.from({ length: 40 }, (_, i) => i);
const mixed = [-0, NaN, 'a', 'b', '1', 'ab'.repeat(9), undefined, null, true, 0.5, 2 ** 53, 1n, 3, 4, 5];

/** Cleared after rounds of these keys, whose order it then knows. */
function inUse(...rounds: readonly (readonly unknown[])[]): ReusableSet<unknown> {
  const set = new ReusableSet<unknown>();
  for (const keys of rounds) {
    for (const key of keys) set.add(key);
    set.clear();
  }
  return set;
}

const starts = {
  'after rounds of integers': () => inUse(integers, integers, integers, integers),
  'after rounds in another order': () => inUse(integers, integers, integers.toReversed(), integers.slice(5)),
  'after rounds of mixed keys': () => inUse(mixed, mixed, mixed, [...mixed, ...integers]),
  'after a round of other keys': () => inUse(mixed, mixed, mixed, integers),
};

describe.each(Object.entries(starts))('ReusableSet, %s,', (_, make) => {
  testSetModel('does what a Set does', make, kinds);
  testSetModel('does what a Set does without deletions', make, kinds, { delete: 0, clear: 2 });
});

test('keeps an iterator in its place when entries move on the first deletion', () => {
  const set = inUse(integers, integers, integers);
  for (const key of integers) set.add(key);
  const steps = set.keys();
  for (let i = 0; i < 5; i++) steps.next();
  const fresh = set.keys();
  set.delete(2);
  set.delete(7);
  set.add(2);
  expect([...steps]).toEqual([5, 6, ...integers.slice(8), 2]);
  expect([...fresh]).toEqual([0, 1, 3, 4, 5, 6, ...integers.slice(8), 2]);
  expect(set.has(7)).toBe(false);
});

test('walks what is put in again in another order in that order', () => {
  const set = inUse(integers, integers, integers);
  const orders = [integers.toReversed(), [...integers.slice(20), 100, ...integers.slice(0, 20)], [39, 0, 38, 1, 37, 2]];
  for (const keys of orders) {
    for (const key of [...keys, ...keys]) set.add(key);
    expect([...set.keys()]).toEqual(keys);
    expect(integers.filter((key) => set.has(key)).length).toBe(keys.filter((key) => key < 40).length);
    set.clear();
    expect([...set]).toEqual([]);
  }
});
