/** The law of the fix, cell by cell, and the verdicts that follow from it. */
import type { ContainerKind, Form, KeysVerdict, ProvenKeys, Verdict } from '../lib/evidence/index.js';
import type { KeyKind } from './case.js';
import { FORMS } from './forms.js';
import type { Measure, Result } from './results.js';

/** From 4 entries up, how many times faster the new code must be. */
export const BAR = 1.1;
/** At fewer entries, how many nanoseconds slower it may be, beside three spreads. */
const SLACK_NS = 20;
/** How far behind the plain form counts as a tie. */
const TIE = 1.05;

export const PROVEN_KEYS: readonly ProvenKeys[] = ['index', 'literal'];
const CONTAINERS: readonly ContainerKind[] = ['Map', 'Set', 'dictionary'];

/** The cells that keys of a proven kind can meet: of whole numbers nobody knows how far they are apart. */
const CELLS: Readonly<Record<ProvenKeys, readonly KeyKind[]>> = { index: ['int', 'dense'], literal: ['string'] };

export interface Judged {
  readonly form: Form;
  readonly container: ContainerKind;
  readonly rows: readonly Result[];
  readonly verdict: Verdict;
}

export function isSmall(n: number): boolean {
  return n < 4;
}

export function ratioOf(row: Measure): number {
  return row.before / row.after;
}

/** Below 0 the cell breaks the law; cells can be compared by it. */
export function marginOf(row: Result): number {
  if (isSmall(row.n)) return (SLACK_NS + 3 * row.spread + row.before - row.after) / Math.max(row.before, SLACK_NS);
  const overOld = ratioOf(row) - BAR;
  return row.plain === null ? overOld : Math.min(overOld, row.plain / row.after - 1 / TIE);
}

export function describeCell(row: Result, pattern = ` (${row.pattern})`): string {
  const cell = `at ${row.n} ${row.keys} keys${pattern}, Node ${row.node}`;
  if (isSmall(row.n)) return `${Math.round(row.after - row.before)} ns slower ${cell}`;
  if (row.plain !== null && row.plain * TIE < row.after)
    return `${times(row.plain / row.after)} of the plain form ${cell}`;
  return `${times(ratioOf(row))} ${cell}`;
}

export function times(ratio: number): string {
  return `${ratio >= 10 ? Math.floor(ratio) : (Math.floor(ratio * 100) / 100).toFixed(2)}x`;
}

/** The worst first. */
export function brokenCells(rows: readonly Result[]): Result[] {
  const broken = rows.filter((row) => marginOf(row) < 0);
  return broken.sort((a, b) => Number(isSmall(a.n)) - Number(isSmall(b.n)) || marginOf(a) - marginOf(b));
}

/** Lost only where the builder makes its keys: that work is in the old code and in the new, and hides the gain. */
export function isDiluted(broken: readonly Result[]): boolean {
  return broken.length > 0 && broken.every((row) => row.keys === 'computed');
}

/** The rows that keys of this kind can meet. */
export function rowsOf(rows: readonly Result[], keys: ProvenKeys): readonly Result[] {
  return rows.filter((row) => CELLS[keys].includes(row.keys));
}

function keysVerdictFor(rows: readonly Result[]): KeysVerdict {
  const at64 = rows.filter((row) => row.n === 64).map(ratioOf);
  return { fix: brokenCells(rows).length === 0, gain: Math.floor(Math.min(...at64) * 100) / 100 };
}

/** Only of a dictionary do the writes in the code tell what its keys are. */
function verdictFor(container: ContainerKind, rows: readonly Result[]): Verdict {
  const { fix, gain } = keysVerdictFor(rows);
  const broken = brokenCells(rows);
  const [worst] = broken;
  if (worst === undefined) return { fix, gain };
  const reason = describeCell(worst);
  if (container !== 'dictionary') return { fix, gain, reason };
  const keys = Object.fromEntries(
    PROVEN_KEYS.map((kind) => [kind, keysVerdictFor(rowsOf(rows, kind))] as const).filter(([, one]) => one.fix),
  );
  return { fix, gain, reason, keys, ...(isDiluted(broken) ? { review: true } : {}) };
}

export function judge(results: readonly Result[]): Judged[] {
  return FORMS.flatMap((form) =>
    CONTAINERS.flatMap((container) => {
      const rows = results.filter((row) => row.form === form && row.container === container);
      return rows.length === 0 ? [] : [{ form, container, rows, verdict: verdictFor(container, rows) }];
    }),
  );
}
