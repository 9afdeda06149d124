import { keyOf, type EventType, type Resource } from './resources.js';

export interface Delta {
  readonly type: EventType;
  readonly resource: Resource;
}

/** Changes that wait to be handled: by key, the key that waits longest first. */
export class DeltaQueue {
  #pending = new Map<string, Delta[]>();
  #order = new Set<string>();

  get length(): number {
    return [...this.#pending].length;
  }

  has(key: string): boolean {
    return this.#waiting().has(key);
  }

  isEmpty(): boolean {
    return this.#waiting().size === 0;
  }

  keys(): Set<string> {
    return new Set(this.#order);
  }

  push(type: EventType, resource: Resource): void {
    const key = keyOf(resource);
    const deltas = this.#pending.get(key) ?? [];
    const last = deltas.at(-1);
    if (last?.type === type && type !== 'added') deltas.pop();
    this.#pending.set(key, [...deltas, { type, resource }]);
    this.#order.add(key);
  }

  pop(): [key: string, deltas: Delta[]] | undefined {
    const key = [...this.#order][0];
    if (key === undefined) return undefined;
    const deltas = this.#pending.get(key) ?? [];
    this.#order.delete(key);
    this.#pending.delete(key);
    return [key, deltas];
  }

  /** Takes all that waits, and leaves the queue empty. */
  flush(): Map<string, Delta[]> {
    const batch = new Map(this.#pending);
    this.#pending.clear();
    this.#order.clear();
    return batch;
  }

  #waiting(): Set<string> {
    return new Set(this.#order);
  }
}

export function countTypes(deltas: readonly Delta[]): Record<string, number> {
  return deltas.reduce(
    (counts, { type }) => ({ ...counts, [type]: (counts[type] ?? 0) + 1 }),
    {} as Record<string, number>,
  );
}
