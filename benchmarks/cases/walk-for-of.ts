/** for (const x of [...m.values()]), [...m.keys()], [...m], [...s]  =>  the same without the copy */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

function valuesBefore(m: Map<Key, number>): number {
  let total = 0;
  for (const value of [...m.values()]) total += value;
  return total;
}

function valuesAfter(m: Map<Key, number>): number {
  let total = 0;
  for (const value of m.values()) total += value;
  return total;
}

function keysBefore(m: Map<Key, number>): unknown {
  let last: unknown;
  for (const key of [...m.keys()]) last = key;
  return last;
}

function keysAfter(m: Map<Key, number>): unknown {
  let last: unknown;
  for (const key of m.keys()) last = key;
  return last;
}

function entriesBefore(m: Map<Key, number>): number {
  let total = 0;
  for (const [, value] of [...m]) total += value;
  return total;
}

function entriesAfter(m: Map<Key, number>): number {
  let total = 0;
  for (const [, value] of m) total += value;
  return total;
}

function setBefore(s: Set<Key>): unknown {
  let last: unknown;
  for (const key of [...s]) last = key;
  return last;
}

function setAfter(s: Set<Key>): unknown {
  let last: unknown;
  for (const key of s) last = key;
  return last;
}

const map = { container: 'Map', keys: UNSEEN, input: ownMap } as const;

export default {
  form: 'walk-for-of',
  rows: [
    row({ ...map, pattern: '[...m.values()]', before: valuesBefore, after: valuesAfter }),
    row({ ...map, pattern: '[...m.keys()]', before: keysBefore, after: keysAfter }),
    row({ ...map, pattern: '[...m]', before: entriesBefore, after: entriesAfter }),
    row({ container: 'Set', pattern: '[...s]', keys: UNSEEN, input: ownSet, before: setBefore, after: setAfter }),
  ],
} satisfies Case;
