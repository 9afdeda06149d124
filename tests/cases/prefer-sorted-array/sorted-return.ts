import type { Case } from '../case.js';

/** A function that returns its Map sorted by `how`. */
const sorted = (how: string): Pick<Case, 'code' | 'run'> => ({
  code: `export function byKey(m: Map<string, number>): Map<string, number> {
  return new Map([...m].sort(${how}));
}
`,
  run: 'byKey(new Map([["a!", 1], ["b", 3], ["a", 2]]))',
});

const UNKNOWN = { code: 'comparator-unknown' } as const;

export const cases: readonly Case[] = [
  {
    name: 'literals, sorted by hand',
    why: 'what is the same in each call is built once; nothing is sorted there',
    code: `export const isFirst = (name: string): boolean =>
  [...new Set(["a", "b"])][0] === name;
`,
    out: `const FIRSTS: ReadonlySet<string> = new Set(["a", "b"]);

export const isFirst = (name: string): boolean =>
  [...FIRSTS][0] === name;
`,
    run: '[isFirst("a"), isFirst("b")]',
  },
  {
    name: 'by key',
    why: 'said, with the container that stays sorted: it takes an import',
    ...sorted('([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)'),
    refused: { code: 'import-needed' },
  },
  {
    name: 'a Set of numbers',
    why: 'the elements are the keys',
    code: `export const byNumber = (s: Set<number>): Set<number> =>
  new Set(Array.from(s).toSorted((a, b) => a - b));
`,
    refused: { code: 'import-needed' },
    run: 'byNumber(new Set([2, 10, 1]))',
  },
  {
    name: 'without a comparator',
    why: 'it compares the texts of the entries: "a!,1" comes before "a,2"',
    hazard: 'S1',
    ...sorted(''),
    refused: UNKNOWN,
  },
  {
    name: 'by true and false',
    why: 'false is 0: nothing is ever less, and the engine decides',
    hazard: 'S2',
    ...sorted('([a], [b]) => Number(a > b)'),
    refused: UNKNOWN,
  },
  {
    name: 'by value',
    why: 'no order of the keys',
    ...sorted('(a, b) => a[1] - b[1]'),
    refused: UNKNOWN,
  },
  {
    name: 'by another alphabet',
    why: 'localeCompare orders otherwise than <',
    ...sorted('([a], [b]) => a.localeCompare(b)'),
    refused: UNKNOWN,
  },
  {
    name: 'a source that may be anything',
    why: 'what is spread may be no container at all',
    code: `export function byKey(m: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...m].sort((a, b) => a[0] - b[0]));
}
`,
    refused: { code: 'source-not-native' },
    run: 'byKey(new Map([[2, 1], [1, 2]]))',
  },
  {
    name: 'sorted and then written to',
    why: 'what is added stands at the end, not where a sorted container puts it: it is no sorted return',
    hazard: 'S3',
    code: `export function byKey(m: Map<number, number>): Map<number, number> {
  const out = new Map([...m].sort((a, b) => a[0] - b[0]));
  out.set(0, 0);
  return out;
}
`,
    silent: true,
    run: 'byKey(new Map([[2, 1], [1, 2]]))',
  },
];
