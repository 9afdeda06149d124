/** [...m].length, Array.from(m).length, [...m.keys()].length, Object.keys(Object.fromEntries(m)).length  =>  m.size */
import { GROWING, UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

const map = {
  container: 'Map',
  keys: UNSEEN,
  sizes: GROWING,
  input: ownMap,
  after: (m: Map<Key, number>) => m.size,
} as const;
const set = { container: 'Set', keys: UNSEEN, sizes: GROWING, input: ownSet, after: (s: Set<Key>) => s.size } as const;

export default {
  form: 'ask-size',
  rows: [
    row({ ...map, pattern: '[...m]', before: (m) => [...m].length }),
    row({ ...map, pattern: '[...m.keys()]', before: (m) => [...m.keys()].length }),
    row({ ...map, pattern: 'Array.from(m)', before: (m) => Array.from(m).length }),
    row({
      ...map,
      pattern: 'Object.fromEntries(m)',
      before: (m) => Object.keys(Object.fromEntries(m)).length,
    }),
    row({ ...set, pattern: '[...s]', before: (s) => [...s].length }),
    row({ ...set, pattern: 'Array.from(s)', before: (s) => Array.from(s).length }),
  ],
} satisfies Case;
