/** The kinds of containers that a view can stand before, each with the ways to make and to change one. */
import { runInNewContext } from 'node:vm';

/** A Map of a library: all methods of a Map, none of its prototype. */
export class ForeignMap<K, V> implements Map<K, V> {
  readonly #map: Map<K, V>;
  constructor(entries: Iterable<readonly [K, V]> = []) {
    this.#map = new Map(entries);
  }
  get size(): number {
    return this.#map.size;
  }
  get(key: K): V | undefined {
    return this.#map.get(key);
  }
  has(key: K): boolean {
    return this.#map.has(key);
  }
  set(key: K, value: V): this {
    this.#map.set(key, value);
    return this;
  }
  delete(key: K): boolean {
    return this.#map.delete(key);
  }
  clear(): void {
    this.#map.clear();
  }
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.#map) callback(value, key, this);
  }
  keys(): MapIterator<K> {
    return this.#map.keys();
  }
  values(): MapIterator<V> {
    return this.#map.values();
  }
  entries(): MapIterator<[K, V]> {
    return this.#map.entries();
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#map.entries();
  }
  get [Symbol.toStringTag](): string {
    return 'ForeignMap';
  }
}

/** The same for a Set. Without the set methods of ES2025, so that a view must bring its own on every engine. */
export class ForeignSet<T> {
  readonly #set: Set<T>;
  constructor(values: Iterable<T> = []) {
    this.#set = new Set(values);
  }
  get size(): number {
    return this.#set.size;
  }
  has(value: T): boolean {
    return this.#set.has(value);
  }
  add(value: T): this {
    this.#set.add(value);
    return this;
  }
  delete(value: T): boolean {
    return this.#set.delete(value);
  }
  clear(): void {
    this.#set.clear();
  }
  forEach(callback: (value: T, value2: T, set: ReadonlySet<T>) => void): void {
    for (const value of this.#set) callback(value, value, this as unknown as ReadonlySet<T>);
  }
  keys(): SetIterator<T> {
    return this.#set.values();
  }
  values(): SetIterator<T> {
    return this.#set.values();
  }
  entries(): SetIterator<[T, T]> {
    return this.#set.entries();
  }
  [Symbol.iterator](): SetIterator<T> {
    return this.#set.values();
  }
}

class OwnMap<K, V> extends Map<K, V> {}
class OwnSet<T> extends Set<T> {}

type MakeMap = <K, V>(entries?: Iterable<readonly [K, V]>) => Map<K, V>;
type MakeSet = <T>(values?: Iterable<T>) => Set<T>;

const ofOtherRealm = runInNewContext('({ Map, Set })') as Pick<typeof globalThis, 'Map' | 'Set'>;

export const mapSources: readonly { readonly kind: string; readonly make: MakeMap }[] = [
  { kind: 'a Map', make: (entries = []) => new Map(entries) },
  { kind: 'a subclass of Map', make: (entries = []) => new OwnMap(entries) },
  { kind: 'a Map of another realm', make: (entries = []) => new ofOtherRealm.Map(entries) },
  { kind: 'a Map of a library', make: (entries = []) => new ForeignMap(entries) },
];

export const setSources: readonly { readonly kind: string; readonly make: MakeSet }[] = [
  { kind: 'a Set', make: (values = []) => new Set(values) },
  { kind: 'a subclass of Set', make: (values = []) => new OwnSet(values) },
  { kind: 'a Set of another realm', make: (values = []) => new ofOtherRealm.Set(values) },
  { kind: 'a Set of a library', make: <T>(values: Iterable<T> = []) => new ForeignSet(values) as unknown as Set<T> },
];
