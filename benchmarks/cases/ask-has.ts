/** [...m.keys()].includes(k)  =>  m.has(k);  [...s].includes(v)  =>  s.has(v) */
import { GROWING, row, type Case, type Key } from '../case.js';
import { askedMap, askedSet, type Asked } from '../inputs.js';

type Question = 'first' | 'last' | 'missing';

function mapRow(pattern: string, question: Question): Case['rows'][number] {
  return row<Asked<Map<Key, number>>>({
    container: 'Map',
    pattern,
    sizes: GROWING,
    input: askedMap,
    before: (asked) => [...asked.container.keys()].includes(asked[question]),
    after: (asked) => asked.container.has(asked[question]),
  });
}

function setRow(pattern: string, question: Question): Case['rows'][number] {
  return row<Asked<Set<Key>>>({
    container: 'Set',
    pattern,
    sizes: GROWING,
    input: askedSet,
    before: (asked) => [...asked.container].includes(asked[question]),
    after: (asked) => asked.container.has(asked[question]),
  });
}

export default {
  form: 'ask-has',
  rows: [
    mapRow('hit first', 'first'),
    mapRow('hit last', 'last'),
    mapRow('miss', 'missing'),
    setRow('hit first', 'first'),
    setRow('hit last', 'last'),
    setRow('miss', 'missing'),
  ],
} satisfies Case;
