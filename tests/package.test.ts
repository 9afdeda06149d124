/** What is shipped: every rule whole, every export there, and nothing else in the tarballs. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { RULES } from '../lib/rules/index.js';
import { CORPUS } from './cases/index.js';
import { ROOT } from './harness/dist.js';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const FOLDERS = ['.', 'cli', 'runtime'];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('has shapes, each with what it says', () => {
    expect(rule.shapes.length).toBeGreaterThan(0);
    for (const { message, suggestion } of rule.shapes) {
      expect(message).toMatch(/\.$/);
      expect(suggestion).toMatch(/\.$/);
    }
  });

  it('has a page, a codemod and cases', () => {
    expect(existsSync(join(ROOT, 'docs/rules', `${name}.md`)), 'a page').toBe(true);
    expect(existsSync(join(ROOT, 'codemods', `${name}.ts`)), 'a codemod').toBe(true);
    expect(
      CORPUS.some((one) => one.rule === name),
      'cases',
    ).toBe(true);
  });
});

describe.each(FOLDERS)('the package in %s', (folder) => {
  const { exports, main, name, types } = readPackage(folder);

  it('has every file that it names', () => {
    const named = [
      main,
      types,
      ...Object.values(exports).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
    ];
    const files = named.flatMap((file) =>
      file.includes('*')
        ? ['all', ...RULES.map((rule) => rule.name)].map((codemod) => file.replace('*', codemod))
        : [file],
    );
    expect(files.filter((file) => !existsSync(join(ROOT, folder, file)))).toEqual([]);
  });

  it('packs what is built, and no source, test or workspace', () => {
    const files = getPacked(folder);
    expect(files).toContain('package.json');
    expect(files).toContain('LICENSE');
    expect(files).toContain('README.md');
    const strange = files.filter(
      (file) => !/^(?:package\.json|LICENSE|README\.md|(?:dist|bin)\/.+\.(?:js|d\.ts))$/.test(file),
    );
    expect(strange, name).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)(?:tests?|benchmarks|scripts|cli|runtime)\//.test(file))).toEqual([]);
  });
});

it.each(['.', ...['all', ...RULES.map(({ name }) => name)].map((name) => `./codemods/${name}`)])(
  'importing %s loads no TypeScript',
  (path) => {
    const name = join(readPackage('.').name, path);
    const script = `
      const { createRequire } = await import('node:module');
      await import('${name}');
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(JSON.stringify(loaded.filter((file) => /node_modules.(?:typescript|@typescript-eslint)/.test(file))));
    `;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([]);
  },
);

it('the packages agree on their version', () => {
  const versions = new Set(FOLDERS.map((folder) => readPackage(folder).version));
  expect(versions.size).toBe(1);
});

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Package;
}

function getPacked(folder: string): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(ROOT, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [{ files: readonly { path: string }[] }];
  return packed.files.map(({ path }) => path);
}
