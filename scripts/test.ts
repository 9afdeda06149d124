/**
 * `npm test`: types, lint, all suites, and the example's own tests. Quiet where all is well; the last line counts.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { copyExample, findMissing, getSummary, testExample } from './example.js';
import { makeFolder, type Outcome, ROOT, runNode } from './run.js';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What is read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

const steps: readonly (() => Count)[] = [checkTypes, lint, runSuites, testTheExample];
let passed = 0;
let failed = 0;
for (const step of steps) {
  const count = step();
  passed += count.passed;
  failed += count.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** The compiler has run before this script, and has printed its errors above. */
function checkTypes(): Count {
  return countOne('type check', {
    code: process.env['BUILD_FAILED'] === '1' ? 1 : 0,
    output: 'see the errors above\n',
  });
}

function lint(): Count {
  return countOne('lint', runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']));
}

function runSuites(): Count {
  const file = join(makeFolder('tests'), 'report.json');
  const run = runNode(
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
  const report = readReport(file);
  if (report === null) return countOne('suites', { code: 1, output: run.output });
  let failures = 0;
  for (const suite of report.testResults) {
    const name = relative(ROOT, suite.name);
    const broken = suite.assertionResults.filter((one) => one.status === 'failed');
    for (const one of broken) print(`${name}: ${one.fullName}`, trimStack((one.failureMessages ?? []).join('\n')));
    // e.g. an import that does not resolve: no test of the file has run
    if (broken.length === 0 && suite.status === 'failed') print(name, suite.message || getFailedSuites(run.output));
    failures += suite.status === 'failed' ? Math.max(broken.length, 1) : broken.length;
  }
  if (report.numPendingTests > 0) console.log(`suites: ${report.numPendingTests} skipped`);
  // e.g. an unhandled rejection, or no test at all: vitest fails without a failed test
  if (run.code !== 0 && failures === 0) failures = countOne('suites', run).failed;
  return { passed: report.numPassedTests, failed: failures };
}

function testTheExample(): Count {
  const missing = findMissing();
  if (missing !== null) return countOne('example', { code: 1, output: missing });
  const folder = makeFolder('example');
  copyExample(folder);
  const run = testExample(folder);
  return countOne(`example (${getSummary(run)})`, run);
}

function countOne(name: string, { code, output }: Outcome): Count {
  if (code === 0) return { passed: 1, failed: 0 };
  print(name, output);
  return { passed: 0, failed: 1 };
}

function print(name: string, text: string): void {
  console.log(`FAILED ${name}\n${text.trimEnd().replace(/^/gm, '  ')}\n`);
}

/** Why a suite failed that the report gives no reason for, e.g. a `describe` without a test. */
function getFailedSuites(output: string): string {
  const start = output.search(/^.*Failed Suites/m);
  return start < 0 ? output.slice(-2000) : output.slice(start, start + 2000);
}

/** Without the places inside the test runner. */
function trimStack(text: string): string {
  return text.replace(/^ +at .*node_modules.*\n?/gm, '');
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
