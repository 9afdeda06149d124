/** Runs cells, each in its own process, a few at a time; measures again where the answer is close. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './case.js';
import { randomFrom, shuffle } from './draw.js';
import { isSmall, marginOf, ratioOf } from './law.js';
import type { Engine } from './nodes.js';
import type { CellName, Measure, Result } from './results.js';

const run = promisify(execFile);
/** Compiling on the main thread: else a busy machine may time code that a second thread has not optimised yet. */
const FLAGS = ['--expose-gc', '--no-concurrent-recompilation'];
const CELL = fileURLToPath(new URL('./cell.js', import.meta.url));

export interface Cell extends CellName {
  readonly row: number;
  readonly engine: Engine;
}

export interface Effort {
  /** Milliseconds of measuring in each process. */
  readonly budget: number;
  readonly jobs: number;
  readonly seed: number;
  /** Whether close and lost cells are measured again. */
  readonly again: boolean;
  /** How often every cell is measured at least. */
  readonly runs: number;
}

/** From 4 entries up, a cell within this much of the bar is measured again, and so is every one that fails. */
const CLOSE = 0.08;
const RUNS_IF_CLOSE = 3;
const RUNS_IF_LOST = 5;

function seedOf(cell: Cell, seed: number, attempt: number): number {
  const name = [seed, attempt, cell.form, cell.row, cell.keys, cell.n].join(' ');
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

async function measureOnce(cell: Cell, effort: Effort, attempt: number): Promise<Result> {
  const seed = seedOf(cell, effort.seed, attempt);
  const args = [cell.form, cell.row, cell.keys, cell.n, seed, effort.budget].map(String);
  const once = (): ReturnType<typeof run> => run(cell.engine.binary, [...FLAGS, CELL, ...args]);
  const { stdout } = await once().catch(once);
  const { form, container, keys, n, pattern, node } = cell;
  return { form, container, keys, n, pattern, node, ...(JSON.parse(String(stdout)) as Measure) };
}

export function isClose(result: Result): boolean {
  return marginOf(result) < (isSmall(result.n) ? 0 : CLOSE);
}

/** The run in the middle: a whole run, never a mixture of two. */
function middle(runs: readonly Result[]): Result {
  const key = (result: Result): number => (isSmall(result.n) ? marginOf(result) : ratioOf(result));
  const sorted = [...runs].sort((a, b) => key(a) - key(b));
  return sorted[sorted.length >> 1] as Result;
}

async function measureCell(cell: Cell, effort: Effort): Promise<Result> {
  const runs: Result[] = [];
  while (runs.length < effort.runs) runs.push(await measureOnce(cell, effort, runs.length));
  if (!effort.again) return middle(runs);
  for (const wanted of [RUNS_IF_CLOSE, RUNS_IF_LOST]) {
    const sofar = middle(runs);
    const unsure = wanted === RUNS_IF_LOST ? marginOf(sofar) < 0 : isClose(sofar);
    while (unsure && runs.length < wanted) runs.push(await measureOnce(cell, effort, runs.length));
  }
  return middle(runs);
}

export function cellsOf(row: Row, index: number, form: CellName['form'], engine: Engine): Cell[] {
  const { container, pattern } = row;
  return row.keys.flatMap((keys) =>
    row.sizes.map((n) => ({ form, container, keys, n, pattern, node: engine.node, row: index, engine })),
  );
}

export async function runCells(cells: Cell[], effort: Effort, onDone: (done: number) => void): Promise<Result[]> {
  const waiting = shuffle([...cells], randomFrom(effort.seed));
  const results: Result[] = [];
  async function work(): Promise<void> {
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      results.push(await measureCell(cell, effort));
      onDone(results.length);
    }
  }
  await Promise.all(Array.from({ length: effort.jobs }, work));
  return results;
}
