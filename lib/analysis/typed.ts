/**
 * What declared types add to the facts: containers behind aliases (`type Cache = Map<…>`), members of typed objects,
 * results of functions with a written type. A cast that can be seen, where the value comes from or on the way to it,
 * ends the belief.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getKeyName, getMemberName } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';
import { findFieldValues, findMembers, getAssignedValue, getField, isCast, isCastIntoVariable, isFieldAnnotationTrusted } from './fields.js';

/** `Map` or `Set` where `node` is declared as the library's own; for reading alone: a type says nothing of the class. */
export function getTypedNative(facts: Facts, node: Node): 'Map' | 'Set' | null {
  const { checker } = facts;
  if (checker === null || node.type === 'CallExpression' || !isBelieved(facts, node)) return null;
  return checker.getNative(node);
}

/** Whether `node` is declared as an array. Whether it has holes by what this file does to it is another question. */
export function isTypedArray(facts: Facts, node: Node): boolean {
  return facts.checker?.isArray(node) === true && isBelieved(facts, node);
}

export function isTypedPrimitive(facts: Facts, node: Node): boolean {
  return facts.checker?.isPrimitive(node) === true && isBelieved(facts, node);
}

export function isTypedNumber(facts: Facts, node: Node): boolean {
  return facts.checker?.isNumber(node) === true && isBelieved(facts, node);
}

/** Names, members and calls alone, none of them optional or computed, and no cast into one of them. */
function isBelieved(facts: Facts, node: Node): boolean {
  switch (node.type) {
    case 'ThisExpression':
      return true;
    case 'Identifier': {
      const variable = facts.variable(node);
      if (variable === null || variable.defs.length === 0) return false;
      return variable.defs.length === 1 && !isCastIntoVariable(variable);
    }
    case 'MemberExpression':
      return !node.optional && isMemberBelieved(facts, node) && isBelieved(facts, node.object);
    case 'CallExpression':
      return !node.optional && isBelieved(facts, node.callee);
    default:
      return false;
  }
}

function isMemberBelieved(facts: Facts, node: TSESTree.MemberExpression): boolean {
  const field = getField(facts, node);
  if (field !== null) {
    const isMethod = field.declarations.every((one) => one.type === 'MethodDefinition');
    return (isMethod || isFieldAnnotationTrusted(field)) && !findFieldValues(field).some(isCast);
  }
  const name = getMemberName(node);
  return name !== null && !node.computed && !facts.memo(findCastMembers, 'file' as const).has(name);
}

/** The members that this file gives a cast value somewhere: `o.items = given as any`, `{ items: given! }`. */
function findCastMembers(facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const property of facts.nodes('Property')) {
    const name = property.parent.type === 'ObjectExpression' && isCast(property.value) ? getKeyName(property) : null;
    if (name !== null) names.add(name);
  }
  for (const [name, members] of findMembers(facts)) {
    const values = members.map(getAssignedValue).filter((one) => one !== null);
    if (values.some(isCast)) names.add(name);
  }
  return names;
}
