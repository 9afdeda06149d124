/**
 * A container that a function sorts anew in each call, by its keys.
 *
 *   return new Map([...m].sort(([a], [b]) => a - b));
 *   return new Set([...s].sort());
 *   const sorted = () => new Map(Array.from(m).toSorted((a, b) => (a[0] < b[0] ? -1 : 1)));
 *
 * Not one: what is sorted for one walk, an array that is no copy of a container.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getConstructed, type NativeClass } from '../analysis/natives.js';
import { type ArrayCopy, getArrayCopy } from '../ast/copies.js';
import { isMethodCall } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getReturning } from './copier.js';

export interface SortedReturn {
  readonly node: TSESTree.NewExpression;
  readonly container: NativeClass;
  readonly fn: FunctionNode;
  readonly copy: ArrayCopy;
  /** Null where the array is sorted by the texts of its elements. */
  readonly comparator: TSESTree.CallExpressionArgument | null;
}

export function matchSortedReturn(node: Node, facts: Facts): SortedReturn | null {
  const container = getConstructed(facts, node);
  if (container === null || node.type !== 'NewExpression' || node.arguments.length !== 1) return null;
  const [sorted] = node.arguments;
  if (!isMethodCall(sorted, 'sort', 'toSorted') || sorted.arguments.length > 1) return null;
  const copy = getArrayCopy(sorted.callee.object);
  const fn = copy === null ? null : getReturning(facts, node);
  if (copy === null || fn === null || !isWhole(container, copy)) return null;
  return { node, container, fn, copy, comparator: sorted.arguments[0] ?? null };
}

function isWhole(container: NativeClass, { part }: ArrayCopy): boolean {
  return part === 'all' || (container === 'Map' ? part === 'entries' : part !== 'entries');
}
