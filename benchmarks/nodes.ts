/** Finds or fetches the Node binaries to measure on: npm's `node` packages, kept in .cache, never in the lock file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './results.js';

export interface Engine {
  readonly node: number;
  readonly binary: string;
}

export class UserError extends Error {}

const RUNNING = Number(process.versions.node.split('.')[0]);

function fetched(node: number): string {
  const folder = join(ROOT, '.cache', 'node', String(node));
  const binary = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--silent'];
  spawnSync('npm', ['install', '--prefix', folder, ...flags, `node@${node}`], { shell: process.platform === 'win32' });
  if (!existsSync(binary))
    throw new UserError(`Node ${node} could not be fetched from npm; check the network and the version.`);
  return binary;
}

export function enginesFor(list: string | undefined): Engine[] {
  const wanted = list === undefined ? [String(RUNNING)] : list.split(',').map((name) => name.trim());
  return wanted.map((name) => {
    if (!/^\d{2}$/.test(name)) throw new UserError(`--node takes major versions such as 20,22,24; got '${list}'.`);
    const node = Number(name);
    return { node, binary: node === RUNNING ? process.execPath : fetched(node) };
  });
}
