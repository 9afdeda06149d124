/**
 * The corpus with types: what a case says of itself with types, else exactly what comes of it without. Types prove more,
 * never less, and never anything else.
 */
import { describe, expect, it } from 'vitest';

import { fixText } from '../../codemods/driver/fix-text.js';
import { Facts } from '../../lib/analysis/facts.js';
import { readSettings } from '../../lib/analysis/settings.js';
import { applyPass, mergeEdits } from '../../lib/edits/text-edits.js';
import { type Finding, findFindings, getGrade } from '../../lib/rules/findings.js';
import { RULES } from '../../lib/rules/index.js';
import { CORPUS, type CorpusCase } from '../cases/index.js';
import { evaluate } from '../harness/evaluate.js';
import { settingsOf } from '../harness/linter.js';
import { typeCheck } from '../harness/type-check.js';
import { parseTyped } from '../harness/typed.js';
import { isTypeScript } from '../harness/untyped.js';

const CASES = CORPUS.filter((one) => isTypeScript(one) && !/[\\/]/.test(one.filename));
const SOURCES = parseTyped(CASES.map((one, at) => ({ name: nameOf(one, at), code: one.code })));

describe('with types', () => {
  it.each(CASES.map((one, at) => [one.id, one, at] as const))('%s', (_id, one, at) => {
    const found = find(one, at, true);
    const fixed = fixTyped(one, found);
    if (one.typed !== undefined) {
      expect(fixed).toBe(one.typed.out);
      return;
    }
    expect(fixed).toBe(one.out ?? one.code);
    expect(found.map(tell)).toEqual(find(one, at, false).map(tell));
  });
});

const TYPED = CORPUS.filter((one) => one.typed !== undefined);

describe('what types have proven', () => {
  it.for(TYPED.filter(({ run }) => run !== undefined).map((one) => [one.id, one] as const))('%s', async ([, one]) => {
    const before = await evaluate(one.code, one.run!, one.filename);
    expect(await evaluate(one.typed!.out, one.run!, one.filename)).toEqual(before);
  });

  it('type-checks', () => {
    const texts = new Map(TYPED.map((one, at) => [nameOf(one, at), one.typed!.out]));
    expect([...typeCheck(texts, {})].filter(([, error]) => error !== null)).toEqual([]);
  });
});

function nameOf({ filename }: CorpusCase, at: number): string {
  return `${at}/${filename}`;
}

function find(one: CorpusCase, at: number, useTypes: boolean): Finding[] {
  const rule = RULES.find(({ name }) => name === one.rule)!;
  const source = SOURCES.get(nameOf(one, at))!;
  const facts = new Facts(source, readSettings(settingsOf(one)), one.filename, useTypes);
  return findFindings(facts, rule, { report: 'actionable', ...rule.defaults, ...one.options });
}

/** One pass with types, all others without: what the first has written is what they find. */
function fixTyped(one: CorpusCase, found: readonly Finding[]): string {
  const edits = found
    .filter((finding) => getGrade(finding) === 'fix')
    .map(({ rewrite }) => mergeEdits(one.code, rewrite!.edits));
  const rules = RULES.filter(({ name }) => name === one.rule);
  const { text } = applyPass(one.code, edits);
  return fixText({ text, filename: one.filename, rules, settings: settingsOf(one), options: { [one.rule]: one.options ?? {} } }).text;
}

function tell(finding: Finding): string {
  return `${getGrade(finding)} ${finding.refusal?.code ?? finding.rewrite?.doubt?.code ?? ''}`;
}
