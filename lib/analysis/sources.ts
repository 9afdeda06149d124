/** The field or variable that a function hands out: what must hold for it to be read in place of a copy. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../ast/source.js';
import { type Facts, getDeclarator, getParameter } from './facts.js';
import { getField } from './fields.js';
import { isReadyField } from './initialised.js';
import { getNativeRead, getNativeType, type NativeClass } from './natives.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getTypeArguments } from './types.js';

type Source = TSESTree.Identifier | TSESTree.MemberExpression;

/** The class of a container that is there whenever code of its owner runs, or why that is not certain. */
export function getKeptClass(facts: Facts, source: Source): NativeClass | Refusal {
  const name = facts.text(source);
  if (source.type === 'Identifier') {
    const variable = facts.variable(source);
    // Refuse: function copy(m: Map<K, V>) { return new Map(m); }
    if (String(variable?.defs[0]?.type) === 'Parameter') return refuseAt('source-not-owned', source, 'passed', name);
    const declarator = getDeclarator(variable);
    // Refuse: let m: Map<K, V>; var m = new Map(): new Map(undefined) is an empty Map
    if (declarator?.init == null || declarator.parent.kind === 'var')
      return refuseAt('source-not-native', source, 'read', name);
  } else {
    const field = getField(facts, source);
    if (field === null) return refuseAt('source-not-native', source, 'read', name);
    if (!isReadyField(facts, field))
      return refuseAt('source-not-native', field.declarations[0] as Node, 'stored', name);
  }
  return getNativeRead(facts, source) ?? refuseAt('source-not-native', source, 'read', name);
}

const CONTAINER_TYPES = ['Map', 'Set', 'ReadonlyMap', 'ReadonlySet'];

/** The written type of the source: null where it has none, a refusal where it is no container's. */
export function getKeptType(facts: Facts, source: Source): TSESTree.TypeNode | Refusal | null {
  const type = getWrittenType(facts, source);
  if (type === null) return null;
  if (type.type === 'TSTypeReference' && facts.isGlobal(type.typeName, ...CONTAINER_TYPES)) return type;
  return refuseAt('target-type-differs', type, 'used', facts.text(source));
}

function getWrittenType(facts: Facts, source: Source): TSESTree.TypeNode | null {
  if (source.type === 'MemberExpression') return getField(facts, source)?.annotation ?? null;
  return getDeclarator(facts.variable(source))?.id.typeAnnotation?.typeAnnotation ?? null;
}

/** The type arguments that the source is declared or made with. */
export function getKeptTypeArguments(facts: Facts, source: Source): readonly TSESTree.TypeNode[] | null {
  const type = getWrittenType(facts, source);
  if (type !== null) return type.type === 'TSTypeReference' ? (type.typeArguments?.params ?? null) : null;
  const made = getInitialiser(facts, source);
  return made?.type === 'NewExpression' ? (made.typeArguments?.params ?? null) : null;
}

function getInitialiser(facts: Facts, source: Source): TSESTree.Expression | null {
  if (source.type === 'Identifier') return getDeclarator(facts.variable(source))?.init ?? null;
  const declaration = getField(facts, source)?.declarations[0];
  return declaration?.type === 'PropertyDefinition' ? declaration.value : null;
}

/** A native container that is there for sure: `[...undefined]` throws, `new Map(undefined)` does not. */
export function isNativeThere(facts: Facts, node: TSESTree.Expression, kind: NativeClass): boolean {
  if (getNativeRead(facts, node) !== kind) return false;
  if (node.type === 'MemberExpression') {
    const field = getField(facts, node);
    return field !== null && isReadyField(facts, field);
  }
  if (node.type !== 'Identifier') return node.type === 'NewExpression';
  const variable = facts.variable(node);
  const declarator = getDeclarator(variable);
  // e.g. let cache: Map<K, V>; var cache = new Map(): either may be undefined still
  return declarator === null
    ? getParameter(variable) !== null
    : declarator.init !== null && declarator.parent.kind !== 'var';
}

/** The written type arguments of a native binding, parameter, field or `new`. */
export function getSourceTypes(facts: Facts, node: TSESTree.Expression): readonly TSESTree.TypeNode[] | null {
  const field = node.type === 'MemberExpression' ? getField(facts, node) : null;
  if (node.type === 'NewExpression') return node.typeArguments?.params ?? null;
  const declarator = node.type === 'Identifier' ? getDeclarator(facts.variable(node)) : null;
  if (declarator !== null) return getTypeArguments(facts, declarator);
  const annotation =
    field === null && node.type === 'Identifier' ? getBindingAnnotation(facts, node) : (field?.annotation ?? null);
  if (annotation !== null) {
    return annotation.type === 'TSTypeReference' && getNativeType(facts, annotation) !== null
      ? (annotation.typeArguments?.params ?? null)
      : null;
  }
  const [declaration] = field?.declarations ?? [];
  const value = declaration?.type === 'PropertyDefinition' ? declaration.value : null;
  return value?.type === 'NewExpression' ? (value.typeArguments?.params ?? null) : null;
}

function getBindingAnnotation(facts: Facts, node: TSESTree.Identifier): TSESTree.TypeNode | null {
  const def = facts.variable(node)?.defs[0] as { name: TSESTree.Node } | undefined;
  return def?.name.type === 'Identifier' ? (def.name.typeAnnotation?.typeAnnotation ?? null) : null;
}
