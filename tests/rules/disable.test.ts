/**
 * What a comment turns off stays as it is, comment included, through ESLint's own `--fix`: it takes away a directive
 * that hid nothing, and fixes in its next pass what the directive was there for.
 */
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

import plugin from '../../lib/index.js';

const RULES = {
  ask: 'zero-copy-map/prefer-readonly-view',
  fill: 'zero-copy-map/prefer-caller-filled',
};

const HEAD = `function collect(xs: string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'the next line': `function ask(m: Map<string, number>) {
  // eslint-disable-next-line ${RULES.ask} -- on purpose
  return [...m.keys()].includes('a');
}
`,
  'the next line, all rules': `function ask(m: Map<string, number>) {
  // eslint-disable-next-line
  return [...m.keys()].includes('a');
}
`,
  'the line': `function ask(m: Map<string, number>) {
  return [...m.keys()].includes('a'); // eslint-disable-line ${RULES.ask}
}
`,
  'the rest of the file': `/* eslint-disable ${RULES.ask} */
function ask(m: Map<string, number>) {
  return [...m.keys()].includes('a');
}
`,
  'a drain': `${HEAD}export function all(xss: string[][]) {
  const out = new Set<string>(['a']);
  // eslint-disable-next-line ${RULES.fill}
  for (const xs of xss) for (const x of collect(xs)) out.add(x);
  return out;
}
`,
  'a builder': `// eslint-disable-next-line ${RULES.fill}
${HEAD}export function all(xss: string[][]) {
  const out = new Set<string>(['a']);
  for (const xs of xss) for (const x of collect(xs)) out.add(x);
  return out;
}
export const kept = (xs: string[]) => collect(xs);
`,
};

async function fix(code: string): Promise<{ output: string; messages: readonly string[] }> {
  const eslint = new ESLint({
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      plugin.configs.recommended,
      { files: ['**/*.ts'], languageOptions: { parser }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
    ],
  });
  const [result] = await eslint.lintText(code, { filePath: 'program.ts' });
  return { output: result?.output ?? code, messages: result?.messages.map(({ message }) => message) ?? [] };
}

it.each(Object.keys(PROGRAMS).filter((name) => name !== 'a builder'))('%s', async (name) => {
  expect(await fix(PROGRAMS[name] ?? '')).toEqual({ output: PROGRAMS[name], messages: [] });
});

it('a builder', async () => {
  const { output } = await fix(PROGRAMS['a builder'] ?? '');
  expect(output).toBe(PROGRAMS['a builder']);
});

it('fixes all of them without the comments', async () => {
  for (const code of Object.values(PROGRAMS)) {
    const bare = code.replace(/\/\/ eslint-disable.*|\/\* eslint-disable.*\*\//, '');
    expect((await fix(bare)).output).not.toBe(bare);
  }
});
