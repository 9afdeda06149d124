/**
 * A copy passed to a function of the same file that walks it once: the container is passed.
 *
 *   function total(prices: number[]) {         function total(prices: Iterable<number>) {
 *     for (const one of prices) sum += one;      for (const one of prices) sum += one;
 *   }                                          }
 *   total([...this.#prices])               =>  total(this.#prices)
 *   report(new Map(m))                     =>  report(m)
 *
 * Measured for one walk over the whole. Refused: what the function or a later argument does may change the container;
 * the parameter is indexed, kept, walked again or in a loop; in TypeScript, a type that would have to change and that
 * others depend on.
 */
import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getBinding } from '../analysis/functions.js';
import { getNativeRead } from '../analysis/natives.js';
import { findWrite } from '../analysis/no-write.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../analysis/refusals.js';
import { isNativeThere } from '../analysis/sources.js';
import { type OneWalk, proveOneWalk } from '../analysis/walked-parameters.js';
import { isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { replaceNode } from '../edits/text-edits.js';
import type { PassedCopy } from '../patterns/passed-copy.js';
import { getParameterTypeEdits } from './parameter-type.js';
import { type Outcome, rewrite } from './rewrite.js';

export function fixPassedCopy(match: PassedCopy, facts: Facts): Outcome {
  const { call, made, node, source } = match;
  const container = getNativeRead(facts, source);
  // Refuse: let m: Map<K, V>; report(new Map(m)): new Map(undefined) is an empty Map
  if (container === null || !isNativeThere(facts, source, container))
    return refuseAt('source-not-native', source, 'read', facts.text(source));
  // Refuse: new Set(m) of a Map; a Map of the file's own
  if (made !== 'array' && (made !== container || (node.type === 'NewExpression' && !facts.isGlobal(node.callee, made))))
    return refuseAt('result-class-differs', node, 'used', facts.text(node));
  const named = getBinding(facts, call);
  if (isRefusal(named)) return named;
  const plain = refusePlainFunction(facts, named);
  if (plain !== null) return plain;
  const walk = proveOneWalk(facts, match.fn, match.index, container);
  if (isRefusal(walk)) return walk;
  const changed = refuseChange(facts, match, walk);
  if (changed !== null) return changed;
  // Refuse: report([...m.values()]), report(Array.from(s))
  if (match.part !== 'all' || isMethodCall(node)) return refuse('not-faster');
  const typed = getParameterTypeEdits(facts, match, walk.param, named);
  if (isRefusal(typed)) return typed;
  return rewrite({ form: 'pass-walked', container }, [...typed, replaceNode(facts.source, node, facts.text(source))]);
}

/** Whether the container may change between the moment of the copy and the end of the walk. */
function refuseChange(facts: Facts, { call, index, source }: PassedCopy, walk: OneWalk): Refusal | null {
  const written = findChange(facts, source, [...call.arguments.slice(index + 1)], walk);
  // Have: a local container that only this function can name, and that no argument changes
  if (written === null || findWrite(facts, source, call) === null) return null;
  return refuseAt('source-mutated', written, 'used', facts.text(written));
}

function findChange(facts: Facts, source: Node, later: readonly Node[], { walked, body }: OneWalk): Node | null {
  for (const argument of later) {
    const written = findWrite(facts, source, argument);
    if (written !== null) return written;
  }
  return findWrite(facts, source, body, null, walked);
}
