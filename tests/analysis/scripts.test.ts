/** What is different at the top of a script, where every other script can write to a name. */
import { Linter } from 'eslint';
import { expect, it } from 'vitest';

import plugin from '../../lib/index.js';

const CODE = `function collect(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
function all(xss) {
  const out = new Set([1]);
  for (const xs of xss) for (const x of collect(xs)) out.add(x);
  return out;
}
`;

function lint(sourceType: 'commonjs' | 'module' | 'script'): { fixed: boolean; messages: string[] } {
  const config: Linter.Config = {
    plugins: { 'zero-copy-map': plugin as never },
    rules: { 'zero-copy-map/prefer-caller-filled': ['error', { report: 'all' }] },
    languageOptions: { sourceType },
  };
  const { fixed, messages } = new Linter().verifyAndFix(CODE, config, { filename: 'a.js' });
  return { fixed, messages: messages.map(({ message }) => message) };
}

it('leaves a global of a script alone: another script may replace it', () => {
  const { fixed, messages } = lint('script');
  expect(fixed).toBe(false);
  expect(messages.join()).toContain('the name is a global of a script');
});

it.each(['commonjs', 'module'] as const)('fills the target of the same program as %s', (sourceType) => {
  expect(lint(sourceType)).toEqual({ fixed: true, messages: [] });
});

const CONSTANT = `function isVowel(c) {
  return new Set(['a', 'e']).has(c);
}
`;

function hoist(code: string, sourceType: 'commonjs' | 'module' | 'script', filename = 'a.js'): { fixed: boolean; messages: string } {
  const config: Linter.Config = {
    plugins: { 'zero-copy-map': plugin as never },
    rules: { 'zero-copy-map/prefer-sorted-array': ['error', { report: 'all' }] },
    languageOptions: { sourceType },
  };
  const { fixed, messages } = new Linter().verifyAndFix(code, config, { filename });
  return { fixed, messages: messages.map(({ message }) => message).join() };
}

it('makes no constant a global of a script, nor of what may be one: T1, a second script may have that name', () => {
  for (const sourceType of ['script', 'module'] as const) {
    const { fixed, messages } = hoist(CONSTANT, sourceType);
    expect(fixed).toBe(false);
    expect(messages).toContain('the name is a global of a script');
  }
});

it.each([
  ['commonjs', 'const fs = require("node:fs");\n', 'a.js'],
  ['module', 'import fs from "node:fs";\n', 'a.js'],
  ['module', '', 'a.mjs'],
] as const)('builds the constant of the same program once as %s with %j in %s', (sourceType, head, filename) => {
  expect(hoist(head + CONSTANT, sourceType, filename)).toEqual({ fixed: true, messages: '' });
});
