/** What holds for every rewrite, whatever it does. */
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

import { parseSource } from '../../codemods/driver/source.js';
import { CORPUS, FILES, FIXED } from '../cases/index.js';
import { fixByDriver } from '../harness/driver.js';
import { runOf } from '../harness/linter.js';
import { typeCheck } from '../harness/type-check.js';
import { VARIANTS } from '../harness/variants.js';

const COLUMNS = 80;

describe.each(FILES)('%s', (file) => {
  const cases = FIXED.filter((one) => one.file === file);
  const reviewed = CORPUS.filter((one) => one.file === file && one.review !== undefined);

  it.for(cases.map((one) => [one.name, one] as const))('%s', async ([, one]) => {
    expect(fixByDriver(runOf(one, one.out)).text, 'a fixpoint').toBe(one.out);
    expect(findComments(one.out, one.filename), 'the comments').toEqual(findComments(one.code, one.filename));
    checkOutside(runOf(one), one.out);
    for (const { name, dress } of VARIANTS) {
      expect(fixByDriver(runOf(one, dress(one.code))).text, name).toBe(dress(one.out));
    }
    expect(await isFormatted(one.code, one.filename, one.out), 'formatted as it was').toBe(true);
  });

  it.for(reviewed.map((one) => [one.name, one] as const))('%s, reviewed', ([, one]) => {
    expect(findComments(one.review!, one.filename)).toEqual(findComments(one.code, one.filename));
  });
});

it.each([true, false])('types fit where they did, noUncheckedIndexedAccess: %s', (noUncheckedIndexedAccess) => {
  const typed = FIXED.filter(({ filename }) => /\.[cm]?tsx?$/.test(filename));
  const texts = new Map(
    typed.flatMap((one, index) => [
      [`before-${index}/${one.filename}`, one.code],
      [`after-${index}/${one.filename}`, one.out],
    ]),
  );
  const errors = typeCheck(texts, { noUncheckedIndexedAccess });
  const broken = typed.flatMap((one, index) => {
    if (errors.get(`before-${index}/${one.filename}`) !== null) return [];
    const error = errors.get(`after-${index}/${one.filename}`);
    return error === null ? [] : [`${one.id}: ${String(error)}`];
  });
  expect(broken).toEqual([]);
  const checked = typed.filter((one, index) => errors.get(`before-${index}/${one.filename}`) === null);
  expect(checked.length, 'most cases type-check to begin with').toBeGreaterThan(typed.length / 2);
});

/** Parses the text, too. */
function findComments(text: string, filename: string): string[] {
  return parseSource(text, filename)
    .getAllComments()
    .map(({ value }) => value.replace(/\s+/g, ' '))
    .sort();
}

/** Where one pass is enough, what stands before its first edit and after its last one is as it was. */
function checkOutside(run: ReturnType<typeof runOf>, out: string): void {
  const { applied, passes } = fixByDriver(run);
  if (passes !== 1) return;
  const edits = applied.flatMap(({ rewrite }) => rewrite?.edits ?? []);
  const start = Math.min(...edits.map(({ range }) => range[0]));
  const end = Math.max(...edits.map(({ range }) => range[1]));
  expect(out.startsWith(run.code.slice(0, start)), 'what stands before').toBe(true);
  expect(out.endsWith(run.code.slice(end)), 'what stands after').toBe(true);
}

/**
 * Whether prettier leaves `out` alone, given that it left `code` alone. A line that is too long may be, and lines round
 * the rewrite that now fit on one: the rewrite does not reach so far.
 */
async function isFormatted(code: string, filename: string, out: string): Promise<boolean> {
  if ((await format(code, { filepath: filename })) !== code) return true;
  if (out.split('\n').some((line) => line.length > COLUMNS)) return true;
  const formatted = await format(out, { filepath: filename });
  if (formatted === out) return true;
  const isJoined = formatted.split('\n').length < out.split('\n').length;
  return isJoined && squeeze(formatted) === squeeze(out);
}

/** Without white space, and without the trailing commas that come and go with it. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '').replace(/,([)\]}])/g, '$1');
}
