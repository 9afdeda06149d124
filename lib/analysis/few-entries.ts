/**
 * Whether a container is known to hold a few entries at most where it is read: a test of its size stands round the
 * place, or ends the block before it. What a copy costs there is not worth a reader's minute.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { canComplete } from '../ast/completion.js';
import { findAncestors, getMemberName, isFunction } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';

const FEW = 4;

/** The test that bounds the size of `container` at `node`, or null. */
export function findSizeTest(facts: Facts, node: Node, container: Node): Node | null {
  let from = node;
  for (const at of findAncestors(node)) {
    const test = getTest(facts, at, from, container) ?? getTestBefore(facts, at, from, container);
    if (test !== null) return test;
    if (isFunction(at)) return null;
    from = at;
  }
  return null;
}

function getTest(facts: Facts, at: Node, from: Node, container: Node): Node | null {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return from !== at.test && bounds(facts, at.test, container, from === at.consequent) ? at.test : null;
    case 'LogicalExpression':
      return from === at.right && at.operator !== '??' && bounds(facts, at.left, container, at.operator === '&&') ? at.left : null;
    case 'SwitchCase': {
      const { test, parent } = at;
      return test !== null && isSize(facts, parent.discriminant, container) && isFew(test) ? test : null;
    }
    default:
      return null;
  }
}

/** `if (s.size !== 1) return null;` in front of the statement. */
function getTestBefore(facts: Facts, list: Node, from: Node, container: Node): Node | null {
  if (list.type !== 'BlockStatement') return null;
  for (const one of list.body) {
    if (one === from) return null;
    if (one.type !== 'IfStatement' || one.alternate !== null || canComplete(one.consequent)) continue;
    if (bounds(facts, one.test, container, false)) return one.test;
  }
  return null;
}

/** Whether the size is a few at most where `test` has come out as `outcome`. */
function bounds(facts: Facts, test: TSESTree.Expression, container: Node, outcome: boolean): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!') return bounds(facts, test.argument, container, !outcome);
  if (test.type === 'LogicalExpression') {
    const isEither = test.operator === (outcome ? '&&' : '||');
    return isEither && [test.left, test.right].some((one) => bounds(facts, one, container, outcome));
  }
  if (test.type !== 'BinaryExpression') return false;
  const { left, operator, right } = test;
  const isFlipped = !isSize(facts, left, container);
  if (!(isFlipped ? isSize(facts, right, container) && isFew(left) : isFew(right))) return false;
  const upper = isFlipped ? /^>=?$/ : /^<=?$/;
  const lower = isFlipped ? /^<=?$/ : /^>=?$/;
  return outcome ? /^===?$/.test(operator) || upper.test(operator) : /^!==?$/.test(operator) || lower.test(operator);
}

function isSize(facts: Facts, node: Node, container: Node): boolean {
  return node.type === 'MemberExpression' && getMemberName(node) === 'size' && facts.text(node.object) === facts.text(container);
}

function isFew(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number' && node.value <= FEW;
}
