/** Order and reach within one function: what happens before a place, and who can name a container meanwhile. */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains, findAncestors, isFunction } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { walk } from '../ast/walk.js';
import { findLoops, isDirectlyIn } from './callbacks.js';
import { type Facts, getConstDeclarator, getDeclarator, type Variable } from './facts.js';
import { getConstructedEmpty, type ContainerKind } from './natives.js';
import { type Refusal, refuse, refuseAt, step } from './refusals.js';
import { findRetaining } from './retained.js';
import { getUses } from './uses.js';

/**
 * Whether `node` can run before the end of `place`: it stands before it, or in a loop that runs both again without
 * making `outside` anew.
 */
export function canRunBefore(facts: Facts, node: Node, place: Node, outside: Node): boolean {
  if (node.range[0] < place.range[1]) return true;
  const outermost = findLoops(facts, place, outside).at(-1);
  return outermost !== undefined && contains(outermost, node);
}

/**
 * `Confined(t, R)`: while `region` runs only code that names `variable` can reach its container. A function-local
 * const that nobody keeps before the end of the region. Returns why not, or null.
 */
export function refuseConfined(facts: Facts, variable: Variable, region: Node, kind: ContainerKind): Refusal | null {
  const declarator = getConstDeclarator(variable);
  const owner = facts.owner(variable);
  if (declarator === null || owner === null) {
    return refuse('target-reachable', ...variable.defs.slice(0, 1).map((def) => step(def.node, 'stored', variable.name)));
  }
  if (!isDirectlyIn(facts, region, owner)) return refuseAt('target-reachable', region, 'captured', variable.name);
  const early = getUses(facts, variable, kind).filter((use) => {
    if (use.kind === 'retained' && use.how === 'captured') {
      // A hoisted inner function exists from the start; an arrow only once its expression has run.
      const holder = getOutermostFunction(use.node, owner);
      return holder === null || holder.type === 'FunctionDeclaration' || canRunBefore(facts, holder, region, declarator);
    }
    // The function's own return ends it: nothing of it runs after.
    if (use.kind === 'returned') return false;
    return canRunBefore(facts, use.whole, region, declarator);
  });
  const trail = findRetaining(facts, early, kind);
  return trail === null ? null : refuse('target-reachable', ...trail);
}

/** The outermost function between `node` and `owner`. */
function getOutermostFunction(node: Node, owner: Node): Node | null {
  let found: Node | null = null;
  for (const at of findAncestors(node)) {
    if (at === owner) return found;
    if (isFunction(at) || at.type === 'ClassDeclaration' || at.type === 'ClassExpression') found = at;
  }
  return found;
}

/**
 * `SeenOnThrow(t, R)`: code that names `variable` can run after an exception in `region`. Null when nobody can.
 */
export function refuseSeenOnThrow(facts: Facts, variable: Variable, region: Node): Refusal | null {
  const owner = facts.owner(variable);
  const declaration = variable.defs[0]?.node as Node | undefined;
  if (owner === null || declaration === undefined) return refuseAt('throw-observable', region, 'thrown', variable.name);
  for (const at of findAncestors(region)) {
    if (at === owner) break;
    if (at.type !== 'TryStatement') continue;
    // Declared in the block: neither the handler nor what follows can name it.
    if (contains(at.block, declaration)) break;
    if (at.finalizer !== null && contains(at.finalizer, region)) continue;
    if (at.handler !== null && contains(at.handler, region) && at.finalizer === null) continue;
    const seen = findSeen(facts, variable, at, region, declaration);
    if (seen !== null) return refuseAt('throw-observable', seen, 'read', variable.name);
  }
  return null;
}

/** A reference that can run once `statement` has caught, or is unwinding, an exception of `region`. */
function findSeen(facts: Facts, variable: Variable, statement: TSESTree.TryStatement, region: Node, declaration: Node): Node | null {
  const outermost = findLoops(facts, statement, declaration).at(-1);
  const isInBlock = contains(statement.block, region);
  const catches = (statement.handler !== null && isInBlock) || leavesByItself(facts, statement.finalizer);
  for (const { identifier } of variable.references) {
    const node = identifier as Node;
    if (contains(region, node)) {
      // e.g. a loop round the try: the next round meets what this one left
      if (catches && outermost !== undefined) return node;
      continue;
    }
    const inHandler = statement.handler !== null && contains(statement.handler, node);
    const inFinalizer = statement.finalizer !== null && contains(statement.finalizer, node);
    if (inFinalizer || (catches && inHandler)) return node;
    if (catches && (node.range[0] >= statement.range[1] || (outermost !== undefined && contains(outermost, node)))) return node;
  }
  return null;
}

/** e.g. `finally { continue; }`: the exception is forgotten. */
function leavesByItself(facts: Facts, finalizer: TSESTree.BlockStatement | null): boolean {
  if (finalizer === null) return false;
  let found = false;
  walk(finalizer, facts.source.visitorKeys, (node) => {
    if (node.type === 'ReturnStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement') found = true;
    return !found && !isFunction(node);
  });
  return found;
}

/**
 * `Empty(t, p)`: made empty, and nothing has been put in before `place`; neither a loop nor a function lies between.
 */
export function refuseEmpty(facts: Facts, variable: Variable, place: Node): Refusal | null {
  const declarator = getDeclarator(variable);
  const init = declarator?.init ?? null;
  const isEmptyLiteral = init?.type === 'ObjectExpression' && init.properties.length === 0;
  if (declarator === null || init === null || (getConstructedEmpty(facts, init) === null && !isEmptyLiteral)) {
    return refuseAt('target-not-empty', declarator ?? place, 'stored', variable.name);
  }
  if (findLoops(facts, place, declarator).length > 0) return refuseAt('target-not-empty', place, 'mutated', variable.name);
  for (const at of findAncestors(place)) {
    if (contains(at, declarator)) break;
    if (isFunction(at)) return refuseAt('target-not-empty', at, 'captured', variable.name);
  }
  const kind: ContainerKind = isEmptyLiteral ? 'dictionary' : (getConstructedEmpty(facts, init) as 'Map' | 'Set');
  for (const use of getUses(facts, variable, kind)) {
    if (contains(place, use.node) || use.node.range[0] >= place.range[1]) continue;
    if (use.kind === 'get' || use.kind === 'has' || use.kind === 'size' || use.kind === 'type') continue;
    return refuseAt('target-not-empty', use.whole, 'mutated', variable.name);
  }
  return null;
}

/** Whether `node` holds an `await`, a `yield` or a `using` that belongs to the function round it. */
export function findSuspension(facts: Facts, node: Node): Node | null {
  let found: Node | null = null;
  walk(node, facts.source.visitorKeys, (one) => {
    if (found !== null) return false;
    if (one !== node && isFunction(one)) return false;
    if (one.type === 'AwaitExpression' || one.type === 'YieldExpression' || (one.type === 'ForOfStatement' && one.await)) found = one;
    if (one.type === 'VariableDeclaration' && (one.kind === 'using' || one.kind === 'await using')) found = one;
    return found === null;
  });
  return found;
}

/**
 * `for (const x of f(x))`: the names of the head are there already, and not initialised, where what is walked is
 * evaluated; without the loop the same text would mean something else.
 */
export function findHeadName(facts: Facts, statement: Node): Node | null {
  if (statement.type !== 'ForOfStatement') return null;
  const { left, right } = statement;
  for (const variable of facts.source.scopeManager?.getDeclaredVariables(left) ?? []) {
    const named = variable.references.find(({ identifier }) => contains(right, identifier as Node));
    if (named !== undefined) return named.identifier as Node;
  }
  return null;
}

/** Whether `variable` is named anywhere in `node`. */
export function isNamedIn(variable: Variable, node: Node): boolean {
  return variable.references.some((reference) => contains(node, reference.identifier as Node));
}
