/** Whether a comparator orders by the key alone, as a sorted container does. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isIdentifier } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { isPlainCallback } from './callbacks.js';
import type { Facts } from './facts.js';

/** `([a], [b]) => a - b`, `(a, b) => a[0] - b[0]`, `(a < b ? -1 : a > b ? 1 : 0)`; of a Set the elements themselves. */
export function comparesKeys(facts: Facts, node: Node, container: 'Map' | 'Set'): boolean {
  if (!isPlainCallback(facts, node, 2) || node.params.length !== 2 || node.body.type === 'BlockStatement') return false;
  const [a, b] = node.params.map((param) => getKeyTest(param, container));
  if (a == null || b == null) return false;
  return isDifference(node.body, a, b) || isThreeWay(node.body, a, b);
}

type KeyTest = (node: Node) => boolean;

/** What stands for the key of a parameter: `a` of `[a]`, `a[0]` of `a`; of a Set `a` itself. */
function getKeyTest(param: TSESTree.Parameter, container: 'Map' | 'Set'): KeyTest | null {
  if (param.type === 'ArrayPattern') {
    const [key] = param.elements;
    return container === 'Map' && key?.type === 'Identifier' ? (node) => isIdentifier(node, key.name) : null;
  }
  if (param.type !== 'Identifier') return null;
  if (container === 'Set') return (node) => isIdentifier(node, param.name);
  return (node) =>
    node.type === 'MemberExpression' && isIdentifier(node.object, param.name) && node.computed && node.property.type === 'Literal' && node.property.value === 0;
}

/** `a - b` */
function isDifference(node: Node, a: KeyTest, b: KeyTest): boolean {
  return node.type === 'BinaryExpression' && node.operator === '-' && a(node.left) && b(node.right);
}

/** `a < b ? -1 : 1`, `a < b ? -1 : a > b ? 1 : 0`; keys are never equal. */
function isThreeWay(node: Node, a: KeyTest, b: KeyTest): boolean {
  if (node.type !== 'ConditionalExpression' || !compares(node.test, '<', a, b) || getNumber(node.consequent) !== -1) return false;
  const { alternate } = node;
  if (alternate.type !== 'ConditionalExpression') return getNumber(alternate) === 1;
  return compares(alternate.test, '>', a, b) && getNumber(alternate.consequent) === 1 && getNumber(alternate.alternate) === 0;
}

function compares(node: Node, operator: string, a: KeyTest, b: KeyTest): boolean {
  return node.type === 'BinaryExpression' && node.operator === operator && a(node.left) && b(node.right);
}

function getNumber(node: Node): number | null {
  if (node.type === 'UnaryExpression' && node.operator === '-') return -(getNumber(node.argument) ?? Number.NaN);
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : null;
}
