/** A Map of literal keys built in each call, and asked for one of them  =>  a property of an object made once */
import { row, type Case } from '../case.js';

interface Compiled {
  readonly built: () => unknown;
  readonly hoisted: () => unknown;
  readonly record: () => unknown;
}

type Compile = (...args: string[]) => () => () => unknown;

/** The program as it would be written: n literal keys, the last of which is asked for. */
function compile(n: number, seed: number): Compiled {
  const keys = Array.from({ length: n }, (_, i) => `key${seed}_${i}`);
  const last = keys.at(-1) ?? '';
  const map = `new Map([${keys.map((key, i) => `['${key}', ${i}]`).join(', ')}])`;
  const record = `{ ${keys.map((key, i) => `${key}: ${i}`).join(', ')} }`;
  const make = Function as unknown as Compile;
  return {
    built: make(`return () => ${map}.get('${last}');`)(),
    hoisted: make(`const map = ${map}; return () => map.get('${last}');`)(),
    record: make(`const record = ${record}; return () => record.${last};`)(),
  };
}

let drawn = 0;

export default {
  form: 'record',
  rows: [
    row<Compiled>({
      container: 'Map',
      pattern: '1 look-up',
      keys: ['string'],
      sizes: [1, 2, 4, 8, 16, 64],
      input: (_, n) => compile(n, drawn++),
      before: ({ built }) => built(),
      after: ({ record }) => record(),
      plain: ({ hoisted }) => hoisted(),
    }),
  ],
} satisfies Case;
