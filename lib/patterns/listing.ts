/**
 * A private function that hands out the contents of a container as an array.
 *
 *   #list() { return [...this.#items.values()]; }
 *   #names() { return Array.from(this.#names); }
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getArrayCopy, type Part } from '../ast/copies.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getKept, getReturning, isUncalled, type Kept } from './copier.js';

export interface Listing {
  /** The array. */
  readonly node: TSESTree.Expression;
  readonly fn: FunctionNode;
  readonly source: Kept;
  readonly part: Part;
}

export function matchListing(node: Node, facts: Facts): Listing | null {
  const copy = getArrayCopy(node);
  const fn = copy === null ? null : getReturning(facts, node);
  const source = copy === null || fn === null ? null : getKept(facts, copy.container, fn);
  if (copy === null || fn === null || source === null || isUncalled(facts, fn)) return null;
  return { node: copy.node, fn, source, part: copy.part };
}
