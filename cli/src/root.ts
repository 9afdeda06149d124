/** Which folder a path belongs to: ESLint's working directory for it, and the border that no write crosses. */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

import { getReason, UserError } from './user-error.js';

/** A path that the user has named. */
export interface Target {
  /** Absolute, without links. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The project it lies in: absolute, without links. */
  readonly root: string;
}

/**
 * Finds `given` from `cwd`. The root is `within` where that is told, else the project round the path: up to `.git`, to
 * the nearest package.json where there is none, or the folder itself. Throws a `UserError`.
 */
export function readTarget(given: string, cwd: string, within: string | null): Target {
  const absolute = resolve(cwd, given);
  try {
    const isLink = lstatSync(absolute).isSymbolicLink();
    const path = realpathSync(absolute);
    const isFolder = statSync(path).isDirectory();
    const parent = realpathSync(dirname(absolute));
    const start = isLink ? parent : isFolder ? path : dirname(path);
    const root = within === null ? findRoot(start) : realpathSync(within);
    if (!isInside(path, root)) {
      const way = isLink && within === null ? 'is a link out of' : 'lies outside of';
      throw new UserError(
        `'${given}' ${way} '${root}'. Name '${path}' itself${within === null ? '' : ', or another --cwd'}.`,
      );
    }
    return { path, isFolder, root };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserError(`there is no '${given}' in '${cwd}'. Check the path.`);
    }
    throw new UserError(`'${given}' cannot be read: ${getReason(error)}.`);
  }
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** ESLint ignores what lies in a node_modules below its working directory, so a package in there is a root itself. */
function findRoot(start: string): string {
  let packageFolder: string | null = null;
  for (let at = start; ; at = dirname(at)) {
    if (basename(at) === 'node_modules') return packageFolder ?? start;
    if (packageFolder === null && existsSync(join(at, 'package.json'))) packageFolder = at;
    if (existsSync(join(at, '.git'))) return isPackageInside(start, at) ? (packageFolder ?? start) : at;
    if (dirname(at) === at) return packageFolder ?? start;
  }
}

/** Whether a node_modules lies between the two. */
function isPackageInside(start: string, root: string): boolean {
  return start.slice(root.length).split(sep).includes('node_modules');
}
