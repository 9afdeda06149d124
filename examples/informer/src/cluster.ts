import { keyOf, versionOf, type ObjectMeta, type Resource, type WatchEvent } from './resources.js';
import type { Page, Source } from './watch.js';

export interface Manifest {
  readonly kind: string;
  readonly metadata: Omit<ObjectMeta, 'resourceVersion'>;
}

/** An API server that lives in memory: it numbers every change, lists in pages and remembers for watchers. */
export class FakeCluster implements Source {
  #objects = new Map<string, Resource>();
  #namespaces = new Set<string>();
  #history: WatchEvent[] = [];
  #version = 0;
  readonly #pageSize: number;

  constructor(pageSize = 100) {
    this.#pageSize = pageSize;
  }

  get version(): number {
    return this.#version;
  }

  /** Creates or updates, and returns what is stored. */
  apply({ kind, metadata }: Manifest): Resource {
    this.#version += 1;
    const resource = { kind, metadata: { ...metadata, resourceVersion: this.#version } };
    const key = keyOf(resource);
    const type = this.#live().has(key) ? 'modified' : 'added';
    this.#objects.set(key, resource);
    this.#namespaces.add(metadata.namespace);
    this.#history.push({ type, resource });
    return resource;
  }

  remove(key: string): Resource | undefined {
    const known = this.#live().get(key);
    if (known === undefined) return undefined;
    this.#version += 1;
    const resource = { ...known, metadata: { ...known.metadata, resourceVersion: this.#version } };
    this.#objects.delete(key);
    this.#history.push({ type: 'deleted', resource });
    return resource;
  }

  bookmark(): void {
    this.#history.push({ type: 'bookmark', version: this.#version });
  }

  /** Forgets what happened up to `version`; who watches from there must list again. */
  compact(version: number): void {
    this.#history = this.#history.filter((event) => versionOf(event) > version);
  }

  hasNamespace(namespace: string): boolean {
    return [...this.#namespaces].includes(namespace);
  }

  async list(cursor: string | undefined): Promise<Page> {
    await undefined;
    const from = Number(cursor ?? 0);
    const to = from + this.#pageSize;
    const resources = [...this.#live().values()].slice(from, to);
    return { resources, next: to < this.#live().size ? String(to) : undefined };
  }

  async *watch(since = 0): AsyncGenerator<WatchEvent> {
    for (const event of this.#history) {
      await undefined;
      if (versionOf(event) > since || event.type === 'bookmark') yield event;
    }
  }

  /** A copy, so that nobody who is asked for a page can write to the cluster. */
  #live(): Map<string, Resource> {
    return new Map(this.#objects);
  }
}
