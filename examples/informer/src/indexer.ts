import { keyOf, type Resource } from './resources.js';

export type IndexFunction = (resource: Resource) => Set<string>;

export function labelPairs(resource: Resource): Set<string> {
  const pairs = new Set<string>();
  for (const [name, value] of Object.entries(resource.metadata.labels)) {
    pairs.add(`${name}=${value}`);
  }
  return pairs;
}

export function ownerUids(resource: Resource): Set<string> {
  const uids = new Set<string>();
  for (const owner of resource.metadata.owners) uids.add(owner.uid);
  return uids;
}

export function indexByUid(resources: readonly Resource[]): Map<string, Resource> {
  const index = new Map<string, Resource>();
  for (const resource of resources) {
    index.set(resource.metadata.uid, resource);
  }
  return index;
}

function firstByKind(resources: readonly Resource[]): Map<string, Resource> {
  const first = new Map<string, Resource>();
  for (const resource of resources) {
    if (!first.has(resource.kind)) first.set(resource.kind, resource);
  }
  return first;
}

function annotationsOf(resource: Resource): Map<string, string> | undefined {
  const { annotations } = resource.metadata;
  if (annotations === undefined) return undefined;
  const found = new Map<string, string>();
  for (const name of Object.keys(annotations).sort()) {
    found.set(name, `${keyOf(resource)}:${annotations[name]}`);
  }
  return found;
}

export const defaultIndexers: ReadonlyMap<string, IndexFunction> = new Map<string, IndexFunction>([
  ['label', (resource) => labelPairs(resource)],
  ['owner', ownerUids],
]);

export function vocabulary(resources: readonly Resource[]): Set<string> {
  const words = new Set<string>();
  for (const resource of resources) {
    for (const pair of labelPairs(resource)) words.add(pair);
  }
  return words;
}

export function extendVocabulary(known: Set<string>, resource: Resource): Set<string> {
  return new Set<string>([...known, ...labelPairs(resource)]);
}

export function sharedVocabulary(left: Resource, right: Resource): Set<string> {
  return new Set([...labelPairs(left), ...labelPairs(right)]);
}

export function allOwners(resources: readonly Resource[]): Set<string> {
  const all = new Set<string>();
  for (const resource of resources) {
    ownerUids(resource).forEach((uid) => all.add(uid));
  }
  return all;
}

export function mergePages(pages: readonly (readonly Resource[])[]): Map<string, Resource> {
  const all = new Map<string, Resource>();
  for (const page of pages) {
    for (const [uid, resource] of indexByUid(page)) all.set(uid, resource);
  }
  return all;
}

/** What two clusters hold; where both know a uid, the second one is right. */
export function mergeClusters(
  first: readonly Resource[],
  second: readonly Resource[],
): Map<string, Resource> {
  const merged = new Map<string, Resource>();
  for (const [uid, resource] of indexByUid(first)) merged.set(uid, resource);
  indexByUid(second).forEach((resource, uid) => merged.set(uid, resource));
  return merged;
}

export function copyIndex(resources: readonly Resource[]): Map<string, Resource> {
  return new Map(indexByUid(resources));
}

/** One resource of each kind: the first of the last page that has the kind. */
export function representatives(pages: readonly (readonly Resource[])[]): Map<string, Resource> {
  const chosen = new Map<string, Resource>();
  for (const page of pages) {
    for (const [kind, resource] of firstByKind(page)) {
      chosen.set(kind, resource);
    }
  }
  return chosen;
}

export function allAnnotations(resources: readonly Resource[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const resource of resources) {
    for (const [name, text] of annotationsOf(resource) ?? []) {
      all.set(name, text);
    }
  }
  return all;
}

export function addToIndex(
  index: Map<string, Resource>,
  resources: readonly Resource[],
): Map<string, Resource> {
  for (const [uid, resource] of indexByUid(resources)) index.set(uid, resource);
  return index;
}

/** Named indexes: from a value to the keys of the resources that have it. */
export class Indexer {
  readonly #functions: ReadonlyMap<string, IndexFunction>;
  #indices = new Map<string, Map<string, Set<string>>>();
  #byUid = new Map<string, Resource>();
  #words = new WeakMap<Resource, Set<string>>();

  constructor(functions = defaultIndexers) {
    this.#functions = functions;
    for (const name of functions.keys()) this.#indices.set(name, new Map());
  }

  add(resource: Resource): void {
    this.#byUid.set(resource.metadata.uid, resource);
    for (const [name, values] of this.#functions) {
      const index = this.#indices.get(name)!;
      for (const value of values(resource)) {
        const keys = index.get(value) ?? new Set<string>();
        index.set(value, keys.add(keyOf(resource)));
      }
    }
  }

  remove(resource: Resource): void {
    this.#byUid.delete(resource.metadata.uid);
    for (const index of this.#indices.values()) {
      for (const [value, keys] of index) {
        keys.delete(keyOf(resource));
        if (keys.size === 0) index.delete(value);
      }
    }
  }

  load(resources: readonly Resource[]): void {
    for (const [uid, resource] of indexByUid(resources)) {
      this.#byUid.set(uid, resource);
    }
    for (const resource of resources) this.add(resource);
  }

  byUid(uid: string): Resource | undefined {
    return this.#byUid.get(uid);
  }

  index(name: string): Map<string, Set<string>> | undefined {
    return this.#indices.get(name);
  }

  keys(name: string, value: string): Set<string> {
    return new Set(this.#indices.get(name)?.get(value));
  }

  /** The words a search finds a resource by. */
  searchWords(resource: Resource): Set<string> {
    const words = new Set(this.#pairs(resource));
    words.add(resource.kind);
    words.add(resource.metadata.name);
    return words;
  }

  #pairs(resource: Resource): Set<string> {
    let pairs = this.#words.get(resource);
    if (pairs === undefined) {
      pairs = labelPairs(resource);
      this.#words.set(resource, pairs);
    }
    return pairs;
  }
}
