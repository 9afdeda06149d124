/**
 * An object copied into a container to ask one question of it.
 *
 *   new Map(Object.entries(o)).get(k), has(k)
 *   new Set(Object.keys(o)).has(k)
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getConstructed } from '../analysis/natives.js';
import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

export interface ObjectToAsk {
  /** The container that is made. */
  readonly node: TSESTree.NewExpression;
  readonly object: TSESTree.Expression;
  readonly container: 'Map' | 'Set';
}

export function matchObjectToAsk(node: Node, facts: Facts): ObjectToAsk | null {
  if (!isMethodCall(node, 'get', 'has') || node.arguments.length !== 1) return null;
  const made = node.callee.object;
  const container = getConstructed(facts, made);
  if (container === null || made.type !== 'NewExpression' || made.arguments.length !== 1) return null;
  const [listed] = made.arguments;
  if (!isMethodCall(listed, container === 'Map' ? 'entries' : 'keys') || !facts.isGlobal(listed.callee.object, 'Object')) return null;
  const [object] = listed.arguments;
  if (object === undefined || object.type === 'SpreadElement' || listed.arguments.length !== 1) return null;
  return container === 'Map' || getMemberName(node.callee) === 'has' ? { node: made, object, container } : null;
}
