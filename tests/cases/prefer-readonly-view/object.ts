/** An object copied into a container to ask one question: said, with what to do; never rewritten. */
import type { Case } from '../case.js';

const asks = (question: string): string => `export function f(prices, id) {
  return ${question};
}
`;
const RUN = "[f({ a: 1 }, 'a'), f({ a: 1 }, 'b'), f({}, 'toString'), f({ 1: 2 }, 1)]";
const PAIR = 'a Map asked';

const said = (name: string, why: string, question: string): Case => ({
  name,
  why,
  filename: 'case.js',
  code: asks(question),
  refused: { code: 'object-asked', at: 'prices' },
  pair: PAIR,
  run: RUN,
});

export const cases: readonly Case[] = [
  {
    name: PAIR,
    why: 'it needs no copy',
    filename: 'case.js',
    code: `export function f(ids, id) {
  const prices = new Map(ids);
  return [...prices.keys()].includes(id);
}
`,
    out: `export function f(ids, id) {
  const prices = new Map(ids);
  return prices.has(id);
}
`,
    run: "f([['a', 1]], 'a')",
  },
  said('the entries of an object, asked for one', 'an object inherits toString, and takes 1 for "1"', 'new Map(Object.entries(prices)).get(id)'),
  said('the entries of an object, asked whether one is there', 'the same', 'new Map(Object.entries(prices)).has(id)'),
  said('the keys of an object', 'the same', 'new Set(Object.keys(prices)).has(id)'),
  {
    name: 'a container of an object that is kept',
    why: 'it may be asked often',
    filename: 'case.js',
    code: asks('new Set(Object.values(prices)).has(id) || [new Map(Object.entries(prices))].length > id'),
    silent: true,
    run: RUN,
  },
  {
    name: 'an Object of the file’s own',
    why: 'its entries may be anything',
    filename: 'case.js',
    code: `const Object = { entries: (o) => [o] };

${asks('new Map(Object.entries(prices)).get(id)')}`,
    silent: true,
    run: "f(['a', 1], 'a')",
  },
];
