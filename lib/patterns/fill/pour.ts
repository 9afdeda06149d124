/**
 * A call whose result is poured into another container and dropped.
 *
 *   for (const [k, v] of f(x)) t.set(k, v)      a drain by loop
 *   f(x).forEach((v, k) => t.set(k, v))         a drain by forEach
 *   new Map([...a, ...f(x)])                    a merge
 *
 * Syntax only: whether f builds what it returns is a fact.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../../ast/source.js';
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
  const holder = parent.type === 'SpreadElement' && parent.parent.type === 'ArrayExpression' ? (parent.parent.parent as Node) : null;
  const merge = holder === null ? null : getMerge(holder);
  return merge === null ? null : { call, drain: null, merge };
}

/** The drain or merge that `node` is, for the report of a call site: its first call. */
export function matchPour(node: Node): Pour | null {
  const drain = getDrain(node);
  if (drain !== null) return drain.source.type === 'CallExpression' ? { call: drain.source, drain, merge: null } : null;
  const merge = getMerge(node);
  const call = merge?.operands.find((one) => one.type === 'CallExpression');
  return merge === null || call === undefined ? null : { call: call as TSESTree.CallExpression, drain: null, merge };
}
