/** const t = new Map(); for (const [k, v] of build(x)) t.set(k, v)  =>  const t = build(x) */
import { buildDictionary, buildMap, buildSet } from '../builders.js';
import { row, type Case, type Dictionary, type Item, type Key } from '../case.js';
import { oneList } from '../inputs.js';

function mapBefore(list: readonly Item[]): Map<Key, number> {
  const own = new Map<Key, number>();
  for (const [key, value] of buildMap(list)) own.set(key, value);
  return own;
}

function setBefore(list: readonly Item[]): Set<Key> {
  const own = new Set<Key>();
  for (const key of buildSet(list)) own.add(key);
  return own;
}

function dictionaryBefore(list: readonly Item[]): Dictionary {
  const own: Dictionary = {};
  const built = buildDictionary(list);
  for (const key in built) own[key] = built[key] as number;
  return own;
}

const shape = { pattern: 'loop', input: oneList } as const;

export default {
  form: 'loop-copy-of-fresh',
  rows: [
    row({ ...shape, container: 'Map', before: mapBefore, after: (list) => buildMap(list) }),
    row({ ...shape, container: 'Set', before: setBefore, after: (list) => buildSet(list) }),
    row({ ...shape, container: 'dictionary', before: dictionaryBefore, after: (list) => buildDictionary(list) }),
  ],
} satisfies Case;
