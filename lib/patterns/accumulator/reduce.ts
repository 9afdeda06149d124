/**
 * A reduce whose callback copies the accumulator in each step.
 *
 *   xs.reduce((m, x) => new Map([...m, [k, v]]), new Map())
 *   xs.reduce((s, x) => (c ? new Set([...s, v]) : s), new Set())
 *   xs.reduce((o, x) => { …; return { ...o, [k]: v }; }, {})
 *
 * Not an accumulator: a callback none of whose results is such a step, more than two arguments, reduceRight.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findReturns } from '../../analysis/builders.js';
import { type Facts, getConstDeclarator, type Variable } from '../../analysis/facts.js';
import { isFunction, isMethodCall, type MethodCall } from '../../ast/nodes.js';
import type { FunctionNode, Node } from '../../ast/source.js';
import { type CopyStep, getCopyStep } from './step.js';

export interface ReduceAccumulator {
  /** The first copy; the name of the reducer where it stands elsewhere. */
  readonly node: Node;
  readonly call: MethodCall;
  readonly reducer: FunctionNode;
  /** Whether the reducer is written in the call. */
  readonly isInline: boolean;
  readonly seed: TSESTree.Expression | null;
  readonly accumulator: Variable;
  /** What the callback may return: its steps, the accumulator as it is, and anything else. */
  readonly steps: readonly [CopyStep, ...CopyStep[]];
  readonly unchanged: readonly TSESTree.Identifier[];
  readonly others: readonly (TSESTree.Expression | TSESTree.ReturnStatement)[];
}

export function matchReduceAccumulator(node: Node, facts: Facts): ReduceAccumulator | null {
  if (!isMethodCall(node, 'reduce') || node.arguments.length > 2) return null;
  const [given, seed] = node.arguments;
  if (given === undefined || given.type === 'SpreadElement' || seed?.type === 'SpreadElement') return null;
  const reducer = isFunction(given) ? given : getNamedFunction(facts, given);
  const [first] = reducer?.params ?? [];
  if (reducer === null || first?.type !== 'Identifier') return null;
  const accumulator = facts.variable(first);
  if (accumulator === null) return null;
  const steps: CopyStep[] = [];
  const unchanged: TSESTree.Identifier[] = [];
  const others: (TSESTree.Expression | TSESTree.ReturnStatement)[] = [];
  for (const result of findResults(facts, reducer)) {
    const step = getCopyStep(facts, result, accumulator);
    if (step !== null) steps.push(step);
    else if (result.type === 'Identifier' && facts.variable(result) === accumulator) unchanged.push(result);
    else others.push(result);
  }
  const [one, ...more] = steps;
  if (one === undefined) return null;
  const isInline = reducer === given;
  return {
    node: isInline ? one.node : given,
    call: node,
    reducer,
    isInline,
    seed: seed ?? null,
    accumulator,
    steps: [one, ...more],
    unchanged,
    others,
  };
}

/** The expressions that `fn` may return; a `return` without one stands for itself. */
function findResults(facts: Facts, fn: FunctionNode): (TSESTree.Expression | TSESTree.ReturnStatement)[] {
  if (fn.body.type !== 'BlockStatement') return findBranches(fn.body);
  return findReturns(facts, fn).flatMap<TSESTree.Expression | TSESTree.ReturnStatement>((one) =>
    one.argument === null ? [one] : findBranches(one.argument),
  );
}

function findBranches(node: TSESTree.Expression): TSESTree.Expression[] {
  if (node.type !== 'ConditionalExpression') return [node];
  return [...findBranches(node.consequent), ...findBranches(node.alternate)];
}

/** e.g. const add = (m, x) => new Map([...m, x]); xs.reduce(add, new Map()) */
function getNamedFunction(facts: Facts, node: TSESTree.Expression): FunctionNode | null {
  if (node.type !== 'Identifier') return null;
  const variable = facts.variable(node);
  const def = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node) : null;
  if (def?.type === 'FunctionDeclaration') return def;
  const init = getConstDeclarator(variable)?.init;
  return isFunction(init) ? init : null;
}
