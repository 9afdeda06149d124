import { keyOf, versionOf, type Resource, type WatchEvent } from './resources.js';
import type { Source } from './watch.js';

/** Where a reflector writes: a store, or what stands before one. */
export interface Sink {
  replace(resources: readonly Resource[]): void;
  update(resource: Resource): void;
  delete(key: string): void;
}

async function listPages(source: Source): Promise<Map<string, Resource>> {
  const listed = new Map<string, Resource>();
  let cursor: string | undefined;
  do {
    const page = await source.list(cursor);
    for (const resource of page.resources) listed.set(keyOf(resource), resource);
    cursor = page.next;
  } while (cursor !== undefined);
  return listed;
}

/** Everything that these sources hold, one source after the other. */
export async function listSources(sources: readonly Source[]): Promise<Map<string, Resource>> {
  const all = new Map<string, Resource>();
  for (const source of sources) {
    for (const [key, resource] of await listPages(source)) all.set(key, resource);
  }
  return all;
}

/** The keys of a source, for a check whether a cache is complete. */
async function listKeys(source: Source): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const key of (await listPages(source)).keys()) keys.add(key);
  return keys;
}

export async function knownKeys(primary: Source, replica: Source): Promise<Set<string>> {
  const known = new Set<string>();
  for (const key of await listKeys(primary)) known.add(key);
  for (const key of await listKeys(replica)) known.add(key);
  return known;
}

/** Keeps a sink in step with a source: lists once, then follows from the last version it has seen. */
export class Reflector {
  readonly #source: Source;
  readonly #sink: Sink;
  #version = 0;
  #synced = false;

  constructor(source: Source, sink: Sink) {
    this.#source = source;
    this.#sink = sink;
  }

  get version(): number {
    return this.#version;
  }

  get hasSynced(): boolean {
    return this.#synced;
  }

  async list(): Promise<number> {
    const listed = await listPages(this.#source);
    for (const resource of listed.values()) this.#advance(resource.metadata.resourceVersion);
    this.#sink.replace([...listed.values()]);
    this.#synced = true;
    return listed.size;
  }

  /** Follows until the source ends; begun again, it goes on where it ended. */
  async follow(): Promise<number> {
    let handled = 0;
    for await (const event of this.#source.watch(this.#version)) {
      if (this.#handle(event)) handled += 1;
    }
    return handled;
  }

  #handle(event: WatchEvent): boolean {
    this.#advance(versionOf(event));
    if (event.type === 'bookmark') return false;
    if (event.type === 'deleted') this.#sink.delete(keyOf(event.resource));
    else this.#sink.update(event.resource);
    return true;
  }

  #advance(version: number): void {
    this.#version = Math.max(this.#version, version);
  }
}
