/** The comments that keep a rule off, read as ESLint reads them: each program through both. */
import { describe, expect, it } from 'vitest';

import { RULES } from '../../lib/rules/index.js';
import { fixByDriver } from '../harness/driver.js';
import { fixByLinter, type Run } from '../harness/linter.js';

const RULE = 'zero-copy-map/prefer-readonly-view';
const OTHER = 'zero-copy-map/prefer-caller-filled';

const run = (code: string): Run => ({
  code,
  filename: 'case.js',
  rules: Object.fromEntries(RULES.map(({ name }) => [name, {}])),
  settings: { tests: 'check' },
});

/**
 * `#` stands for a question that must be left, `+` for one that must be rewritten. A blank line keeps a comment that is
 * bound to its line away from what is rewritten.
 */
const PROGRAMS: Readonly<Record<string, string>> = {
  'the whole file': '/* eslint-disable */\n#\n#',
  'the whole file, by rule': `/* eslint-disable ${RULE} */\n#\n#`,
  'another rule': `/* eslint-disable ${OTHER} */\n+`,
  'the rule of no plugin': '/* eslint-disable prefer-readonly-view */\n+',
  'a list, quoted or not': `/* eslint-disable 'no-undef', "${RULE}" */\n#`,
  'with a reason': `/* eslint-disable ${RULE} -- it is measured, ${OTHER} */\n#`,
  'a reason alone': '/* eslint-disable -- all of it */\n#',
  'from here on': `+\n/* eslint-disable ${RULE} */\n#`,
  'in the middle of a line': `+ /* eslint-disable ${RULE} */ # /* eslint-enable ${RULE} */ +`,
  'and back on': `/* eslint-disable ${RULE} */\n#\n/* eslint-enable ${RULE} */\n+\n/* eslint-disable */\n#`,
  'all off, one on': `/* eslint-disable */\n#\n/* eslint-enable ${OTHER} */\n#\n/* eslint-enable ${RULE} */\n+`,
  'one off, all on': `/* eslint-disable ${RULE} */\n#\n/* eslint-enable */\n+`,
  'twice off, once on': `/* eslint-disable */\n/* eslint-disable ${RULE} */\n#\n/* eslint-enable ${RULE} */\n+`,
  'by a line comment, which is none': `// eslint-disable ${RULE}\n\n+`,
  'one line': `+\n\n# // eslint-disable-line ${RULE}\n\n+`,
  'one line, every rule': '# # // eslint-disable-line',
  'one line, by a block': `# /* eslint-disable-line ${RULE} */\n\n+`,
  'the next line': `+\n\n// eslint-disable-next-line ${RULE}\n# #\n\n+`,
  'the next line, by a block of several': `/* eslint-disable-next-line\n  ${RULE},\n  no-undef\n*/\n#\n\n+`,
  'the line after the next': `// eslint-disable-next-line ${RULE}\n\n+`,
  'a block cannot turn on what a line turns off': '/* eslint-enable */ # // eslint-disable-line',
  'a rule that is configured off': `/* eslint ${RULE}: off */\n#`,
  'a rule that is configured off by number': `/* eslint ${RULE}: [0], no-undef: 2 */\n#`,
  'a rule that is configured twice: the first one holds': `/* eslint ${RULE}: 1 */\n\n+`,
  'another rule, configured off': `/* eslint ${OTHER}: off */\n\n+`,
};

describe('directives', () => {
  it.each(Object.entries(PROGRAMS))('%s', (_name, program) => {
    const write = (asked: string): string => {
      const lines = program.replaceAll('#', 'log([...s].length);').replaceAll('+', `log(${asked});`);
      return `export function f() {\nconst s = new Set();\n\n${lines}\n}\n`;
    };
    const expected = write('s.size');
    expect(fixByLinter(run(write('[...s].length')))).toBe(expected);
    expect(fixByDriver(run(write('[...s].length'))).text).toBe(expected);
  });
});
