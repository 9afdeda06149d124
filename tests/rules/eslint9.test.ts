/** The plugin in the oldest ESLint that is supported: the same texts. */
import { Linter } from 'eslint9';
import { describe, expect, it } from 'vitest';

import plugin from '../../lib/index.js';
import { CORPUS, FILES } from '../cases/index.js';
import { type Engine, fixByLinter, lint, runOf } from '../harness/linter.js';

const ESLINT9 = { Linter, plugin } as unknown as Engine;

it('is another version', () => {
  expect(Linter.version).toMatch(/^9\./);
});

describe.each(FILES)('%s', (file) => {
  const cases = CORPUS.filter((one) => one.file === file);

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(fixByLinter(runOf(one), ESLINT9)).toBe(one.out ?? one.code);
    const all = runOf(one, one.code, { report: 'all' });
    expect(lint(all, ESLINT9).map(getText)).toEqual(lint(all).map(getText));
  });
});

function getText({ message, line, column }: { message: string; line: number; column: number }): string {
  return `${line}:${column} ${message}`;
}
