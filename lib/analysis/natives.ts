/** What a container is: `Native` and `NativeRead` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';


import { canComplete } from '../ast/completion.js';
import { hasDecorators, isIdentifier, isMethodCall } from '../ast/nodes.js';
import type { ClassNode, FunctionNode, Node } from '../ast/source.js';
import { walk } from '../ast/walk.js';
import { findReturns } from './builders.js';
import { type Facts, getDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { type Field, getField, getThisClass, isCastInto, isCastIntoVariable, isFieldAnnotationTrusted } from './fields.js';
import { getCallee } from './functions.js';
import { getTypedNative } from './typed.js';

export type NativeClass = 'Map' | 'Set';
export type ContainerKind = NativeClass | 'dictionary';

/** `new Map(…)`, `new Set(…)` of the unshadowed globals. */
export function getConstructed(facts: Facts, node: Node | null | undefined): NativeClass | null {
  if (node?.type !== 'NewExpression' || !facts.isGlobal(node.callee, 'Map', 'Set')) return null;
  return node.callee.name as NativeClass;
}

/** `new Map()`, `new Set()`: without any argument. */
export function getConstructedEmpty(facts: Facts, node: Node | null | undefined): NativeClass | null {
  return node?.type === 'NewExpression' && node.arguments.length === 0 ? getConstructed(facts, node) : null;
}

/** The class that a written type names: exactly `Map<…>` or `Set<…>` of the unshadowed globals. */
export function getNativeType(facts: Facts, node: TSESTree.TypeNode | null | undefined): NativeClass | null {
  if (node?.type !== 'TSTypeReference' || !facts.isGlobal(node.typeName, 'Map', 'Set')) return null;
  return node.typeName.name as NativeClass;
}

/**
 * `Native(e)`: a Map or Set made by the language's own constructor on every path. A binding: every value it ever
 * holds is one; a field: the same for every write of its class.
 */
export function getNative(facts: Facts, node: Node): NativeClass | null {
  const constructed = getConstructed(facts, node);
  if (constructed !== null) return constructed;
  if (node.type === 'Identifier') {
    const variable = facts.variable(node);
    return variable === null ? null : facts.memo(getNativeVariable, variable);
  }
  if (node.type === 'MemberExpression') {
    const field = getField(facts, node);
    return field === null ? null : facts.memo(getNativeField, field);
  }
  if (node.type === 'CallExpression') {
    const fn = getCallee(facts, node);
    return fn === null ? null : facts.memo(getNativeResult, fn);
  }
  return null;
}

/** The class of what every path of a function of this file returns, by the values its returns name; no calls. */
function getNativeResult(facts: Facts, fn: FunctionNode): NativeClass | null {
  if (fn.async || fn.generator) return null;
  if (fn.body.type !== 'BlockStatement') return getResultValue(facts, fn.body);
  if (canComplete(fn.body)) return null;
  let found: NativeClass | null = null;
  for (const { argument } of findReturns(facts, fn)) {
    const value = argument === null ? null : getResultValue(facts, argument);
    if (value === null || (found !== null && found !== value)) return null;
    found = value;
  }
  return found;
}

function getResultValue(facts: Facts, node: TSESTree.Expression): NativeClass | null {
  return node.type === 'CallExpression' ? getHandedBack(facts, node) : getNative(facts, node);
}

/** Have: return fill(new Map(), x), where every path of fill returns its first parameter: by the text alone. */
function getHandedBack(facts: Facts, call: TSESTree.CallExpression): NativeClass | null {
  const [first] = call.arguments;
  const made = getConstructed(facts, first);
  const fn = made === null ? null : getCallee(facts, call);
  const [param] = fn?.params ?? [];
  if (fn === null || fn.async || fn.generator || param?.type !== 'Identifier') return null;
  if (fn.body.type !== 'BlockStatement' || canComplete(fn.body)) return null;
  const variable = facts.variable(param);
  if (variable === null || !isNeverReassigned(variable)) return null;
  if (variable.references.some(({ identifier }) => isPropertyWritten(identifier as Node))) return null;
  const isReturned = findReturns(facts, fn).every(
    ({ argument }) => argument?.type === 'Identifier' && facts.variable(argument) === variable,
  );
  return isReturned ? made : null;
}

/** `NativeRead(e)`: native, or its own binding or class field is declared exactly `Map<…>` or `Set<…>`; types add others. */
export function getNativeRead(facts: Facts, node: Node): NativeClass | null {
  return getNative(facts, node) ?? getAnnotated(facts, node) ?? getTypedNative(facts, node);
}

function getAnnotated(facts: Facts, node: Node): NativeClass | null {
  if (node.type === 'Identifier') {
    const variable = facts.variable(node);
    const def = variable?.defs.length === 1 ? (variable.defs[0] as { name: Node }) : null;
    if (def?.name.type !== 'Identifier' || def.name.optional === true) return null;
    // e.g. const m: Map<K, V> = given as any
    if (variable === null || isCastIntoVariable(variable)) return null;
    return getNativeType(facts, def.name.typeAnnotation?.typeAnnotation);
  }
  if (node.type === 'MemberExpression') {
    const field = getField(facts, node);
    if (field === null || !isFieldAnnotationTrusted(field) || isCastInto(field)) return null;
    return getNativeType(facts, field.annotation);
  }
  return null;
}

export function isNativeRead(facts: Facts, node: Node): boolean {
  return getNativeRead(facts, node) !== null;
}

function getNativeVariable(facts: Facts, variable: Variable): NativeClass | null {
  const declarator = getDeclarator(variable);
  if (declarator?.init == null) return null;
  const first = getConstructed(facts, declarator.init);
  if (first === null) return null;
  for (const { identifier } of variable.references) {
    // e.g. m.size = 3, m.extra = 1, m.set = spy: no longer an ordinary container
    if (isPropertyWritten(identifier as Node)) return null;
  }
  if (isNeverReassigned(variable)) return first;
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.init === true) continue;
    const { parent } = reference.identifier as Node;
    if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.left !== reference.identifier) return null;
    if (getConstructed(facts, parent.right) !== first) return null;
  }
  return first;
}

function getNativeField(facts: Facts, field: Field): NativeClass | null {
  const [declaration] = field.declarations;
  if (field.declarations.length !== 1 || declaration?.type !== 'PropertyDefinition' || !field.isPrivate) return null;
  // e.g. @observable private m = new Map()
  if (declaration.computed || declaration.value === null || hasDecorators(declaration)) return null;
  const first = getConstructed(facts, declaration.value);
  if (first === null || (!field.isHash && hasWildWrites(facts, field.owner))) return null;
  for (const node of field.references) {
    if (isPropertyWritten(node)) return null;
    if (!isWritten(node)) continue;
    const { parent } = node;
    if (parent.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.left !== node) return null;
    if (getConstructed(facts, parent.right) !== first) return null;
  }
  return first;
}

/** Whether the place `node` is assigned to, in any spelling. */
export function isWritten(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left === node;
    case 'UpdateExpression':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'AssignmentPattern':
      return parent.left === node;
    case 'Property':
      return parent.parent.type === 'ObjectPattern' && parent.value === node;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return isWritten(parent);
    default:
      return false;
  }
}

/** Whether a property of the value of `node` is assigned: `node.p = …`, `delete node.p`, `Object.assign(node, …)`. */
export function isPropertyWritten(node: Node): boolean {
  const { parent } = node;
  // e.g. (m as any).get = spy
  if (parent?.type === 'TSAsExpression' || parent?.type === 'TSNonNullExpression' || parent?.type === 'TSTypeAssertion') return isPropertyWritten(parent);
  if (isMethodCall(parent, 'assign', 'defineProperty', 'defineProperties', 'setPrototypeOf', 'set')) {
    return parent.arguments[0] === node && isIdentifier(parent.callee.object) && /^(?:Object|Reflect)$/.test(parent.callee.object.name);
  }
  return parent?.type === 'MemberExpression' && parent.object === node && isWritten(parent);
}

/** Whether the class writes members whose name the text does not show: `this[k] = …`, `Object.assign(this, …)`. */
export function hasWildWrites(facts: Facts, owner: ClassNode): boolean {
  return facts.memo(findWildWrites, owner);
}

function findWildWrites(facts: Facts, owner: ClassNode): boolean {
  let found = false;
  walk(owner, facts.source.visitorKeys, (node) => {
    if (node.type === 'MemberExpression' && node.computed && isWritten(node)) {
      // e.g. this[name] = v
      if (node.object.type === 'ThisExpression') found = true;
    }
    if (node.type === 'CallExpression') {
      const [first] = node.arguments;
      const isThis = first?.type === 'ThisExpression' && getThisClass(first) === owner;
      if (isThis && node.callee.type === 'MemberExpression' && facts.isGlobal(node.callee.object, 'Object', 'Reflect')) found = true;
    }
    return !found;
  });
  return found;
}

/** Whether `fn` stands in the class that declares `field`. */
export function isInClassOf(field: Field, node: Node): boolean {
  return field.owner.range[0] <= node.range[0] && node.range[1] <= field.owner.range[1];
}

