import type { Resource } from './resources.js';

export type Labels = Record<string, string>;

function placement({ kind, metadata }: Resource): Labels {
  const labels: Labels = {};
  labels['meta:kind'] = kind;
  labels['meta:namespace'] = metadata.namespace;
  labels['meta:name'] = metadata.name;
  return labels;
}

function owned({ metadata }: Resource): Labels {
  const labels: Labels = {};
  for (const { kind, name } of metadata.owners) labels[`owner:${kind}`] = name;
  return labels;
}

function prefixed({ metadata }: Resource): Labels {
  const labels: Labels = {};
  for (const [name, value] of Object.entries(metadata.labels)) labels[`label:${name}`] = value;
  return labels;
}

/** Where a resource is, what owns it, what it is labelled with: a later source may not overwrite, the names differ. */
export function describe(resource: Resource): Labels {
  const labels: Labels = {};
  Object.assign(labels, placement(resource));
  Object.assign(labels, owned(resource));
  Object.assign(labels, prefixed(resource));
  return labels;
}

export function brief(resource: Resource): Labels {
  return { ...placement(resource), ...owned(resource) };
}

/** The labels of a resource as a scraper wants them: each name with a prefix. */
export function scrapeLabels(resource: Resource): Labels {
  let labels: Labels = {};
  for (const name of Object.keys(resource.metadata.labels)) {
    labels = { ...labels, [`label_${name}`]: resource.metadata.labels[name]! };
  }
  return labels;
}

export function kindFlags(resources: readonly Resource[]): Record<string, boolean> {
  return resources.reduce(
    (seen, { kind }) => ({ ...seen, [`has:${kind}`]: true }),
    {} as Record<string, boolean>,
  );
}

/** What all of a namespace inherit; what a resource says itself comes last, and wins. */
export function inherit(defaults: Readonly<Labels>, resource: Resource): Labels {
  return { ...defaults, ...resource.metadata.labels };
}

/** Descriptions, computed once for each version of a resource. */
export class LabelCache {
  #described = new Map<string, { readonly version: number; readonly labels: Readonly<Labels> }>();
  #defaults: Labels = {};
  misses = 0;

  /** What every description begins with. The caller's own: a change to it changes nothing here. */
  get defaults(): Labels {
    return { ...this.#defaults };
  }

  set(name: string, value: string): void {
    this.#defaults[name] = value;
    this.#described.clear();
  }

  get(resource: Resource): Readonly<Labels> {
    const { uid, resourceVersion: version } = resource.metadata;
    const known = this.#entries().get(uid);
    if (known?.version === version) return known.labels;
    this.misses += 1;
    const labels = Object.freeze({ ...this.#defaults, ...describe(resource) });
    this.#described.set(uid, { version, labels });
    return labels;
  }

  /** Forgets what `live` does not name. */
  prune(live: ReadonlySet<string>): Set<string> {
    const pruned = new Set<string>();
    for (const uid of [...this.#described.keys()]) {
      if (live.has(uid)) continue;
      this.#described.delete(uid);
      pruned.add(uid);
    }
    return pruned;
  }

  get size(): number {
    return Array.from(this.#described).length;
  }

  #entries(): Map<string, { readonly version: number; readonly labels: Readonly<Labels> }> {
    return new Map(this.#described);
  }
}
