/**
 * A dictionary that is copied, entry by entry, into another one.
 *
 *   Object.assign(t, CALL);                               under an alias too: const { assign } = Object
 *   const d = CALL; for (const k in d) t[k] = d[k];       the one directly behind the other
 *
 * Not a drain: an `Object.assign` whose value is used, or that has another source; a loop with a guard; a d that is
 * named elsewhere.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { isObjectAssign } from '../../analysis/object-assign.js';
import { isIdentifier, isInStatementList } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';

export interface DictionaryDrain {
  readonly node: TSESTree.CallExpression | TSESTree.ForInStatement;
  readonly statement: TSESTree.Statement;
  /** The declaration of what `for…in` walks, directly before it: `const d = f(x);` */
  readonly declaration: TSESTree.VariableDeclaration | null;
  readonly source: TSESTree.CallExpression;
  readonly target: TSESTree.Expression;
  readonly kind: 'dictionary';
  readonly how: 'assign' | 'for-in';
}

export function getDictionaryDrain(facts: Facts, node: Node): DictionaryDrain | null {
  if (node.type === 'ForInStatement') return getForIn(facts, node);
  return node.type === 'CallExpression' ? getAssign(facts, node) : null;
}

// Have: Object.assign(t, CALL);
function getAssign(facts: Facts, node: TSESTree.CallExpression): DictionaryDrain | null {
  const { parent } = node;
  const [target, source] = node.arguments;
  if (parent.type !== 'ExpressionStatement' || node.arguments.length !== 2 || node.typeArguments !== undefined)
    return null;
  if (target === undefined || target.type === 'SpreadElement' || target.type === 'ObjectExpression') return null;
  if (source?.type !== 'CallExpression' || !isObjectAssign(facts, node)) return null;
  return { node, statement: parent, declaration: null, source, target, kind: 'dictionary', how: 'assign' };
}

// Have: const d = CALL; for (const k in d) t[k] = d[k];
function getForIn(facts: Facts, node: TSESTree.ForInStatement): DictionaryDrain | null {
  const key = getKey(node);
  const { right: walked, body } = node;
  const [only, ...others] = body.type === 'BlockStatement' ? body.body : [body];
  if (key === null || walked.type !== 'Identifier' || others.length > 0) return null;
  if (only?.type !== 'ExpressionStatement' || only.expression.type !== 'AssignmentExpression') return null;
  const { left, right, operator } = only.expression;
  if (operator !== '=' || left.type !== 'MemberExpression' || right.type !== 'MemberExpression') return null;
  if (!isElement(left, key) || !isElement(right, key) || !isIdentifier(right.object, walked.name)) return null;
  const target = left.object;
  // Refuse: for (const k in d) k[k] = d[k], d[k] = d[k]
  if (target.type !== 'Identifier' || target.name === key || target.name === walked.name) return null;
  const declaration = getBefore(node);
  const [declarator, ...more] = declaration?.declarations ?? [];
  if (declaration?.kind !== 'const' || declarator?.id.type !== 'Identifier' || more.length > 0) return null;
  const source = declarator.init;
  if (declarator.id.name !== walked.name || source?.type !== 'CallExpression') return null;
  // Refuse: a d that is named once more: its initialiser, the loop and the entry are all there may be
  if (facts.variable(declarator.id)?.references.length !== 3) return null;
  return { node, statement: node, declaration, source, target, kind: 'dictionary', how: 'for-in' };
}

/** The name of `const k`, `let k` in the head. */
function getKey({ left }: TSESTree.ForInStatement): string | null {
  if (left.type !== 'VariableDeclaration' || left.kind === 'var') return null;
  const id = left.declarations[0]?.id;
  return id?.type === 'Identifier' ? id.name : null;
}

/** `o[k]` */
function isElement({ computed, optional, property }: TSESTree.MemberExpression, key: string): boolean {
  return computed && !optional && isIdentifier(property, key);
}

/** The declaration that stands directly before `node` in a list of statements. */
function getBefore(node: TSESTree.ForInStatement): TSESTree.VariableDeclaration | null {
  if (!isInStatementList(node)) return null;
  const { parent } = node as TSESTree.Node & { parent: Node };
  // Refuse: a d at the top of a file: other scripts, or the template of a component, may name it
  const list: readonly Node[] = parent.type === 'BlockStatement' ? parent.body : [];
  const before = list[list.indexOf(node) - 1];
  return before?.type === 'VariableDeclaration' ? before : null;
}
