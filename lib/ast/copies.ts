/** Expressions that copy a container into an array, by their syntax alone. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isIdentifier, isMethodCall, getMemberName } from './nodes.js';

export type Part = 'all' | 'entries' | 'keys' | 'values';

export interface ArrayCopy {
  readonly node: TSESTree.Expression;
  /** The container, or what is taken for one: `m` of `[...m.keys()]`. */
  readonly container: TSESTree.Expression;
  /** Which part of it: `all` is the container itself, spread. */
  readonly part: Part;
}

/** `[...m]`, `[...m.keys()]`, `Array.from(m)`, `Array.from(m.values())`: nothing else in the array, no mapper. */
export function getArrayCopy(node: TSESTree.Node): ArrayCopy | null {
  let from: TSESTree.Node | undefined;
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    if (node.elements.length === 1 && only?.type === 'SpreadElement') from = only.argument;
  } else if (isMethodCall(node, 'from') && isIdentifier(node.callee.object, 'Array') && node.arguments.length === 1) {
    // e.g. Array.from<Id | null>(ids): an array of a wider type than the container
    if (node.typeArguments !== undefined) return null;
    [from] = node.arguments;
  }
  if (from === undefined || from.type === 'SpreadElement') return null;
  const copy = node as TSESTree.Expression;
  if (isMethodCall(from, 'keys', 'values', 'entries') && from.arguments.length === 0) {
    return { node: copy, container: from.callee.object, part: getMemberName(from.callee) as Part };
  }
  return { node: copy, container: from as TSESTree.Expression, part: 'all' };
}
