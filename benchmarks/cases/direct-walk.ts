/** A method that returns [...this.#m.values()], whose caller walks it once  =>  return this.#m.values() */
import { buildMap, buildSet } from '../builders.js';
import { UNSEEN, row, type Case, type Draw, type Key } from '../case.js';

class Registry {
  readonly #map: Map<Key, number>;
  readonly #set: Set<Key>;
  constructor(map: Map<Key, number>, set: Set<Key>) {
    this.#map = map;
    this.#set = set;
  }
  values(): number[] {
    return [...this.#map.values()];
  }
  eachValue(): Iterable<number> {
    return this.#map.values();
  }
  keys(): Key[] {
    return [...this.#map.keys()];
  }
  eachKey(): Iterable<Key> {
    return this.#map.keys();
  }
  entries(): [Key, number][] {
    return [...this.#map];
  }
  eachEntry(): Iterable<[Key, number]> {
    return this.#map.entries();
  }
  members(): Key[] {
    return [...this.#set];
  }
  eachMember(): Iterable<Key> {
    return this.#set.values();
  }
}

function registry(draw: Draw, n: number): Registry {
  const items = draw.items(n);
  return new Registry(buildMap(items), buildSet(items));
}

function valuesBefore(owner: Registry): number {
  let total = 0;
  for (const value of owner.values()) total += value;
  return total;
}

function valuesAfter(owner: Registry): number {
  let total = 0;
  for (const value of owner.eachValue()) total += value;
  return total;
}

function keysBefore(owner: Registry): unknown {
  let last: unknown;
  for (const key of owner.keys()) last = key;
  return last;
}

function keysAfter(owner: Registry): unknown {
  let last: unknown;
  for (const key of owner.eachKey()) last = key;
  return last;
}

function entriesBefore(owner: Registry): number {
  let total = 0;
  for (const [, value] of owner.entries()) total += value;
  return total;
}

function entriesAfter(owner: Registry): number {
  let total = 0;
  for (const [, value] of owner.eachEntry()) total += value;
  return total;
}

function membersBefore(owner: Registry): unknown {
  let last: unknown;
  for (const member of owner.members()) last = member;
  return last;
}

function membersAfter(owner: Registry): unknown {
  let last: unknown;
  for (const member of owner.eachMember()) last = member;
  return last;
}

const map = { container: 'Map', keys: UNSEEN, input: registry } as const;
const set = { container: 'Set', keys: UNSEEN, input: registry } as const;

export default {
  form: 'direct-walk',
  rows: [
    row({ ...map, pattern: 'values', before: valuesBefore, after: valuesAfter }),
    row({ ...map, pattern: 'keys', before: keysBefore, after: keysAfter }),
    row({ ...map, pattern: 'entries', before: entriesBefore, after: entriesAfter }),
    row({ ...set, pattern: 'members', before: membersBefore, after: membersAfter }),
  ],
} satisfies Case;
