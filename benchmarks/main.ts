/**
 * npm run bench -- [--node 20,22,24,26] [--only FORM,…] [--quick] [--seed N] [--budget MS] [--jobs N]
 * npm run bench -- --recheck     measures again, longer, the cells that are close to the bar or lost
 * npm run bench -- --generate    writes the generated files anew from the results at hand
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Form } from '../lib/evidence/index.js';
import { FORMS, loadCase } from './forms.js';
import { docsText, evidenceText } from './generate.js';
import { judge, ratioOf, times } from './law.js';
import { enginesFor, UserError, type Engine } from './nodes.js';
import { isSameCell, readResults, replaceCells, replaceForms, ROOT, type Result } from './results.js';
import { cellsOf, isClose, runCells, type Cell, type Effort } from './run.js';
import { markdownTable } from './tables.js';

const USAGE =
  'Usage: npm run bench -- [--node 20,22,24,26] [--only FORM,…] [--seed N] [--budget MS] [--jobs N] ' +
  '[--quick | --recheck | --generate]';
const QUICK_SIZES = [0, 4, 64];

interface Plan {
  readonly engines: readonly Engine[];
  readonly forms: readonly Form[];
  readonly quick: boolean;
  readonly recheck: boolean;
  readonly generateOnly: boolean;
  readonly effort: Effort;
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UserError(`--${name} takes a whole number above 0; got '${text}'.`);
  return value;
}

function formsFrom(list: string | undefined): readonly Form[] {
  if (list === undefined) return FORMS;
  return list.split(',').map((name) => {
    const form = FORMS.find((one) => one === name.trim());
    if (form === undefined) throw new UserError(`No form '${name.trim()}'. Forms: ${FORMS.join(', ')}.`);
    return form;
  });
}

function optionsFrom(args: string[]): Record<string, string | boolean | undefined> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    node: text,
    only: text,
    seed: text,
    budget: text,
    jobs: text,
    quick: flag,
    recheck: flag,
    generate: flag,
    help: flag,
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
  }
}

function planFrom(args: string[]): Plan | null {
  const given = optionsFrom(args);
  if (given['help'] === true) return null;
  const text = (name: string): string | undefined => given[name] as string | undefined;
  const quick = given['quick'] === true;
  const recheck = given['recheck'] === true;
  return {
    forms: formsFrom(text('only')),
    quick,
    recheck,
    generateOnly: given['generate'] === true,
    effort: {
      budget: numberFrom('budget', text('budget') ?? String(quick ? 20 : recheck ? 60 : 30)),
      jobs: numberFrom('jobs', text('jobs') ?? '2'),
      seed: numberFrom('seed', text('seed') ?? '1'),
      again: !quick,
      runs: recheck ? 3 : 1,
    },
    engines: enginesFor(text('node')),
  };
}

async function cellsFor(plan: Plan, engine: Engine): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const form of plan.forms) {
    const { rows } = await loadCase(form);
    for (const [index, row] of rows.entries()) cells.push(...cellsOf(row, index, form, engine));
  }
  if (plan.recheck) {
    const close = readResults().filter((row) => row.node === engine.node && isClose(row));
    return cells.filter((cell) => close.some((row) => isSameCell(row, cell)));
  }
  return plan.quick ? cells.filter((cell) => QUICK_SIZES.includes(cell.n)) : cells;
}

function progress(node: number, total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done) => {
    process.stderr.write(done === total ? '\r\x1b[K' : `\rNode ${node}: ${done} of ${total} cells\x1b[K`);
  };
}

function summary(results: readonly Result[]): string {
  const rows = judge(results).map(({ form, container, rows: all, verdict }) => {
    const worst = all.filter((row) => row.n >= 4).map(ratioOf);
    return [form, container, verdict.fix ? 'fix' : 'no fix', times(Math.min(...worst)), verdict.reason ?? ''];
  });
  return markdownTable(['form', 'container', 'verdict', 'worst from 4 up', 'broken by'], rows);
}

function generate(): void {
  const all = readResults();
  writeFileSync(join(ROOT, 'lib/evidence/generated.ts'), evidenceText(all));
  writeFileSync(join(ROOT, 'docs/evidence.md'), docsText(all));
  process.stdout.write('Wrote lib/evidence/generated.ts and docs/evidence.md.\n');
}

async function main(plan: Plan): Promise<void> {
  if (plan.generateOnly) {
    generate();
    return;
  }
  const results: Result[] = [];
  for (const engine of plan.engines) {
    const cells = await cellsFor(plan, engine);
    const fresh = await runCells(cells, plan.effort, progress(engine.node, cells.length));
    if (plan.recheck) replaceCells(engine.node, fresh);
    else if (!plan.quick) replaceForms(engine.node, plan.forms, fresh);
    results.push(...fresh);
  }
  process.stdout.write(`${summary(results)}\n`);
  if (plan.quick) {
    process.stdout.write('A quick look: nothing was written.\n');
    return;
  }
  generate();
}

try {
  const plan = planFrom(process.argv.slice(2));
  if (plan === null) process.stdout.write(`${USAGE}\n`);
  else await main(plan);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
