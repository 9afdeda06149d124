/**
 * Generated programs, run before and after all fixes: what they print and return must not change. `SLOW=1` runs many
 * more, from a seed of its own, and prints how often each outcome was met.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { fixText } from '../../codemods/driver/fix-text.js';
import { getGrade } from '../../lib/rules/findings.js';
import { evaluate } from '../harness/evaluate.js';
import { program, write } from './programs.js';

const SLOW = process.env['SLOW'] === '1';
const RUNS = Number(process.env['RUNS'] ?? (SLOW ? 20_000 : 1000));
const SEED = Number(process.env['SEED'] ?? (SLOW ? Date.now() % 2 ** 31 : 20_261_123));

it(`${RUNS} programs do the same after all fixes`, { timeout: SLOW ? 3_600_000 : 240_000 }, async () => {
  const met = new Map<string, number>();
  const count = (key: string): void => void met.set(key, (met.get(key) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(program, async (given) => {
      const { code, run, filename } = write(given);
      const fixed = fixText({ text: code, filename, settings: { tests: 'check' } });
      for (const one of fixed.applied) count(`fix ${one.shape.id} ${one.rewrite?.evidence?.form ?? 'type'}`);
      for (const one of fixed.findings ?? []) {
        const grade = getGrade(one);
        if (grade === 'refused') count(`refused ${one.refusal?.code ?? ''}`);
        else if (grade === 'review') count(`review ${one.rewrite?.doubt?.code ?? ''}`);
      }
      if (fixed.text === code) return;
      const before = await evaluate(code, run, filename);
      const after = await evaluate(fixed.text, run, filename);
      expect(after, fixed.text).toEqual(before);
    }),
    { numRuns: RUNS, seed: SEED, verbose: 0 },
  );
  if (SLOW) {
    process.stdout.write(`seed ${SEED}\n${[...met].sort((a, b) => b[1] - a[1]).map(([key, n]) => `${String(n).padStart(7)}  ${key}`).join('\n')}\n`);
  }
  // A generator that meets no fix proves nothing.
  const fixes = [...met].filter(([key]) => key.startsWith('fix ')).reduce((sum, [, n]) => sum + n, 0);
  expect(fixes).toBeGreaterThan(RUNS / 5);
});
