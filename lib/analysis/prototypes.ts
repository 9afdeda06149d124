/** What an assignment to `__proto__` ignores: `o.__proto__ = 1` does nothing, `o.__proto__ = null` takes the prototype away. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../ast/source.js';
import { getWalkedKind } from './elements.js';
import { isNumeric } from './expressions.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { isCastIntoVariable } from './fields.js';

/** Whether `node` is a primitive other than `null`: as a prototype it is ignored. */
export function isNoPrototype(facts: Facts, node: Node): boolean {
  return isNoPrototypeAt(facts, node, 0);
}

function isNoPrototypeAt(facts: Facts, node: Node, depth: number): boolean {
  if (depth > 8) return false;
  switch (node.type) {
    case 'Literal':
      return !('regex' in node) && node.value !== null;
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'BinaryExpression':
      return true;
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].every((one) => isNoPrototypeAt(facts, one, depth + 1));
    case 'CallExpression':
      return facts.isGlobal(node.callee, 'String', 'Number', 'Boolean', 'BigInt', 'Symbol') && !node.optional;
    case 'Identifier': {
      const type = getDeclaredType(facts, node);
      if (type !== null) return /^TS(?:BigInt|Boolean|Number|String|Symbol)Keyword$/.test(type.type);
      const variable = facts.variable(node);
      const init = getConstDeclarator(variable)?.init;
      if (init !== undefined) return isNoPrototypeAt(facts, init, depth + 1);
      return isNumeric(facts, node) || (variable !== null && getWalkedKind(facts, variable) !== null);
    }
    default:
      return isNumeric(facts, node);
  }
}

/** The type that is written at the binding of `node` and that no cast belies. */
export function getDeclaredType(facts: Facts, node: TSESTree.Identifier): TSESTree.TypeNode | null {
  const variable = facts.variable(node);
  const name = variable?.defs.length === 1 ? (variable.defs[0]?.name as Node) : null;
  if (variable === null || name?.type !== 'Identifier' || name.optional === true) return null;
  const type = name.typeAnnotation?.typeAnnotation ?? null;
  return type !== null && isCastIntoVariable(variable) ? null : type;
}
