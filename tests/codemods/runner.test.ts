/** jscodeshift as a user runs it: what it counts and what it says. */
import { describe, expect, it } from 'vitest';

import { runCodemod } from '../harness/runner.js';

const CODE = 'export function f(s: Set<string>) {\n  return [...s].length;\n}\n';
const FIXED = CODE.replace('[...s].length', 's.size');

const files = new Map([
  ['a.ts', CODE],
  ['fixed.ts', FIXED],
  ['other.ts', 'export const a = 1;\n'],
  ['broken.ts', 'new Set(;\n'],
  ['src/a.test.ts', CODE],
]);

describe('jscodeshift', () => {
  it.each(['all', 'prefer-readonly-view'])('%s rewrites, leaves, skips, and counts an error', async (codemod) => {
    const { result, texts } = await runCodemod({ codemod, files, options: { verbose: -1 } });
    expect(result).toMatchObject({ ok: 1, nochange: 2, skip: 1, error: 1, stats: {} });
    expect(texts).toEqual(new Map([...files, ['a.ts', FIXED]]));
  });

  it('leaves a file alone that is not UTF-8, and one that holds U+FFFD as it is', async () => {
    const latin1 = Buffer.concat([Buffer.from(CODE), Buffer.from('// caf\xe9\n', 'latin1')]);
    const given = new Map<string, string | Buffer>([
      ['latin1.ts', latin1],
      ['utf8.ts', `${CODE}// \uFFFD\n`],
    ]);
    const { bytes, result } = await runCodemod({ codemod: 'all', files: given, options: { verbose: -1 } });
    expect(result).toMatchObject({ ok: 1, error: 1 });
    expect(bytes.get('latin1.ts')?.equals(latin1)).toBe(true);
    expect(bytes.get('utf8.ts')?.toString()).toBe(`${FIXED}// \uFFFD\n`);
  });

  it('writes nothing in a dry run, and counts the reasons', async () => {
    const { result, texts } = await runCodemod({ codemod: 'all', files, options: { dry: true, verbose: -1 } });
    expect(result.stats).toEqual({ 'rewritten: prefer-readonly-view askDirectly': 1 });
    expect(texts).toEqual(files);
  });

  it('counts an error for each file under a wrong configuration', async () => {
    const config = { settings: { assumption: {} } };
    const { result, texts } = await runCodemod({ codemod: 'all', files, config, options: { verbose: -1 } });
    expect(result).toMatchObject({ ok: 0, error: files.size });
    expect(texts).toEqual(files);
  });
});
