/**
 * A function that hands out a copy of a container that it, or its object, keeps.
 *
 *   #contents() { return new Map(this.#items); }
 *   get #silenced() { return new Set(this.#muted); }
 *   const known = () => new Set(names);
 *
 * Not one: a copy that is changed before it is returned, one of several returns, a copy of a local container, a private
 * function that nobody calls.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findReturns } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { findSites, getNamed, isVisibleOutside } from '../analysis/functions.js';
import { isRefusal } from '../analysis/refusals.js';
import { isFunction, isIdentifier } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';

/** The container that is handed out: `this.#items`, `names`. */
export type Kept = TSESTree.Identifier | TSESTree.MemberExpression;

export interface Copier {
  /** The copy. */
  readonly node: TSESTree.NewExpression;
  readonly fn: FunctionNode;
  readonly source: Kept;
  readonly container: 'Map' | 'Set';
}

export function matchCopier(node: Node, facts: Facts): Copier | null {
  if (node.type !== 'NewExpression' || node.arguments.length !== 1) return null;
  if (!isIdentifier(node.callee, 'Map') && !isIdentifier(node.callee, 'Set')) return null;
  const fn = getReturning(facts, node);
  const source = fn === null ? null : getKept(facts, node.arguments[0], fn);
  if (fn === null || source === null || isUncalled(facts, fn)) return null;
  return { node, fn, source, container: node.callee.name as 'Map' | 'Set' };
}

/** The function whose only return, at the end of its body, is `value`. */
export function getReturning(facts: Facts, value: Node): FunctionNode | null {
  const parent = value.parent as Node;
  if (parent.type === 'ArrowFunctionExpression') return parent.body === value ? parent : null;
  if (parent.type !== 'ReturnStatement' || parent.parent.type !== 'BlockStatement') return null;
  const fn = parent.parent.parent as Node;
  if (!isFunction(fn) || parent.parent.body.at(-1) !== parent) return null;
  return findReturns(facts, fn).length === 1 ? fn : null;
}

/** `this.items`, `this.#items`, or a name that is not a variable of the function itself. */
export function getKept(facts: Facts, node: Node | undefined, fn: FunctionNode): Kept | null {
  if (node?.type === 'MemberExpression') {
    return !node.optional && !node.computed && node.object.type === 'ThisExpression' ? node : null;
  }
  if (node?.type !== 'Identifier') return null;
  const variable = facts.variable(node);
  const def = variable?.defs[0];
  if (variable == null || def === undefined) return null;
  return facts.owner(variable) === fn && String(def.type) !== 'Parameter' ? null : node;
}

/** A private function without any caller: another rule's business. */
export function isUncalled(facts: Facts, fn: FunctionNode): boolean {
  const named = getNamed(facts, fn);
  return !isRefusal(named) && !isVisibleOutside(facts, named) && findSites(named).length === 0;
}
