/**
 * The head of an async builder that is split: the wrapper hands on the filler's own promise, and is not async itself (an
 * async one would settle two ticks later):
 *
 *   async function load(ids) { … }   =>   function load(ids) { return fillLoad(new Map(), ids); }
 *                                         async function fillLoad(out, ids) { … }
 *
 * What an async function throws in its head becomes a rejection; what the wrapper throws does not. So no default of it
 * may throw. Left to the reader: a function that others can name, and ask whether it is async.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Builder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { isVisibleOutside } from '../../analysis/functions.js';
import { type Refusal, refuseAt } from '../../analysis/refusals.js';
import type { Node } from '../../ast/source.js';
import type { TextEdit } from '../../edits/text-edits.js';

/** What is written behind the head of a filler: `: Map<K, V>`, `: Promise<Map<K, V>>`, or nothing. */
export function getResultText({ fn }: Builder, type: string | null): string {
  if (type === null) return '';
  return fn.async ? `: Promise<${type}>` : `: ${type}`;
}

/** `async ` of a filler's head, or nothing. */
export function getAsyncText({ fn }: Builder): string {
  return fn.async ? 'async ' : '';
}

/** The edit that takes the `async` of the wrapper away; none for a sync builder. */
export function asyncEdits({ source }: Facts, { fn, named }: Builder): readonly TextEdit[] {
  if (!fn.async) return [];
  const holder = named.field === null ? fn : named.declaration;
  const key = named.declaration.type === 'MethodDefinition' ? named.declaration.key : null;
  const tokens = source.getTokens(holder);
  // e.g. private static async load(), async async()
  const at = tokens.findIndex((token) => token.value === 'async' && token.range[0] !== key?.range[0]);
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token === undefined || next === undefined ? [] : [{ range: [token.range[0], next.range[0]], text: '' }];
}

/** Refuse: async function f(x = other) {}: a throw of its default is a rejection, the wrapper's would be none. */
export function refuseAsyncHead(facts: Facts, { fn }: Builder): Refusal | null {
  if (!fn.async) return null;
  if (facts.isTypeScript && facts.isShadowed(fn, 'Promise')) return refuseAt('not-relocatable', fn);
  const odd = fn.params.find((param) => param.type === 'AssignmentPattern' && !isInert(param.right));
  return odd === undefined ? null : refuseAt('default-has-effects', odd);
}

/** What cannot throw, whatever has run before. */
function isInert(node: TSESTree.Expression): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.operator === '-' && node.argument.type === 'Literal' && typeof node.argument.value === 'number';
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    default:
      return false;
  }
}

/** A split of an async function that others can name: they may ask whether it is one. */
export function getAsyncDoubt(facts: Facts, { fn, named }: Builder): Refusal | null {
  if (!fn.async || !isVisibleOutside(facts, named)) return null;
  return refuseAt('async-or-generator', named.declaration as Node, 'returned', named.name);
}
