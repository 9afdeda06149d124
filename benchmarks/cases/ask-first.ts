/** [...s][0], Array.from(s)[0], [...m.keys()][0]  =>  s.values().next().value, m.keys().next().value */
import { GROWING, UNSEEN, row, type Case } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

export default {
  form: 'ask-first',
  rows: [
    row({
      container: 'Map',
      pattern: '[...m.keys()]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownMap,
      before: (m) => [...m.keys()][0],
      after: (m) => m.keys().next().value,
    }),
    row({
      container: 'Map',
      pattern: '[...m.values()]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownMap,
      before: (m) => [...m.values()][0],
      after: (m) => m.values().next().value,
    }),
    row({
      container: 'Map',
      pattern: '[...m]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownMap,
      before: (m) => [...m][0],
      after: (m) => m.entries().next().value,
    }),
    row({
      container: 'Set',
      pattern: '[...s]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownSet,
      before: (s) => [...s][0],
      after: (s) => s.values().next().value,
    }),
    row({
      container: 'Set',
      pattern: 'Array.from(s)',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownSet,
      before: (s) => Array.from(s)[0],
      after: (s) => s.values().next().value,
    }),
  ],
} satisfies Case;
