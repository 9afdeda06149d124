/** Whether a filler may write straight into the container at hand: what a drain must prove of its target. */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains, findAncestors, isFunction, isMethodCall } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { hasNode } from '../ast/walk.js';
import { getFreezing, refuseUnsafeKeys } from './dictionary-entries.js';
import { refuseDictionaryTarget } from './dictionary-targets.js';
import { getFresh } from './fresh.js';
import { type Facts, getConstDeclarator, getParameter, isNeverReassigned, type Variable } from './facts.js';
import { getCallee } from './functions.js';
import { type ContainerKind, getNative, getNativeRead, isPropertyWritten } from './natives.js';
import { getResultType } from './result-types.js';
import { isRefusal, type Refusal, refuse, refuseAt } from './refusals.js';
import { findReading } from './retained.js';
import { isNamedIn, refuseConfined, refuseEmpty, refuseSeenOnThrow } from './regions.js';
import { getTypeArguments, namesTypeParameter, unifies } from './types.js';
import type { Use } from './uses.js';

/** What is known of the function whose result is poured: the container that it fills. */
export interface Poured {
  readonly fn: FunctionNode;
  readonly kind: ContainerKind;
  readonly uses: readonly Use[];
  readonly types: readonly TSESTree.TypeNode[] | null;
}

/** What of a proof is missing: nothing, or the one fact that a reader must check. */
export type Doubt = Refusal | null;

/**
 * Proves that `call`, whose result `region` pours into `target` and drops, may fill `target` itself.
 * Returns a refusal, or the one doubt that is left (null: proven).
 */
export function proveTarget(
  facts: Facts,
  target: TSESTree.Expression,
  region: Node,
  call: TSESTree.CallExpression,
  poured: Poured,
): { readonly doubt: Doubt } | Refusal {
  const frozen = getFreezing(facts, target);
  // Refuse: Object.assign(Object.freeze({}), f(x)), which throws
  if (frozen !== null) return refuseAt('target-frozen', frozen);
  if (getNativeRead(facts, target) !== null && getNativeRead(facts, target) !== poured.kind) {
    return refuseAt('result-class-differs', target, 'stored', facts.text(target));
  }
  const variable = target.type === 'Identifier' ? facts.variable(target) : null;
  const made = variable === null ? null : getConstDeclarator(variable)?.init;
  const fresh = made?.type === 'CallExpression' ? getFresh(facts, made) : poured.kind;
  if (!isRefusal(fresh) && fresh !== poured.kind)
    return refuseAt('result-class-differs', target, 'stored', facts.text(target));
  const stable =
    variable === null
      ? refuseAt('target-not-stable', target, 'stored', facts.text(target))
      : refuseStable(variable, region);
  if (stable !== null) return stable;
  const local = variable as Variable;
  const native =
    poured.kind === 'dictionary'
      ? refuseDictionaryTarget(facts, local, region)
      : refuseNativeTarget(facts, target, local);
  if (isRefusal(native)) return native;
  if (isNamedIn(local, call)) return refuseAt('target-reachable', call, 'passed', local.name);
  const walked = findWalkOf(local, region);
  if (walked !== null) return refuseAt('target-reachable', walked, 'read', local.name);
  const types = refuseTypes(facts, local, call, poured);
  if (types !== null) return types;
  const reads = findReading(facts, poured.uses, poured.kind);
  const writeOnly = reads === null ? null : refuse('reads-own-container', ...reads);
  if (writeOnly !== null && (native.doubt !== null || refuseEmpty(facts, local, region) !== null)) return writeOnly;
  const keys = poured.kind === 'dictionary' ? (native.keys ?? refuseUnsafeKeys(facts, poured.uses, true)) : null;
  if (keys !== null && keys.code !== 'proto-key') return keys;
  // Refuse: two facts that a reader would have to check
  if (native.doubt !== null) return keys ?? native;
  const confined = refuseConfined(facts, local, region, poured.kind);
  if (confined !== null) return confined;
  const seen =
    facts.settings.assumptions.throwsNotObserved && facts.owner(local) === null
      ? null
      : refuseSeenOnThrow(facts, local, region);
  if (keys !== null && seen !== null) return seen;
  return { doubt: seen ?? keys };
}

/** The target is one binding, initialised before: a const, or a parameter that is never reassigned. */
function refuseStable(variable: Variable, region: Node): Refusal | null {
  const declarator = getConstDeclarator(variable);
  if (declarator === null) {
    const parameter = getParameter(variable);
    return parameter !== null && isNeverReassigned(variable)
      ? null
      : refuseAt('target-not-stable', region, 'mutated', variable.name);
  }
  if (declarator.range[1] > region.range[0]) return refuseAt('target-not-stable', declarator, 'stored', variable.name);
  // e.g. switch (x) { case 1: const t = new Map(); break; case 2: for (…) t.set(…) }
  const inCase = declarator.parent.parent.type === 'SwitchCase' && !contains(declarator.parent.parent, region);
  return inCase ? refuseAt('target-not-stable', declarator, 'stored', variable.name) : null;
}

/** A local made by `new` is native; a parameter or a module's own is what its type says, and other code may hold it. */
function refuseNativeTarget(
  facts: Facts,
  target: TSESTree.Expression,
  variable: Variable,
): { readonly doubt: Doubt; readonly keys?: Refusal | null } | Refusal {
  const owner = facts.owner(variable);
  if (owner !== null && getConstDeclarator(variable) !== null) {
    const isNative = getNative(facts, target) !== null || isFreshResult(facts, variable);
    return isNative ? { doubt: null } : refuseAt('target-not-native', target, 'stored', variable.name);
  }
  if (getNativeRead(facts, target) === null) return refuseAt('target-not-native', target, 'stored', variable.name);
  return { doubt: refuseAt('target-reachable', target, owner === null ? 'stored' : 'passed', variable.name) };
}

/** Have: const t = f(a), where f builds what it returns. */
function isFreshResult(facts: Facts, variable: Variable): boolean {
  const init = getConstDeclarator(variable)?.init;
  if (
    init?.type !== 'CallExpression' ||
    variable.references.some(({ identifier }) => isPropertyWritten(identifier as Node))
  )
    return false;
  const fresh = getFresh(facts, init);
  return fresh === 'Map' || fresh === 'Set';
}

/** A walk over the container that is under way at `place`. */
function findWalkOf(variable: Variable, place: Node): Node | null {
  for (const at of findAncestors(place)) {
    if ((at.type === 'ForOfStatement' || at.type === 'ForInStatement') && isNamedIn(variable, at.right) && contains(at.body, place)) return at;
    if (isFunction(at) && isMethodCall(at.parent) && isNamedIn(variable, at.parent.callee.object)) return at.parent;
  }
  return null;
}

/** `SameType` of the target and of what the function fills; without types in TypeScript nothing is known. */
function refuseTypes(facts: Facts, target: Variable, call: TSESTree.CallExpression, poured: Poured): Refusal | null {
  if (!facts.isTypeScript) return null;
  const { fn, types } = poured;
  const differs = refuseAt('target-type-differs', call, 'passed', target.name);
  if (types === null) return refuseAt('no-container-type', fn, 'stored');
  const given = getVariableTypes(facts, target);
  if (given === null || !unifies(facts, fn, types, given, call.typeArguments?.params ?? null)) return differs;
  const isInferred = fn.typeParameters !== undefined && call.typeArguments === undefined && !contains(fn, call);
  return isInferred && fn.params.some((param) => !isInferredAlike(facts, fn, param)) ? differs : null;
}

/** Types that only hand out what they are of: a wider type argument is as good. */
const COVARIANT = ['Array', 'Iterable', 'Map', 'ReadonlyArray', 'ReadonlyMap', 'ReadonlySet', 'Set'];

/**
 * Whether the type parameters may be inferred from the target as well: all that `param` does with them is hold them.
 * e.g. not (row: T, by: (row: T) => string), not (tree: Tree<T>): a wider T may not fit the argument.
 */
function isInferredAlike(facts: Facts, fn: FunctionNode, param: TSESTree.Parameter): boolean {
  return !hasNode(param, facts.source.visitorKeys, (node) => {
    if (node.type === 'TSTypeReference' && facts.isGlobal(node.typeName, ...COVARIANT)) return false;
    if (node.type === 'TSTypeOperator' && node.operator === 'readonly') return false;
    const isHolder = node.type === 'TSTypeReference' ? node.typeArguments !== undefined : NOT_COVARIANT.has(node.type);
    return isHolder && namesTypeParameter(facts, fn, node);
  });
}

const NOT_COVARIANT = new Set<string>([
  'TSConditionalType',
  'TSFunctionType',
  'TSIndexedAccessType',
  'TSMappedType',
  'TSMethodSignature',
  'TSTypeOperator',
]);

function getDeclaredTypes(facts: Facts, declarator: TSESTree.VariableDeclarator): readonly TSESTree.TypeNode[] | null {
  const { init } = declarator;
  if (declarator.id.typeAnnotation !== undefined || init?.type !== 'CallExpression')
    return getTypeArguments(facts, declarator);
  const fn = getCallee(facts, init);
  const args = fn === null ? null : getResultType(facts, fn);
  // e.g. const t = f(a), with f(…): Map<K, V>; the type parameters of f stand for something else here
  if (fn === null || args === null || args.container === null || args.args === null || args.args === 'bare')
    return null;
  return args.args.some((one) => namesTypeParameter(facts, fn, one)) ? null : args.args;
}

function getVariableTypes(facts: Facts, variable: Variable): readonly TSESTree.TypeNode[] | null {
  const declarator = getConstDeclarator(variable);
  if (declarator !== null) return getDeclaredTypes(facts, declarator);
  const [def] = variable.defs as { name: Node }[];
  const annotation = def?.name.type === 'Identifier' ? def.name.typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeReference' ? (annotation.typeArguments?.params ?? null) : null;
}
