/**
 * `npm run update` writes what the documentation takes from the code: docs/safety.md, and the marked parts of
 * docs/rules/*.md. `npm run update -- --check` writes nothing and fails where something is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { RULES } from 'eslint-plugin-zero-copy-map/engine';

import { fillPage } from './pages.js';
import { ROOT } from './run.js';
import { writeSafety } from './safety.js';

const check = process.argv.includes('--check');
const stale = [...findPages()].filter(([file, text]) => !existsSync(join(ROOT, file)) || read(file) !== text);

for (const [file, text] of stale) {
  if (check) console.error(`${file} is out of date. Run \`npm run update\`.`);
  else {
    writeFileSync(join(ROOT, file), text);
    console.log(`${file} written`);
  }
}
if (check && stale.length > 0) process.exitCode = 1;

/** Each page with the text that it should have. */
function findPages(): Map<string, string> {
  const pages = new Map([['docs/safety.md', writeSafety()]]);
  for (const name of readdirSync(join(ROOT, 'docs/rules'))) {
    const rule = RULES.find((one) => `${one.name}.md` === name);
    if (rule !== undefined) pages.set(`docs/rules/${name}`, fillPage(read(`docs/rules/${name}`), rule));
  }
  return pages;
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
}
