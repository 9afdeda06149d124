/**
 * A constant of literals built in each call, and asked  =>  built once, and asked.
 *
 * The old code here makes its container out of an array that is there already: a real one makes that array, too, and a
 * pair an entry for a Map. What is measured is the least that can be gained.
 */
import { row, type Case, type Draw, type Key } from '../case.js';

interface Constant<C, E> {
  readonly elements: readonly E[];
  readonly hoisted: C;
  /** What is asked for: every other one is in it. */
  readonly asked: readonly Key[];
}

type Pair = readonly [Key, number];
type MapInput = Constant<Map<Key, number>, Pair>;
type SetInput = Constant<Set<Key>, Key>;

const SIZES = [0, 1, 2, 4, 8, 16, 64];
const KEYS = ['int', 'string'] as const;
const LOOK_UPS = [1, 8];

function askedOf(draw: Draw, keys: readonly Key[], count: number): Key[] {
  const others = draw.items(count).map(({ key }) => key);
  return others.map((other, i) => (i % 2 === 0 ? other : (keys[i % Math.max(keys.length, 1)] ?? other)));
}

function mapInput(count: number): (draw: Draw, n: number) => MapInput {
  return (draw, n) => {
    const elements = draw.items(n).map(({ key, value }): Pair => [key, value]);
    const asked = askedOf(draw, elements.map(([key]) => key), count);
    return { elements, hoisted: new Map(elements), asked };
  };
}

function setInput(count: number): (draw: Draw, n: number) => SetInput {
  return (draw, n) => {
    const elements = draw.items(n).map(({ key }) => key);
    return { elements, hoisted: new Set(elements), asked: askedOf(draw, elements, count) };
  };
}

function get(map: ReadonlyMap<Key, number>, asked: readonly Key[]): number {
  let total = 0;
  for (let i = 0; i < asked.length; i++) total += map.get(asked[i] as Key) ?? 1;
  return total;
}

function has(set: ReadonlySet<Key>, asked: readonly Key[]): number {
  let total = 0;
  for (let i = 0; i < asked.length; i++) total += set.has(asked[i] as Key) ? 1 : 0;
  return total;
}

function walkMap(map: ReadonlyMap<Key, number>): number {
  let total = 0;
  for (const [, value] of map) total += value;
  return total;
}

function walkSet(set: ReadonlySet<Key>): number {
  let total = 0;
  for (const key of set) total += key === 0 ? 0 : 1;
  return total;
}

function lookUps(count: number): string {
  return count === 1 ? '1 look-up' : `${count} look-ups`;
}

export default {
  form: 'hoist',
  rows: [
    ...LOOK_UPS.map((count) =>
      row<MapInput>({
        container: 'Map',
        pattern: lookUps(count),
        keys: KEYS,
        sizes: SIZES,
        input: mapInput(count),
        before: ({ elements, asked }) => get(new Map(elements), asked),
        after: ({ hoisted, asked }) => get(hoisted, asked),
      }),
    ),
    row<MapInput>({
      container: 'Map',
      pattern: 'for…of',
      keys: KEYS,
      sizes: SIZES,
      input: mapInput(0),
      before: ({ elements }) => walkMap(new Map(elements)),
      after: ({ hoisted }) => walkMap(hoisted),
    }),
    ...LOOK_UPS.map((count) =>
      row<SetInput>({
        container: 'Set',
        pattern: lookUps(count),
        keys: KEYS,
        sizes: SIZES,
        input: setInput(count),
        before: ({ elements, asked }) => has(new Set(elements), asked),
        after: ({ hoisted, asked }) => has(hoisted, asked),
      }),
    ),
    row<SetInput>({
      container: 'Set',
      pattern: 'for…of',
      keys: KEYS,
      sizes: SIZES,
      input: setInput(0),
      before: ({ elements }) => walkSet(new Set(elements)),
      after: ({ hoisted }) => walkSet(hoisted),
    }),
  ],
} satisfies Case;
