import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  allowedValues,
  flags,
  growth,
  matches,
  mergeSelectors,
  newestFirst,
  pairCounts,
  pairMap,
  pairRecord,
  parsePairs,
  requiredKeys,
  setRecord,
  toRequirements,
  withOverrides,
  type LabelPair,
} from '../src/selectors.js';
import { lastWins, random, seeds, unique } from './fixtures.js';

const pairs = parsePairs('app=web, tier=cache,app=api,zone=, 7=x');

function entries(record: object): [string, unknown][] {
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
  return Object.entries(record);
}

test('reads pairs and requirements', () => {
  assert.deepEqual(parsePairs('a=1, b=x=y,,c'), [
    { key: 'a', value: '1' },
    { key: 'b', value: 'x=y' },
  ]);
  assert.deepEqual(toRequirements(parsePairs('a=1|2,b=*')), [
    { key: 'a', operator: 'in', values: ['1', '2'] },
    { key: 'b', operator: 'exists', values: [] },
  ]);
});

test('matches labels', () => {
  const requirements = toRequirements(parsePairs('app=web|api,tier=*'));
  assert.equal(matches(requirements, { app: 'api', tier: 'x' }), true);
  assert.equal(matches(requirements, { app: 'db', tier: 'x' }), false);
  assert.equal(matches(requirements, { app: 'web' }), false);
  assert.equal(matches([], {}), true);
  assert.equal(matches(toRequirements(parsePairs('toString=*')), {}), false);
});

test('pairs as a map, as counts, as a record', () => {
  assert.deepEqual(
    [...pairMap(pairs)],
    [
      ['app', 'api'],
      ['tier', 'cache'],
      ['zone', ''],
      ['7', 'x'],
    ],
  );
  assert.deepEqual([...pairMap([])], []);
  assert.deepEqual(
    [...pairCounts(pairs)],
    [
      ['app', 2],
      ['tier', 1],
      ['zone', 1],
      ['7', 1],
    ],
  );
  assert.deepEqual([...pairCounts([])], []);
  assert.deepEqual(entries(pairRecord(pairs)), [
    ['7', 'x'],
    ['app', 'api'],
    ['tier', 'cache'],
    ['zone', ''],
  ]);
  assert.deepEqual(entries(pairRecord([])), []);
  assert.deepEqual(entries(setRecord(pairs)), [
    ['7', 'x'],
    ['app', 'api'],
    ['tier', 'cache'],
  ]);
  assert.deepEqual(entries(setRecord(parsePairs('a=1,a=,b='))), [['a', '1']]);
});

test('odd keys are keys like any other', () => {
  const odd = parsePairs('__proto__=p,constructor=c,__proto__=q,b=1');
  assert.deepEqual(
    [...pairMap(odd)],
    [
      ['__proto__', 'q'],
      ['constructor', 'c'],
      ['b', '1'],
    ],
  );
  assert.deepEqual(entries(pairRecord(odd)), [
    ['__proto__', 'q'],
    ['constructor', 'c'],
    ['b', '1'],
  ]);
  assert.deepEqual(entries(setRecord(odd)), [
    ['__proto__', 'q'],
    ['constructor', 'c'],
    ['b', '1'],
  ]);
  assert.deepEqual(entries(flags(['__proto__', 'x'])), [
    ['__proto__', true],
    ['x', true],
  ]);
});

test('flags', () => {
  assert.deepEqual(entries(flags(['b', 'a', 'b', '1'])), [
    ['1', true],
    ['b', true],
    ['a', true],
  ]);
  assert.deepEqual(entries(flags([])), []);
});

test('required keys and allowed values', () => {
  const requirements = toRequirements(parsePairs('b=2|1,a=*,b=1|3,c=2'));
  assert.deepEqual([...requiredKeys(requirements)], ['b', 'a', 'c']);
  assert.deepEqual([...requiredKeys([])], []);
  assert.deepEqual([...allowedValues(requirements)], ['2', '1', '3']);
  assert.deepEqual([...allowedValues([])], []);
});

test('newest first, and the earlier value counts', () => {
  assert.deepEqual(
    [...newestFirst(pairs)],
    [
      ['7', 'x'],
      ['zone', ''],
      ['app', 'web'],
      ['tier', 'cache'],
    ],
  );
});

test('merged selectors', () => {
  assert.deepEqual(
    [...mergeSelectors(['b=1,a=2', '', 'c=3,b=4'])],
    [
      ['b', '4'],
      ['a', '2'],
      ['c', '3'],
    ],
  );
  assert.deepEqual([...mergeSelectors([])], []);
  assert.notEqual(mergeSelectors([]), mergeSelectors([]));
});

test('each step of growth is kept', () => {
  const steps = growth(parsePairs('b=1,a=1,b=2,c=1'));
  assert.deepEqual(
    steps.map((step) => [...step]),
    [['b'], ['b', 'a'], ['b', 'a'], ['b', 'a', 'c']],
  );
  assert.equal(new Set(steps).size, 4);
  assert.deepEqual(growth([]), []);
});

test('overrides leave the defaults alone', () => {
  const defaults = new Map([
    ['a', '1'],
    ['b', '2'],
  ]);
  assert.deepEqual(
    [...withOverrides(defaults, parsePairs('c=3,a=4'))],
    [
      ['a', '4'],
      ['b', '2'],
      ['c', '3'],
    ],
  );
  assert.deepEqual(
    [...defaults],
    [
      ['a', '1'],
      ['b', '2'],
    ],
  );
  assert.equal(withOverrides(defaults, []), defaults);
});

for (const seed of seeds) {
  test(`agrees with plain lists, seed ${seed}`, () => {
    const next = random(seed);
    const some: LabelPair[] = Array.from({ length: 30 }, () => ({
      key: `k${next(9)}`,
      value: `v${next(4)}`,
    }));
    const last = lastWins(some.map(({ key, value }) => [key, value] as const));
    const keys = unique(some.map(({ key }) => key));
    assert.deepEqual([...pairMap(some)], last);
    assert.deepEqual(entries(pairRecord(some)), last);
    assert.deepEqual([...mergeSelectors(some.map(({ key, value }) => `${key}=${value}`))], last);
    assert.deepEqual(
      [...pairCounts(some)],
      keys.map((key) => [key, some.filter((pair) => pair.key === key).length]),
    );
    assert.deepEqual([...requiredKeys(toRequirements(some))], keys);
    assert.deepEqual([...allowedValues(toRequirements(some))], unique(some.map(({ value }) => value)));
    assert.deepEqual(
      entries(flags(keys)),
      keys.map((key) => [key, true]),
    );
  });
}
