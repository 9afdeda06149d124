/**
 * Whether an array can lose elements while a callback walks it: `map` leaves a hole for each that is gone, `reduce`
 * just passes it by.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getEnclosingFunction, getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { handsItOn } from './arrays.js';
import { type Facts, getConstDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { isWritten } from './natives.js';
import { findWrite } from './no-write.js';

const KEEPING = new Set([
  'at',
  'concat',
  'entries',
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flat',
  'flatMap',
  'forEach',
  'includes',
  'indexOf',
  'join',
  'keys',
  'lastIndexOf',
  'map',
  'push',
  'reduce',
  'reduceRight',
  'slice',
  'some',
  'unshift',
  'values',
]);

/** The place that may take elements out of `array` while `regions` run for one after the other; null: none. */
export function findShrinking(facts: Facts, array: Node, regions: readonly Node[]): Node | null {
  if (isMadeHere(array) || isKept(facts, array)) return null;
  for (const region of regions) {
    const write = findWrite(facts, array, region);
    if (write !== null) return write;
  }
  return null;
}

/** An array that nobody has a name for. */
function isMadeHere(node: Node): boolean {
  if (node.type === 'ArrayExpression') return true;
  if (!isMethodCall(node)) return false;
  // e.g. xs.sort() is xs
  return getMemberName(node.callee) !== 'sort' || isMadeHere(node.callee.object);
}

/** A local array made here that is only ever read, walked or added to. */
function isKept(facts: Facts, node: Node): boolean {
  const variable = node.type === 'Identifier' ? facts.variable(node) : null;
  if (variable === null || facts.owner(variable) === null || !isNeverReassigned(variable)) return false;
  const init = getConstDeclarator(variable)?.init;
  if (init === undefined ? !isRest(variable) : !isMadeHere(init)) return false;
  return variable.references.every(
    (reference) => reference.init === true || isKeeping(facts, variable, reference.identifier as Node),
  );
}

function isRest(variable: Variable): boolean {
  const def = variable.defs[0] as { node: Node; name: Node } | undefined;
  return def?.name.parent?.type === 'RestElement' && def.name.parent.parent === def.node;
}

function isKeeping(facts: Facts, variable: Variable, node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'SpreadElement':
      return true;
    case 'ForOfStatement':
      return parent.right === node;
    case 'ReturnStatement':
      return facts.owner(variable) === getEnclosingFunction(parent);
    case 'MemberExpression':
      return parent.object !== node || isKeepingMember(parent);
    default:
      return false;
  }
}

function isKeepingMember(member: TSESTree.MemberExpression): boolean {
  if (isWritten(member) || handsItOn(member)) return false;
  const name = getMemberName(member);
  const { parent } = member;
  if (parent.type === 'CallExpression' && parent.callee === member) return name !== null && KEEPING.has(name);
  return name === null || name === 'length';
}
