/** From a rule's definition to the object that ESLint runs. The only caller of `context.report`. */
import type { TSESLint } from '@typescript-eslint/utils';

import { factsOf } from '../analysis/facts-of.js';
import { SETTINGS_KEY } from '../analysis/settings.js';
import type { Source } from '../ast/source.js';
import { findFindings, getGrade, isReported, type RuleDefinition, type RuleOptions } from '../rules/findings.js';
import { getMessage, getMessages } from '../rules/messages.js';
import { getRelativePath } from './relative-path.js';

export const DOCS_URL = 'https://github.com/zero-copy-map/eslint-plugin-zero-copy-map/blob/main/docs/rules';

export type Rule = TSESLint.RuleModule<string, [RuleOptions], { description: string; recommended: boolean }>;

export function createRule(definition: RuleDefinition): Rule {
  const defaults: RuleOptions = { report: 'actionable', ...definition.defaults };
  return {
    meta: {
      type: 'suggestion',
      docs: {
        description: definition.description,
        recommended: true,
        url: `${DOCS_URL}/${definition.name}.md`,
      },
      fixable: 'code',
      hasSuggestions: true,
      messages: getMessages(definition),
      schema: [
        {
          type: 'object',
          properties: {
            report: {
              type: 'string',
              enum: ['actionable', 'all'],
              description:
                'Whether to report only what has a fix, a suggestion or an act for the reader, or every candidate with its reason.',
            },
            ...definition.options,
          },
          additionalProperties: false,
        },
      ],
      defaultOptions: [defaults],
    },
    defaultOptions: [defaults],
    create(context) {
      const { sourceCode } = context;
      if (!definition.needs.test(sourceCode.text)) return {};
      return {
        'Program:exit'() {
          const options: RuleOptions = { ...defaults, ...context.options[0] };
          const filename = getRelativePath(context.cwd, context.filename);
          const facts = factsOf(sourceCode as Source, context.settings[SETTINGS_KEY], filename, context.cwd);
          for (const finding of findFindings(facts, definition, options)) {
            if (!isReported(finding, options)) continue;
            const { messageId, data } = getMessage(finding);
            const { rewrite } = finding;
            const grade = getGrade(finding);
            const fix: TSESLint.ReportFixFunction = (fixer) =>
              (rewrite?.edits ?? []).map((edit) => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text));
            context.report({
              node: finding.node,
              messageId,
              data,
              ...(grade === 'fix' ? { fix } : {}),
              ...(grade === 'review' || grade === 'alternative'
                ? { suggest: [{ messageId: `${finding.shape.id}Suggestion`, data, fix }] }
                : {}),
            });
          }
        },
      };
    },
  };
}
