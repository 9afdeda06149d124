/** { ...build(a), ...build(b) }  =>  fill(fill({}, a), b) */
import { buildDictionary, fillDictionary } from '../builders.js';
import { row, type Case, type Draw, type Item } from '../case.js';

interface Two {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
}

function two(draw: Draw, n: number): Two {
  return { a: draw.items(n), b: draw.items(n) };
}

function twoAlike(draw: Draw, n: number): Two {
  const a = draw.items(n);
  return { a, b: draw.again(a) };
}

const shape = {
  container: 'dictionary',
  before: ({ a, b }: Two) => ({ ...buildDictionary(a), ...buildDictionary(b) }),
  after: ({ a, b }: Two) => fillDictionary(fillDictionary({}, a), b),
} as const;

export default {
  form: 'drain-spread',
  rows: [
    row({ ...shape, pattern: '2 parts', input: two }),
    row({ ...shape, pattern: '2 parts, same keys', input: twoAlike }),
  ],
} satisfies Case;
