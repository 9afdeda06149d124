/** The table of hot paths: what an operation takes before and after, and whether that is a gain at all. */
import type { HotPath } from './hot-paths.js';

/** Below this a difference is not worth a word, however steady it is. */
const LEAST_GAIN = 1.05;

/** `unsteady`: the median says faster or slower, and not every round agrees. */
export type Verdict = 'faster' | 'same' | 'slower' | 'unsteady';

interface Row {
  readonly path: HotPath;
  readonly before: number;
  readonly after: number;
  /** The median of the rounds' ratios. */
  readonly ratio: number;
  readonly verdict: Verdict;
}

const HEAD = ['hot path', 'before', 'after', 'ratio', 'bytes before', 'after', ''];

/** Lines without colour, the summary last. */
export function formatHotPaths(paths: readonly HotPath[]): string {
  const rows = paths.map(createRow);
  const cells = [HEAD, ...rows.map(formatRow)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', summarise(rows)].join('\n');
}

function createRow(path: HotPath): Row {
  const before = median(path.times.map((pair) => pair.before));
  const after = median(path.times.map((pair) => pair.after));
  return {
    path,
    before,
    after,
    ratio: median(path.times.map((pair) => pair.before / pair.after)),
    verdict: judge(path),
  };
}

/** Faster or slower only where every round says so. */
export function judge({ times }: HotPath): Verdict {
  const ratios = times.map(({ before, after }) => before / after);
  const middle = median(ratios);
  if (middle >= LEAST_GAIN) return Math.min(...ratios) > 1 ? 'faster' : 'unsteady';
  if (middle <= 1 / LEAST_GAIN) return Math.max(...ratios) < 1 ? 'slower' : 'unsteady';
  return 'same';
}

const WORDS: Readonly<Record<Verdict, string>> = {
  faster: '',
  same: 'no gain in time',
  slower: 'SLOWER',
  unsteady: 'not in every round',
};

function formatRow({ path, before, after, ratio, verdict }: Row): string[] {
  return [
    path.name,
    formatTime(before),
    formatTime(after),
    `${ratio < 9.95 ? ratio.toFixed(2) : ratio.toFixed(0)}x`,
    formatBytes(path.bytes.before),
    formatBytes(path.bytes.after),
    WORDS[verdict],
  ];
}

function summarise(rows: readonly Row[]): string {
  const named = (verdict: Verdict): string[] =>
    rows.filter((row) => row.verdict === verdict).map(({ path }) => path.name);
  const list = (verdict: Verdict): string => named(verdict).join(', ') || 'none';
  return [
    `Faster in every round: ${named('faster').length} of ${rows.length}. No gain in time: ${list('same')}.`,
    `Rounds that disagree: ${list('unsteady')}. Slower: ${list('slower')}.`,
  ].join('\n');
}

function formatTime(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toPrecision(3)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
  return `${(nanoseconds / 1e6).toPrecision(3)} ms`;
}

function formatBytes(bytes: number | null): string {
  if (bytes === null) return '?';
  if (bytes < 1000) return `${Math.round(bytes)} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toPrecision(3)} kB`;
  return `${(bytes / 1e6).toPrecision(3)} MB`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
