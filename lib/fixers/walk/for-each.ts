/**
 * `[...m.values()].forEach((v) => { … });` => `for (const v of m.values()) { … }`; `return;` => `continue;`
 *
 * Refused: a value returned, a `return;` in a loop or switch of the callback's own, an expression that cannot begin a
 * statement.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { getBareReturns } from '../../analysis/inlined-callbacks.js';
import type { NativeClass } from '../../analysis/natives.js';
import { refuseAt } from '../../analysis/refusals.js';
import { getTextAt } from '../../edits/reindent.js';
import { getIndent, getStyle, getTerminator } from '../../edits/style.js';
import { replaceRange, type TextEdit } from '../../edits/text-edits.js';
import type { WalkedCopy } from '../../patterns/walked-copy.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { getHead } from './head.js';

export function fixForEach(match: WalkedCopy, facts: Facts, container: NativeClass): Outcome {
  const { body } = match.callback;
  const { odd, returns } = getBareReturns(facts, match.callback);
  if (odd !== null) return refuseAt('callback-not-plain', odd, 'returned', facts.text(odd));
  const form = { form: 'walk-for-each', container } as const;
  if (body.type === 'BlockStatement') return rewrite(form, getBlockEdits(match, facts, body, returns));
  const { source } = facts;
  // Refuse: (v) => ({ v }), (v) => function () {}: as statements they are something else
  const first = source.getFirstToken(body);
  if (/^(?:\{|function|class|let|async|interface|type|using)$/.test(first?.value ?? ''))
    return refuseAt('callback-not-plain', body, 'used', facts.text(body));
  const end = getEnd(match, facts);
  const { statement } = match;
  const text = getHead(facts, match) + getTextAt(source, body, getIndent(source, statement));
  const closing = end === statement.range[1] ? getTerminator(source, getStyle(source), end) : '';
  return rewrite(form, [replaceRange(source, [statement.range[0], end], text + closing)]);
}

function getBlockEdits(
  match: WalkedCopy,
  facts: Facts,
  body: TSESTree.BlockStatement,
  returns: readonly TSESTree.ReturnStatement[],
): readonly TextEdit[] {
  return [
    replaceRange(facts.source, [match.statement.range[0], body.range[0]], getHead(facts, match)),
    ...returns.map(({ range: [start] }): TextEdit => ({ range: [start, start + 'return'.length], text: 'continue' })),
    { range: [body.range[1], getEnd(match, facts)], text: '' },
  ];
}

/** The end of the statement; of `…⏎;[1].forEach(log)` without its semicolon, which stays on its line. */
function getEnd({ statement }: WalkedCopy, { source }: Facts): number {
  const last = source.getLastToken(statement);
  const before = last?.value === ';' ? source.getTokenBefore(last) : null;
  return before != null && last != null && before.loc.end.line !== last.loc.start.line
    ? before.range[1]
    : statement.range[1];
}
