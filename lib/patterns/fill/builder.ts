/**
 * A named function with at least one call in this file whose result is poured into another container.
 *
 *   function collect(node) { const out = new Set(); …; for (const x of collect(kid)) out.add(x); return out; }
 *
 * Not a builder: a wrapper (`return fill(new Set(), node)`), a function that returns no container by its text.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findReturns } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { getWrapped } from '../../analysis/fillers.js';
import { proveLoopCopy } from '../../analysis/fresh-copies.js';
import { findSites, getNamed, type Named } from '../../analysis/functions.js';
import { isRefusal } from '../../analysis/refusals.js';
import { isFunction } from '../../ast/nodes.js';
import type { FunctionNode, Node } from '../../ast/source.js';
import { matchLoopCopyOfFresh } from '../loop-copy-of-fresh.js';
import { isMade } from './makers.js';
import { getPour, type Pour } from './pour.js';

export interface PouredBuilder {
  /** Its name, where it is declared. */
  readonly node: Node;
  readonly code: FunctionNode;
  readonly named: Named;
  readonly pours: readonly Pour[];
}

export function matchPouredBuilder(node: Node, facts: Facts): PouredBuilder | null {
  if (!isFunction(node) || !returnsNew(facts, node)) return null;
  const named = getNamed(facts, node);
  if (isRefusal(named) || getWrapped(facts, node) !== null) return null;
  const pours = findPours(facts, named);
  return pours.length === 0 ? null : { node: getNameNode(named), code: node, named, pours };
}

/** The calls that pour what they get, and need a filler for it; by a member's name alone some may be another's. */
export function findPours(facts: Facts, named: Named): readonly Pour[] {
  return findSites(named).flatMap(({ call }) => {
    const pour = call === null ? null : getPour(facts, call);
    return pour === null || isLoopCopy(facts, pour) ? [] : [pour];
  });
}

/** `const t = new Map(); for (const [k, v] of f(x)) t.set(k, v)`: needs no filler, f(x) itself is what is wanted. */
function isLoopCopy(facts: Facts, { call, drain }: Pour): boolean {
  const match = drain === null || drain.kind === 'dictionary' ? null : matchLoopCopyOfFresh(drain.node, facts);
  return match?.call === call && !isRefusal(proveLoopCopy(facts, match));
}

/** Whether a return names a local that is made a container. */
function returnsNew(facts: Facts, fn: FunctionNode): boolean {
  if (fn.body.type !== 'BlockStatement') return false;
  return findReturns(facts, fn).some(({ argument }) => {
    return argument?.type === 'Identifier' && isMade(facts, argument);
  });
}

function getNameNode({ fn, declaration }: Named): Node {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? fn;
  if (declaration.type === 'MethodDefinition') return declaration.key;
  return (fn.parent as TSESTree.VariableDeclarator).id;
}
