/**
 * What the plugin itself costs: its import beside ESLint's, and the time a file takes by its size. Prints tables; no
 * bar is enforced here.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import { parseSource } from 'eslint-plugin-zero-copy-map/codemods/driver/source';
import { factsOf, findFindings, RULES, type Source } from 'eslint-plugin-zero-copy-map/engine';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 11;

/** Each import in a process of its own, in turns; medians. */
function printImports(): void {
  const variants = { 'eslint alone': ['eslint'], 'eslint and the plugin': ['eslint', 'eslint-plugin-zero-copy-map'] };
  const times = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, modules] of Object.entries(variants)) {
      const imports = modules.map((one) => `await import(${JSON.stringify(one)});`).join('');
      const code = `const t = performance.now(); ${imports} console.log(performance.now() - t);`;
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });
      times.get(name)?.push(Number(out));
    }
  }
  console.log(`import, median of ${ROUNDS} processes each, in turns`);
  for (const [name, all] of times) console.log(`  ${name.padEnd(24)}${median(all).toFixed(0).padStart(6)} ms`);
}

/** Files of 1,000 to 50,000 lines: with many findings, and with none of the words the rules look for. */
function printSizes(): void {
  console.log('\nanalysis of one file by both rules, median of 3, without parsing');
  console.log('   lines  findings   full of findings     per 1,000 lines   names no container');
  for (const lines of [1000, 5000, 10_000, 20_000, 50_000]) {
    const full = repeat(UNIT, lines);
    const empty = repeat(PLAIN, lines);
    const runs = [0, 1, 2].map(() => analyse(full));
    const time = median(runs.map((one) => one.time));
    const idle = median([0, 1, 2].map(() => analyse(empty).time));
    console.log(
      `${String(lines).padStart(8)}${String(runs[0]?.findings).padStart(10)}${`${time.toFixed(0)} ms`.padStart(19)}` +
        `${`${((time / lines) * 1000).toFixed(1)} ms`.padStart(20)}${`${idle.toFixed(3)} ms`.padStart(21)}`,
    );
  }
}

function analyse(text: string): { time: number; findings: number } {
  const source = parseSource(text, 'file.ts') as unknown as Source;
  const start = performance.now();
  let findings = 0;
  if (RULES.some((rule) => rule.needs.test(text))) {
    const facts = factsOf(source, undefined, 'file.ts');
    for (const rule of RULES) findings += findFindings(facts, rule, {}).length;
  }
  return { time: performance.now() - start, findings };
}

function repeat(unit: string, lines: number): string {
  const each = unit.split('\n').length - 1;
  return Array.from({ length: Math.ceil(lines / each) }, (_, i) => unit.replaceAll('$', String(i))).join('');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const UNIT = `
interface Dep$ { name: string }
export function collectDeps$(xs: Dep$[]): Map<string, Dep$> {
  const deps = new Map<string, Dep$>();
  for (const d of xs) deps.set(d.name, d);
  return deps;
}
export function all$(nodes: Dep$[][]) {
  const out = new Map<string, Dep$>();
  for (const n of nodes) {
    for (const [k, v] of collectDeps$(n)) out.set(k, v);
  }
  return out;
}
class Store$ {
  #items = new Map<string, number>();
  #all(): Map<string, number> { return new Map(this.#items); }
  has(k: string) { return [...this.#items.keys()].includes(k) && this.#all().has(k); }
  private tags: Set<string> = new Set();
  label(xs: string[]) { let s = new Set<string>(); for (const x of xs) { s = new Set([...s, x]); } return s; }
}
`;

const PLAIN = `
interface Point$ { x: number; y: number }
export function add$(a: Point$, b: Point$): Point$ {
  const x = a.x + b.x;
  const y = a.y + b.y;
  return { x, y };
}
`;

printImports();
printSizes();
