/** Times the hot paths of two builds of the example against each other. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** No second thread that compiles or collects: a busy machine would give it its turn now or later. */
const FLAGS = ['--expose-gc', '--no-concurrent-recompilation', '--single-threaded-gc'];
/** So large a young generation that nothing is collected while an operation's bytes are counted. */
const BYTES_FLAGS = ['--min-semi-space-size=128', '--max-semi-space-size=128'];
/** Each job keeps one thread busy; more than two at a time would make the figures noisier, not sooner. */
const JOBS = Math.min(2, availableParallelism());

/** Folders that hold `bench/measure.js`. */
export interface Builds {
  readonly before: string;
  readonly after: string;
}

export interface Effort {
  readonly rounds: number;
  /** Milliseconds of measuring in each process. */
  readonly budget: number;
  readonly seed: number;
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

export interface HotPath {
  readonly name: string;
  /** Nanoseconds an operation, a pair a round. */
  readonly times: readonly Pair[];
  /** Bytes allocated an operation; null where a collection may have come in between. */
  readonly bytes: { readonly before: number | null; readonly after: number | null };
}

interface Measured<T> {
  readonly value: T;
  readonly digest: string;
}

/**
 * Each figure comes from a process of its own, the two builds in turns; which of them begins alternates.
 * Throws where the builds do not return the same.
 */
export async function compareHotPaths(builds: Builds, { rounds, budget, seed }: Effort): Promise<HotPath[]> {
  const names = JSON.parse((await run(process.execPath, [measureOf(builds.before)])).stdout) as string[];
  const times = names.map((): Pair[] => []);
  const jobs: (() => Promise<void>)[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [index, name] of names.entries()) {
      jobs.push(async () => {
        const pair = await measurePair<number>(builds, [name, 'time', budget, seed], FLAGS, (round + index) % 2 === 1);
        times[index]?.push(pair);
      });
    }
  }
  const bytes: HotPath['bytes'][] = [];
  for (const [index, name] of names.entries()) {
    jobs.push(async () => {
      const args = [name, 'bytes', budget / 2, seed];
      bytes[index] = await measurePair<number | null>(builds, args, [...FLAGS, ...BYTES_FLAGS], false);
    });
  }
  await runAll(jobs);
  return names.map((name, index) => ({
    name,
    times: times[index] ?? [],
    bytes: bytes[index] ?? { before: null, after: null },
  }));
}

async function measurePair<T>(
  builds: Builds,
  args: readonly (number | string)[],
  flags: readonly string[],
  afterFirst: boolean,
): Promise<{ before: T; after: T }> {
  const measure = async (build: string): Promise<Measured<T>> => {
    const { stdout } = await run(process.execPath, [...flags, measureOf(build), ...args.map(String)]);
    return JSON.parse(stdout) as Measured<T>;
  };
  const first = await measure(afterFirst ? builds.after : builds.before);
  const second = await measure(afterFirst ? builds.before : builds.after);
  if (first.digest !== second.digest) throw new Error(`${args[0]}: the fixed example returns something else`);
  const [after, before] = afterFirst ? [first, second] : [second, first];
  return { before: before.value, after: after.value };
}

async function runAll(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of waiting) await job();
  };
  await Promise.all(Array.from({ length: JOBS }, work));
}

function measureOf(build: string): string {
  return join(build, 'bench/measure.js');
}
