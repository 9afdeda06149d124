/** Inputs that several cases share. */
import { buildDictionary, buildMap, buildSet } from './builders.js';
import type { Dictionary, Draw, Item, Key } from './case.js';

export type Parts = readonly (readonly Item[])[];

export function oneList(draw: Draw, n: number): readonly Item[] {
  return draw.items(n);
}

export function parts(count: number): (draw: Draw, n: number) => Parts {
  return (draw, n) => Array.from({ length: count }, () => draw.items(n));
}

/** Every part holds the same keys, equal by content. */
export function sharedParts(count: number): (draw: Draw, n: number) => Parts {
  return (draw, n) => {
    const first = draw.items(n);
    return Array.from({ length: count }, () => draw.again(first));
  };
}

/** A container, and keys to ask it for: its first, its last, and one that it lacks. */
export interface Asked<C> {
  readonly container: C;
  readonly first: Key;
  readonly last: Key;
  readonly missing: Key;
}

function asked<C>(build: (items: readonly Item[]) => C): (draw: Draw, n: number) => Asked<C> {
  return (draw, n) => {
    const items = draw.items(n);
    const others = draw.again(items);
    const missing = draw.items(1)[0]?.key ?? 0;
    return {
      container: build(items),
      first: others[0]?.key ?? missing,
      last: others[n - 1]?.key ?? missing,
      missing,
    };
  };
}

export const askedMap: (draw: Draw, n: number) => Asked<Map<Key, number>> = asked(buildMap);
export const askedSet: (draw: Draw, n: number) => Asked<Set<Key>> = asked(buildSet);
export const askedDictionary: (draw: Draw, n: number) => Asked<Dictionary> = asked(buildDictionary);

export function ownMap(draw: Draw, n: number): Map<Key, number> {
  return buildMap(draw.items(n));
}

export function ownSet(draw: Draw, n: number): Set<Key> {
  return buildSet(draw.items(n));
}

/** A container, and what a walk over it looks for. */
export interface Sought<C, W> {
  readonly container: C;
  readonly wanted: W;
}

type Where = 'first' | 'last' | 'none';

export function soughtValue(where: Where): (draw: Draw, n: number) => Sought<Map<Key, number>, number> {
  return (draw, n) => {
    const container = buildMap(draw.items(n));
    return { container, wanted: where === 'none' ? -1 : where === 'first' ? 0 : n - 1 };
  };
}

export function soughtMember(where: Where): (draw: Draw, n: number) => Sought<Set<Key>, Key> {
  return (draw, n) => {
    const { container, first, last, missing } = askedSet(draw, n);
    return { container, wanted: where === 'none' ? missing : where === 'first' ? first : last };
  };
}
