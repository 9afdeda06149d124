/** Builders whose result is poured into another container, and accumulators that copy in each step. */
import type { Facts } from '../analysis/facts.js';
import { getFillerName } from '../analysis/names.js';
import { isRefusal } from '../analysis/refusals.js';
import { isDisabled } from '../edits/comments.js';
import { fixCopyOfFresh } from '../fixers/copy-of-fresh.js';
import { fixLoopAccumulator } from '../fixers/accumulator/loop.js';
import { fixReduceAccumulator } from '../fixers/accumulator/reduce.js';
import { fixBuilder } from '../fixers/fill/builder.js';
import { fixPour } from '../fixers/fill/redirect.js';
import { fixLoopCopyOfFresh } from '../fixers/loop-copy-of-fresh.js';
import { type CopyOfFresh, matchCopyOfFresh } from '../patterns/copy-of-fresh.js';
import { type LoopAccumulator, matchLoopAccumulator } from '../patterns/accumulator/loop.js';
import { matchReduceAccumulator, type ReduceAccumulator } from '../patterns/accumulator/reduce.js';
import { matchPouredBuilder, type PouredBuilder } from '../patterns/fill/builder.js';
import { matchPour, type Pour } from '../patterns/fill/pour.js';
import { type LoopCopyOfFresh, matchLoopCopyOfFresh } from '../patterns/loop-copy-of-fresh.js';
import { checkOutcome, type Match, type RuleDefinition, shape } from './findings.js';

/** What a pour fills, as a message names it. */
function getTargetName({ drain, merge }: Pour, facts: Facts): string {
  if (drain !== null) return `'${facts.text(drain.target)}'`;
  return merge.kind === 'dictionary' ? 'a literal' : `a new ${merge.kind}`;
}

type PourMatch = Match & { readonly pour: Pour };

export const preferCallerFilled: RuleDefinition = {
  name: 'prefer-caller-filled',
  description: 'Fill the container that the caller has, instead of building one and copying it',
  needs: /\b(?:Map|Set)\b|\breduce\b|\.\.\.|\bfromEntries\b|\bassign\b|\bfor\s*\(\s*(?:const|let)\s+\w+\s+in\b/,
  shapes: [
    shape<CopyOfFresh>({
      id: 'copyOfFresh',
      on: ['NewExpression', 'ObjectExpression', 'CallExpression'],
      match: matchCopyOfFresh,
      fix: fixCopyOfFresh,
      data: ({ call }: CopyOfFresh, facts: Facts) => ({ name: `${facts.text(call.callee)}()` }),
      message: 'Copies what {{name}} has just built and nobody else holds. Use its result.',
      suggestion: 'Use the result of {{name}}.',
    }),
    shape<LoopCopyOfFresh>({
      id: 'loopCopyOfFresh',
      on: ['ForOfStatement', 'CallExpression'],
      match: matchLoopCopyOfFresh,
      fix: fixLoopCopyOfFresh,
      data: ({ call, target }: LoopCopyOfFresh, facts: Facts) => ({
        name: `${facts.text(call.callee)}()`,
        target: facts.text(target),
      }),
      message: "Copies what {{name}} has just built into the empty '{{target}}'. Use its result as '{{target}}'.",
      suggestion: "Use the result of {{name}} as '{{target}}'.",
    }),
    shape<PouredBuilder>({
      id: 'splitBuilder',
      on: ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'],
      // Why a builder stays as it is, is told at the call sites
      match: (node, facts, options) => {
        const match = matchPouredBuilder(node, facts);
        if (match === null || isDisabled(facts.source, match.node)) return match;
        return isRefusal(checkOutcome(facts, fixBuilder(match, facts, options))) ? null : match;
      },
      fix: fixBuilder,
      data: ({ named, pours }: PouredBuilder, facts: Facts) => ({
        name: named.name,
        calls: pours.length === 1 ? '1 call here only pours' : `${pours.length} calls here only pour`,
        filler: getFillerName(facts, named.fn),
      }),
      message: "{{name}}() builds a container that {{calls}} into another. Let it fill the caller's.",
      suggestion: 'Split it into {{filler}}() and a wrapper.',
    }),
    shape<PourMatch>({
      id: 'fillTarget',
      on: ['ForInStatement', 'ForOfStatement', 'CallExpression', 'NewExpression', 'ObjectExpression'],
      match: (node, facts) => {
        const pour = matchPour(node, facts);
        return pour === null ? null : { node: pour.call, pour };
      },
      fix: ({ pour }: PourMatch, facts: Facts) => fixPour(pour, facts),
      data: ({ pour }: PourMatch, facts: Facts) => ({
        name: `${facts.text(pour.call.callee)}()`,
        target: getTargetName(pour, facts),
        kind: pour.drain?.kind ?? pour.merge?.kind ?? 'Map',
      }),
      message: '{{name}} builds a {{kind}} that is poured into {{target}} and dropped. Fill that directly.',
      suggestion: 'Fill {{target}} directly.',
    }),
    shape<ReduceAccumulator>({
      id: 'reduceCopies',
      on: ['CallExpression'],
      match: matchReduceAccumulator,
      fix: fixReduceAccumulator,
      data: ({ accumulator, steps: [{ kind }] }: ReduceAccumulator) => ({ name: accumulator.name, kind }),
      message: "Each step of this reduce copies the whole {{kind}} '{{name}}': O(n^2). Fill one {{kind}} instead.",
      suggestion: 'Fill one {{kind}}.',
    }),
    shape<LoopAccumulator>({
      id: 'loopCopies',
      on: ['AssignmentExpression'],
      match: matchLoopAccumulator,
      fix: fixLoopAccumulator,
      data: ({ accumulator, step: { kind } }: LoopAccumulator) => ({ name: accumulator.name, kind }),
      message: "Each round copies the whole {{kind}} '{{name}}': O(n^2). Write into it instead.",
      suggestion: "Write into '{{name}}'.",
    }),
  ],
  options: {
    extract: {
      type: 'string',
      enum: ['fix', 'suggest'],
      description: 'Whether splitting a function in two is a fix, or only offered in the editor.',
    },
  },
  defaults: { extract: 'fix' },
};
