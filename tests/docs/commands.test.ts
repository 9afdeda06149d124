/** The commands that README.md shows, run on a temporary project. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = 'export function f(m: Map<string, number>): number {\n  return [...m].length;\n}\n';
const FIXED = 'export function f(m: Map<string, number>): number {\n  return m.size;\n}\n';

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zero-copy-map-docs-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.ts'), CODE);
  return folder;
}

function run(args: readonly string[], cwd: string): { readonly code: number | null; readonly out: string } {
  const env = { ...process.env, INIT_CWD: cwd, NO_COLOR: '1', FORCE_COLOR: undefined };
  const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
  return { code: done.status, out: done.stdout + done.stderr };
}

test('the two commands stand in README.md as they are to be typed', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain('\n`npm ci && npm start`\n');
  expect(readme).toContain('\n`npm ci && npm test`\n');
});

test('npm start -- PATH checks from where the user is, and writes with --fix alone', () => {
  const folder = makeFolder();
  const start = join(ROOT, 'build/scripts/start.js');
  const checked = run([start, 'a.ts'], folder);
  expect(checked.out).toContain('1 file: 1 to fix');
  expect(checked.code).toBe(1);
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(CODE);
  expect(run([start, '--fix', '.'], folder).code).toBe(0);
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(FIXED);
});

test('the codemods, dry and for good', () => {
  const folder = makeFolder();
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, command = ''] = /npx (jscodeshift [^`]*?) src\n/.exec(readme) ?? [];
  const args = command.replace(/\\\n/g, ' ').split(/\s+/).slice(1);
  const installed = args.map((one) => one.replace('node_modules/eslint-plugin-zero-copy-map', ROOT));
  const jscodeshift = join(ROOT, 'node_modules/jscodeshift/bin/jscodeshift.js');
  expect(run([jscodeshift, ...installed, '.'], folder).out).toContain('return m.size;');
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(CODE);
  const wet = installed.filter((one) => one !== '--dry' && one !== '--print');
  expect(run([jscodeshift, ...wet, '.'], folder).out).toContain('1 ok');
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(FIXED);
});
