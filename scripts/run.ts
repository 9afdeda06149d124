/** Child processes and temporary folders for the scripts. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository; this file runs as build/scripts/run.js. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number;
  /** What was written to stdout and stderr. */
  readonly output: string;
}

/** Runs a script with this Node and waits for it. */
export function runNode(args: readonly string[], options: Pick<SpawnSyncOptions, 'cwd' | 'env'> = {}): Outcome {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  const failure = done.error === undefined ? '' : `${done.error.message}\n`;
  return { code: done.status ?? 1, output: `${String(done.stdout)}${String(done.stderr)}${failure}` };
}

const FOLDERS: string[] = [];

/** A new temporary folder that is removed at the end of the process. */
export function makeFolder(name: string): string {
  if (FOLDERS.length === 0) {
    process.on('exit', () => {
      for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
    });
  }
  const folder = mkdtempSync(join(tmpdir(), `zero-copy-map-${name}-`));
  FOLDERS.push(folder);
  return folder;
}
