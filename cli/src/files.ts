/** The files to check below a folder: sources by their extension, without what .gitignore names. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';

import type { Ignore } from 'ignore';

import { isInside, type Target } from './root.js';
import { getReason } from './user-error.js';

// The package is CommonJS whose types claim a default export that Node does not see.
const ignore = createRequire(import.meta.url)('ignore') as () => Ignore;

export const EXTENSIONS: readonly string[] = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** Never looked into, whatever .gitignore says. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);
/** What is built, where no .gitignore says so. */
const BUILT = ['dist/', 'build/', 'coverage/'];

export interface Files {
  readonly files: readonly string[];
  /** Folders that could not be read, and why: one line each. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** One .gitignore, or its stand-in, and the folder it speaks of. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

/** In the order of the names. A file that the user has named himself is taken, ignored or not; links are not followed. */
export function findFiles(target: Target): Files {
  if (!target.isFolder) return { files: [target.path], errors: [] };
  const files: string[] = [];
  const errors: { path: string; message: string }[] = [];
  const visit = (folder: string, above: readonly Ignored[]): void => {
    const own = readIgnored(folder);
    const ignored = own === null ? above : [...above, own];
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      errors.push({
        path: folder,
        message: `the folder cannot be read: ${getReason(error)}. Mend its permissions, or leave it out.`,
      });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !isIgnored(path, true, ignored)) visit(path, ignored);
      } else if (entry.isFile() && EXTENSIONS.includes(extname(entry.name)) && !isIgnored(path, false, ignored)) {
        files.push(path);
      }
    }
  };
  visit(target.path, findIgnoredAbove(target));
  return { files, errors };
}

/** The .gitignore files from the root down to the folder above the target. */
function findIgnoredAbove({ path, root }: Target): Ignored[] {
  const found: Ignored[] = [];
  for (let at = dirname(path); isInside(at, root) && path !== root; at = dirname(at)) {
    const own = readIgnored(at);
    if (own !== null) found.unshift(own);
  }
  return [{ folder: root, rules: ignore().add([...BUILT]) }, ...found];
}

function readIgnored(folder: string): Ignored | null {
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) return null;
  try {
    return { folder, rules: ignore().add(readFileSync(file, 'utf8')) };
  } catch {
    return null;
  }
}

/** As git decides: the nearest file that says anything has the last word. */
function isIgnored(path: string, isFolder: boolean, ignored: readonly Ignored[]): boolean {
  for (const { folder, rules } of ignored.toReversed()) {
    const name = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const verdict = rules.test(name);
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}
