/**
 * A question asked of a copy, asked of the container:
 *
 *   [...m.keys()].includes(k)   =>  m.has(k)
 *   Array.from(m).length        =>  m.size
 *   [...s][0]                   =>  s.values().next().value
 *   const first = [...s][0]     =>  const [first] = s            (`at(0)`, `shift()`: in JavaScript)
 *
 * Refused: a receiver that is not provably native, an argument that may change the container between the copy and
 * the question, the values of a Map asked by `includes`. Review: in TypeScript `s.values().next().value` may be
 * `undefined` to the checker where `[...s][0]` was not.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isEffectFree } from '../analysis/expressions.js';
import type { Facts } from '../analysis/facts.js';
import { getNativeRead, type NativeClass } from '../analysis/natives.js';
import { refuseAt } from '../analysis/refusals.js';
import { replaceNode, replaceRange } from '../edits/text-edits.js';
import type { CopyToAsk } from '../patterns/copy-to-ask.js';
import { forReview, type Outcome, rewrite } from './rewrite.js';

export function fixAskDirectly(match: CopyToAsk, facts: Facts): Outcome {
  const { copy, question, node } = match;
  const container = getNativeRead(facts, copy.container);
  // Refuse: [...headers.keys()].includes(k)
  if (container === null) return refuseAt('source-not-native', copy.container, 'read', facts.text(copy.container));
  if (facts.isShadowed(node, 'Array')) return refuseAt('source-not-native', node);
  const name = getReceiverText(facts, copy.container);
  switch (question) {
    case 'size':
      return rewrite({ form: 'ask-size', container }, [replaceNode(facts.source, node, `${name}.size`)]);
    case 'has': {
      // Refuse: [...m.values()].includes(v): only a walk can tell
      if (match.key === null || !isKeyed(container, copy.part)) return refuseAt('source-not-native', node, 'read', name);
      // Refuse: [...m.keys()].includes((m.delete(1), 1))
      if (!isEffectFree(facts, match.key)) return refuseAt('argument-has-effects', match.key, 'used', facts.text(match.key));
      return rewrite({ form: 'ask-has', container }, [
        replaceNode(facts.source, node, `${name}.has(${facts.text(match.key)})`),
      ]);
    }
    case 'first':
      return fixFirst(match, facts, container, name);
  }
}

function fixFirst(match: CopyToAsk, facts: Facts, container: NativeClass, name: string): Outcome {
  const { copy, node, declarator } = match;
  // e.g. const first = [...s].at(0): `undefined` belongs to its type whatever the compiler's options say
  const isSameType = !facts.isTypeScript || node.type === 'MemberExpression';
  const taken = `${name}.${copy.part === 'all' ? (container === 'Map' ? 'entries' : 'values') : copy.part}()`;
  if (declarator !== null && isSameType) {
    const iterable = isDefaultPart(container, copy.part) ? name : taken;
    const pattern = `[${facts.text(declarator.id)}] = ${iterable}`;
    return rewrite({ form: 'ask-first-destructured', container }, [
      replaceRange(facts.source, declarator.range, pattern),
    ]);
  }
  const asked = rewrite({ form: 'ask-first', container }, [replaceNode(facts.source, node, `${taken}.next().value`)]);
  // e.g. const id: string = [...ids][0] without noUncheckedIndexedAccess
  return facts.isTypeScript && node.type === 'MemberExpression'
    ? forReview(asked, refuseAt('target-type-differs', node))
    : asked;
}

/** e.g. `new Set` takes parentheses before a member: `new Set.size` makes a `Set.size` */
function getReceiverText(facts: Facts, container: TSESTree.Expression): string {
  const text = facts.text(container);
  return container.type === 'NewExpression' && container.arguments.length === 0 && !/\(\s*\)$/.test(text) ? `(${text})` : text;
}

/** Whether `has` asks for what the copy holds: the keys of a Map, any spelling of a Set. */
function isKeyed(container: NativeClass, part: CopyToAsk['copy']['part']): boolean {
  return container === 'Map' ? part === 'keys' : part !== 'entries';
}

/** Whether walking the container itself gives the same as walking that part of it. */
function isDefaultPart(container: NativeClass, part: CopyToAsk['copy']['part']): boolean {
  return part === 'all' || (container === 'Map' ? part === 'entries' : part !== 'entries');
}
