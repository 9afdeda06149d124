/** Whether a container that is the same in each call is only read: by its name, by functions round it, at once. */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { type Facts, getConstDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { isDecorated } from './builders.js';
import { getNamed, isVisibleOutside } from './functions.js';
import type { NativeClass } from './natives.js';
import { isRefusal, type Refusal, refuse, refuseAt } from './refusals.js';
import { findTypeQuery, findVisibleResults, getResults } from './results.js';
import { findWriting } from './retained.js';
import { classifyUse, type Use, type UseKind } from './uses.js';

const READING = new Set<UseKind>(['for-each', 'get', 'has', 'iterator', 'size', 'walk']);
const CHANGING = new Set<UseKind>(['write', 'update', 'delete', 'clear', 'reassigned']);

/** The uses of a variable (those in closures too) where all of them only read, in text order. */
export function getReads(facts: Facts, variable: Variable, kind: NativeClass): readonly Use[] | Refusal {
  if (!isNeverReassigned(variable)) {
    const write = variable.references.find((one) => one.isWrite() && one.init !== true)?.identifier as Node;
    return refuseAt('caller-mutates', write, 'mutated', variable.name);
  }
  const reads: Use[] = [];
  for (const { identifier, init } of variable.references) {
    if (init === true) continue;
    const uses = getReadsAt(facts, identifier as Node, kind);
    if (isRefusal(uses)) return uses;
    reads.push(...uses);
  }
  return reads;
}

/** What is done with the container that `node` stands for, where that only reads it. */
export function getReadsAt(facts: Facts, node: Node, kind: NativeClass): readonly Use[] | Refusal {
  const uses = classifyUse(facts, node, kind, null);
  for (const use of uses) {
    const refused = refuseUse(facts, use, kind);
    if (refused !== null) return refused;
  }
  return uses;
}

/** What is done with every result of `fn` that this file shows, where all of it only reads. */
export function getReadsOfResults(facts: Facts, fn: FunctionNode, kind: NativeClass): readonly Use[] | Refusal {
  if (fn.async || fn.generator) return refuseAt('async-or-generator', fn);
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  // Refuse: @cached get kinds() {}
  if (isDecorated(facts, named)) return refuseAt('overridable', named.declaration, 'used', named.name);
  const typed = findTypeQuery(named);
  if (typed !== null) return refuseAt('used-as-value', typed, 'used', named.name);
  const results = isVisibleOutside(facts, named) ? findVisibleResults(named) : getResults(facts, named);
  if (isRefusal(results)) return results;
  const reads: Use[] = [];
  for (const result of results) {
    const uses = getReadsOfResult(facts, result, kind);
    if (isRefusal(uses)) return uses;
    reads.push(...uses);
  }
  return reads;
}

/** Read at once, or kept in a const that is only read. */
function getReadsOfResult(facts: Facts, result: Node, kind: NativeClass): readonly Use[] | Refusal {
  const { parent } = result;
  const isKept = parent?.type === 'VariableDeclarator' && parent.init === result && parent.id.type === 'Identifier';
  const variable = isKept ? facts.variable(parent.id as TSESTree.Identifier) : null;
  return variable === null || getConstDeclarator(variable) === null ? getReadsAt(facts, result, kind) : getReads(facts, variable, kind);
}

/** That code outside this file gets the container, if it can. */
export function findOutside(facts: Facts, fn: FunctionNode): Refusal | null {
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  return isVisibleOutside(facts, named) ? refuseAt('exported', named.declaration, 'returned', named.name) : null;
}

function refuseUse(facts: Facts, use: Use, kind: NativeClass): Refusal | null {
  const name = facts.text(use.node);
  if (CHANGING.has(use.kind)) return refuseAt('caller-mutates', use.whole, 'mutated', name);
  if (use.kind === 'passed') {
    const trail = findWriting(facts, [use], kind);
    return trail === null ? null : refuse('result-flows-on', ...trail);
  }
  // e.g. new Set(['a']).get('a'): there is no such method
  const isOther = use.kind === 'get' && kind === 'Set' && use.whole.type !== 'ExpressionStatement';
  if (READING.has(use.kind) && !isOther) return null;
  const isSeen = isOther || use.kind === 'type' || use.how === 'inspected';
  return refuseAt(isSeen ? 'result-inspected' : 'result-flows-on', use.whole, use.how, name);
}

/**
 * The first place that could name a `const` before it is initialised: above its declaration, or in a function
 * declaration that something above names, or that one names in turn. Null where there is none.
 */
export function findEarlyUse(facts: Facts, variable: Variable, declarator: Node): Node | null {
  const seen = new Set<Variable>();
  const queue = [variable];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const { identifier, init } of one.references) {
      if (one === variable && init === true) continue;
      if (identifier.range[0] < declarator.range[1]) return identifier as Node;
      queue.push(...findHoistedAround(facts, identifier as Node, declarator));
    }
  }
  return null;
}

/** The function declarations that `node` stands in, and the declarator does not: they are there before it. */
function findHoistedAround(facts: Facts, node: Node, declarator: Node): Variable[] {
  const hoisted: Variable[] = [];
  for (const at of findAncestors(node)) {
    if (at.range[0] <= declarator.range[0] && declarator.range[1] <= at.range[1]) break;
    const named = at.type === 'FunctionDeclaration' && at.id !== null ? facts.variable(at.id) : null;
    if (named !== null) hoisted.push(named);
  }
  return hoisted;
}
