import { keyOf, type Resource, type WatchEvent } from './resources.js';

export interface Page {
  readonly resources: readonly Resource[];
  readonly next?: string | undefined;
}

export interface Source {
  list(cursor: string | undefined): Promise<Page>;
  /** What happens after the version `since`; all that is still known, where there is none. */
  watch(since?: number): AsyncIterable<WatchEvent>;
}

export interface Changes {
  readonly added: Map<string, Resource>;
  readonly modified: Map<string, Resource>;
  readonly deleted: Set<string>;
}

async function listFrom(source: Source, cursor: string | undefined): Promise<Map<string, Resource>> {
  const found = new Map<string, Resource>();
  const page = await source.list(cursor);
  for (const resource of page.resources) found.set(keyOf(resource), resource);
  if (page.next !== undefined) {
    for (const [key, resource] of await listFrom(source, page.next)) {
      found.set(key, resource);
    }
  }
  return found;
}

/** All pages of all sources, one after the other; the last one that knows wins. */
export async function listAll(sources: readonly Source[]): Promise<Map<string, Resource>> {
  const all = new Map<string, Resource>();
  for (const source of sources) {
    for (const [key, resource] of await listFrom(source, undefined)) {
      all.set(key, resource);
    }
  }
  return all;
}

/** As `listAll`, for sources that do not know each other's keys; all at once. */
export async function listConcurrently(sources: readonly Source[]): Promise<Map<string, Resource>> {
  const all = new Map<string, Resource>();
  await Promise.all(
    sources.map(async (source) => {
      for (const [key, resource] of await listFrom(source, undefined)) all.set(key, resource);
    }),
  );
  return all;
}

export function diff(before: ReadonlyMap<string, Resource>, after: ReadonlyMap<string, Resource>): Changes {
  const added = new Map<string, Resource>();
  const modified = new Map<string, Resource>();
  const deleted = new Set(before.keys());
  for (const [key, resource] of after) {
    const known = before.get(key);
    if (known === undefined) added.set(key, resource);
    else if (known !== resource) modified.set(key, resource);
    deleted.delete(key);
  }
  return { added, modified, deleted };
}
