/** `Array(e)` of the proof: expressions that are provably ordinary, dense arrays. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getEnclosingFunction, getKeyName, getMemberName, isFunction, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { findFieldValues, findMembers, getAssignedValue, getField, isCast, isCastIntoVariable, isFieldAnnotationTrusted } from './fields.js';
import { type Facts, getDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { isWritten } from './natives.js';
import { isTypedArray } from './typed.js';

const CALLS_BACK = new Set([
  'forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap',
  'reduce', 'reduceRight',
]);
const SAME_RECEIVER = new Set(['map', 'filter', 'slice', 'sort', 'flat']);

export function isArray(facts: Facts, node: Node): boolean {
  return isArrayAt(facts, node, 0);
}

function isArrayAt(facts: Facts, node: Node, depth: number): boolean {
  if (depth > 8) return false;
  return isWrittenArray(facts, node, depth) || isDeclaredArray(facts, node);
}

/** What types add: members of typed objects, aliases, results of functions with a written type. */
function isDeclaredArray(facts: Facts, node: Node): boolean {
  if (!isTypedArray(facts, node)) return false;
  if (node.type === 'CallExpression') return !facts.isGlobal(node.callee, 'Array');
  if (node.type === 'Identifier') {
    const references = facts.variable(node)?.references ?? [];
    const values = references.map(({ writeExpr }) => (writeExpr ?? null) as Node | null);
    return !hasHolesMade(references.map(({ identifier }) => identifier as Node)) && !values.some((one) => one !== null && hasHoles(facts, one));
  }
  const name = node.type === 'MemberExpression' ? getMemberName(node) : null;
  if (name === null) return false;
  const members = findMembers(facts).get(name) ?? [];
  const given = facts.nodes('Property').flatMap((one) => (getKeyName(one) === name ? [one.value as Node] : []));
  const values = [...given, ...members.map(getAssignedValue)];
  return !hasHolesMade(members) && !values.some((one) => one !== null && hasHoles(facts, one));
}

function isWrittenArray(facts: Facts, node: Node, depth: number): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null);
    case 'Identifier':
      return isArrayBinding(facts, node, depth);
    case 'MemberExpression': {
      const field = getField(facts, node);
      if (field === null || !isFieldAnnotationTrusted(field) || !isArrayType(facts, field.annotation)) return false;
      return !hasHolesMade(field.references) && !findFieldValues(field).some((one) => isCast(one) || hasHoles(facts, one));
    }
    case 'CallExpression': {
      if (!isMethodCall(node)) return false;
      const name = getMemberName(node.callee) as string;
      const { object } = node.callee;
      if (facts.isGlobal(object, 'Object')) return name === 'keys' || name === 'values' || name === 'entries';
      if (SAME_RECEIVER.has(name)) return isArrayAt(facts, object, depth + 1);
      if (name === 'concat') {
        return isArrayAt(facts, object, depth + 1) && node.arguments.every((one) => isArrayAt(facts, one, depth + 1));
      }
      return false;
    }
    default:
      return false;
  }
}

function isArrayBinding(facts: Facts, node: TSESTree.Identifier, depth: number): boolean {
  const variable = facts.variable(node);
  if (variable === null || variable.defs.length !== 1) return false;
  const def = variable.defs[0] as { node: Node; name: Node };
  // A rest parameter is an array even without its annotation.
  if (def.name.parent?.type === 'RestElement' && def.name.parent.parent === def.node) {
    return isNeverReassigned(variable) && !hasHolesMade(variable.references.map(({ identifier }) => identifier as Node));
  }
  if (def.name.type !== 'Identifier') return false;
  if (def.name.typeAnnotation !== undefined) {
    if (def.name.optional === true) return false;
    if (variable.references.some(({ writeExpr }) => writeExpr != null && hasHoles(facts, writeExpr as Node))) return false;
    // e.g. const xs: string[] = given as any
    if (isCastIntoVariable(variable) || hasHolesMade(variable.references.map(({ identifier }) => identifier as Node))) return false;
    return isArrayType(facts, def.name.typeAnnotation.typeAnnotation);
  }
  const declarator = getDeclarator(variable);
  if (declarator === null || declarator.init === null || !isNeverReassigned(variable)) return false;
  // An array made here may have holes put into it later; what is known of its elements is only its initialiser.
  return isArrayAt(facts, declarator.init, depth + 1) && staysDense(facts, variable);
}

/** Whether one of the names of a declared array makes holes all the same: `delete xs[1]`, `xs.length = 5`. */
function hasHolesMade(names: readonly Node[]): boolean {
  return names.some(({ parent, range }) => {
    if (parent?.type !== 'MemberExpression' || parent.object.range[0] !== range[0] || !isWritten(parent)) return false;
    if (parent.parent.type === 'UnaryExpression') return true;
    // Emptied, not made longer
    const isEmptied =
      parent.parent.type === 'AssignmentExpression' &&
      parent.parent.operator === '=' &&
      parent.parent.right.type === 'Literal' &&
      parent.parent.right.value === 0;
    return getMemberName(parent) === 'length' && !isEmptied;
  });
}

/** Whether no reference can take an element out of the middle: each only reads, walks, spreads or returns the array. */
function staysDense(facts: Facts, variable: Variable): boolean {
  return variable.references.every((reference) => {
    if (reference.init === true) return true;
    const node = reference.identifier as Node;
    const { parent } = node;
    switch (parent?.type) {
      case 'SpreadElement':
        return true;
      case 'ReturnStatement':
        // e.g. a module's own array, handed out to whoever deletes from it
        return facts.owner(variable) !== null && facts.owner(variable) === getEnclosingFunction(parent);
      case 'ForOfStatement':
        return parent.right === node;
      case 'MemberExpression':
        return parent.object !== node || (!isWritten(parent) && !handsItOn(parent));
      default:
        return false;
    }
  });
}

/** e.g. xs[0](), xs.forEach((x, i, all) => { delete all[i]; }), xs.forEach(f): somebody else is handed the array. */
export function handsItOn(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  if (parent.type === 'TaggedTemplateExpression') return parent.tag === member;
  if (parent.type !== 'CallExpression' || parent.callee !== member) return false;
  const name = getMemberName(member);
  if (name === null) return true;
  const [callback] = parent.arguments;
  if (isFunction(callback)) {
    const most = name.startsWith('reduce') ? 3 : 2;
    return callback.params.length > most || callback.params.some((one) => one.type === 'RestElement');
  }
  return callback !== undefined && CALLS_BACK.has(name);
}

/** `T[]`, `readonly T[]`, `Array<T>`, `ReadonlyArray<T>`, tuples; never an alias. */
export function isArrayType(facts: Facts, node: TSESTree.TypeNode | null): boolean {
  switch (node?.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return true;
    case 'TSTypeOperator':
      return node.operator === 'readonly' && isArrayType(facts, node.typeAnnotation ?? null);
    case 'TSTypeReference':
      return facts.isGlobal(node.typeName, 'Array', 'ReadonlyArray');
    default:
      return false;
  }
}

/** A declared array is believed to be dense, but not where what it is given has holes: `[1, , 2]`, `new Array(3)`. */
function hasHoles(facts: Facts, value: Node): boolean {
  if (value.type === 'ArrayExpression') return value.elements.includes(null);
  return (value.type === 'NewExpression' || value.type === 'CallExpression') && facts.isGlobal(value.callee, 'Array');
}
