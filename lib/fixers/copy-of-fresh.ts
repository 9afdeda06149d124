/**
 * A copy of a result that nobody else holds, left out:
 *
 *   const deps = new Map(collect(node))     =>  const deps = collect(node)
 *   return new Set(this.#names())           =>  return this.#names()
 *   const o = { ...index(rows) }            =>  const o = index(rows)
 *
 * Refused: a result that is cached, may be of another class, nullish or inherited from another prototype; a function
 * that another file may replace; a type that the copy changes. Review: `new Map<K, V>(f(x))` of another `Map`, where
 * the declaration can write the type instead.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { proveCopyType } from '../analysis/copy-types.js';
import type { Facts } from '../analysis/facts.js';
import { getResultKeys, refuseUnsafeResult } from '../analysis/dictionary-keys.js';
import { getAssumed, refuseFreshOf } from '../analysis/fresh-copies.js';
import { isRefusal, refuseAt } from '../analysis/refusals.js';
import { getTextAt } from '../edits/reindent.js';
import { getIndent } from '../edits/style.js';
import { insertAt, replaceRange, type TextEdit } from '../edits/text-edits.js';
import type { CopyOfFresh } from '../patterns/copy-of-fresh.js';
import { forReview, type Outcome, rewrite } from './rewrite.js';

export function fixCopyOfFresh(match: CopyOfFresh, facts: Facts): Outcome {
  const { node, call, kind, awaited } = match;
  // Refuse: new Map(await f(x))
  if (awaited !== null) return refuseAt('async-or-generator', awaited, 'used', facts.text(call.callee));
  // Refuse: function f() { return cache; }
  const fresh = refuseFreshOf(facts, call, kind);
  if (fresh !== null) return fresh;
  // Refuse: function f() { const d = {}; d[key] = v; return d; }: a spread leaves out what is set as __proto__
  const unsafe = kind === 'dictionary' ? refuseUnsafeResult(facts, call) : null;
  if (unsafe !== null) return unsafe;
  const type = proveCopyType(facts, match);
  if (isRefusal(type)) return type;
  const keys = kind === 'dictionary' ? getResultKeys(facts, call) : null;
  const evidence = { form: 'copy-of-fresh', container: kind, keys } as const;
  const copy = replaceRange(
    facts.source,
    getLiteralRange(facts, node),
    getTextAt(facts.source, call, getIndent(facts.source, node)),
  );
  if (type === 'plain') return rewrite(evidence, [copy], getAssumed(facts, call));
  // Have: const t = new Map<K, V>(f(x)); where f(x) is another Map
  const written = writeType(node, `${kind}<${type.write.map((one) => facts.text(one)).join(', ')}>`);
  return forReview(rewrite(evidence, [written, copy], getAssumed(facts, call)), refuseAt('target-type-differs', node));
}

/** `() => ({ ...f(x) })`: the parentheses go with the literal. */
export function getLiteralRange(facts: Facts, node: TSESTree.Expression): readonly [number, number] {
  if (node.type !== 'ObjectExpression' || node.parent.type !== 'ArrowFunctionExpression' || node.parent.body !== node)
    return node.range;
  const before = facts.source.getTokenBefore(node);
  const after = facts.source.getTokenAfter(node);
  return before?.value === '(' && after?.value === ')' ? [before.range[0], after.range[1]] : node.range;
}

/** `const t = …` => `const t: Map<K, V> = …` */
function writeType(node: TSESTree.Expression, type: string): TextEdit {
  const declarator = node.parent as TSESTree.VariableDeclarator;
  return insertAt(declarator.id.range[1], `: ${type}`);
}
