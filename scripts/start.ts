/**
 * `npm start`: checks and fixes a copy of the example and of a published package, and shows what came of it: findings,
 * diffs, tests before and after, and what the example's hot paths take before and after.
 * `npm start -- PATH` checks the user's path instead, and writes only with --fix.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { REFUSALS, type RefusalInfo } from 'eslint-plugin-zero-copy-map/engine';
import ts from 'typescript';
import { check, formatCensus, formatStylish, getColors, main, type Report } from 'zero-copy-map';

import { createDiff, findChanged, formatDiff, type Snapshot, takeSnapshot } from './diff.js';
import { copyExample, findMissing, getSummary, testExample } from './example.js';
import { compareHotPaths } from './hot-paths.js';
import { formatHotPaths } from './hot-table.js';
import { makeFolder, type Outcome, ROOT } from './run.js';

const PACKAGE = '@fluidframework/tree';
const MOST_DIFF_LINES = 160;
/** A few seconds in all; `rounds` is odd, so that a median is a figure that was measured. */
const EFFORT = { rounds: 3, budget: 40, seed: 1 };

const colors = getColors();
const args = process.argv.slice(2);

if (args.length > 0) {
  // npm runs scripts in the package's folder; paths count from where the user is.
  process.chdir(process.env['INIT_CWD'] ?? '.');
  process.exitCode = await main(['check', ...args]);
} else {
  process.exitCode = (await showExample()) && showPackage() ? 0 : 1;
}

async function showExample(): Promise<boolean> {
  const missing = findMissing();
  if (missing !== null) return fail(missing);
  const [original, folder] = ['before', 'after'].map((name) => realpathSync(makeFolder(name))) as [string, string];
  for (const copy of [original, folder]) copyExample(copy);
  const before = testExample(original);
  print(heading('examples/informer, in a temporary copy'), `Its own tests before: ${describe(before)}\n`);
  const found = check({ paths: ['.'], cwd: folder });
  print(formatStylish(found, { all: true, colors, hint: false }));
  const snapshot = takeSnapshot(found.files.map(({ path }) => path));
  const report = check({ paths: ['.'], cwd: folder, fix: true });
  printDiff(createDiff(snapshot, folder), 'example');
  print(`After the fixes: ${formatCensus(report.census, { all: true, colors, hint: false })}`);
  const after = testExample(folder);
  print(`Its own tests after:  ${describe(after)}\n`);
  if (before.code !== 0 || after.code !== 0) return false;
  return report.errors.length === 0 && (await showHotPaths(original, folder));
}

async function showHotPaths(before: string, after: string): Promise<boolean> {
  const start = performance.now();
  try {
    const builds = { before: join(before, 'build'), after: join(after, 'build') };
    const paths = await compareHotPaths(builds, EFFORT);
    const how = `Node ${process.versions.node}, processor time, medians of ${EFFORT.rounds} rounds, a process each, in turns`;
    print(`An operation of its hot paths, before and after the fixes (${how}):\n`, formatHotPaths(paths));
    print(`Measured in ${seconds(performance.now() - start)}.\n`);
    return true;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function showPackage(): boolean {
  const source = join(ROOT, 'node_modules', PACKAGE);
  if (!existsSync(join(source, 'src'))) return fail(`node_modules/${PACKAGE}/src is missing. Run \`npm ci\`.`);
  const folder = realpathSync(makeFolder('package'));
  for (const name of ['src', 'package.json']) cpSync(join(source, name), join(folder, name), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  print(heading(`${PACKAGE} ${version}, its published sources in a temporary copy`));
  const start = performance.now();
  const found = check({ paths: ['.'], cwd: folder });
  const checked = performance.now();
  print(formatStylish(found, { all: false, colors, hint: false }), `Checked in ${seconds(checked - start)}.\n`);
  printRefusals(found);
  const fixable = found.files.filter((file) => file.found.some(({ grade }) => grade === 'fix')).map(({ path }) => path);
  const snapshot = takeSnapshot(fixable);
  const report = check({ paths: fixable, cwd: folder, fix: true });
  printDiff(createDiff(snapshot, folder), 'package');
  const broken = findBroken(snapshot);
  print(describeFixes(report.census.fixed, findChanged(snapshot).length, broken.length));
  for (const line of [...broken, ...report.errors]) print(line);
  return broken.length === 0 && report.errors.length === 0;
}

/** The diff as far as it is worth a screen, and where the whole is. */
function printDiff(diff: string, name: string): void {
  if (diff === '') return;
  const file = `build/start/${name}.diff`;
  mkdirSync(join(ROOT, 'build/start'), { recursive: true });
  writeFileSync(join(ROOT, file), diff);
  const more = diff.trimEnd().split('\n').length - MOST_DIFF_LINES;
  print(
    formatDiff(diff, MOST_DIFF_LINES),
    more > 0 ? `\n… and ${more} more lines: the whole diff is in ${file}\n` : '',
  );
}

function printRefusals({ census }: Report): void {
  if (census.codes.length === 0) return;
  const width = Math.max(...census.codes.map(([code]) => code.length));
  print(`Left alone, and why:`);
  for (const [code, count] of census.codes) {
    const info: RefusalInfo | undefined = REFUSALS[code as keyof typeof REFUSALS];
    print(`${String(count).padStart(5)}  ${code.padEnd(width)}  ${info?.title ?? ''}`);
  }
  print('');
}

/** The changed files that TypeScript's parser rejects, one line each. */
function findBroken(snapshot: Snapshot): string[] {
  return findChanged(snapshot).flatMap((file) => {
    const { diagnostics = [] } = ts.transpileModule(readFileSync(file, 'utf8'), {
      fileName: file,
      reportDiagnostics: true,
    });
    const [first] = diagnostics;
    return first === undefined ? [] : [`${file}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`];
  });
}

function describeFixes(fixes: number, files: number, broken: number): string {
  if (fixes === 0) return 'Nothing here is a proven fix, so nothing was written.';
  const parse = broken === 0 ? 'all of them still parse' : `${broken} of them do not parse any more`;
  return `Fixes written: ${fixes}, in files: ${files}; ${parse}.`;
}

function describe(outcome: Outcome): string {
  return outcome.code === 0
    ? colors.green(getSummary(outcome))
    : `${colors.red(getSummary(outcome))}\n${outcome.output}`;
}

function heading(text: string): string {
  return colors.bold(`── ${text} ──`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function fail(line: string): boolean {
  console.error(`npm start: ${line}`);
  return false;
}

function print(...lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
