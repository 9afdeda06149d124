/** The guard: its cases, the samples of its page, and where it stands in the configs. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint9';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import plugin from '../../lib/index.js';
import { noLeaseMisuse } from '../../lib/rules/no-lease-misuse.js';
import { cases as escapes } from '../cases/no-lease-misuse/escapes.js';
import type { GuardCase } from '../cases/no-lease-misuse/guard-case.js';
import { cases as paths } from '../cases/no-lease-misuse/paths.js';
import { cases as recognised } from '../cases/no-lease-misuse/recognised.js';
import { cases as uses } from '../cases/no-lease-misuse/uses.js';
import { ROOT } from '../harness/dist.js';

const RULE = 'zero-copy-map/no-lease-misuse';
const CASES: readonly GuardCase[] = [...paths, ...uses, ...escapes, ...recognised];
const MOST_CHARACTERS = 140;

function lint(Engine: typeof Linter, code: string, runtime?: string): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { 'zero-copy-map': plugin },
    languageOptions: { parser },
    settings: { 'zero-copy-map': runtime === undefined ? {} : { runtime } },
    rules: { [RULE]: 'error' },
  };
  return new Engine({ configType: 'flat' }).verify(code, [config], { filename: 'case.ts' });
}

function tell(code: string, message: Linter.LintMessage): string {
  const lines = code.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, column - 1);
  const text = code.slice(offset(message.line, message.column), offset(message.endLine!, message.endColumn!));
  return `${message.messageId ?? message.message} ${text}`;
}

describe.each([
  ['10', Linter],
  ['9', Linter9 as unknown as typeof Linter],
] as const)('ESLint %s', (_version, Engine) => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, { code, reports, runtime }) => {
    const messages = lint(Engine, code, runtime);
    expect(messages.map((message) => tell(code, message)).sort()).toEqual([...reports].sort());
    for (const { message } of messages) {
      expect(message.length, message).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(message).not.toMatch(/\{\{|undefined|\[object/);
    }
  });
});

it('has a case for each message, and no two of one name', () => {
  const shown = new Set(CASES.flatMap(({ reports }) => reports.map((report) => report.split(' ')[0])));
  expect(Object.keys(noLeaseMisuse.messages).filter((id) => !shown.has(id))).toEqual([]);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
});

it('is in both configs, and offers no edit', () => {
  for (const { rules } of [plugin.configs.recommended, plugin.configs.all]) expect(rules?.[RULE]).toBe('warn');
  const { meta } = plugin.rules[noLeaseMisuse.name]!;
  expect([meta?.fixable, meta?.hasSuggestions]).toEqual([undefined, undefined]);
});

describe('its page', () => {
  const text = readFileSync(join(ROOT, 'docs/rules/no-lease-misuse.md'), 'utf8');
  const samples = [...text.matchAll(/<!-- reports: (.*?) -->\n+```ts\n([^]*?)```/g)];
  it.each(samples.map(([, ids, code]) => [ids!, code!] as const))('shows %s', (ids, code) => {
    const found = lint(Linter, code).map(({ messageId }) => messageId);
    expect(found).toEqual(ids === 'none' ? [] : ids.split(', '));
  });

  it('shows what it does', () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
  });
});
