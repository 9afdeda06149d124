/** [...m.values()].forEach(f)  =>  for (const v of m.values()) … */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

function valuesBefore(m: Map<Key, number>): number {
  let total = 0;
  [...m.values()].forEach((value) => {
    total += value;
  });
  return total;
}

function valuesAfter(m: Map<Key, number>): number {
  let total = 0;
  for (const value of m.values()) {
    total += value;
  }
  return total;
}

function entriesBefore(m: Map<Key, number>): number {
  let total = 0;
  [...m].forEach(([, value]) => {
    total += value;
  });
  return total;
}

function entriesAfter(m: Map<Key, number>): number {
  let total = 0;
  for (const [, value] of m) {
    total += value;
  }
  return total;
}

function setBefore(s: Set<Key>): unknown {
  let last: unknown;
  [...s].forEach((key) => {
    last = key;
  });
  return last;
}

function setAfter(s: Set<Key>): unknown {
  let last: unknown;
  for (const key of s) {
    last = key;
  }
  return last;
}

const map = { container: 'Map', keys: UNSEEN, input: ownMap } as const;

export default {
  form: 'walk-for-each',
  rows: [
    row({ ...map, pattern: '[...m.values()]', before: valuesBefore, after: valuesAfter }),
    row({ ...map, pattern: '[...m]', before: entriesBefore, after: entriesAfter }),
    row({ container: 'Set', pattern: '[...s]', keys: UNSEEN, input: ownSet, before: setBefore, after: setAfter }),
  ],
} satisfies Case;
