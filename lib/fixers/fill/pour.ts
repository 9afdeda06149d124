/**
 * A drain, redirected to a filler:
 *
 *   for (const [k, v] of f(x)) t.set(k, v);   =>  fillF(t, x);
 *   Object.assign(t, f(x));                   =>  fillF(t, x);
 *
 * Refused: a target that other code can reach, or see after an exception; a function that reads what it fills, where
 * the target is not provably empty.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findSymbolKey } from '../../analysis/dictionary-entries.js';
import type { Facts } from '../../analysis/facts.js';
import { type Filled, getWrapped } from '../../analysis/fillers.js';
import { getBinding } from '../../analysis/functions.js';
import { getKeyKind } from '../../analysis/key-kinds.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import { findHeadName } from '../../analysis/regions.js';
import { type Doubt, type Poured, proveTarget } from '../../analysis/targets.js';
import { getArgumentText } from '../../edits/reindent.js';
import { getIndent, getStyle, getTerminator } from '../../edits/style.js';
import { replaceRange, type TextEdit } from '../../edits/text-edits.js';
import type { Form } from '../../evidence/index.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import type { Claim } from '../rewrite.js';
import { getFillText } from './extract.js';

export function getForm(pour: Pour): Form {
  if (pour.drain === null)
    return pour.merge.kind !== 'dictionary' ? 'drain-merge' : pour.merge.node === pour.merge.literal ? 'drain-spread' : 'drain-assign';
  return FORMS[pour.drain.how];
}

const FORMS = { assign: 'drain-assign', 'for-each': 'drain-for-each', 'for-in': 'drain-for-in', 'for-of': 'drain-loop' } as const;

/** What is claimed of a pour: its form, its class, and what is known of its keys. */
export function getClaim(facts: Facts, pour: Pour, ...poured: readonly Poured[]): Claim {
  const { kind } = pour.drain ?? pour.merge;
  if (kind !== 'dictionary') return { form: getForm(pour), container: kind };
  const kinds = new Set(poured.map(({ uses }) => getKeyKind(facts, uses)));
  const [keys] = kinds;
  return { form: getForm(pour), container: kind, keys: kinds.size === 1 ? (keys ?? null) : null };
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
  // Refuse: for…in leaves out what has a symbol for its key
  const symbol = drain.how === 'for-in' ? findSymbolKey(facts, poured.uses) : null;
  if (symbol !== null) return refuseAt('drain-not-plain', symbol, 'stored', facts.text(symbol));
  return proveTarget(facts, drain.target, drain.statement, call, poured);
}

/** `for (…) …` => `fillF(t, x);` */
export function drainEdit(facts: Facts, { call, drain }: PourByDrain, callee: string): TextEdit {
  const { source } = facts;
  const text = getCallText(facts, call, callee, facts.text(drain.target));
  const start = getDrainStart(drain);
  const [, end] = drain.statement.range;
  const last = source.getLastToken(drain.statement);
  const before = last === null ? null : source.getTokenBefore(last);
  // e.g. for (const x of f()) t.add(x)⏎;[1].forEach(log): that semicolon stays on its line
  if (last?.value === ';' && before !== null && before.loc.end.line !== last.loc.start.line) {
    return replaceRange(source, [start, before.range[1]], text);
  }
  return replaceRange(source, [start, end], text + getTerminator(source, getStyle(source), end));
}

/** Where a drain begins: with what declares the dictionary that it walks. */
export function getDrainStart(drain: PourByDrain['drain']): number {
  return drain.kind === 'dictionary' && drain.declaration !== null ? drain.declaration.range[0] : drain.statement.range[0];
}

export function getCallText(facts: Facts, call: TSESTree.CallExpression, callee: string, first: string): string {
  const types = call.typeArguments === undefined ? '' : facts.text(call.typeArguments);
  return getFillText(
    callee,
    first,
    call.arguments.map((one) => getArgumentText(facts.source, one, getIndent(facts.source, one))),
    types,
  );
}
