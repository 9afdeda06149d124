/** Functions that fill a fresh container and return it: `PlainBuilder`, `Total`, `WriteOnly` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';

import { canComplete } from '../ast/completion.js';
import { hasDecorators, isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { walk } from '../ast/walk.js';
import { type Facts, getConstDeclarator, type Variable } from './facts.js';
import { getNamed, type Named } from './functions.js';
import { type ContainerKind, getConstructedEmpty } from './natives.js';
import { isRefusal, type Refusal, refuse, refuseAt } from './refusals.js';
import { findReading, findRetaining } from './retained.js';
import { getUses, type Use, usesArguments } from './uses.js';

export interface Builder {
  readonly named: Named;
  readonly fn: FunctionNode & { body: TSESTree.BlockStatement };
  readonly kind: ContainerKind;
  /** The one const that is filled and returned, and its declarator. */
  readonly container: Variable;
  readonly declarator: TSESTree.VariableDeclarator & { id: TSESTree.Identifier; init: TSESTree.Expression };
  readonly uses: readonly Use[];
  readonly returns: readonly TSESTree.ReturnStatement[];
}

/** `PlainBuilder(f)`: what f fills and returns, or why it is not one. */
export function getPlainBuilder(facts: Facts, fn: FunctionNode): Builder | Refusal {
  return facts.memo(provePlainBuilder, fn);
}

function provePlainBuilder(facts: Facts, fn: FunctionNode): Builder | Refusal {
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const plain = refusePlainFunction(facts, named);
  if (plain !== null) return plain;
  if (fn.body.type !== 'BlockStatement') return refuseAt('not-fresh', fn.body, 'returned');
  const returns = findReturns(facts, fn);
  const container = getReturnedVariable(facts, returns);
  if (isRefusal(container)) return container;
  if (canComplete(fn.body)) return refuseAt('not-every-path-returns', fn.body, 'returned');
  const declarator = getConstDeclarator(container);
  if (declarator === null) return refuse('container-reassigned');
  if (facts.owner(container) !== fn) return refuseAt('not-fresh', declarator, 'stored', container.name);
  const kind = getEmptyKind(facts, declarator.init);
  if (kind === null) return refuseAt('not-fresh', declarator, 'stored', container.name);
  // Have: the container is made at the top of the body, outside every loop, branch and try
  if (declarator.parent.parent !== fn.body) return refuseAt('container-reassigned', declarator, 'stored', container.name);
  // e.g. if (x) return m; const m = new Map(); try { m = null; } catch {}: what throws must go on throwing
  const early = container.references.find((one) => (one.isWrite() ? one.init !== true : one.identifier.range[0] < declarator.range[1]));
  if (early !== undefined) return refuseAt('container-reassigned', early.identifier as Node, 'used', container.name);
  const uses = getUses(facts, container, kind);
  const trail = findRetaining(facts, uses, kind);
  if (trail !== null) return refuse(trail.at(-1)?.kind === 'captured' ? 'escapes-to-closure' : 'target-reachable', ...trail);
  return { named, fn: fn as Builder['fn'], kind, container, declarator, uses, returns };
}

/** What no builder may be: async, a generator, decorated, with a directive, `arguments`, `super`. */
export function refusePlainFunction(facts: Facts, named: Named): Refusal | null {
  const { fn, declaration } = named;
  if (fn.async || fn.generator) return refuseAt('async-or-generator', fn, 'used', named.name);
  if (fn.returnType?.typeAnnotation.type === 'TSTypePredicate') return refuseAt('result-class-differs', fn);
  if (fn.body.type === 'BlockStatement' && fn.body.body.some((one) => one.type === 'ExpressionStatement' && one.directive !== undefined)) {
    return refuseAt('has-directive', fn.body.body[0] as Node);
  }
  if (usesArguments(facts, fn) || hasNewTarget(facts, fn)) return refuseAt('uses-arguments', fn);
  const parent = hasSuper(facts, fn);
  if (parent !== null) return refuseAt('uses-this', parent, 'used', named.name);
  if (isDecorated(facts, named)) return refuseAt('overridable', declaration, 'used', named.name);
  return null;
}

function hasNewTarget(facts: Facts, fn: FunctionNode): boolean {
  let found = false;
  walk(fn.body, facts.source.visitorKeys, (node) => {
    if (node.type === 'MetaProperty' && node.meta.name === 'new') found = true;
    return !found && node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression';
  });
  return found;
}

function hasSuper(facts: Facts, fn: FunctionNode): Node | null {
  let found: Node | null = null;
  walk(fn, facts.source.visitorKeys, (node) => {
    if (node.type === 'Super') found = node;
    return found === null && node.type !== 'ClassBody';
  });
  return found;
}

export function isDecorated(_facts: Facts, { fn, declaration, field }: Named): boolean {
  if (fn.params.some((param) => hasDecorators(param))) return true;
  if (field === null) return false;
  return hasDecorators(field.owner) || (declaration.type === 'MethodDefinition' && hasDecorators(declaration));
}

/** The `return` statements of `fn` itself. */
export function findReturns(facts: Facts, fn: FunctionNode): readonly TSESTree.ReturnStatement[] {
  return facts.memo(collectReturns, 'file' as const).get(fn) ?? [];
}

/** By the function they leave: one look at each `return`, and none at the rest of the bodies. */
function collectReturns(facts: Facts): ReadonlyMap<Node, readonly TSESTree.ReturnStatement[]> {
  const returns = new Map<Node, TSESTree.ReturnStatement[]>();
  for (const node of facts.nodes('ReturnStatement')) {
    let fn: Node | undefined = node.parent;
    while (fn !== undefined && !isFunction(fn)) fn = fn.parent;
    if (fn === undefined) continue;
    const known = returns.get(fn);
    if (known === undefined) returns.set(fn, [node]);
    else known.push(node);
  }
  return returns;
}

function getReturnedVariable(facts: Facts, returns: readonly TSESTree.ReturnStatement[]): Variable | Refusal {
  let found: Variable | null = null;
  for (const one of returns) {
    if (one.argument?.type !== 'Identifier') return refuseAt('not-every-path-returns', one, 'returned');
    const variable = facts.variable(one.argument);
    if (variable === null || (found !== null && found !== variable)) return refuseAt('not-every-path-returns', one, 'returned');
    found = variable;
  }
  return found ?? refuse('not-every-path-returns');
}

/** `{}`, `new Map()`, `new Set()`. */
export function getEmptyKind(facts: Facts, init: TSESTree.Expression): ContainerKind | null {
  if (init.type === 'ObjectExpression' && init.properties.length === 0) return 'dictionary';
  return getConstructedEmpty(facts, init);
}

/** `WriteOnly(f)`: nobody on the way reads what is being filled. Null, or the refusal with the reading place. */
export function refuseWriteOnly(facts: Facts, builder: Builder): Refusal | null {
  const trail = findReading(facts, builder.uses, builder.kind);
  if (trail !== null) return refuse('reads-own-container', ...trail);
  // e.g. const n = fill(out, x); — what the call returns may tell of the container
  const used = builder.uses.find((use) => use.kind === 'passed' && !isStatement(use.whole) && !isReturned(use.whole));
  return used === undefined ? null : refuseAt('reads-own-container', used.whole, 'passed', builder.container.name);
}

function isStatement(node: Node): boolean {
  return node.parent?.type === 'ExpressionStatement';
}

function isReturned(node: Node): boolean {
  return node.parent?.type === 'ReturnStatement';
}
