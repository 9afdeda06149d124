/**
 * What all keys of a dictionary are, as far as the time hangs on it: the evidence has figures for whole numbers and for
 * texts that are written in the code. What a key may be as a name (`__proto__`) is another question.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { findEntries, isEntries } from './dictionary-entries.js';
import { type Facts, getConstDeclarator, getDeclarator, type Reference } from './facts.js';
import type { Use } from './uses.js';

/** Every key a whole number from 0 up, or every key a text that is written in the code. */
export type KeyKind = 'index' | 'literal';

const MAX_DEPTH = 8;

/** What all keys are, or null. A dictionary is written to by `o[k]`: one that has only `o.name` is a record. */
export function getKeyKind(facts: Facts, uses: readonly Use[]): KeyKind | null {
  const entries = findEntries(facts, uses);
  if (!isEntries(entries) || !entries.some(({ key }) => key !== null)) return null;
  const kinds = new Set(entries.map(({ key }) => (key === null ? 'literal' : getKindOf(facts, key, 0))));
  const [kind] = kinds;
  return kinds.size === 1 ? (kind ?? null) : null;
}

function getKindOf(facts: Facts, node: Node, depth: number): KeyKind | null {
  if (depth > MAX_DEPTH) return null;
  if (isIndex(facts, node, depth)) return 'index';
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? 'literal' : null;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? 'literal' : null;
    case 'ConditionalExpression': {
      const kind = getKindOf(facts, node.consequent, depth + 1);
      return kind === getKindOf(facts, node.alternate, depth + 1) ? kind : null;
    }
    case 'Identifier': {
      const init = getConstDeclarator(facts.variable(node))?.init;
      return init === undefined ? null : getKindOf(facts, init, depth + 1);
    }
    default:
      return null;
  }
}

/** A whole number from 0 up by how it is made. A declared `number` may be -1 or 0.5, which are made texts. */
function isIndex(facts: Facts, node: Node, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  switch (node.type) {
    case 'Literal':
      return isWhole(node);
    case 'UpdateExpression':
      return node.operator === '++' && isIndex(facts, node.argument, depth + 1);
    case 'BinaryExpression':
      return isIndexByOperator(facts, node, depth + 1);
    case 'MemberExpression':
      return !node.optional && /^(?:length|size)$/.test(getMemberName(node) ?? '');
    case 'Identifier': {
      const variable = facts.variable(node);
      const init = getDeclarator(variable)?.init ?? null;
      if (variable === null || init === null || !isIndex(facts, init, depth + 1)) return false;
      return variable.references.every(isCounted);
    }
    default:
      return false;
  }
}

/** `a >>> b`, `a & 255`, `a + b`, `a * b`, `a % b` */
function isIndexByOperator(facts: Facts, { operator, left, right }: TSESTree.BinaryExpression, depth: number): boolean {
  const isOf = (side: Node): boolean => isIndex(facts, side, depth);
  switch (operator) {
    case '>>>':
      return true;
    case '&':
      return isOf(left) || isOf(right);
    case '+':
    case '*':
    case '%':
      return isOf(left) && isOf(right);
    default:
      return false;
  }
}

/** `i++`, `i += 2`, `i = 0` */
function isCounted(reference: Reference): boolean {
  if (!reference.isWrite() || reference.init === true) return true;
  const node = reference.identifier as Node;
  const { parent } = node;
  if (parent?.type === 'UpdateExpression') return parent.operator === '++';
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) return false;
  return (parent.operator === '=' || parent.operator === '+=') && isWhole(parent.right);
}

function isWhole(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number' && Number.isInteger(node.value);
}
