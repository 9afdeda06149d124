/** A method that returns new Map(this.#m)  =>  a kept, delegating, read-only view */
import { GROWING, row, type Case, type Draw, type Key } from '../case.js';
import { askedMap, askedSet } from '../inputs.js';

class MapView implements Iterable<[Key, number]> {
  readonly #source: Map<Key, number>;
  constructor(source: Map<Key, number>) {
    this.#source = source;
  }
  get(key: Key): number | undefined {
    return this.#source.get(key);
  }
  [Symbol.iterator](): MapIterator<[Key, number]> {
    return this.#source[Symbol.iterator]();
  }
}

class SetView implements Iterable<Key> {
  readonly #source: Set<Key>;
  constructor(source: Set<Key>) {
    this.#source = source;
  }
  has(key: Key): boolean {
    return this.#source.has(key);
  }
  [Symbol.iterator](): SetIterator<Key> {
    return this.#source[Symbol.iterator]();
  }
}

class MapOwner {
  readonly #map: Map<Key, number>;
  readonly #view: MapView;
  constructor(map: Map<Key, number>) {
    this.#map = map;
    this.#view = new MapView(map);
  }
  copy(): Map<Key, number> {
    return new Map(this.#map);
  }
  view(): MapView {
    return this.#view;
  }
}

class SetOwner {
  readonly #set: Set<Key>;
  readonly #view: SetView;
  constructor(set: Set<Key>) {
    this.#set = set;
    this.#view = new SetView(set);
  }
  copy(): Set<Key> {
    return new Set(this.#set);
  }
  view(): SetView {
    return this.#view;
  }
}

interface Asking<O> {
  readonly owner: O;
  readonly key: Key;
}

function mapOwner(draw: Draw, n: number): Asking<MapOwner> {
  const { container, last } = askedMap(draw, n);
  return { owner: new MapOwner(container), key: last };
}

function setOwner(draw: Draw, n: number): Asking<SetOwner> {
  const { container, last } = askedSet(draw, n);
  return { owner: new SetOwner(container), key: last };
}

function sumOfCopy({ owner }: Asking<MapOwner>): number {
  let total = 0;
  for (const [, value] of owner.copy()) total += value;
  return total;
}

function sumOfView({ owner }: Asking<MapOwner>): number {
  let total = 0;
  for (const [, value] of owner.view()) total += value;
  return total;
}

function lastOfCopy({ owner }: Asking<SetOwner>): unknown {
  let last: unknown;
  for (const key of owner.copy()) last = key;
  return last;
}

function lastOfView({ owner }: Asking<SetOwner>): unknown {
  let last: unknown;
  for (const key of owner.view()) last = key;
  return last;
}

export default {
  form: 'view',
  rows: [
    row({
      container: 'Map',
      pattern: 'get',
      sizes: GROWING,
      input: mapOwner,
      before: ({ owner, key }) => owner.copy().get(key),
      after: ({ owner, key }) => owner.view().get(key),
    }),
    row({ container: 'Map', pattern: 'for…of', input: mapOwner, before: sumOfCopy, after: sumOfView }),
    row({
      container: 'Set',
      pattern: 'has',
      sizes: GROWING,
      input: setOwner,
      before: ({ owner, key }) => owner.copy().has(key),
      after: ({ owner, key }) => owner.view().has(key),
    }),
    row({ container: 'Set', pattern: 'for…of', input: setOwner, before: lastOfCopy, after: lastOfView }),
  ],
} satisfies Case;
