/**
 * Leases in programs: `using` as TypeScript rewrites it for engines without the syntax, `try`/`finally`, and which pool
 * a program gets. Each program runs in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zero-copy-containers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function compile(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  return outputText;
}

/** An engine that has never heard of `Symbol.dispose`; the real one cannot be deleted. */
const withoutDispose = `
  const Native = Symbol;
  globalThis.Symbol = function (text) { return Native(text); };
  for (const name of Reflect.ownKeys(Native)) {
    if (name !== 'dispose' && name !== 'asyncDispose') {
      Object.defineProperty(Symbol, name, Object.getOwnPropertyDescriptor(Native, name));
    }
  }
`;

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'without-dispose.js'), withoutDispose);
  writeFileSync(join(folder, 'polyfill.js'), `Symbol.dispose ??= Symbol('Symbol.dispose');`);
  for (const file of readdirSync(join(root, 'src'))) {
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), compile(readFileSync(join(root, 'src', file), 'utf8')));
  }
});

function run(program: string, args: readonly string[] = []): unknown {
  const file = join(folder, `program-${process.hrtime.bigint()}.js`);
  writeFileSync(file, compile(program));
  return JSON.parse(execFileSync(process.execPath, [...args, file], { encoding: 'utf8', cwd: folder }));
}

const without = ['--import', './without-dispose.js'];

const sample = (module: string): string => `
  import { createPool } from './${module}';
  class Counted extends Set<string> {
    static clears = 0;
    override clear() { super.clear(); Counted.clears++; }
  }
  const pool = createPool(() => new Counted());
  function count(words: string[], fail = false): number {
    using lease = pool.acquire();
    const seen = lease.container;
    for (const word of words) {
      if (word === 'stop') return -seen.size;
      if (word === 'fail') throw new Error(String(seen.size));
      seen.add(word);
    }
    return seen.size;
  }
  async function later(words: string[]): Promise<number> {
    using lease = pool.acquire();
    for (const word of words) lease.container.add(await word);
    return lease.container.size;
  }
  function arena(): number[] {
    using scope = pool.scope();
    const [a, b] = [scope.acquire().container.add('a'), scope.acquire().container.add('b').add('c')];
    return [a.size, b.size];
  }
  let message = '';
  try { count(['a', 'b', 'fail']); } catch (error) { message = error.message; }
  const results = [count(['a', 'b', 'a']), count(['a', 'stop', 'b']), message, arena()];
  const together = await Promise.all([later(['a']), later(['b', 'c']), later(['a', 'a'])]);
  console.log(JSON.stringify([...results, ...together, Counted.clears]));
`;
const expected = [2, -1, '2', [1, 2], 1, 2, 1, 8];

describe('`using`, rewritten by TypeScript', () => {
  test.each(['pool.js', 'checked-pool.js'])('releases on every path, with %s', (module) => {
    expect(compile(sample(module))).not.toMatch(/^\s*using /m);
    expect(run(sample(module))).toEqual(expected);
  });

  test.each(['pool.js', 'checked-pool.js'])('does so on an engine whose `Symbol.dispose` is a polyfill, with %s', (module) => {
    expect(run(`import './polyfill.js';${sample(module)}`, without)).toEqual(expected);
  });

  test('is found out where the lease was released before, with the place of the function', () => {
    const message = run(`
      import { createPool } from './checked-pool.js';
      const pool = createPool(() => new Set());
      function twice() {
        using lease = pool.acquire();
        lease.release();
      }
      try { twice(); } catch (error) { console.log(JSON.stringify([error.name, error.message])); }
    `) as [string, string];
    expect(message[0]).toBe('LeaseError');
    expect(message[1]).toMatch(/^The lease was released a second time\.\n {2}taken at twice \(.*\n.*\n.*\n? {2}released at twice \(/s);
  });

  test('names the function that TypeScript’s helper released for', () => {
    const message = run(`
      import { createPool } from './checked-pool.js';
      const pool = createPool(() => new Set());
      let late;
      function leak() {
        using lease = pool.acquire();
        late = lease.container;
      }
      leak();
      try { late.add(1); } catch (error) { console.log(JSON.stringify(error.message)); }
    `);
    expect(message).toMatch(/\n {2}released at (?:.*\n){2} {4}at leak \(/);
  });
});

test('`try` and `finally` do without the symbol', () => {
  const answer = run(
    `
    import { createPool } from './pool.js';
    const pool = createPool(() => new Set());
    function count(words) {
      const lease = pool.acquire();
      try {
        for (const word of words) lease.container.add(word);
        return lease.container.size;
      } finally {
        lease.release();
      }
    }
    console.log(JSON.stringify([typeof Symbol.dispose, count(['a', 'b', 'a']), count(['c'])]));
  `,
    without,
  );
  expect(answer).toEqual(['undefined', 2, 1]);
});

test('nothing that is shipped has the syntax', () => {
  const files = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  expect(files).toContain('pool.js');
  expect(files.filter((file) => /^\s*(?:await )?using \w/m.test(readFileSync(join(root, 'dist', file), 'utf8')))).toEqual([]);
});

describe('the pool that a program gets', () => {
  const names = ['zero-copy-containers', 'zero-copy-containers/pool'];
  const program = (name: string): string => `
    import { createPool } from '${name}';
    import { LeaseError } from 'zero-copy-containers';
    const lease = createPool(() => new Set()).acquire();
    lease.release();
    let checks = false;
    try { lease.release(); } catch (error) { checks = error instanceof LeaseError; }
    console.log(checks);
  `;
  const runIn = (name: string, args: readonly string[]): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [...args, '--input-type=module', '-e', program(name)], {
        cwd: root,
        encoding: 'utf8',
      }),
    );

  test.each(names)('checks under the condition `development`, from %s', (name) => {
    expect(runIn(name, ['--conditions=development'])).toBe(true);
  });

  test.each(names)('does not without it, from %s', (name) => {
    expect(runIn(name, [])).toBe(false);
    expect(runIn(name, ['--conditions=production'])).toBe(false);
  });

  test('has the same exports in both', () => {
    const list = (args: readonly string[]): unknown =>
      execFileSync(
        process.execPath,
        [...args, '--input-type=module', '-e', `console.log(Object.keys(await import('zero-copy-containers')).join())`],
        { cwd: root, encoding: 'utf8' },
      );
    expect(list(['--conditions=development'])).toBe(list([]));
  });
});
