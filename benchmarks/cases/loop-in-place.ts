/** m = new Map([...m, [k, v]]), s = new Set([...s, k]), o = { ...o, [k]: v } in a loop  =>  m.set(k, v), … */
import { buildDictionary, buildMap, buildSet } from '../builders.js';
import { GROWING, row, type Case, type Dictionary, type Item, type Key } from '../case.js';
import { oneList } from '../inputs.js';

function mapBefore(list: readonly Item[]): Map<Key, number> {
  let m = new Map<Key, number>();
  for (const x of list) m = new Map([...m, [x.key, x.value]]);
  return m;
}

function setBefore(list: readonly Item[]): Set<Key> {
  let s = new Set<Key>();
  for (const x of list) s = new Set([...s, x.key]);
  return s;
}

function dictionaryBefore(list: readonly Item[]): Dictionary {
  let o: Dictionary = {};
  for (const x of list) o = { ...o, [x.key as string]: x.value };
  return o;
}

const shape = { pattern: 'loop', sizes: GROWING, input: oneList } as const;

export default {
  form: 'loop-in-place',
  rows: [
    row({ ...shape, container: 'Map', before: mapBefore, after: buildMap }),
    row({ ...shape, container: 'Set', before: setBefore, after: buildSet }),
    row({ ...shape, container: 'dictionary', before: dictionaryBefore, after: buildDictionary }),
  ],
} satisfies Case;
