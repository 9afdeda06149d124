/** Every case that can run is run before and after: the same result, and the same effects in the same order. */
import { describe, expect, it } from 'vitest';

import { CORPUS, FIXED, FILES } from '../cases/index.js';
import { evaluate, toData } from '../harness/evaluate.js';

describe.each(FILES)('%s', (file) => {
  const cases = FIXED.filter((one) => one.file === file && one.run !== undefined);

  it.for(cases.map((one) => [one.name, one] as const))('%s', async ([, one]) => {
    const before = await evaluate(one.code, one.run!, one.filename);
    expect(String(before.result), 'the program runs').not.toMatch(/^<(?:Reference|Syntax)Error>$/);
    expect(await evaluate(one.out, one.run!, one.filename)).toEqual(before);
  });
});

it('runs what is refused as well: a program that does not run shows no hazard', async () => {
  const broken: string[] = [];
  for (const one of CORPUS) {
    if (one.run === undefined || one.out !== undefined) continue;
    const { result } = await evaluate(one.code, one.run, one.filename);
    if (/^<(?:Reference|Syntax)Error>$/.test(String(result))) broken.push(`${one.id}: ${String(result)}`);
  }
  expect(broken).toEqual([]);
});

it('tells apart what a program could tell apart', () => {
  const different = [
    undefined, null, 0, -0, NaN, '', '0', [], [undefined], [,], {}, Object.create(null), { a: 1, b: 2 }, { b: 2, a: 1 },
    new Map(), new Set(), new Map([[1, 2]]), new Map([['1', 2]]), new Map([[1, 2], [3, 4]]), new Map([[3, 4], [1, 2]]),
    new (class extends Map {})(), new TypeError(), new RangeError(), Object.assign(new Map(), { extra: 1 }),
  ];
  const told = different.map((value) => JSON.stringify(toData(value)));
  expect(new Set(told).size).toBe(different.length);
});
