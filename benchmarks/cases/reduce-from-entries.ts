/** xs.reduce((o, x) => ({ ...o, [k]: v }), {})  =>  Object.fromEntries(xs.map((x) => [k, v])) */
import { GROWING, row, type Case, type Dictionary } from '../case.js';
import { oneList } from '../inputs.js';

export default {
  form: 'reduce-from-entries',
  rows: [
    row({
      container: 'dictionary',
      pattern: 'reduce',
      sizes: GROWING,
      input: oneList,
      before: (list) => list.reduce<Dictionary>((o, x) => ({ ...o, [x.key as string]: x.value }), {}),
      after: (list) => Object.fromEntries(list.map((x) => [x.key, x.value])),
    }),
  ],
} satisfies Case;
