/**
 * A builder that only this file calls, and whose every call is a provable drain, becomes the filler itself:
 *
 *   #below(node) { const out = new Set(); …; return out; }        #below(out, node) { …; return out; }
 *   for (const x of this.#below(kid)) all.add(x);            =>   this.#below(all, kid);
 *
 * The container becomes the first parameter; `this`, privacy and position stay. No wrapper is left.
 */
import type { Builder } from '../../analysis/builders.js';
import type { Facts } from '../../analysis/facts.js';
import { getAllUses } from '../../analysis/functions.js';
import { isRefusal, type Refusal, refuseAt } from '../../analysis/refusals.js';
import type { Node } from '../../ast/source.js';
import { getIndent, getStyle } from '../../edits/style.js';
import { insertAt, type TextEdit } from '../../edits/text-edits.js';
import type { Pour, PourByDrain } from '../../patterns/fill/pour.js';
import { removeContainer } from './extract.js';
import { drainEdit } from './pour.js';
import { getParametersText, getSignature } from './signature.js';

/** The edits of the function and of all its calls; or why some use of it is not among the proven drains. */
export function inPlaceEdits(facts: Facts, builder: Builder, proven: readonly Pour[]): readonly TextEdit[] | Refusal {
  const { named, fn } = builder;
  const calls = getAllUses(facts, named);
  if (isRefusal(calls)) return calls;
  const drains = proven.filter((pour): pour is PourByDrain => pour.drain !== null);
  if (calls.length !== drains.length) return refuseAt('result-flows-on', named.declaration, 'returned', named.name);
  // Refuse: const f: Build = (x) => { … } — its type has no room for the container
  if (fn.parent.type === 'VariableDeclarator' && fn.parent.id.typeAnnotation !== undefined)
    return refuseAt('untyped-parameter', fn);
  // Refuse: type Args = Parameters<typeof f>
  const typed = named.variable?.references.find(
    ({ identifier }) => (identifier as Node).parent?.type === 'TSTypeQuery',
  );
  if (typed !== undefined) return refuseAt('used-as-value', typed.identifier as Node, 'used', named.name);
  const signature = getSignature(facts, builder, true);
  if (isRefusal(signature)) return signature;
  const removed = removeContainer(facts, builder);
  if (isRefusal(removed)) return removed;
  const parameter = insertParameter(facts, builder, signature.parameter);
  if (isRefusal(parameter)) return parameter;
  return [...parameter, removed, ...drains.map((pour) => drainEdit(facts, pour, facts.text(pour.call.callee)))];
}

/** `(x)` => `(out, x)`, `x => …` => `(out, x) => …` */
function insertParameter(facts: Facts, { fn }: Builder, text: string): readonly TextEdit[] | Refusal {
  const { source } = facts;
  const [first, second] = fn.params;
  // Have: function f(this: Node, x: string) {}
  if (first?.type === 'Identifier' && first.name === 'this') {
    return [second === undefined ? insertAt(first.range[1], `, ${text}`) : insertAt(second.range[0], `${text}, `)];
  }
  const start = fn.typeParameters?.range[1] ?? fn.range[0];
  const open = source.getTokens(fn).find((token) => token.range[0] >= start && token.value === '(');
  if (first === undefined)
    return open === undefined ? refuseAt('no-safe-insertion-point', fn) : [insertAt(open.range[1], text)];
  if (open !== undefined && open.range[0] < first.range[0]) {
    const last = fn.params.at(-1) ?? first;
    // Have: function f({⏎ a,⏎ b,⏎}: Options) {}
    if (first.loc.start.line === open.loc.start.line && last.loc.end.line > open.loc.start.line) {
      return [
        { range: [first.range[0], last.range[1]], text: getParametersText(facts, fn, text, getIndent(source, fn)) },
      ];
    }
    const { newline } = getStyle(source);
    // Have: each parameter on a line of its own
    const between = first.loc.start.line > open.loc.start.line ? `${newline}${getIndent(source, first)}` : ' ';
    return [insertAt(first.range[0], `${text},${between}`)];
  }
  return [insertAt(first.range[0], `(${text}, `), insertAt(first.range[1], ')')];
}
