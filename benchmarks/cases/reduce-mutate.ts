/** xs.reduce((o, x) => ({ ...o, [k]: v }), {})  =>  xs.reduce((o, x) => { o[k] = v; return o; }, {}) */
import { GROWING, row, type Case, type Dictionary } from '../case.js';
import { oneList } from '../inputs.js';

export default {
  form: 'reduce-mutate',
  rows: [
    row({
      container: 'dictionary',
      pattern: 'reduce',
      sizes: GROWING,
      input: oneList,
      before: (list) => list.reduce<Dictionary>((o, x) => ({ ...o, [x.key as string]: x.value }), {}),
      after: (list) =>
        list.reduce<Dictionary>((o, x) => {
          o[x.key as string] = x.value;
          return o;
        }, {}),
    }),
  ],
} satisfies Case;
