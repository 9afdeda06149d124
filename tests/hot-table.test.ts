/** What `npm start` says of the example's hot paths. */
import { expect, it } from 'vitest';

import type { HotPath } from '../scripts/hot-paths.js';
import { formatHotPaths, judge } from '../scripts/hot-table.js';

function pathOf(name: string, ...times: readonly [before: number, after: number][]): HotPath {
  return {
    name,
    times: times.map(([before, after]) => ({ before, after })),
    bytes: { before: 1234, after: null },
  };
}

it('says faster or slower only where every round says so', () => {
  expect(judge(pathOf('a', [200, 100], [220, 100], [101, 100]))).toBe('faster');
  expect(judge(pathOf('a', [200, 100], [220, 100], [99, 100]))).toBe('unsteady');
  expect(judge(pathOf('a', [100, 200], [100, 220], [100, 101]))).toBe('slower');
  expect(judge(pathOf('a', [100, 200], [100, 220], [100, 99]))).toBe('unsteady');
});

it('does not call a difference that is steady and tiny a gain or a loss', () => {
  expect(judge(pathOf('a', [104, 100], [104, 100], [104, 100]))).toBe('same');
  expect(judge(pathOf('a', [100, 104], [100, 104], [100, 104]))).toBe('same');
});

it('shows time and bytes, and names what gains nothing', () => {
  const table = formatHotPaths([
    pathOf('look up', [20_000, 25], [21_000, 25], [19_000, 25]),
    pathOf('describe', [700, 700], [700, 701], [701, 700]),
    pathOf('walk', [1_500_000, 3_000_000], [1_500_000, 3_000_000], [1_500_000, 3_000_000]),
  ]);
  expect(table.split('\n')).toEqual([
    'hot path   before    after  ratio  bytes before  after',
    'look up   20.0 µs  25.0 ns   800x       1.23 kB      ?',
    'describe   700 ns   700 ns  1.00x       1.23 kB      ?  no gain in time',
    'walk      1.50 ms  3.00 ms  0.50x       1.23 kB      ?           SLOWER',
    '',
    'Faster in every round: 1 of 3. No gain in time: describe.',
    'Rounds that disagree: none. Slower: walk.',
  ]);
});
