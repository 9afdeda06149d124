import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedArraySet } from '../src/index.js';
import { iteratorPrototype, orders, sortedModel, type Key } from './sorted-models.js';

const WRITING: ReadonlySet<string> = new Set(['add', 'delete', 'clear']);

const inclusion = fc.constantFrom(undefined, true, false);
const bounds = fc.record({ includeFrom: inclusion, includeTo: inclusion });
const setMethods = [
  'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom',
] as const;

function model(values: readonly Key[], compare: ((a: Key, b: Key) => number) | undefined): Key[] {
  return sortedModel(values.map((value) => [value, value] as const), compare).map(([value]) => value);
}

describe.each(orders)('a set of $name', ({ key, compare }) => {
  const values = fc.array(key, { maxLength: 40 });

  test('answers what a native Set of sorted values answers, before and after the index is made', () => {
    fc.assert(
      fc.property(values, fc.array(key, { minLength: 1, maxLength: 30 }), (given, asked) => {
        const set = SortedArraySet.from<Key>(given, compare);
        const native = new Set(given);
        expect(set.size).toBe(native.size);
        for (const item of [...asked, ...native, ...asked]) expect(set.has(item)).toBe(native.has(item));
      }),
    );
  });

  test('finds the nearest values and every range as a walk over all values does', () => {
    const order = compare ?? ((a: Key, b: Key) => (a < b ? -1 : a > b ? 1 : 0));
    fc.assert(
      fc.property(values, fc.option(key, { nil: undefined }), fc.option(key, { nil: undefined }), bounds,
        (given, from, to, options) => {
          const set = SortedArraySet.from<Key>(given, compare);
          const all = model(given, compare);
          for (const item of [from, to]) {
            if (item === undefined) continue;
            expect(set.floor(item)).toBe(all.findLast((at) => order(at, item) <= 0));
            expect(set.ceiling(item)).toBe(all.find((at) => order(at, item) >= 0));
          }
          const isFrom = (at: Key) => from === undefined || order(at, from) >= (options.includeFrom === false ? 1 : 0);
          const isTo = (at: Key) => to === undefined || order(at, to) < (options.includeTo === true ? 1 : 0);
          expect([...set.range(from, to, options)]).toEqual(all.filter((at) => isFrom(at) && isTo(at)));
        }),
    );
  });

  test('is walked in order, all ways', () => {
    fc.assert(
      fc.property(values, (given) => {
        const set = SortedArraySet.from<Key>(given, compare);
        const all = model(given, compare);
        for (const walk of [set, set.keys(), set.values(), set.range()]) expect([...walk]).toEqual(all);
        expect([...set.entries()]).toEqual(all.map((value) => [value, value]));
        const seen: unknown[] = [];
        set.forEach((value, value2, whole) => seen.push([value, value2, whole === set]));
        expect(seen).toEqual(all.map((value) => [value, value, true]));
        for (let i = -all.length - 1; i <= all.length; i++) expect(set.at(i)).toBe(all.at(i));
      }),
    );
  });

  test('has the set methods of a native Set of its values', () => {
    fc.assert(
      fc.property(values, values, (one, two) => {
        const set = SortedArraySet.from<Key>(one, compare);
        const inBoth = [...new Set(one)].filter((value) => new Set(two).has(value));
        const onlyOne = [...new Set(one)].filter((value) => !new Set(two).has(value));
        const onlyTwo = [...new Set(two)].filter((value) => !new Set(one).has(value));
        const others = [new Set(two), SortedArraySet.from<Key>(two, compare), new Map(two.map((value) => [value, 1]))];
        for (const other of others) {
          expect(set.union(other)).toEqual(new Set([...one, ...two]));
          expect(set.intersection(other)).toEqual(new Set(inBoth));
          expect(set.difference(other)).toEqual(new Set(onlyOne));
          expect(set.symmetricDifference(other)).toEqual(new Set([...onlyOne, ...onlyTwo]));
          expect(set.isSubsetOf(other)).toBe(onlyOne.length === 0);
          expect(set.isSupersetOf(other)).toBe(onlyTwo.length === 0);
          expect(set.isDisjointFrom(other)).toBe(inBoth.length === 0);
        }
      }),
    );
  });
});

describe('SortedArraySet', () => {
  test('takes any iterable, 0 for -0, and each value once', () => {
    expect([...SortedArraySet.from('banana')]).toEqual(['a', 'b', 'n']);
    expect([...SortedArraySet.from(new Set([3, 1, 2]))]).toEqual([1, 2, 3]);
    expect([...SortedArraySet.from([1, -0, 0, 1])]).toEqual([0, 1]);
    expect(Object.is(SortedArraySet.from([-0]).at(0), 0)).toBe(true);
    expect([...SortedArraySet.from([])]).toEqual([]);
  });

  const keys = 'SortedArraySet needs numbers, strings or bigints as keys, got';
  test.each<[unknown, unknown, string]>([
    [[{}], undefined, `${keys} Object.`],
    [[undefined], undefined, `${keys} undefined.`],
    [[1, 'a'], undefined, 'SortedArraySet needs keys of one type, got string after number.'],
    [[NaN], undefined, 'SortedArraySet needs keys with an order, got NaN.'],
    [[], 'a', 'SortedArraySet needs a function to compare with, got string.'],
    [7, undefined, 'is not iterable'],
  ])('%o with %o is refused', (values, compare, message) => {
    const attempt = () => SortedArraySet.from(values as number[], compare as undefined);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(message);
  });

  test('does not find a value of another type, and refuses it where the nearest is sought', () => {
    const set = SortedArraySet.from(['a', 'b']) as SortedArraySet<unknown>;
    for (const value of [97, null, undefined, NaN, Symbol('a'), {}, ['a']]) {
      for (let i = 0; i < 12; i++) expect([set.has(value), set.has('a')]).toEqual([false, true]);
      expect(() => set.floor(value)).toThrow(TypeError);
      expect(() => set.ceiling(value)).toThrow(TypeError);
      expect(() => set.range(value ?? null)).toThrow(TypeError);
    }
  });

  test('forEach keeps the given this, and refuses what is no function', () => {
    const receiver = {};
    SortedArraySet.from([1]).forEach(function (this: unknown) {
      expect(this).toBe(receiver);
    }, receiver);
    expect(() => SortedArraySet.from([]).forEach(undefined as never)).toThrow(
      new TypeError('forEach() needs a function, got undefined.'),
    );
  });

  test.each(['keys', 'values', 'entries', 'range'] as const)('%s: the protocol', (way) => {
    const iterator = SortedArraySet.from([1, 2])[way]();
    expect(Object.getPrototypeOf(Object.getPrototypeOf(iterator))).toBe(iteratorPrototype);
    expect(iterator[Symbol.iterator]()).toBe(iterator);
    expect([...iterator]).toHaveLength(2);
    expect(iterator.next()).toEqual({ value: undefined, done: true });
  });

  test('what its set methods return is a fresh native Set', () => {
    const set = SortedArraySet.from([1, 2]);
    for (const name of ['union', 'intersection', 'difference', 'symmetricDifference'] as const) {
      const result: Set<number> = set[name](new Set<number>());
      expect(Object.getPrototypeOf(result)).toBe(Set.prototype);
      result.add(9);
    }
    expect([...set]).toEqual([1, 2]);
    for (const name of setMethods) expect(() => set[name]([1] as never), name).toThrow(TypeError);
  });

  test('is changed by nothing', () => {
    const values = [2, 1];
    const set = SortedArraySet.from(values);
    values.push(3);
    for (const pair of set.entries()) pair[0] = 9;
    expect([...set]).toEqual([1, 2]);
    expect(Reflect.ownKeys(set)).toEqual([]);
    for (const name of Reflect.ownKeys(Set.prototype)) {
      expect(Reflect.has(SortedArraySet.prototype, name), String(name)).toBe(!WRITING.has(String(name)));
    }
    const { prototype } = SortedArraySet;
    expect(Object.keys(prototype)).toEqual([]);
    expect([prototype.keys, prototype[Symbol.iterator]]).toEqual([prototype.values, prototype.values]);
  });

  test('is printed by Node with its values', () => {
    expect(String(SortedArraySet.from([]))).toBe('[object SortedArraySet]');
    expect(inspect(SortedArraySet.from(['b', 'a']))).toBe("Set(2) [SortedArraySet] { 'a', 'b' }");
  });
});
