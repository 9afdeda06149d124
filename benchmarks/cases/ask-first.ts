/** [...s][0], Array.from(s)[0], [...m.keys()][0]  =>  s.values().next().value, m.keys().next().value */
import { row, type Case } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

export default {
  form: 'ask-first',
  rows: [
    row({
      container: 'Map',
      pattern: '[...m.keys()]',
      input: ownMap,
      before: (m) => [...m.keys()][0],
      after: (m) => m.keys().next().value,
    }),
    row({
      container: 'Map',
      pattern: '[...m.values()]',
      input: ownMap,
      before: (m) => [...m.values()][0],
      after: (m) => m.values().next().value,
    }),
    row({
      container: 'Map',
      pattern: '[...m]',
      input: ownMap,
      before: (m) => [...m][0],
      after: (m) => m.entries().next().value,
    }),
    row({
      container: 'Set',
      pattern: '[...s]',
      input: ownSet,
      before: (s) => [...s][0],
      after: (s) => s.values().next().value,
    }),
    row({
      container: 'Set',
      pattern: 'Array.from(s)',
      input: ownSet,
      before: (s) => Array.from(s)[0],
      after: (s) => s.values().next().value,
    }),
  ],
} satisfies Case;
