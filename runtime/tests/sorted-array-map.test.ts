import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedArrayMap } from '../src/index.js';
import { iteratorPrototype, orders, sortedModel, type Key } from './sorted-models.js';

const WRITING: ReadonlySet<string> = new Set(['set', 'delete', 'clear', 'getOrInsert', 'getOrInsertComputed']);

type Entry = readonly [Key, number];

/** Bounds of a range as the options have them: absent is the default. */
const inclusion = fc.constantFrom(undefined, true, false);
const bounds = fc.record({ includeFrom: inclusion, includeTo: inclusion });

describe.each(orders)('a map of $name', ({ key, compare }) => {
  const entries = fc.array(fc.tuple(key, fc.nat(99)), { maxLength: 40 });

  test('answers what a native Map with sorted keys answers, before and after the index is made', () => {
    fc.assert(
      fc.property(entries, fc.array(key, { minLength: 1, maxLength: 30 }), (given, asked) => {
        const map = SortedArrayMap.from<Key, number>(given, compare);
        const model = sortedModel<Key, number>(given, compare);
        expect(map.size).toBe(model.length);
        const native = new Map(model);
        for (const item of [...asked, ...native.keys(), ...asked]) {
          expect(map.get(item)).toBe(native.get(item));
          expect(map.has(item)).toBe(native.has(item));
        }
      }),
    );
  });

  test('finds the nearest entries and every range as a walk over all entries does', () => {
    const order = compare ?? ((a: Key, b: Key) => (a < b ? -1 : a > b ? 1 : 0));
    fc.assert(
      fc.property(entries, fc.option(key, { nil: undefined }), fc.option(key, { nil: undefined }), bounds,
        (given, from, to, options) => {
          const map = SortedArrayMap.from<Key, number>(given, compare);
          const model = sortedModel<Key, number>(given, compare);
          for (const item of [from, to]) {
            if (item === undefined) continue;
            expect(map.floor(item)).toEqual(model.findLast(([at]) => order(at, item) <= 0));
            expect(map.ceiling(item)).toEqual(model.find(([at]) => order(at, item) >= 0));
          }
          const isFrom = (at: Key) => from === undefined || order(at, from) >= (options.includeFrom === false ? 1 : 0);
          const isTo = (at: Key) => to === undefined || order(at, to) < (options.includeTo === true ? 1 : 0);
          const expected = model.filter(([at]) => isFrom(at) && isTo(at));
          expect([...map.range(from, to, options)]).toEqual(expected);
          if (options.includeFrom === undefined && options.includeTo === undefined) {
            expect([...map.range(from, to)]).toEqual(expected);
          }
        }),
    );
  });

  test('is walked in key order, all ways', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const map = SortedArrayMap.from<Key, number>(given, compare);
        const model = sortedModel<Key, number>(given, compare);
        expect([...map]).toEqual(model);
        expect([...map.entries()]).toEqual(model);
        expect([...map.range()]).toEqual(model);
        expect([...map.keys()]).toEqual(model.map(([at]) => at));
        expect([...map.values()]).toEqual(model.map(([, value]) => value));
        const seen: Entry[] = [];
        map.forEach((value, at) => seen.push([at, value]));
        expect(seen).toEqual(model);
        for (let i = -model.length - 1; i <= model.length; i++) expect(map.at(i)).toEqual(model.at(i));
      }),
    );
  });
});

describe('SortedArrayMap.from', () => {
  test('takes the last value of a key, sorted or not', () => {
    expect([...SortedArrayMap.from([[2, 'a'], [1, 'b'], [2, 'c']])]).toEqual([[1, 'b'], [2, 'c']]);
    expect([...SortedArrayMap.from([[1, 'a'], [1, 'b'], [2, 'c']])]).toEqual([[1, 'b'], [2, 'c']]);
  });

  test('takes any iterable: a Map, a generator, another one, nothing', () => {
    function* pairs() {
      yield ['b', 1] as const;
      yield ['a', 2] as const;
    }
    expect([...SortedArrayMap.from(new Map([['b', 1], ['a', 2]]))]).toEqual([['a', 2], ['b', 1]]);
    expect([...SortedArrayMap.from(pairs())]).toEqual([['a', 2], ['b', 1]]);
    expect([...SortedArrayMap.from(SortedArrayMap.from(pairs()))]).toEqual([['a', 2], ['b', 1]]);
    const empty = SortedArrayMap.from<string, number>([]);
    expect([empty.size, empty.get('a'), empty.has('a'), empty.at(0)]).toEqual([0, undefined, false, undefined]);
    expect([...empty]).toEqual([]);
    expect([empty.floor('a'), empty.ceiling('a'), [...empty.range('a', 'b')]]).toEqual([undefined, undefined, []]);
  });

  test('keeps 0 for -0, and finds either by the other', () => {
    const map = SortedArrayMap.from([[1, 'b'], [-0, 'a']]);
    expect(Object.is([...map.keys()][0], 0)).toBe(true);
    for (let i = 0; i < 20; i++) expect([map.get(0), map.get(-0), map.has(-0)]).toEqual(['a', 'a', true]);
    expect(map.floor(-0)).toEqual([0, 'a']);
  });

  test('orders strings by code unit, numbers by value, infinities at the ends', () => {
    expect([...SortedArrayMap.from([['b', 1], ['\u{1F600}', 2], ['\uFF5E', 3], ['B', 4], ['', 5]]).keys()])
      .toEqual(['', 'B', 'b', '\u{1F600}', '\uFF5E']);
    expect([...SortedArrayMap.from([[10, 1], [9, 1], [Infinity, 1], [-Infinity, 1], [2 ** 40, 1], [0.5, 1]]).keys()])
      .toEqual([-Infinity, 0.5, 9, 10, 2 ** 40, Infinity]);
  });

  test('keeps keys apart that compare finds equal', () => {
    const ignoreCase = (a: string, b: string) => a.toLowerCase().localeCompare(b.toLowerCase());
    const map = SortedArrayMap.from([['b', 1], ['A', 2], ['a', 3], ['B', 4], ['A', 5]], ignoreCase);
    expect([...map]).toEqual([['A', 5], ['a', 3], ['b', 1], ['B', 4]]);
    for (let i = 0; i < 20; i++) {
      expect([map.get('A'), map.get('a'), map.get('B'), map.has('C')]).toEqual([5, 3, 4, false]);
    }
    expect(map.floor('A')).toEqual(['a', 3]);
    expect(map.ceiling('B')).toEqual(['b', 1]);
  });

  test('a value of undefined is a value', () => {
    const map = SortedArrayMap.from<number, undefined>([[1, undefined]]);
    for (let i = 0; i < 20; i++) expect([map.has(1), map.has(2), map.get(1)]).toEqual([true, false, undefined]);
  });

  test('lets an error of the iterable, and of compare, through', () => {
    const fail = (): never => {
      throw new RangeError('no');
    };
    expect(() => SortedArrayMap.from({ [Symbol.iterator]: fail })).toThrow(new RangeError('no'));
    expect(() => SortedArrayMap.from([[1, 1], [2, 2]], fail)).toThrow(new RangeError('no'));
  });

  const keys = 'SortedArrayMap needs numbers, strings or bigints as keys, got';
  test.each<[unknown, unknown, string]>([
    [[[{}, 1]], undefined, `${keys} Object.`],
    [[[null, 1]], undefined, `${keys} null.`],
    [[[Symbol('a'), 1]], undefined, `${keys} symbol.`],
    [[[1, 1], [true, 1]], undefined, `${keys} boolean.`],
    [[[]], undefined, `${keys} undefined.`],
    [[[1, 1], ['a', 1]], undefined, 'SortedArrayMap needs keys of one type, got string after number.'],
    [[[1n, 1], [1, 1]], undefined, 'SortedArrayMap needs keys of one type, got number after bigint.'],
    [[[NaN, 1]], undefined, 'SortedArrayMap needs keys with an order, got NaN.'],
    [[[1, 1], [NaN, 1]], undefined, 'SortedArrayMap needs keys with an order, got NaN.'],
    [['ab'], undefined, 'SortedArrayMap needs entries [key, value], got string.'],
    [[null], undefined, 'SortedArrayMap needs entries [key, value], got null.'],
    [[], null, 'SortedArrayMap needs a function to compare with, got null.'],
    [7, undefined, 'is not iterable'],
    [undefined, undefined, 'is not iterable'],
  ])('%o with %o is refused', (entries, compare, message) => {
    const attempt = () => SortedArrayMap.from(entries as [number, number][], compare as undefined);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(message);
  });
});

describe('a key of another type', () => {
  const map = SortedArrayMap.from([[5, 'a'], [6, 'b']]) as SortedArrayMap<unknown, string>;
  const hostile = { valueOf: () => expect.unreachable('a key is not converted') };

  test.each([['5'], [5n], [NaN], [null], [undefined], [Symbol('5')], [hostile]])('%o is not found', (key) => {
    const fresh = SortedArrayMap.from([[5, 'a'], [6, 'b']]) as SortedArrayMap<unknown, string>;
    for (let i = 0; i < 20; i++) {
      expect([fresh.get(key), fresh.has(key)]).toEqual([undefined, false]);
      fresh.get(5);
    }
  });

  test.each<[unknown, string]>([
    ['5', 'needs a number here, as the keys are, got string.'],
    [5n, 'needs a number here, as the keys are, got bigint.'],
    [null, 'needs a number here, as the keys are, got null.'],
    [hostile, 'needs a number here, as the keys are, got Object.'],
    [NaN, 'needs a key with an order, got NaN.'],
  ])('%o is refused where the nearest is sought', (key, message) => {
    expect(() => map.floor(key)).toThrow(new TypeError(`floor() ${message}`));
    expect(() => map.ceiling(key)).toThrow(new TypeError(`ceiling() ${message}`));
    expect(() => map.range(key)).toThrow(new TypeError(`range() ${message}`));
    expect(() => map.range(5, key)).toThrow(new TypeError(`range() ${message}`));
  });

  test('is no number just below or above one', () => {
    for (let i = 0; i < 20; i++) expect([map.get(5.5), map.get(2 ** 32 + 5), map.get(Infinity)]).toEqual(Array(3));
  });
});

describe('forEach', () => {
  test('passes value, key and the map, with the given this', () => {
    const map = SortedArrayMap.from([['b', 2], ['a', 1]]);
    const receiver = {};
    const calls: unknown[][] = [];
    const result = map.forEach(function (this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
      return 'ignored';
    }, receiver) as unknown;
    expect(result).toBeUndefined();
    expect(calls.map((call) => call.slice(1, 3))).toEqual([[1, 'a'], [2, 'b']]);
    for (const call of calls) {
      expect(call).toHaveLength(4);
      expect(call[0]).toBe(receiver);
      expect(call[3]).toBe(map);
    }
  });

  test.each([[undefined, 'undefined'], [null, 'null'], [{}, 'Object']])('refuses %o', (callback, word) => {
    const message = `forEach() needs a function, got ${word}.`;
    expect(() => SortedArrayMap.from([]).forEach(callback as never)).toThrow(new TypeError(message));
  });
});

describe('iterators', () => {
  const map = SortedArrayMap.from([[1, 'a'], [2, 'b'], [3, 'c']]);

  test.each(['keys', 'values', 'entries', 'range'] as const)('%s: the protocol', (way) => {
    const iterator = map[way]();
    expect(Object.getPrototypeOf(Object.getPrototypeOf(iterator))).toBe(iteratorPrototype);
    expect(iterator[Symbol.iterator]()).toBe(iterator);
    expect(String(iterator)).toBe('[object Container Iterator]');
    expect(Reflect.ownKeys(iterator)).toEqual([]);
    for (let i = 0; i < 3; i++) expect(iterator.next().done).toBe(false);
    for (let i = 0; i < 3; i++) expect(iterator.next()).toEqual({ value: undefined, done: true });
    expect(() => Reflect.apply(iterator.next, {}, [])).toThrow(TypeError);
  });

  test('are independent of each other, and may be left early and gone on with', () => {
    const one = map.keys();
    for (const key of one) {
      expect(key).toBe(1);
      break;
    }
    expect([...map.keys()]).toEqual([1, 2, 3]);
    expect([...one]).toEqual([2, 3]);
  });

  test('a range with its bounds crossed is empty', () => {
    expect([...map.range(3, 1)]).toEqual([]);
    expect([...map.range(2, 2)]).toEqual([]);
    expect([...map.range(2, 2, { includeTo: true })]).toEqual([[2, 'b']]);
    expect([...map.range(2, 2, { includeFrom: false, includeTo: true })]).toEqual([]);
  });
});

describe('nothing changes it', () => {
  test('not what it was made from, nor what it hands out', () => {
    const entries: [number, string][] = [[1, 'a'], [2, 'b']];
    const map = SortedArrayMap.from(entries);
    entries[0]![1] = 'changed';
    entries.push([3, 'c']);
    const handedOut = [map.at(0), map.floor(1), map.ceiling(1), [...map][0], [...map.range()][0]];
    for (const entry of handedOut) entry![1] = 'changed';
    expect([...map]).toEqual([[1, 'a'], [2, 'b']]);
  });

  test('it has no properties of its own and no writing methods', () => {
    const map = SortedArrayMap.from([[1, 'a']]);
    expect(Reflect.ownKeys(map)).toEqual([]);
    for (const name of Reflect.ownKeys(Map.prototype)) {
      expect(Reflect.has(SortedArrayMap.prototype, name), String(name)).toBe(!WRITING.has(String(name)));
    }
    expect(Object.keys(SortedArrayMap.prototype)).toEqual([]);
    expect(SortedArrayMap.prototype[Symbol.iterator]).toBe(SortedArrayMap.prototype.entries);
    expect(() => Object.assign(map, { size: 3 })).toThrow(TypeError);
  });

  test('what Node prints is a copy', () => {
    const map = SortedArrayMap.from([['b', 2], ['a', 1]]);
    expect(String(map)).toBe('[object SortedArrayMap]');
    expect(inspect(map)).toBe("Map(2) [SortedArrayMap] { 'a' => 1, 'b' => 2 }");
    const custom = (map as unknown as Record<symbol, () => Map<string, number>>)[inspect.custom]!;
    Reflect.apply(custom, map, []).clear();
    expect(map.size).toBe(2);
  });
});
