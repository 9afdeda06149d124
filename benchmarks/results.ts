import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContainerKind, Form } from '../lib/evidence/index.js';
import type { KeyKind } from './case.js';
import { FORMS } from './forms.js';

/** Nanoseconds an operation, medians over the rounds of one process; bytes allocated an operation, null if unknown. */
export interface Measure {
  readonly before: number;
  readonly after: number;
  readonly plain: number | null;
  /** The widest median absolute deviation among the variants. */
  readonly spread: number;
  readonly bytes: { readonly before: number; readonly after: number } | null;
}

export interface CellName {
  readonly form: Form;
  readonly container: ContainerKind;
  readonly keys: KeyKind;
  readonly n: number;
  readonly pattern: string;
  readonly node: number;
}

export interface Result extends CellName, Measure {}

/** The project's folder; this file runs from build/benchmarks. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'benchmarks', 'results');

function orderOf(result: Result): string {
  const form = String(FORMS.indexOf(result.form)).padStart(2, '0');
  return [form, result.container, result.pattern, result.keys, String(result.n).padStart(5, '0')].join(' ');
}

export function readResults(): Result[] {
  const files = readdirSync(FOLDER).filter((name) => /^\d+\.json$/.test(name));
  return files.flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result[]);
}

export function isSameCell(a: CellName, b: CellName): boolean {
  return (
    a.form === b.form && a.container === b.container && a.pattern === b.pattern && a.keys === b.keys && a.n === b.n
  );
}

/** Replaces the rows of these forms in the results of one Node. */
export function replaceForms(node: number, forms: readonly Form[], fresh: readonly Result[]): void {
  const others = readResults().filter((row) => row.node === node && !forms.includes(row.form));
  writeResults(node, [...others, ...fresh]);
}

/** Replaces single cells in the results of one Node. */
export function replaceCells(node: number, fresh: readonly Result[]): void {
  const others = readResults().filter((row) => row.node === node && !fresh.some((one) => isSameCell(one, row)));
  writeResults(node, [...others, ...fresh]);
}

/** One row a line. */
function writeResults(node: number, results: readonly Result[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const rows = [...results].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  writeFileSync(join(FOLDER, `${node}.json`), text);
}
