/** A parameter that its function walks once and does nothing else with: whatever can be walked may be passed. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode, Node } from '../ast/source.js';
import { findLoops, isDirectlyIn } from './callbacks.js';
import type { Facts } from './facts.js';
import type { NativeClass } from './natives.js';
import { isPlainHead, type Walked } from './no-write.js';
import { type Refusal, refuse, refuseAt } from './refusals.js';
import { getParameterVariable, hasThisParameter } from './uses.js';

export interface OneWalk {
  readonly param: TSESTree.Identifier;
  readonly walked: Walked;
  readonly body: Node;
}

/** The one walk over a parameter that is given a container of the class, or a copy of it; or what else there is. */
export function proveOneWalk(facts: Facts, fn: FunctionNode, index: number, kind: NativeClass): OneWalk | Refusal {
  const variable = getParameterVariable(facts, fn, index);
  const param = fn.params[index];
  if (variable === null || param?.type !== 'Identifier') return refuseAt('result-flows-on', fn);
  // Refuse: function report(this: Store, all: string[]), function report(all, { title }), function report(all, on = log)
  const odd = fn.params.find((one) => one.type !== 'Identifier');
  if (odd !== undefined) return refuseAt('default-has-effects', odd, 'used', facts.text(odd));
  if (hasThisParameter(fn)) return refuseAt('uses-this', fn.params[0] as Node);
  const [use, second] = variable.references.filter((one) => one.identifier.parent?.type !== 'TSTypeQuery');
  const node = use?.identifier as Node | undefined;
  const loop = node?.parent;
  if (node === undefined || loop === undefined) return refuseAt('result-flows-on', param, 'passed', param.name);
  // Refuse: all.length, all[0], kept = all, for await (const one of all)
  for (const { identifier } of variable.references) {
    const { parent } = identifier as Node;
    if (parent?.type !== 'ForOfStatement' || parent.right !== identifier || parent.await)
      return refuseAt('result-flows-on', parent ?? identifier, 'used', param.name);
    // Refuse: return () => { for (const one of all) … }
    if (!isDirectlyIn(facts, parent, fn)) return refuseAt('result-flows-on', parent, 'captured', param.name);
  }
  if (loop.type !== 'ForOfStatement') return refuseAt('result-flows-on', loop, 'used', param.name);
  // Refuse: for (const [id = 0] of all), for (const { id } of all)
  if (!isPlainHead(loop, kind === 'Map')) return refuseAt('source-mutated', loop.left, 'used', facts.text(loop.left));
  // Refuse: two walks, a walk in a loop: not measured
  if (second !== undefined || findLoops(facts, loop, param).length > 0) return refuse('not-faster');
  return { param, walked: { variable, ofPairs: kind === 'Map' }, body: fn.body };
}
