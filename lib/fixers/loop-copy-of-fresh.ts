/**
 * An empty container filled with all that a call has just built, which can be the container itself:
 *
 *   const t = new Map(); …; for (const [k, v] of f(x)) t.set(k, v);    =>  …; const t = f(x);
 *   const s = new Set<string>(); f(x).forEach((v) => s.add(v));        =>  const s = f(x);
 *
 * The declaration moves to the loop's place. Refused: a result that is cached or may be of another class; a target
 * that is named before the loop has ended, be it by a closure, in the arguments, or by a hoisted function; one that
 * another module can name; a type that would change (where the types of the `new` say more, they stay as an annotation).
 */
import { getAssumed, type LoopCopyProof, proveLoopCopy } from '../analysis/fresh-copies.js';
import type { Facts } from '../analysis/facts.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../analysis/refusals.js';
import { getTextAt } from '../edits/reindent.js';
import { removeDeclarator } from '../edits/removals.js';
import { getIndent, getStyle, getTerminator } from '../edits/style.js';
import { replaceRange, type TextEdit } from '../edits/text-edits.js';
import type { LoopCopyOfFresh } from '../patterns/loop-copy-of-fresh.js';
import { type Outcome, rewrite } from './rewrite.js';

export function fixLoopCopyOfFresh(match: LoopCopyOfFresh, facts: Facts): Outcome {
  const proof = proveLoopCopy(facts, match);
  if (isRefusal(proof)) return proof;
  const edits = getEdits(facts, match, proof);
  if (isRefusal(edits)) return edits;
  return rewrite({ form: 'loop-copy-of-fresh', container: match.kind }, edits, getAssumed(facts, match.call));
}

function getEdits(
  facts: Facts,
  { call, statement, kind }: LoopCopyOfFresh,
  { declarator, keep }: LoopCopyProof,
): readonly TextEdit[] | Refusal {
  const { source } = facts;
  const declaration = declarator.parent;
  const types = keep === null ? '' : `: ${kind}<${keep.map((one) => facts.text(one)).join(', ')}>`;
  const written = `const ${facts.text(declarator.id)}${types} = ${getTextAt(source, call, getIndent(source, statement))}`;
  const end = getEnd(facts, statement);
  const text = written + (end === statement.range[1] ? getTerminator(source, getStyle(source), end) : '');
  const isAlone = declaration.declarations.length === 1;
  // Have: const t = new Map();⏎for (const [k, v] of f(x)) t.set(k, v);
  if (isAlone && source.getTokenAfter(declaration) === source.getFirstToken(statement)) {
    return [replaceRange(source, [declaration.range[0], end], text)];
  }
  const removed = removeDeclarator(source, declarator);
  if (removed === null) return refuseAt('no-safe-insertion-point', declaration, 'stored', declarator.id.name);
  // A comment of the declaration would be left with what stands behind it
  if ('comment' in removed) return refuse('comment-lost', { range: removed.comment.range, kind: 'used', name: '' });
  return [removed, replaceRange(source, [statement.range[0], end], text)];
}

/** Where the loop ends, but for a semicolon that stands on a line of its own: `\n;[1, 2].forEach(…)`. */
function getEnd(facts: Facts, statement: LoopCopyOfFresh['statement']): number {
  const { source } = facts;
  const last = source.getLastToken(statement);
  const before = last === null ? null : source.getTokenBefore(last);
  if (last?.value !== ';' || before === null || before.loc.end.line === last.loc.start.line) return statement.range[1];
  return before.range[1];
}
