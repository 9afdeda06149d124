/** Files through jscodeshift's own Runner, in a folder that is made for it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { getTransformFile } from './dist.js';

export interface RunnerResult {
  readonly stats: Readonly<Record<string, number>>;
  readonly ok: number;
  readonly nochange: number;
  readonly skip: number;
  readonly error: number;
}

interface Runner {
  run(transform: string, paths: readonly string[], options: object): Promise<RunnerResult>;
}

const { run } = createRequire(import.meta.url)('jscodeshift/src/Runner.js') as Runner;

export interface RunnerRun {
  readonly codemod: string;
  /** The texts by the name of their file. */
  readonly files: ReadonlyMap<string, Buffer | string>;
  readonly config?: unknown;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface RunnerOutcome {
  readonly bytes: ReadonlyMap<string, Buffer>;
  readonly texts: ReadonlyMap<string, string>;
  /** jscodeshift's own counts. */
  readonly result: RunnerResult;
}

/** What the files hold after the run, by name. */
export async function runCodemod(given: RunnerRun): Promise<RunnerOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'zero-copy-map-'));
  try {
    const config = join(folder, 'config.json');
    writeFileSync(config, JSON.stringify(given.config ?? {}));
    for (const [name, text] of given.files) {
      mkdirSync(dirname(join(folder, 'files', name)), { recursive: true });
      writeFileSync(join(folder, 'files', name), text);
    }
    const result = await run(getTransformFile(given.codemod), [join(folder, 'files')], {
      babel: false,
      cpus: 1,
      config,
      extensions: 'ts,tsx,cts,mts,js,jsx,cjs,mjs',
      silent: true,
      verbose: 0,
      ...given.options,
    });
    const bytes = new Map([...given.files.keys()].map((name) => [name, readFileSync(join(folder, 'files', name))]));
    return { bytes, texts: new Map([...bytes].map(([name, one]) => [name, one.toString()])), result };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
