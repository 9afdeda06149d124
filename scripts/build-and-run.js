/**
 * Builds everything, then runs build/scripts/<name>.js with the other arguments, even when the types do not check:
 * so `npm test` counts a type error as one failed test and goes on to the others.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const script = `${root}build/scripts/${name}.js`;

const build = run([`${root}node_modules/typescript/bin/tsc`, '-b']);
if (!existsSync(script)) {
  console.log('Nothing was built. Run `npm ci` first.');
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  process.exitCode = run([script, ...args], { ...process.env, BUILD_FAILED: build === 0 ? '' : '1' });
}

function run(command, env = process.env) {
  return spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}
