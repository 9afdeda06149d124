/**
 * A constant Map whose keys are all literals, and that is only asked for keys that it has, as an object:
 *
 *   new Map([['small', 1], ['large', 9]]), … sizes.get('small')  =>  { small: 1, large: 9 }, … SIZES.small
 *
 * Not one: any other use, a key that is asked for and not there, a number for a key, a key twice, a key that every object
 * has, a value that is called or taken away where it is asked for, a type that cannot be written.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { getElements, getPair } from '../../analysis/literals.js';
import { isTested } from '../../analysis/narrowing.js';
import { isWritten } from '../../analysis/natives.js';
import type { Use } from '../../analysis/uses.js';
import { getStaticString, isMethodCall } from '../../ast/nodes.js';
import { replaceNode, type TextEdit } from '../../edits/text-edits.js';
import type { Constant } from '../../patterns/constant.js';
import { getValueType } from './type.js';

export interface RecordForm {
  /** The object. */
  readonly text: string;
  /** `: Readonly<Record<'small' | 'large', number | undefined>>`; nothing in JavaScript. */
  readonly type: string;
  /** The reads, under the name that the object gets. */
  readonly edits: (name: string) => readonly TextEdit[];
}

interface Read {
  readonly call: TSESTree.CallExpression;
  readonly key: string;
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
const PLAIN = /^[A-Za-z_$][\w$]*$/;

export function getRecord(match: Constant, facts: Facts, uses: readonly Use[]): RecordForm | null {
  if (match.container !== 'Map' || match.shape === 'default' || match.shape === 'returned') return null;
  const entries = getEntries(match.node);
  const reads = entries === null ? null : getReads(uses, entries);
  if (entries === null || reads === null || facts.source.getAllComments().some((one) => isIn(one, match.node))) return null;
  const value = facts.isTypeScript ? getValueType(facts, match) : '';
  if (value === null || (facts.isTypeScript && (findNarrowed(reads) || hasOwnNames(facts)))) return null;
  const keys = [...entries.values()].map(({ key }) => facts.text(key));
  return {
    text: `{ ${[...entries].map(([key, one]) => `${PLAIN.test(key) ? key : facts.text(one.key)}: ${facts.text(one.value)}`).join(', ')} }`,
    type: value === '' ? '' : `: Readonly<Record<${keys.join(' | ')}, ${value} | undefined>>`,
    edits: (name) =>
      reads.map(({ call, key }) => replaceNode(facts.source, call, PLAIN.test(key) ? `${name}.${key}` : `${name}[${facts.text(call.arguments[0] as TSESTree.Expression)}]`)),
  };
}

/** The entries by their keys: string literals, each once, none that every object has. */
function getEntries(node: TSESTree.NewExpression): ReadonlyMap<string, { readonly key: TSESTree.Expression; readonly value: TSESTree.Expression }> | null {
  const entries = new Map<string, { readonly key: TSESTree.Expression; readonly value: TSESTree.Expression }>();
  for (const element of getElements(node)?.elements ?? []) {
    const pair = element === null ? null : getPair(element);
    if (pair === null || pair[0].type !== 'Literal' || typeof pair[0].value !== 'string') return null;
    const [key, value] = pair;
    if (INHERITED.has(pair[0].value) || entries.has(pair[0].value)) return null;
    entries.set(pair[0].value, { key, value });
  }
  return entries;
}

/** The uses, where each asks for a key that is there and does no more with what it gets than read it. */
function getReads(uses: readonly Use[], entries: ReadonlyMap<string, unknown>): readonly Read[] | null {
  const reads: Read[] = [];
  for (const { kind, whole } of uses) {
    if (kind !== 'get' || !isMethodCall(whole, 'get') || whole.arguments.length !== 1) return null;
    const key = getStaticString(whole.arguments[0] as TSESTree.Node);
    if (key === null || !entries.has(key) || isTakenAsPlace(whole)) return null;
    reads.push({ call: whole, key });
  }
  return reads;
}

/** `m.get('a')()` would call it on the object; `delete m.get('a')` would take it away. */
function isTakenAsPlace(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (at.parent?.type === 'TSNonNullExpression' || at.parent?.type === 'TSAsExpression' || at.parent?.type === 'ChainExpression') at = at.parent;
  const { parent } = at;
  if (isWritten(call) || (parent?.type === 'UnaryExpression' && parent.operator === 'delete')) return true;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') return parent.callee === at;
  return parent?.type === 'TaggedTemplateExpression';
}

/** A key that is read again after a test: the checker remembers what a property was found to be. */
function findNarrowed(reads: readonly Read[]): boolean {
  return reads.some(({ call, key }) => isTested(call) && reads.some((other) => other.call !== call && other.key === key));
}

function hasOwnNames(facts: Facts): boolean {
  return facts.isShadowed(facts.source.ast, 'Record') || facts.isShadowed(facts.source.ast, 'Readonly');
}

function isIn({ range }: TSESTree.Comment, node: TSESTree.Node): boolean {
  return node.range[0] <= range[0] && range[1] <= node.range[1];
}
