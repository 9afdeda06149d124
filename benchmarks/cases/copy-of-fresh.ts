/** new Map(build(x))  =>  build(x);  { ...build(x) }  =>  build(x) */
import { buildDictionary, buildMap, buildSet } from '../builders.js';
import { row, type Case } from '../case.js';
import { oneList } from '../inputs.js';

export default {
  form: 'copy-of-fresh',
  rows: [
    row({
      container: 'Map',
      pattern: 'constructor',
      keys: ['int', 'string', 'computed', 'object'],
      input: oneList,
      before: (list) => new Map(buildMap(list)),
      after: (list) => buildMap(list),
    }),
    row({
      container: 'Set',
      pattern: 'constructor',
      keys: ['int', 'string', 'computed', 'object'],
      input: oneList,
      before: (list) => new Set(buildSet(list)),
      after: (list) => buildSet(list),
    }),
    row({
      container: 'dictionary',
      pattern: 'spread',
      input: oneList,
      before: (list) => ({ ...buildDictionary(list) }),
      after: (list) => buildDictionary(list),
    }),
    row({
      container: 'dictionary',
      pattern: 'Object.assign',
      input: oneList,
      before: (list) => Object.assign({}, buildDictionary(list)),
      after: (list) => buildDictionary(list),
    }),
  ],
} satisfies Case;
