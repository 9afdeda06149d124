/** Copies made only to be read: asked, walked or returned; containers handed out that were meant to be read. */
import type { Facts } from '../analysis/facts.js';
import { fixAskDirectly } from '../fixers/ask-directly.js';
import { type CopyToAsk, matchCopyToAsk } from '../patterns/copy-to-ask.js';
import { type RuleDefinition, shape } from './findings.js';

export const preferReadonlyView: RuleDefinition = {
  name: 'prefer-readonly-view',
  description: 'Read a container directly, or through a read-only type, instead of copying it',
  needs: /\b(?:Map|Set)\b/,
  shapes: [
    shape<CopyToAsk>({
      id: 'askDirectly',
      on: ['CallExpression', 'MemberExpression'],
      match: matchCopyToAsk,
      fix: fixAskDirectly,
      data: ({ copy, question }: CopyToAsk, facts: Facts) => ({
        container: facts.text(copy.container),
        question: { first: 'its first element', has: '.has()', size: '.size' }[question],
      }),
      message: "Copies all of '{{container}}' into an array to ask one question. Ask for {{question}}.",
      suggestion: "Ask '{{container}}' itself.",
    }),
  ],
};
