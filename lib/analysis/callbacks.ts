/**
 * Callbacks that are loops in disguise: `PlainCallback` and `Calls` of the proof.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, getMemberName, isFunction, isLoop, isMethodCall, isThisBoundary, type MethodCall } from '../ast/nodes.js';
import type { FunctionNode, Loop, Node } from '../ast/source.js';
import { walk } from '../ast/walk.js';
import { isArray } from './arrays.js';
import type { Facts } from './facts.js';
import { isNativeRead } from './natives.js';

export type InlineFunction = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

const ARRAY_CALLS = new Set([
  'forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap',
  'reduce', 'reduceRight', 'sort',
]);
const ASSUMED_CALLS = new Set(['forEach', 'map', 'filter', 'reduce']);

/**
 * An inline function that only maps its arguments: sync, no generator, at most `most` parameters, each a name or a
 * pattern without default, never assigned, and nothing that depends on how it is called.
 */
export function isPlainCallback(facts: Facts, node: Node | undefined, most: number): node is InlineFunction {
  if (node === undefined || !isFunction(node) || node.type === 'FunctionDeclaration') return false;
  return node.params.length <= most && facts.memo(isPlain, node as InlineFunction);
}

function isPlain(facts: Facts, node: InlineFunction): boolean {
  if (node.async || node.generator) return false;
  if (node.returnType?.typeAnnotation.type === 'TSTypePredicate') return false;
  for (const param of node.params) {
    if (param.type !== 'Identifier' && param.type !== 'ArrayPattern' && param.type !== 'ObjectPattern') return false;
    // e.g. function (this: Foo, x) {}
    if (param.type === 'Identifier' && param.name === 'this') return false;
  }
  const scope = facts.scope(node);
  for (const variable of scope.variables) {
    const isParameter = variable.defs.some((def) => String(def.type) === 'Parameter');
    if (isParameter && variable.references.some((reference) => reference.isWrite() && reference.init !== true)) return false;
    if (isParameter && variable.defs.length > 1) return false;
    if (variable.name === 'arguments' && variable.defs.length === 0 && variable.references.length > 0) return false;
  }
  if (node.type === 'FunctionExpression' && node.id !== null) {
    const own = facts.variable(node.id);
    if (own !== null && own.references.length > 0) return false;
  }
  return !usesThis(facts, node);
}

/** Whether the body of `fn` names `this`, `super` or `new.target` of its own (an arrow: of the code round it). */
export function usesThis(facts: Facts, fn: Node): boolean {
  let found = false;
  walk(fn, facts.source.visitorKeys, (node) => {
    if (node.type === 'ThisExpression' || node.type === 'Super' || node.type === 'MetaProperty') {
      if (node.type !== 'MetaProperty' || node.meta.name === 'new') found = true;
    }
    return !found && (node === fn || !isThisBoundary(node) || isClassKeyHolder(node));
  });
  return found;
}

/** e.g. `class { [this.x] = this.y }`: the computed key belongs to the code round the class. */
function isClassKeyHolder(node: Node): boolean {
  return (node.type === 'PropertyDefinition' || node.type === 'AccessorProperty') && node.computed;
}

/**
 * The call that runs the callback `fn` at once, once an element, and forgets it: `xs.forEach(fn)` of an array,
 * or of a native container; null where the receiver is unknown.
 */
export function getImmediateCall(facts: Facts, fn: Node): MethodCall | null {
  const call = fn.parent;
  if (!isMethodCall(call) || call.arguments[0] !== fn) return null;
  return facts.memo(isImmediateCall, call) ? call : null;
}

function isImmediateCall(facts: Facts, call: MethodCall): boolean {
  const name = getMemberName(call.callee) as string;
  if (!ARRAY_CALLS.has(name)) return false;
  const receiver = call.callee.object;
  if (isArray(facts, receiver)) return true;
  if (name === 'forEach' && isNativeRead(facts, receiver)) return true;
  return facts.settings.assumptions.arrayReceivers && ASSUMED_CALLS.has(name) && isFunction(call.arguments[0]);
}

/** A function that is the body of a loop: a plain callback that is called at once and forgotten. */
export function isLoopCallback(facts: Facts, fn: Node): fn is InlineFunction {
  return isPlainCallback(facts, fn, 4) && getImmediateCall(facts, fn) !== null;
}

/**
 * The loops (statements, and calls of loop callbacks) that run `node` again without running `outside` again:
 * those round `node` that do not hold `outside`. Innermost first.
 */
export function findLoops(facts: Facts, node: Node, outside: Node): (Loop | MethodCall)[] {
  const loops: (Loop | MethodCall)[] = [];
  let from: Node = node;
  for (const at of findAncestors(node)) {
    if (at.range[0] <= outside.range[0] && outside.range[1] <= at.range[1] && !isLoopHead(at, outside)) break;
    if (isLoop(at) && repeats(at, from)) loops.push(at);
    if (isFunction(at)) {
      const call = getImmediateCall(facts, at);
      if (call !== null) loops.push(call);
    }
    from = at;
  }
  return loops;
}

/** A declaration in the head of a `for (let …;;)` is outside its loop; one in a `for…of` head or a body is inside. */
function isLoopHead(at: Node, outside: Node): boolean {
  return at.type === 'ForStatement' && at.init !== null && at.init.range[0] <= outside.range[0] && outside.range[1] <= at.init.range[1];
}

/** Whether `child` of `loop` runs in each round. */
function repeats(loop: Loop, child: Node): boolean {
  switch (loop.type) {
    case 'ForStatement':
      return child !== loop.init;
    case 'ForInStatement':
    case 'ForOfStatement':
      return child !== loop.right;
    default:
      return true;
  }
}

/** Whether only loop callbacks lie between `node` and the function `owner` (null: the module). */
export function isDirectlyIn(facts: Facts, node: Node, owner: FunctionNode | null): boolean {
  let from: Node = node;
  for (const at of findAncestors(node)) {
    if (at === owner) return true;
    if (isFunction(at) && !(isLoopCallback(facts, at))) return false;
    if (at.type === 'StaticBlock') return false;
    // A field's value runs when an instance is made; its computed key runs where the class stands.
    if ((at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') && at.value === from) return false;
    from = at;
  }
  return owner === null;
}
