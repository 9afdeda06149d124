/** What becomes of the containers inside of a Map that a function hands out. */
import { isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';
import type { NativeClass } from './natives.js';
import { isRefusal } from './refusals.js';
import { getImmediateRead } from './results.js';

/**
 * Whether `result`, a container of `classes[0]` whose values are of `classes[1]` and so on, is read at once, and so is
 * each inner container that it gives: `index.has(k)`, `index.keys()`, `index.get(k)!.has(x)`.
 */
export function isReadDeeply(facts: Facts, result: Node, [outer, ...inner]: readonly NativeClass[]): boolean {
  if (outer === undefined) return true;
  const use = getImmediateRead(facts, getAsserted(result), outer);
  if (isRefusal(use)) return false;
  if (inner.length === 0 || use.kind === 'has' || use.kind === 'size') return true;
  // What a walk does with the values is not followed
  if (use.kind === 'iterator') return isMethodCall(use.whole, 'keys');
  if (use.kind !== 'get') return false;
  return use.whole.type === 'ExpressionStatement' || isReadDeeply(facts, use.whole, inner);
}

/** `store.of('a')!` of `store.of('a')`. */
export function getAsserted(result: Node): Node {
  return result.parent?.type === 'TSNonNullExpression' ? result.parent : result;
}
