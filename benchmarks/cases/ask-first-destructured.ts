/** const x = [...s][0]  =>  const [x] = s;  const k = [...m.keys()][0]  =>  const [k] = m.keys() */
import { GROWING, UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

function mapAfter(m: Map<Key, number>): Key | undefined {
  const [first] = m.keys();
  return first;
}

function entryAfter(m: Map<Key, number>): [Key, number] | undefined {
  const [first] = m;
  return first;
}

function setAfter(s: Set<Key>): Key | undefined {
  const [first] = s;
  return first;
}

export default {
  form: 'ask-first-destructured',
  rows: [
    row({
      container: 'Map',
      pattern: '[...m.keys()]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownMap,
      before: (m) => [...m.keys()][0],
      after: mapAfter,
    }),
    row({
      container: 'Map',
      pattern: '[...m]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownMap,
      before: (m) => [...m][0],
      after: entryAfter,
    }),
    row({
      container: 'Set',
      pattern: '[...s]',
      keys: UNSEEN,
      sizes: GROWING,
      input: ownSet,
      before: (s) => [...s][0],
      after: setAfter,
    }),
  ],
} satisfies Case;
