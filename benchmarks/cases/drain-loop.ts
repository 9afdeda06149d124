/** for (const [k, v] of build(x)) t.set(k, v)  =>  fill(t, x) */
import { buildMap, buildSet, fillMap, fillSet } from '../builders.js';
import { row, type Case, type Key } from '../case.js';
import { parts, sharedParts, type Parts } from '../inputs.js';

function mapBefore(lists: Parts): Map<Key, number> {
  const all = new Map<Key, number>();
  for (const list of lists) {
    for (const [key, value] of buildMap(list)) all.set(key, value);
  }
  return all;
}

function mapAfter(lists: Parts): Map<Key, number> {
  const all = new Map<Key, number>();
  for (const list of lists) fillMap(all, list);
  return all;
}

function setBefore(lists: Parts): Set<Key> {
  const all = new Set<Key>();
  for (const list of lists) {
    for (const key of buildSet(list)) all.add(key);
  }
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
  form: 'drain-loop',
  rows: [
    row({ ...map, pattern: '1 part', keys: ['int', 'string', 'computed', 'object'], input: parts(1) }),
    row({ ...map, pattern: '8 parts', input: parts(8) }),
    row({ ...map, pattern: '8 parts, same keys', input: sharedParts(8) }),
    row({ ...set, pattern: '1 part', keys: ['int', 'string', 'computed', 'object'], input: parts(1) }),
    row({ ...set, pattern: '8 parts', input: parts(8) }),
    row({ ...set, pattern: '8 parts, same keys', input: sharedParts(8) }),
  ],
} satisfies Case;
