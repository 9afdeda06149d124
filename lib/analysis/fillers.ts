/**
 * Functions that fill the container they are given: recognised by what they prove, never by their name.
 *
 *   function collectDeps(node) { return fillDeps(new Map(), node); }     a wrapper
 *   function fillDeps(deps, node) { …; return deps; }                    its filler
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { canComplete } from '../ast/completion.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { findReturns, getEmptyKind, refusePlainFunction } from './builders.js';
import { findEntries } from './dictionary-entries.js';
import { type Facts, isNeverReassigned, type Variable } from './facts.js';
import { getBinding, getNamed, type Named } from './functions.js';
import { getIndexType } from './index-types.js';
import { type ContainerKind, getNativeType, type NativeClass } from './natives.js';
import { isRefusal } from './refusals.js';
import { findRetaining } from './retained.js';
import { areSameTypes, isSameCode, type Same } from './types.js';
import { getUses, type Use } from './uses.js';

/** A container that a function fills: the one it makes (a builder's), or the one it is given (a filler's). */
export interface Filled {
  readonly named: Named;
  readonly kind: ContainerKind;
  readonly container: Variable;
  readonly uses: readonly Use[];
  /** The type arguments of the container, where they are written. */
  readonly types: readonly TSESTree.TypeNode[] | null;
}

/** The filler that `fn` wraps, or null: its body is `return fill(new Map(), …its own parameters)` and nothing else. */
export function getWrapped(facts: Facts, fn: FunctionNode): Filled | null {
  return facts.memo(findWrapped, fn);
}

function findWrapped(facts: Facts, fn: FunctionNode): Filled | null {
  const call = getOnlyValue(fn);
  if (call?.type !== 'CallExpression' || fn.async || fn.generator) return null;
  const [first, ...rest] = call.arguments;
  const kind = first === undefined || first.type === 'SpreadElement' ? null : getEmptyKind(facts, first);
  if (kind === null || rest.length !== fn.params.length) return null;
  if (!fn.params.every((param, i) => isHandedOn(facts, param, rest[i] as TSESTree.CallExpressionArgument))) return null;
  const named = getBinding(facts, call);
  if (isRefusal(named) || named.fn === fn) return null;
  const filled = getFilled(facts, named.fn);
  return filled?.kind === kind && isSameHead(facts, fn, named.fn) ? filled : null;
}

/**
 * Whether a call that goes past the wrapper does the same: no parameter more (e.g. `fill(m, x, depth = 0)` behind
 * `f(x)`, called `f(x, 1)`), the defaults of the wrapper, its type parameters.
 */
function isSameHead(facts: Facts, wrapper: FunctionNode, filler: FunctionNode): boolean {
  if (filler.params.length !== wrapper.params.length + 1) return false;
  const types = [wrapper, filler].map(({ typeParameters }) =>
    typeParameters === undefined ? '' : facts.text(typeParameters),
  );
  if (types[0] !== types[1]) return false;
  if (findOtherType(facts, wrapper) !== null) return false;
  // The parameters of the one are those of the other, by their names
  const isSame: Same = (a, b) =>
    a === b || (a?.scope.block === wrapper && b?.scope.block === filler) || (isClassName(a) && a?.defs[0]?.node === b?.defs[0]?.node);
  return wrapper.params.every((param, i) => {
    const other = filler.params[i + 1];
    if (other === undefined || (param.type === 'RestElement') !== (other.type === 'RestElement')) return false;
    // e.g. f(x?: T) or f(x: any) before fill(m, x: T): what f takes, fill may not
    if (!isSameType(facts, param, other, isSame)) return false;
    if (param.type !== 'AssignmentPattern') return true;
    return other.type === 'AssignmentPattern' && isSameCode(facts, param.right, other.right, isSame);
  });
}

/**
 * The type that is written at the const of `fn`, unless it asks for just the parameters that `fn` has: calls are
 * checked against that type, e.g. `const f: (x: any) => Set<T> = (x: T[]) => …`.
 */
export function findOtherType(facts: Facts, fn: FunctionNode): TSESTree.TypeNode | null {
  const written = fn.parent.type === 'VariableDeclarator' ? fn.parent.id.typeAnnotation?.typeAnnotation : undefined;
  if (written === undefined || !facts.isTypeScript) return null;
  let type = written;
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeArguments === undefined) {
    // e.g. type Build = (x: T[]) => Set<T>
    const def = facts.variable(type.typeName)?.defs[0]?.node as Node | undefined;
    if (def?.type === 'TSTypeAliasDeclaration') type = def.typeAnnotation;
  }
  if (type.type !== 'TSFunctionType' || type.typeParameters !== undefined || fn.typeParameters !== undefined) return written;
  const { params } = type;
  const isAlike =
    params.length === fn.params.length &&
    fn.params.every((param, i) => {
      const other = params[i] as TSESTree.Parameter;
      if ((param.type === 'RestElement') !== (other.type === 'RestElement')) return false;
      return param.type !== 'AssignmentPattern' && isSameType(facts, param, other);
    });
  return isAlike ? null : written;
}

/** Whether two parameters are declared alike: the same annotation, both optional or none. */
function isSameType(facts: Facts, a: TSESTree.Parameter, b: TSESTree.Parameter, isSame?: Same): boolean {
  const [one, other] = [a, b].map((param) => (param.type === 'AssignmentPattern' ? param.left : param)) as unknown as [Typed, Typed];
  if ((one.optional ?? false) !== (other.optional ?? false)) return false;
  const left = one.typeAnnotation?.typeAnnotation;
  const right = other.typeAnnotation?.typeAnnotation;
  return left === undefined || right === undefined ? left === right : isSameCode(facts, left, right, isSame);
}

interface Typed {
  readonly optional?: boolean;
  readonly typeAnnotation?: TSESTree.TSTypeAnnotation;
}

/** A class has its name twice: round it, and in its own text. */
function isClassName(variable: Variable | null): boolean {
  return variable?.defs.length === 1 && (variable.defs[0]?.node as Node).type === 'ClassDeclaration';
}

/** The only expression of the body: of an arrow, or of a single `return`. */
function getOnlyValue(fn: FunctionNode): TSESTree.Expression | null {
  if (fn.body.type !== 'BlockStatement') return fn.body;
  const [only] = fn.body.body;
  return fn.body.body.length === 1 && only?.type === 'ReturnStatement' ? only.argument : null;
}

function isHandedOn(facts: Facts, param: TSESTree.Parameter, argument: TSESTree.CallExpressionArgument): boolean {
  if (param.type === 'RestElement') {
    return (
      argument.type === 'SpreadElement' &&
      argument.argument.type === 'Identifier' &&
      param.argument.type === 'Identifier' &&
      facts.variable(argument.argument) === facts.variable(param.argument)
    );
  }
  const id = param.type === 'AssignmentPattern' ? param.left : param;
  return argument.type === 'Identifier' && id.type === 'Identifier' && facts.variable(argument) === facts.variable(id);
}

/** What `fn` fills and returns as its first parameter, with all facts of a plain builder; null where it is no filler. */
export function getFilled(facts: Facts, fn: FunctionNode): Filled | null {
  return facts.memo(findFilled, fn);
}

function findFilled(facts: Facts, fn: FunctionNode): Filled | null {
  const [param] = fn.params;
  const named = getNamed(facts, fn);
  if (isRefusal(named) || param?.type !== 'Identifier' || refusePlainFunction(facts, named) !== null) return null;
  const container = facts.variable(param);
  if (container === null || !isNeverReassigned(container) || fn.body.type !== 'BlockStatement' || canComplete(fn.body))
    return null;
  const returns = findReturns(facts, fn);
  const isReturned = returns.every(
    ({ argument }) => argument?.type === 'Identifier' && facts.variable(argument) === container,
  );
  if (returns.length === 0 || !isReturned) return null;
  const annotation = param.typeAnnotation?.typeAnnotation;
  const kind = annotation === undefined ? getWrittenKind(facts, container) : getTypeKind(facts, annotation);
  if (kind === null) return null;
  const uses = getUses(facts, container, kind);
  if (findRetaining(facts, uses, kind) !== null) return null;
  const types = annotation === undefined ? null : getArguments(kind, annotation);
  // e.g. function fill(m: Map<K, V>): ReadonlyMap<K, V>: what it returns cannot be filled again
  const result = fn.returnType?.typeAnnotation;
  if (
    result !== undefined &&
    (getTypeKind(facts, result) !== kind || !areSameTypes(facts, getArguments(kind, result), types))
  )
    return null;
  return { named, kind, container, uses, types };
}

/** The class that a written type names, or `dictionary` for an index signature that can be written to. */
function getTypeKind(facts: Facts, type: TSESTree.TypeNode): ContainerKind | null {
  return getNativeType(facts, type) ?? (getIndexType(facts, type)?.isReadonly === false ? 'dictionary' : null);
}

/** The type arguments; of a dictionary the type itself stands for them. */
function getArguments(kind: ContainerKind, type: TSESTree.TypeNode): readonly TSESTree.TypeNode[] | null {
  if (kind === 'dictionary') return [type];
  return type.type === 'TSTypeReference' ? (type.typeArguments?.params ?? null) : null;
}

/** In JavaScript the writes tell: `set` fills a Map, `add` a Set, `o[k] =` a dictionary. */
function getWrittenKind(facts: Facts, container: Variable): ContainerKind | null {
  const native = getMethodKind(getUses(facts, container, 'Map'));
  if (native !== null) return native;
  const entries = findEntries(facts, getUses(facts, container, 'dictionary'));
  return 'length' in entries && entries.some(({ key }) => key !== null) ? 'dictionary' : null;
}

/** `set` fills a Map, `add` a Set; both, or neither, tells nothing. */
function getMethodKind(uses: readonly Use[]): NativeClass | null {
  let kind: NativeClass | null = null;
  for (const use of uses) {
    if (use.kind !== 'write' || use.whole.type !== 'CallExpression' || use.whole.callee.type !== 'MemberExpression')
      continue;
    const { property } = use.whole.callee;
    const one = property.type === 'Identifier' && property.name === 'set' ? 'Map' : 'Set';
    if (kind !== null && kind !== one) return null;
    kind = one;
  }
  return kind;
}
