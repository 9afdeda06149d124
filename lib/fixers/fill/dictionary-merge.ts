/**
 * A dictionary that is made of a literal and of the results of builders, filled instead:
 *
 *   { ...f(a), ...f(b) }              =>  fillF(fillF({}, a), b)
 *   { ...a, size: 1, ...f(b) }        =>  fillF({ ...a, size: 1 }, b)
 *   Object.assign({ size: 1 }, f(a))  =>  fillF({ size: 1 }, a)
 *
 * A spread copies at once: the literal's part is complete, getters included, before the first call, in both. Refused: a
 * literal with accessors or a prototype of its own (a spread defines, a filler assigns); a filler that reads what is there
 * already; another type. Review: a key that may be `__proto__`.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isPlainProperty } from '../../analysis/accumulators.js';
import { getContext, isSatisfying } from '../../analysis/copy-types.js';
import { refuseUnsafeKeys } from '../../analysis/dictionary-entries.js';
import type { Facts } from '../../analysis/facts.js';
import { isCommonJsExports } from '../../analysis/functions.js';
import { getIndexType } from '../../analysis/index-types.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { findReading } from '../../analysis/retained.js';
import type { Doubt, Poured } from '../../analysis/targets.js';
import { areSameTypes, isVisibleAt } from '../../analysis/types.js';
import { getKeyName } from '../../ast/nodes.js';
import { replaceRange, type TextEdit } from '../../edits/text-edits.js';
import type { DictionaryMerge } from '../../patterns/fill/dictionary-merge.js';
import type { Merge } from '../../patterns/fill/merge.js';
import { getLiteralRange } from '../copy-of-fresh.js';
import { mergeEdit, proveMerge } from './merge.js';
import { getCallText } from './pour.js';

type FillerOf = (call: TSESTree.CallExpression) => Poured | Refusal | null;
type NameOf = (call: TSESTree.CallExpression) => string;

export interface MergeProof {
  readonly doubt: Doubt;
  /** The calls that a filler takes the place of, in order, and what they pour. */
  readonly calls: readonly TSESTree.Expression[];
  readonly poured: readonly Poured[];
  readonly edit: (nameOf: NameOf) => TextEdit;
}

export function proveAnyMerge(facts: Facts, merge: DictionaryMerge | Merge, fillerOf: FillerOf): MergeProof | Refusal {
  if (merge.kind === 'dictionary') return proveDictionaryMerge(facts, merge, fillerOf);
  const proof = proveMerge(facts, merge, fillerOf);
  if (isRefusal(proof)) return proof;
  const edit: MergeProof['edit'] = (nameOf) => mergeEdit(facts, merge, proof, nameOf);
  return { doubt: null, calls: merge.operands, poured: [], edit };
}

function proveDictionaryMerge(facts: Facts, merge: DictionaryMerge, fillerOf: FillerOf): MergeProof | Refusal {
  const { node, literal } = merge;
  const filled = findFilled(facts, merge, fillerOf);
  if (isRefusal(filled)) return filled;
  const { calls, poured } = filled;
  const base = node === literal ? literal.properties.slice(0, -calls.length) : literal.properties;
  const odd = base.find(isOddProperty);
  // Refuse: { get size() { … }, ...f(x) }: the spread defines, where a filler would call a setter
  if (odd !== undefined) return refuseAt('target-not-native', odd);
  // Refuse: module.exports = { size, ...f(x) }: what imports it finds the names in the text
  if (node.parent.type === 'AssignmentExpression' && isCommonJsExports(node.parent.left))
    return refuseAt('exported', node.parent.left);
  const long = base.find(({ loc }) => loc.start.line !== loc.end.line);
  if (long !== undefined) return refuseAt('no-safe-insertion-point', long);
  for (const [i, one] of poured.entries()) {
    const reads = base.length === 0 && i === 0 ? null : findReading(facts, one.uses, one.kind);
    if (reads !== null) return refuse('reads-own-container', ...reads);
  }
  const type = refuseType(facts, node, base, poured);
  if (type !== null) return type;
  // e.g. { ...a, ...f(x) }: a may own a `__proto__`, and the literal does then
  const isBare = base.every((one) => isPlainProperty(facts, one));
  const doubt = poured.map(({ uses }) => refuseUnsafeKeys(facts, uses, isBare)).find((one) => one !== null) ?? null;
  if (doubt !== null && doubt.code !== 'proto-key') return doubt;
  return { doubt, calls, poured, edit: (nameOf) => getEdit(facts, node, base, calls, nameOf) };
}

/** The calls at the end that fillers can take the place of: of an `Object.assign` all, of a spread at least the last. */
function findFilled(
  facts: Facts,
  { node, literal, operands }: DictionaryMerge,
  fillerOf: FillerOf,
): { readonly calls: readonly TSESTree.CallExpression[]; readonly poured: readonly Poured[] } | Refusal {
  const calls: TSESTree.CallExpression[] = [];
  const poured: Poured[] = [];
  for (const call of operands.toReversed()) {
    const one = fillerOf(call) ?? refuseAt('not-fresh', call, 'used', facts.text(call));
    const made = isRefusal(one) || one.kind === 'dictionary' ? one : refuseAt('result-class-differs', call);
    // Have: { ...unknown(a), ...f(b) }: what stands before the builders belongs to the literal
    if (isRefusal(made) && calls.length > 0 && node === literal) break;
    if (isRefusal(made)) return made;
    if (made.fn.async) return refuseAt('async-or-generator', call);
    calls.unshift(call);
    poured.unshift(made);
  }
  return { calls, poured };
}

function isOddProperty(one: TSESTree.ObjectLiteralElement): boolean {
  return one.type === 'Property' && (one.kind !== 'init' || (!one.computed && getKeyName(one) === '__proto__'));
}

/** In TypeScript the value keeps its type: the annotation says it, or all that is spread is of it. */
function refuseType(
  facts: Facts,
  node: TSESTree.Expression,
  base: readonly TSESTree.ObjectLiteralElement[],
  poured: readonly Poured[],
): Refusal | null {
  if (!facts.isTypeScript) return null;
  const differs = refuseAt('target-type-differs', node);
  const types = poured[0]?.types ?? null;
  const [type] = types ?? [];
  if (type === undefined) return refuseAt('no-container-type', node);
  if (!poured.every(({ fn, types: own }) => fn.typeParameters === undefined && areSameTypes(facts, own, types)))
    return differs;
  if (!isVisibleAt(facts, type, node) || getIndexType(facts, type) === null) return differs;
  // Refuse: ({ ...f(a), ...f(b) }) as const
  if (isSatisfying(node)) return differs;
  const context = getContext(node);
  if (context !== null) return areSameTypes(facts, [context], types) ? null : differs;
  return base.length === 0 && node.type === 'ObjectExpression' ? null : differs;
}

function getEdit(
  facts: Facts,
  node: TSESTree.Expression,
  base: readonly TSESTree.ObjectLiteralElement[],
  calls: readonly TSESTree.CallExpression[],
  nameOf: NameOf,
): TextEdit {
  let text = base.length === 0 ? '{}' : `{ ${base.map((one) => facts.text(one)).join(', ')} }`;
  for (const call of calls) text = getCallText(facts, call, nameOf(call), text);
  return replaceRange(facts.source, getLiteralRange(facts, node), text);
}
