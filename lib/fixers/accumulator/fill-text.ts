/**
 * One step, written into the accumulator: `m.set(k, v)`, `s.add(a).add(b)`, `o[k] = v`.
 */
import { getIndent } from '../../edits/style.js';
import { getArgumentText, getTextAt } from '../../edits/reindent.js';
import type { Facts } from '../../analysis/facts.js';
import type { Node } from '../../ast/source.js';
import type { CopyStep } from '../../patterns/accumulator/step.js';

/** `place` is the node whose line the text will stand on. */
export function getFillText(
  facts: Facts,
  step: CopyStep,
  place: Node,
  indent = getIndent(facts.source, place),
): string {
  const name = step.copied.name;
  const calls = step.entries.map(({ key, value }) => {
    const written = getArgumentText(facts.source, value, indent);
    if (key === null) return `.add(${written})`;
    if (step.kind === 'dictionary') return `[${getTextAt(facts.source, key, indent)}] = ${written}`;
    return `.set(${getArgumentText(facts.source, key, indent)}, ${written})`;
  });
  return name + calls.join('');
}
