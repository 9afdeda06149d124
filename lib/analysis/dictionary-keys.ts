/** The keys that a function of this file puts into the dictionary it returns: none may be `__proto__`. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/source.js';
import { findReturns } from './builders.js';
import { type Entry, findEntries } from './dictionary-entries.js';
import { splitConditional } from './fresh.js';
import { isSafeKey } from './expressions.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { getWrapped } from './fillers.js';
import { getCallee } from './functions.js';
import { getKeyKind, type KeyKind } from './key-kinds.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getUses, type Use } from './uses.js';

/** Whether a key of the dictionary that `call` returns may be `__proto__`; its result is known to be fresh. */
export function refuseUnsafeResult(facts: Facts, call: TSESTree.CallExpression): Refusal | null {
  const entries = findEntries(facts, findResultUses(facts, call));
  if (!('length' in entries)) return refuseAt('proto-key', entries, 'stored', facts.text(entries));
  const unsafe = entries.find((one) => !isSafe(facts, one));
  return unsafe === undefined ? null : refuseAt('proto-key', unsafe.whole, 'stored', facts.text(unsafe.whole));
}

function isSafe(facts: Facts, { key, name }: Entry): boolean {
  return name !== null || key === null ? name !== '__proto__' : isSafeKey(facts, key);
}

/** What all keys of the dictionary that `call` returns provably are. */
export function getResultKeys(facts: Facts, call: TSESTree.CallExpression): KeyKind | null {
  return getKeyKind(facts, findResultUses(facts, call));
}

/** What is done with every dictionary that `call` may return, before it does. */
function findResultUses(facts: Facts, call: TSESTree.CallExpression): readonly Use[] {
  const uses: Use[] = [];
  const seen = new Set<FunctionNode>();
  const queue = [getCallee(facts, call)];
  for (const fn of queue) {
    if (fn === null || seen.has(fn)) continue;
    seen.add(fn);
    // e.g. function index(rows) { return fillIndex({}, rows); }
    const wrapped = getWrapped(facts, fn);
    if (wrapped !== null) uses.push(...wrapped.uses);
    const values = fn.body.type === 'BlockStatement' ? findReturns(facts, fn).map((one) => one.argument) : [fn.body];
    for (const value of values.flatMap(splitConditional)) {
      if (value?.type === 'CallExpression' && wrapped === null) queue.push(getCallee(facts, value));
      const declarator = value?.type === 'Identifier' ? getConstDeclarator(facts.variable(value)) : null;
      const variable = declarator === null ? null : facts.variable(declarator.id);
      if (variable !== null) uses.push(...getUses(facts, variable, 'dictionary'));
    }
  }
  return uses;
}
