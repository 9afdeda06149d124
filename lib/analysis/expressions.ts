/** What an expression can do when it is evaluated: `EffectFree`, `Primitive`, `SafeKey` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getWalkedKind } from './elements.js';
import { type Facts, getConstDeclarator, getDeclarator, isNeverReassigned, type Reference } from './facts.js';
import { getField, isCastIntoVariable, isFieldAnnotationTrusted } from './fields.js';
import { getNative, getNativeRead } from './natives.js';
import { isTypedNumber, isTypedPrimitive } from './typed.js';
import { isKeyOfLiteral } from './walked-keys.js';

const PRIMITIVE_TYPES = new Set([
  'TSStringKeyword', 'TSNumberKeyword', 'TSBooleanKeyword', 'TSBigIntKeyword', 'TSSymbolKeyword', 'TSUndefinedKeyword',
  'TSNullKeyword', 'TSTemplateLiteralType',
]);
const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);
const COMPARISON = new Set(['===', '!==']);

/** Whether evaluating `node` runs no foreign code and writes nothing. Calls never are. */
export function isEffectFree(facts: Facts, node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return isInitialised(facts, node);
    case 'ThisExpression':
      return true;
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every((one) => isPrimitive(facts, one) && isEffectFree(facts, one));
    case 'UnaryExpression':
      if (node.operator === 'delete') return false;
      if (node.operator === '!' || node.operator === 'typeof' || node.operator === 'void') return isEffectFree(facts, node.argument);
      return isPrimitive(facts, node.argument) && isEffectFree(facts, node.argument);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return isEffectFree(facts, node.right);
      if (!isEffectFree(facts, node.left) || !isEffectFree(facts, node.right)) return false;
      if (COMPARISON.has(node.operator)) return true;
      if (node.operator === 'in' || node.operator === 'instanceof') return false;
      return isPrimitive(facts, node.left) && isPrimitive(facts, node.right);
    case 'LogicalExpression':
      return isEffectFree(facts, node.left) && isEffectFree(facts, node.right);
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate].every((one) => isEffectFree(facts, one));
    case 'ArrayExpression':
      return node.elements.every((one) => one === null || (one.type !== 'SpreadElement' && isEffectFree(facts, one)));
    case 'ObjectExpression':
      return node.properties.every(
        (one) =>
          one.type === 'Property' &&
          (!one.computed || (isPrimitive(facts, one.key) && isEffectFree(facts, one.key))) &&
          isEffectFree(facts, one.value),
      );
    case 'MemberExpression':
      return isReadFree(facts, node);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return isEffectFree(facts, node.expression);
    default:
      return false;
  }
}

/** Reading a member is free of effects for a native container's `size`, a field of this class, or by assumption. */
function isReadFree(facts: Facts, node: TSESTree.MemberExpression): boolean {
  if (node.object.type === 'Super' || !isEffectFree(facts, node.object)) return false;
  if (node.computed && !(isPrimitive(facts, node.property) && isEffectFree(facts, node.property))) return false;
  if (facts.settings.assumptions.pureGetters) return true;
  if (getNative(facts, node.object) !== null) return true;
  const field = getField(facts, node);
  return field !== null && field.isHash && field.declarations.every((one) => one.type === 'PropertyDefinition');
}

/** A name whose reading can neither throw nor run code: a parameter, a local that is initialised before this place. */
function isInitialised(facts: Facts, node: TSESTree.Identifier): boolean {
  const variable = facts.variable(node);
  if (variable === null || variable.defs.length === 0) return node.name === 'undefined' || node.name === 'NaN' || node.name === 'Infinity';
  const def = variable.defs[0] as { type: unknown; node: Node; name: Node };
  const type = String(def.type);
  if (type === 'Parameter' || type === 'CatchClause' || type === 'FunctionName' || type === 'ImportBinding') return true;
  if (type !== 'Variable') return false;
  // A var is undefined before its initialiser; a let or const is in its dead zone.
  return def.node.range[1] <= node.range[0] && variable.scope.variableScope === facts.scope(node).variableScope
    ? true
    : isConstOfOuter(facts, node);
}

/** A module-level const read inside a function: initialised unless the function runs too early; not believed. */
function isConstOfOuter(facts: Facts, node: TSESTree.Identifier): boolean {
  const declarator = getConstDeclarator(facts.variable(node));
  return declarator !== null && declarator.range[1] <= node.range[0];
}

/** Whether the value of `node` is provably a primitive: reading it as a key or a text runs no code. */
export function isPrimitive(facts: Facts, node: Node): boolean {
  return isPrimitiveAt(facts, node, 0);
}

function isPrimitiveAt(facts: Facts, node: Node, depth: number): boolean {
  if (depth > 16) return false;
  const recur = (one: Node): boolean => isPrimitiveAt(facts, one, depth + 1);
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'TemplateLiteral':
      return true;
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      if (node.operator === '+') return recur(node.left) && recur(node.right);
      return true;
    case 'LogicalExpression':
      return recur(node.left) && recur(node.right);
    case 'ConditionalExpression':
      return recur(node.consequent) && recur(node.alternate);
    case 'CallExpression':
      if (isMethodCall(node, 'has') && getNativeRead(facts, node.callee.object) !== null) return true;
      if (facts.isGlobal(node.callee, 'String', 'Number', 'Boolean', 'BigInt', 'Symbol') && !node.optional) return true;
      return isTypedPrimitive(facts, node);
    case 'Identifier':
      return isPrimitiveBinding(facts, node, depth) || isTypedPrimitive(facts, node);
    case 'MemberExpression': {
      if (getMemberName(node) === 'size' && getNativeRead(facts, node.object) !== null) return true;
      const field = getField(facts, node);
      if (field !== null && isFieldAnnotationTrusted(field) && isPrimitiveType(field.annotation)) return true;
      return isTypedPrimitive(facts, node);
    }
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return recur(node.expression);
    default:
      return false;
  }
}

function isPrimitiveBinding(facts: Facts, node: TSESTree.Identifier, depth: number): boolean {
  const variable = facts.variable(node);
  if (variable === null || variable.defs.length === 0) return node.name === 'undefined' || node.name === 'NaN' || node.name === 'Infinity';
  if (variable.defs.length !== 1) return false;
  const { name } = variable.defs[0] as { name: Node };
  if (name.type !== 'Identifier') return false;
  if (name.typeAnnotation !== undefined) {
    // e.g. const k: string = given as any
    return isPrimitiveType(name.typeAnnotation.typeAnnotation) && !isCastIntoVariable(variable);
  }
  const declarator = getDeclarator(variable);
  if (declarator?.init == null) return isWalkedPrimitive(facts, node) || getWalkedKind(facts, variable) !== null;
  if (!isNeverReassigned(variable) && !variable.references.every(isPrimitiveWrite)) return false;
  return isPrimitiveAt(facts, declarator.init, depth + 1);
}

/** e.g. `n++`, `n += x`, `n = n + x`: whatever x is, n holds a primitive afterwards. */
function isPrimitiveWrite(reference: Reference): boolean {
  if (!reference.isWrite() || reference.init === true) return true;
  const node = reference.identifier as Node;
  const { parent } = node;
  if (parent?.type === 'UpdateExpression') return true;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) return false;
  if (/^(?:=|&&=|\|\|=|\?\?=)$/.test(parent.operator)) {
    return parent.right.type === 'BinaryExpression' || (parent.right.type === 'Literal' && !('regex' in parent.right));
  }
  return true;
}

/** e.g. `for (const k of Object.keys(o))`, `for (const k in o)` */
function isWalkedPrimitive(facts: Facts, node: TSESTree.Identifier): boolean {
  const declarator = getDeclarator(facts.variable(node));
  if (declarator === null || declarator.parent.kind !== 'const') return false;
  const loop = declarator.parent.parent;
  if (loop.type === 'ForInStatement') return loop.left === declarator.parent;
  if (loop.type !== 'ForOfStatement' || loop.left !== declarator.parent || loop.await) return false;
  return isMethodCall(loop.right, 'keys') && facts.isGlobal(loop.right.callee.object, 'Object');
}

export function isPrimitiveType(node: TSESTree.TypeNode | null | undefined): boolean {
  if (node == null) return false;
  if (node.type === 'TSUnionType') return node.types.every(isPrimitiveType);
  if (node.type === 'TSLiteralType') return true;
  return PRIMITIVE_TYPES.has(node.type);
}

/** How far a name is followed to what it stands for: `var a = b + 1, b = a + 1` never ends. */
const MAX_DEPTH = 16;

/** Whether `node`, used as a property name, is provably another one than `__proto__`. */
export function isSafeKey(facts: Facts, node: Node): boolean {
  return isSafeKeyAt(facts, node, 0);
}

function isSafeKeyAt(facts: Facts, node: Node, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (facts.settings.assumptions.noProtoKeys) return isPrimitive(facts, node);
  switch (node.type) {
    case 'Literal':
      return !('regex' in node) && node.value !== '__proto__';
    case 'TemplateLiteral':
      return !couldBeProto(
        node.quasis[0]?.value.cooked ?? '',
        node.quasis.at(-1)?.value.cooked ?? '',
        node.expressions.length > 0,
      );
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression': {
      if (ARITHMETIC.has(node.operator)) return true;
      if (node.operator !== '+') return true;
      if (!isPrimitive(facts, node)) return false;
      const prefix = node.left.type === 'Literal' && typeof node.left.value === 'string' ? node.left.value : '';
      const suffix = node.right.type === 'Literal' && typeof node.right.value === 'string' ? node.right.value : '';
      return !couldBeProto(prefix, suffix, true);
    }
    case 'Identifier': {
      // e.g. const k = `${scope}:${name}`
      const init = getConstDeclarator(facts.variable(node))?.init;
      if (isNumeric(facts, node) || isKeyOfLiteral(facts, node)) return true;
      return init !== undefined && init.type !== 'Identifier' && isSafeKeyAt(facts, init, depth + 1);
    }
    case 'ConditionalExpression':
      return isSafeKeyAt(facts, node.consequent, depth + 1) && isSafeKeyAt(facts, node.alternate, depth + 1);
    case 'MemberExpression':
      return isNumber(facts, node) || isTypedNumber(facts, node);
    case 'CallExpression':
      return isTypedNumber(facts, node) || facts.isGlobal(node.callee, 'Number', 'BigInt', 'Symbol', 'Boolean');
    default:
      return false;
  }
}

/** Whether a text that begins and ends so, with anything between (where `open`), could be `__proto__`. */
function couldBeProto(prefix: string, suffix: string, open: boolean): boolean {
  const name = '__proto__';
  if (!open) return prefix === name;
  return name.startsWith(prefix) && name.endsWith(suffix) && prefix.length + suffix.length <= name.length;
}

/** Whether `node` is provably a number (or a bigint), by its operator, its declared type, or the array that it walks. */
export function isNumeric(facts: Facts, node: Node): boolean {
  return isNumericAt(facts, node, 0);
}

function isNumericAt(facts: Facts, node: Node, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number';
    case 'UpdateExpression':
      return true;
    case 'UnaryExpression':
      return node.operator === '-' || node.operator === '+' || node.operator === '~';
    case 'BinaryExpression':
      if (node.operator === '+') {
        return isNumericAt(facts, node.left, depth + 1) && isNumericAt(facts, node.right, depth + 1);
      }
      return ARITHMETIC.has(node.operator);
    case 'Identifier': {
      const variable = facts.variable(node);
      const init = getDeclarator(variable)?.init ?? null;
      if (isNumber(facts, node)) return true;
      if (variable === null || init === null || init.type === 'Identifier' || !isNumericAt(facts, init, depth + 1)) return false;
      return getDeclarator(variable)?.id.typeAnnotation === undefined && variable.references.every(isNumericWrite);
    }
    case 'MemberExpression':
      return isNumber(facts, node) || isTypedNumber(facts, node);
    case 'CallExpression':
      return isTypedNumber(facts, node) || (facts.isGlobal(node.callee, 'Number', 'BigInt') && !node.optional);
    default:
      return false;
  }
}

/** `i++`, `i -= x`, `i += 2`, `i = 0`: what holds a number goes on doing so. */
function isNumericWrite(reference: Reference): boolean {
  if (!reference.isWrite() || reference.init === true) return true;
  const node = reference.identifier as Node;
  const { parent } = node;
  if (parent?.type === 'UpdateExpression') return true;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) return false;
  const { operator, right } = parent;
  if (operator === '=' || operator === '+=') return right.type === 'Literal' && typeof right.value === 'number';
  return ARITHMETIC.has(operator.slice(0, -1));
}

function isNumber(facts: Facts, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (node.type === 'MemberExpression') {
    const field = getField(facts, node);
    return field !== null && isFieldAnnotationTrusted(field) && field.annotation?.type === 'TSNumberKeyword';
  }
  const variable = facts.variable(node);
  if (variable?.defs.length !== 1) return false;
  const { name } = variable.defs[0] as { name: Node };
  if (name.type !== 'Identifier') return false;
  if (name.typeAnnotation !== undefined) {
    return name.typeAnnotation.typeAnnotation.type === 'TSNumberKeyword' && !isCastIntoVariable(variable);
  }
  return getWalkedKind(facts, variable) === 'number';
}
