/**
 * A call site that pours a wrapper's result: it fills its own container through the filler behind the wrapper.
 *
 *   for (const [k, v] of collectDeps(kid)) all.set(k, v);   =>  fillDeps(all, kid);
 *
 * Where the filler does not exist yet, the builder's own report extracts it; this one offers both at once for review.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Builder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { getFillerName } from '../../analysis/names.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import { contains, findAncestors, isFunction } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { overlap, type TextEdit } from '../../edits/text-edits.js';
import { isDrain, type Pour, type PourByDrain, type PourByMerge } from '../../patterns/fill/pour.js';
import { forReview, type Outcome, type Rewrite, rewrite } from '../rewrite.js';
import { getBuilderRewrite } from './builder.js';
import { proveAnyMerge } from './dictionary-merge.js';
import { extractEdits } from './extract.js';
import { findReadyDrains } from './group.js';
import { findOwnDrains, getBuilderOf, toBuilderPoured } from './own-drains.js';
import { drainEdit, getClaim, getDrainStart, getFillerOf, proveDrain, toPoured } from './pour.js';

export function fixPour(pour: Pour, facts: Facts): Outcome {
  return isDrain(pour) ? fixDrain(pour, facts) : fixMerge(pour, facts);
}

function fixDrain(pour: PourByDrain, facts: Facts): Outcome {
  const { call } = pour;
  const filler = getFillerOf(facts, call);
  if (filler !== null) {
    const poured = toPoured(filler);
    const proof = proveDrain(facts, pour, poured);
    if (isRefusal(proof)) return proof;
    const reach = refuseReach(facts, filler.named.name, call);
    if (reach !== null) return reach;
    const redirected = rewrite(getClaim(facts, pour, poured), [drainEdit(facts, pour, filler.named.name)]);
    return proof.doubt === null ? redirected : forReview(redirected, proof.doubt);
  }
  // Have: a builder that is not split yet
  const builder = getBuilderOf(facts, call);
  if (isRefusal(builder)) return pour.drain.how === 'for-in' ? getInherited(builder, call) : builder;
  const poured = toBuilderPoured(facts, builder);
  const proof = proveDrain(facts, pour, poured);
  if (isRefusal(proof)) return proof;
  const whole = getBuilderRewrite(facts, builder);
  // Have: a builder that is made the filler itself, together with this very drain
  const start = getDrainStart(pour.drain);
  const [, end] = pour.drain.statement.range;
  if (!isRefusal(whole) && whole.edits.some(({ range }) => range[0] === start && range[1] === end))
    return { ...whole, alternative: true };
  const receiver = refuseReceiver(facts, call);
  if (receiver !== null) return receiver;
  const edit = drainEdit(facts, pour, getFillerName(facts, builder.fn));
  const isInside = contains(builder.fn, call);
  const extracted = splitFor(facts, builder, isInside ? [edit] : []);
  if (isRefusal(extracted)) return extracted;
  const edits = isInside ? extracted : [...extracted, edit];
  if (overlap(edits)) return refuseAt('too-complex', call);
  const both: Rewrite = rewrite(getClaim(facts, pour, poured), edits);
  return proof.doubt === null ? { ...both, alternative: true } : forReview(both, proof.doubt);
}

/** Refuse: const d = f(x); for (const k in d) t[k] = d[k], where d may inherit what the loop copies as well */
function getInherited(refusal: Refusal, call: TSESTree.CallExpression): Refusal {
  return refusal.code === 'not-fresh' ? refuseAt('inherited-keys', call) : refusal;
}

/** The split of a builder for the sake of one call site; what it drains itself is redirected where that is possible. */
function splitFor(facts: Facts, builder: Builder, inner: readonly TextEdit[]): readonly TextEdit[] | Refusal {
  const ready = findReadyDrains(facts, builder);
  // Refuse: a builder that drains another one, which is to be split first
  const early = findOwnDrains(facts, builder).find(
    (pour) => !contains(builder.fn, pour.call) && !ready.some((one) => one.pour === pour),
  );
  if (early !== undefined) return refuseAt('target-reachable', early.call);
  return extractEdits(facts, builder, [...inner, ...ready.map(({ pour, name }) => drainEdit(facts, pour, name))]);
}

function fixMerge(pour: PourByMerge, facts: Facts): Outcome {
  const { merge } = pour;
  const missing = new Set<Builder>();
  const proof = proveAnyMerge(facts, merge, (call) => {
    if (refuseReceiver(facts, call) !== null) return null;
    const filler = getFillerOf(facts, call);
    if (filler !== null) return refuseReach(facts, filler.named.name, call) === null ? toPoured(filler) : null;
    const builder = getBuilderOf(facts, call);
    if (isRefusal(builder)) return builder;
    missing.add(builder);
    return toBuilderPoured(facts, builder);
  });
  if (isRefusal(proof)) return proof;
  const edits: TextEdit[] = [];
  for (const builder of missing) {
    const extracted = splitFor(facts, builder, []);
    if (isRefusal(extracted)) return extracted;
    edits.push(...extracted);
  }
  const nameOf = (call: TSESTree.CallExpression): string => {
    const filler = getFillerOf(facts, call);
    if (filler !== null) return filler.named.name;
    const builder = getBuilderOf(facts, call);
    return isRefusal(builder) ? '' : getFillerName(facts, builder.fn);
  };
  edits.push(proof.edit(nameOf));
  if (overlap(edits)) return refuseAt('too-complex', merge.node);
  const merged = rewrite(getClaim(facts, pour, ...proof.poured), edits);
  if (proof.doubt !== null) return forReview(merged, proof.doubt);
  return missing.size === 0 ? merged : { ...merged, alternative: true };
}

/** The filler's name must mean the filler at the call. */
function refuseReach(facts: Facts, name: string, call: TSESTree.CallExpression): Refusal | null {
  const receiver = refuseReceiver(facts, call);
  if (receiver !== null) return receiver;
  const variable = getFillerOf(facts, call)?.named.variable ?? null;
  return variable !== null && facts.lookUp(call, name) === variable
    ? null
    : refuseAt('not-relocatable', call, 'used', name);
}

/** Refuse: next().#collect(x) — the receiver would no longer be evaluated. `this`, and a class that is there, are nothing. */
function refuseReceiver(facts: Facts, call: TSESTree.CallExpression): Refusal | null {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'ThisExpression') return null;
  const { object } = callee;
  const owner = object.type === 'Identifier' ? (facts.variable(object)?.defs[0]?.node as Node | undefined) : undefined;
  const isThere = owner?.type === 'ClassDeclaration' && (contains(owner.body, call) || isMadeLater(call, owner));
  return isThere ? null : refuseAt('not-relocatable', object);
}

/** Whether what runs `call` is only there once the class is: it stands behind it, and in no hoisted function. */
function isMadeLater(call: Node, owner: Node): boolean {
  let outermost = call;
  for (const at of findAncestors(call)) {
    if (contains(at, owner)) break;
    if (isFunction(at)) outermost = at;
  }
  return outermost.range[0] >= owner.range[1] && outermost.type !== 'FunctionDeclaration';
}
