/** Times the variants of one cell against each other, in short rounds that alternate in a seeded, random order. */
import { isDeepStrictEqual } from 'node:util';
import { shuffle } from './draw.js';
import type { Measure } from './results.js';

export type Variant = (input: unknown) => unknown;

export interface Variants {
  readonly before: Variant;
  readonly after: Variant;
  readonly plain?: Variant | undefined;
}

const ROUND_MS = 0.4;
const LEAST_ROUNDS = 9;

/** Whatever a variant returned last lives here, so that no engine may leave the work out. */
export const sink: { value: unknown } = { value: undefined };

interface Clocked {
  readonly run: Variant;
  readonly rounds: number[];
  repeats: number;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}

function deviation(list: readonly number[]): number {
  const middle = median(list);
  return median(list.map((x) => Math.abs(x - middle)));
}

/** Milliseconds for `repeats` operations. The number of inputs is a power of two. */
function clock(run: Variant, inputs: readonly unknown[], repeats: number): number {
  const mask = inputs.length - 1;
  const start = performance.now();
  for (let i = 0; i < repeats; i++) sink.value = run(inputs[i & mask]);
  return performance.now() - start;
}

/** Milliseconds of processor time: on a busy machine a budget of wall time may pass with nothing done. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function warmUp(all: readonly Clocked[], inputs: readonly unknown[], budget: number): void {
  const end = spent() + budget;
  do {
    for (const one of all) {
      const took = clock(one.run, inputs, one.repeats);
      const fitting = Math.round((one.repeats * ROUND_MS) / Math.max(took, 0.001));
      one.repeats = Math.max(1, Math.min(fitting, one.repeats * 4));
    }
  } while (spent() < end);
}

function inOrder(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [value.constructor.name, ...value];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  return value;
}

export function assertSame(variants: Variants, inputs: readonly unknown[]): void {
  for (const input of inputs) {
    const expected = inOrder(variants.before(input));
    for (const run of [variants.after, variants.plain ?? variants.after]) {
      if (!isDeepStrictEqual(inOrder(run(input)), expected))
        throw new Error('before and after differ in what they return');
    }
  }
}

const BATCH_BYTES = 16 * 1024;
const BATCHES = 15;

/** How far the heap grew over some operations; negative if a collection came in between. */
function growth(run: Variant, inputs: readonly unknown[], repeats: number): number {
  const mask = inputs.length - 1;
  const start = process.memoryUsage().heapUsed;
  for (let i = 0; i < repeats; i++) sink.value = run(inputs[i & mask]);
  return process.memoryUsage().heapUsed - start;
}

/** Bytes allocated an operation: the median over small batches, without those that a collection hit. */
function bytesOf(run: Variant, inputs: readonly unknown[]): number | null {
  if (globalThis.gc === undefined) return null;
  globalThis.gc();
  let repeats = inputs.length;
  while (repeats < 256 && growth(run, inputs, repeats) < BATCH_BYTES) repeats *= 2;
  const idle: number[] = [];
  const busy: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    idle.push(growth(run, inputs, 0));
    busy.push(growth(run, inputs, repeats));
  }
  const whole = busy.filter((bytes) => bytes >= 0);
  if (whole.length * 2 < BATCHES) return null;
  return Math.max(0, Math.round((median(whole) - median(idle.filter((bytes) => bytes >= 0))) / repeats));
}

function takeRounds(all: readonly Clocked[], inputs: readonly unknown[], budget: number, random: () => number): void {
  const end = spent() + budget;
  for (let round = 0; round < LEAST_ROUNDS || spent() < end; round++) {
    for (const one of shuffle([...all], random)) {
      one.rounds.push((clock(one.run, inputs, one.repeats) * 1e6) / one.repeats);
    }
  }
}

/** Nearer than this to one another, two variants get three times the rounds. */
const NARROW = 1.3;

function isNarrow(all: readonly Clocked[]): boolean {
  const [old = 0, ...others] = all.map((one) => median(one.rounds));
  return others.some((time) => old < time * NARROW);
}

export function measure(variants: Variants, inputs: readonly unknown[], budget: number, random: () => number): Measure {
  const clocked = [variants.before, variants.after, variants.plain].map((run) =>
    run === undefined ? null : { run, rounds: [], repeats: 1 },
  );
  const all: Clocked[] = clocked.filter((one) => one !== null);
  warmUp(all, inputs, budget);
  takeRounds(all, inputs, budget, random);
  if (isNarrow(all)) takeRounds(all, inputs, 2 * budget, random);
  const before = bytesOf(variants.before, inputs);
  const after = bytesOf(variants.after, inputs);
  const [old, fresh, plain] = clocked.map((one) => (one === null ? null : rounded(median(one.rounds))));
  return {
    before: old ?? 0,
    after: fresh ?? 0,
    plain: plain ?? null,
    spread: rounded(Math.max(...all.map((one) => deviation(one.rounds)))),
    bytes: before === null || after === null ? null : { before, after },
  };
}

function rounded(x: number): number {
  return Number(x.toPrecision(4));
}
