/**
 * A drain or a merge, redirected to a filler:
 *
 *   for (const [k, v] of f(x)) t.set(k, v);   =>  fillF(t, x);
 *   new Map([...a, ...f(x), ...g(y)])         =>  fillG(fillF(new Map(a), x), y)
 *   new Set([...f(x), ...f(y)])               =>  fillF(fillF(new Set<T>(), x), y)
 *
 * Refused: a target that other code can reach, or see after an exception; a function that reads what it fills, where
 * the target is not provably empty; a base that is not native; a plain operand behind a filled one.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { type Filled, getWrapped } from '../../analysis/fillers.js';
import { getBinding } from '../../analysis/functions.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { findHeadName } from '../../analysis/regions.js';
import { findReading } from '../../analysis/retained.js';
import { getSourceTypes, isNativeThere } from '../../analysis/sources.js';
import { type Doubt, type Poured, proveTarget } from '../../analysis/targets.js';
import { areSameTypes, isVisibleAt } from '../../analysis/types.js';
import { getArgumentText } from '../../edits/reindent.js';
import { getIndent, getStyle, getTerminator } from '../../edits/style.js';
import { replaceNode, replaceRange, type TextEdit } from '../../edits/text-edits.js';
import type { Form } from '../../evidence/index.js';
import type { Merge } from '../../patterns/fill/merge.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import { getFillText } from './extract.js';

export function getForm(pour: Pour): Form {
  if (pour.drain === null) return 'drain-merge';
  return pour.drain.how === 'for-of' ? 'drain-loop' : 'drain-for-each';
}

/** What a wrapper's filler, or a builder that could become one, pours. */
export function toPoured(filled: Filled): Poured {
  return { fn: filled.named.fn, kind: filled.kind, uses: filled.uses, types: filled.types };
}

/** The filler behind the function that `call` names: that function is its wrapper. */
export function getFillerOf(facts: Facts, call: TSESTree.CallExpression): Filled | null {
  const named = getBinding(facts, call);
  return isRefusal(named) ? null : getWrapped(facts, named.fn);
}

export function proveDrain(
  facts: Facts,
  { call, drain }: PourByDrain,
  poured: Poured,
): { readonly doubt: Doubt } | Refusal {
  // Refuse: for (const x of buildMap()) s.add(x) — pairs go into a Set
  if (drain.kind !== poured.kind) return refuseAt('result-class-differs', call);
  // Refuse: for (const x of f(x)) t.add(x) — f is given the x of the loop, which is not initialised
  const head = findHeadName(facts, drain.node);
  if (head !== null) return refuseAt('drain-not-plain', head, 'used', facts.text(head));
  return proveTarget(facts, drain.target, drain.statement, call, poured);
}

/** `for (…) …` => `fillF(t, x);` */
export function drainEdit(facts: Facts, { call, drain }: PourByDrain, callee: string): TextEdit {
  const { source } = facts;
  const text = getCallText(facts, call, callee, facts.text(drain.target));
  const [start, end] = drain.statement.range;
  const last = source.getLastToken(drain.statement);
  const before = last === null ? null : source.getTokenBefore(last);
  // e.g. for (const x of f()) t.add(x)⏎;[1].forEach(log): that semicolon stays on its line
  if (last?.value === ';' && before !== null && before.loc.end.line !== last.loc.start.line) {
    return replaceRange(source, [start, before.range[1]], text);
  }
  return replaceRange(source, drain.statement.range, text + getTerminator(source, getStyle(source), end));
}

function getCallText(facts: Facts, call: TSESTree.CallExpression, callee: string, first: string): string {
  const types = call.typeArguments === undefined ? '' : facts.text(call.typeArguments);
  return getFillText(
    callee,
    first,
    call.arguments.map((one) => getArgumentText(facts.source, one, getIndent(facts.source, one))),
    types,
  );
}

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
