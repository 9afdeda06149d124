/**
 * What a call's result is to the checker, as far as it is written: `SameType` of the proof, for a result that takes
 * the place of its copy. Without a checker only one thing is certain: `new Map(r)` of an r that is exactly a `Map<A, B>`
 * is a `Map<A, B>` too, and one that is a `ReadonlyMap`, an alias, a union or a subtype is something else.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { hasNode } from '../ast/walk.js';
import { findReturns } from './builders.js';
import { splitConditional } from './fresh.js';
import { type Facts, getConstDeclarator, getDeclarator } from './facts.js';
import { getCallee, getNamed, isExported } from './functions.js';
import { getConstructed, getNativeType, type NativeClass } from './natives.js';
import { isRefusal } from './refusals.js';
import { areSameTypes, namesTypeParameter } from './types.js';

export interface ResultType {
  /** Exactly a `Map<…>` or a `Set<…>`; null: anything else, or not known. */
  readonly container: NativeClass | null;
  /** Its type arguments, where they are written; `bare` for those of `new Map()`; null where they are inferred. */
  readonly args: readonly TSESTree.TypeNode[] | 'bare' | null;
  /** The annotation as it is written. */
  readonly annotation: TSESTree.TypeNode | null;
}

const UNKNOWN: ResultType = { container: null, args: null, annotation: null };
const MAX_DEPTH = 8;

/** The type of a call of `fn`, seen from the call: what the type parameters of `fn` stand for there is not written. */
export function getResultType(facts: Facts, fn: FunctionNode): ResultType {
  return seenFromCall(facts, fn, getTypeOf(facts, fn, 0));
}

function seenFromCall(facts: Facts, fn: FunctionNode, type: ResultType): ResultType {
  const written =
    type.annotation !== null ? [type.annotation] : Array.isArray(type.args) ? (type.args as TSESTree.TypeNode[]) : [];
  return written.some((one) => namesTypeParameter(facts, fn, one)) ? { ...type, args: null, annotation: null } : type;
}

function getTypeOf(facts: Facts, fn: FunctionNode, depth: number): ResultType {
  if (depth > MAX_DEPTH) return UNKNOWN;
  const written = getWrittenResult(facts, fn);
  if (written !== undefined) return written === null ? UNKNOWN : ofAnnotation(facts, written);
  const values = fn.body.type === 'BlockStatement' ? findReturns(facts, fn).map((one) => one.argument) : [fn.body];
  let found: ResultType | null = null;
  for (const value of values.flatMap(splitConditional)) {
    const one = value === null ? UNKNOWN : getValueType(facts, value, depth);
    if (found !== null && !isSameResult(facts, found, one)) return UNKNOWN;
    found = one;
  }
  return found ?? UNKNOWN;
}

/** The return type that is written at `fn`, or at the const that holds it; null: written, but not to be read. */
function getWrittenResult(facts: Facts, fn: FunctionNode): TSESTree.TypeNode | null | undefined {
  const named = getNamed(facts, fn);
  const declarator = isRefusal(named) ? null : getDeclarator(named.variable);
  const annotation = declarator?.id.typeAnnotation?.typeAnnotation;
  // e.g. const f: Build = (xs) => …
  if (annotation !== undefined)
    return annotation.type === 'TSFunctionType' ? (annotation.returnType?.typeAnnotation ?? null) : null;
  return fn.returnType?.typeAnnotation;
}

function ofAnnotation(facts: Facts, annotation: TSESTree.TypeNode): ResultType {
  const container = getNativeType(facts, annotation);
  const args =
    container !== null && annotation.type === 'TSTypeReference' ? (annotation.typeArguments?.params ?? null) : null;
  return { container, args, annotation };
}

function getValueType(facts: Facts, value: TSESTree.Expression, depth: number): ResultType {
  if (value.type === 'CallExpression') {
    const callee = getCallee(facts, value);
    return callee === null ? UNKNOWN : seenFromCall(facts, callee, getTypeOf(facts, callee, depth + 1));
  }
  if (value.type === 'Identifier') {
    const declarator = getConstDeclarator(facts.variable(value));
    if (declarator === null) return UNKNOWN;
    const annotation = declarator.id.typeAnnotation?.typeAnnotation;
    return annotation === undefined ? ofConstructed(facts, declarator.init) : ofAnnotation(facts, annotation);
  }
  return ofConstructed(facts, value);
}

function ofConstructed(facts: Facts, node: TSESTree.Expression): ResultType {
  const container = getConstructed(facts, node);
  if (container === null || node.type !== 'NewExpression') return UNKNOWN;
  const args = node.typeArguments?.params ?? (node.arguments.length === 0 ? 'bare' : null);
  return { container, args, annotation: null };
}

/** Of several returns: each of the same written type. Two that are inferred may differ. */
function isSameResult(facts: Facts, a: ResultType, b: ResultType): boolean {
  if (a.container === null || a.container !== b.container || a.args === null || b.args === null) return false;
  if (a.args === 'bare' || b.args === 'bare') return a.args === b.args;
  return areSameTypes(facts, a.args, b.args);
}

/**
 * Whether the type arguments of a generic `fn` could be inferred differently at a call in another place: they are not
 * written, and an argument is, contains or names a function, whose own types are inferred together with them.
 */
export function isInferredByPlace(facts: Facts, fn: FunctionNode, call: TSESTree.CallExpression): boolean {
  if (fn.typeParameters === undefined || call.typeArguments !== undefined) return false;
  return call.arguments.some((one) =>
    hasNode(one, facts.source.visitorKeys, (node) => isFunction(node) || namesFunction(facts, node)),
  );
}

function namesFunction(facts: Facts, node: Node): boolean {
  if (node.type !== 'Identifier') return false;
  const variable = facts.variable(node);
  if (variable === null) return false;
  return (
    variable.defs.some((def) => String(def.type) === 'FunctionName' || String(def.type) === 'ImportBinding') ||
    isFunction(getDeclarator(variable)?.init)
  );
}

/** A comment that gives the function of a JavaScript file a result type other than `Map<…>` or `Set<…>`. */
export function hasForeignDoc(facts: Facts, fn: Node): boolean {
  let at = fn;
  while (
    at.parent &&
    (at.parent.type === 'VariableDeclarator' ||
      at.parent.type === 'VariableDeclaration' ||
      isExported(at) ||
      at.parent.type === 'MethodDefinition')
  ) {
    at = at.parent;
  }
  if (at.parent?.type === 'ExportNamedDeclaration' || at.parent?.type === 'ExportDefaultDeclaration') at = at.parent;
  const before = facts.source.getTokenBefore(at)?.range[1] ?? 0;
  return facts.source.getAllComments().some((comment) => {
    if (comment.range[0] < before || comment.range[1] > at.range[0]) return false;
    const types = [...comment.value.matchAll(/@(?:returns?|type)\s*\{\s*([^}]*)/g)];
    return types.some(([, type]) => !/^(?:Map|Set)\b/.test(type ?? ''));
  });
}
