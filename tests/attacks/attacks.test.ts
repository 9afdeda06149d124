/** Programs that tried to break a fixer, through all fixes of all rules. */
import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { type Fixed, fixText } from '../../codemods/driver/fix-text.js';
import { parseSource } from '../../codemods/driver/source.js';
import { evaluate } from '../harness/evaluate.js';
import { typeCheck } from '../harness/type-check.js';
import type { Attack } from './attack.js';

const ATTACKS: (Attack & { readonly file: string })[] = [];
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.attacks.ts'))) {
  const { default: attacks } = (await import(`./${file}`)) as { default: readonly Attack[] };
  ATTACKS.push(...attacks.map((one) => ({ ...one, file })));
}

it('has attacks, no two of one name', () => {
  const names = ATTACKS.map(({ file, name }) => `${file} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

it.for(ATTACKS.map((one) => [`${one.file} ${one.name}`, one] as const))('%s', async ([, one]) => {
  const filename = one.filename ?? 'attack.ts';
  const fixed = fix(one);
  if (one.touched === true) expect(fixed.text).not.toBe(one.code);
  const before = await evaluate(one.code, one.run, filename);
  expect(String(before.result), 'the program runs').not.toMatch(/^<(?:Reference|Syntax)Error>$/);
  expect(await evaluate(fixed.text, one.run, filename), fixed.text).toEqual(before);
  expect(getComments(fixed.text, filename), fixed.text).toEqual(getComments(one.code, filename));
});

it('has no new type errors', { timeout: 120_000 }, () => {
  const typed = ATTACKS.filter(({ filename = 'attack.ts' }) => /\.[cm]?tsx?$/.test(filename));
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  typed.forEach((one, i) => {
    const { filename = 'attack.ts', code } = one;
    before.set(`a${i}-${filename}`, code);
    after.set(`a${i}-${filename}`, fix(one).text);
  });
  for (const noUncheckedIndexedAccess of [true, false]) {
    const old = typeCheck(before, { noUncheckedIndexedAccess });
    const broken = [...typeCheck(after, { noUncheckedIndexedAccess })].filter(([name, error]) => error !== null && old.get(name) === null);
    expect(broken).toEqual([]);
  }
});

function fix({ code, filename = 'attack.ts', options = {}, settings }: Attack): Fixed {
  return fixText({ text: code, filename, options, settings: { tests: 'check', ...settings } });
}

function getComments(text: string, filename: string): string[] {
  return parseSource(text, filename)
    .getAllComments()
    .map(({ value }) => value.trim())
    .toSorted();
}
