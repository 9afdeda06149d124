/** total([...m]), total(new Map(m)), total([...s]), total(new Set(s))  =>  total(m), total(s) */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

function total(entries: Iterable<readonly [Key, number]>): number {
  let sum = 0;
  for (const [, value] of entries) sum += value;
  return sum;
}

function totalDirect(entries: Iterable<readonly [Key, number]>): number {
  let sum = 0;
  for (const [, value] of entries) sum += value;
  return sum;
}

function last(members: Iterable<Key>): unknown {
  let seen: unknown;
  for (const member of members) seen = member;
  return seen;
}

function lastDirect(members: Iterable<Key>): unknown {
  let seen: unknown;
  for (const member of members) seen = member;
  return seen;
}

const map = { container: 'Map', keys: UNSEEN, input: ownMap, after: totalDirect } as const;
const set = { container: 'Set', keys: UNSEEN, input: ownSet, after: lastDirect } as const;

export default {
  form: 'pass-walked',
  rows: [
    row({ ...map, pattern: '[...m]', before: (m) => total([...m]) }),
    row({ ...map, pattern: 'new Map(m)', before: (m) => total(new Map(m)) }),
    row({ ...set, pattern: '[...s]', before: (s) => last([...s]) }),
    row({ ...set, pattern: 'new Set(s)', before: (s) => last(new Set(s)) }),
  ],
} satisfies Case;
