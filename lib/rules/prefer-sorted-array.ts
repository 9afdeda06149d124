/** Containers that are the same in each call, and are built anew in each call. */
import type { Facts } from '../analysis/facts.js';
import { getEnclosingFunction } from '../ast/nodes.js';
import { fixConstant } from '../fixers/hoist/constant.js';
import { refuseSortedReturn } from '../fixers/sorted-return.js';
import { type Constant, matchConstant } from '../patterns/constant.js';
import { matchSortedReturn, type SortedReturn } from '../patterns/sorted-return.js';
import { type RuleDefinition, shape } from './findings.js';

export const preferSortedArray: RuleDefinition = {
  name: 'prefer-sorted-array',
  description: 'Build a constant container once, instead of in each call',
  needs: /\bnew\s+(?:Map|Set)\b/,
  shapes: [
    shape<Constant>({
      id: 'constant',
      on: ['NewExpression'],
      match: (node, facts: Facts) => matchConstant(node, facts),
      fix: (match, facts, { form }) => fixConstant(match, facts, form === 'record'),
      data: ({ container, count, node }: Constant) => ({
        container,
        size: container === 'Set' ? plural(count, 'literal', 'literals') : plural(count, 'entry', 'entries'),
        round: getEnclosingFunction(node) === null ? 'round' : 'call',
      }),
      message: 'This {{container}} of {{size}} is rebuilt in each {{round}}; build it once.',
      suggestion: 'Build it once, at the top of the module.',
    }),
    shape<SortedReturn>({
      id: 'sortedReturn',
      on: ['NewExpression'],
      match: matchSortedReturn,
      fix: refuseSortedReturn,
      data: ({ container, copy }: SortedReturn, facts: Facts) => ({ container, source: facts.text(copy.container) }),
      message: "Sorts all of '{{source}}' into a new {{container}} in each call. Keep it sorted.",
      suggestion: "Keep '{{source}}' sorted.",
    }),
  ],
  options: {
    form: {
      type: 'string',
      enum: ['hoisted', 'record'],
      description:
        'What becomes of a constant: the same container, or an object where a Map has literal keys and is only asked for some of them.',
    },
  },
  defaults: { form: 'hoisted' },
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
