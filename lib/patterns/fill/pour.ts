/**
 * A call whose result is poured into another container and dropped.
 *
 *   for (const [k, v] of f(x)) t.set(k, v)      a drain by loop
 *   f(x).forEach((v, k) => t.set(k, v))         a drain by forEach
 *   new Map([...a, ...f(x)])                    a merge
 *   Object.assign(t, f(x))                      a drain of a dictionary; { ...a, ...f(x) } a merge
 *
 * Of the callee only its text counts: whether f builds what it returns is a fact.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import type { Node } from '../../ast/source.js';
import { type Drain, getDrain } from '../drain-head.js';
import { type DictionaryDrain, getDictionaryDrain } from './dictionary-drain.js';
import { type DictionaryMerge, getDictionaryMerge } from './dictionary-merge.js';
import { callsMaker } from './makers.js';
import { getMerge, type Merge } from './merge.js';

export interface PourByDrain {
  readonly call: TSESTree.CallExpression;
  readonly drain: DictionaryDrain | Drain;
  readonly merge: null;
}

export interface PourByMerge {
  readonly call: TSESTree.CallExpression;
  readonly drain: null;
  readonly merge: DictionaryMerge | Merge;
}

export type Pour = PourByDrain | PourByMerge;

/** How the result of `call` is poured, or null. */
export function getPour(facts: Facts, call: TSESTree.CallExpression): Pour | null {
  const parent = call.parent as Node;
  if (parent.type === 'ForOfStatement' || parent.type === 'MemberExpression') {
    const drain = getDrain(parent.type === 'ForOfStatement' ? parent : (parent.parent as Node));
    return drain?.source === call ? { call, drain, merge: null } : null;
  }
  const dictionary = getDictionaryPour(facts, call);
  if (dictionary !== null) return dictionary;
  const holder =
    parent.type === 'SpreadElement' && parent.parent.type === 'ArrayExpression' ? (parent.parent.parent as Node) : null;
  const merge = holder === null ? null : getMerge(holder);
  return merge === null ? null : { call, drain: null, merge };
}

/** How `call` is poured into a dictionary, or null. */
function getDictionaryPour(facts: Facts, call: TSESTree.CallExpression): Pour | null {
  const parent = call.parent as Node;
  switch (parent.type) {
    case 'CallExpression': {
      const drain = getDictionaryDrain(facts, parent);
      if (drain?.source === call) return { call, drain, merge: null };
      return getMerging(facts, parent, call);
    }
    case 'SpreadElement':
      return getMerging(facts, parent.parent, call);
    case 'VariableDeclarator': {
      const loop = getNextStatement(parent.parent);
      const drain = loop === null ? null : getDictionaryDrain(facts, loop);
      return drain?.source === call ? { call, drain, merge: null } : null;
    }
    default:
      return null;
  }
}

function getMerging(facts: Facts, node: Node, call: TSESTree.CallExpression): Pour | null {
  const merge = getDictionaryMerge(facts, node);
  return merge?.operands.includes(call) === true ? { call, drain: null, merge } : null;
}

function getNextStatement(node: Node): Node | null {
  const list: readonly Node[] = node.parent?.type === 'BlockStatement' ? node.parent.body : [];
  return list[list.indexOf(node) + 1] ?? null;
}

/** The drain that `node` is, of whatever class. */
export function findDrain(facts: Facts, node: Node): PourByDrain | null {
  const drain = getDrain(node) ?? getDictionaryDrain(facts, node);
  return drain?.source.type === 'CallExpression' ? { call: drain.source, drain, merge: null } : null;
}

export function isDrain(pour: Pour): pour is PourByDrain {
  return pour.drain !== null;
}

/** The drain or merge that `node` is, for the report of a call site: its first call of a function that makes containers. */
export function matchPour(node: Node, facts: Facts): Pour | null {
  const drain = findDrain(facts, node);
  if (drain !== null) return callsMaker(facts, drain.call) ? drain : null;
  const merge = getMerge(node) ?? getDictionaryMerge(facts, node);
  const call = merge?.operands.find((one) => one.type === 'CallExpression' && callsMaker(facts, one));
  return merge === null || call === undefined ? null : { call: call as TSESTree.CallExpression, drain: null, merge };
}
