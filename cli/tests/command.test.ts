import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ASKED, ASKS, BIN, BROKEN, makeProject, spawn } from './project.js';

const ESCAPE = '\u001B[';

test('finds, fixes, and answers by its exit code', () => {
  const { folder, read } = makeProject({ 'a.ts': ASKS });
  expect(spawn(folder, ['check']).code).toBe(1);
  expect(spawn(folder, ['check', '--fix'])).toMatchObject({ code: 0, err: '' });
  expect(read('a.ts')).toBe(ASKED);
});

test('a mistake is one line, and exit code 2', () => {
  const { folder } = makeProject({ 'a.ts': BROKEN });
  for (const args of [['check', 'nowhere'], ['check'], ['check', '--wrong']]) {
    const { code, err } = spawn(folder, args);
    expect(err).toMatch(/^zero-copy-map: [^\n]+\n$/);
    expect(code).toBe(2);
  }
});

test('--version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(spawn('.', ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('--help, and no argument at all', () => {
  const help = spawn('.', ['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('check');
  expect(spawn('.', [])).toEqual(help);
});

test('check --help names each option, the grades and the exit codes', () => {
  const { code, out } = spawn('.', ['check', '--help']);
  expect(code).toBe(0);
  for (const word of [
    '--fix',
    '--all',
    '--rule',
    '--assume',
    '--tests',
    '--format',
    '--max-warnings',
    '--cwd',
    'review',
    'Exit code',
  ]) {
    expect(out).toContain(word);
  }
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test('no colour in a pipe, colour on demand, none with NO_COLOR', () => {
  const { folder } = makeProject({ 'a.ts': ASKS });
  const env = { CI: '', NO_COLOR: '', FORCE_COLOR: '' };
  const colour = (more: Record<string, string>): boolean => {
    const given = Object.entries({ ...process.env, ...env, ...more }).filter(([, value]) => value !== '');
    return spawn(folder, ['check'], Object.fromEntries(given)).out.includes(ESCAPE);
  };
  expect(colour({})).toBe(false);
  expect(colour({ CI: '1' })).toBe(false);
  expect(colour({ FORCE_COLOR: '1' })).toBe(true);
  expect(colour({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test.skipIf(process.platform === 'win32')('a reader that goes away is no error', () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`a-file-with-a-long-name-${at}.ts`, ASKS]));
  const { folder } = makeProject(many);
  const script = `"$0" "$1" check | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const done = spawnSync('bash', ['-c', script, process.execPath, BIN], { cwd: folder, encoding: 'utf8' });
  expect(done.stderr).toBe('');
  expect(done.stdout.trim()).toBe('1');
});
