import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { ASKED, ASKS, BROKEN, CLEAN, makeProject, REFUSED, run } from './project.js';

describe('what is found', () => {
  test('a finding is told with its place, grade and message, and gives exit code 1', async () => {
    const { folder } = makeProject({ 'src/a.ts': ASKS, 'src/b.ts': CLEAN });
    const { code, out, err } = await run(folder, ['check', 'src']);
    expect(out).toMatch(/^src\/a\.ts\n {2}2:10 {2}fix .*'m'.*\.has\(\)/);
    expect(out).toContain('2 files: 1 to fix (add --fix), 0 to review, 0 left alone');
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('nothing found gives exit code 0 and the census alone', async () => {
    const { folder } = makeProject({ 'a.ts': CLEAN });
    expect(await run(folder, ['check'])).toEqual({
      code: 0,
      err: '',
      out: '1 file: 0 to fix, 0 to review, 0 left alone\n',
    });
  });

  test('a refusal is counted by its code, and told with --all', async () => {
    const { folder } = makeProject({ 'a.ts': REFUSED });
    const quiet = await run(folder, ['check']);
    expect(quiet.out).toContain('1 left alone (1 source-not-native)');
    expect(quiet.out).not.toContain('3:10');
    expect(quiet.code).toBe(0);
    const all = await run(folder, ['check', '--all']);
    expect(all.out).toMatch(/3:10 {2}refused .*not provably a native container/);
    expect(all.out).toMatch(/source-not-native: 3:\d+ read/);
    expect(all.code).toBe(0);
  });

  test.each(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'])('.%s is checked', async (extension) => {
    const code =
      'function f() { const m = new Map(); g(m.size); return [...m.keys()].length; }\nfunction g() {}\nf();\n';
    const { folder } = makeProject({ [`a.${extension}`]: code, 'b.txt': code });
    expect((await run(folder, ['check'])).out).toContain('1 file: 1 to fix');
  });

  test('a test file is left out in a folder, and checked where it is named', async () => {
    const { folder } = makeProject({ 'a.test.ts': ASKS });
    expect((await run(folder, ['check'])).out).toContain('1 file: 0 to fix');
    expect((await run(folder, ['check', 'a.test.ts'])).out).toContain('1 file: 1 to fix');
  });

  test('eslint-disable holds', async () => {
    const line = '// eslint-disable-next-line zero-copy-map/prefer-readonly-view\n  return';
    const { folder } = makeProject({ 'a.ts': ASKS.replace('return', line), 'b.ts': `/* eslint-disable */\n${ASKS}` });
    expect((await run(folder, ['check', '--fix'])).out).toContain('2 files: 0 to fix');
  });

  test('rules that a comment turns on are not our business', async () => {
    const { folder } = makeProject({ 'a.ts': `/* eslint no-var: 2, nowhere/none: 2 */\nvar x = 1;\n${ASKS}` });
    const { out } = await run(folder, ['check', '--fix']);
    expect(out).toContain('1 fixed');
    expect(out).not.toContain('no-var');
  });

  test('--rule names the only rule, with or without its namespace', async () => {
    const { folder } = makeProject({ 'a.ts': ASKS });
    expect((await run(folder, ['check', '--rule', 'prefer-caller-filled'])).code).toBe(0);
    expect((await run(folder, ['check', '--rule', 'zero-copy-map/prefer-readonly-view'])).code).toBe(1);
  });

  test('--max-warnings', async () => {
    const { folder } = makeProject({ 'a.ts': ASKS });
    expect((await run(folder, ['check', '--max-warnings', '1'])).code).toBe(0);
    expect((await run(folder, ['check', '--max-warnings', '0'])).code).toBe(1);
  });

  test('--format json', async () => {
    const { folder, path } = makeProject({ 'a.ts': ASKS, 'b.ts': REFUSED, 'c.ts': BROKEN });
    const { code, out } = await run(folder, ['check', '--format', 'json']);
    const report = JSON.parse(out);
    expect(report.files.map((file: { path: string }) => file.path)).toEqual([path('a.ts'), path('b.ts')]);
    expect(report.files[0].findings[0]).toMatchObject({
      grade: 'fix',
      rule: 'prefer-readonly-view',
      line: 2,
      column: 10,
    });
    expect(report.files[1].findings[0]).toMatchObject({ grade: 'refused', code: 'source-not-native' });
    expect(report.census).toMatchObject({ files: 2, fix: 1, refused: 1, codes: { 'source-not-native': 1 } });
    expect(report.errors).toEqual([expect.stringContaining('c.ts:1:')]);
    expect(code).toBe(2);
  });

  test('tests are checked on demand', async () => {
    const { folder } = makeProject({ 'tests/a.ts': ASKS });
    expect((await run(folder, ['check'])).code).toBe(0);
    expect((await run(folder, ['check', '--tests'])).code).toBe(1);
  });
});

describe('which files', () => {
  test('.gitignore holds, nested ones and exceptions too; node_modules and builds are left out', async () => {
    const { folder } = makeProject({
      '.git/HEAD': '',
      '.gitignore': '/made/\n*.gen.ts\n',
      'src/.gitignore': '!keep.gen.ts\nlocal.ts\n',
      'src/a.ts': ASKS,
      'src/b.gen.ts': ASKS,
      'src/keep.gen.ts': ASKS,
      'src/local.ts': ASKS,
      'made/a.ts': ASKS,
      'node_modules/p/a.js': ASKS,
      'dist/a.ts': ASKS,
      'sub/build/a.ts': ASKS,
      'coverage/a.ts': ASKS,
    });
    expect((await run(folder, ['check'])).out).toContain('2 files: 2 to fix');
    // Seen from a folder below as well.
    expect((await run(join(folder, 'src'), ['check'])).out).toContain('2 files: 2 to fix');
  });

  test('what is named is checked, ignored or not', async () => {
    const { folder } = makeProject({ '.gitignore': 'a.ts\n', 'a.ts': ASKS, 'dist/b.ts': ASKS });
    expect((await run(folder, ['check', 'a.ts', 'dist'])).out).toContain('2 files: 2 to fix');
  });

  test('paths outside of the working directory, and packages in node_modules', async () => {
    const { folder, path } = makeProject({ 'a.ts': ASKS });
    const other = makeProject({
      'package.json': '{}',
      'node_modules/p/package.json': '{}',
      'node_modules/p/src/a.ts': ASKS,
    });
    const { out } = await run(other.folder, ['check', 'node_modules/p/src', folder]);
    expect(out).toContain('2 files: 2 to fix');
    expect(out).toContain(path('a.ts'));
  });

  test('--cwd is where paths start', async () => {
    const { folder } = makeProject({ 'sub/a.ts': ASKS });
    expect((await run('/', ['check', 'sub', '--cwd', folder])).out).toMatch(/^sub\/a\.ts\n/);
  });

  test('a path given twice counts once', async () => {
    const { folder } = makeProject({ 'a.ts': ASKS });
    expect((await run(folder, ['check', '.', 'a.ts'])).out).toContain('1 file: 1 to fix');
  });
});

describe('--fix', () => {
  test('writes, says so, and keeps the mode', async () => {
    const { folder, path, read } = makeProject({ 'a.ts': ASKS });
    chmodSync(path('a.ts'), 0o755);
    const { code, out } = await run(folder, ['check', '--fix']);
    expect(read('a.ts')).toBe(ASKED);
    expect(statSync(path('a.ts')).mode & 0o777).toBe(0o755);
    expect(out).toContain('1 file: 1 fixed, 0 to fix');
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.ts']);
  });

  test('keeps a byte order mark and the line ends', async () => {
    const { folder, read } = makeProject({ 'a.ts': `\uFEFF${ASKS.replaceAll('\n', '\r\n')}` });
    await run(folder, ['check', '--fix']);
    expect(read('a.ts')).toBe(`\uFEFF${ASKED.replaceAll('\n', '\r\n')}`);
  });

  test('goes on for as many passes as it takes', async () => {
    // Each pass frees the next level: 15 are more than ESLint's own ten.
    const nested = Array.from({ length: 15 }, (_, at) => `m${at}`).reduce(
      (key, m) => `[...${m}.keys()].includes(${key})`,
      '1',
    );
    const parameters = Array.from({ length: 15 }, (_, at) => `m${at}: Map<unknown, number>`).join(', ');
    const { folder, read } = makeProject({
      'a.ts': `export function f(${parameters}): boolean {\n  return ${nested};\n}\n`,
    });
    await run(folder, ['check', '--fix']);
    expect((await run(folder, ['check'])).out).toContain(' 0 to fix');
    expect(read('a.ts')).toContain('.has(');
  });

  test('writes nothing where there is nothing to fix', async () => {
    const { folder, path } = makeProject({ 'a.ts': REFUSED });
    const before = statSync(path('a.ts'));
    await run(folder, ['check', '--fix']);
    expect(statSync(path('a.ts'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('does not follow links', async () => {
    const outside = makeProject({ 'a.ts': ASKS });
    const { folder } = makeProject({ 'package.json': '{}', 'b.ts': CLEAN });
    symlinkSync(outside.path('a.ts'), join(folder, 'link.ts'));
    symlinkSync(outside.folder, join(folder, 'linked'));
    expect((await run(folder, ['check', '--fix'])).out).toContain('1 file: 0 to fix');
    for (const name of ['link.ts', 'linked']) {
      const { code, err } = await run(folder, ['check', '--fix', name]);
      expect(err).toContain(`'${name}' is a link out of '${folder}'`);
      expect(code).toBe(2);
    }
    expect(outside.read('a.ts')).toBe(ASKS);
  });

  test('--cwd is a border', async () => {
    const { folder, read } = makeProject({ 'in/a.ts': ASKS, 'out/a.ts': ASKS });
    const { code, err } = await run(folder, ['check', '--fix', '--cwd', 'in', '../out']);
    expect(err).toContain("'../out' lies outside of");
    expect(code).toBe(2);
    expect(read('out/a.ts')).toBe(ASKS);
  });
});

describe('what cannot be done', () => {
  test('a path that is not there: one line, exit code 2, the others are checked', async () => {
    const { folder } = makeProject({ 'a.ts': ASKS });
    const { code, out, err } = await run(folder, ['check', 'nowhere', 'a.ts']);
    expect(err).toBe(`zero-copy-map: there is no 'nowhere' in '${folder}'. Check the path.\n`);
    expect(out).toContain('1 to fix');
    expect(code).toBe(2);
  });

  test.each(['', 'new Map(); '])('a file that does not parse is named with the place (%s)', async (start) => {
    const { folder, read } = makeProject({ 'a.ts': start + BROKEN, 'b.ts': ASKS });
    const { code, out, err } = await run(folder, ['check', '--fix']);
    expect(err).toMatch(/^zero-copy-map: a\.ts:1:\d+: does not parse: .+\. Mend it, or leave it out\.\n$/);
    expect(out).toContain('1 fixed');
    expect(read('a.ts')).toBe(start + BROKEN);
    expect(code).toBe(2);
  });

  test('a file that is not UTF-8 is left alone', async () => {
    const { folder, path } = makeProject({});
    writeFileSync(path('a.ts'), Buffer.concat([Buffer.from(`${ASKS}// `), Buffer.from([0xff, 0xe9])]));
    const { code, err } = await run(folder, ['check', '--fix']);
    expect(err).toBe('zero-copy-map: a.ts: is not UTF-8. Convert it, or leave it out.\n');
    expect(code).toBe(2);
  });

  test('a folder without sources, and a file that is none', async () => {
    const { folder } = makeProject({ 'a.txt': '' });
    mkdirSync(join(folder, 'empty'));
    const { code, err } = await run(folder, ['check', 'empty', 'a.txt']);
    expect(err).toMatch(/'empty' holds no file to check .*\n.*'a\.txt' is no source file\. Name/);
    expect(code).toBe(2);
  });

  // Root reads everything.
  test.skipIf(process.getuid?.() === 0)('a folder that cannot be read', async () => {
    const { folder, path } = makeProject({ 'a.ts': ASKS, 'shut/b.ts': ASKS });
    chmodSync(path('shut'), 0);
    const { code, out, err } = await run(folder, ['check']);
    chmodSync(path('shut'), 0o755);
    expect(err).toContain('shut: the folder cannot be read: permission denied.');
    expect(out).toContain('1 to fix');
    expect(code).toBe(2);
  });

  test.each([
    [['check', '--wrong'], "unknown option '--wrong'"],
    [['wrong'], "unknown command 'wrong'"],
    [['check', '--rule', 'wrong'], "there is no rule 'wrong'. Known: prefer-caller-filled, prefer-readonly-view"],
    [['check', '--assume', 'wrong'], "there is no assumption 'wrong'. Known: arrayReceivers"],
    [['check', '--format', 'wrong'], 'Allowed choices are stylish, json'],
    [['check', '--max-warnings', 'x'], 'It must be a whole number from 0 up.'],
    [['check', '--cwd', 'wrong'], "--cwd needs a folder, and 'wrong' is none."],
  ])('%j is answered in one line', async (args, message) => {
    const { folder } = makeProject({ 'a.ts': ASKS });
    const { code, out, err } = await run(folder, args);
    expect(err).toContain(message);
    expect(err).toMatch(/^zero-copy-map: [^\n]+\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
