/** Every case that can run is run before and after: the same result, and the same effects in the same order. */
import { describe, expect, it } from 'vitest';

import { RULES } from '../../lib/rules/index.js';
import { CORPUS, FILES, FIXED } from '../cases/index.js';
import { fixByDriver } from '../harness/driver.js';
import { evaluate, toData } from '../harness/evaluate.js';
import { runOf } from '../harness/linter.js';
import { withoutTypes } from '../harness/untyped.js';

// A file of suggestions and refusals alone has nothing to compare here
const files = FILES.filter((file) => FIXED.some((one) => one.file === file));

describe.each(files)('%s', (file) => {
  const cases = FIXED.filter((one) => one.file === file && one.run !== undefined);

  it.for(cases.map((one) => [one.name, one] as const))('%s', async ([, one]) => {
    const before = await evaluate(one.code, one.run!, one.filename);
    expect(String(before.result), 'the program runs').not.toMatch(/^<(?:undeclared name|SyntaxError)>$/);
    expect(await evaluate(one.out, one.run!, one.filename)).toEqual(before);
  });
});

describe('whatever else comes of a case, by all rules, as it is and without its types', () => {
  const cases = CORPUS.filter((one) => one.run !== undefined);

  it.for(cases.map((one) => [one.id, one] as const))('%s', async ([, one]) => {
    for (const dressed of new Set([one, withoutTypes(one)])) {
      const { rules, ...run } = runOf(dressed);
      const all = { ...run, rules: Object.fromEntries(RULES.map(({ name }) => [name, rules[name] ?? {}])) };
      const out = fixByDriver(all).text;
      if (out === dressed.code || out === one.out) continue;
      const before = await evaluate(dressed.code, one.run!, dressed.filename);
      expect(await evaluate(out, one.run!, dressed.filename), out).toEqual(before);
    }
  });
});

it('runs what is refused as well: a program that does not run shows no hazard', async () => {
  const broken: string[] = [];
  for (const one of CORPUS) {
    if (one.run === undefined || one.out !== undefined) continue;
    const { result } = await evaluate(one.code, one.run, one.filename);
    if (/^<(?:undeclared name|SyntaxError)>$/.test(String(result))) broken.push(`${one.id}: ${String(result)}`);
  }
  expect(broken).toEqual([]);
});

it('tells apart what a program could tell apart', () => {
  const different = [
    undefined,
    null,
    0,
    -0,
    NaN,
    '',
    '0',
    [],
    [undefined],
    [,],
    {},
    Object.create(null),
    { a: 1, b: 2 },
    { b: 2, a: 1 },
    new Map(),
    new Set(),
    new Map([[1, 2]]),
    new Map([['1', 2]]),
    new Map([
      [1, 2],
      [3, 4],
    ]),
    new Map([
      [3, 4],
      [1, 2],
    ]),
    new (class extends Map {})(),
    new TypeError(),
    new RangeError(),
    Object.assign(new Map(), { extra: 1 }),
  ];
  const told = different.map((value) => JSON.stringify(toData(value)));
  expect(new Set(told).size).toBe(different.length);
});
