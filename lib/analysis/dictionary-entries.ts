/** What is put into a dictionary, entry by entry, by all functions that fill it: what its keys are, and may not be. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getWalkedKind } from './elements.js';
import { isNumeric, isSafeKey } from './expressions.js';
import { getDeclaredType, isNoPrototype } from './prototypes.js';
import { type Facts, getConstDeclarator, getDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getParameterVariable, getUses, type Use } from './uses.js';

const MAX_FUNCTIONS = 64;

/** `o[key] = value`, `o.name = value`, `o[key] += value`. */
export interface Entry {
  /** The computed key; null where the name is written: `o.name`. */
  readonly key: TSESTree.Expression | null;
  readonly name: string | null;
  /** What is assigned; null for `+=`, `++`, `??=`. */
  readonly value: TSESTree.Expression | null;
  readonly whole: Node;
}

/** What is written by these uses and by the functions the container is passed to; or the place where it cannot be told. */
export function findEntries(facts: Facts, given: readonly Use[]): readonly Entry[] | Node {
  const entries: Entry[] = [];
  const seen = new Set<Variable>();
  const uses = [...given];
  for (const use of uses) {
    const entry = use.kind === 'write' || use.kind === 'update' ? getEntry(use) : null;
    if (entry !== null) entries.push(entry);
    // e.g. Object.assign(o, given)
    else if (use.kind === 'write' || use.kind === 'update') return use.whole;
    const handed = use.callee === null ? null : getParameterVariable(facts, use.callee, use.index);
    if (handed === null || seen.has(handed)) continue;
    if (seen.size >= MAX_FUNCTIONS) return use.whole;
    seen.add(handed);
    uses.push(...getUses(facts, handed, 'dictionary'));
  }
  return entries;
}

function getEntry({ node, whole }: Use): Entry | null {
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return null;
  const name = getMemberName(member);
  const isPlain = whole.type === 'AssignmentExpression' && whole.operator === '=';
  return {
    key: member.computed ? member.property : null,
    name,
    value: isPlain ? whole.right : null,
    whole: member.property,
  };
}

/**
 * Why a key may be `__proto__` (a doubt: `proto-key`), or is (`prototype-differs`). `isBare`: both the old code and the new assign, to a literal that owns no such key;
 * then a primitive value at `__proto__` does nothing on either side.
 */
export function refuseUnsafeKeys(facts: Facts, uses: readonly Use[], isBare: boolean): Refusal | null {
  const entries = findEntries(facts, uses);
  if (!isEntries(entries)) return refuseAt('proto-key', entries, 'stored', facts.text(entries));
  // Refuse: d.__proto__ = base: nobody needs to look for it
  const written = entries.find(({ name }) => name === '__proto__');
  if (written !== undefined) return refuseAt('prototype-differs', written.whole, 'stored', '__proto__');
  const unsafe = entries.find((one) => !isSafeEntry(facts, one, isBare));
  return unsafe === undefined ? null : refuseAt('proto-key', unsafe.whole, 'stored', facts.text(unsafe.whole));
}

function isSafeEntry(facts: Facts, { key, name, value }: Entry, isBare: boolean): boolean {
  if (name !== null || key === null) return name !== '__proto__';
  // What a key becomes as a name is decided at the same moment in the old code and in the new
  if (isSafeKey(facts, key) || facts.settings.assumptions.noProtoKeys) return true;
  return isBare && value !== null && isNoPrototype(facts, value);
}

export function isEntries(found: readonly Entry[] | Node): found is readonly Entry[] {
  return Array.isArray(found);
}

/** The first key that may be a symbol: `for…in` leaves such an entry out. */
export function findSymbolKey(facts: Facts, uses: readonly Use[]): Node | null {
  const entries = findEntries(facts, uses);
  if (!isEntries(entries)) return entries;
  return entries.find(({ key, name }) => name === null && key !== null && !isText(facts, key, 0))?.whole ?? null;
}

/** Whether `node` is a string or a number for sure. */
function isText(facts: Facts, node: Node, depth: number): boolean {
  if (depth > 8) return false;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number';
    case 'TemplateLiteral':
    case 'UpdateExpression':
    case 'BinaryExpression':
      return true;
    case 'ConditionalExpression':
      return isText(facts, node.consequent, depth + 1) && isText(facts, node.alternate, depth + 1);
    case 'CallExpression':
      return facts.isGlobal(node.callee, 'String', 'Number') && !node.optional;
    case 'Identifier': {
      const type = getDeclaredType(facts, node);
      if (type !== null) return type.type === 'TSStringKeyword' || type.type === 'TSNumberKeyword';
      const variable = facts.variable(node);
      const init = getConstDeclarator(variable)?.init;
      if (init !== undefined) return isText(facts, init, depth + 1);
      if (variable === null) return false;
      return isNumeric(facts, node) || getWalkedKind(facts, variable) !== null || isWalkedKey(variable);
    }
    default:
      return isNumeric(facts, node);
  }
}

/** The k of `for (const k in o)`: a string, whatever o is. */
function isWalkedKey(variable: Variable): boolean {
  const declarator = getDeclarator(variable);
  const loop = declarator?.parent.parent;
  return loop?.type === 'ForInStatement' && loop.left === declarator?.parent && isNeverReassigned(variable);
}

/** `Object.freeze(node)` and its like: what is written to it later is refused, or silently lost. */
export function getFreezing(facts: Facts, node: Node): TSESTree.CallExpression | null {
  const isFreezing =
    isMethodCall(node, 'freeze', 'seal', 'preventExtensions') && facts.isGlobal(node.callee.object, 'Object');
  return isFreezing ? node : null;
}
