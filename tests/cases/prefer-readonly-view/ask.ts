import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'the keys of a Map, asked for one',
    why: 'the shape itself',
    code: `export function f(m: Map<string, number>, k: string): boolean {
  return [...m.keys()].includes(k);
}
`,
    out: `export function f(m: Map<string, number>, k: string): boolean {
  return m.has(k);
}
`,
  },
];
