/**
 * A new Map or Set that is made of what calls return, filled instead:
 *
 *   new Map([...a, ...f(x), ...g(y)])         =>  fillG(fillF(new Map(a), x), y)
 *   new Set([...f(x), ...f(y)])               =>  fillF(fillF(new Set<T>(), x), y)
 *
 * Refused: a base that is not native; a plain operand behind a filled one; a function that reads what it fills.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { findReading } from '../../analysis/retained.js';
import { getSourceTypes, isNativeThere } from '../../analysis/sources.js';
import type { Poured } from '../../analysis/targets.js';
import { areSameTypes, isVisibleAt } from '../../analysis/types.js';
import { replaceNode, type TextEdit } from '../../edits/text-edits.js';
import type { Merge } from '../../patterns/fill/merge.js';
import { getCallText } from './pour.js';

/** What each operand of a merge is: the base, or the filler of a call. */
export function proveMerge(
  facts: Facts,
  merge: Merge,
  fillerOf: (call: TSESTree.CallExpression) => Poured | Refusal | null,
): { readonly base: TSESTree.Expression | null; readonly type: string } | Refusal {
  const [first, ...rest] = merge.operands;
  if (first === undefined || !facts.isGlobal(merge.node.callee, merge.kind))
    return refuseAt('base-not-native', merge.node);
  const made = first.type === 'CallExpression' ? fillerOf(first) : null;
  if (isRefusal(made)) return made;
  const base = made === null ? first : null;
  // Refuse: new Map([...headers, ...f(x)]) — only a native base is copied alike by new Map(base)
  if (base !== null && !isNativeThere(facts, base, merge.kind))
    return refuseAt('base-not-native', base, 'read', facts.text(base));
  const calls = base === null ? merge.operands : rest;
  for (const [i, call] of calls.entries()) {
    const poured = call.type === 'CallExpression' ? fillerOf(call) : null;
    // Refuse: new Map([...a, ...f(x), ...b])
    if (poured === null) return refuseAt('not-fresh', call, 'used', facts.text(call));
    if (isRefusal(poured)) return poured;
    if (poured.kind !== merge.kind) return refuseAt('result-class-differs', call);
    const reads = base === null && i === 0 ? null : findReading(facts, poured.uses, poured.kind);
    if (reads !== null) return refuse('reads-own-container', ...reads);
  }
  return proveMergeTypes(
    facts,
    merge,
    base,
    calls.map((call) => fillerOf(call as TSESTree.CallExpression) as Poured),
  );
}

/** In TypeScript the container that is made carries the fillers' type arguments, and they mean the same here. */
function proveMergeTypes(
  facts: Facts,
  merge: Merge,
  base: TSESTree.Expression | null,
  fillers: readonly Poured[],
): { readonly base: TSESTree.Expression | null; readonly type: string } | Refusal {
  if (!facts.isTypeScript) return { base, type: '' };
  const differs = refuseAt('target-type-differs', merge.node);
  const types = fillers[0]?.types ?? null;
  if (types === null) return refuseAt('no-container-type', merge.node);
  if (!fillers.every((one) => one.fn.typeParameters === undefined && areSameTypes(facts, one.types, types)))
    return differs;
  if (!types.every((one) => isVisibleAt(facts, one, merge.node))) return differs;
  const written = merge.node.typeArguments?.params ?? null;
  if (written !== null) {
    return areSameTypes(facts, written, types)
      ? { base, type: facts.text(merge.node.typeArguments as TSESTree.Node) }
      : differs;
  }
  if (base !== null && !areSameTypes(facts, getSourceTypes(facts, base), types)) return differs;
  return { base, type: `<${types.map((one) => facts.text(one)).join(', ')}>` };
}

/** `new Map([...a, ...f(x)])` => `fillF(new Map(a), x)` */
export function mergeEdit(
  facts: Facts,
  merge: Merge,
  proof: { readonly base: TSESTree.Expression | null; readonly type: string },
  nameOf: (call: TSESTree.CallExpression) => string,
): TextEdit {
  let text = `new ${merge.kind}${proof.type}(${proof.base === null ? '' : facts.text(proof.base)})`;
  for (const operand of proof.base === null ? merge.operands : merge.operands.slice(1)) {
    const call = operand as TSESTree.CallExpression;
    text = getCallText(facts, call, nameOf(call), text);
  }
  return replaceNode(facts.source, merge.node, text);
}
