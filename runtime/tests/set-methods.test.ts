/**
 * The set methods of a view, on every engine: by the engine where it has them, by hand where not. The view of a Set of
 * a library always takes the way by hand, so that both are tested wherever both exist.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadonlySetView, readonlyView, type SetLike } from '../src/index.js';
import { ForeignSet, setSources } from './sources.js';

const names = [
  'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom',
] as const;
type Name = (typeof names)[number];

/** What the method is defined to say, without a thought for cost or for order of calls. */
function define(name: Name, a: readonly unknown[], b: readonly unknown[]): unknown {
  const inA = new Set(a);
  const inB = new Set(b);
  switch (name) {
    case 'union':
      return [...new Set([...a, ...b])];
    case 'intersection':
      if (inA.size > inB.size) return [...inB].filter((value) => inA.has(value));
      return [...inA].filter((value) => inB.has(value));
    case 'difference':
      return [...inA].filter((value) => !inB.has(value));
    case 'symmetricDifference':
      return [...[...inA].filter((value) => !inB.has(value)), ...[...inB].filter((value) => !inA.has(value))];
    case 'isSubsetOf':
      for (const value of inA) if (!inB.has(value)) return false;
      return true;
    case 'isSupersetOf':
      for (const value of inB) if (!inA.has(value)) return false;
      return true;
    case 'isDisjointFrom':
      return ![...inA].some((value) => inB.has(value));
  }
}

function plain(answer: unknown): unknown {
  return answer instanceof Set ? [...answer] : answer;
}

const value = fc.constantFrom<unknown>(0, -0, 1, 2, 3, NaN, 'a', 'b', undefined, null);
const values = fc.array(value, { maxLength: 8 });

describe.each(setSources)('the set methods of a view of $kind', ({ make }) => {
  test.each(names)('%s says what it is defined to say', (name) => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const view = readonlyView(make(a));
        const expected = define(name, a, b);
        const others: SetLike<unknown>[] = [
          new Set(b), readonlyView(new Set(b)), new Map(b.map((key) => [key, 1])), new ForeignSet(b),
        ];
        for (const other of others) expect(plain(view[name](other))).toEqual(expected);
      }),
    );
  });

  test('they return a fresh Set that may be written to', () => {
    const source = make([1, 2]);
    const view = readonlyView(source);
    for (const name of ['union', 'intersection', 'difference', 'symmetricDifference'] as const) {
      const result: Set<number> = view[name](new Set<number>());
      expect(result).toBeInstanceOf(Set);
      expect(Object.getPrototypeOf(result)).toBe(Set.prototype);
      result.add(9);
      expect([...source]).toEqual([1, 2]);
    }
  });

  test('they work with the view itself', () => {
    const view = readonlyView(make([1, 2]));
    expect([...view.union(view)]).toEqual([1, 2]);
    expect([...view.symmetricDifference(view)]).toEqual([]);
    expect(view.isSubsetOf(view)).toBe(true);
  });

  test('they see the source as it is now', () => {
    const source = make([1]);
    const view = readonlyView(source);
    source.add(2);
    expect([...view.union(new Set([3]))]).toEqual([1, 2, 3]);
    expect(view.isSupersetOf(new Set([2]))).toBe(true);
  });
});

/** A set-like object that writes down each use of it. */
function spyOf(size: unknown, contents: readonly unknown[], log: string[]): SetLike<unknown> {
  const note = <R>(text: string, result: R): R => {
    log.push(text);
    return result;
  };
  return {
    get size() {
      return note('size', { valueOf: () => note('size as number', size) }) as unknown as number;
    },
    get has() {
      return note('has', (value: unknown) => note(`has(${String(value)})`, contents.includes(value)));
    },
    get keys() {
      let index = 0;
      const next = () =>
        note('next()', {
          get done() {
            return note('done', index >= contents.length);
          },
          get value() {
            return note('value', contents[index++]);
          },
        });
      // An iterator without Symbol.iterator.
      const iterator = {
        get next() {
          return note('next', next);
        },
        get return() {
          return note('return', () => note('return()', {}));
        },
      };
      return note('keys', () => note('keys()', iterator)) as unknown as () => Iterator<unknown>;
    },
  };
}

const start = ['size', 'size as number', 'has', 'keys'];
const open = ['keys()', 'next'];
const took = ['next()', 'done', 'value'];
const end = ['next()', 'done'];
const close = ['return', 'return()'];

describe.each(setSources)('what the set methods of a view of $kind do to the other, call by call', ({ make }) => {
  test.each<[Name, unknown, readonly unknown[], unknown, readonly string[]]>([
    ['union', 1, [3], [1, 2, 3], [...start, ...open, ...took, ...end]],
    ['intersection', 3, [2, 3, 4], [2], [...start, 'has(1)', 'has(2)']],
    ['intersection', 2, [2, 3], [2], [...start, 'has(1)', 'has(2)']],
    ['intersection', 1, [2], [2], [...start, ...open, ...took, ...end]],
    ['intersection', '1', [2], [2], [...start, ...open, ...took, ...end]],
    ['difference', 2, [2, 3], [1], [...start, 'has(1)', 'has(2)']],
    ['difference', 1.9, [2], [1], [...start, ...open, ...took, ...end]],
    ['difference', Infinity, [2], [1], [...start, 'has(1)', 'has(2)']],
    ['symmetricDifference', 3, [2, 2, 3, 3], [1, 3], [...start, ...open, ...took, ...took, ...took, ...took, ...end]],
    ['isSubsetOf', 1, [1], false, start],
    ['isSubsetOf', 2, [1, 3], false, [...start, 'has(1)', 'has(2)']],
    ['isSubsetOf', 2, [3, 4], false, [...start, 'has(1)']],
    ['isSupersetOf', 3, [1, 2, 3], false, start],
    ['isSupersetOf', 2, [1, 2], true, [...start, ...open, ...took, ...took, ...end]],
    ['isSupersetOf', 2, [3, 1], false, [...start, ...open, ...took, ...close]],
    ['isDisjointFrom', 2, [3, 4], true, [...start, 'has(1)', 'has(2)']],
    ['isDisjointFrom', 2, [1, 4], false, [...start, 'has(1)']],
    ['isDisjointFrom', 1, [1], false, [...start, ...open, ...took, ...close]],
    ['isDisjointFrom', -0.5, [], true, [...start, ...open, ...end]],
  ])('%s with a size of %o and %o', (name, size, contents, expected, calls) => {
    const log: string[] = [];
    const view = new ReadonlySetView(make<unknown>([1, 2]));
    expect(plain(view[name](spyOf(size, contents, log)))).toEqual(expected);
    expect(log).toEqual(calls);
  });

  test('a Set that changes while it is walked is walked as it then is', () => {
    for (const name of ['intersection', 'isSubsetOf'] as const) {
      const source = make([1, 2, 3]);
      const asked: unknown[] = [];
      const has = (value: unknown): boolean => {
        asked.push(value);
        source.delete(2);
        if (asked.length === 1) source.add(4);
        return true;
      };
      const answer: unknown = new ReadonlySetView(source)[name]({ size: 9, has, keys: () => [].values() });
      expect(asked, name).toEqual([1, 3, 4]);
      expect(plain(answer), name).toEqual(name === 'intersection' ? [1, 3, 4] : true);
    }
  });

  const keys = () => [].values();
  const has = () => true;
  test.each<[string, unknown, ErrorConstructor]>([
    ['nothing', undefined, TypeError],
    ['null', null, TypeError],
    ['a string', 'ab', TypeError],
    ['an array', [1, 2], TypeError],
    ['no size', { has, keys }, TypeError],
    ['a size that is not a number', { size: NaN, has, keys }, TypeError],
    ['a size that is a bigint', { size: 1n, has, keys }, TypeError],
    ['a negative size', { size: -1, has, keys }, RangeError],
    ['no has', { size: 1, keys }, TypeError],
    ['no keys', { size: 1, has }, TypeError],
  ])('%s is refused by all', (_, other, kind) => {
    const view = new ReadonlySetView(make([1, 2]));
    for (const name of names) expect(() => view[name](other as Set<unknown>), name).toThrow(kind);
  });

  test.each<[string, unknown]>([
    ['no iterator', () => null],
    ['an iterator without next', () => ({})],
    ['an iterator that steps to no object', () => ({ next: () => 1 })],
  ])('keys() that returns %s is refused', (_, keys) => {
    const view = new ReadonlySetView(make([1, 2]));
    expect(() => view.union({ size: 1, has, keys } as SetLike<unknown>)).toThrow(TypeError);
    expect(() => view.isSupersetOf({ size: 1, has, keys } as SetLike<unknown>)).toThrow(TypeError);
  });

  test('an iterator without return, or with null there, is left; one that closes to no object is refused', () => {
    const view = new ReadonlySetView(make([1, 2]));
    const leave = (iterator: object): boolean =>
      view.isSupersetOf({ size: 1, has, keys: () => iterator } as SetLike<unknown>);
    const next = () => ({ done: false, value: 3 });
    expect(leave({ next })).toBe(false);
    expect(leave({ next, return: null })).toBe(false);
    expect(leave({ next, return: () => ({}) })).toBe(false);
    expect(() => leave({ next, return: () => 1 })).toThrow(TypeError);
  });
});

// By hand only: the engine of Node 22 takes its copy at another moment.
describe.each(setSources.slice(2))('a view of $kind, in the middle of a set method', ({ make }) => {
  test('copies it for union after keys() was called', () => {
    const source = make([1, 2]);
    const keys = (): Iterator<number> => {
      source.add(3);
      return [4].values();
    };
    const union = new ReadonlySetView(source).union({ size: 1, has: () => true, keys });
    expect([...union]).toEqual([1, 2, 3, 4]);
  });

  test('asks for difference about the values as they were', () => {
    const source = make([1, 2]);
    const asked: unknown[] = [];
    const has = (value: unknown): boolean => {
      asked.push(value);
      source.add(3);
      return value === 2;
    };
    const difference = new ReadonlySetView(source).difference({ size: 9, has, keys: () => [].values() });
    expect([...difference]).toEqual([1]);
    expect(asked).toEqual([1, 2]);
  });
});

describe('a class with a method of the same name but of another meaning', () => {
  class InPlace extends Set<number> {
    // @ts-ignore: in newer libs the base class has a union, of another type.
    union(other: Iterable<number>): this {
      for (const value of other) this.add(value);
      return this;
    }
  }
  class ForeignInPlace extends ForeignSet<number> {
    union(other: Iterable<number>): this {
      for (const value of other) this.add(value);
      return this;
    }
  }

  test.each([new InPlace([1]), new ForeignInPlace([1])])('is neither written to nor handed out: %o', (source) => {
    const result = readonlyView(source as unknown as ReadonlySet<number>).union(new Set([2]));
    expect([...result]).toEqual([1, 2]);
    expect(result).not.toBe(source);
    expect([...source]).toEqual([1]);
  });
});

describe('the words of a refusal, by hand', () => {
  const has = () => true;
  const keys = () => [].values();
  test.each<[unknown, string]>([
    [7, 'A set method needs a Set, a Map or a set-like object, got number.'],
    [{ has, keys }, "A set-like object needs a number as 'size'."],
    [{ size: -2, has, keys }, "A set-like object needs a 'size' of at least 0, got -2."],
    [{ size: 1, keys }, "A set-like object needs a method 'has'."],
    [{ size: 1, has }, "A set-like object needs a method 'keys'."],
    [{ size: 1, has, keys: () => 1 }, "'keys' of a set-like object must return an iterator, got number."],
    [{ size: 1, has, keys: () => ({ next: () => 1 }) }, 'An iterator must step to an object, got number.'],
  ])('%o', (other, message) => {
    const view = readonlyView(new ForeignSet([1]) as unknown as ReadonlySet<number>);
    expect(() => view.union(other as Set<number>)).toThrow(message);
  });
});
