import { DeltaQueue } from './deltas.js';
import { Emitter, type Handler } from './events.js';
import { Indexer } from './indexer.js';
import { Metrics } from './metrics.js';
import { evictStale } from './queries.js';
import { keyOf, type EventType, type Resource, type ResourceEvent } from './resources.js';
import { matches, parsePairs, toRequirements } from './selectors.js';
import { Store } from './store.js';
import { diff, listAll, type Changes, type Source } from './watch.js';

export class Informer {
  readonly indexer = new Indexer();
  readonly metrics = new Metrics();
  readonly #source: Source;
  readonly #store = new Store();
  readonly #queue = new DeltaQueue();
  readonly #emitter = new Emitter();
  #handled = new Set<string>();
  #checkpoint: Map<string, Resource> = new Map();

  constructor(source: Source) {
    this.#source = source;
  }

  on(type: EventType, handler: Handler): () => void {
    return this.#emitter.on(type, handler);
  }

  get(key: string): Resource | undefined {
    return this.#store.get(key);
  }

  select(selector: string): Map<string, Resource> {
    const requirements = toRequirements(parsePairs(selector));
    const selected = new Map<string, Resource>();
    for (const [key, resource] of this.#store.snapshot()) {
      if (matches(requirements, resource.metadata.labels)) {
        selected.set(key, resource);
      }
    }
    return selected;
  }

  /** Lists the source, follows it until it ends, and handles what it says. */
  async run(): Promise<void> {
    await this.resync();
    for await (const event of this.#source.watch()) {
      if (event.type === 'bookmark') continue;
      this.enqueue(event);
      this.process();
    }
  }

  enqueue({ type, resource }: ResourceEvent): void {
    this.#queue.push(type, resource);
  }

  /** Handles all that waits, and returns the keys it handled, in order. */
  process(): Set<string> {
    this.#handled = new Set<string>();
    for (const [key, deltas] of this.#queue.flush()) {
      for (const { type, resource } of deltas) this.#apply(type, resource);
      this.#handled.add(key);
    }
    return this.#handled;
  }

  /** What the source and the cache, as it was when the list began, differ in. */
  async resync(): Promise<Changes> {
    const before = this.#store.snapshot();
    const listed = await listAll([this.#source]);
    const changes = diff(before, listed);
    for (const resource of changes.added.values()) this.#apply('added', resource);
    for (const resource of changes.modified.values()) {
      this.#apply('modified', resource);
    }
    const live = new Set(listed.keys());
    evictStale(before, live, (key) => {
      this.#apply('deleted', before.get(key)!);
    });
    return changes;
  }

  /** Remembers the cache as it is now. */
  checkpoint(): Map<string, Resource> {
    const marked = this.#store.snapshot();
    this.#checkpoint = marked;
    return new Map(marked);
  }

  sinceCheckpoint(): Changes {
    return diff(this.#checkpoint, this.#store.snapshot());
  }

  #apply(type: EventType, resource: Resource): void {
    const key = keyOf(resource);
    const known = this.#store.get(key);
    if (type === 'deleted') {
      if (this.#store.delete(key) === undefined) return;
    } else if (!this.#store.upsert(resource)) {
      return;
    }
    if (known !== undefined) this.indexer.remove(known);
    if (type !== 'deleted') this.indexer.add(resource);
    this.metrics.increment(`events_${type}`);
    this.#emitter.emit(type, resource);
  }
}
