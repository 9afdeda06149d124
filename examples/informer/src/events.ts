import { keyOf, type EventType, type Resource } from './resources.js';

export type Handler = (resource: Resource) => void;

export class Emitter {
  private readonly handlers = new Map<EventType, Set<Handler>>();
  #muted = new Set<EventType>();

  on(type: EventType, handler: Handler): () => void {
    const handlers = this.handlers.get(type) ?? new Set<Handler>();
    this.handlers.set(type, handlers.add(handler));
    return () => {
      handlers.delete(handler);
    };
  }

  once(type: EventType, handler: Handler): void {
    const off = this.on(type, (resource) => {
      off();
      handler(resource);
    });
  }

  mute(type: EventType): void {
    this.#muted.add(type);
  }

  emit(type: EventType, resource: Resource): number {
    if (this.#silenced.has(type)) return 0;
    const handlers = this.listeners(type);
    for (const handler of handlers) handler(resource);
    return handlers.size;
  }

  private listeners(type: EventType): Set<Handler> {
    return new Set(this.handlers.get(type));
  }

  get #silenced(): Set<EventType> {
    return new Set(this.#muted);
  }
}

export type Replay = (type: EventType) => void;

/** A set of the keys that `type` was emitted for, past and future. */
export function recordKeys(emitter: Emitter, type: EventType, replay: Replay): Set<string> {
  const keys = new Set<string>();
  emitter.on(type, (resource) => {
    keys.add(keyOf(resource));
  });
  replay(type);
  return keys;
}

/** The keys that a replay of `types` brings; what is emitted later is not in it. */
export function replayedKeys(emitter: Emitter, types: readonly EventType[], replay: Replay): Set<string> {
  const replayed = new Set<string>();
  for (const type of types) {
    for (const key of recordKeys(emitter, type, replay)) replayed.add(key);
  }
  return replayed;
}
