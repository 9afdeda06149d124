import { describe, expect, test } from 'vitest';

import { makeProject, REFUSED, run } from './project.js';

const TSCONFIG = '{ "compilerOptions": { "strict": true, "target": "es2022", "types": [] }, "include": ["src"] }\n';
const FIXED = REFUSED.replace('[...m.keys()].includes("a")', 'm.has("a")');

describe('types', () => {
  test('prove more where a tsconfig.json covers the file, and the census says so', async () => {
    const { folder } = makeProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': REFUSED });
    const { code, out, err } = await run(folder, ['check']);
    expect(out).toContain('1 file: 1 to fix (add --fix), 0 to review, 0 left alone\nProven by types alone: 1\n');
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('are left out with --no-types', async () => {
    const { folder } = makeProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': REFUSED });
    const { out } = await run(folder, ['check', '--no-types']);
    expect(out).toContain('1 file: 0 to fix, 0 to review, 1 left alone (1 source-not-native)');
  });

  test('are known of the text that a pass has written', async () => {
    const twice = REFUSED.replace('includes("a");', 'includes("a") && [...m].length > 0;');
    const { folder, read } = makeProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': twice, 'src/b.ts': REFUSED });
    const { code, out } = await run(folder, ['check', '--fix']);
    expect(read('src/a.ts')).toBe(FIXED.replace('has("a");', 'has("a") && m.size > 0;'));
    expect(read('src/b.ts')).toBe(FIXED);
    expect(out).toContain('Proven by types alone: 3');
    expect(code).toBe(0);
  });

  test('of a file that no tsconfig.json covers are unknown, and nothing is said', async () => {
    const { folder } = makeProject({ 'tsconfig.json': TSCONFIG, 'other/a.ts': REFUSED, 'b.js': 'new Map();\n' });
    const { code, out, err } = await run(folder, ['check']);
    expect(out).toContain('2 files: 0 to fix, 0 to review, 1 left alone');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test.each([
    ['extends one that is not there', '{ "extends": "./missing.json", "include": ["src"] }'],
    ['is no JSON', '{ "include": ['],
  ])('a tsconfig.json that %s stops nothing', async (_what, text) => {
    const { folder } = makeProject({ 'tsconfig.json': text, 'src/a.ts': REFUSED });
    const { code, out, err } = await run(folder, ['check']);
    expect(out).toMatch(/^(?:src\/a\.ts\n.*\n\n)?1 file: /);
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
    expect(code).toBeLessThan(2);
  });

  test('an import that does not resolve is no type', async () => {
    const code = REFUSED.replace('type M = Map<string, number>;', 'import type { M } from "./missing";');
    const { folder } = makeProject({ 'tsconfig.json': TSCONFIG, 'src/a.ts': `${code}export const m = new Map();\n` });
    expect((await run(folder, ['check'])).out).toContain('0 to fix, 0 to review, 1 left alone (1 source-not-native)');
  });
});
