/**
 * A copy made by an expression, `new Map(f(x))`, and its type: whether what is copied may stand in its place.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, isFunction } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import type { Facts } from './facts.js';
import { getCallee } from './functions.js';
import { type ContainerKind, getNativeType } from './natives.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getResultType, hasForeignDoc, isInferredByPlace } from './result-types.js';
import { areSameTypes } from './types.js';

export interface Copy {
  readonly node: TSESTree.Expression;
  readonly call: TSESTree.CallExpression;
  readonly kind: ContainerKind;
}

/** `plain`: the result may stand for its copy; else the type arguments that a declaration must write to keep its type. */
export function proveCopyType(
  facts: Facts,
  { node, call, kind }: Copy,
): 'plain' | Refusal | { readonly write: readonly TSESTree.TypeNode[] } {
  const fn = getCallee(facts, call);
  if (fn === null) return refuseAt('not-fresh', call);
  const differs = refuseAt('target-type-differs', call, 'used', facts.text(call.callee));
  if (!facts.isTypeScript) return hasForeignDoc(facts, fn) ? differs : 'plain';
  // Refuse: { m: new Map(f(x)) } satisfies { m: Map<string, Base> }: the type of the copy comes from there
  if (isSatisfying(node)) return differs;
  const result = getResultType(facts, fn);
  const context = getContext(node);
  const given = node.type === 'NewExpression' ? node.typeArguments?.params : undefined;
  // Have: const t: Deps = new Map(f(x)); and f(x): Deps
  if (context !== null && result.annotation !== null && areSameTypes(facts, [context], [result.annotation]))
    return 'plain';
  if (kind === 'dictionary') return isPlainRecord(facts, result.annotation) ? 'plain' : differs;
  if (result.container === null || isInferredByPlace(facts, fn, call)) return differs;
  if (given === undefined) return 'plain';
  if (result.args !== null && result.args !== 'bare' && areSameTypes(facts, result.args, given)) return 'plain';
  // Have: const t: Map<K, V> = new Map<K, V>(f(x))
  const isKept =
    context?.type === 'TSTypeReference' &&
    getNativeType(facts, context) === kind &&
    areSameTypes(facts, context.typeArguments?.params ?? null, given);
  if (isKept) return 'plain';
  return context === null && isDeclared(node) ? { write: given } : differs;
}

/** The annotation that gives `node` its type: of its declaration, its field, or of the function that returns it. */
export function getContext(node: TSESTree.Expression): TSESTree.TypeNode | null {
  const { parent } = node;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node ? (parent.id.typeAnnotation?.typeAnnotation ?? null) : null;
    case 'PropertyDefinition':
      return parent.value === node ? (parent.typeAnnotation?.typeAnnotation ?? null) : null;
    case 'ArrowFunctionExpression':
      return parent.body === node && !parent.async ? (parent.returnType?.typeAnnotation ?? null) : null;
    case 'ReturnStatement': {
      const fn = [...findAncestors(parent)].find(isFunction);
      return fn === undefined || fn.async || fn.generator ? null : (fn.returnType?.typeAnnotation ?? null);
    }
    default:
      return null;
  }
}

function isDeclared(node: TSESTree.Expression): boolean {
  const { parent } = node;
  return parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier';
}

/** Whether `satisfies` or a cast looks at the type of `node`, or of a literal that holds it. */
export function isSatisfying(node: Node): boolean {
  for (const at of findAncestors(node)) {
    if (
      at.type === 'TSSatisfiesExpression' ||
      at.type === 'TSAsExpression' ||
      at.type === 'TSTypeAssertion' ||
      at.type === 'TSNonNullExpression'
    )
      return true;
    if (isFunction(at) || at.type.endsWith('Statement') || at.type === 'VariableDeclaration') return false;
  }
  return false;
}

/** `Record<string, T>`: a spread of it has the same type; `readonly` and the members of an interface would be lost. */
function isPlainRecord(facts: Facts, node: TSESTree.TypeNode | null): boolean {
  if (node?.type !== 'TSTypeReference' || !facts.isGlobal(node.typeName, 'Record')) return false;
  const key = node.typeArguments?.params[0];
  return key?.type === 'TSStringKeyword' || key?.type === 'TSNumberKeyword';
}
