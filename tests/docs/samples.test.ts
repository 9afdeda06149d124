/**
 * The samples of README.md and docs/rules/*.md do what the text says. A comment before a block says what it is:
 *
 *   <!-- before --> and the next <!-- after -->     fixed to exactly that
 *   <!-- review -->                                 found, and left to the reader
 *   <!-- refused: code, code -->                    left alone for these reasons, in the order of the text
 *   <!-- silent -->                                 nothing is found
 */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, onTestFinished, test } from 'vitest';

import { check, type FileReport } from '../../cli/dist/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The guard rewrites nothing: tests/rules/no-lease-misuse.test.ts runs the samples of its page. */
const RULE_PAGES = readdirSync(join(ROOT, 'docs/rules')).filter((name) => name !== 'no-lease-misuse.md');
const PAGES = ['README.md', ...RULE_PAGES.map((name) => `docs/rules/${name}`)];

interface Sample {
  readonly kind: string;
  readonly code: string;
  readonly language: string;
  readonly line: number;
}

function findSamples(page: string): Sample[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(/<!-- (before|after|review|refused: .*?|silent) -->\n+```(\w+)\n([^]*?)```/g)].map(
    (match) => ({
      kind: match[1]!,
      language: match[2]!,
      code: match[3]!,
      line: text.slice(0, match.index).split('\n').length + 1,
    }),
  );
}

function run(sample: Sample, fix: boolean): { readonly report: FileReport; readonly text: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zero-copy-map-docs-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `sample.${sample.language}`);
  writeFileSync(file, sample.code);
  const { files, errors } = check({ paths: [file], cwd: folder, fix });
  expect(errors).toEqual([]);
  return { report: files[0]!, text: readFileSync(file, 'utf8') };
}

for (const page of PAGES) {
  const samples = findSamples(page);
  describe(page, () => {
    test('has samples, each before with its after', () => {
      expect(samples.length).toBeGreaterThan(0);
      samples.forEach(({ kind }, at) => expect(kind === 'after').toBe(samples[at - 1]?.kind === 'before'));
    });
    samples.forEach((sample, at) => {
      const { kind, line } = sample;
      if (kind === 'before') {
        test(`line ${line} is fixed`, () => {
          expect(run(sample, true).text).toBe(samples[at + 1]?.code);
        });
      } else if (kind !== 'after') {
        test(`line ${line}: ${kind}`, () => {
          const { found } = run(sample, false).report;
          const told = found.map(({ grade, code }) => (grade === 'refused' ? code : grade));
          const expected =
            kind === 'silent' ? [] : kind === 'review' ? ['review'] : kind.slice('refused: '.length).split(', ');
          expect(told).toEqual(expected);
        });
      }
    });
  });
}

test('what the documentation takes from the code is up to date: else run `npm run update`', async () => {
  const { spawnSync } = await import('node:child_process');
  const done = spawnSync(process.execPath, [join(ROOT, 'build/scripts/update.js'), '--check'], { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
});
