/**
 * The corpus through typescript-eslint's own `RuleTester`, which checks what a harness of ours would not: that a rule's
 * options pass its schema, that a fix parses, that messages and their placeholders are declared.
 */
import * as parser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

import { createRule } from '../../lib/eslint/create-rule.js';
import { RULES } from '../../lib/rules/index.js';
import { CORPUS } from '../cases/index.js';
import { lint, runOf, settingsOf } from '../harness/linter.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser } });

for (const rule of RULES) {
  const own = CORPUS.filter((one) => one.rule === rule.name && one.filename === 'case.ts' && !one.code.includes('eslint-disable'));
  const seen = new Set<string>();
  const unique = own.filter((one) => {
    const key = JSON.stringify([one.code, one.options, one.settings]);
    return seen.size < seen.add(key).size;
  });
  const common = ({ code, name, options, settings }: (typeof own)[number]) => ({
    code,
    name,
    settings: { 'zero-copy-map': settingsOf(settings === undefined ? {} : { settings }) },
    options: [{ ...options }] as const,
  });
  const single = unique.filter((one) => {
    const messages = one.out === undefined ? [] : lint(runOf(one));
    return messages.length === 1 && messages[0]?.fix !== undefined;
  });
  tester.run(rule.name, createRule(rule), {
    valid: unique.filter((one) => one.silent === true).map(common),
    invalid: single.flatMap((one) => {
      const [message] = lint(runOf(one));
      if (message?.fix === undefined || message.messageId === undefined) return [];
      const output = one.code.slice(0, message.fix.range[0]) + message.fix.text + one.code.slice(message.fix.range[1]);
      // Those of one pass only: what comes after it, the parity suite follows.
      return output === one.out ? [{ ...common(one), output, errors: [{ messageId: message.messageId }] }] : [];
    }),
  });
}
