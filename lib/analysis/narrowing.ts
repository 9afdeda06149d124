/** What TypeScript's checker concludes from a test, and goes on believing until the variable is assigned. */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Use } from './uses.js';

/** Whether `node` is compared for equality: the checker takes `s.size` for the `0` that it was compared with. */
export function isCompared(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
  return parent?.type === 'SwitchStatement' && parent.discriminant === node;
}

/**
 * The test of a property of a container that is read again later, with the assignment of `step` in between: with a
 * write in place of the assignment the checker would go on believing the test.
 */
export function findNarrowedRead(uses: readonly Use[], step: TSESTree.AssignmentExpression): Node | null {
  const read = uses.flatMap(({ node, kind }) => {
    const member = node.parent;
    const isRead = member?.type === 'MemberExpression' && member.object === node && !contains(step, node);
    return isRead && (kind === 'size' || kind === 'get' || kind === 'write' || kind === 'update') ? [member] : [];
  });
  const inOrder = read.toSorted((a, b) => a.range[0] - b.range[0]);
  return inOrder.slice(0, -1).find(isTested) ?? null;
}

/** Whether the value of `node` decides something: a comparison, a condition, an operand of `&&`, what a guard is asked. */
export function isTested(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left === node;
    case 'BinaryExpression':
      return /^(?:[!=]==?|in|instanceof)$/.test(parent.operator);
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'LogicalExpression':
      return true;
    case 'ConditionalExpression':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'IfStatement':
    case 'WhileStatement':
      return parent.test === node;
    case 'SwitchStatement':
      return parent.discriminant === node;
    // e.g. isText(o.a)
    case 'CallExpression':
      return parent.callee !== node;
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return isTested(parent);
    // e.g. if (o.a.b)
    case 'MemberExpression':
      return parent.object === node && isTested(parent);
    default:
      return false;
  }
}
