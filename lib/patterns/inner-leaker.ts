/**
 * A function that others can call, which hands out a container that is a value of a Map that nobody else can reach.
 *
 *   ofNamespace(name: string): Set<string> | undefined { return this.#index.get(name); }
 *   buckets(): Set<string>[] { return [...this.#index.values()]; }       // Array.from(…) too
 *   walk(): IterableIterator<Set<string>> { return this.#index.values(); }
 *   copy(): Map<string, Set<string>> { return new Map(this.#index); }    // shallow: the inner ones are shared
 *
 * Not one: a private function, a public field, a Map whose type arguments are not written, a result type that names no
 * inner `Map<…>` or `Set<…>` at that place.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getNamed, isVisibleOutside } from '../analysis/functions.js';
import { getNativeRead, getNativeType, type NativeClass } from '../analysis/natives.js';
import { isRefusal } from '../analysis/refusals.js';
import { getKeptTypeArguments } from '../analysis/sources.js';
import { getArrayCopy } from '../ast/copies.js';
import { isMethodCall } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getKept, getReturning, type Kept } from './copier.js';
import { isOwned } from './leaker.js';

/** How the inner containers get out. */
export type Way = 'array' | 'copy' | 'get' | 'iterator';

export interface InnerLeaker {
  /** What is returned, without a default or a `!` round it. */
  readonly node: Node;
  readonly fn: FunctionNode;
  /** The Map whose values are handed out. */
  readonly outer: Kept;
  readonly way: Way;
  readonly container: NativeClass;
  /** The inner container in the declared type of the result. */
  readonly type: TSESTree.TSTypeReference;
}

export function matchInnerLeaker(node: Node, facts: Facts): InnerLeaker | null {
  if (!facts.isTypeScript) return null;
  const given = getGiven(facts, node);
  const fn = given === null ? null : getReturning(facts, given.way === 'get' ? getWhole(node) : node);
  const written = fn?.returnType?.typeAnnotation;
  if (given === null || fn === null || written === undefined) return null;
  const outer = getKept(facts, given.outer, fn);
  if (outer === null || getNativeRead(facts, outer) !== 'Map' || !isOwned(facts, outer)) return null;
  const container = getNativeType(facts, getKeptTypeArguments(facts, outer)?.[1]);
  const type = getInnerType(facts, written, given.way);
  if (container === null || type === null || getNativeType(facts, type) !== container) return null;
  const named = getNamed(facts, fn);
  if (!isRefusal(named) && !isVisibleOutside(facts, named)) return null;
  return { node, fn, outer, way: given.way, container, type };
}

function getGiven(facts: Facts, node: Node): { readonly outer: Node; readonly way: Way } | null {
  if (isMethodCall(node, 'get') && node.arguments.length === 1) return { outer: node.callee.object, way: 'get' };
  if (isMethodCall(node, 'values') && node.arguments.length === 0) return { outer: node.callee.object, way: 'iterator' };
  if (node.type === 'NewExpression') {
    const [outer] = node.arguments;
    // e.g. new Map<string, Set<string>>(this.#index): the type is written at the copy as well
    if (outer === undefined || node.arguments.length !== 1 || node.typeArguments !== undefined) return null;
    return facts.isGlobal(node.callee, 'Map') ? { outer, way: 'copy' } : null;
  }
  const copy = getArrayCopy(node);
  return copy?.part === 'values' ? { outer: copy.container, way: 'array' } : null;
}

/** `m.get(k) ?? new Set()` and `m.get(k)!` of `m.get(k)`. */
function getWhole(node: Node): Node {
  const { parent } = node;
  if (parent?.type === 'TSNonNullExpression') return parent;
  return parent?.type === 'LogicalExpression' && parent.operator === '??' && parent.left === node ? parent : node;
}

/** Where the declared type of the result names the inner container. */
function getInnerType(facts: Facts, written: TSESTree.TypeNode, way: Way): TSESTree.TSTypeReference | null {
  switch (way) {
    case 'get':
      return getOnly(written);
    case 'array':
      if (written.type === 'TSTypeOperator' && written.operator === 'readonly')
        return written.typeAnnotation === undefined ? null : getInnerType(facts, written.typeAnnotation, way);
      if (written.type === 'TSArrayType') return asReference(written.elementType);
      return getArgument(facts, written, 0, 'Array', 'ReadonlyArray', 'Iterable');
    case 'copy':
      return getArgument(facts, written, 1, 'Map', 'ReadonlyMap');
    case 'iterator':
      return getArgument(facts, written, 0, 'Iterable', 'IterableIterator', 'MapIterator');
  }
}

/** `Set<V>`, and the `Set<V>` of `Set<V> | undefined`. */
function getOnly(written: TSESTree.TypeNode): TSESTree.TSTypeReference | null {
  if (written.type !== 'TSUnionType') return asReference(written);
  const rest = written.types.filter(({ type }) => type !== 'TSUndefinedKeyword' && type !== 'TSNullKeyword');
  return rest.length === 1 ? asReference(rest[0]) : null;
}

function getArgument(
  facts: Facts,
  written: TSESTree.TypeNode,
  index: number,
  ...names: readonly string[]
): TSESTree.TSTypeReference | null {
  if (written.type !== 'TSTypeReference' || !facts.isGlobal(written.typeName, ...names)) return null;
  return asReference(written.typeArguments?.params[index]);
}

function asReference(type: TSESTree.TypeNode | undefined): TSESTree.TSTypeReference | null {
  return type?.type === 'TSTypeReference' ? type : null;
}
