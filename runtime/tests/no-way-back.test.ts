/** Nothing that a view lets out leads to its source: everything it gives is searched for it. */
import { describe, expect, test } from 'vitest';
import { ReadonlyMapView, ReadonlySetView, readonlyView } from '../src/index.js';
import { mapSources, setSources } from './sources.js';

/** Every object within reach of `start`: by property, getter, prototype, iteration, and through its methods. */
function reach(start: object): Set<unknown> {
  const seen = new Set<unknown>();
  const queue: unknown[] = [start];
  const push = (get: () => unknown): void => {
    try {
      queue.push(get());
    } catch {
      // Refused: nothing came out.
    }
  };
  while (queue.length > 0) {
    const item = queue.pop();
    if ((typeof item !== 'object' && typeof item !== 'function') || item === null || seen.has(item)) continue;
    seen.add(item);
    queue.push(Object.getPrototypeOf(item));
    for (const name of Reflect.ownKeys(item)) {
      push(() => Reflect.get(item, name, start));
      push(() => Reflect.getOwnPropertyDescriptor(item, name)?.get);
    }
    if (item instanceof ReadonlyMapView || item instanceof ReadonlySetView) {
      for (const name of members(item)) push(() => call(item, name, queue));
    }
    if (Object.prototype.toString.call(item).endsWith(' Iterator]')) push(() => [...(item as Iterable<unknown>)]);
  }
  return seen;
}

function members(item: object): PropertyKey[] {
  const names: PropertyKey[] = [];
  for (let at: object | null = item; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    names.push(...Reflect.ownKeys(at));
  }
  return names;
}

/** Calls a method with a spy that keeps all it is given: as a callback, as a set-like argument, as `inspect`. */
function call(item: object, name: PropertyKey, out: unknown[]): unknown {
  const method = Reflect.get(item, name) as unknown;
  if (typeof method !== 'function' || name === 'constructor') return method;
  const spy = function (this: unknown, ...args: unknown[]): boolean {
    out.push(this, ...args, args);
    return true;
  };
  const setLike = {
    size: 9,
    has: spy,
    keys(this: unknown, ...args: unknown[]) {
      out.push(this, ...args);
      return ['a'].values();
    },
  };
  for (const other of [setLike, { ...setLike, size: 0 }]) {
    try {
      out.push(Reflect.apply(method, item, [other, spy, spy]));
    } catch {
      // Not a method that takes a set.
    }
  }
  return Reflect.apply(method, item, [spy, setLike, spy]) as unknown;
}

test('the search finds a container that a class lets out', () => {
  const source = new Map([['a', 1]]);
  class Leaky {
    readonly #source = source;
    forEach(callback: (value: number, key: string, map: unknown) => void): void {
      this.#source.forEach(callback);
    }
  }
  class Holder extends ReadonlyMapView<string, number> {
    override forEach(callback: (value: number, key: string, map: ReadonlyMap<string, number>) => void): void {
      new Leaky().forEach(callback as (value: number, key: string, map: unknown) => void);
    }
  }
  expect(reach(new Holder(source)).has(source)).toBe(true);
});

describe.each(mapSources)('$kind', ({ make }) => {
  test('is out of reach of its view', () => {
    const source = make([['a', { value: 1 }]]);
    for (const view of [readonlyView(source), new ReadonlyMapView(source)]) {
      const found = reach(view);
      expect(found.has(source)).toBe(false);
      expect(found.has(source.get('a'))).toBe(true);
      expect(found.has(ReadonlyMapView)).toBe(true);
      expect([...source.keys()]).toEqual(['a']);
    }
  });
});

describe.each(setSources)('$kind', ({ make }) => {
  test('is out of reach of its view', () => {
    const value = {};
    const source = make<unknown>(['a', value]);
    for (const view of [readonlyView(source), new ReadonlySetView(source)]) {
      const found = reach(view);
      expect(found.has(source)).toBe(false);
      expect(found.has(value)).toBe(true);
      expect(found.has(ReadonlySetView)).toBe(true);
      expect([...source]).toEqual(['a', value]);
    }
  });
});

describe('a view', () => {
  const source = new Map([['a', 1]]);
  const view = readonlyView(source);

  test('is nothing to JSON and to structuredClone', () => {
    expect(JSON.stringify({ view })).toBe('{"view":{}}');
    expect(structuredClone(view)).toEqual({});
    expect(Reflect.ownKeys(structuredClone(view))).toEqual([]);
  });

  test('is no Map to the methods of Map', () => {
    expect(() => Map.prototype.set.call(view, 'b', 2)).toThrow(TypeError);
    expect(() => Map.prototype.clear.call(view)).toThrow(TypeError);
    expect(() => Set.prototype.add.call(readonlyView(new Set()), 1)).toThrow(TypeError);
    expect([...source]).toEqual([['a', 1]]);
  });

  test('has no species to make another of its kind with', () => {
    expect(Reflect.has(ReadonlyMapView, Symbol.species)).toBe(false);
    expect(Reflect.has(ReadonlySetView, Symbol.species)).toBe(false);
  });

  test('opens its source to no subclass and to no borrowed method', () => {
    class Curious extends ReadonlyMapView<string, number> {
      look(): unknown {
        return Reflect.ownKeys(this).map((name) => Reflect.get(this, name) as unknown);
      }
    }
    expect(new Curious(source).look()).toEqual([]);
    expect(() => ReadonlyMapView.prototype.get.call({} as typeof view, 'a')).toThrow(TypeError);
    expect(() => Reflect.get(ReadonlyMapView.prototype, 'size')).toThrow(TypeError);
    expect(() => new Proxy(view, {}).get('a')).toThrow(TypeError);
  });

  test('gives an inspector a copy to keep', () => {
    const custom = Symbol.for('nodejs.util.inspect.custom');
    const shown = (view as unknown as Record<symbol, () => Map<string, number>>)[custom]!();
    shown.clear();
    expect(shown).not.toBe(source);
    expect(source.get('a')).toBe(1);
    const set = new Set([1]);
    (readonlyView(set) as unknown as Record<symbol, () => Set<number>>)[custom]!().clear();
    expect(set.size).toBe(1);
  });

  test('lets no stack frame name its source', () => {
    const { prepareStackTrace } = Error;
    const receivers: unknown[] = [];
    Error.prepareStackTrace = (_, sites) => receivers.push(...sites.map((site) => site.getThis()));
    try {
      view.forEach(() => new Error().stack);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
    expect(receivers.length).toBeGreaterThan(1);
    expect(receivers).not.toContain(source);
  });
});
