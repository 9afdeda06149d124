/** npm run evidence:check: are the generated files those of the results, and does every shipped fix keep the law? */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docsText, evidenceText } from './generate.js';
import { brokenCells, describeCell, judge, PROVEN_KEYS, rowsOf } from './law.js';
import { readResults, ROOT, type Result } from './results.js';
import { SHIPPED } from './shipped.js';

function staleFiles(results: readonly Result[]): string[] {
  const wanted = { 'lib/evidence/generated.ts': evidenceText(results), 'docs/evidence.md': docsText(results) };
  return Object.entries(wanted).flatMap(([name, text]) => {
    const path = join(ROOT, name);
    const found = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null;
    return found === text ? [] : [`${name} is not what the results say; run: npm run bench -- --generate`];
  });
}

function unlawful(results: readonly Result[]): string[] {
  const judged = judge(results);
  return SHIPPED.flatMap((name) => {
    const one = judged.find(({ form, container }) => `${name} `.startsWith(`${form} ${container} `));
    const keys = PROVEN_KEYS.find((kind) => name.endsWith(` ${kind}`));
    const rows = one === undefined ? [] : keys === undefined ? one.rows : rowsOf(one.rows, keys);
    if (rows.length === 0) return [`${name} is shipped as a fix and was never measured.`];
    return brokenCells(rows).map((row) => `${name} is shipped as a fix and breaks the law: ${describeCell(row)}`);
  });
}

const results = readResults();
const complaints = [...staleFiles(results), ...unlawful(results)];
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const nodes = [...new Set(results.map((row) => row.node))].join(', ');
  process.stdout.write(`${SHIPPED.length} shipped fixes keep the law in ${results.length} cells (Node ${nodes}).\n`);
}
