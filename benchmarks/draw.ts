import type { Draw, Item, Key, KeyKind } from './case.js';

/** mulberry32: small, fast, seeded. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

class ComputedItem implements Item {
  readonly id: number;
  readonly value: number;
  constructor(id: number, value: number) {
    this.id = id;
    this.value = value;
  }
  get key(): string {
    return `item:${this.id}`;
  }
}

/** A flat string that no property table knows, of a length that does not tell keys apart. */
function runTimeString(id: number): string {
  return Buffer.from(`item:${String(id).padStart(8, '0')}`, 'latin1').toString('latin1');
}

function keyOf(kind: KeyKind, id: number): Key {
  switch (kind) {
    case 'string':
      return runTimeString(id);
    case 'object':
      return { id };
    default:
      return id;
  }
}

export function drawFor(kind: KeyKind, random: () => number): Draw {
  const used = new Set<number>();
  const ids = new WeakMap<Item, number>();
  function nextId(): number {
    if (kind === 'dense') return used.size;
    return Math.floor(random() * 2 ** 24);
  }
  function itemOf(id: number, value: number): Item {
    const item = kind === 'computed' ? new ComputedItem(id, value) : { key: keyOf(kind, id), value };
    ids.set(item, id);
    return item;
  }
  return {
    items(n) {
      const items: Item[] = [];
      while (items.length < n) {
        const id = nextId();
        if (used.has(id)) continue;
        used.add(id);
        items.push(itemOf(id, items.length));
      }
      return items;
    },
    again(items) {
      if (kind === 'object') return [...items];
      return items.map((item) => itemOf(ids.get(item) ?? 0, item.value));
    },
  };
}
