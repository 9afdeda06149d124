/**
 * A walk that ends at the first hit:
 *
 *   return [...m.values()].some((v) => v > n);  =>  for (const v of m.values()) {
 *                                                     if (v > n) return true;
 *                                                   }
 *                                                   return false;
 *
 * `every` turns the test round, `find` returns the element. Refused, with types: a test that a checker takes for a
 * mistake in an `if` though not as a result, `find` in a function whose result type is not written.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isTyped } from '../../analysis/accumulators.js';
import { isPrimitive } from '../../analysis/expressions.js';
import type { Facts } from '../../analysis/facts.js';
import type { NativeClass } from '../../analysis/natives.js';
import { refuseAt } from '../../analysis/refusals.js';
import { getEnclosingFunction, isFunction, isMethodCall } from '../../ast/nodes.js';
import { getTextAt } from '../../edits/reindent.js';
import { getIndent, getStyle, getTerminator } from '../../edits/style.js';
import { replaceNode } from '../../edits/text-edits.js';
import type { WalkedCopy } from '../../patterns/walked-copy.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { getHead } from './head.js';

const RESULTS = { some: ['true', 'false'], every: ['false', 'true'] } as const;

export function fixSearch(match: WalkedCopy, facts: Facts, container: NativeClass): Outcome {
  const { callback, statement } = match;
  const by = match.by as 'every' | 'find' | 'some';
  const test = getTest(callback);
  if (test === null) return refuseAt('callback-not-plain', callback, 'used', facts.text(callback));
  if (isTyped(facts)) {
    // Refuse: some((v) => v.ready) — TS2774, TS2801, TS1345 in an if
    if (!isBoolean(facts, test)) return refuseAt('target-type-differs', test, 'used', facts.text(test));
    const fn = getEnclosingFunction(statement);
    if (by === 'find' && !(isFunction(fn) && fn.returnType !== undefined))
      return refuseAt('target-type-differs', statement, 'returned');
  }
  if (by === 'find' && facts.isShadowed(statement, 'undefined')) return refuseAt('not-relocatable', statement);
  const { source } = facts;
  const { indent: step, newline, semicolon } = getStyle(source);
  const indent = getIndent(source, statement);
  const written = getTextAt(source, test, indent + step);
  const [hit, end] = by === 'find' ? [facts.text(callback.params[0] as TSESTree.Parameter), 'undefined'] : RESULTS[by];
  const lines = [
    `${getHead(facts, match)}{`,
    `${indent}${step}if (${by === 'every' ? negate(facts, test, written) : written}) return ${hit}${semicolon}`,
    `${indent}}`,
    `${indent}return ${end}${getTerminator(source, getStyle(source), statement.range[1])}`,
  ];
  return rewrite({ form: `walk-${by}`, container }, [replaceNode(source, statement, lines.join(newline))]);
}

/** `(v) => test`, `(v) => { return test; }` */
function getTest({ body }: WalkedCopy['callback']): TSESTree.Expression | null {
  if (body.type !== 'BlockStatement') return body;
  const [only] = body.body;
  return body.body.length === 1 && only?.type === 'ReturnStatement' ? only.argument : null;
}

/** Comparisons, `!`, what a container `has`, and what `&&` and `||` make of them. */
function isBoolean(facts: Facts, node: TSESTree.Expression): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      return /^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(node.operator);
    case 'UnaryExpression':
      return node.operator === '!';
    case 'LogicalExpression':
      return node.operator !== '??' && isBoolean(facts, node.left) && isBoolean(facts, node.right);
    default:
      return isMethodCall(node, 'has') && isPrimitive(facts, node);
  }
}

/** `a === b` -> `a !== b`, `s.has(x)` -> `!s.has(x)`, `a && b` -> `!(a && b)` */
function negate({ source }: Facts, node: TSESTree.Expression, text: string): string {
  if (node.type === 'UnaryExpression' || node.type === 'CallExpression' || node.type === 'Identifier') return `!${text}`;
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && !text.includes('\n')) {
    let token = source.getTokenAfter(node.left);
    while (token !== null && token.value !== node.operator) token = source.getTokenAfter(token);
    if (token !== null) {
      const at = token.range[0] - node.range[0];
      return `${text.slice(0, at)}${node.operator.startsWith('!') ? '=' : '!'}${text.slice(at + 1)}`;
    }
  }
  return `!(${text})`;
}
