/** Written types of dictionaries: `Record<string, T>`, `{ [key: string]: T }`. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../ast/source.js';
import { findChildren } from '../ast/walk.js';
import type { Facts, Scope } from './facts.js';

export interface IndexType {
  readonly key: 'number' | 'string';
  readonly value: TSESTree.TypeNode;
  readonly isReadonly: boolean;
}

/** What an index signature or a `Record` over all strings or numbers says; null for any other type, or an alias. */
export function getIndexType(facts: Facts, type: TSESTree.TypeNode): IndexType | null {
  if (type.type === 'TSTypeReference') {
    const [key, value] = type.typeArguments?.params ?? [];
    if (key === undefined || value === undefined || !facts.isGlobal(type.typeName, 'Record')) return null;
    const kind = getKeyKind(key);
    return kind === null ? null : { key: kind, value, isReadonly: false };
  }
  if (type.type !== 'TSTypeLiteral' || type.members.length !== 1) return null;
  const [member] = type.members;
  if (member?.type !== 'TSIndexSignature' || member.typeAnnotation === undefined) return null;
  const [parameter] = member.parameters;
  if (parameter?.type !== 'Identifier' || parameter.typeAnnotation === undefined) return null;
  const kind = getKeyKind(parameter.typeAnnotation.typeAnnotation);
  if (kind === null) return null;
  return { key: kind, value: member.typeAnnotation.typeAnnotation, isReadonly: member.readonly };
}

function getKeyKind(type: TSESTree.TypeNode): IndexType['key'] | null {
  if (type.type === 'TSStringKeyword') return 'string';
  if (type.type === 'TSNumberKeyword') return 'number';
  if (type.type !== 'TSUnionType') return null;
  const kinds = type.types.map(getKeyKind);
  return kinds.includes(null) ? null : kinds.includes('string') ? 'string' : 'number';
}

/** Whether every name in `type` means the same where `place` stands. */
export function isSameTypeAt(facts: Facts, type: Node, place: Node): boolean {
  if (type.type === 'TSThisType' || type.type === 'TSInferType' || type.type === 'TSMappedType') return false;
  if (type.type === 'Identifier' && isResolved(type)) {
    const variable = facts.variable(type);
    for (let scope: Scope | null = facts.scope(place); scope !== null; scope = scope.upper) {
      const found = scope.set.get(type.name);
      if (found === undefined) continue;
      return found === variable || (variable === null && found.defs.length === 0);
    }
    return variable === null || variable.defs.length === 0;
  }
  for (const child of findChildren(type, facts.source.visitorKeys)) {
    if (!isSameTypeAt(facts, child, place)) return false;
  }
  return true;
}

/** Not the right side of a qualified name, the key of a member, the name of a parameter. */
function isResolved(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case 'TSQualifiedName':
      return parent.left === node;
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.key !== node || parent.computed;
    case 'TSFunctionType':
    case 'TSConstructorType':
    case 'TSIndexSignature':
    case 'RestElement':
      return false;
    default:
      return true;
  }
}
