/** What becomes of the container that a function hands out: at each place that calls it, or reads the getter. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node } from '../ast/source.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { getThisClass } from './fields.js';
import { findSites, getAllUses, isVisibleOutside, type Named } from './functions.js';
import type { NativeClass } from './natives.js';
import { type Refusal, refuse, refuseAt, type Step, step } from './refusals.js';
import { classifyUse, getUses, type Use, type UseKind } from './uses.js';

export function isGetter(named: Named): boolean {
  return named.declaration.type === 'MethodDefinition' && named.declaration.kind === 'get';
}

/** Every expression that stands for a result (a call, the read of a getter), or why they are not all known. */
export function getResults(facts: Facts, named: Named): readonly Node[] | Refusal {
  if (isVisibleOutside(facts, named)) return refuseAt('exported', named.declaration, 'returned', named.name);
  const typed = findTypeQuery(named);
  if (typed !== null) return refuseAt('used-as-value', typed, 'used', named.name);
  if (!isGetter(named)) return getAllUses(facts, named);
  const sites = findSites(named).map(({ node }) => node);
  const odd = sites.find((node) => !isOwnRead(named, node));
  return odd === undefined ? sites : refuseAt('used-as-value', odd, 'used', named.name);
}

/** The results that this file shows, of a function that others can call as well. */
export function findVisibleResults(named: Named): readonly Node[] | Refusal {
  if (isGetter(named)) return findSites(named).map(({ node }) => node);
  const results: Node[] = [];
  for (const { node, call } of findSites(named)) {
    if (call === null) return refuseAt('used-as-value', node, 'passed', named.name);
    results.push(call);
  }
  return results;
}

/** `typeof f`, `ReturnType<typeof f>`: the type of the function is named. */
export function findTypeQuery(named: Named): Node | null {
  const found = named.variable?.references.find(
    ({ identifier }) => (identifier as Node).parent?.type === 'TSTypeQuery',
  );
  return found === undefined ? null : (found.identifier as Node);
}

/** `this.name` in the class, or `x.#name`. */
function isOwnRead({ field }: Named, node: Node): boolean {
  if (field === null || node.type !== 'MemberExpression' || node.optional) return false;
  return field.isHash || (node.object.type === 'ThisExpression' && getThisClass(node) === field.owner);
}

const READING = new Set<UseKind>(['for-each', 'get', 'has', 'iterator', 'size', 'walk', 'type']);
const CHANGING = new Set<UseKind>(['write', 'update', 'delete', 'clear']);

/** The use of `result` where it reads the container at once, or what else is done with it. */
export function getImmediateRead(facts: Facts, result: Node, kind: NativeClass): Use | Refusal {
  const [use] = classifyUse(facts, result, kind, null);
  if (use === undefined) return refuseAt('result-flows-on', result, 'used');
  if (CHANGING.has(use.kind)) return refuseAt('caller-mutates', use.whole, 'mutated', facts.text(result));
  if (READING.has(use.kind) && isOf(use, kind)) return use;
  const kept = getKept(facts, result);
  if (kept !== null) return refuseKept(facts, result, kept, kind);
  const isSeen = use.kind === 'retained' && use.how === 'inspected';
  return refuseAt(isSeen ? 'result-inspected' : 'result-flows-on', use.whole, use.how, facts.text(result));
}

/** Whether the class has the member at all. */
function isOf(use: Use, kind: NativeClass): boolean {
  return use.kind !== 'get' || kind === 'Map' || use.whole.type === 'ExpressionStatement';
}

/** `const kept = f()`: the name, where it is a plain const without a type of its own. */
function getKept(facts: Facts, result: Node): TSESTree.Identifier | null {
  const { parent } = result;
  if (
    parent?.type !== 'VariableDeclarator' ||
    parent.init !== result ||
    parent.id.type !== 'Identifier' ||
    parent.id.typeAnnotation !== undefined
  )
    return null;
  return getConstDeclarator(facts.variable(parent.id)) === null ? null : parent.id;
}

/** Who writes to a name that keeps the result, or the refusal that it is kept at all. */
function refuseKept(facts: Facts, result: Node, kept: TSESTree.Identifier, kind: NativeClass): Refusal {
  const stored: Step = step(result.parent as Node, 'stored', kept.name);
  const variable = facts.variable(kept);
  const uses = variable === null ? [] : getUses(facts, variable, kind);
  const changed = uses.find((use) => CHANGING.has(use.kind));
  if (changed !== undefined) return refuse('caller-mutates', stored, step(changed.whole, 'mutated', kept.name));
  const odd = uses.find((use) => !READING.has(use.kind) || !isOf(use, kind));
  if (odd !== undefined) {
    const isSeen = odd.kind === 'retained' && odd.how === 'inspected';
    return refuse(isSeen ? 'result-inspected' : 'result-flows-on', stored, step(odd.whole, odd.how, kept.name));
  }
  return refuse('result-flows-on', stored);
}

/** Whether `refusal` says no more than that `result` is kept in a name, which is then only read. */
export function isKeptForReading(facts: Facts, result: Node, refusal: Refusal): boolean {
  return refusal.code === 'result-flows-on' && refusal.trail.length === 1 && getKept(facts, result) !== null;
}
