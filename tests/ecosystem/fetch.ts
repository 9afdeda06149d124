/** Packages that `npm test` does without: `npm pack name@version` into .cache/, taken only with the hash that is committed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { type Package, ROOT } from './package.js';

const CACHE = path.join(ROOT, '.cache/ecosystem');

/** One row of packages.json. */
export interface Pinned {
  readonly name: string;
  readonly version: string;
  /** The folder with its sources, from the package's root; empty for all of it. */
  readonly folder: string;
  /** As npm writes it: `sha512-` and the hash of the tarball in base 64. */
  readonly integrity: string;
}

export const PINNED = JSON.parse(readFileSync(path.join(import.meta.dirname, 'packages.json'), 'utf8')) as Pinned[];

/** The package unpacked; from the network only where the tarball is not there yet. Throws one line where it is another one. */
export function fetchPackage(pinned: Pinned): Package {
  const id = `${pinned.name}@${pinned.version}`;
  const file = path.join(CACHE, `${id.replace(/^@/, '').replace('/', '-').replace(/@(?=[^@]*$)/, '-')}.tgz`);
  if (!existsSync(file)) pack(id);
  const { integrity } = pinned;
  const got = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (got !== integrity) throw new Error(`${id}: packages.json has ${integrity}, ${path.relative(ROOT, file)} has ${got}`);
  return { name: id, root: path.relative(ROOT, path.join(unpack(file), pinned.folder)) };
}

function pack(id: string): void {
  mkdirSync(CACHE, { recursive: true });
  run('npm', ['pack', id, '--silent', '--pack-destination', CACHE]);
}

/** A folder that is there is whole: it gets its name last. */
function unpack(file: string): string {
  const folder = file.replace(/\.tgz$/, '');
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  run('tar', ['-xzf', file, '-C', part, '--strip-components=1']);
  renameSync(part, folder);
  return folder;
}

function run(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`);
}
