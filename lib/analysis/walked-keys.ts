/**
 * The keys of an object that the code shows whole: what `Object.keys(o)`, `Object.entries(o)` and `for…in` give is not
 * `__proto__` where o began as a literal without it and is only read and assigned to. (An assignment sets a prototype, and
 * never makes an entry of that name, as long as the prototype stays; `defineProperty`, `fromEntries`, `JSON.parse` or a
 * spread do.)
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { getKeyName, getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getImmediateCall } from './callbacks.js';
import { type Facts, getConstDeclarator, isNeverReassigned, type Variable } from './facts.js';
import { isExportedName } from './functions.js';
import { isNoPrototype } from './prototypes.js';

/** Whether `name` is given nothing but keys of such an object. */
export function isKeyOfLiteral(facts: Facts, name: TSESTree.Identifier): boolean {
  const variable = facts.variable(name);
  return variable !== null && facts.memo(isWalkedKey, variable);
}

function isWalkedKey(facts: Facts, variable: Variable): boolean {
  const def = variable.defs[0] as { type: unknown; node: Node; name: Node } | undefined;
  if (variable.defs.length !== 1 || def?.name.type !== 'Identifier' || !isNeverReassigned(variable)) return false;
  const { parent } = def.name;
  const isPair = parent.type === 'ArrayPattern' && parent.elements[0] === def.name;
  const holder: Node = isPair ? parent : def.name;
  if (def.node.type === 'VariableDeclarator') return isKeyOfRound(facts, def.node, holder, isPair);
  const walked = getWalkedBy(facts, def.node, holder);
  return walked !== null && isListOfKeys(facts, walked, isPair);
}

// Have: for (const k of Object.keys(o)), for (const [k] of Object.entries(o)), for (const k in o)
function isKeyOfRound(
  facts: Facts,
  { id, parent }: TSESTree.VariableDeclarator,
  holder: Node,
  isPair: boolean,
): boolean {
  const loop = parent.parent;
  if (id !== holder || parent.kind === 'var') return false;
  if (loop.type === 'ForInStatement' && loop.left === parent) return !isPair && isPlain(facts, loop.right, false);
  return (
    loop.type === 'ForOfStatement' && loop.left === parent && !loop.await && isListOfKeys(facts, loop.right, isPair)
  );
}

// Have: Object.keys(o).forEach((k) => …), Object.keys(o).reduce((all, k) => …, {})
function getWalkedBy(facts: Facts, fn: Node, holder: Node): TSESTree.Expression | null {
  const call = getImmediateCall(facts, fn);
  if (call === null || !('params' in fn)) return null;
  const name = getMemberName(call.callee);
  if (name === 'sort') return null;
  const index = (fn.params as readonly Node[]).indexOf(holder);
  return index === (name === 'reduce' || name === 'reduceRight' ? 1 : 0) ? call.callee.object : null;
}

function isListOfKeys(facts: Facts, node: TSESTree.Expression, isPair: boolean): boolean {
  if (!isMethodCall(node)) return false;
  const name = getMemberName(node.callee) ?? '';
  if (/^(?:filter|slice|sort)$/.test(name)) return isListOfKeys(facts, node.callee.object, isPair);
  if (name !== (isPair ? 'entries' : 'keys') || !facts.isGlobal(node.callee.object, 'Object')) return false;
  const [object] = node.arguments;
  return node.arguments.length === 1 && object !== undefined && isPlain(facts, object, true);
}

/** A const literal without `__proto__` that is only read and assigned to; for its own keys, or for inherited ones too. */
function isPlain(facts: Facts, node: Node, isOwn: boolean): boolean {
  const variable = node.type === 'Identifier' ? facts.variable(node) : null;
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator?.init.type !== 'ObjectExpression' || isSeenOutside(facts, variable)) return false;
  const isWhole = declarator.init.properties.every(
    (one) =>
      one.type === 'Property' && one.kind === 'init' && !one.method && !one.computed && getKeyName(one) !== '__proto__',
  );
  return (
    isWhole && variable.references.every((one) => one.init === true || isPlainUse(facts, one.identifier as Node, isOwn))
  );
}

function isSeenOutside(facts: Facts, variable: Variable): boolean {
  const [def] = variable.defs as { node: Node }[];
  const isOfFile = facts.owner(variable) === null;
  if (!isOfFile) return false;
  const isScript = String(variable.scope.type) === 'global';
  return isScript || isExportedName(variable) || def?.node.parent?.parent?.type === 'ExportNamedDeclaration';
}

function isPlainUse(facts: Facts, node: Node, isOwn: boolean): boolean {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'ForInStatement':
      return parent.right === node;
    case 'TSTypeQuery':
      return true;
    case 'CallExpression':
      return (
        isMethodCall(parent, 'entries', 'hasOwn', 'keys', 'values') &&
        facts.isGlobal(parent.callee.object, 'Object') &&
        parent.arguments[0] === node
      );
    case 'MemberExpression':
      return parent.object === node && isPlainMember(facts, parent, isOwn);
    default:
      return false;
  }
}

/** `o.k`, `o[k]`, read or assigned; inherited keys also come by what is assigned to `__proto__`. */
function isPlainMember(facts: Facts, member: TSESTree.MemberExpression, isOwn: boolean): boolean {
  const { parent } = member;
  if (getMemberName(member) === '__proto__') return false;
  if (parent.type === 'CallExpression' || parent.type === 'TaggedTemplateExpression') {
    // Refuse: o.inherit(): it has o for its this
    const called = parent.type === 'CallExpression' ? parent.callee : parent.tag;
    if (called === member) return false;
  }
  const isWritten =
    (parent.type === 'AssignmentExpression' && parent.left === member) ||
    (parent.type !== 'AssignmentExpression' && /Pattern|RestElement|ForOf|ForIn|Property$/.test(parent.type));
  if (!isWritten || getMemberName(member) !== null) return true;
  // Refuse: o[k] = null, which may take the prototype away: then `o.__proto__ = x` makes an entry
  return isOwn && parent.type === 'AssignmentExpression' && isPrimitiveWrite(facts, parent);
}

/** What is assigned is no object and not `null`: as a prototype it is ignored. */
function isPrimitiveWrite(facts: Facts, { operator, right }: TSESTree.AssignmentExpression): boolean {
  if (/^(?:=|&&=|\|\|=|\?\?=)$/.test(operator)) return isNoPrototype(facts, right);
  return true;
}
