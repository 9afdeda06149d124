/** const out = [...m.values()].map(f)  =>  const out = []; for (const v of m.values()) out.push(f(v)) */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

function valuesAfter(m: Map<Key, number>): number[] {
  const out: number[] = [];
  for (const value of m.values()) out.push(value + 1);
  return out;
}

function entriesAfter(m: Map<Key, number>): number[] {
  const out: number[] = [];
  for (const [, value] of m) out.push(value + 1);
  return out;
}

function setAfter(s: Set<Key>): unknown[] {
  const out: unknown[] = [];
  for (const key of s) out.push({ key });
  return out;
}

export default {
  form: 'walk-map',
  rows: [
    row({
      container: 'Map',
      pattern: '[...m.values()]',
      keys: UNSEEN,
      input: ownMap,
      before: (m) => [...m.values()].map((value) => value + 1),
      after: valuesAfter,
    }),
    row({
      container: 'Map',
      pattern: '[...m]',
      keys: UNSEEN,
      input: ownMap,
      before: (m) => [...m].map(([, value]) => value + 1),
      after: entriesAfter,
    }),
    row({
      container: 'Set',
      pattern: '[...s]',
      keys: UNSEEN,
      input: ownSet,
      before: (s) => [...s].map((key) => ({ key })),
      after: setAfter,
    }),
  ],
} satisfies Case;
