/** What was found in all, by grade, by the code of the refusal, and by what an assumption would add. */
import type { Assumption } from 'eslint-plugin-zero-copy-map/engine';

import type { FileReport } from './check.js';
import type { Linted } from './lint.js';

export interface Census {
  /** Files that were checked. */
  readonly files: number;
  /** Fixes that were written. */
  readonly fixed: number;
  readonly fix: number;
  readonly review: number;
  readonly refused: number;
  /** Refusals by code, the commonest first. */
  readonly codes: readonly (readonly [code: string, count: number])[];
  /** How many more fixes each assumption would give, the most first; none that gives nothing. */
  readonly gains: readonly (readonly [assumption: Assumption, count: number])[];
  /** In how many files types were used, and how many fixes they alone have proven there. */
  readonly types: { readonly files: number; readonly fixes: number };
}

export function takeCensus(files: readonly FileReport[], linted: readonly Linted[]): Census {
  const count = { fix: 0, refused: 0, review: 0 };
  const codes = new Map<string, number>();
  for (const { grade, code } of files.flatMap(({ found }) => found)) {
    count[grade]++;
    if (grade === 'refused' && code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const added = new Map<Assumption, number>();
  for (const [assumption, more] of linted.flatMap((one) => [...one.gains])) {
    if (more > 0) added.set(assumption, (added.get(assumption) ?? 0) + more);
  }
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const typed = linted.flatMap(({ byTypes }) => byTypes ?? []);
  const types = { files: typed.length, fixes: typed.reduce((sum, one) => sum + one, 0) };
  return { files: files.length, fixed, ...count, codes: sortCounts(codes), gains: sortCounts(added), types };
}

function sortCounts<K extends string>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
