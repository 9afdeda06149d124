import type { IndexFunction } from './indexer.js';
import { keyOf, type Resource } from './resources.js';

export class UnknownIndex extends Error {
  override name = 'UnknownIndex';
}

export type Index = Map<string, Set<string>>;

/** The store under every informer: items by key, and named indexes that are kept in step with them. */
export class ThreadSafeStore {
  #items = new Map<string, Resource>();
  #indices = new Map<string, Index>();
  readonly #indexers = new Map<string, IndexFunction>();

  constructor(indexers: ReadonlyMap<string, IndexFunction> = new Map()) {
    for (const [name, values] of indexers) this.#indexers.set(name, values);
    for (const name of indexers.keys()) this.#indices.set(name, new Map());
  }

  add(resource: Resource): void {
    this.update(resource);
  }

  update(resource: Resource): void {
    const key = keyOf(resource);
    const known = this.#items.get(key);
    if (known !== undefined) this.#unindex(key, known);
    this.#items.set(key, resource);
    this.#reindex(key, resource);
  }

  delete(key: string): void {
    const known = this.#items.get(key);
    if (known === undefined) return;
    this.#unindex(key, known);
    this.#items.delete(key);
  }

  replace(resources: readonly Resource[]): void {
    this.#items = new Map();
    for (const index of this.#indices.values()) index.clear();
    for (const resource of resources) this.add(resource);
  }

  getByKey(key: string): Resource | undefined {
    return this.#contents().get(key);
  }

  list(): Resource[] {
    return [...this.#contents().values()];
  }

  listKeys(): string[] {
    return [...this.#contents().keys()];
  }

  /** Which of `keys` are not here, each once. */
  absent(keys: readonly string[]): Set<string> {
    const absent = new Set<string>();
    for (const key of keys) {
      if (!this.#contents().has(key)) absent.add(key);
    }
    return absent;
  }

  /** The resources that share a value with `resource`, each once. */
  index(name: string, resource: Resource): Resource[] {
    const keys = new Set<string>();
    for (const value of this.#valuesOf(name, resource)) {
      for (const key of this.#keysOf(name, value)) keys.add(key);
    }
    return this.#resolve(keys);
  }

  byIndex(name: string, value: string): Resource[] {
    return this.#resolve(this.indexKeys(name, value));
  }

  /** The keys under one value of an index: the set that the index itself goes on with. */
  indexKeys(name: string, value: string): Set<string> {
    return this.indexOf(name).get(value) ?? new Set<string>();
  }

  /** The keys under any of these values. */
  unionKeys(name: string, values: readonly string[]): Set<string> {
    const keys = new Set<string>();
    for (const value of values) {
      for (const key of this.#keysOf(name, value)) keys.add(key);
    }
    return keys;
  }

  listIndexValues(name: string): string[] {
    return [...this.indexOf(name).keys()];
  }

  /** The indexes by name; the outer map is the caller's own. */
  getIndices(): Map<string, Index> {
    return new Map(this.#indices);
  }

  getIndexers(): Map<string, IndexFunction> {
    return new Map(this.#indexers);
  }

  addIndexers(more: ReadonlyMap<string, IndexFunction>): void {
    for (const [name, values] of more) {
      this.#indexers.set(name, values);
      this.#indices.set(name, new Map());
    }
    for (const [key, resource] of this.#items) this.#reindex(key, resource);
  }

  private indexOf(name: string): Index {
    const index = this.#indices.get(name);
    if (index === undefined) throw new UnknownIndex(name);
    return index;
  }

  /** Nobody may hold the items themselves. */
  #contents(): Map<string, Resource> {
    return new Map(this.#items);
  }

  #valuesOf(name: string, resource: Resource): Set<string> {
    return this.#indexers.get(name)?.(resource) ?? new Set<string>();
  }

  #keysOf(name: string, value: string): Set<string> {
    const keys = new Set<string>();
    for (const key of this.#indices.get(name)?.get(value) ?? []) keys.add(key);
    return keys;
  }

  #resolve(keys: ReadonlySet<string>): Resource[] {
    const found: Resource[] = [];
    for (const key of keys) {
      const resource = this.#items.get(key);
      if (resource !== undefined) found.push(resource);
    }
    return found;
  }

  #reindex(key: string, resource: Resource): void {
    for (const [name, values] of this.#indexers) {
      const index = this.indexOf(name);
      for (const value of values(resource)) {
        const keys = index.get(value) ?? new Set<string>();
        index.set(value, keys.add(key));
      }
    }
  }

  #unindex(key: string, resource: Resource): void {
    for (const [name, values] of this.#indexers) {
      const index = this.indexOf(name);
      for (const value of values(resource)) {
        const keys = index.get(value);
        keys?.delete(key);
        if (keys?.size === 0) index.delete(value);
      }
    }
  }
}
