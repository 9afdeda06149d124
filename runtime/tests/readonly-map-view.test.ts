import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadonlyMapView } from '../src/index.js';
import { mapSources } from './sources.js';

const WRITING: ReadonlySet<string> = new Set(['set', 'delete', 'clear', 'getOrInsert', 'getOrInsertComputed']);

describe.each(mapSources)('a view of $kind', ({ make }) => {
  test('answers as the source does', () => {
    const view = new ReadonlyMapView(make([['a', 1], ['b', 2]]));
    expect(view.size).toBe(2);
    expect(view.get('a')).toBe(1);
    expect(view.get('c')).toBeUndefined();
    expect(view.has('b')).toBe(true);
    expect(view.has('c')).toBe(false);
    expect([...view]).toEqual([['a', 1], ['b', 2]]);
    expect([...view.entries()]).toEqual([['a', 1], ['b', 2]]);
    expect([...view.keys()]).toEqual(['a', 'b']);
    expect([...view.values()]).toEqual([1, 2]);
  });

  test('shows each change of the source at once', () => {
    const source = make([['a', 1]]);
    const view = new ReadonlyMapView(source);
    source.set('b', 2).set('a', 3);
    expect([...view]).toEqual([['a', 3], ['b', 2]]);
    source.delete('a');
    expect(view.has('a')).toBe(false);
    expect(view.size).toBe(1);
    source.clear();
    expect(view.size).toBe(0);
    expect([...view]).toEqual([]);
  });

  test('knows NaN, both zeros and undefined as a Map does', () => {
    const view = new ReadonlyMapView(make<unknown, unknown>([[NaN, 'nan'], [-0, 'zero'], [undefined, 'none']]));
    expect(view.get(NaN)).toBe('nan');
    expect(view.get(0)).toBe('zero');
    expect(view.get(undefined)).toBe('none');
    expect(Object.is([...view.keys()][1], 0)).toBe(true);
  });

  test('iterates live: what is deleted ahead is skipped, what is added is visited', () => {
    const source = make([[1, 'a'], [2, 'b'], [3, 'c']]);
    const view = new ReadonlyMapView(source);
    const seen: number[] = [];
    for (const [key] of view) {
      seen.push(key);
      if (key === 1) source.delete(2);
      if (key === 3) source.set(4, 'd');
    }
    expect(seen).toEqual([1, 3, 4]);
  });

  test('forEach passes value, key and the view, with the given this, and is live', () => {
    const source = make([['a', 1], ['b', 2]]);
    const view = new ReadonlyMapView(source);
    const receiver = {};
    const calls: unknown[][] = [];
    const result = view.forEach(function (this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
      if (args[1] === 'a') source.set('c', 3);
      return 'ignored';
    }, receiver) as unknown;
    expect(result).toBeUndefined();
    expect(calls.map((call) => call.slice(1, 3))).toEqual([[1, 'a'], [2, 'b'], [3, 'c']]);
    for (const call of calls) {
      expect(call).toHaveLength(4);
      expect(call[0]).toBe(receiver);
      expect(call[3]).toBe(view);
    }
  });

  test('forEach lets an error of the callback through and stops there', () => {
    const view = new ReadonlyMapView(make([[1, 1], [2, 2]]));
    let calls = 0;
    const stop = (): never => {
      calls++;
      throw new RangeError('enough');
    };
    expect(() => view.forEach(stop)).toThrow(new RangeError('enough'));
    expect(calls).toBe(1);
  });

  test('gives what a native Map gives, whatever happens to the source and while iterators are under way', () => {
    const key = fc.constantFrom<unknown>('a', 'b', 0, -0, NaN, undefined, null);
    const step = fc.oneof(
      fc.record({ act: fc.constant('set' as const), key, value: fc.nat(9) }),
      fc.record({ act: fc.constant('delete' as const), key }),
      fc.record({ act: fc.constant('clear' as const) }),
      fc.record({ act: fc.constant('open' as const), way: fc.constantFrom('keys', 'values', 'entries') }),
      fc.record({ act: fc.constant('next' as const), index: fc.nat(3) }),
      fc.record({ act: fc.constant('walk' as const), remove: key, add: key }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = new Map<unknown, number>();
        const source = make<unknown, number>();
        const view = new ReadonlyMapView(source);
        const iterators: { readonly expected: Iterator<unknown>; readonly actual: Iterator<unknown> }[] = [];
        for (const step of steps) {
          if (step.act === 'set') {
            model.set(step.key, step.value);
            source.set(step.key, step.value);
          } else if (step.act === 'delete') {
            expect(source.delete(step.key)).toBe(model.delete(step.key));
          } else if (step.act === 'clear') {
            model.clear();
            source.clear();
          } else if (step.act === 'open') {
            const way = step.way as 'keys' | 'values' | 'entries';
            iterators.push({ expected: model[way](), actual: view[way]() });
          } else if (step.act === 'next') {
            const pair = iterators[step.index];
            if (pair !== undefined) expect(pair.actual.next()).toEqual(pair.expected.next());
          } else {
            const record = (from: ReadonlyMap<unknown, number>, into: Map<unknown, number>): unknown[] => {
              const seen: unknown[] = [];
              from.forEach((value, key) => {
                seen.push([key, value]);
                into.delete(step.remove);
                if (seen.length < 5) into.set(step.add, seen.length);
              });
              return seen;
            };
            expect(record(view, source)).toEqual(record(model, model));
          }
          expect(view.size).toBe(model.size);
          expect([...view]).toEqual([...model]);
          for (const asked of ['a', 'b', 0, NaN, undefined, null, 'never']) {
            expect(view.has(asked)).toBe(model.has(asked));
            expect(view.get(asked)).toBe(model.get(asked));
          }
        }
      }),
    );
  });
});

describe('ReadonlyMapView', () => {
  test('asks the overriding methods of a subclass', () => {
    class Counting extends Map<string, number> {
      override get(key: string): number {
        return super.get(key) ?? 0;
      }
    }
    expect(new ReadonlyMapView(new Counting()).get('none')).toBe(0);
  });

  test('has the iterator of a Map: one function with entries', () => {
    const { prototype } = ReadonlyMapView;
    expect(prototype[Symbol.iterator]).toBe(prototype.entries);
    expect(Object.prototype.toString.call(new ReadonlyMapView(new Map()).entries())).toBe('[object Map Iterator]');
  });

  test('has no enumerable members and no own ones', () => {
    const view = new ReadonlyMapView(new Map([['a', 1]]));
    const seen: string[] = [];
    for (const name in view) seen.push(name);
    expect(seen).toEqual([]);
    expect(Reflect.ownKeys(view)).toEqual([]);
    expect(Object.keys(ReadonlyMapView.prototype)).toEqual([]);
  });

  test('has every reading member of a Map and no writing one', () => {
    const names = Reflect.ownKeys(Map.prototype).filter((name) => !WRITING.has(String(name)));
    for (const name of names) expect(Reflect.has(ReadonlyMapView.prototype, name), String(name)).toBe(true);
    for (const name of WRITING) expect(Reflect.has(ReadonlyMapView.prototype, name), name).toBe(false);
  });

  test('says what it is', () => {
    const view = new ReadonlyMapView(new Map());
    expect(String(view)).toBe('[object ReadonlyMapView]');
    expect(view).not.toBeInstanceOf(Map);
  });

  test('is printed by Node with its entries', () => {
    const source = new Map([['a', { deep: 1 }]]);
    const view = new ReadonlyMapView(source);
    expect(inspect(view)).toBe("Map(1) [ReadonlyMapView] { 'a' => { deep: 1 } }");
    source.clear();
    expect(inspect({ view })).toBe('{ view: Map(0) [ReadonlyMapView] {} }');
  });

  test('can be extended', () => {
    class Ports extends ReadonlyMapView<string, number> {
      label = 'ports';
      getOrZero(name: string): number {
        return this.get(name) ?? 0;
      }
    }
    const ports = new Ports(new Map([['http', 80]]));
    expect([ports.getOrZero('http'), ports.getOrZero('ftp'), ports.label]).toEqual([80, 0, 'ports']);
  });

  test.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [{}, 'Object'],
    [[], 'Array'],
    ['text', 'string'],
    [new Set(), 'Set'],
    [new WeakMap(), 'WeakMap'],
    [new Headers(), 'Headers'],
    [Map, 'Function'],
  ])('refuses %o', (source, name) => {
    const make = () => new ReadonlyMapView(source as unknown as Map<unknown, unknown>);
    expect(make).toThrow(new TypeError(`ReadonlyMapView needs a Map, got ${name}.`));
  });

  test.each([
    [undefined, 'undefined'],
    [{}, 'Object'],
    ['text', 'string'],
  ])('forEach refuses %o, even without an entry', (callback, name) => {
    const view = new ReadonlyMapView(new Map());
    const walk = () => view.forEach(callback as unknown as () => void);
    expect(walk).toThrow(new TypeError(`forEach() needs a function, got ${name}.`));
  });
});
