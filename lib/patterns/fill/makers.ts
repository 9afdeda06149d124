/**
 * Whether a call names a function that makes containers, as far as the text of this file tells:
 *
 *   function f(x) { const m = new Map(); …; return m; }      f(x)
 *   const f = (x) => new Set(x)                              f(x)
 *   function f(x) { const o = {}; o[x] = 1; return o; }      f(x)
 *   class A { #f(x) { … } }                                  this.#f(x)
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findReturns } from '../../analysis/builders.js';
import { type Facts, getDeclarator } from '../../analysis/facts.js';
import { getField, getFieldsOf, getMethodFunction } from '../../analysis/fields.js';
import { getWrapped } from '../../analysis/fillers.js';
import { splitConditional } from '../../analysis/fresh.js';
import { getConstructed } from '../../analysis/natives.js';
import { isFunction, isMethodCall } from '../../ast/nodes.js';
import type { FunctionNode, Node } from '../../ast/source.js';

/** Whether a call names a function of this file that returns a container, as far as its text tells. */
export function callsMaker(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const fn =
    callee.type === 'Identifier'
      ? findFunction(facts, callee)
      : callee.type === 'MemberExpression'
        ? findMethod(facts, callee)
        : null;
  return fn !== null && returnsContainer(facts, fn);
}

function findFunction(facts: Facts, name: TSESTree.Identifier): FunctionNode | null {
  for (const def of (facts.variable(name)?.defs ?? []) as { node: Node; name: Node }[]) {
    if (def.node.type === 'FunctionDeclaration' && def.node.id === def.name) return def.node;
    if (def.node.type === 'VariableDeclarator' && isFunction(def.node.init)) return def.node.init;
  }
  return null;
}

function findMethod(facts: Facts, callee: TSESTree.MemberExpression): FunctionNode | null {
  const name = callee.property.type === 'Identifier' && !callee.computed ? callee.property.name : null;
  const field = getField(facts, callee);
  if (field !== null) return getMethodFunction(field);
  const [def] =
    callee.object.type === 'Identifier' ? ((facts.variable(callee.object)?.defs ?? []) as { node: Node }[]) : [];
  const owned =
    name !== null && def?.node.type === 'ClassDeclaration' ? getFieldsOf(facts, def.node).get(name) : undefined;
  return owned === undefined ? null : getMethodFunction(owned);
}

function returnsContainer(facts: Facts, fn: FunctionNode): boolean {
  if (getWrapped(facts, fn) !== null) return true;
  const values = fn.body.type === 'BlockStatement' ? findReturns(facts, fn).map(({ argument }) => argument) : [fn.body];
  return values.flatMap(splitConditional).some((value) => {
    if (value === null) return false;
    if (value.type !== 'Identifier') return getConstructed(facts, value) !== null;
    return isMade(facts, value);
  });
}

/** Whether `name` is declared as a new Map or Set, or as a dictionary: an object that is written to by `o[k]`. */
export function isMade(facts: Facts, name: TSESTree.Identifier): boolean {
  const variable = facts.variable(name);
  const init = getDeclarator(variable)?.init;
  if (getConstructed(facts, init) !== null) return true;
  const isObject =
    (init?.type === 'ObjectExpression' && init.properties.length === 0) ||
    (isMethodCall(init, 'create') && facts.isGlobal(init.callee.object, 'Object'));
  return isObject && variable !== null && variable.references.some(({ identifier }) => isElementWritten(identifier as Node));
}

/** `o[k] = v`; in a callback or handed on to another function, it is not seen here. */
function isElementWritten(node: Node): boolean {
  const member = node.parent;
  if (member?.type === 'CallExpression') return member.arguments.some((one) => one === node);
  if (member?.type !== 'MemberExpression' || member.object !== node || !member.computed) return false;
  const { parent } = member;
  return (parent.type === 'AssignmentExpression' && parent.left === member) || parent.type === 'UpdateExpression';
}
