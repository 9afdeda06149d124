/**
 * The corpus with types: what a case says of itself with types, else exactly what comes of it without. Types prove more,
 * never less, and never anything else.
 */
import { describe, expect, it } from 'vitest';

import type { Source } from '../../lib/ast/source.js';
import { type Finding, getGrade } from '../../lib/rules/findings.js';
import { CORPUS, type CorpusCase } from '../cases/index.js';
import { evaluate } from '../harness/evaluate.js';
import { typeCheck } from '../harness/type-check.js';
import { findTyped, fixFound, parseTyped } from '../harness/typed.js';
import { isTypeScript } from '../harness/untyped.js';

const CASES = CORPUS.filter((one) => isTypeScript(one) && !/[\\/]/.test(one.filename));
const SOURCES = parseTyped(CASES.map((one, at) => ({ name: nameOf(one, at), code: one.code })));

describe('with types', () => {
  it.each(CASES.map((one, at) => [one.id, one, at] as const))('%s', (_id, one, at) => {
    const found = findTyped(one, sourceOf(one, at));
    const fixed = fixFound(one, found);
    if (one.typed !== undefined) {
      expect(fixed).toBe(one.typed.out);
      return;
    }
    expect(fixed).toBe(one.out ?? one.code);
    expect(found.map(tell)).toEqual(findTyped(one, sourceOf(one, at), false).map(tell));
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

function sourceOf(one: CorpusCase, at: number): Source {
  return SOURCES.get(nameOf(one, at))!;
}

function tell(finding: Finding): string {
  return `${getGrade(finding)} ${finding.refusal?.code ?? finding.rewrite?.doubt?.code ?? ''}`;
}
