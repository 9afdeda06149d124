/**
 * A variable that is replaced by a copy of itself in each round of a loop.
 *
 *   for (…) m = new Map([...m, [k, v]]);
 *   for (…) s = new Set([...s, v]);
 *   xs.forEach((x) => { o = { ...o, [k]: v }; });
 *
 * Not an accumulator: a copy that is made once, a property (`this.m = …`, `ref.value = …`: somebody waits for a new
 * identity), a variable that is made anew in the same round.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findLoops } from '../../analysis/callbacks.js';
import type { Facts, Variable } from '../../analysis/facts.js';
import { contains, findAncestors, isFunction, isMethodCall } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { type CopyStep, getCopyStep } from './step.js';

export interface LoopAccumulator {
  /** The copy. */
  readonly node: TSESTree.Expression;
  readonly assignment: TSESTree.AssignmentExpression;
  readonly accumulator: Variable;
  readonly step: CopyStep;
}

export function matchLoopAccumulator(node: Node, facts: Facts): LoopAccumulator | null {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return null;
  const accumulator = facts.variable(node.left);
  const declaration = accumulator?.defs[0]?.node as Node | undefined;
  if (accumulator === null || declaration === undefined) return null;
  const step = getCopyStep(facts, node.right, accumulator);
  if (step === null || !isRepeated(facts, node, declaration)) return null;
  return { node: node.right, assignment: node, accumulator, step };
}

/** Whether a loop, or what looks like the callback of one, lies between `node` and `declaration`. */
function isRepeated(facts: Facts, node: Node, declaration: Node): boolean {
  if (findLoops(facts, node, declaration).length > 0) return true;
  for (const at of findAncestors(node)) {
    if (contains(at, declaration)) return false;
    if (isFunction(at) && isMethodCall(at.parent) && at.parent.arguments[0] === at) return true;
  }
  return false;
}
