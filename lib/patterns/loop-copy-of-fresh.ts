/**
 * An empty container that a loop fills with all that a call has just built, entry by entry.
 *
 *   const t = new Map(); for (const [k, v] of f(x)) t.set(k, v)     =>  const t = f(x)
 *   const s = new Set(); for (const v of f(x)) { s.add(v); }        =>  const s = f(x)
 *   const t = new Map(); f(x).forEach((v, k) => t.set(k, v))        =>  const t = f(x)
 *
 * Not one: a target that is no const made by an empty `new`, a loop in another list of statements than the
 * declaration (it may run twice, or not at all), a source that is no plain call.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { type Facts, getConstDeclarator } from '../analysis/facts.js';
import type { LoopCopy } from '../analysis/fresh-copies.js';
import { getConstructedEmpty } from '../analysis/natives.js';
import { isInStatementList } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getDrain } from './drain-head.js';

export interface LoopCopyOfFresh extends LoopCopy {
  readonly node: TSESTree.CallExpression;
}

export function matchLoopCopyOfFresh(node: Node, facts: Facts): LoopCopyOfFresh | null {
  const drain = getDrain(node);
  if (drain?.source.type !== 'CallExpression' || drain.target.type !== 'Identifier') return null;
  const declarator = getConstDeclarator(facts.variable(drain.target));
  if (declarator === null || getConstructedEmpty(facts, declarator.init) === null) return null;
  const declaration = declarator.parent;
  const { source, target, statement, kind } = drain;
  if (!isInStatementList(statement) || declaration.parent !== statement.parent) return null;
  return declaration.range[1] <= statement.range[0] ? { node: source, call: source, target, statement, kind } : null;
}
