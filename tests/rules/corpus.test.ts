import { describe, expect, it } from 'vitest';

import { CORPUS, type CorpusCase, FILES } from '../cases/index.js';
import { fixByDriver } from '../harness/driver.js';
import { applyFix, fixByLinter, lint, type Message, runOf } from '../harness/linter.js';

const MOST_CHARACTERS = 140;

describe.each(FILES)('%s', (file) => {
  it.each(CORPUS.filter((one) => one.file === file).map((one) => [one.name, one] as const))('%s', (_name, one) => {
    checkOne(one);
  });
});

it('has no two cases of one name, and each says exactly one thing', () => {
  const names = CORPUS.map(({ id }) => id);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const unclear = CORPUS.filter(
    (one) => [one.out, one.review, one.refused, one.silent].filter((said) => said !== undefined).length !== 1,
  );
  expect(unclear.map(({ id }) => id)).toEqual([]);
});

function checkOne(one: CorpusCase): void {
  const messages = lint(runOf(one));
  for (const { message } of messages.filter(isOffered)) {
    expect(message.length, message).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(message).not.toMatch(/\{\{|undefined|\[object/);
  }
  if (one.out !== undefined) {
    expect(one.out, 'a case with `out` changes something').not.toBe(one.code);
    expect(fixByLinter(runOf(one))).toBe(one.out);
    return;
  }
  expect(fixByLinter(runOf(one)), 'nothing may be fixed').toBe(one.code);
  if (one.review !== undefined) {
    const suggestion = messages.flatMap(({ suggestions }) => suggestions ?? [])[0];
    expect(suggestion, 'a suggestion is offered').toBeDefined();
    if (suggestion !== undefined) expect(applyFix(one.code, suggestion.fix)).toBe(one.review);
    return;
  }
  expect(messages.filter(isOffered), 'nothing may be offered').toEqual([]);
  checkFindings(one);
}

/** What is found at all, with `report: 'all'`: nothing, or the refusal. */
function checkFindings(one: CorpusCase): void {
  const run = runOf(one, one.code, { report: 'all' });
  const reports = lint(run);
  const findings = fixByDriver(run).findings ?? [];
  expect(reports.length, 'ESLint reports what the engine finds').toBe(findings.length);
  const codes = findings.map(({ refusal }) => refusal?.code);
  if (one.refused === undefined) {
    expect(codes, 'nothing is found').toEqual([]);
    return;
  }
  const { code, at } = one.refused;
  expect(
    codes.filter((other) => other === code),
    `refused, and with: ${codes.join(', ')}`,
  ).toEqual([code]);
  const trail = findings.find(({ refusal }) => refusal?.code === code)?.refusal?.trail ?? [];
  if (at !== undefined) expect(one.code.slice(...(trail.at(-1)?.range ?? [0, 0]))).toBe(at);
}

function isOffered(message: Message): boolean {
  return message.fix !== undefined || (message.suggestions ?? []).length > 0;
}
