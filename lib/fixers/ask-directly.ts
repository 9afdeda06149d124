/**
 * A question asked of a copy, asked of the container:
 *
 *   [...m.keys()].includes(k)   =>  m.has(k)
 *   Array.from(m).length        =>  m.size
 *   [...s][0]                   =>  s.values().next().value
 *   const first = [...s][0]     =>  const [first] = s            (`at(0)`, `shift()`: in JavaScript)
 *
 * Refused: a receiver that is not provably native, an argument that may change the container between the copy and
 * the question, the values of a Map asked by `includes`, the first of what is
 * known to hold a few entries. Review: in TypeScript `s.values().next().value` may be
 * `undefined` to the checker where `[...s][0]` was not.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isTyped } from '../analysis/accumulators.js';
import { isEffectFree } from '../analysis/expressions.js';
import type { Facts } from '../analysis/facts.js';
import { findSizeTest } from '../analysis/few-entries.js';
import { getNativeRead, type NativeClass } from '../analysis/natives.js';
import { isCompared } from '../analysis/narrowing.js';
import { refuseAt } from '../analysis/refusals.js';
import { getArrayCopy } from '../ast/copies.js';
import { findAncestors, getMemberName } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
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
    case 'size': {
      const asked = rewrite({ form: 'ask-size', container }, [replaceNode(facts.source, node, `${name}.size`)]);
      const narrowed = isTyped(facts) ? findNarrowed(facts, match) : null;
      return narrowed === null ? asked : forReview(asked, refuseAt('target-type-differs', narrowed, 'read', name));
    }
    case 'has': {
      // Refuse: [...m.values()].includes(v): only a walk can tell
      if (match.key === null || !isKeyed(container, copy.part)) return refuseAt('not-a-key', node, 'read', name);
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

/**
 * The size that is asked for again where a comparison has narrowed it: the checker takes `s.size` for the same number
 * until `s` is assigned, whatever is added meanwhile. A copy's length is new to it each time.
 */
function findNarrowed(facts: Facts, { copy, node }: CopyToAsk): Node | null {
  if (copy.container.type !== 'Identifier' && copy.container.type !== 'MemberExpression') return null;
  const name = facts.text(copy.container);
  const owner = getFlowOwner(node);
  const sizes = facts.nodes('MemberExpression').filter((one) => {
    const asked = getMemberName(one) === 'length' ? getArrayCopy(one.object)?.container : one.object;
    return /^(?:length|size)$/.test(getMemberName(one) ?? '') && asked !== undefined && facts.text(asked) === name && getFlowOwner(one) === owner;
  });
  const inOrder = sizes.toSorted((a, b) => a.range[0] - b.range[0]);
  return inOrder.slice(0, -1).find(isCompared) ?? null;
}

/** The function round `node` into which the checker carries nothing that it has narrowed outside. */
function getFlowOwner(node: Node): Node | null {
  for (const at of findAncestors(node)) {
    const isOwn = at.type === 'FunctionExpression' && (at.parent.type === 'MethodDefinition' || at.parent.type === 'Property');
    if (isOwn || at.type === 'FunctionDeclaration' || at.type === 'Program' || at.type === 'ClassBody') return at;
  }
  return null;
}

function fixFirst(match: CopyToAsk, facts: Facts, container: NativeClass, name: string): Outcome {
  const { copy, node, declarator } = match;
  // Refuse: if (s.size === 1) return [...s][0]
  const tested = findSizeTest(facts, node, copy.container);
  if (tested !== null) return refuseAt('few-entries', tested, 'read', name);
  // e.g. const first = [...s].at(0): `undefined` belongs to its type whatever the compiler's options say
  const isSameType = !isTyped(facts) || node.type === 'MemberExpression';
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
  return isTyped(facts) && node.type === 'MemberExpression'
    ? forReview(asked, refuseAt('target-type-differs', node))
    : asked;
}

/** e.g. `new Set` takes its parentheses before a member: `new Set.size` makes a `Set.size` */
function getReceiverText(facts: Facts, container: TSESTree.Expression): string {
  const text = facts.text(container);
  if (container.type !== 'NewExpression' || container.arguments.length > 0) return text;
  const last = facts.source.getLastToken(container);
  const hasList = last?.value === ')' && facts.source.getTokenBefore(last)?.value === '(';
  return hasList ? text : `${text}()`;
}

/** Whether `has` asks for what the copy holds: the keys of a Map, any spelling of a Set. */
function isKeyed(container: NativeClass, part: CopyToAsk['copy']['part']): boolean {
  return container === 'Map' ? part === 'keys' : part !== 'entries';
}

/** Whether walking the container itself gives the same as walking that part of it. */
function isDefaultPart(container: NativeClass, part: CopyToAsk['copy']['part']): boolean {
  return part === 'all' || (container === 'Map' ? part === 'entries' : part !== 'entries');
}
