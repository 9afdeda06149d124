/**
 * What a container must do to pass for a Map or a Set: suites to be run for any class.
 *
 * The model is the native class. Every command does the same to both and compares what can be seen: results, errors,
 * what callbacks are shown, every step of every iterator that is under way. The rest is what ECMA-262 says of each
 * method, step by step, and what can be seen of it by reflection.
 */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const runs = process.env['SLOW'] ? 25_000 : 500;
const timeout = 600_000;

export interface MapClass {
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  readonly prototype: object;
}

export interface SetClass {
  new <T>(values?: Iterable<T> | null): Set<T>;
  readonly prototype: object;
}

interface AnyClass {
  new (): Map<unknown, unknown> | Set<unknown>;
  readonly prototype: object;
}

interface Upsert {
  getOrInsert(key: unknown, value: unknown): unknown;
  getOrInsertComputed(key: unknown, callback: (key: unknown) => unknown): unknown;
}

type UpsertMap = Map<unknown, unknown> & Upsert;

class ModelMap extends Map<unknown, unknown> {
  getOrInsert(key: unknown, value: unknown): unknown {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  }

  getOrInsertComputed(key: unknown, callback: (key: unknown) => unknown): unknown {
    if (this.has(key)) return this.get(key);
    const value = callback(key === 0 ? 0 : key);
    this.set(key, value);
    return value;
  }
}

const objects = Array.from({ length: 5 }, (_, id) => ({ id }));
const symbol = Symbol('a key');
const name = (key: unknown): string => (Object.is(key, -0) ? '-0' : typeof key === 'bigint' ? `${key}n` : String(key));

/** Keys of all kinds, few enough to meet again. */
export const anyKey: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom<unknown>(
    0, -0, NaN, 0.5, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 53, Infinity, 1n, '', 'a', 'b', '1', 'ab'.repeat(9),
    undefined, null, true, false, symbol, ...objects,
  ),
);

/** Small integers: the case a container of integers is for. */
export const smallIntKey: fc.Arbitrary<unknown> = fc.integer({ min: -3, max: 40 });

/** Mostly integers, with multiples of a power of two among them, which collide in many tables, and seldom another. */
export const mostlyIntKey: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 20, arbitrary: fc.integer({ min: -16, max: 15 }).map((n) => n << 27) },
  { weight: 1, arbitrary: anyKey },
);

interface Side<C> {
  readonly container: C;
  readonly iterators: Iterator<unknown>[];
}

type Command<C> = fc.Command<Side<C>, Side<C>>;

/** A command that does the same to both, and finds the same. */
function same<C>(text: string, act: (side: Side<C>) => unknown): Command<C> {
  const outcome = (side: Side<C>): unknown => {
    try {
      const result = act(side);
      return result === side.container ? 'itself' : { result };
    } catch (error) {
      return { error: (error as Error).constructor.name };
    }
  };
  return {
    check: () => true,
    toString: () => text,
    run(model, real) {
      expect(outcome(real)).toStrictEqual(outcome(model));
    },
  };
}

type OpenKind = 'keys' | 'values' | 'entries' | typeof Symbol.iterator;

type Change<C> = readonly [text: string, act: (container: C) => unknown];

/** Every use of a container, given what changes it, and what a callback of `forEach` is shown. */
function commandsOf<C extends Map<unknown, unknown> | Set<unknown>>(
  change: fc.Arbitrary<Change<C>>,
  key: fc.Arbitrary<unknown>,
): fc.Arbitrary<Command<C>>[] {
  return [
    change.map(([text, act]) => same<C>(text, ({ container }) => act(container))),
    change.map(([text, act]) => same<C>(text, ({ container }) => act(container))),
    key.map((k) => same<C>(`has(${name(k)})`, ({ container }) => container.has(k))),
    fc.constant(same<C>('size, all', ({ container }) => [container.size, [...container], [...container.keys()]])),
    fc.constantFrom<OpenKind[]>('keys', 'values', 'entries', Symbol.iterator).map((kind) =>
      same<C>(`open ${String(kind)}`, ({ container, iterators }) => {
        iterators.push(container[kind]());
      }),
    ),
    fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 12 })).map(([at, steps]) =>
      same<C>(`step ${at} ${steps} times`, ({ iterators }) => {
        const iterator = iterators[iterators.length - 1 - (at % Math.max(1, iterators.length))];
        return Array.from({ length: steps }, () => iterator?.next());
      }),
    ),
    fc.array(fc.tuple(fc.nat(9), change), { maxLength: 4 }).map((changes) =>
      same<C>(`forEach with ${changes.map(([at, [text]]) => `${at}: ${text}`).join(', ')}`, ({ container }) => {
        const shown: unknown[] = [];
        const thisArg = {};
        container.forEach(function (this: unknown, value: unknown, key: unknown, third: unknown) {
          if (shown.length > 200) throw new RangeError();
          for (const [at, [, act]] of changes) if (at === shown.length) act(container);
          shown.push([value, key, this === thisArg, third === container]);
        }, thisArg);
        return shown;
      }),
    ),
    fc.array(fc.tuple(fc.nat(9), change), { maxLength: 4 }).map((changes) =>
      same<C>(`for-of with ${changes.map(([at, [text]]) => `${at}: ${text}`).join(', ')}`, ({ container }) => {
        const shown: unknown[] = [];
        for (const entry of container) {
          if (shown.length > 200) break;
          for (const [at, [, act]] of changes) if (at === shown.length) act(container);
          shown.push(entry);
        }
        return shown;
      }),
    ),
  ];
}

function check<C>(commands: fc.Arbitrary<Command<C>>[], start: () => readonly [model: C, real: C]): void {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 60, size: '+2' }), (sequence) => {
      fc.modelRun(() => {
        const [model, real] = start();
        return { model: { container: model, iterators: [] }, real: { container: real, iterators: [] } };
      }, sequence);
    }),
    { numRuns: runs },
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** How often a change deletes, and how often it clears. */
export interface Weights {
  readonly delete: number;
  readonly clear: number;
}

const usual: Weights = { delete: 6, clear: 1 };

function mapChange(key: fc.Arbitrary<unknown>, weights: Weights): fc.Arbitrary<Change<UpsertMap>> {
  type Act = (map: UpsertMap) => unknown;
  const change = (text: string, act: Act): Change<UpsertMap> => [text, act];
  const value = fc.nat(99);
  const count = fc.integer({ min: 1, max: 70 });
  const computed = (k: unknown, other: unknown, how: number): Act => (m) => {
    const given: unknown[] = [];
    const result = m.getOrInsertComputed(k, (shown) => {
      given.push(shown);
      if (how === 0) m.set(k, 'early');
      if (how === 1) m.delete(other);
      if (how === 2) m.set(other, 'beside');
      if (how === 3) m.clear();
      return 'late';
    });
    return [given, result];
  };
  const many = (n: number, act: (map: UpsertMap, k: number) => unknown): Act => (m) => {
    for (const k of numbers(n)) act(m, k);
  };
  return fc.oneof(
    { weight: 8, arbitrary: fc.tuple(key, value).map(([k, v]) => change(`set(${name(k)})`, (m) => m.set(k, v))) },
    { weight: weights.delete, arbitrary: key.map((k) => change(`delete(${name(k)})`, (m) => m.delete(k))) },
    { weight: weights.clear, arbitrary: fc.constant(change('clear', (m) => m.clear())) },
    fc.tuple(key, value).map(([k, v]) => change(`getOrInsert(${name(k)})`, (m) => m.getOrInsert(k, v))),
    fc.tuple(key, key, fc.nat(4)).map(([k, other, how]) =>
      change(`getOrInsertComputed(${name(k)}), ${name(other)} in way ${how}`, computed(k, other, how)),
    ),
    count.map((n) => change(`set 0 to ${n}`, many(n, (m, k) => m.set(k, -k)))),
    {
      weight: Math.sign(weights.delete),
      arbitrary: count.map((n) => change(`delete 1 to ${n}`, many(n, (m, k) => m.delete(k + 1)))),
    },
  );
}

function setChange(key: fc.Arbitrary<unknown>, weights: Weights): fc.Arbitrary<Change<Set<unknown>>> {
  type Act = (set: Set<unknown>) => unknown;
  const change = (text: string, act: Act): Change<Set<unknown>> => [text, act];
  const count = fc.integer({ min: 1, max: 70 });
  const many = (n: number, act: (set: Set<unknown>, k: number) => unknown): Act => (s) => {
    for (const k of numbers(n)) act(s, k);
  };
  return fc.oneof(
    { weight: 8, arbitrary: key.map((k) => change(`add(${name(k)})`, (s) => s.add(k))) },
    { weight: weights.delete, arbitrary: key.map((k) => change(`delete(${name(k)})`, (s) => s.delete(k))) },
    { weight: weights.clear, arbitrary: fc.constant(change('clear', (s) => s.clear())) },
    count.map((n) => change(`add 0 to ${n}`, many(n, (s, k) => s.add(k)))),
    {
      weight: Math.sign(weights.delete),
      arbitrary: count.map((n) => change(`delete 1 to ${n}`, many(n, (s, k) => s.delete(k + 1)))),
    },
  );
}

const upserts = ['getOrInsert', 'getOrInsertComputed'] as const;
const setMethods = [
  'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom',
] as const;

/** What reflection sees of a property, without the functions themselves. */
function shapeOf(object: object, key: PropertyKey): unknown {
  const { value, get, set, ...flags } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
  const shape = (part: unknown): unknown =>
    typeof part === 'function' ? { name: part.name, length: part.length, isClass: 'prototype' in part } : part;
  return { ...flags, value: shape(value), get: shape(get), set: shape(set) };
}

function checkReflection(Class: AnyClass, Native: AnyClass, added: readonly string[]): void {
  const { prototype } = Class;
  for (const key of Reflect.ownKeys(Native.prototype)) {
    if (key === 'constructor') continue;
    expect(shapeOf(prototype, key), String(key)).toEqual(shapeOf(Native.prototype, key));
  }
  const length = { getOrInsert: 2, getOrInsertComputed: 2 } as const;
  for (const key of added) {
    const value = { name: key, length: length[key as keyof typeof length] ?? 1, isClass: false };
    const flags = { writable: true, enumerable: false, configurable: true };
    expect(shapeOf(prototype, key), key).toEqual({ ...flags, value, get: undefined, set: undefined });
  }
  expect(Class.length).toBe(0);
  expect(Reflect.getOwnPropertyDescriptor(prototype, 'constructor')).toEqual({
    value: Class, writable: true, enumerable: false, configurable: true,
  });
  expect(Reflect.ownKeys(new Class())).toEqual([]);
  expect(() => Reflect.apply(Class as unknown as () => unknown, undefined, [])).toThrow(TypeError);
  expect(Object.prototype.toString.call(new Class())).toBe(Object.prototype.toString.call(new Native()));
}

function checkReceivers(Class: AnyClass, Native: AnyClass): void {
  const { prototype } = Class;
  for (const key of Reflect.ownKeys(prototype)) {
    const { value, get } = Reflect.getOwnPropertyDescriptor(prototype, key) ?? {};
    const method: unknown = get ?? value;
    if (key === 'constructor' || key === inspect.custom || typeof method !== 'function') continue;
    for (const receiver of [undefined, null, 1, {}, [], prototype, new Native(), Object.create(new Class())]) {
      const call = (): unknown => Reflect.apply(method, receiver, [new Native(), () => 1]);
      expect(call, `${String(key)} of ${Object.prototype.toString.call(receiver)}`).toThrow(TypeError);
    }
  }
}

function checkIterators(Class: AnyClass, Native: AnyClass): void {
  const iterator = new Class().entries();
  const prototype: object = Object.getPrototypeOf(iterator);
  const ofNative: object = Object.getPrototypeOf(new Native().entries());
  expect(Object.getPrototypeOf(prototype)).toBe(Object.getPrototypeOf(ofNative));
  expect(Reflect.ownKeys(prototype)).toEqual(Reflect.ownKeys(ofNative));
  for (const key of Reflect.ownKeys(ofNative)) expect(shapeOf(prototype, key)).toEqual(shapeOf(ofNative, key));
  for (const kind of ['keys', 'values', Symbol.iterator] as const) {
    expect(Object.getPrototypeOf(new Class()[kind]())).toBe(prototype);
  }
  expect(Reflect.ownKeys(iterator)).toEqual([]);
  expect(iterator[Symbol.iterator]()).toBe(iterator);
  expect(Object.prototype.toString.call(iterator)).toBe(Object.prototype.toString.call(new Native().entries()));
  expect(iterator.next()).toStrictEqual({ value: undefined, done: true });
  expect(Reflect.ownKeys(iterator.next())).toEqual(['value', 'done']);
  for (const receiver of [undefined, {}, prototype, new Native().entries(), Object.create(iterator)]) {
    expect(() => Reflect.apply(iterator.next, receiver, [])).toThrow(TypeError);
  }
}

/** An iterable that tells whether its iterator was closed. */
function closing(values: readonly unknown[]): { iterable: Iterable<never>; isClosed: () => boolean } {
  let isClosed = false;
  const inner = values.values();
  const iterator = {
    next: () => inner.next(),
    return: () => {
      isClosed = true;
      return {};
    },
  };
  return { iterable: { [Symbol.iterator]: () => iterator } as Iterable<never>, isClosed: () => isClosed };
}

type KeysOf = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The same commands to a Map and to what `make` makes, which must be empty but may have been in use. */
export function testMapModel(title: string, make: () => object, keys: KeysOf, weights = usual): void {
  test.each(Object.entries(keys))(`${title} with %s`, (_, key) => {
    const change = mapChange(key, weights);
    const get = key.map((k) => same<UpsertMap>(`get(${name(k)})`, ({ container }) => container.get(k)));
    check([...commandsOf(change, key), get], () => [new ModelMap(), make() as UpsertMap]);
  }, timeout);
}

export function testSetModel(title: string, make: () => object, keys: KeysOf, weights = usual): void {
  test.each(Object.entries(keys))(`${title} with %s`, (_, key) => {
    check(commandsOf(setChange(key, weights), key), () => [new Set(), make() as Set<unknown>]);
  }, timeout);
}

/** All that a class must do to pass for Map. `keys`: what to use it with, each in sequences of their own. */
export function describeAsMap(title: string, Class: MapClass, keys: KeysOf) {
  describe(`${title} as a Map`, () => {
    testMapModel('does what a Map does', () => new Class(), keys);

    test('has the properties of Map.prototype', () => checkReflection(Class, Map, upserts));
    test('has methods that refuse other receivers', () => checkReceivers(Class, Map));
    test('has iterators as the native ones are', () => checkIterators(Class, Map));

    test('has one function for entries and Symbol.iterator', () => {
      const map = new Class();
      expect(map[Symbol.iterator]).toBe(map.entries);
    });

    test.each([[undefined], [null]])('is empty when made of %s', (entries) => {
      expect(new Class(entries).size).toBe(0);
    });

    test('takes entries from any iterable of objects', () => {
      function* entries(): Generator<readonly [number, string]> {
        yield [1, 'a'];
        yield [2, 'b'];
        yield [1, 'c'];
      }
      expect([...new Class(entries())]).toEqual([[1, 'c'], [2, 'b']]);
      expect([...new Class(new Map([[1, 'a']]))]).toEqual([[1, 'a']]);
      expect([...new Class([{ 0: 1, 1: 'a' }] as never)]).toEqual([[1, 'a']]);
      expect([...new Class([[]] as never)]).toEqual([[undefined, undefined]]);
      const many = numbers(300).map((key) => [key, -key] as const);
      expect([...new Class(many)]).toEqual(many);
    });

    test.each([[1], [{}], [Symbol('no iterable')], [() => []]])('refuses to be made of %s', (entries) => {
      expect(() => new Class(entries as never)).toThrow(TypeError);
    });

    test.each([['ab'], [1], [null], [undefined], [symbol]])('closes the iterator at %s, which is no entry', (entry) => {
      const { iterable, isClosed } = closing([[1, 2], entry, [3, 4]]);
      expect(() => new Class(iterable)).toThrow(TypeError);
      expect(isClosed()).toBe(true);
    });

    test('is filled by the set of the instance, which is read once; the iterator is closed if that throws', () => {
      const calls: unknown[] = [];
      class Own extends Class<unknown, unknown> {
        override set(key: unknown, value: unknown): this {
          if (key === 'stop') throw new RangeError();
          calls.push([key, value]);
          return super.set(key, value);
        }
      }
      expect([...new Own([[1, 2], [3, 4]])]).toEqual(calls);
      expect(calls).toEqual([[1, 2], [3, 4]]);
      const { iterable, isClosed } = closing([[1, 2], ['stop', 0], [3, 4]]);
      expect(() => new Own(iterable)).toThrow(RangeError);
      expect(isClosed()).toBe(true);

      class WithoutSet extends Class<unknown, unknown> {}
      Object.defineProperty(WithoutSet.prototype, 'set', { value: 1 });
      expect(() => new WithoutSet([])).toThrow(TypeError);
      expect(new WithoutSet().size).toBe(0);
    });

    test('can be extended, and its methods do not call each other through the subclass', () => {
      class Own extends Class<unknown, unknown> {
        override has(): boolean { throw new Error('has'); }
        override get(): unknown { throw new Error('get'); }
        override set(): this { throw new Error('set'); }
        override delete(): boolean { throw new Error('delete'); }
      }
      const map = new Own() as object as UpsertMap;
      expect(map.getOrInsert(1, 2)).toBe(2);
      expect(map.getOrInsertComputed(3, () => 4)).toBe(4);
      expect([...map]).toEqual([[1, 2], [3, 4]]);
      expect(map).toBeInstanceOf(Class);
    });

    test('is printed with its contents', () => {
      expect(inspect(new Class([[1, 2]]))).toBe(`Map(1) [${title}] { 1 => 2 }`);
      expect(() => inspect(Class.prototype)).not.toThrow();
    });

    test('works when it is frozen', () => {
      const map = Object.freeze(new Class<number, number>());
      expect(map.set(1, 2).get(1)).toBe(2);
    });

    test.each(['forEach', 'getOrInsertComputed'] as const)('%s refuses what is no function, at once', (method) => {
      const map = new Class([[1, 2]]) as UpsertMap;
      for (const callback of [undefined, null, {}, 'a', 1]) {
        const args = method === 'forEach' ? [callback] : [1, callback];
        expect(() => Reflect.apply(map[method], map, args)).toThrow(TypeError);
        expect(() => Reflect.apply(map[method], new Class(), args)).toThrow(TypeError);
      }
    });

    test('forEach hands on what the callback throws, returns nothing, and passes undefined as this', () => {
      const map = new Class([[1, 2]]);
      expect(() => map.forEach(() => { throw new RangeError(); })).toThrow(RangeError);
      let given: unknown = 'not called';
      const callback = function (this: unknown): number {
        given = [this];
        return 1;
      };
      expect(map.forEach(callback)).toBeUndefined();
      expect(given).toStrictEqual([undefined]);
      map.forEach(callback, 7);
      expect(given).toStrictEqual([7]);
    });

    test('getOrInsertComputed calls with the key alone, without this, and leaves the map alone if that throws', () => {
      const map = new Class() as UpsertMap;
      let given: unknown;
      map.getOrInsertComputed(-0, function (this: unknown, ...args: unknown[]) {
        given = [this, args];
      });
      expect(given).toStrictEqual([undefined, [0]]);
      expect(() => map.getOrInsertComputed(1, () => { throw new RangeError(); })).toThrow(RangeError);
      expect([...map]).toEqual([[0, undefined]]);
    });
  });
}

/** All that a class must do to pass for Set. `keys`: what to use it with, each in sequences of their own. */
export function describeAsSet(title: string, Class: SetClass, keys: KeysOf) {
  describe(`${title} as a Set`, () => {
    testSetModel('does what a Set does', () => new Class(), keys);

    test('has the properties of Set.prototype', () => checkReflection(Class, Set, setMethods));
    test('has methods that refuse other receivers', () => checkReceivers(Class, Set));
    test('has iterators as the native ones are', () => checkIterators(Class, Set));

    test('has one function for keys, values and Symbol.iterator', () => {
      const set = new Class();
      expect(set.keys).toBe(set.values);
      expect(set[Symbol.iterator]).toBe(set.values);
    });

    test.each([[undefined], [null]])('is empty when made of %s', (values) => {
      expect(new Class(values).size).toBe(0);
    });

    test('takes values from any iterable', () => {
      function* values(): Generator<number> {
        yield 1;
        yield 2;
        yield 1;
      }
      expect([...new Class(values())]).toEqual([1, 2]);
      expect([...new Class('abca')]).toEqual(['a', 'b', 'c']);
      expect([...new Class(numbers(300))]).toEqual(numbers(300));
    });

    test.each([[1], [{}], [Symbol('no iterable')], [() => []]])('refuses to be made of %s', (values) => {
      expect(() => new Class(values as never)).toThrow(TypeError);
    });

    test('is filled by the add of the instance, which is read once; the iterator is closed if that throws', () => {
      const calls: unknown[] = [];
      class Own extends Class<unknown> {
        override add(value: unknown): this {
          if (value === 'stop') throw new RangeError();
          calls.push(value);
          return super.add(value);
        }
      }
      expect([...new Own([1, 2])]).toEqual(calls);
      expect(calls).toEqual([1, 2]);
      const { iterable, isClosed } = closing([1, 'stop', 2]);
      expect(() => new Own(iterable)).toThrow(RangeError);
      expect(isClosed()).toBe(true);

      class WithoutAdd extends Class<unknown> {}
      Object.defineProperty(WithoutAdd.prototype, 'add', { value: 1 });
      expect(() => new WithoutAdd([])).toThrow(TypeError);
      expect(new WithoutAdd().size).toBe(0);
    });

    test('can be extended, and is one still', () => {
      class Own extends Class<unknown> {}
      expect(new Own([1])).toBeInstanceOf(Class);
    });

    test('is printed with its contents', () => {
      expect(inspect(new Class([1, 2]))).toBe(`Set(2) [${title}] { 1, 2 }`);
      expect(() => inspect(Class.prototype)).not.toThrow();
    });

    test('works when it is frozen', () => {
      expect(Object.freeze(new Class<number>()).add(1).has(1)).toBe(true);
    });

    test('forEach refuses what is no function, at once', () => {
      for (const callback of [undefined, null, {}, 'a', 1]) {
        expect(() => new Class([1]).forEach(callback as never)).toThrow(TypeError);
        expect(() => new Class().forEach(callback as never)).toThrow(TypeError);
      }
    });

    test('forEach hands on what the callback throws, returns nothing, and passes undefined as this', () => {
      const set = new Class([1]);
      expect(() => set.forEach(() => { throw new RangeError(); })).toThrow(RangeError);
      let given: unknown = 'not called';
      const callback = function (this: unknown): number {
        given = [this];
        return 1;
      };
      expect(set.forEach(callback)).toBeUndefined();
      expect(given).toStrictEqual([undefined]);
      set.forEach(callback, 7);
      expect(given).toStrictEqual([7]);
    });

    test('has the set methods', () => {
      type Methods = Readonly<Record<(typeof setMethods)[number], (other: unknown) => unknown>>;
      const plain = (answer: unknown): unknown => (answer instanceof Set ? [...answer] : answer);
      const few = [1, 2, -0, NaN];
      const many = numbers(20);
      const set = (values: Iterable<unknown>): Methods => new Class(values) as unknown as Methods;
      expect(plain(set(few).union(new Set([3])))).toEqual([1, 2, 0, NaN, 3]);
      expect(plain(set(few).intersection(new Set(many)))).toEqual([1, 2, 0]);
      expect(plain(set(many).intersection(new Class(few)))).toEqual([1, 2, 0]);
      expect(plain(set(few).difference(new Class(many)))).toEqual([NaN]);
      expect(plain(set(few).symmetricDifference(new Set([2, 5])))).toEqual([1, 0, NaN, 5]);
      expect(set([1, 2]).isSubsetOf(new Class(many))).toBe(true);
      expect(set(many).isSupersetOf(new Map([[1, 2]]))).toBe(true);
      expect(set(few).isDisjointFrom(new Class([7]))).toBe(true);
      expect(Object.getPrototypeOf(set(few).union(new Set()))).toBe(Set.prototype);
      for (const method of setMethods) {
        expect(() => set(few)[method]([1])).toThrow(TypeError);
        expect(() => set(few)[method]({ size: -1, has: () => true, keys: () => [].values() })).toThrow(RangeError);
      }
    });
  });
}
