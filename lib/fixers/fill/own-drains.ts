/** What a call's builder fills, and through whom: its own uses, and those of the builders that it drains in turn. */
import type { TSESTree } from '@typescript-eslint/utils';

import { type Builder, getPlainBuilder } from '../../analysis/builders.js';
import type { Facts, Variable } from '../../analysis/facts.js';
import { getWrapped } from '../../analysis/fillers.js';
import { getBinding } from '../../analysis/functions.js';
import { isRefusal, type Refusal } from '../../analysis/refusals.js';
import type { Poured } from '../../analysis/targets.js';
import { getTypeArguments } from '../../analysis/types.js';
import type { Use } from '../../analysis/uses.js';
import { contains } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { findDrain, type PourByDrain } from '../../patterns/fill/pour.js';

/** The builder that `call` names, or why it is none. */
export function getBuilderOf(facts: Facts, call: TSESTree.CallExpression): Builder | Refusal {
  const named = getBinding(facts, call);
  if (isRefusal(named)) return named;
  return getPlainBuilder(facts, named.fn);
}

export function toBuilderPoured(facts: Facts, builder: Builder): Poured {
  return {
    fn: builder.fn,
    kind: builder.kind,
    uses: facts.memo(findAllUses, builder),
    types: getTypeArguments(facts, builder.declarator),
  };
}

/**
 * What is done with a builder's container, also by those that will fill it instead of being drained into it: one of
 * them may read what is there already.
 */
function findAllUses(facts: Facts, builder: Builder): readonly Use[] {
  const uses: Use[] = [...builder.uses];
  const reached = new Set([builder]);
  for (const one of reached) {
    for (const { call } of findOwnDrains(facts, one)) {
      const named = getBinding(facts, call);
      if (isRefusal(named)) continue;
      const filled = getWrapped(facts, named.fn);
      const other = getPlainBuilder(facts, named.fn);
      if (filled !== null) uses.push(...filled.uses);
      if (isRefusal(other) || reached.has(other)) continue;
      reached.add(other);
      uses.push(...other.uses);
    }
  }
  return uses;
}

/** The drains in the body of `builder` that fill its own container. */
export function findOwnDrains(facts: Facts, builder: Builder): readonly PourByDrain[] {
  return facts.memo(collectOwnDrains, builder);
}

function collectOwnDrains(facts: Facts, builder: Builder): readonly PourByDrain[] {
  const drains = facts.memo(indexDrains, 'drains' as const).get(builder.container) ?? [];
  return drains.filter(({ call }) => contains(builder.fn, call));
}

/** The drains of calls by the binding that they fill. */
function indexDrains(facts: Facts): ReadonlyMap<Variable, readonly PourByDrain[]> {
  const index = new Map<Variable, PourByDrain[]>();
  const nodes: readonly Node[] = [
    ...facts.nodes('ForOfStatement'),
    ...facts.nodes('ForInStatement'),
    ...facts.nodes('CallExpression'),
  ];
  for (const node of nodes) {
    const pour = findDrain(facts, node);
    const variable = pour?.drain.target.type === 'Identifier' ? facts.variable(pour.drain.target) : null;
    if (pour === null || variable === null) continue;
    const same = index.get(variable);
    if (same === undefined) index.set(variable, [pour]);
    else same.push(pour);
  }
  return index;
}
