/** `npm run bench:example`: the example's hot paths before and after the fixes, in more rounds than `npm start` takes. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

import { check } from 'zero-copy-map';

import { copyExample, findMissing, getSummary, testExample } from './example.js';
import { compareHotPaths } from './hot-paths.js';
import { formatHotPaths } from './hot-table.js';
import { makeFolder } from './run.js';

const EFFORT = { rounds: 9, budget: 100, seed: 1 };

process.exitCode = await main();

async function main(): Promise<number> {
  const missing = findMissing();
  if (missing !== null) return fail(missing);
  const before = createCopy('before');
  const after = createCopy('after');
  const { census } = check({ paths: ['.'], cwd: after, fix: true });
  for (const folder of [before, after]) {
    const tested = testExample(folder);
    if (tested.code !== 0) return fail(`${getSummary(tested)}\n${tested.output}`);
  }
  const paths = await compareHotPaths({ before: join(before, 'build'), after: join(after, 'build') }, EFFORT);
  console.log(`Node ${process.versions.node}, ${EFFORT.rounds} rounds, fixes written: ${census.fixed}\n`);
  console.log(formatHotPaths(paths));
  return 0;
}

function createCopy(name: string): string {
  const folder = realpathSync(makeFolder(name));
  copyExample(folder);
  return folder;
}

function fail(line: string): number {
  console.error(`npm run bench:example: ${line}`);
  return 1;
}
