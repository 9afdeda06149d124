/**
 * A copy passed to a function of the same file that walks its parameter.
 *
 *   report([...m]), this.#report(new Map(m)), sum([...s]), sum(new Set(s))
 *
 * Not one: an argument behind a spread one, a function whose parameter there is not the subject of any for…of, a copy of
 * what a call has made.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getCallee } from '../analysis/functions.js';
import type { NativeClass } from '../analysis/natives.js';
import { getParameterVariable } from '../analysis/uses.js';
import { getArrayCopy, type Part } from '../ast/copies.js';
import { isIdentifier } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';

type Made = NativeClass | 'array';

export interface PassedCopy {
  /** The copy. */
  readonly node: TSESTree.Expression;
  readonly source: TSESTree.Identifier | TSESTree.MemberExpression;
  /** What the copy is. */
  readonly made: Made;
  readonly part: Part;
  readonly call: TSESTree.CallExpression;
  readonly fn: FunctionNode;
  /** The place of the argument, and of the parameter. */
  readonly index: number;
}

export function matchPassedCopy(node: Node, facts: Facts): PassedCopy | null {
  const call = node.parent;
  if (call?.type !== 'CallExpression') return null;
  const index = (call.arguments as readonly Node[]).indexOf(node);
  const copy = index < 0 ? null : getCopy(node);
  const source = copy?.container;
  if (copy === null || (source?.type !== 'Identifier' && source?.type !== 'MemberExpression')) return null;
  if (call.arguments.slice(0, index).some((one) => one.type === 'SpreadElement')) return null;
  const fn = getCallee(facts, call);
  const variable = fn === null ? null : getParameterVariable(facts, fn, index);
  if (fn === null || variable === null) return null;
  if (!variable.references.some(({ identifier }) => isWalked(identifier as Node))) return null;
  return { node: copy.node, source, made: copy.made, part: copy.part, call, fn, index };
}

interface Copy {
  readonly node: TSESTree.Expression;
  readonly container: TSESTree.Expression;
  readonly made: Made;
  readonly part: Part;
}

function getCopy(node: Node): Copy | null {
  const copy = getArrayCopy(node);
  if (copy !== null) return { ...copy, made: 'array' };
  // e.g. new Map(m), new Set(s)
  if (node.type !== 'NewExpression' || node.arguments.length !== 1) return null;
  const [container] = node.arguments;
  if (!isIdentifier(node.callee, 'Map') && !isIdentifier(node.callee, 'Set')) return null;
  if (container === undefined || container.type === 'SpreadElement') return null;
  return { node, container, made: node.callee.name as NativeClass, part: 'all' };
}

function isWalked(node: Node): boolean {
  return node.parent?.type === 'ForOfStatement' && node.parent.right === node;
}
