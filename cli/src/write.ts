/** Writing a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { isInside } from './root.js';
import { UserError } from './user-error.js';

/** Replaces the file in one step and keeps its mode. Throws where it is a link, read-only, or not below `root`. */
export function writeAtomically(path: string, text: string, root: string): void {
  const { mode } = lstatSync(path);
  const folder = dirname(path);
  if (lstatSync(path).isSymbolicLink() || !isInside(realpathSync(folder), root)) {
    throw new UserError(`it is a link out of '${root}'`);
  }
  accessSync(path, constants.W_OK);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode });
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
