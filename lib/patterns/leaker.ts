/**
 * A function that hands out the container itself, with a type that lets its callers write to it.
 *
 *   get tombstones(): Set<string> { return this.#tombstones; }
 *   private byNamespace(): Map<string, Set<string>> { return this.namespaces; }
 *   function known(): Set<string> { return names; }
 *
 * Not one: JavaScript, a public field, an exported variable, any return type but `Map<…>` and `Set<…>`.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isExportedName, isExported } from '../analysis/functions.js';
import type { Facts } from '../analysis/facts.js';
import { getConstDeclarator } from '../analysis/facts.js';
import { type Field, getField } from '../analysis/fields.js';
import { getNativeRead, getNativeType } from '../analysis/natives.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { getKept, getReturning, isUncalled, type Kept } from './copier.js';

export interface Leaker {
  /** What is returned. */
  readonly node: Kept;
  readonly fn: FunctionNode;
  readonly container: 'Map' | 'Set';
  /** The declared type of the result. */
  readonly type: TSESTree.TSTypeReference;
}

export function matchLeaker(node: Node, facts: Facts): Leaker | null {
  if (!facts.isTypeScript) return null;
  const fn = getReturning(facts, node);
  const type = fn?.returnType?.typeAnnotation;
  if (fn === null || type?.type !== 'TSTypeReference') return null;
  const container = getNativeType(facts, type);
  const kept = container === null ? null : getKept(facts, node, fn);
  if (container === null || kept === null || !isOwned(facts, kept) || isUncalled(facts, fn)) return null;
  return { node: kept, fn, container, type };
}

/** A field that others cannot name, or a const of this module that it does not export. */
export function isOwned(facts: Facts, kept: Kept): boolean {
  if (kept.type === 'MemberExpression') {
    const field = getField(facts, kept);
    return field !== null && isHidden(field);
  }
  const variable = facts.variable(kept);
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator === null || facts.owner(variable) !== null) return false;
  return !isExported(declarator.parent) && !isExportedName(variable) && getNativeRead(facts, kept) !== null;
}

function isHidden(field: Field): boolean {
  if (field.isHash) return true;
  return field.declarations.every((one) => one.accessibility === 'private' || one.accessibility === 'protected');
}
