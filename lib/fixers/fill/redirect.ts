/**
 * A call site that pours a wrapper's result: it fills its own container through the filler behind the wrapper.
 *
 *   for (const [k, v] of collectDeps(kid)) all.set(k, v);   =>  fillDeps(all, kid);
 *
 * Where the filler does not exist yet, the builder's own report extracts it; this one offers both at once for review.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { type Builder, getPlainBuilder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { getBinding } from '../../analysis/functions.js';
import { getFillerName } from '../../analysis/names.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import type { Poured } from '../../analysis/targets.js';
import { getTypeArguments } from '../../analysis/types.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import { forReview, type Outcome, type Rewrite, rewrite } from '../rewrite.js';
import { extractEdits } from './extract.js';
import { drainEdit, getFillerOf, getForm, mergeEdit, proveDrain, proveMerge, toPoured } from './pour.js';

export function fixPour(pour: Pour, facts: Facts): Outcome {
  return pour.drain === null ? fixMerge(pour, facts) : fixDrain(pour, facts);
}

function fixDrain(pour: PourByDrain, facts: Facts): Outcome {
  const { call } = pour;
  const evidence = { form: getForm(pour), container: pour.drain.kind };
  const filler = getFillerOf(facts, call);
  if (filler !== null) {
    const proof = proveDrain(facts, pour, toPoured(filler));
    if (isRefusal(proof)) return proof;
    const reach = refuseReach(facts, filler.named.name, call);
    if (reach !== null) return reach;
    const redirected = rewrite(evidence, [drainEdit(facts, pour, filler.named.name)]);
    return proof.doubt === null ? redirected : forReview(redirected, proof.doubt);
  }
  // Have: a builder that is not split yet
  const builder = getBuilderOf(facts, call);
  if (isRefusal(builder)) return builder;
  const proof = proveDrain(facts, pour, toBuilderPoured(facts, builder));
  if (isRefusal(proof)) return proof;
  const extracted = extractEdits(facts, builder, []);
  if (isRefusal(extracted)) return extracted;
  const inside = builder.fn.range[0] <= call.range[0] && call.range[1] <= builder.fn.range[1];
  // A drain inside the builder goes with its extraction.
  if (inside) return refuseAt('result-flows-on', call);
  if (call.callee.type === 'MemberExpression' && !isPlainReceiver(call.callee.object)) {
    return refuseAt('not-relocatable', call.callee.object);
  }
  const both: Rewrite = rewrite(evidence, [...extracted, drainEdit(facts, pour, getFillerName(facts, builder.fn))]);
  return proof.doubt === null ? { ...both, alternative: true } : forReview(both, proof.doubt);
}

function fixMerge({ merge }: Pour & { drain: null }, facts: Facts): Outcome {
  const proof = proveMerge(facts, merge, (call) => {
    const filler = getFillerOf(facts, call);
    return filler === null || refuseReach(facts, filler.named.name, call) !== null ? null : toPoured(filler);
  });
  if (isRefusal(proof)) return proof;
  const edit = mergeEdit(facts, merge, proof, (call) => getFillerOf(facts, call)?.named.name ?? '');
  return rewrite({ form: 'drain-merge', container: merge.kind }, [edit]);
}

/** The filler's name must mean the filler at the call. */
function refuseReach(facts: Facts, name: string, call: TSESTree.CallExpression): Refusal | null {
  const filler = getFillerOf(facts, call);
  const variable = filler?.named.variable ?? null;
  // Refuse: next().#collect(x) — the receiver would no longer be evaluated
  if (call.callee.type === 'MemberExpression' && !isPlainReceiver(call.callee.object)) {
    return refuseAt('not-relocatable', call.callee.object);
  }
  return variable !== null && facts.lookUp(call, name) === variable ? null : refuseAt('not-relocatable', call, 'used', name);
}

/** `this`, or the name of a class (a binding is only proven for those and for `#private` members). */
function isPlainReceiver(node: TSESTree.Expression): boolean {
  return node.type === 'ThisExpression' || (node.type === 'Identifier' && /^[A-Z]/.test(node.name));
}

/** The builder that `call` names, or why it is none. */
export function getBuilderOf(facts: Facts, call: TSESTree.CallExpression): Builder | Refusal {
  const named = getBinding(facts, call);
  if (isRefusal(named)) return named;
  const builder = getPlainBuilder(facts, named.fn);
  if (!isRefusal(builder) && builder.kind === 'dictionary') return refuseAt('result-class-differs', call);
  return builder;
}

export function toBuilderPoured(facts: Facts, builder: Builder): Poured {
  return {
    fn: builder.fn,
    kind: builder.kind as Poured['kind'],
    uses: builder.uses,
    types: getTypeArguments(facts, builder.declarator),
  };
}
