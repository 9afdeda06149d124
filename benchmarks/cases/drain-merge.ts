/**
 *   new Map([...a, ...build(x)])         =>  fill(new Map(a), x)
 *   new Map([...build(x), ...build(y)])  =>  fill(fill(new Map(), x), y)
 */
import { buildMap, buildSet, fillMap, fillSet } from '../builders.js';
import { row, type Case, type Draw, type Item, type Key } from '../case.js';

interface Merge<C> {
  readonly owned: C;
  readonly x: readonly Item[];
  readonly y: readonly Item[];
}

function mapInput(draw: Draw, n: number): Merge<Map<Key, number>> {
  return { owned: buildMap(draw.items(n)), x: draw.items(n), y: draw.items(n) };
}

function setInput(draw: Draw, n: number): Merge<Set<Key>> {
  return { owned: buildSet(draw.items(n)), x: draw.items(n), y: draw.items(n) };
}

export default {
  form: 'drain-merge',
  rows: [
    row({
      container: 'Map',
      pattern: 'one owned, one built',
      input: mapInput,
      before: ({ owned, x }) => new Map([...owned, ...buildMap(x)]),
      after: ({ owned, x }) => fillMap(new Map(owned), x),
    }),
    row({
      container: 'Map',
      pattern: 'two built',
      input: mapInput,
      before: ({ x, y }) => new Map([...buildMap(x), ...buildMap(y)]),
      after: ({ x, y }) => fillMap(fillMap(new Map(), x), y),
    }),
    row({
      container: 'Set',
      pattern: 'one owned, one built',
      input: setInput,
      before: ({ owned, x }) => new Set([...owned, ...buildSet(x)]),
      after: ({ owned, x }) => fillSet(new Set(owned), x),
    }),
    row({
      container: 'Set',
      pattern: 'two built',
      input: setInput,
      before: ({ x, y }) => new Set([...buildSet(x), ...buildSet(y)]),
      after: ({ x, y }) => fillSet(fillSet(new Set(), x), y),
    }),
  ],
} satisfies Case;
