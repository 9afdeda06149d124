import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { ReadonlyMapView, ReadonlySetView, readonlyView } from '../src/index.js';
import { ForeignMap, mapSources, setSources } from './sources.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function isCollected(ref: WeakRef<object>): Promise<boolean> {
  for (let round = 0; round < 20; round++) {
    // A WeakRef holds its target until the task that looked at it ends.
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    if (ref.deref() === undefined) return true;
  }
  return false;
}

describe('readonlyView', () => {
  test.each(mapSources)('makes one ReadonlyMapView of $kind', ({ make }) => {
    const source = make([['a', 1]]);
    const view = readonlyView(source);
    expect(view).toBeInstanceOf(ReadonlyMapView);
    expect(view.get('a')).toBe(1);
    source.set('b', 2);
    expect(readonlyView(source)).toBe(view);
    expect(view.get('b')).toBe(2);
  });

  test.each(setSources)('makes one ReadonlySetView of $kind', ({ make }) => {
    const source = make(['a']);
    const view = readonlyView(source);
    expect(view).toBeInstanceOf(ReadonlySetView);
    expect([...view]).toEqual(['a']);
    source.add('b');
    expect(readonlyView(source)).toBe(view);
    expect([...view]).toEqual(['a', 'b']);
  });

  test('makes different views of different containers, equal as these may be', () => {
    expect(readonlyView(new Map())).not.toBe(readonlyView(new Map()));
    expect(readonlyView(new Set())).not.toBe(readonlyView(new Set()));
  });

  test('returns a view as it is, however it was made', () => {
    class Named extends ReadonlyMapView<string, number> {}
    const views = [
      readonlyView(new Map()),
      new ReadonlyMapView(new Map()),
      new Named(new Map()),
    ];
    for (const view of views) expect(readonlyView(view)).toBe(view);
    const setView = new ReadonlySetView(new Set());
    expect(readonlyView(setView)).toBe(setView);
    expect(readonlyView(readonlyView(new Set([1]))).has(1)).toBe(true);
  });

  test('takes the view of a second copy of this package for a Map', async () => {
    vi.resetModules();
    const other = await import('../src/index.js');
    expect(other.readonlyView).not.toBe(readonlyView);
    const theirs = other.readonlyView(new Map([['a', 1]]));
    expect(theirs).not.toBeInstanceOf(ReadonlyMapView);
    expect(readonlyView(theirs).get('a')).toBe(1);
  });

  test('is frozen, since all callers share it; a view of one\'s own is not', () => {
    const source = new Map([['a', 1]]);
    const view = readonlyView(source);
    expect(Object.isFrozen(view)).toBe(true);
    expect(() => Object.assign(view, { get: () => 2 })).toThrow(TypeError);
    expect(() => Object.setPrototypeOf(view, null)).toThrow(TypeError);
    expect(readonlyView(source).get('a')).toBe(1);
    expect(Object.isFrozen(readonlyView(new Set()))).toBe(true);
    expect(Object.isFrozen(new ReadonlyMapView(source))).toBe(false);
  });

  test('shares inner containers as they are', () => {
    const inner = new Set([1]);
    expect(readonlyView(new Map([['a', inner]])).get('a')).toBe(inner);
  });

  test.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [{}, 'Object'],
    [{ size: 0, has() {}, get() {} }, 'Object'],
    [[['a', 1]], 'Array'],
    ['text', 'string'],
    [7, 'number'],
    [() => new Map(), 'Function'],
    [new WeakMap(), 'WeakMap'],
    [new WeakSet(), 'WeakSet'],
    [Promise.resolve(new Map()), 'Promise'],
    [new FormData(), 'FormData'],
  ])('refuses %o', (source, name) => {
    const make = () => readonlyView(source as unknown as Map<unknown, unknown>);
    expect(make).toThrow(new TypeError(`readonlyView() needs a Map or a Set, got ${name}.`));
  });

  test.each([
    'size', 'has', 'forEach', 'keys', 'values', 'entries', Symbol.iterator,
  ] as const)('refuses a Map of a library that lacks %s', (name) => {
    const source = Object.defineProperty(new ForeignMap(), name, { value: undefined });
    expect(() => readonlyView(source)).toThrow('readonlyView() needs a Map or a Set, got ForeignMap.');
  });
});

describe('collection', () => {
  test('a container and its remembered view go together', async () => {
    const make = (): readonly WeakRef<object>[] => {
      const source = new Map([['a', {}]]);
      return [new WeakRef(source), new WeakRef(readonlyView(source))];
    };
    for (const ref of make()) expect(await isCollected(ref)).toBe(true);
  });

  test('a view alone keeps its container', async () => {
    const make = () => {
      const source = new Set(['a']);
      return { view: readonlyView(source), ref: new WeakRef(source) };
    };
    const { view, ref } = make();
    expect(await isCollected(ref)).toBe(false);
    expect(view.has('a')).toBe(true);
  });

  test('a container alone keeps its view', async () => {
    const source = new Map<string, number>();
    const ref = ((): WeakRef<object> => new WeakRef(readonlyView(source)))();
    expect(await isCollected(ref)).toBe(false);
    expect(readonlyView(source)).toBe(ref.deref());
  });
});
