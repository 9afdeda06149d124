/**
 * The leases of a file: `const lease = pool.acquire()` in a function, where `pool` is a const made by the runtime's
 * `createPool`. What happens to each, place by place, in no order yet: `lease-paths.ts` follows the paths.
 *
 * Not followed, and nothing is said of its paths: a lease that is passed on, renamed, or released by a nested function.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { findAncestors, getEnclosingFunction, getMemberName, isFunction, isIdentifier } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

type Variable = TSESLint.Scope.Variable;
type Reference = TSESLint.Scope.Reference;

export type EscapeKind = 'captured' | 'returned' | 'stored' | 'yielded';

export interface Escape {
  readonly node: Node;
  readonly kind: EscapeKind;
}

export interface Lease {
  readonly name: string;
  readonly pool: Variable;
  readonly declarator: TSESTree.VariableDeclarator;
  /** Declared by `using`: released at the end of its block. */
  readonly isUsing: boolean;
  readonly releases: Node[];
  readonly wrongReleases: Node[];
  /** Places where the container, or the lease, is used; those of a nested function stand where that is made. */
  readonly uses: Node[];
  readonly escapes: Escape[];
  /** Names of the container. */
  readonly aliases: TSESTree.Identifier[];
  /** Whether all that happens to the lease itself can be seen. */
  isFollowed: boolean;
}

const DEFERRED = /^(?:then|catch|finally|setTimeout|setInterval|setImmediate|queueMicrotask|nextTick|addEventListener|on|once)$/;
const ITERATORS = new Set(['keys', 'values', 'entries']);

export function findLeases(scopes: TSESLint.Scope.ScopeManager, runtime: string): Lease[] {
  const variables = scopes.scopes.flatMap((scope) => scope.variables);
  const pools = new Set(variables.filter((variable) => isPool(variable, runtime)));
  if (pools.size === 0) return [];
  const leases = variables.flatMap((variable) => readLease(variable, pools) ?? []);
  for (const lease of leases) readAliases(lease, variables);
  return leases;
}

/** Looks at what happens to the names of the container; the list grows where one is given another name. */
function readAliases(lease: Lease, variables: readonly Variable[]): void {
  for (const name of lease.aliases) {
    const variable = variables.find(({ identifiers }) => identifiers.includes(name));
    for (const { identifier } of variable === undefined ? [] : readsOf(variable)) readContainer(lease, identifier);
  }
}

/** `const pool = createPool(…)`, with `import { createPool } from 'zero-copy-containers'` or its subpath. */
function isPool(variable: Variable, runtime: string): boolean {
  const init = getConstInit(variable);
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return false;
  const { callee } = init;
  const scope = variable.scope;
  const reference = [scope, ...scope.childScopes].flatMap(({ references }) => references).find((one) => one.identifier === callee);
  const [definition] = reference?.resolved?.defs ?? [];
  if (definition?.node.type !== 'ImportSpecifier' || definition.parent?.type !== 'ImportDeclaration') return false;
  const { imported } = definition.node;
  const from = definition.parent.source.value;
  return isIdentifier(imported, 'createPool') && (from === runtime || from === `${runtime}/pool`);
}

function getConstInit({ defs }: Variable): TSESTree.Expression | null {
  const [definition] = defs;
  if (defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return null;
  const { id, init, parent } = definition.node;
  return id.type === 'Identifier' && parent.kind !== 'let' && parent.kind !== 'var' ? init : null;
}

function readLease(variable: Variable, pools: ReadonlySet<Variable>): Lease | null {
  const init = getConstInit(variable);
  if (init?.type !== 'CallExpression' || init.callee.type !== 'MemberExpression') return null;
  const { callee } = init;
  if (getMemberName(callee) !== 'acquire' || callee.object.type !== 'Identifier') return null;
  const pool = [...pools].find(({ references }) => references.some(({ identifier }) => identifier === callee.object));
  const declarator = variable.defs[0]?.node;
  if (pool === undefined || declarator?.type !== 'VariableDeclarator') return null;
  if (!isFunction(getEnclosingFunction(declarator))) return null;
  const isUsing = /using$/.test(declarator.parent.kind);
  const lease: Lease = {
    ...{ name: variable.name, pool, declarator, isUsing, isFollowed: true },
    ...{ releases: [], wrongReleases: [], uses: [], escapes: [], aliases: [] },
  };
  for (const reference of readsOf(variable)) readUse(lease, reference.identifier, pools);
  return lease;
}

function readsOf(variable: Variable): Reference[] {
  return variable.references.filter((reference) => reference.init !== true);
}

/** One place that names the lease. */
function readUse(lease: Lease, node: Node, pools: ReadonlySet<Variable>): void {
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node) {
    readMember(lease, parent);
  } else if (parent?.type === 'CallExpression' && parent.callee !== node) {
    readArgument(lease, parent, pools);
  } else if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') {
    readPattern(lease, parent.id);
  } else {
    const kind = getEscape(node);
    if (kind !== null) lease.escapes.push({ node, kind });
    lease.isFollowed = false;
  }
}

function readMember(lease: Lease, member: TSESTree.MemberExpression): void {
  const isCalled = member.parent.type === 'CallExpression' && member.parent.callee === member;
  if (getMemberName(member) === 'container') readContainer(lease, member);
  else if (isCalled && isRelease(member)) addRelease(lease, member.parent);
  else lease.isFollowed = false;
}

/** `lease.release()`, `lease[Symbol.dispose]()`. */
function isRelease(member: TSESTree.MemberExpression): boolean {
  if (getMemberName(member) === 'release') return true;
  const { property } = member;
  return member.computed && property.type === 'MemberExpression' && isIdentifier(property.object, 'Symbol') && getMemberName(property) === 'dispose';
}

/** `pool.release(lease)`; to another function it is passed on. */
function readArgument(lease: Lease, call: TSESTree.CallExpression, pools: ReadonlySet<Variable>): void {
  const { callee } = call;
  const pool =
    callee.type === 'MemberExpression' && getMemberName(callee) === 'release'
      ? [...pools].find(({ references }) => references.some(({ identifier }) => identifier === callee.object))
      : undefined;
  if (pool === undefined) lease.isFollowed = false;
  else if (pool === lease.pool) addRelease(lease, call);
  else lease.wrongReleases.push(call);
}

function addRelease(lease: Lease, call: Node): void {
  if (getEnclosingFunction(call) !== getEnclosingFunction(lease.declarator)) lease.isFollowed = false;
  lease.releases.push(call);
}

/** `const { container } = lease`, `const { container: seen } = lease`. */
function readPattern(lease: Lease, pattern: TSESTree.ObjectPattern): void {
  const [property] = pattern.properties;
  const isPlain = pattern.properties.length === 1 && property?.type === 'Property' && !property.computed;
  if (isPlain && isIdentifier(property.key, 'container') && property.value.type === 'Identifier') {
    lease.uses.push(pattern);
    lease.aliases.push(property.value);
  } else {
    lease.isFollowed = false;
  }
}

/** An expression whose value is the container. */
function readContainer(lease: Lease, node: Node): void {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier') {
    lease.uses.push(node);
    lease.aliases.push(parent.id);
    return;
  }
  const place = getPlace(lease, node);
  const kind = place === node ? getEscape(getWalk(node) ?? node) : isDeferred(place) ? 'captured' : null;
  if (kind !== null) lease.escapes.push({ node, kind });
  lease.uses.push(place === node ? node : (place.parent ?? place));
}

/** `seen.values()` of `seen`: an iterator is as good as the container. */
function getWalk({ parent }: Node): Node | null {
  if (parent?.type !== 'MemberExpression' || parent.parent.type !== 'CallExpression') return null;
  return ITERATORS.has(getMemberName(parent) ?? '') && parent.parent.callee === parent ? parent.parent : null;
}

/** The node itself, or the outermost function between it and the lease. */
function getPlace(lease: Lease, node: Node): Node {
  const owner = getEnclosingFunction(lease.declarator);
  let place = node;
  for (const at of findAncestors(node)) {
    if (at === owner) return place;
    if (isFunction(at)) place = at;
  }
  return place;
}

/** Whether a function will run when its maker is long done: it is returned, stored in a member, or a callback of later. */
function isDeferred(fn: Node): boolean {
  if (getEscape(fn) !== null) return true;
  const { parent } = fn;
  if (parent?.type !== 'CallExpression' || parent.callee === fn) return false;
  const { callee } = parent;
  const name = callee.type === 'MemberExpression' ? getMemberName(callee) : callee.type === 'Identifier' ? callee.name : null;
  return name !== null && DEFERRED.test(name);
}

/** How a value leaves the function, if it does so at that place. */
function getEscape(value: Node): EscapeKind | null {
  let node = value;
  for (const at of findAncestors(value)) {
    if (at.type === 'ReturnStatement') return 'returned';
    if (at.type === 'ArrowFunctionExpression') return at.body === node ? 'returned' : null;
    if (at.type === 'YieldExpression') return 'yielded';
    if (at.type === 'AssignmentExpression') return at.right === node ? 'stored' : null;
    if (at.type === 'ConditionalExpression' && at.test === node) return null;
    if (at.type === 'Property' && at.value !== node) return null;
    if (!PASSING.has(at.type)) return null;
    node = at;
  }
  return null;
}

const PASSING = new Set<string>([
  'ArrayExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'ObjectExpression',
  'Property',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
]);
