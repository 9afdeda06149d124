/** Whose consent an import needs: that of the nearest package.json, for the rules and the codemods alike. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { fixText } from '../../codemods/driver/fix-text.js';
import plugin from '../../lib/index.js';

const CODE = `export class Store {
  #all = new Set<string>();
  #copy(): Set<string> {
    return new Set(this.#all);
  }
  has(one: string): boolean {
    return this.#copy().has(one);
  }
}
`;
const NAME = 'zero-copy-containers';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zero-copy-map-consent-')));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** The import that is written; null where a fix writes none. The codemod and the rule say the same. */
function getImport(filename: string, runtime?: string): string | null {
  const settings = runtime === undefined ? {} : { runtime };
  const options = { form: 'view' };
  const { text } = fixText({ text: CODE, filename, settings, cwd: root, options: { 'prefer-readonly-view': options } });
  const { output } = new Linter({ cwd: root }).verifyAndFix(
    CODE,
    [
      {
        files: ['**/*.ts'],
        plugins: { 'zero-copy-map': plugin as never },
        languageOptions: { parser },
        settings: { 'zero-copy-map': settings },
        rules: { 'zero-copy-map/prefer-readonly-view': ['error', options] },
      },
    ],
    { filename },
  );
  expect(output).toBe(text);
  return /from ["'](.*)["']/.exec(text)?.[1] ?? null;
}

it.each<[string, Readonly<Record<string, string>>, string | null]>([
  ['a dependency', { 'package.json': `{"dependencies":{"${NAME}":"1"}}` }, NAME],
  ['a dependency for development', { 'package.json': `{"devDependencies":{"${NAME}":"1"}}` }, null],
  ['no package.json', {}, null],
  ['a package.json that is broken', { 'package.json': '{' }, null],
  ['a package.json without dependencies', { 'package.json': '{}' }, null],
  ['a nearer package.json', { 'package.json': `{"dependencies":{"${NAME}":"1"}}`, 'src/package.json': '{}' }, null],
])('%s', (_name, files, expected) => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  write('src/file.ts', CODE);
  expect(getImport(join(root, 'src/file.ts'))).toBe(expected);
  expect(getImport('src/file.ts')).toBe(expected);
});

it('a path of the settings, seen from the file', () => {
  expect(getImport(join(root, 'src/file.ts'), './lib/containers.js')).toBe('../lib/containers.js');
  expect(getImport(join(root, 'file.ts'), './lib/containers.js')).toBe('./lib/containers.js');
});

it('another package of the settings', () => {
  write('package.json', '{"dependencies":{"@own/containers":"1"}}');
  expect(getImport(join(root, 'file.ts'), '@own/containers/views')).toBe('@own/containers/views');
  expect(getImport(join(root, 'file.ts'))).toBeNull();
});

it('a package.json that changes while an editor is open', () => {
  const file = join(root, 'file.ts');
  write('package.json', '{}');
  utimesSync(join(root, 'package.json'), 1, 1);
  expect(getImport(file)).toBeNull();
  write('package.json', `{"dependencies":{"${NAME}":"1"}}`);
  expect(getImport(file)).toBe(NAME);
});

it('a name that is no file', () => {
  write('package.json', `{"dependencies":{"${NAME}":"1"}}`);
  const fix = { text: CODE, cwd: root, options: { 'prefer-readonly-view': { form: 'view' } } };
  expect(fixText({ ...fix, filename: '<input>.ts' }).text).toContain(NAME);
  expect(fixText({ ...fix, filename: '<input>' }).text).toBe(CODE);
});

it('says what to install, and writes it where the reader asks for reviews', () => {
  const filename = join(root, 'file.ts');
  const fix = { text: CODE, filename, cwd: root, options: { 'prefer-readonly-view': { form: 'view' } } };
  const { applied, text } = fixText({ ...fix, review: true });
  expect(applied.map(({ install }) => install)).toEqual([NAME]);
  expect(text).toContain('return readonlyView(this.#all);');
});
