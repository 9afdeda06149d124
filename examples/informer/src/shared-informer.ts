import { labelPairs, ownerUids, type IndexFunction } from './indexer.js';
import { LabelCache, type Labels } from './label-cache.js';
import { Metrics } from './metrics.js';
import { Reflector } from './reflector.js';
import { keyOf, type Resource } from './resources.js';
import { matches, parsePairs, toRequirements, type Requirement } from './selectors.js';
import { ThreadSafeStore } from './thread-safe-store.js';
import { buildForest, resyncOrder } from './tree.js';
import type { Source } from './watch.js';

export interface ResourceHandler {
  onAdd?(resource: Resource): void;
  onUpdate?(old: Resource, resource: Resource): void;
  onDelete?(resource: Resource): void;
}

export interface Interest {
  readonly namespace?: string;
  /** As `app=web,tier=*`. */
  readonly selector?: string;
}

interface Listener {
  readonly handler: ResourceHandler;
  readonly namespace: string | undefined;
  readonly requirements: readonly Requirement[];
}

export const informerIndexers: ReadonlyMap<string, IndexFunction> = new Map<string, IndexFunction>([
  ['namespace', ({ metadata }) => new Set([metadata.namespace])],
  ['label', (resource) => labelPairs(resource)],
  ['owner', (resource) => ownerUids(resource)],
]);

/** One list and one watch of a source, for as many handlers as there are. */
export class SharedInformer {
  readonly store = new ThreadSafeStore(informerIndexers);
  readonly metrics = new Metrics();
  readonly #labels = new LabelCache();
  readonly #reflector: Reflector;
  #listeners = new Set<Listener>();

  constructor(source: Source) {
    this.#reflector = new Reflector(source, {
      replace: (resources) => this.#replace(resources),
      update: (resource) => this.#update(resource),
      delete: (key) => this.#delete(key),
    });
  }

  get hasSynced(): boolean {
    return this.#reflector.hasSynced;
  }

  get lastSyncVersion(): number {
    return this.#reflector.version;
  }

  /** A handler that comes late is told of all that is there. */
  addHandler(handler: ResourceHandler, { namespace, selector = '' }: Interest = {}): () => void {
    const listener = { handler, namespace, requirements: toRequirements(parsePairs(selector)) };
    this.#listeners.add(listener);
    for (const resource of this.store.list()) {
      if (isOf(listener, resource)) handler.onAdd?.(resource);
    }
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async run(): Promise<void> {
    await this.#reflector.list();
    await this.#reflector.follow();
  }

  /** Tells every handler again of all that it wants, owners before what they own. */
  resync(): number {
    const order = resyncOrder(buildForest(this.store.list()));
    for (const resource of order.values()) {
      for (const listener of this.#interested(resource)) listener.handler.onUpdate?.(resource, resource);
    }
    return order.size;
  }

  labelsOf(key: string): Readonly<Labels> | undefined {
    const resource = this.store.getByKey(key);
    return resource === undefined ? undefined : this.#labels.get(resource);
  }

  #replace(resources: readonly Resource[]): void {
    const keys = new Set(resources.map((resource) => keyOf(resource)));
    for (const key of this.store.listKeys()) {
      if (!keys.has(key)) this.#delete(key);
    }
    for (const resource of resources) this.#update(resource);
  }

  #update(resource: Resource): void {
    const old = this.store.getByKey(keyOf(resource));
    this.store.update(resource);
    this.metrics.increment(old === undefined ? 'events_added' : 'events_modified');
    for (const { handler } of this.#interested(resource)) {
      if (old === undefined) handler.onAdd?.(resource);
      else handler.onUpdate?.(old, resource);
    }
  }

  #delete(key: string): void {
    const old = this.store.getByKey(key);
    if (old === undefined) return;
    this.store.delete(key);
    this.metrics.increment('events_deleted');
    for (const { handler } of this.#interested(old)) handler.onDelete?.(old);
  }

  /** A set of its own: a handler may add or remove handlers. */
  #interested(resource: Resource): Set<Listener> {
    const interested = new Set<Listener>();
    for (const listener of this.#listeners) {
      if (isOf(listener, resource)) interested.add(listener);
    }
    return interested;
  }
}

function isOf({ namespace, requirements }: Listener, { metadata }: Resource): boolean {
  if (namespace !== undefined && namespace !== metadata.namespace) return false;
  return matches(requirements, metadata.labels);
}
