/** The codemods leave behind what `eslint --fix` does: every case, and every case in other clothes. */
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RULES } from '../../lib/rules/index.js';
import { CORPUS, type CorpusCase, FILES } from '../cases/index.js';
import { getTransformFile, type TransformModule } from '../harness/dist.js';
import { fixByDriver } from '../harness/driver.js';
import { fixByLinter, type Run, runOf } from '../harness/linter.js';
import { runCodemod } from '../harness/runner.js';
import { withoutTypes } from '../harness/untyped.js';

const { applyTransform } = createRequire(import.meta.url)('jscodeshift/src/testUtils.js') as {
  applyTransform: (module: TransformModule, options: object, file: { path: string; source: string }) => string;
};

describe.each(FILES)('%s', (file) => {
  const cases = CORPUS.filter((one) => one.file === file);

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const run = runOf(one);
    expect(fixByDriver(run).text).toBe(fixByLinter(run));
    for (const all of [withAllRules(one), withAllRules(withoutTypes(one))]) {
      expect(fixByDriver(all).text, `all rules, ${all.filename}`).toBe(fixByLinter(all));
      expect(() => fixByDriver(all, true), 'with --review').not.toThrow();
    }
  });
});

/** Cases of one rule under one configuration: a run of jscodeshift each. */
const GROUPS = [...groupBy(CORPUS, (one) => JSON.stringify([one.rule, configOf(one)])).values()];

describe('jscodeshift', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zero-copy-map-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(
    GROUPS.map((group, index) => [`${group[0]?.rule ?? ''} ${JSON.stringify(configOf(group[0]!))}`, index] as const),
  )('the Runner, byte for byte: %s', async (_name, index) => {
    const group = GROUPS[index]!;
    const files = new Map<string, string>();
    const expected = new Map<string, string>();
    for (const [at, one] of group.entries()) {
      for (const [kind, code] of [
        ['lf', one.code],
        ['crlf', `\uFEFF${one.code.replaceAll('\n', '\r\n')}`],
      ] as const) {
        const name = `${at}-${kind}/${one.filename}`;
        files.set(name, code);
        expected.set(name, fixByLinter(runOf(one, code)));
      }
    }
    const { texts, result } = await runCodemod({ codemod: group[0]!.rule, files, config: configOf(group[0]!) });
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(expected));
    expect(result.error).toBe(0);
    expect(result.ok).toBe([...files].filter(([name, code]) => expected.get(name) !== code).length);
  });

  it.each(
    GROUPS.map((group, index) => [`${group[0]?.rule ?? ''} ${JSON.stringify(configOf(group[0]!))}`, index] as const),
  )('applyTransform, which trims: %s', async (_name, index) => {
    const group = GROUPS[index]!;
    const file = getTransformFile(group[0]!.rule);
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as TransformModule;
    const config = join(folder, `${index}.json`);
    writeFileSync(config, JSON.stringify(configOf(group[0]!)));
    for (const one of group) {
      const text = applyTransform(module, { config }, { path: one.filename, source: one.code });
      const { findings, text: expected } = fixByDriver(runOf(one));
      expect(text, one.id).toBe(findings === null ? '' : expected.trim());
    }
  });
});

function configOf(one: CorpusCase): object {
  const { rules, settings } = runOf(one);
  return { settings, rules };
}

function withAllRules(one: CorpusCase): Run {
  const own = runOf(one);
  return { ...own, rules: Object.fromEntries(RULES.map(({ name }) => [name, own.rules[name] ?? {}])) };
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
