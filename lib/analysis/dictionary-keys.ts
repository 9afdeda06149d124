/** The keys that a function of this file puts into the dictionary it returns: none may be `__proto__`. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isFunction } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { findReturns } from './builders.js';
import { splitConditional } from './fresh.js';
import { isSafeKey } from './expressions.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { getCallee } from './functions.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getParameterVariable, getUses, type Use } from './uses.js';

const MAX_FUNCTIONS = 64;

/** Whether a key of the dictionary that `call` returns may be `__proto__`; its result is known to be fresh. */
export function refuseUnsafeResult(facts: Facts, call: TSESTree.CallExpression): Refusal | null {
  const queue: { readonly uses: readonly Use[] }[] = [];
  const seen = new Set<unknown>();
  const addFunction = (fn: FunctionNode | null): void => {
    if (fn === null || seen.has(fn)) return;
    seen.add(fn);
    const values =
      isFunction(fn) && fn.body.type === 'BlockStatement'
        ? findReturns(facts, fn).map((one) => one.argument)
        : [fn.body as TSESTree.Expression];
    for (const value of values.flatMap(splitConditional)) {
      if (value?.type === 'CallExpression') addFunction(getCallee(facts, value));
      const declarator = value?.type === 'Identifier' ? getConstDeclarator(facts.variable(value)) : null;
      const variable = declarator === null ? null : facts.variable(declarator.id);
      if (variable !== null) queue.push({ uses: getUses(facts, variable, 'dictionary') });
    }
  };
  addFunction(getCallee(facts, call));
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const use of one.uses) {
      const key = getUnsafeKey(facts, use);
      if (key !== null) return refuseAt('proto-key', key, 'stored', facts.text(key));
      const variable = use.callee === null ? null : getParameterVariable(facts, use.callee, use.index);
      if (variable === null || seen.has(variable)) continue;
      if (seen.size > MAX_FUNCTIONS) return refuseAt('too-complex', use.whole);
      seen.add(variable);
      queue.push({ uses: getUses(facts, variable, 'dictionary') });
    }
  }
  return null;
}

/** `o[k] = v`, `o[k] += v`, `o.__proto__ = v`, whose key may be `__proto__`. */
function getUnsafeKey(facts: Facts, use: Use): Node | null {
  if (use.kind !== 'write' && use.kind !== 'update') return null;
  const { parent } = use.node;
  if (parent?.type !== 'MemberExpression') return use.whole;
  if (!parent.computed || getMemberName(parent) !== null)
    return getMemberName(parent) === '__proto__' ? parent.property : null;
  return isSafeKey(facts, parent.property) ? null : parent.property;
}
