import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyedArray } from '../src/index.js';
import { iteratorPrototype } from './sorted-models.js';

const objects = [{}, [], () => 1];
const kinds: readonly { readonly name: string; readonly key: fc.Arbitrary<unknown> }[] = [
  { name: 'few integers', key: fc.nat(6) },
  { name: 'integers', key: fc.nat(60) },
  { name: 'strings', key: fc.string({ maxLength: 2 }) },
  {
    name: 'anything',
    key: fc.oneof(
      fc.constantFrom<unknown>(0, -0, NaN, 1, 1n, '1', true, null, undefined, Symbol.iterator, ...objects),
      fc.integer(),
      fc.double(),
      fc.string({ maxLength: 1 }),
    ),
  },
];

interface Fillable extends ReadonlyMap<unknown, number> {
  set(key: unknown, value: number): unknown;
}

describe.each(kinds)('with keys: $name', ({ key }) => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('set' as const), key, value: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('ask' as const), key }) },
    fc.record({ act: fc.constant('open' as const), way: fc.constantFrom('keys', 'values', 'entries') }),
    fc.record({ act: fc.constant('next' as const), index: fc.nat(3) }),
    fc.record({ act: fc.constant('walk' as const), add: fc.array(key, { maxLength: 3 }) }),
  );

  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function check(steps: readonly Step[]): void {
    const model = new Map<unknown, number>();
    const actual = new KeyedArray<unknown, number>();
    const iterators: { readonly expected: Iterator<unknown>; readonly actual: Iterator<unknown> }[] = [];
    for (const at of steps) {
      if (at.act === 'set') {
        model.set(at.key, at.value);
        expect(actual.set(at.key, at.value)).toBe(actual);
      } else if (at.act === 'ask') {
        expect(actual.get(at.key)).toBe(model.get(at.key));
        expect(actual.has(at.key)).toBe(model.has(at.key));
      } else if (at.act === 'open') {
        const way = at.way as 'keys' | 'values' | 'entries';
        iterators.push({ expected: model[way](), actual: actual[way]() });
      } else if (at.act === 'next') {
        const pair = iterators[at.index];
        if (pair !== undefined) expect(pair.actual.next()).toEqual(pair.expected.next());
      } else {
        const record = (map: Fillable): unknown[] => {
          const seen: unknown[] = [];
          map.forEach((value, item) => {
            seen.push([item, value]);
            const added = at.add[seen.length - 1];
            if (seen.length <= at.add.length) map.set(added, seen.length);
          });
          return seen;
        };
        expect(record(actual)).toEqual(record(model));
      }
      expect(actual.size).toBe(model.size);
      expect([...actual]).toEqual([...model]);
    }
    const entries = [...model];
    for (const [item, value] of entries) expect([actual.has(item), actual.get(item)]).toEqual([true, value]);
    for (let i = -entries.length - 1; i <= entries.length; i++) expect(actual.at(i)).toEqual(entries.at(i));
    expect([...actual.keys()].some((item) => Object.is(item, -0))).toBe(false);
  }

  test('behaves as a native Map that is filled, asked and walked, iterators under way included', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), check));
  });

  test('is made from entries as a native Map is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(9)), { maxLength: 40 }), (entries) => {
        expect([...new KeyedArray(entries)]).toEqual([...new Map(entries)]);
      }),
    );
  });
});

describe('KeyedArray', () => {
  test('stays right as keys stop coming in order, however it was asked before', () => {
    for (const asks of [0, 1, 8, 9, 20]) {
      const map = new KeyedArray<number | string, number>();
      for (let i = 0; i < 30; i++) map.set(i * 2, i);
      for (let i = 0; i < asks; i++) expect(map.get(-1)).toBeUndefined();
      map.set(60, 30).set(7, 7).set(0, 100).set(7, 8).set(61, 9).set('61', 10).set(61, 11);
      expect(map.size).toBe(34);
      expect([0, 7, 60, 61, '61', 58].map((key) => map.get(key))).toEqual([100, 8, 30, 11, 10, 29]);
      expect([...map.keys()].slice(-4)).toEqual([60, 7, 61, '61']);
    }
  });

  test('an iterator that came to its end stays there', () => {
    for (const way of ['keys', 'values', 'entries'] as const) {
      const map = new KeyedArray([[1, 'a']]);
      const iterator = map[way]();
      expect(Object.getPrototypeOf(Object.getPrototypeOf(iterator))).toBe(iteratorPrototype);
      expect(iterator[Symbol.iterator]()).toBe(iterator);
      map.set(2, 'b');
      expect([...iterator]).toHaveLength(2);
      map.set(3, 'c');
      expect(iterator.next()).toEqual({ value: undefined, done: true });
    }
  });

  test('takes no entries, null, or any iterable of them', () => {
    expect(new KeyedArray().size).toBe(0);
    expect(new KeyedArray(null).size).toBe(0);
    expect(new KeyedArray(undefined).size).toBe(0);
    expect([...new KeyedArray(new KeyedArray([[1, 2]]))]).toEqual([[1, 2]]);
  });

  test.each<[unknown, string]>([
    [[1], 'KeyedArray needs entries [key, value], got number.'],
    [['ab'], 'KeyedArray needs entries [key, value], got string.'],
    [[undefined], 'KeyedArray needs entries [key, value], got undefined.'],
    [7, 'is not iterable'],
  ])('refuses %o', (entries, message) => {
    expect(() => new KeyedArray(entries as [number, number][])).toThrow(message);
    expect(() => new KeyedArray(entries as [number, number][])).toThrow(TypeError);
  });

  test('forEach passes value, key and the container, with the given this, and refuses what is no function', () => {
    const map = new KeyedArray([['b', 2], ['a', 1]]);
    const receiver = {};
    const calls: unknown[][] = [];
    map.forEach(function (this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
    }, receiver);
    expect(calls).toEqual([[receiver, 2, 'b', map], [receiver, 1, 'a', map]]);
    expect(calls[0]![0]).toBe(receiver);
    const message = 'forEach() needs a function, got null.';
    expect(() => new KeyedArray().forEach(null as never)).toThrow(new TypeError(message));
  });

  test('lets nobody at its arrays', () => {
    const map = new KeyedArray([['a', 1]]);
    for (const entry of [map.at(0)!, [...map][0]!, map.entries().next().value!]) entry[1] = 9;
    expect([...map]).toEqual([['a', 1]]);
    expect(Reflect.ownKeys(map)).toEqual([]);
    for (const iterator of [map.keys(), map.values(), map.entries()]) expect(Reflect.ownKeys(iterator)).toEqual([]);
    expect(Object.keys(KeyedArray.prototype)).toEqual([]);
    expect(KeyedArray.prototype[Symbol.iterator]).toBe(KeyedArray.prototype.entries);
  });

  test('is printed by Node with its entries', () => {
    expect(String(new KeyedArray())).toBe('[object KeyedArray]');
    expect(inspect(new KeyedArray([['b', 2], ['a', 1]]))).toBe("Map(2) [KeyedArray] { 'b' => 2, 'a' => 1 }");
  });
});
