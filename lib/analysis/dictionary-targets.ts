/** Whether a dictionary takes what is assigned to it as any ordinary object does: what a drain must prove of its target. */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { isPlainLiteral } from './accumulators.js';
import { getFreezing, refuseUnsafeKeys } from './dictionary-entries.js';
import { refuseUnsafeResult } from './dictionary-keys.js';
import { getFresh } from './fresh.js';
import { type Facts, getConstDeclarator, getDeclarator, type Variable } from './facts.js';
import { isObjectAssign } from './object-assign.js';
import { type Refusal, refuseAt } from './refusals.js';
import { canRunBefore } from './regions.js';
import { getUses, type Use } from './uses.js';

export interface TargetProof {
  /** The one fact that a reader must check: whether other code can reach the target. */
  readonly doubt: Refusal | null;
  /** What else is written to it under a key that may be `__proto__`: it may have another prototype since. */
  readonly keys: Refusal | null;
}

/** A literal, or the fresh result of a builder, never frozen before, whose prototype nobody sets. */
export function refuseDictionaryTarget(facts: Facts, variable: Variable, region: Node): Refusal | TargetProof {
  const declarator = getConstDeclarator(variable);
  const refused = refuseAt('target-not-native', declarator ?? region, 'stored', variable.name);
  // Refuse: a parameter: it may be frozen, an instance of a class, or have setters
  if (declarator === null) return refused;
  // Refuse: const t = Object.freeze({})
  const frozen = getFreezing(facts, declarator.init);
  if (frozen !== null) return refuseAt('target-frozen', frozen, 'stored', variable.name);
  if (!isPlainLiteral(facts, declarator.init) && !isPlainResult(facts, declarator.init)) return refused;
  const uses = getUses(facts, variable, 'dictionary');
  const isOwn = facts.owner(variable) !== null;
  for (const { node, whole } of uses) {
    const freezing = node.parent === undefined ? null : getFreezing(facts, node.parent);
    const isEarly = !isOwn || canRunBefore(facts, whole, region, declarator);
    if (freezing !== null && isEarly) return refuseAt('target-frozen', freezing, 'mutated', variable.name);
  }
  const others = uses.filter((use) => !isDrained(facts, use, region));
  // Review: const all = {}; at the top of a module
  const doubt = isOwn ? null : refuseAt('target-reachable', declarator, 'stored', variable.name);
  return { doubt, keys: refuseUnsafeKeys(facts, others, true) };
}

/** Have: const t = f(a), where f makes a dictionary, and no key of it is `__proto__`. */
function isPlainResult(facts: Facts, init: TSESTree.Expression): boolean {
  return (
    init.type === 'CallExpression' && getFresh(facts, init) === 'dictionary' && refuseUnsafeResult(facts, init) === null
  );
}

/** The drain at hand, or one of another dictionary that was made new: it owns no `__proto__` that could be copied. */
function isDrained(facts: Facts, { whole }: Use, region: Node): boolean {
  if (contains(region, whole)) return true;
  if (whole.type === 'AssignmentExpression') return isDrainedByKey(facts, whole);
  if (whole.type !== 'CallExpression' || !isObjectAssign(facts, whole)) return false;
  return whole.arguments
    .slice(1)
    .every((one) => one.type === 'CallExpression' && getFresh(facts, one) === 'dictionary');
}

/** Have: const d = f(a); for (const k in d) t[k] = d[k] */
function isDrainedByKey(facts: Facts, { left }: TSESTree.AssignmentExpression): boolean {
  if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return false;
  const declaration = getConstLike(facts, left.property);
  const loop = declaration?.parent.parent;
  if (loop?.type !== 'ForInStatement' || loop.left !== declaration?.parent || loop.right.type !== 'Identifier')
    return false;
  const init = getConstDeclarator(facts.variable(loop.right))?.init;
  return init !== undefined && isPlainResult(facts, init);
}

function getConstLike(facts: Facts, name: TSESTree.Identifier): TSESTree.VariableDeclarator | null {
  const declarator = getDeclarator(facts.variable(name));
  return declarator?.parent.kind === 'const' ? declarator : null;
}
