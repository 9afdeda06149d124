/**
 * A dictionary made of a literal and of what calls return, the calls last.
 *
 *   { ...f(a), ...f(b) }        { ...a, size: 1, ...f(b), ...g(c) }
 *   Object.assign({}, f(a), g(b))        Object.assign({ size: 1 }, f(a))
 *
 * Not a merge: one spread alone (a copy); anything behind the last call; an `Object.assign` with a source that is no
 * call: its getters run after the calls.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { isObjectAssign } from '../../analysis/object-assign.js';
import type { Node } from '../../ast/source.js';

export interface DictionaryMerge {
  readonly node: TSESTree.CallExpression | TSESTree.ObjectExpression;
  readonly kind: 'dictionary';
  /** The literal that all is put into; of a spread, the whole. */
  readonly literal: TSESTree.ObjectExpression;
  /** The calls at the end, in order. */
  readonly operands: readonly TSESTree.CallExpression[];
}

export function getDictionaryMerge(facts: Facts, node: Node): DictionaryMerge | null {
  if (node.type === 'ObjectExpression') return getSpread(node);
  return node.type === 'CallExpression' ? getAssign(facts, node) : null;
}

// Have: { …, ...CALL, ...CALL }
function getSpread(node: TSESTree.ObjectExpression): DictionaryMerge | null {
  const calls: TSESTree.CallExpression[] = [];
  for (const one of node.properties.toReversed()) {
    if (one.type !== 'SpreadElement' || one.argument.type !== 'CallExpression') break;
    calls.unshift(one.argument);
  }
  if (calls.length === 0 || node.properties.length < 2) return null;
  return { node, kind: 'dictionary', literal: node, operands: calls };
}

// Have: Object.assign({ … }, CALL, CALL)
function getAssign(facts: Facts, node: TSESTree.CallExpression): DictionaryMerge | null {
  const [literal, ...sources] = node.arguments;
  if (literal?.type !== 'ObjectExpression' || node.typeArguments !== undefined || !isObjectAssign(facts, node))
    return null;
  const calls: TSESTree.CallExpression[] = [];
  for (const one of sources) {
    if (one.type !== 'CallExpression') return null;
    calls.push(one);
  }
  const isCopy = calls.length === 1 && literal.properties.length === 0;
  return calls.length === 0 || isCopy ? null : { node, kind: 'dictionary', literal, operands: calls };
}
