/** What is built: the codemods as jscodeshift runs them. Never older than the sources. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Transform } from '../../codemods/driver/codemod.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BUILD_INFO = join('dist', 'tsconfig.lib.tsbuildinfo');

export interface TransformModule {
  readonly default: Transform;
  readonly parser: string;
}

/** The built file of a codemod. Throws where the build is missing or stale. */
export function getTransformFile(name: string): string {
  const stale = ['lib', 'codemods'].flatMap((folder) => findStale(folder));
  if (stale.length > 0) throw new Error(`dist is older than ${stale.join(', ')}: npm run build`);
  return join(ROOT, 'dist', 'codemods', `${name}.js`);
}

function findStale(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .filter((file) => {
      const built = changed(join('dist', file.replace(/ts$/, 'js')));
      // A file that was written again as it was is not built again: the build's own record is what tells then.
      return built === 0 || changed(file) > Math.max(built, changed(BUILD_INFO));
    });
}

function changed(file: string): number {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
