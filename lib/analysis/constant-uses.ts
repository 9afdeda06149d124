/** Whether a container that is the same in each call is only read: by its name, by functions round it, at once. */
import { findAncestors, isFunction } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { type Facts, isNeverReassigned, type Variable } from './facts.js';
import type { NativeClass } from './natives.js';
import { isRefusal, type Refusal, refuse, refuseAt } from './refusals.js';
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
 * declaration that something above names. Null where there is none.
 */
export function findEarlyUse(facts: Facts, variable: Variable, declarator: Node): Node | null {
  const isEarly = (node: Node): boolean => node.range[0] < declarator.range[1];
  for (const { identifier, init } of variable.references) {
    if (init === true) continue;
    if (isEarly(identifier as Node)) return identifier as Node;
    for (const at of findAncestors(identifier as Node)) {
      if (at.range[0] <= declarator.range[0] && declarator.range[1] <= at.range[1]) break;
      if (!isFunction(at) || at.type !== 'FunctionDeclaration') continue;
      const named = at.id === null ? null : facts.variable(at.id);
      const early = named?.references.find((one) => isEarly(one.identifier as Node));
      if (early !== undefined) return early.identifier as Node;
    }
  }
  return null;
}
