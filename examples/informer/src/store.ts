import { isNewer, keyOf, type Resource } from './resources.js';

/** The resources a service has seen, by key, and the keys of those that went. */
export class Store {
  #items = new Map<string, Resource>();
  #tombstones = new Set<string>();
  private readonly namespaces = new Map<string, Set<string>>();

  get size(): number {
    return this.#contents().size;
  }

  get tombstones(): Set<string> {
    return this.#tombstones;
  }

  get(key: string): Resource | undefined {
    return this.#contents().get(key);
  }

  has(key: string): boolean {
    return this.#contents().has(key);
  }

  list(): Resource[] {
    return [...this.#contents().values()];
  }

  snapshot(): Map<string, Resource> {
    return new Map(this.#items);
  }

  keysIn(namespace: string): Set<string> {
    return this.namespaces.get(namespace) ?? new Set<string>();
  }

  hasNamespace(namespace: string): boolean {
    return this.byNamespace().has(namespace);
  }

  countIn(namespace: string): number {
    return this.byNamespace().get(namespace)?.size ?? 0;
  }

  /** Adds or updates; an older version than the one at hand is ignored. */
  upsert(resource: Resource): boolean {
    const key = keyOf(resource);
    if (!isNewer(resource, this.#items.get(key))) return false;
    this.#items.set(key, resource);
    this.#graves().delete(key);
    this.#keysFor(resource.metadata.namespace).add(key);
    return true;
  }

  delete(key: string): Resource | undefined {
    const resource = this.#items.get(key);
    if (resource === undefined) return undefined;
    this.#items.delete(key);
    this.#graves().add(key);
    const keys = this.namespaces.get(resource.metadata.namespace);
    keys?.delete(key);
    if (keys?.size === 0) this.namespaces.delete(resource.metadata.namespace);
    return resource;
  }

  /** Puts `resources` in the place of all there is, and returns what there was. */
  replace(resources: readonly Resource[]): Map<string, Resource> {
    const previous = new Map(this.#items);
    this.#items.clear();
    this.namespaces.clear();
    for (const resource of resources) this.upsert(resource);
    for (const key of previous.keys()) {
      if (!this.#items.has(key)) this.#graves().add(key);
    }
    return previous;
  }

  /** The keys of `wanted` that are not here, after those that once were. */
  missing(wanted: readonly string[]): Set<string> {
    const absent = this.#deleted();
    for (const key of wanted) {
      if (!this.#items.has(key)) absent.add(key);
    }
    return absent;
  }

  /** Forgets the deleted keys, and returns them. */
  compact(): Set<string> {
    const forgotten = new Set(this.#tombstones);
    this.#tombstones.clear();
    return forgotten;
  }

  #contents(): Map<string, Resource> {
    return new Map(this.#items);
  }

  #deleted(): Set<string> {
    return new Set(this.#tombstones);
  }

  #graves(): Set<string> {
    return this.#tombstones;
  }

  #keysFor(namespace: string): Set<string> {
    let keys = this.namespaces.get(namespace);
    if (keys === undefined) {
      keys = new Set();
      this.namespaces.set(namespace, keys);
    }
    return keys;
  }

  private byNamespace(): Map<string, Set<string>> {
    return this.namespaces;
  }
}
