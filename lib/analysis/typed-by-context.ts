/** Parameters that take their type from where their function stands. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/nodes.js';

/**
 * The parameter, with a default, that `name` is, where its type may come from that of its function: from an annotation,
 * or from what takes the function. Null where it comes from the default, or is written.
 */
export function findTypedByContext(name: TSESTree.Identifier | null): TSESTree.Identifier | null {
  if (name === null || name.typeAnnotation !== undefined || name.parent.type !== 'AssignmentPattern') return null;
  const fn = name.parent.parent;
  if (!isFunction(fn) || fn.type === 'FunctionDeclaration') return null;
  const { parent } = fn;
  if (parent.type === 'MethodDefinition') return null;
  if (parent.type === 'VariableDeclarator') return parent.id.typeAnnotation === undefined ? null : name;
  return parent.type === 'PropertyDefinition' && parent.typeAnnotation === undefined ? null : name;
}
