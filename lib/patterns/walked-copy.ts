/**
 * A copy walked by a callback, in a statement of its own.
 *
 *   [...m.values()].forEach((v) => { … });
 *   return [...s].some((x) => …);              every, find
 *
 * Not one: a walk in the middle of an expression, where no for…of can stand; `for (const x of [...m])`, which
 * unicorn/no-useless-spread mends.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { type ArrayCopy, getArrayCopy } from '../ast/copies.js';
import { getMemberName, isInStatementList, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

export interface WalkedCopy {
  /** The copy. */
  readonly node: TSESTree.Expression;
  readonly copy: ArrayCopy;
  readonly source: TSESTree.Identifier | TSESTree.MemberExpression;
  readonly by: 'every' | 'find' | 'forEach' | 'some';
  readonly callback: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;
  /** The statement that the walk is. */
  readonly statement: TSESTree.ExpressionStatement | TSESTree.ReturnStatement;
}

export function matchWalkedCopy(node: Node): WalkedCopy | null {
  if (!isMethodCall(node, 'forEach', 'some', 'every', 'find') || node.arguments.length !== 1) return null;
  // e.g. [...s].find<'a'>(…)
  if (node.typeArguments !== undefined) return null;
  const [callback] = node.arguments;
  if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') return null;
  const copy = getArrayCopy(node.callee.object);
  const source = copy?.container;
  if (copy === null || (source?.type !== 'Identifier' && source?.type !== 'MemberExpression')) return null;
  const by = getMemberName(node.callee) as WalkedCopy['by'];
  const statement = node.parent;
  if (statement.type !== (by === 'forEach' ? 'ExpressionStatement' : 'ReturnStatement')) return null;
  return isInStatementList(statement) ? { node: copy.node, copy, source, by, callback, statement } : null;
}
