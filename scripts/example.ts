/** The example project: a copy of it, and its own tests. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type Outcome, ROOT, runNode } from './run.js';

export const EXAMPLE = join(ROOT, 'examples/informer');

/** Why the example cannot be run, in one line; null when it is all there. */
export function findMissing(): string | null {
  for (const path of ['package.json', 'tsconfig.json', 'src', 'tests', 'bench']) {
    if (!existsSync(join(EXAMPLE, path)))
      return `examples/informer/${path} is missing. Restore it from the repository.`;
  }
  const tests = readdirSync(join(EXAMPLE, 'tests')).filter((name) => name.endsWith('.test.ts'));
  return tests.length > 0 ? null : 'examples/informer/tests holds no *.test.ts file. Restore it from the repository.';
}

/** Copies the sources and tests of the example, and nothing that was built there. */
export function copyExample(folder: string): void {
  cpSync(EXAMPLE, folder, {
    recursive: true,
    filter: (source) => !/[\\/](?:build|dist|node_modules)$/.test(source.slice(EXAMPLE.length)),
  });
}

/** Compiles the copy with the repository's TypeScript, and runs its tests. */
export function testExample(folder: string): Outcome {
  rmSync(join(folder, 'build'), { recursive: true, force: true });
  const compiled = runNode([
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    ...['-p', folder, '--outDir', join(folder, 'build'), '--noEmit', 'false'],
    ...['--typeRoots', join(ROOT, 'node_modules/@types')],
  ]);
  if (compiled.code !== 0) return compiled;
  const tests = readdirSync(join(folder, 'build/tests')).filter((name) => name.endsWith('.test.js'));
  return runNode(['--test', '--test-reporter=tap', ...tests.map((name) => join(folder, 'build/tests', name))], {
    cwd: folder,
  });
}

/** `53 tests pass` or `2 of 53 tests fail`, from the summary of a run. */
export function getSummary({ code, output }: Outcome): string {
  const count = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail');
  if (code === 0) return `${count('pass')} tests pass`;
  return failed > 0 ? `${failed} of ${count('tests')} tests fail` : 'it does not compile';
}
