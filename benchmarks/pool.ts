/**
 * npm run bench:pool -- [--node 20,22,24,26]     what a lease costs: a fill of 8 in a container that is leased, against
 * the same container held. No form of a rule, so it has no part in the law; each cell runs in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BAR, rows } from './cases/pool.js';
import type { KeyKind, Row } from './case.js';
import { drawFor, randomFrom } from './draw.js';
import { ratioOf, times } from './law.js';
import { assertSame, measure } from './measure.js';
import { enginesFor } from './nodes.js';
import type { Measure } from './results.js';
import { markdownTable } from './tables.js';

const FILE = fileURLToPath(import.meta.url);
const FLAGS = ['--expose-gc', '--no-concurrent-recompilation'];
const BUDGET_MS = 150;
const SEED = 1;
const RUNS = 3;

function measureHere(row: Row, keys: KeyKind): Measure {
  const random = randomFrom(SEED);
  const draw = drawFor(keys, random);
  const inputs = Array.from({ length: 4 }, () => row.input(draw, row.sizes[0] ?? 0));
  assertSame(row, inputs);
  return measure(row, inputs, BUDGET_MS, random);
}

function measureApart(binary: string, index: number, keys: KeyKind): Measure {
  const runs = Array.from({ length: RUNS }, () => {
    const output = execFileSync(binary, [...FLAGS, FILE, '--cell', `${index} ${keys}`], { encoding: 'utf8' });
    return JSON.parse(output) as Measure;
  });
  const sorted = runs.sort((a, b) => ratioOf(a) - ratioOf(b));
  return sorted[sorted.length >> 1] as Measure;
}

function tableOf(list: string | undefined): string {
  const lines = enginesFor(list).flatMap(({ node, binary }) =>
    rows.flatMap((row, index) =>
      row.keys.map((keys) => {
        const { before, after, bytes } = measureApart(binary, index, keys);
        const ratio = before / after;
        const verdict = ratio >= BAR ? '' : `below ${BAR}x`;
        const made = bytes === null ? '' : `${bytes.before} / ${bytes.after}`;
        return [String(node), row.pattern, keys, `${before} ns`, `${after} ns`, times(ratio), made, verdict];
      }),
    ),
  );
  return markdownTable(['Node', 'container', 'keys', 'held', 'leased', 'ratio', 'bytes', ''], lines);
}

const { cell, node } = parseArgs({ options: { cell: { type: 'string' }, node: { type: 'string' } } }).values;
if (cell === undefined) process.stdout.write(`${tableOf(node)}\n`);
else {
  const [index, keys] = cell.split(' ');
  process.stdout.write(JSON.stringify(measureHere(rows[Number(index)] as Row, keys as KeyKind)));
}
