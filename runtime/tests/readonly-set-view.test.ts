import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadonlySetView } from '../src/index.js';
import { setSources } from './sources.js';

const WRITING: ReadonlySet<string> = new Set(['add', 'delete', 'clear']);

describe.each(setSources)('a view of $kind', ({ make }) => {
  test('answers as the source does', () => {
    const view = new ReadonlySetView(make(['a', 'b']));
    expect(view.size).toBe(2);
    expect(view.has('a')).toBe(true);
    expect(view.has('c')).toBe(false);
    expect([...view]).toEqual(['a', 'b']);
    expect([...view.values()]).toEqual(['a', 'b']);
    expect([...view.keys()]).toEqual(['a', 'b']);
    expect([...view.entries()]).toEqual([['a', 'a'], ['b', 'b']]);
  });

  test('shows each change of the source at once', () => {
    const source = make(['a']);
    const view = new ReadonlySetView(source);
    source.add('b');
    expect([...view]).toEqual(['a', 'b']);
    source.delete('a');
    expect(view.has('a')).toBe(false);
    expect(view.size).toBe(1);
    source.clear();
    expect([...view]).toEqual([]);
  });

  test('iterates live: what is deleted ahead is skipped, what is added is visited', () => {
    const source = make([1, 2, 3]);
    const view = new ReadonlySetView(source);
    const seen: number[] = [];
    for (const value of view) {
      seen.push(value);
      if (value === 1) source.delete(2);
      if (value === 3) source.add(4);
    }
    expect(seen).toEqual([1, 3, 4]);
  });

  test('forEach passes the value twice and the view, with the given this, and is live', () => {
    const source = make(['a', 'b']);
    const view = new ReadonlySetView(source);
    const receiver = {};
    const calls: unknown[][] = [];
    const result = view.forEach(function (this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
      if (args[0] === 'a') source.add('c');
      return 'ignored';
    }, receiver) as unknown;
    expect(result).toBeUndefined();
    expect(calls.map((call) => call.slice(1, 3))).toEqual([['a', 'a'], ['b', 'b'], ['c', 'c']]);
    for (const call of calls) {
      expect(call).toHaveLength(4);
      expect(call[0]).toBe(receiver);
      expect(call[3]).toBe(view);
    }
  });

  test('gives what a native Set gives, whatever happens to the source and while iterators are under way', () => {
    const value = fc.constantFrom<unknown>('a', 'b', 0, -0, NaN, undefined, null);
    const step = fc.oneof(
      fc.record({ act: fc.constant('add' as const), value }),
      fc.record({ act: fc.constant('delete' as const), value }),
      fc.record({ act: fc.constant('clear' as const) }),
      fc.record({ act: fc.constant('open' as const), way: fc.constantFrom('keys', 'values', 'entries') }),
      fc.record({ act: fc.constant('next' as const), index: fc.nat(3) }),
      fc.record({ act: fc.constant('walk' as const), remove: value, add: value }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = new Set<unknown>();
        const source = make<unknown>();
        const view = new ReadonlySetView(source);
        const iterators: { readonly expected: Iterator<unknown>; readonly actual: Iterator<unknown> }[] = [];
        for (const step of steps) {
          if (step.act === 'add') {
            model.add(step.value);
            source.add(step.value);
          } else if (step.act === 'delete') {
            expect(source.delete(step.value)).toBe(model.delete(step.value));
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
            const record = (from: ReadonlySet<unknown>, into: Set<unknown>): unknown[] => {
              const seen: unknown[] = [];
              from.forEach((value) => {
                seen.push(value);
                into.delete(step.remove);
                if (seen.length < 5) into.add(step.add);
              });
              return seen;
            };
            expect(record(view, source)).toEqual(record(model, model));
          }
          expect(view.size).toBe(model.size);
          expect([...view]).toEqual([...model]);
          for (const asked of ['a', 'b', 0, NaN, undefined, null, 'never']) {
            expect(view.has(asked)).toBe(model.has(asked));
          }
        }
      }),
    );
  });
});

describe('ReadonlySetView', () => {
  test('stays a view of a Set where the class of the source has a method get', () => {
    class Registry extends Set<string> {
      get(name: string): string | null {
        return this.has(name) ? name : null;
      }
    }
    expect([...new ReadonlySetView(new Registry(['a']))]).toEqual(['a']);
  });

  test('has the iterators of a Set: keys, values and Symbol.iterator are one function', () => {
    const { prototype } = ReadonlySetView;
    expect(prototype.keys).toBe(prototype.values);
    expect(prototype[Symbol.iterator]).toBe(prototype.values);
    expect(prototype.values.name).toBe('values');
    expect(Object.prototype.toString.call(new ReadonlySetView(new Set()).keys())).toBe('[object Set Iterator]');
  });

  test('has no enumerable members and no own ones', () => {
    const view = new ReadonlySetView(new Set(['a']));
    const seen: string[] = [];
    for (const name in view) seen.push(name);
    expect(seen).toEqual([]);
    expect(Reflect.ownKeys(view)).toEqual([]);
    expect(Object.keys(ReadonlySetView.prototype)).toEqual([]);
  });

  test('has every reading member of a Set and no writing one', () => {
    const names = Reflect.ownKeys(Set.prototype).filter((name) => !WRITING.has(String(name)));
    for (const name of names) expect(Reflect.has(ReadonlySetView.prototype, name), String(name)).toBe(true);
    for (const name of WRITING) expect(Reflect.has(ReadonlySetView.prototype, name), name).toBe(false);
  });

  test('says what it is', () => {
    const view = new ReadonlySetView(new Set());
    expect(String(view)).toBe('[object ReadonlySetView]');
    expect(view).not.toBeInstanceOf(Set);
  });

  test('is printed by Node with its values', () => {
    expect(inspect(new ReadonlySetView(new Set(['a', 2])))).toBe("Set(2) [ReadonlySetView] { 'a', 2 }");
  });

  test.each([
    [null, 'null'],
    [{}, 'Object'],
    [['a'], 'Array'],
    [new Map(), 'Map'],
    [new WeakSet(), 'WeakSet'],
    [Symbol.iterator, 'symbol'],
  ])('refuses %o', (source, name) => {
    const make = () => new ReadonlySetView(source as unknown as Set<unknown>);
    expect(make).toThrow(new TypeError(`ReadonlySetView needs a Set, got ${name}.`));
  });

  test('forEach refuses what is no function, even without a value', () => {
    const view = new ReadonlySetView(new Set());
    const walk = () => view.forEach(null as unknown as () => void);
    expect(walk).toThrow(new TypeError('forEach() needs a function, got null.'));
  });
});
