/** The type that `Object.fromEntries<T>` is written with, from what the reduce it replaces is declared as. */
import type { TSESTree } from '@typescript-eslint/utils';

import { findCasts, isTyped, isUncheckedValue } from '../../analysis/accumulators.js';
import type { Facts } from '../../analysis/facts.js';
import { getIndexType, isSameTypeAt } from '../../analysis/index-types.js';
import { type Refusal, refuseAt } from '../../analysis/refusals.js';
import { isSameType } from '../../analysis/types.js';
import { getEnclosingFunction, isFunction } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import type { DictionaryReduce } from './dictionary.js';

export interface ResultIndex {
  /** What T is; null where it is not written. */
  readonly value: TSESTree.TypeNode | null;
  /** Why the result may be of another type. */
  readonly doubt: Refusal | null;
}

export function getResultIndex(match: DictionaryReduce, facts: Facts): ResultIndex | Refusal {
  if (!isTyped(facts)) return { value: null, doubt: null };
  const { call, accumulator, reducer, seed } = match;
  // Refuse: <T>(o: Record<string, T>, x: T) => …
  if (reducer.typeParameters !== undefined) return refuseAt('result-type-not-index', reducer.typeParameters);
  const expected = getExpectedType(call);
  // What the checker takes the accumulator for; a type that only the result is given is not compared with the values.
  const declared = [...(call.typeArguments?.params ?? []), ...findCasts(seed)];
  const [id] = accumulator.identifiers;
  if (id?.typeAnnotation !== undefined) declared.push(id.typeAnnotation.typeAnnotation);
  const written = [
    ...declared,
    ...(reducer.returnType ? [reducer.returnType.typeAnnotation] : []),
    ...(expected === null ? [] : [expected]),
  ];
  const [first] = declared.length > 0 ? declared : written;
  if (first === undefined) {
    // Refuse: a pair that stands in a block is an array of either to the checker
    if (reducer.body.type === 'BlockStatement') return refuseAt('result-type-not-index', reducer.body);
    return { value: null, doubt: refuseAt('result-type-not-index', call) };
  }
  for (const type of written) {
    const index = getIndexType(facts, type);
    // Refuse: Record<'a' | 'b', T>, an interface, Readonly<…>
    if (index === null || index.isReadonly) return refuseAt('result-type-not-index', type);
  }
  const differs = declared.find((type) => !isSameType(facts, type, first));
  const index = getIndexType(facts, first);
  if (differs !== undefined || index === null || !isSameTypeAt(facts, index.value, call))
    return refuseAt('result-type-not-index', differs ?? first);
  const [entry] = match.steps[0].entries;
  // Review: reduce<Record<string, number>>((o, n) => ({ ...o, [n]: String(n) }), {})
  const isChecked = entry?.key != null && !isUncheckedValue(facts, index, entry.key, entry.value);
  const isCertain = declared.length > 0 && isChecked && (index.key === 'string' || expected !== null);
  return { value: index.value, doubt: isCertain ? null : refuseAt('result-type-not-index', first) };
}

/** The type that the place asks of the result: of a variable, of the function that returns it. */
function getExpectedType(call: TSESTree.CallExpression): TSESTree.TypeNode | null {
  const { parent } = call;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.typeAnnotation?.typeAnnotation ?? null;
    case 'PropertyDefinition':
      return parent.typeAnnotation?.typeAnnotation ?? null;
    case 'ArrowFunctionExpression':
      return parent.async ? null : (parent.returnType?.typeAnnotation ?? null);
    case 'ReturnStatement': {
      const fn: Node | null = getEnclosingFunction(parent);
      return isFunction(fn) && !fn.async && !fn.generator ? (fn.returnType?.typeAnnotation ?? null) : null;
    }
    default:
      return null;
  }
}
