/** Containers made by the evaluation at hand and held by nobody else: `Fresh` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';

import { canComplete } from '../ast/completion.js';
import { getEnclosingFunction, getKeyName, isMethodCall, stripTypes } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { findReturns, isDecorated } from './builders.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { getWrapped } from './fillers.js';
import { getBinding, getNamed } from './functions.js';
import { type ContainerKind, getConstructed } from './natives.js';
import { isRefusal, type Refusal, refuse, refuseAt } from './refusals.js';
import { findRetaining } from './retained.js';
import { getUses } from './uses.js';

/** `Fresh(e)`: the class of a container made by this very evaluation and held by nobody else, or why not. */
export function getFresh(facts: Facts, node: TSESTree.Expression): ContainerKind | Refusal {
  const constructed = getConstructed(facts, node);
  if (constructed !== null) return constructed;
  if (node.type === 'ObjectExpression') {
    return node.properties.length === 0 ? 'dictionary' : refuseAt('not-fresh', node);
  }
  if (node.type !== 'CallExpression') return refuseAt('not-fresh', node, 'used', facts.text(node));
  const named = getBinding(facts, node);
  return isRefusal(named) ? named : facts.memo(getFreshResult, named.fn);
}

/** The class that every path of `fn` returns fresh and unretained. */
function getFreshResult(facts: Facts, fn: FunctionNode): ContainerKind | Refusal {
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  if (fn.async || fn.generator) return refuseAt('async-or-generator', fn, 'used', named.name);
  if (isDecorated(facts, named)) return refuseAt('overridable', fn, 'used', named.name);
  // e.g. function f(x) { return fillF(new Map(), x); }
  const wrapped = getWrapped(facts, fn);
  if (wrapped !== null) return wrapped.kind;
  if (fn.body.type !== 'BlockStatement') return getFreshValue(facts, fn, fn.body);
  if (canComplete(fn.body)) return refuseAt('not-every-path-returns', fn.body, 'returned', named.name);
  let kind: ContainerKind | null = null;
  for (const one of findReturns(facts, fn)) {
    if (one.argument === null) return refuseAt('result-class-differs', one, 'returned');
    const value = getFreshValue(facts, fn, one.argument);
    if (isRefusal(value)) return value;
    if (kind !== null && kind !== value) return refuseAt('result-class-differs', one, 'returned');
    kind = value;
  }
  return kind ?? refuseAt('not-every-path-returns', fn);
}

function getFreshValue(facts: Facts, fn: FunctionNode, given: TSESTree.Expression): ContainerKind | Refusal {
  const node = stripTypes(given);
  if (node !== given) return refuseAt('not-fresh', given, 'cast');
  if (node.type === 'ConditionalExpression') {
    const one = getFreshValue(facts, fn, node.consequent);
    const other = getFreshValue(facts, fn, node.alternate);
    if (isRefusal(one)) return one;
    return isRefusal(other) || one === other ? other : refuseAt('result-class-differs', node);
  }
  if (isOfOtherClass(facts, node)) return refuseAt('result-class-differs', node, 'returned', facts.text(node));
  // e.g. return Object.freeze(d), return Object.create(null), return { get a() { … } }
  if (hasOtherPrototype(facts, node)) return refuseAt('prototype-differs', node, 'returned');
  if (node.type !== 'Identifier') {
    if (node.type !== 'CallExpression') return getFresh(facts, node);
    const named = getBinding(facts, node);
    if (isRefusal(named)) return named;
    // e.g. function f(n) { return n ? f(n - 1) : new Map(); } — a cycle proves nothing
    return named.fn.range[0] === fn.range[0] || calls(facts, named.fn, fn) ? refuseAt('not-fresh', node) : getFresh(facts, node);
  }
  const variable = facts.variable(node);
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator === null || facts.owner(variable) !== fn) return refuseAt('not-fresh', node, 'returned', node.name);
  const isLiteral = declarator.init.type === 'ObjectExpression' && declarator.init.properties.length === 0;
  const kind = isLiteral ? 'dictionary' : getConstructed(facts, declarator.init);
  if (kind === null) {
    const { init } = declarator;
    if (isOfOtherClass(facts, init)) return refuseAt('result-class-differs', declarator, 'stored', node.name);
    return refuseAt(hasOtherPrototype(facts, init) ? 'prototype-differs' : 'not-fresh', declarator, 'stored', node.name);
  }
  // e.g. return empty ? new Map() : m
  const uses = getUses(facts, variable, kind).filter((use) => use.kind !== 'retained' || !isValueOf(use.node, fn));
  const trail = findRetaining(facts, uses, kind);
  if (trail !== null) return refuse('not-fresh', ...trail);
  const written = kind === 'dictionary' ? null : uses.find((use) => use.how === 'mutated');
  return written == null ? kind : refuseAt('not-fresh', written.whole, 'mutated', node.name);
}

/** What is plainly neither a Map, nor a Set, nor a dictionary: a primitive, an array, a function, another class. */
function isOfOtherClass(facts: Facts, node: TSESTree.Expression): boolean {
  switch (node.type) {
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'Literal':
    case 'TemplateLiteral':
    case 'UnaryExpression':
      return true;
    case 'NewExpression':
      return getConstructed(facts, node) === null;
    case 'Identifier':
      return facts.isGlobal(node, 'undefined');
    default:
      return false;
  }
}

/** `Object.create(…)`, `Object.freeze(…)`, a literal with an accessor or `__proto__`: a spread of it is another thing. */
function hasOtherPrototype(facts: Facts, node: TSESTree.Expression): boolean {
  if (node.type === 'ObjectExpression') {
    return node.properties.some(
      (one) => one.type === 'Property' && (one.kind !== 'init' || one.method || (!one.computed && getKeyName(one) === '__proto__')),
    );
  }
  const names = ['create', 'freeze', 'seal', 'preventExtensions', 'defineProperty', 'defineProperties', 'setPrototypeOf'];
  return isMethodCall(node, ...names) && facts.isGlobal(node.callee.object, 'Object');
}

/** Whether `node` is what `fn` returns, be it on one side of a condition. */
function isValueOf(node: Node, fn: FunctionNode): boolean {
  let at = node;
  while (at.parent?.type === 'ConditionalExpression' && at.parent.test !== at) at = at.parent;
  if (at.parent === fn) return fn.body === at;
  return at.parent?.type === 'ReturnStatement' && getEnclosingFunction(at) === fn;
}

/** `a ? b : c ? d : e` -> b, d, e: the values that an expression may have. */
export function splitConditional(node: TSESTree.Expression | null): (TSESTree.Expression | null)[] {
  const at = node === null ? null : stripTypes(node);
  return at?.type === 'ConditionalExpression' ? [at.consequent, at.alternate].flatMap(splitConditional) : [node];
}

/** Whether `fn` is reached again from `other` by calls that a `Fresh` proof would follow. */
function calls(facts: Facts, other: FunctionNode, fn: FunctionNode): boolean {
  const seen = new Set<FunctionNode>();
  const stack: FunctionNode[] = [other];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === fn) return true;
    if (seen.has(at) || seen.size > 64) continue;
    seen.add(at);
    const values = at.body.type === 'BlockStatement' ? findReturns(facts, at).map((one) => one.argument) : [at.body];
    for (const one of values.flatMap(splitConditional)) {
      if (one?.type !== 'CallExpression') continue;
      const named = getBinding(facts, one);
      if (!isRefusal(named)) stack.push(named.fn);
    }
  }
  return seen.size > 64;
}

