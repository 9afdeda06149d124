import type { Resource, WatchEvent } from '../src/resources.js';
import type { Source } from '../src/watch.js';

/** Whole numbers below `bound`, the same ones for the same seed. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

export interface World {
  /** As a list brings them: 6 namespaces, 10 workloads in each, 7 pods below each; 486 in all. */
  readonly resources: readonly Resource[];
  /** Lists them in pages of 100, then brings 100 of them once more. Made before, so that it costs nothing itself. */
  readonly source: Source;
}

export function createWorld(seed: number): World {
  const next = randomFrom(seed);
  const resources: Resource[] = [];
  const add = (kind: string, namespace: string, name: string, owner?: Resource): Resource => {
    const labels = {
      app: `app${next(20)}`,
      tier: ['front', 'back', 'data'][next(3)]!,
      zone: `zone${next(4)}`,
      release: `r${next(50)}`,
    };
    const owners = owner === undefined ? [] : [{ kind: owner.kind, ...nameOf(owner) }];
    const resourceVersion = resources.length + 1;
    const resource = {
      kind,
      metadata: { name, namespace, uid: `uid-${name}`, resourceVersion, labels, owners },
    };
    resources.push(resource);
    return resource;
  };
  for (let n = 0; n < 6; n += 1) {
    const namespace = add('Namespace', `ns${n}`, `ns${n}`);
    for (let w = 0; w < 10; w += 1) {
      const workload = add(['Deployment', 'Job'][next(2)]!, `ns${n}`, `ns${n}-work${w}`, namespace);
      for (let p = 0; p < 7; p += 1) add('Pod', `ns${n}`, `ns${n}-work${w}-pod${p}`, workload);
    }
  }
  return { resources, source: createSource(resources) };
}

function nameOf({ metadata }: Resource): { name: string; uid: string } {
  return { name: metadata.name, uid: metadata.uid };
}

function createSource(resources: readonly Resource[]): Source {
  const pages = inPages(resources, 100);
  const events = resources.slice(-100).map(({ kind, metadata }): WatchEvent => {
    const resourceVersion = metadata.resourceVersion + resources.length;
    return { type: 'modified', resource: { kind, metadata: { ...metadata, resourceVersion } } };
  });
  return {
    async list(cursor) {
      const at = Number(cursor ?? 0);
      return { resources: pages[at]!, next: at + 1 < pages.length ? String(at + 1) : undefined };
    },
    async *watch() {
      yield* events;
    },
  };
}

/** These resources `size` at a time. */
export function inPages(resources: readonly Resource[], size: number): Resource[][] {
  const pages: Resource[][] = [];
  for (let at = 0; at < resources.length; at += size) pages.push(resources.slice(at, at + size));
  return pages;
}
