/** A callback that is written as the body of a for…of: what in it would mean something else there. */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, isFunction, isLoop } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { hasNode, walk } from '../ast/walk.js';
import { findReturns } from './builders.js';
import { type InlineFunction, isPlainCallback } from './callbacks.js';
import type { Facts } from './facts.js';
import { isPlainPattern } from './no-write.js';

/** The first place of `callback` that keeps it from being the body of a loop over `source`, or null. */
export function findNotInlined(facts: Facts, callback: InlineFunction, source: Node, ofPairs: boolean): Node | null {
  const [param] = callback.params;
  // Refuse: (v, i) => …, () => …, function (v) { … this … }
  if (param === undefined || !isPlainCallback(facts, callback, 1)) return callback;
  const { returnType, typeParameters } = callback;
  if (typeParameters !== undefined) return typeParameters;
  if (returnType !== undefined && returnType.typeAnnotation.type !== 'TSVoidKeyword') return returnType;
  // Refuse: ({ id }) => … — a getter; ([a, b]) => … of a Set — a foreign iterator; (v: Base) => …
  const isPlain = param.type === 'Identifier' || (ofPairs && param.type === 'ArrayPattern' && isPlainPattern(param));
  if (!isPlain || param.typeAnnotation !== undefined) return param;
  return findNameClash(facts, callback, source) ?? findOddCode(facts, callback);
}

/** Refuse: [...m.values()].forEach((m) => …): the head of the loop would name its own m; a name that nobody reads. */
function findNameClash(facts: Facts, callback: InlineFunction, source: Node): Node | null {
  for (const variable of facts.source.scopeManager?.getDeclaredVariables(callback) ?? []) {
    const [def] = variable.defs;
    if (def === undefined || String(def.type) !== 'Parameter') continue;
    if (variable.references.every((one) => !one.isRead())) return def.name as Node;
    const isNamed = (one: Node): boolean => one.type === 'Identifier' && one.name === variable.name;
    if (hasNode(source, facts.source.visitorKeys, isNamed)) return def.name as Node;
  }
  return null;
}

/** Refuse: var, a function declaration, a label, a directive, names like `await`. */
function findOddCode(facts: Facts, callback: InlineFunction): Node | null {
  let found: Node | null = null;
  walk(callback, facts.source.visitorKeys, (node) => {
    const isOwn = getOwner(node) === callback;
    if (node.type === 'Identifier' && /^(?:await|yield|arguments|let)$/.test(node.name)) found ??= node;
    if (!isOwn) return found === null;
    if (node.type === 'VariableDeclaration' && !/^(?:const|let)$/.test(node.kind)) found ??= node;
    if (node.type === 'FunctionDeclaration' || node.type === 'LabeledStatement') found ??= node;
    if (node.type === 'ExpressionStatement' && node.directive !== undefined) found ??= node;
    return found === null;
  });
  return found;
}

function getOwner(node: Node): Node | null {
  for (const at of findAncestors(node)) if (isFunction(at)) return at;
  return null;
}

/** The `return;` of a callback, each to become a `continue`; or the first that has a value, or stands in a loop of its own. */
export function getBareReturns(
  facts: Facts,
  callback: InlineFunction,
): { readonly returns: readonly TSESTree.ReturnStatement[]; readonly odd: Node | null } {
  const returns = callback.body.type === 'BlockStatement' ? findReturns(facts, callback) : [];
  const odd = returns.find((one) => one.argument !== null || isInOwnLoop(one, callback)) ?? null;
  return { returns, odd };
}

function isInOwnLoop(node: Node, callback: InlineFunction): boolean {
  for (const at of findAncestors(node)) {
    if (at === callback) return false;
    if (isLoop(at) || at.type === 'SwitchStatement') return true;
  }
  return false;
}
