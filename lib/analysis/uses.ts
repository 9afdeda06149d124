/**
 * What is done with a container at each place that names it. `Retained`, `Inspected`, `WriteOnly` and `Confined` are
 * all questions about these uses; no other file decides what a use is.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isFunction, isMethodCall, isValueUnused } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getImmediateCall, isDirectlyIn, isPlainCallback } from './callbacks.js';
import { type Facts, isNeverReassigned, type Variable } from './facts.js';
import { getCallee } from './functions.js';
import type { ContainerKind } from './natives.js';
import { isObjectAssign } from './object-assign.js';
import { type StepKind } from './refusals.js';

export type UseKind =
  /** Reading: `get`, `has`, `size`, an iterator consumed at once, for…of or spread, `forEach`, `o[k]`, for…in. */
  | 'for-each'
  | 'for-in'
  | 'get'
  | 'has'
  | 'iterator'
  | 'size'
  | 'walk'
  /** Writing one entry whose result nobody sees: `set`, `add`, `o[k] = v`. */
  | 'write'
  /** Writing that reads as well, or takes entries away: `o[k] += v`, `delete`, `clear`. */
  | 'update'
  | 'delete'
  | 'clear'
  /** The argument of a function of this file that the text shows whole. */
  | 'passed'
  /** The value of a `return` of the function that declares it. */
  | 'returned'
  /** `typeof m` in a type. */
  | 'type'
  /** The binding itself is assigned. */
  | 'reassigned'
  /** Everything else: somebody may keep it, or see what it is. */
  | 'retained';

export interface Use {
  readonly kind: UseKind;
  /** The expression that stands for the container. */
  readonly node: Node;
  /** The smallest expression that holds the whole use: the call, the member, the loop. */
  readonly whole: Node;
  /** How it is kept, for `retained`. */
  readonly how: StepKind;
  /** The function and the parameter that receive it, for `passed`. */
  readonly callee: FunctionNode | null;
  readonly index: number;
}

const READING_METHODS: Readonly<Record<string, UseKind>> = { get: 'get', has: 'has', delete: 'delete', clear: 'clear' };
const MAX_CHAIN = 64;

/** All uses of a variable that holds a container made in (or given to) `owner`; reads of the binding only. */
export function getUses(facts: Facts, variable: Variable, kind: ContainerKind): readonly Use[] {
  return facts.memo(kind === 'dictionary' ? collectDictionaryUses : collectNativeUses, variable);
}

function collectNativeUses(facts: Facts, variable: Variable): readonly Use[] {
  return collectUses(facts, variable, 'Map');
}

function collectDictionaryUses(facts: Facts, variable: Variable): readonly Use[] {
  return collectUses(facts, variable, 'dictionary');
}

function collectUses(facts: Facts, variable: Variable, kind: ContainerKind): readonly Use[] {
  const uses: Use[] = [];
  const owner = facts.owner(variable);
  for (const reference of variable.references) {
    const node = reference.identifier as Node;
    if (reference.init === true) continue;
    if (reference.isWrite()) {
      uses.push(make('reassigned', node, node.parent as Node));
      continue;
    }
    if (!isDirectlyIn(facts, node, owner)) {
      uses.push(make('retained', node, node, 'captured'));
      continue;
    }
    for (const use of classifyUse(facts, node, kind, owner)) uses.push(use);
  }
  return uses;
}

/** What is done with the container that `node` stands for; more than one use where a call hands it back. */
export function classifyUse(facts: Facts, node: Node, kind: ContainerKind, owner: FunctionNode | null): Use[] {
  const uses: Use[] = [];
  let at: Node | null = node;
  // e.g. m.set(a, 1).set(b, 2): each call stands for the container again
  for (let i = 0; at !== null && i < MAX_CHAIN; i++) {
    const use: Use & { readonly again?: Node } =
      kind === 'dictionary' ? classifyDictionary(facts, at, owner) : classifyNative(facts, at, owner);
    uses.push(use);
    at = use.again ?? null;
  }
  if (at !== null) uses.push(make('retained', node, node, 'used'));
  return uses;
}

type OneUse = Use & { readonly again?: Node };

function make(kind: UseKind, node: Node, whole: Node, how: StepKind = 'used'): Use {
  return { kind, node, whole, how, callee: null, index: -1 };
}

function classifyNative(facts: Facts, node: Node, owner: FunctionNode | null): OneUse {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === node ? classifyMember(facts, node, parent) : make('retained', node, parent, 'used');
    case 'NewExpression':
      // e.g. new Map(m), new Set(m): walked at once
      return facts.isGlobal(parent.callee, 'Map', 'Set') && parent.arguments[0] === node && parent.arguments.length === 1
        ? make('walk', node, parent)
        : make('retained', node, parent, 'passed');
    case 'VariableDeclarator':
      // e.g. const [first] = m
      return parent.init === node && parent.id.type === 'ArrayPattern' && isPlainPattern(parent.id)
        ? make('walk', node, parent)
        : make('retained', node, parent, 'stored');
    default:
      return classifyCommon(facts, node, owner);
  }
}

/** The uses that a Map, a Set and a dictionary share. */
function classifyCommon(facts: Facts, node: Node, owner: FunctionNode | null): OneUse {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'ForOfStatement':
      if (parent.right === node && !parent.await) return make('walk', node, parent);
      return make('retained', node, parent, 'used');
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression' ? make('retained', node, parent, 'inspected') : make('walk', node, parent.parent);
    case 'ReturnStatement':
      return isReturnOf(facts, parent, owner) ? make('returned', node, parent) : make('retained', node, parent, 'returned');
    case 'ArrowFunctionExpression':
      if (parent.body !== node) return make('retained', node, parent, 'used');
      return parent === owner ? make('returned', node, parent) : make('retained', node, parent, 'returned');
    case 'CallExpression':
      return classifyArgument(facts, node, parent);
    case 'TSTypeQuery':
      return make('type', node, parent);
    case 'YieldExpression':
    case 'AwaitExpression':
      return make('retained', node, parent, 'used');
    case 'ThrowStatement':
      return make('retained', node, parent, 'thrown');
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return make('retained', node, parent, 'cast');
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'IfStatement':
      return make('retained', node, parent, 'inspected');
    case 'ExpressionStatement':
      return make('get', node, parent);
    default:
      return make('retained', node, parent, 'stored');
  }
}

/** A `return` directly of `owner`, not of a callback in it. */
function isReturnOf(facts: Facts, node: Node, owner: FunctionNode | null): boolean {
  return owner !== null && facts.scope(node).variableScope.block === owner;
}

function classifyMember(facts: Facts, node: Node, member: TSESTree.MemberExpression): OneUse {
  const name = getMemberName(member);
  const call = member.parent;
  if (name === 'size') {
    return isPlainRead(member) ? make('size', node, member) : make('retained', node, member, 'mutated');
  }
  if (name === null || !isMethodCall(call) || call.callee !== member) return make('retained', node, member, 'inspected');
  const simple = READING_METHODS[name];
  if (simple !== undefined) return make(simple, node, call);
  if (name === 'set' || name === 'add') {
    if (isDiscarded(facts, call)) return make('write', node, call);
    return { ...make('write', node, call), again: call };
  }
  if (name === 'keys' || name === 'values' || name === 'entries') {
    return isConsumedAtOnce(facts, call) ? make('iterator', node, call) : make('retained', node, call, 'used');
  }
  if (name === 'forEach') {
    return call.arguments.length === 1 && isPlainCallback(facts, call.arguments[0], 2)
      ? make('for-each', node, call)
      : make('retained', node, call, 'passed');
  }
  return make('retained', node, call, 'inspected');
}

/** Nobody sees the value: a statement, or the value of a `forEach` callback. */
function isDiscarded(facts: Facts, node: Node): boolean {
  if (isValueUnused(node)) return true;
  const { parent } = node;
  if (parent?.type !== 'ArrowFunctionExpression' || parent.body !== node) return false;
  const call = getImmediateCall(facts, parent);
  return call !== null && getMemberName(call.callee) === 'forEach';
}

/** An iterator that is walked to its end, or left, before anything else happens. */
function isConsumedAtOnce(facts: Facts, iterator: Node): boolean {
  const parent = iterator.parent as Node;
  switch (parent.type) {
    case 'ForOfStatement':
      return parent.right === iterator && !parent.await;
    case 'SpreadElement':
      return parent.parent.type !== 'ObjectExpression';
    case 'NewExpression':
      return facts.isGlobal(parent.callee, 'Map', 'Set') && parent.arguments.length === 1;
    case 'VariableDeclarator':
      return parent.init === iterator && parent.id.type === 'ArrayPattern' && isPlainPattern(parent.id);
    case 'MemberExpression':
      // e.g. s.values().next().value
      return parent.object === iterator && getMemberName(parent) === 'next' && isMethodCall(parent.parent);
    case 'CallExpression':
      return isReadByBuiltin(facts, parent, iterator);
    default:
      return false;
  }
}

/** `Array.from(x)`, `Object.fromEntries(x)`: the argument is walked at once and forgotten. */
function isReadByBuiltin(facts: Facts, call: TSESTree.CallExpression, argument: Node): boolean {
  if (!isMethodCall(call) || call.arguments.length !== 1 || call.arguments[0] !== argument) return false;
  const name = getMemberName(call.callee);
  const { object } = call.callee;
  return (name === 'from' && facts.isGlobal(object, 'Array')) || (name === 'fromEntries' && facts.isGlobal(object, 'Object'));
}

/** `[a, b]` of plain names: destructuring runs no code in between. */
function isPlainPattern(pattern: TSESTree.ArrayPattern): boolean {
  return pattern.elements.every((one) => one === null || one.type === 'Identifier');
}

function isPlainRead(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  switch (parent.type) {
    case 'AssignmentExpression':
      return parent.left !== member;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return false;
    case 'UnaryExpression':
      return parent.operator !== 'delete';
    case 'CallExpression':
      return parent.callee !== member;
    case 'AssignmentPattern':
      return parent.right === member;
    case 'Property':
      return parent.parent.type !== 'ObjectPattern';
    default:
      return true;
  }
}

/** A container handed to a function: forgotten by a builtin, or received by a function that the text shows whole. */
function classifyArgument(facts: Facts, node: Node, call: TSESTree.CallExpression): OneUse {
  if (call.callee === node) return make('retained', node, call, 'used');
  if (isReadByBuiltin(facts, call, node)) return make('walk', node, call);
  const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
  const before = call.arguments.slice(0, index + 1);
  if (index < 0 || before.some((one) => one.type === 'SpreadElement')) return make('retained', node, call, 'passed');
  const callee = getCallee(facts, call);
  if (callee === null || !canReceive(facts, callee, index)) return make('retained', node, call, 'passed');
  const use: OneUse = { ...make('passed', node, call), callee, index };
  return isDiscarded(facts, call) || !mayReturnParameter(facts, callee, index) ? use : { ...use, again: call };
}

/** Whether what happens to an argument can be read off `fn`: sync, and its parameter there is a plain name. */
function canReceive(facts: Facts, fn: FunctionNode, index: number): boolean {
  if (fn.async || fn.generator) return false;
  const param = fn.params[index];
  if (param?.type !== 'Identifier' || hasThisParameter(fn)) return false;
  return !facts.memo(usesArguments, fn);
}

/** e.g. `function f(this: Box, m: Map<K, V>)`: its parameters stand one place behind the arguments. */
export function hasThisParameter(fn: FunctionNode): boolean {
  return fn.params[0]?.type === 'Identifier' && fn.params[0].name === 'this';
}

/** Whether `fn` names its own `arguments`, in an arrow of it too. */
export function usesArguments(facts: Facts, fn: FunctionNode): boolean {
  if (fn.type === 'ArrowFunctionExpression') return false;
  const own = facts.scope(fn).set.get('arguments');
  if (own !== undefined) return own.defs.length > 0 || own.references.length > 0;
  return false;
}

/** Whether a call of `fn` may have the value of its parameter; "yes" unless no return could name it. */
function mayReturnParameter(facts: Facts, fn: FunctionNode, index: number): boolean {
  const variable = getParameterVariable(facts, fn, index);
  if (variable === null || !isNeverReassigned(variable)) return true;
  return variable.references.some((reference) => {
    let at = reference.identifier as Node;
    // e.g. return out.size; return out.has(k)
    if (at.parent?.type === 'MemberExpression' && at.parent.object === at && /^(?:has|size)$/.test(getMemberName(at.parent) ?? '')) return false;
    for (let parent = at.parent as Node | undefined; parent !== undefined; at = parent, parent = at.parent as Node | undefined) {
      if (parent.type === 'ReturnStatement' || (parent.type === 'ArrowFunctionExpression' && parent.body === at)) return true;
      if (parent.type === 'ExpressionStatement' || parent.type === 'TSTypeQuery') return false;
      // e.g. const n = out.size: a declared name may stand for the parameter later
      if (parent.type === 'VariableDeclarator') return true;
      if (isFunction(parent) || parent.type.endsWith('Statement')) return false;
    }
    return true;
  });
}

export function getParameterVariable(facts: Facts, fn: FunctionNode, index: number): Variable | null {
  const param = fn.params[index];
  return param?.type === 'Identifier' ? facts.variable(param) : null;
}

function classifyDictionary(facts: Facts, node: Node, owner: FunctionNode | null): OneUse {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'MemberExpression':
      if (parent.object !== node || parent.property.type === 'PrivateIdentifier') return make('retained', node, parent, 'used');
      return classifyElement(facts, node, parent);
    case 'ForInStatement':
      return parent.right === node ? make('for-in', node, parent) : make('retained', node, parent, 'used');
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression'
        ? make('walk', node, parent.parent)
        : make('retained', node, parent, 'inspected');
    case 'BinaryExpression':
      return parent.operator === 'in' && parent.right === node ? make('has', node, parent) : make('retained', node, parent, 'inspected');
    case 'CallExpression':
      if (isReadByObject(facts, parent, node)) return make('walk', node, parent);
      // e.g. Object.assign(o, given): whatever is in there
      if (isWrittenByAssign(facts, parent, node)) return make('update', node, parent);
      return classifyArgument(facts, node, parent);
    case 'ForOfStatement':
      return make('retained', node, parent, 'used');
    default:
      return classifyCommon(facts, node, owner);
  }
}

/** `Object.assign(o, …);`, where nobody sees the value and o is no source. */
function isWrittenByAssign(facts: Facts, call: TSESTree.CallExpression, target: Node): boolean {
  if (!isObjectAssign(facts, call) || call.arguments[0] !== target || !isDiscarded(facts, call)) return false;
  return call.arguments.every((one) => one.type !== 'SpreadElement');
}

/** `Object.keys(o)`, `Object.values(o)`, `Object.entries(o)`, `Object.hasOwn(o, k)`, `Object.assign(t, o)`. */
function isReadByObject(facts: Facts, call: TSESTree.CallExpression, argument: Node): boolean {
  if (!isMethodCall(call) || !facts.isGlobal(call.callee.object, 'Object')) return false;
  switch (getMemberName(call.callee)) {
    case 'keys':
    case 'values':
    case 'entries':
    case 'hasOwn':
      return call.arguments[0] === argument;
    case 'assign':
      return call.arguments[0] !== argument && call.arguments.every((one) => one.type !== 'SpreadElement');
    default:
      return false;
  }
}

function classifyElement(facts: Facts, node: Node, member: TSESTree.MemberExpression): OneUse {
  const { parent } = member;
  switch (parent.type) {
    case 'AssignmentExpression':
      if (parent.left !== member) return make('get', node, member);
      return parent.operator === '=' && isDiscarded(facts, parent) ? make('write', node, parent) : make('update', node, parent);
    case 'UpdateExpression':
      return make('update', node, parent);
    case 'UnaryExpression':
      return parent.operator === 'delete' ? make('delete', node, parent) : make('get', node, member);
    case 'CallExpression':
      return parent.callee === member ? make('retained', node, parent, 'passed') : make('get', node, member);
    case 'TaggedTemplateExpression':
      return make('retained', node, parent, 'passed');
    default:
      return isPlainRead(member) ? make('get', node, member) : make('retained', node, member, 'mutated');
  }
}
