/** Temporary projects, and the built command run in them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { onTestFinished, vi } from 'vitest';

import { main } from '../dist/main.js';

export const BIN = fileURLToPath(new URL('../bin/zero-copy-map.js', import.meta.url));

/** A program with one fix, and what it becomes. */
export const ASKS = 'export function f(m: Map<string, number>): boolean {\n  return [...m.keys()].includes("a");\n}\n';
export const ASKED = 'export function f(m: Map<string, number>): boolean {\n  return m.has("a");\n}\n';
/** The same question, asked of what is declared as no Map. */
export const REFUSED =
  'type M = Map<string, number>;\nexport function g(m: M): boolean {\n  return [...m.keys()].includes("a");\n}\n';
export const CLEAN = 'export const one = 1;\n';
export const BROKEN = 'export const = 1;\n';

export interface Project {
  readonly folder: string;
  readonly read: (name: string) => string;
  readonly path: (name: string) => string;
}

/** A folder with these files, removed at the end of the test. */
export function makeProject(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zero-copy-map-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
  return { folder, path, read: (name) => readFileSync(path(name), 'utf8') };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command in this process, which spares each test the start of another. */
export async function run(cwd: string, args: readonly string[]): Promise<Ran> {
  const before = process.cwd();
  const written = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  process.chdir(cwd);
  try {
    return { code: await main(args), ...written };
  } finally {
    process.chdir(before);
    out.mockRestore();
    err.mockRestore();
  }
}

/** The command as it is installed. */
export function spawn(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Ran {
  const done = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8', env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
