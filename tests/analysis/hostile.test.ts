/** Files that nobody writes by hand: they take time in proportion to their size, and crash nothing. */
import { expect, it } from 'vitest';

import { fixText } from '../../codemods/driver/fix-text.js';

const BUILDERS = 5000;

it(`fills ${BUILDERS} builders of one file in one pass`, { timeout: 240_000 }, () => {
  const text = Array.from(
    { length: BUILDERS },
    (_, i) => `function build${i}(xs: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (const x of xs) found.add(x + ${i});
  return found;
}
export function use${i}(xs: readonly number[]): Set<number> {
  const all = new Set<number>([${i}]);
  for (const x of build${i}(xs)) all.add(x);
  return all;
}
`,
  ).join('');
  const { applied, passes } = fixText({ text, filename: 'a.ts' });
  expect({ applied: applied.length, passes }).toEqual({ applied: BUILDERS, passes: 1 });
});

it('follows calls as deeply nested as the parser can', () => {
  const nested = `${'f('.repeat(500)}0${')'.repeat(500)}`;
  const text = `declare const f: (x: unknown) => Set<number>;
export function g(m: Map<string, number>): boolean {
  return new Set(${nested}).size > 0 && [...m].length > 0;
}
`;
  expect(fixText({ text, filename: 'a.ts' }).text).toBe(text.replace('[...m].length', 'm.size'));
});

it('says in one line that a file is nested deeper than that', () => {
  const text = `export const s = new Set(${'f('.repeat(10_000)}0${')'.repeat(10_000)});\n`;
  expect(() => fixText({ text, filename: 'a.ts' })).toThrow(/^does not parse: .+$/);
});
