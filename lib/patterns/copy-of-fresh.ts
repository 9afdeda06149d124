/**
 * A copy of what a function of this file returns, made where it is called.
 *
 *   new Map(f(x))               =>  f(x)
 *   new Set(this.#f(x))         =>  this.#f(x)
 *   { ...f(x) }                 =>  f(x)
 *   Object.assign({}, f(x))     =>  f(x)
 *
 * Not one: a second argument or property, an optional call, a cast round the call, a callee that this file does not
 * declare, a callee in parentheses, a copy that `new` or a template's tag takes for its callee.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../analysis/facts.js';
import { getBinding } from '../analysis/functions.js';
import { type ContainerKind, getConstructed } from '../analysis/natives.js';
import { isRefusal } from '../analysis/refusals.js';
import { isConstructedFrom, isFunction, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';

export interface CopyOfFresh {
  /** The whole copy. */
  readonly node: TSESTree.Expression;
  readonly call: TSESTree.CallExpression;
  readonly kind: ContainerKind;
  /** `new Map(await f(x))` */
  readonly awaited: TSESTree.AwaitExpression | null;
}

export function matchCopyOfFresh(node: Node, facts: Facts): CopyOfFresh | null {
  const copied = getCopied(node, facts);
  if (copied === null) return null;
  const awaited = copied.from.type === 'AwaitExpression' ? copied.from : null;
  const call = awaited === null ? copied.from : awaited.argument;
  if (call.type !== 'CallExpression' || call.optional || !isOfThisFile(facts, call)) return null;
  if (call.range[0] !== call.callee.range[0] || isConstructedFrom(copied.node)) return null;
  return { node: copied.node, call, kind: copied.kind, awaited };
}

interface Copied {
  readonly node: TSESTree.Expression;
  readonly from: TSESTree.Expression;
  readonly kind: ContainerKind;
}

function getCopied(node: Node, facts: Facts): Copied | null {
  switch (node.type) {
    // Have: new Map(CALL)
    case 'NewExpression': {
      const kind = getConstructed(facts, node);
      const from = getOnlyArgument(node);
      return kind === null || from === null ? null : { node, from, kind };
    }
    // Have: { ...CALL }
    case 'ObjectExpression': {
      const [only] = node.properties;
      return node.properties.length === 1 && only?.type === 'SpreadElement'
        ? { node, from: only.argument, kind: 'dictionary' }
        : null;
    }
    // Have: Object.assign({}, CALL)
    case 'CallExpression': {
      const [first, from, ...others] = node.arguments;
      if (!isMethodCall(node, 'assign') || !facts.isGlobal(node.callee.object, 'Object') || others.length > 0)
        return null;
      if (first?.type !== 'ObjectExpression' || first.properties.length > 0 || node.typeArguments !== undefined)
        return null;
      return from === undefined || from.type === 'SpreadElement' ? null : { node, from, kind: 'dictionary' };
    }
    default:
      return null;
  }
}

function getOnlyArgument(node: TSESTree.NewExpression): TSESTree.Expression | null {
  const [only] = node.arguments;
  return node.arguments.length !== 1 || only === undefined || only.type === 'SpreadElement' ? null : only;
}

/** Whether this file declares what is called, be it in a way that proves nothing. */
function isOfThisFile(facts: Facts, call: TSESTree.CallExpression): boolean {
  const named = getBinding(facts, call);
  if (!isRefusal(named)) return true;
  const { callee } = call;
  if (callee.type === 'MemberExpression') return named.code === 'overridable';
  if (callee.type !== 'Identifier') return false;
  return (facts.variable(callee)?.defs ?? []).some((def) => {
    const { node, name } = def as { node: Node; name: Node };
    if (node.type === 'VariableDeclarator') return node.id === name && isFunction(node.init);
    return (isFunction(node) || node.type === 'TSDeclareFunction') && node.id === name;
  });
}
