/** A method that returns new Map(this.#m), whose caller reads it at once  =>  return this.#m */
import { GROWING, row, type Case, type Dictionary, type Draw, type Key } from '../case.js';
import { askedDictionary, askedMap, askedSet } from '../inputs.js';

class Copying<C> {
  readonly #owned: C;
  readonly #copy: (owned: C) => C;
  constructor(owned: C, copy: (owned: C) => C) {
    this.#owned = owned;
    this.#copy = copy;
  }
  all(): C {
    return this.#copy(this.#owned);
  }
}

class Direct<C> {
  readonly #owned: C;
  constructor(owned: C) {
    this.#owned = owned;
  }
  all(): C {
    return this.#owned;
  }
}

interface Owners<C> {
  readonly copying: Copying<C>;
  readonly direct: Direct<C>;
  readonly key: Key;
}

type Ask<C> = (container: C, key: Key) => unknown;

function owners<C>(
  asked: (draw: Draw, n: number) => { container: C; last: Key },
  copy: (owned: C) => C,
): (draw: Draw, n: number) => Owners<C> {
  return (draw, n) => {
    const { container, last } = asked(draw, n);
    return { copying: new Copying(container, copy), direct: new Direct(container), key: last };
  };
}

function reads<C>(ask: Ask<C>): {
  before: (owners: Owners<C>) => unknown;
  after: (owners: Owners<C>) => unknown;
} {
  return {
    before: ({ copying, key }) => ask(copying.all(), key),
    after: ({ direct, key }) => ask(direct.all(), key),
  };
}

const map = { container: 'Map', input: owners<Map<Key, number>>(askedMap, (m) => new Map(m)) } as const;
const set = { container: 'Set', input: owners<Set<Key>>(askedSet, (s) => new Set(s)) } as const;
const dictionary = {
  container: 'dictionary',
  input: owners<Dictionary>(askedDictionary, (d) => ({ ...d })),
} as const;

function sum(values: Iterable<readonly [Key, number]>): number {
  let total = 0;
  for (const [, value] of values) total += value;
  return total;
}

function count(values: Iterable<Key>): number {
  let total = 0;
  for (const value of values) total += value === 0 ? 0 : 1;
  return total;
}

function sumIn(d: Dictionary): number {
  let total = 0;
  for (const key in d) total += d[key] as number;
  return total;
}

export default {
  form: 'direct',
  rows: [
    row({ ...map, pattern: 'get', sizes: GROWING, ...reads<Map<Key, number>>((m, key) => m.get(key)) }),
    row({ ...map, pattern: 'size', sizes: GROWING, ...reads<Map<Key, number>>((m) => m.size) }),
    row({ ...map, pattern: 'for…of', ...reads<Map<Key, number>>(sum) }),
    row({ ...set, pattern: 'has', sizes: GROWING, ...reads<Set<Key>>((s, key) => s.has(key)) }),
    row({ ...set, pattern: 'size', sizes: GROWING, ...reads<Set<Key>>((s) => s.size) }),
    row({ ...set, pattern: 'for…of', ...reads<Set<Key>>(count) }),
    row({ ...dictionary, pattern: '[k]', sizes: GROWING, ...reads<Dictionary>((d, key) => d[key as string]) }),
    row({ ...dictionary, pattern: 'for…in', ...reads<Dictionary>(sumIn) }),
  ],
} satisfies Case;
