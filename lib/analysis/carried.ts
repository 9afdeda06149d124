/**
 * Whether a function may be run somewhere else, where the names of this module are unknown: handed over as text
 * (`page.evaluate(f)`, `new Worker`), or compiled for another place by a directive of its own (`'use server'`).
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getImmediateCall } from './callbacks.js';
import { type Facts, isNeverReassigned } from './facts.js';
import { findValueUse, getNamed, type Named } from './functions.js';
import { isRefusal, type Refusal, refuseAt } from './refusals.js';

/** The first function round `node` that has a directive of its own. */
export function refuseDirective(facts: Facts, node: Node): Refusal | null {
  for (const fn of findAncestors(node)) {
    if (!isFunction(fn) || fn.body.type !== 'BlockStatement') continue;
    const directive = fn.body.body.find((one) => one.type === 'ExpressionStatement' && one.directive !== undefined);
    if (directive !== undefined) return refuseAt('has-directive', directive, 'used', facts.text(directive));
  }
  return null;
}

/** The first function round `node` that is used as a value, other than as a callback that is called at once. */
export function findCarried(facts: Facts, node: Node): Refusal | null {
  for (const fn of findAncestors(node)) {
    const carried = isFunction(fn) ? facts.memo(findValueOf, fn) : null;
    if (carried !== null) return carried;
  }
  return null;
}

function findValueOf(facts: Facts, fn: FunctionNode): Refusal | null {
  const { parent } = fn;
  // e.g. export default function () {}
  if (fn.type === 'FunctionDeclaration' && fn.id === null) return null;
  if (parent.type === 'CallExpression' && parent.callee === fn) return null;
  // e.g. constructor() {}, get kinds() {}: a member that cannot be taken as a function
  if (parent.type === 'MethodDefinition' && parent.kind !== 'method') return null;
  if (getImmediateCall(facts, fn) !== null) return null;
  const named = fn.type === 'FunctionDeclaration' ? getDeclared(facts, fn) : getNamed(facts, fn);
  if (isRefusal(named)) return refuseAt('used-as-value', fn, 'passed');
  const site = findValueUse(facts, named);
  return site === null ? null : refuseAt('used-as-value', site.node, 'passed', named.name);
}

/** A declaration, overloaded or not: who names it is all that matters here. */
function getDeclared(facts: Facts, fn: TSESTree.FunctionDeclaration): Named | Refusal {
  const variable = fn.id === null ? null : facts.variable(fn.id);
  if (variable === null || !isNeverReassigned(variable)) return refuseAt('used-as-value', fn, 'passed');
  return { fn, name: variable.name, variable, field: null, declaration: fn };
}
