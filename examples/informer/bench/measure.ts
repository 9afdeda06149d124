/**
 * One hot path in a process of its own.
 *
 *   node measure.js                       the names of all paths, as JSON
 *   node measure.js NAME time MS SEED     the median processor time of an operation in nanoseconds
 *   node measure.js NAME bytes MS SEED    the bytes that an operation allocates (--expose-gc, a large young generation)
 *
 * Beside the figure stands a digest of what the operation returns, for a check that two builds return the same.
 */
import { createHash } from 'node:crypto';
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

import { paths } from './paths.js';
import { createWorld } from './world.js';

type Run = () => unknown;

const SAMPLE_MS = 1;
const LEAST_SAMPLES = 3;
const BATCHES = 5;
const BATCH_BYTES = 1 << 18;

/** What an operation returned last lives here, so that no engine may leave it out. */
const sink: { value: unknown } = { value: undefined };

async function repeat(run: Run, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const value = run();
    sink.value = value instanceof Promise ? await value : value;
  }
}

/** Milliseconds of processor time: what other processes do on a busy machine is not in it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function clock(run: Run, times: number): Promise<number> {
  const start = spent();
  await repeat(run, times);
  return spent() - start;
}

/** Runs for `budget` milliseconds, and says how many operations fill a sample by then. */
async function warmUp(run: Run, budget: number): Promise<number> {
  const end = spent() + budget;
  let times = 1;
  while (spent() < end) {
    const took = await clock(run, times);
    times = Math.max(1, Math.min(times * 4, Math.round((times * SAMPLE_MS) / Math.max(took, 0.001))));
  }
  return times;
}

async function timeOf(run: Run, budget: number): Promise<number> {
  const times = await warmUp(run, budget / 2);
  const samples: number[] = [];
  const end = spent() + budget / 2;
  while (samples.length < LEAST_SAMPLES || spent() < end) samples.push((await clock(run, times)) / times);
  return median(samples) * 1e6;
}

/** Null where a collection came in between however few operations are counted at a time. */
async function bytesOf(run: Run, budget: number): Promise<number | null> {
  await warmUp(run, budget);
  const growth = createGauge(run);
  let times = 1;
  while (times < 4096 && ((await growth(times)) ?? BATCH_BYTES) < BATCH_BYTES) times *= 2;
  const idle = await collectFigures(() => growth(0));
  const busy = await collectFigures(() => growth(times));
  if (idle.length === 0 || busy.length === 0) return null;
  return Math.max(0, (median(busy) - median(idle)) / times);
}

/** How far the heap grows over some operations; null if something was collected meanwhile. */
function createGauge(run: Run): (times: number) => Promise<number | null> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('bytes: run with --expose-gc');
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ entryTypes: ['gc'] });
  // Collections are told of a little later.
  const takeCollections = async (): Promise<number> => {
    await setImmediate();
    return observer.takeRecords().length;
  };
  return async (times) => {
    await collect();
    await takeCollections();
    const start = process.memoryUsage().heapUsed;
    await repeat(run, times);
    const grown = process.memoryUsage().heapUsed - start;
    return (await takeCollections()) === 0 ? grown : null;
  };
}

async function collectFigures(measure: () => Promise<number | null>): Promise<number[]> {
  const figures: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const figure = await measure();
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Contents and order of a container, or the value. */
function digest(value: unknown): string {
  const plain = value instanceof Map || value instanceof Set ? [...value] : value;
  const shown = plain instanceof Object && !Array.isArray(plain) ? Object.entries(plain) : plain;
  return createHash('sha256')
    .update(JSON.stringify(shown) ?? 'undefined')
    .digest('hex')
    .slice(0, 16);
}

async function main([name, mode, budget, seed]: readonly string[]): Promise<unknown> {
  if (name === undefined) return paths.map((path) => path.name);
  const path = paths.find((one) => one.name === name);
  if (path === undefined) throw new Error(`no path is called ${name}`);
  const create = (): Run => path.prepare(createWorld(Number(seed)));
  const measure = mode === 'bytes' ? bytesOf : timeOf;
  return { value: await measure(create(), Number(budget)), digest: digest(await create()()) };
}

console.log(JSON.stringify(await main(process.argv.slice(2))));
