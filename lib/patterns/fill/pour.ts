/**
 * A call whose result is poured into another container and dropped.
 *
 *   for (const [k, v] of f(x)) t.set(k, v)      a drain by loop
 *   f(x).forEach((v, k) => t.set(k, v))         a drain by forEach
 *   new Map([...a, ...f(x)])                    a merge
 *
 * Of the callee only its text counts: whether f builds what it returns is a fact.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findReturns } from '../../analysis/builders.js';
import { splitConditional } from '../../analysis/fresh.js';
import { type Facts, getDeclarator } from '../../analysis/facts.js';
import { getField, getFieldsOf, getMethodFunction } from '../../analysis/fields.js';
import { getWrapped } from '../../analysis/fillers.js';
import { getConstructed } from '../../analysis/natives.js';
import { isFunction } from '../../ast/nodes.js';
import type { FunctionNode, Node } from '../../ast/source.js';
import { type Drain, getDrain } from '../drain-head.js';
import { getMerge, type Merge } from './merge.js';

export interface PourByDrain {
  readonly call: TSESTree.CallExpression;
  readonly drain: Drain;
  readonly merge: null;
}

export interface PourByMerge {
  readonly call: TSESTree.CallExpression;
  readonly drain: null;
  readonly merge: Merge;
}

export type Pour = PourByDrain | PourByMerge;

/** How the result of `call` is poured, or null. */
export function getPour(call: TSESTree.CallExpression): Pour | null {
  const parent = call.parent as Node;
  if (parent.type === 'ForOfStatement' || parent.type === 'MemberExpression') {
    const drain = getDrain(parent.type === 'ForOfStatement' ? parent : (parent.parent as Node));
    return drain?.source === call ? { call, drain, merge: null } : null;
  }
  const holder =
    parent.type === 'SpreadElement' && parent.parent.type === 'ArrayExpression' ? (parent.parent.parent as Node) : null;
  const merge = holder === null ? null : getMerge(holder);
  return merge === null ? null : { call, drain: null, merge };
}

export function isDrain(pour: Pour): pour is PourByDrain {
  return pour.drain !== null;
}

/** The drain or merge that `node` is, for the report of a call site: its first call of a function that makes containers. */
export function matchPour(node: Node, facts: Facts): Pour | null {
  const drain = getDrain(node);
  if (drain !== null) {
    const { source } = drain;
    return source.type === 'CallExpression' && callsMaker(facts, source) ? { call: source, drain, merge: null } : null;
  }
  const merge = getMerge(node);
  const call = merge?.operands.find((one) => one.type === 'CallExpression' && callsMaker(facts, one));
  return merge === null || call === undefined ? null : { call: call as TSESTree.CallExpression, drain: null, merge };
}

/** Whether a call names a function of this file that returns a container, as far as its text tells. */
function callsMaker(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const fn =
    callee.type === 'Identifier'
      ? findFunction(facts, callee)
      : callee.type === 'MemberExpression'
        ? findMethod(facts, callee)
        : null;
  return fn !== null && returnsContainer(facts, fn);
}

function findFunction(facts: Facts, name: TSESTree.Identifier): FunctionNode | null {
  for (const def of (facts.variable(name)?.defs ?? []) as { node: Node; name: Node }[]) {
    if (def.node.type === 'FunctionDeclaration' && def.node.id === def.name) return def.node;
    if (def.node.type === 'VariableDeclarator' && isFunction(def.node.init)) return def.node.init;
  }
  return null;
}

function findMethod(facts: Facts, callee: TSESTree.MemberExpression): FunctionNode | null {
  const name = callee.property.type === 'Identifier' && !callee.computed ? callee.property.name : null;
  const field = getField(facts, callee);
  if (field !== null) return getMethodFunction(field);
  const [def] =
    callee.object.type === 'Identifier' ? ((facts.variable(callee.object)?.defs ?? []) as { node: Node }[]) : [];
  const owned =
    name !== null && def?.node.type === 'ClassDeclaration' ? getFieldsOf(facts, def.node).get(name) : undefined;
  return owned === undefined ? null : getMethodFunction(owned);
}

function returnsContainer(facts: Facts, fn: FunctionNode): boolean {
  if (getWrapped(facts, fn) !== null) return true;
  const values = fn.body.type === 'BlockStatement' ? findReturns(facts, fn).map(({ argument }) => argument) : [fn.body];
  return values.flatMap(splitConditional).some((value) => {
    if (value === null) return false;
    if (value.type !== 'Identifier') return getConstructed(facts, value) !== null;
    return getConstructed(facts, getDeclarator(facts.variable(value))?.init) !== null;
  });
}
