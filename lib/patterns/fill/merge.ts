/**
 * A container made of the contents of several others, at least one of them a call's result.
 *
 *   new Map([...a, ...f(x)])
 *   new Set([...f(a), ...g(b), ...g(c)])
 *
 * Not a merge: a single spread (a copy), an element that is no spread, a second argument, one that `new` or a
 * template's tag takes for its callee. Syntax only.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isConstructedFrom } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';

export interface Merge {
  readonly node: TSESTree.NewExpression;
  readonly kind: 'Map' | 'Set';
  /** What is spread, in order; at least two. */
  readonly operands: readonly TSESTree.Expression[];
}

export function getMerge(node: Node): Merge | null {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.arguments.length !== 1) return null;
  if (isConstructedFrom(node)) return null;
  const { name } = node.callee;
  const [array] = node.arguments;
  if ((name !== 'Map' && name !== 'Set') || array?.type !== 'ArrayExpression' || array.elements.length < 2) return null;
  const operands: TSESTree.Expression[] = [];
  for (const element of array.elements) {
    if (element?.type !== 'SpreadElement') return null;
    operands.push(element.argument);
  }
  return operands.some((one) => one.type === 'CallExpression') ? { node, kind: name, operands } : null;
}
