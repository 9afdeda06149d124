/** What accumulators have in common: how they may be read, what their declared types allow, what a value is named. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getKeyName, getMemberName, stripTypes } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { hasNode } from '../ast/walk.js';
import { getWalkedKind } from './elements.js';
import { isPrimitive, isSafeKey } from './expressions.js';
import { type Facts, getConstDeclarator } from './facts.js';
import { getField } from './fields.js';
import { getCallee } from './functions.js';
import { getIndexType, type IndexType } from './index-types.js';
import { type ContainerKind, getConstructed, getNativeType } from './natives.js';
import { type Refusal, refuseAt } from './refusals.js';
import { getResultType } from './result-types.js';
import { areSameTypes, isSameType } from './types.js';
import type { Use, UseKind } from './uses.js';

const READS = new Set<UseKind>(['for-each', 'for-in', 'get', 'has', 'iterator', 'size', 'type', 'walk']);

/** Whether the use only reads the container, and is over when its expression has been evaluated. */
export function isPlainReadOf(use: Use): boolean {
  return READS.has(use.kind);
}

/**
 * Whether the file's types may be checked: TypeScript, or JavaScript that asks for it, or that has types in its
 * comments, which a project's `checkJs` reads.
 */
export function isTyped(facts: Facts): boolean {
  return facts.isTypeScript || facts.memo(hasTypesInComments, 'file' as const);
}

/** e.g. `@param {string} name`, `@typedef {…} T`, `@import { T } from './t'`; not `@param name what it is` */
const TYPE_IN_COMMENT =
  /@(?:arg|argument|enum|param|prop|property|returns?|satisfies|type|typedef)\s*\{|@(?:callback|import|typedef)\b/;

function hasTypesInComments({ source }: Facts): boolean {
  return source.getAllComments().some(({ type, value }) => {
    return /^[\s*]*@ts-check\b/.test(value) || (type === 'Block' && TYPE_IN_COMMENT.test(value));
  });
}

/** The types that casts of `node` name, outermost first. */
export function findCasts(node: TSESTree.Expression): TSESTree.TypeNode[] {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return [node.typeAnnotation, ...findCasts(node.expression)];
    case 'TSNonNullExpression':
      return findCasts(node.expression);
    default:
      return [];
  }
}

/** What a step adds, and the type arguments of its copy. */
export interface CopiedStep {
  readonly node: TSESTree.Expression;
  readonly types: TSESTree.TSTypeParameterInstantiation | null;
  readonly entries: readonly { readonly value: TSESTree.Expression }[];
}

/**
 * Whether a Map or Set that begins as `initial` and is declared as `declared` lets itself be written to, and the
 * copies of it are of its very type.
 */
export function refuseNativeType(
  facts: Facts,
  kind: ContainerKind,
  declared: readonly TSESTree.TypeNode[],
  initial: TSESTree.Expression,
  steps: readonly CopiedStep[],
): Refusal | null {
  // Refuse: (m: ReadonlyMap<K, V>, x) => …, reduce<ReadonlySet<T>>(…)
  const other = declared.find((type) => getNativeType(facts, type) !== kind);
  if (other !== undefined) return refuseAt('accumulator-readonly', other);
  const made = stripTypes(initial);
  if (facts.isTypeScript && declared.length === 0 && getConstructed(facts, made) === null) {
    // Refuse: a builder whose type is a ReadonlyMap, or is not known
    const callee = made.type === 'CallExpression' ? getCallee(facts, made) : null;
    if (callee === null || getResultType(facts, callee).container !== kind)
      return refuseAt('accumulator-readonly', made);
  }
  const [first] = declared;
  const types =
    first?.type === 'TSTypeReference'
      ? first.typeArguments
      : made.type === 'NewExpression'
        ? made.typeArguments
        : undefined;
  // Refuse: m: Map<string, number>; new Map<string, any>([...m, [k, v]])
  const differs = steps.find(
    (one) => one.types !== null && !areSameTypes(facts, one.types.params, types?.params ?? null),
  );
  if (differs?.types != null) return refuseAt('target-type-differs', differs.types);
  // Refuse: new Set<A>(), new Set([...s, { a: 1, extra: 2 }])
  const added = steps
    .filter(({ node }) => kind === 'Set' && node.type === 'NewExpression')
    .flatMap(({ entries }) => entries);
  return added.reduce<Refusal | null>((found, { value }) => found ?? refuseLiteral(facts, value), null);
}

/** Whether `o[key] = …` type-checks wherever `{ ...o, [key]: … }` does: every declared type is a writable index. */
export function refuseIndexType(
  facts: Facts,
  declared: readonly TSESTree.TypeNode[],
  key: TSESTree.Expression,
  value: TSESTree.Expression,
): Refusal | null {
  for (const type of declared) {
    const index = getIndexType(facts, type);
    if (index === null || index.isReadonly) return refuseAt('accumulator-readonly', type);
    if (index.key === 'number' && !isNumeric(facts, key)) return refuseAt('accumulator-readonly', type);
    // Refuse: { ...o, [n]: String(n) } of a Record<string, number>: TS2322
    if (isUncheckedValue(facts, index, key, value)) return refuseAt('target-type-differs', value);
  }
  // Refuse: let o = {}; o[k] = v; — and symbols, which no index signature of strings takes
  return isTyped(facts) && (declared.length === 0 || isSymbol(facts, key))
    ? refuseAt('accumulator-readonly', key)
    : null;
}

/**
 * Whether the value may be of another type than the index: what `{ ...o, [n]: v }` has at numbers is not compared with
 * what a `Record<string, T>` has at strings, but `o[n] = v` is.
 */
export function isUncheckedValue(
  facts: Facts,
  index: IndexType,
  key: TSESTree.Expression,
  value: TSESTree.Expression,
): boolean {
  return index.key === 'string' && isNumeric(facts, key) && !isOfType(facts, value, index.value);
}

function isOfType(facts: Facts, value: TSESTree.Expression, type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
      return true;
    case 'TSUnionType':
      return type.types.some((one) => isOfType(facts, value, one));
    case 'TSBooleanKeyword':
      return getKind(facts, value) === 'boolean';
    case 'TSNumberKeyword':
      return getKind(facts, value) === 'number';
    case 'TSStringKeyword':
      return getKind(facts, value) === 'string';
    default:
      break;
  }
  const annotation = value.type === 'Identifier' ? getAnnotation(facts, value) : null;
  return annotation !== null && isSameType(facts, annotation, type);
}

function getAnnotation(facts: Facts, node: TSESTree.Identifier): TSESTree.TypeNode | null {
  const variable = facts.variable(node);
  const name = variable?.defs.length === 1 ? (variable.defs[0]?.name as Node) : null;
  return name?.type === 'Identifier' && name.optional !== true ? (name.typeAnnotation?.typeAnnotation ?? null) : null;
}

/** What the checker takes `node` for, where its text tells. */
function getKind(facts: Facts, node: TSESTree.Expression): string | null {
  switch (node.type) {
    case 'Literal':
      return typeof node.value;
    case 'TemplateLiteral':
      return 'string';
    case 'UnaryExpression':
      return node.operator === '!' ? 'boolean' : node.operator === 'typeof' ? 'string' : getKind(facts, node.argument);
    case 'BinaryExpression': {
      if (/^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(node.operator)) return 'boolean';
      const kinds = [node.left, node.right].map((one) => (one.type === 'PrivateIdentifier' ? null : getKind(facts, one)));
      if (node.operator === '+' && kinds.includes('string')) return 'string';
      return kinds.every((one) => one === 'number') ? 'number' : null;
    }
    case 'ConditionalExpression': {
      const kind = getKind(facts, node.consequent);
      return kind === getKind(facts, node.alternate) ? kind : null;
    }
    case 'CallExpression': {
      const { callee } = node;
      return facts.isGlobal(callee, 'Boolean', 'Number', 'String') ? callee.name.toLowerCase() : null;
    }
    case 'Identifier': {
      const annotation = getAnnotation(facts, node);
      if (annotation !== null) return /^TS(Boolean|Number|String)Keyword$/.exec(annotation.type)?.[1]?.toLowerCase() ?? null;
      const variable = facts.variable(node);
      return variable === null ? null : getWalkedKind(facts, variable);
    }
    default:
      return null;
  }
}

function isNumeric(facts: Facts, key: TSESTree.Expression): boolean {
  switch (key.type) {
    case 'Literal':
      return typeof key.value === 'number';
    case 'UpdateExpression':
      return true;
    case 'BinaryExpression':
      return /^(?:[-*/%]|\*\*)$/.test(key.operator);
    case 'Identifier': {
      const variable = facts.variable(key);
      const name = variable?.defs[0]?.name as Node | undefined;
      if (variable === null || name?.type !== 'Identifier') return false;
      if (name.typeAnnotation !== undefined) return name.typeAnnotation.typeAnnotation.type === 'TSNumberKeyword';
      const init = getConstDeclarator(variable)?.init;
      return init === undefined ? getWalkedKind(facts, variable) === 'number' : isNumeric(facts, init);
    }
    case 'MemberExpression':
      return getField(facts, key)?.annotation?.type === 'TSNumberKeyword';
    case 'CallExpression':
      return facts.isGlobal(key.callee, 'Number');
    default:
      return false;
  }
}

function isSymbol(facts: Facts, key: TSESTree.Expression): boolean {
  if (key.type === 'CallExpression') return facts.isGlobal(key.callee, 'Symbol');
  if (key.type !== 'Identifier') return false;
  const name = facts.variable(key)?.defs[0]?.name as Node | undefined;
  if (name?.type !== 'Identifier') return false;
  const type = name.typeAnnotation?.typeAnnotation;
  if (type !== undefined) return /\bsymbol\b/.test(facts.text(type));
  const { parent } = name;
  return (
    parent.type === 'VariableDeclarator' &&
    parent.init?.type === 'CallExpression' &&
    facts.isGlobal(parent.init.callee, 'Symbol')
  );
}

/** `[key]: value` takes its name from the key, `[key, value]` and `o[key] = value` do not. */
export function refuseNamedValue(value: TSESTree.Expression): Refusal | null {
  const node = stripTypes(value);
  const isAnonymous =
    node.type === 'ArrowFunctionExpression' ||
    ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id === null);
  return isAnonymous ? refuseAt('name-observed', value) : null;
}

/**
 * `add` and an assignment check a literal for properties that its type does not name; the copy, whose element type is
 * inferred from all that it holds, did not.
 */
export function refuseLiteral(facts: Facts, value: TSESTree.Expression): Refusal | null {
  const hasLiteral =
    facts.isTypeScript && hasNode(value, facts.source.visitorKeys, (one) => one.type === 'ObjectExpression');
  return hasLiteral ? refuseAt('target-type-differs', value) : null;
}

/** `SafeKey(k)` for an assignment, or why not: no primitive at all, or perhaps `__proto__`. */
export function refuseKey(facts: Facts, key: TSESTree.Expression): Refusal | null {
  if (isSafeKey(facts, key)) return null;
  return isPrimitive(facts, key) ? refuseAt('proto-key', key) : refuseAt('key-may-be-object', key);
}

/** e.g. o.__proto__ = p, o[k] ??= v: undone by the next copy, kept by a write in place. */
export function refuseProtoWrite(facts: Facts, uses: readonly Use[]): Refusal | null {
  for (const { kind, node, whole } of uses) {
    const member = node.parent;
    if (kind !== 'write' && kind !== 'update') continue;
    // Refuse: Object.assign(o, given), which may hold a `__proto__` of its own
    if (member?.type !== 'MemberExpression') return refuseAt('proto-key', whole, 'mutated', facts.text(node));
    const isSafe = member.computed ? isSafeKey(facts, member.property) : getMemberName(member) !== '__proto__';
    if (!isSafe) return refuseAt('proto-key', whole, 'mutated', facts.text(node));
  }
  return null;
}

/** A literal that is a dictionary to begin with: data properties only, none named `__proto__`, nothing spread. */
export function isPlainLiteral(facts: Facts, node: TSESTree.Expression): node is TSESTree.ObjectExpression {
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.every((one) => isPlainProperty(facts, one));
}

export function isPlainProperty(facts: Facts, one: TSESTree.ObjectLiteralElement): boolean {
  if (one.type !== 'Property' || one.kind !== 'init' || one.method) return false;
  return one.computed ? isSafeKey(facts, one.key) : getKeyName(one) !== '__proto__';
}
