/**
 *   xs.reduce((m, x) => new Map([...m, [k, v]]), new Map())  =>  xs.reduce((m, x) => m.set(k, v), new Map())
 *   xs.reduce((s, x) => new Set([...s, k]), new Set())       =>  xs.reduce((s, x) => s.add(k), new Set())
 */
import { GROWING, row, type Case, type Key } from '../case.js';
import { oneList } from '../inputs.js';

const shape = { pattern: 'reduce', sizes: GROWING, input: oneList } as const;

export default {
  form: 'reduce-in-place',
  rows: [
    row({
      ...shape,
      container: 'Map',
      before: (list) => list.reduce((m, x) => new Map([...m, [x.key, x.value]]), new Map<Key, number>()),
      after: (list) => list.reduce((m, x) => m.set(x.key, x.value), new Map<Key, number>()),
    }),
    row({
      ...shape,
      container: 'Set',
      before: (list) => list.reduce((s, x) => new Set([...s, x.key]), new Set<Key>()),
      after: (list) => list.reduce((s, x) => s.add(x.key), new Set<Key>()),
    }),
  ],
} satisfies Case;
