/** The plugin object as a user's configuration meets it: `defineConfig`, `extends` by name, `require()`, types. */
import { createRequire } from 'node:module';

import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { expect, it } from 'vitest';

import plugin from '../lib/index.js';

// Type-checked with the tests: a config is one to ESLint's types.
const CONFIGS: Linter.Config[] = [plugin.configs.recommended, plugin.configs.all];

const CODE = 'export function ask() { const m = new Map(); return [...m.keys()].length; }\n';

async function fix(config: Linter.Config[]): Promise<string | undefined> {
  const eslint = new ESLint({ fix: true, overrideConfigFile: true, overrideConfig: config });
  const [result] = await eslint.lintText(CODE, { filePath: 'program.js' });
  return result?.output;
}

const FIXED = CODE.replace('[...m.keys()].length', 'm.size');

it('names itself in its configs', () => {
  for (const { plugins } of CONFIGS) expect(plugins?.['zero-copy-map']).toBe(plugin);
});

it('works in a list, in defineConfig, and by extends', async () => {
  expect(await fix([plugin.configs.recommended])).toBe(FIXED);
  expect(await fix(defineConfig([plugin.configs.recommended]))).toBe(FIXED);
  expect(await fix(defineConfig([{ plugins: { 'zero-copy-map': plugin }, extends: ['zero-copy-map/recommended'] }]))).toBe(FIXED);
});

it('is what require() gives', () => {
  const required = createRequire(import.meta.url)('eslint-plugin-zero-copy-map') as typeof plugin;
  expect(Object.keys(required.rules)).toEqual(Object.keys(plugin.rules));
  expect(required.configs.recommended.name).toBe('zero-copy-map/recommended');
});
