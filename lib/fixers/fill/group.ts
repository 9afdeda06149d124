/**
 * Builders that pour into the containers of other builders. A builder that is split gives up its own container, so what
 * it drains into it must be redirected at once or before:
 *
 *   function leaves(n) { const out = new Set(); …; for (const x of branches(n)) out.add(x); return out; }
 *   function branches(n) { const out = new Set(); …; for (const x of leaves(n)) out.add(x); return out; }
 *
 * Those that pour into each other in turn are split in one rewrite; one that pours another's result waits for it.
 */
import { type Builder, getPlainBuilder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { getBinding } from '../../analysis/functions.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { findReading } from '../../analysis/retained.js';
import { contains } from '../../ast/nodes.js';
import type { Node, Source } from '../../ast/source.js';
import { findDirective, findLostComment, isDisabled } from '../../edits/comments.js';
import type { TextEdit } from '../../edits/text-edits.js';
import { verdictOf } from '../../evidence/index.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import type { Claim } from '../rewrite.js';
import { canExtract } from './extract.js';
import { findOwnDrains, toBuilderPoured } from './own-drains.js';
import { drainEdit, getClaim, getFillerOf, proveDrain, toPoured } from './pour.js';

/** Why a drain of `builder` cannot be redirected as a fix, or null. */
export function refuseDrain(facts: Facts, builder: Builder, pour: PourByDrain): Refusal | null {
  const poured = toBuilderPoured(facts, builder);
  const stray = refuseStray(facts, builder, pour) ?? refuseText(facts.source, [drainEdit(facts, pour, '')]);
  if (stray !== null) return stray;
  // Refuse: a collector that reads what it fills: what its caller has put in would be read as well
  const reads = contains(builder.fn, pour.call) ? findReading(facts, poured.uses, poured.kind) : null;
  if (reads !== null) return refuseAt('reads-own-container', pour.call);
  const proof = proveDrain(facts, pour, poured);
  return isRefusal(proof) ? proof : proof.doubt;
}

/** Comments that the edits would drop, and directives that are bound to their lines. */
export function refuseText(source: Source, edits: readonly TextEdit[]): Refusal | null {
  const directive = findDirective(source, edits);
  if (directive !== null) return refuse('directive-comment', { range: directive.range, kind: 'used', name: '' });
  const lost = findLostComment(source, edits);
  return lost === null ? null : refuse('comment-lost', { range: lost.range, kind: 'used', name: '' });
}

/** The call must name this very builder, the evidence must be there, and no comment may keep the rule off. */
export function refuseStray(facts: Facts, builder: Builder, pour: Pour): Refusal | null {
  const named = getBinding(facts, pour.call);
  if (isRefusal(named)) return named;
  if (named.fn !== builder.fn) return refuseAt('overridable', pour.call, 'used', builder.named.name);
  const slow = refuseGain(getClaim(facts, pour, toBuilderPoured(facts, builder)), pour.call);
  if (slow !== null) return slow;
  return isDisabled(facts.source, pour.call) ? refuseAt('directive-comment', pour.call) : null;
}

/** Why the evidence does not let a claim be a fix, or null. */
export function refuseGain({ form, container, keys }: Claim, call: Node): Refusal | null {
  const verdict = verdictOf(form, container, keys);
  if (verdict.fix) return null;
  return refuseAt(verdict.review === true ? 'gain-unknown' : 'not-faster', call);
}

/** The own drains of `builder` whose filler is there already. */
export function findReadyDrains(
  facts: Facts,
  builder: Builder,
): readonly { readonly pour: PourByDrain; readonly name: string }[] {
  return findOwnDrains(facts, builder).flatMap((pour) => {
    const filler = getFillerOf(facts, pour.call);
    if (filler === null || isDisabled(facts.source, pour.call)) return [];
    const { variable, name } = filler.named;
    if (variable === null || facts.lookUp(pour.call, name) !== variable) return [];
    const proof = proveDrain(facts, pour, toPoured(filler));
    return isRefusal(proof) || proof.doubt !== null ? [] : [{ pour, name }];
  });
}

/** The other builders, not split yet, whose results `builder` provably pours into its own container. */
function findNeeds(facts: Facts, builder: Builder): readonly Builder[] {
  const needs = new Set<Builder>();
  for (const pour of findOwnDrains(facts, builder)) {
    const named = getBinding(facts, pour.call);
    const other = isRefusal(named) ? named : getPlainBuilder(facts, named.fn);
    if (isRefusal(other) || other === builder) continue;
    if (refuseDrain(facts, other, pour) === null && canExtract(facts, other)) needs.add(other);
  }
  return [...needs];
}

export interface Group {
  /** Those that pour into each other in turn; the builder itself at least. */
  readonly members: readonly Builder[];
  /** Whether one of them pours the result of a builder that is to be split first. */
  readonly waits: boolean;
}

export function getGroup(facts: Facts, builder: Builder): Group {
  const reached = reach(facts, builder);
  const members = [...reached].filter((other) => other === builder || reach(facts, other).has(builder));
  members.sort((a, b) => a.fn.range[0] - b.fn.range[0]);
  const waits = members.some((one) => facts.memo(findNeeds, one).some((other) => !members.includes(other)));
  return { members, waits };
}

function reach(facts: Facts, builder: Builder): ReadonlySet<Builder> {
  const reached = new Set([builder]);
  for (const one of reached) for (const other of facts.memo(findNeeds, one)) reached.add(other);
  return reached;
}
