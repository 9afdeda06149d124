import { keyOf, type Resource } from './resources.js';

export function isCached(items: Map<string, Resource>, key: string): boolean {
  return [...items.keys()].includes(key);
}

export function isCachedResource(items: Map<string, Resource>, resource: Resource): boolean {
  return [...items.keys()].includes(keyOf(resource));
}

export function countCached(items: Map<string, Resource>): number {
  return [...items].length;
}

export function countVisible(items: ReadonlyMap<string, Resource>): number {
  return Array.from(items).length;
}

export function isPending(pending: Set<string>, key: string): boolean {
  return [...pending].includes(key);
}

export function oldestPending(pending: Set<string>): string | undefined {
  return [...pending][0];
}

export function hasVersion(versions: Set<number>, version: number): boolean {
  return [...versions].indexOf(version) !== -1;
}

export function isMixed(items: Map<string, Resource>): boolean {
  const kinds = new Set<string>();
  for (const resource of items.values()) kinds.add(resource.kind);
  return Array.from(kinds).length > 1;
}

/** Evicts what `live` does not name, and returns the keys of what went. */
export function evictStale(
  items: Map<string, Resource>,
  live: Set<string>,
  evict: (key: string) => void,
): Set<string> {
  const evicted = new Set<string>();
  for (const key of [...items.keys()]) {
    if (live.has(key)) continue;
    evict(key);
    evicted.add(key);
  }
  return evicted;
}
