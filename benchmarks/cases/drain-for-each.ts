/** build(x).forEach((v, k) => t.set(k, v))  =>  fill(t, x) */
import { buildMap, buildSet, fillMap, fillSet } from '../builders.js';
import { row, type Case, type Key } from '../case.js';
import { parts, type Parts } from '../inputs.js';

function mapBefore(lists: Parts): Map<Key, number> {
  const all = new Map<Key, number>();
  for (const list of lists) buildMap(list).forEach((value, key) => all.set(key, value));
  return all;
}

function mapAfter(lists: Parts): Map<Key, number> {
  const all = new Map<Key, number>();
  for (const list of lists) fillMap(all, list);
  return all;
}

function setBefore(lists: Parts): Set<Key> {
  const all = new Set<Key>();
  for (const list of lists) buildSet(list).forEach((key) => all.add(key));
  return all;
}

function setAfter(lists: Parts): Set<Key> {
  const all = new Set<Key>();
  for (const list of lists) fillSet(all, list);
  return all;
}

const map = { container: 'Map', before: mapBefore, after: mapAfter } as const;
const set = { container: 'Set', before: setBefore, after: setAfter } as const;

export default {
  form: 'drain-for-each',
  rows: [
    row({ ...map, pattern: '1 part', input: parts(1) }),
    row({ ...map, pattern: '8 parts', input: parts(8) }),
    row({ ...set, pattern: '1 part', input: parts(1) }),
    row({ ...set, pattern: '8 parts', input: parts(8) }),
  ],
} satisfies Case;
