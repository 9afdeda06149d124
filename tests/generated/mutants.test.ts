/**
 * Programs of the corpus, changed at random, run before and after all fixes: what they print, keep and return must not
 * change. Every reason to refuse and every form is drawn equally often, so that each is met near its own border.
 * `TYPED=1` gives the first pass types, which takes a program each. `SLOW=1` runs many more, from a seed of its own, and prints how often each outcome was met.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { type Fixed, fixText } from '../../codemods/driver/fix-text.js';
import { CORPUS, type CorpusCase } from '../cases/index.js';
import { evaluate, type Observed } from '../harness/evaluate.js';
import { settingsOf } from '../harness/linter.js';
import { typeCheck } from '../harness/type-check.js';
import { findTyped, fixFound, parseTyped } from '../harness/typed.js';
import { isTypeScript, withoutTypes } from '../harness/untyped.js';
import { Met, nameFix } from './met.js';
import { KINDS, mutate } from './mutations.js';
import { makeHost, TYPES } from './host.js';

const SLOW = process.env['SLOW'] === '1';
const RUNS = Number(process.env['RUNS'] ?? (SLOW ? 60_000 : 500));
const SEED = Number(process.env['SEED'] ?? (SLOW ? Date.now() % 2 ** 31 : 20_261_128));

const TYPED = process.env['TYPED'] === '1';

const SUBCLASSES = `
class SubMap extends Map { set(k, v) { log('SubMap.set'); return super.set(k, v); } }
class SubSet extends Set { add(v) { log('SubSet.add'); return super.add(v); } }
`;

/** The cases by what comes of them: each kind of outcome is drawn equally often. */
const POOLS = makePools();

const mutant = fc.record({
  pool: fc.nat(POOLS.length - 1),
  at: fc.nat(1000),
  untyped: fc.boolean(),
  coin: fc.nat(6),
  mutations: fc.array(fc.record({ kind: fc.nat(KINDS - 1), place: fc.nat(200), variant: fc.nat(200) }), { minLength: 1, maxLength: 3 }),
});

it(`${RUNS} changed programs of the corpus do the same after all fixes`, { timeout: SLOW ? 3_600_000 : 240_000 }, async () => {
  const met = new Met();
  await fc.assert(
    fc.asyncProperty(mutant, async ({ pool, at, untyped, coin, mutations }) => {
      const cases = POOLS[pool] as readonly CorpusCase[];
      const given = cases[at % cases.length] as CorpusCase;
      const one = untyped && !TYPED ? withoutTypes(given) : given;
      let code: string | null = isTypeScript(one) ? one.code : `${one.code}${SUBCLASSES}`;
      for (const mutation of mutations) code = code === null ? null : mutate(code, one.filename, mutation);
      if (code === null) return;
      let fixed: string;
      try {
        const result = fix(one, code);
        met.count(result);
        fixed = TYPED && isTypeScript(one) ? fixWithTypes({ ...one, code }) : result.text;
      } catch (error) {
        // A change may break the syntax; whatever else is thrown is a crash
        if (/does not parse/.test(String(error))) return;
        throw error;
      }
      if (fixed === code) return;
      const before = await observe(code, one, coin);
      if (isOutOfReach(before)) return;
      const after = await observe(fixed, one, coin);
      if (JSON.stringify(after) === JSON.stringify(before) || isOutOfReach(after)) return;
      // A declared type is believed: one that the change has made a lie proves nothing
      if (isTypeScript(one) && !checks(code, one.filename)) return;
      expect({ ...after, code, fixed }, `${given.id}\n${code}\n=>\n${fixed}`).toEqual({ ...before, code, fixed });
    }),
    { numRuns: RUNS, seed: SEED, verbose: 0 },
  );
  if (SLOW) process.stdout.write(`seed ${SEED}\n${met.toString()}\n`);
  // What is met rarely proves nothing
  if (SLOW && RUNS >= 60_000) expect(findRare(met)).toEqual([]);
  expect(met.fixes).toBeGreaterThan(RUNS / 10);
});

/** The reasons and forms of the corpus that were met less than a hundred times. */
function findRare(met: Met): string[] {
  const wanted = POOLS.map(getOutcome).filter((name) => /^(?:fix|refused) /.test(name));
  return wanted.filter((name) => met.get(name) < 100).map((name) => `${name}: ${met.get(name)}`);
}

function getOutcome(pool: readonly CorpusCase[]): string {
  const [first] = pool as [CorpusCase];
  return first.refused === undefined ? (getFirstFix(first) ?? '') : `refused ${first.refused.code}`;
}

function makePools(): (readonly CorpusCase[])[] {
  const pools = new Map<string, CorpusCase[]>();
  for (const one of CORPUS) {
    const name = one.refused?.code ?? getFirstFix(one) ?? `${one.review !== undefined ? 'review' : 'silent'} ${one.file}`;
    const pool = pools.get(name);
    if (pool === undefined) pools.set(name, [one]);
    else pool.push(one);
  }
  return [...pools.values()];
}

function fixWithTypes(one: CorpusCase): string {
  const [source] = parseTyped([{ name: one.filename, code: one.code }]).values();
  return fixFound(one, findTyped(one, source!));
}

function getFirstFix(one: CorpusCase): string | null {
  if (one.out === undefined) return null;
  const [first] = fix(one, one.code).applied;
  return first === undefined ? null : nameFix(first);
}

function fix(one: CorpusCase, code: string): Fixed {
  return fixText({ text: code, filename: one.filename, settings: settingsOf(one), options: { [one.rule]: one.options ?? {} } });
}

async function observe(code: string, one: CorpusCase, coin: number): Promise<Observed> {
  const host = makeHost(coin);
  return evaluate(code, `${one.run ?? '0'}`, one.filename, { globals: host.globals, timeout: 400, finish: host.finish });
}

/** Endless, or as deep as the stack: where that stops is no part of what a program computes. */
function isOutOfReach({ log, result }: Observed): boolean {
  const told = JSON.stringify([log, result]);
  return log.length > 2000 || /<RangeError>|<SyntaxError>|<timeout>|<pending>/.test(told);
}

function checks(code: string, filename: string): boolean {
  const [first] = typeCheck(new Map([[filename, `${code}\nexport {};\n`]]), {}, TYPES).values();
  return first === null;
}
