/**
 * One step of an accumulator: a copy of what there is, and what is added to it.
 *
 *   new Map([...m, [k, v], …])    new Map(m).set(k, v)
 *   new Set([...s, v, …])         new Set(s).add(v)
 *   { ...o, [k]: v }
 *
 * Not a step: a copy to which nothing is added, fixed keys (a struct, not a dictionary), other constructors, casts.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts, Variable } from '../../analysis/facts.js';
import { type ContainerKind, getConstructed, type NativeClass } from '../../analysis/natives.js';
import { getMemberName, getStaticString, isMethodCall } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';

export interface Entry {
  /** Null for the elements of a Set. */
  readonly key: TSESTree.Expression | null;
  readonly value: TSESTree.Expression;
}

export interface CopyStep {
  readonly node: TSESTree.Expression;
  readonly kind: ContainerKind;
  /** The accumulator, where it is copied. */
  readonly copied: TSESTree.Identifier;
  /** What is added, in the order in which it is evaluated. */
  readonly entries: readonly Entry[];
  /** Something added that is no single entry, written in place: `...others`, `pair`. */
  readonly odd: Node | null;
  /** `[[k, v], ...m]`, `{ [k]: v, ...o }`: the old entries win. */
  readonly isOldLast: boolean;
  /** `<K, V>` of the `new`. */
  readonly types: TSESTree.TSTypeParameterInstantiation | null;
}

export function getCopyStep(facts: Facts, node: Node, accumulator: Variable): CopyStep | null {
  const isCopied = (one: Node): one is TSESTree.Identifier =>
    one.type === 'Identifier' && facts.variable(one) === accumulator;
  switch (node.type) {
    case 'NewExpression':
      return getSpreadStep(facts, node, isCopied);
    case 'CallExpression':
      return getChainedStep(facts, node, isCopied);
    case 'ObjectExpression':
      return getObjectStep(node, isCopied);
    default:
      return null;
  }
}

type IsCopied = (node: Node) => node is TSESTree.Identifier;

/** `new Map([...m, [k, v]])`, `new Set([...s, v])` */
function getSpreadStep(facts: Facts, node: TSESTree.NewExpression, isCopied: IsCopied): CopyStep | null {
  const kind = getConstructed(facts, node);
  const [list] = node.arguments;
  if (kind === null || node.arguments.length !== 1 || list?.type !== 'ArrayExpression') return null;
  const at = list.elements.findIndex((one) => one?.type === 'SpreadElement' && isCopied(one.argument));
  const spread = list.elements[at];
  if (spread?.type !== 'SpreadElement' || list.elements.length < 2) return null;
  const entries: Entry[] = [];
  let odd: Node | null = null;
  for (const one of list.elements) {
    if (one === spread) continue;
    const entry = one === null ? null : getEntry(kind, one);
    if (entry === null) odd ??= one ?? list;
    else entries.push(entry);
  }
  const types = node.typeArguments ?? null;
  return { node, kind, copied: spread.argument as TSESTree.Identifier, entries, odd, isOldLast: at > 0, types };
}

function getEntry(kind: NativeClass, node: TSESTree.Expression | TSESTree.SpreadElement): Entry | null {
  if (node.type === 'SpreadElement') return null;
  if (kind === 'Set') return { key: null, value: node };
  const pair = node.type === 'TSAsExpression' && isConst(node.typeAnnotation) ? node.expression : node;
  if (pair.type !== 'ArrayExpression' || pair.elements.length !== 2) return null;
  const [key, value] = pair.elements;
  if (key == null || value == null || key.type === 'SpreadElement' || value.type === 'SpreadElement') return null;
  return { key, value };
}

/** `[k, v] as const` */
function isConst(type: TSESTree.TypeNode): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}

/** `new Map(m).set(k, v)`, `new Set(s).add(a).add(b)` */
function getChainedStep(facts: Facts, node: TSESTree.CallExpression, isCopied: IsCopied): CopyStep | null {
  const entries: Entry[] = [];
  let at: TSESTree.Expression = node;
  let method: string | null = null;
  while (isMethodCall(at, 'set', 'add')) {
    const name = getMemberName(at.callee);
    const [first, second] = at.arguments;
    if (at.arguments.length !== (name === 'set' ? 2 : 1) || (method !== null && method !== name)) return null;
    if (first === undefined || first.type === 'SpreadElement' || second?.type === 'SpreadElement') return null;
    entries.unshift(second === undefined ? { key: null, value: first } : { key: first, value: second });
    method = name;
    at = at.callee.object;
  }
  if (at.type !== 'NewExpression') return null;
  const kind = getConstructed(facts, at);
  const [copied] = at.arguments;
  if (kind === null || method !== (kind === 'Map' ? 'set' : 'add')) return null;
  if (at.arguments.length !== 1 || copied === undefined || !isCopied(copied)) return null;
  return { node, kind, copied, entries, odd: null, isOldLast: false, types: at.typeArguments ?? null };
}

/** `{ ...o, [k]: v }`: one spread and one computed key that is no literal. */
function getObjectStep(node: TSESTree.ObjectExpression, isCopied: IsCopied): CopyStep | null {
  const [first, second] = node.properties;
  if (node.properties.length !== 2 || first === undefined || second === undefined) return null;
  const isOldLast = second.type === 'SpreadElement';
  const [spread, property] = isOldLast ? [second, first] : [first, second];
  if (spread.type !== 'SpreadElement' || !isCopied(spread.argument)) return null;
  if (property.type !== 'Property' || !property.computed || property.method || property.kind !== 'init') return null;
  if (getStaticString(property.key) !== null) return null;
  const entry = { key: property.key, value: property.value as TSESTree.Expression };
  return { node, kind: 'dictionary', copied: spread.argument, entries: [entry], odd: null, isOldLast, types: null };
}
