/** What the elements and indices that a loop or a callback meets provably are: `Primitive(e)` for walked names. */
import type { TSESTree } from '@typescript-eslint/utils';

import { getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { isArray } from './arrays.js';
import { getImmediateCall } from './callbacks.js';
import { type Facts, isNeverReassigned, type Variable } from './facts.js';
import { getField, isCastIntoVariable, isFieldAnnotationTrusted } from './fields.js';
import { getNativeRead } from './natives.js';
import { getSourceTypes } from './sources.js';

export type ElementKind = 'number' | 'string';

/** What a walk gives: values of a kind, or pairs of such. */
type Elements = ElementKind | { readonly key: ElementKind | null; readonly value: ElementKind | null } | null;

const ENTRIES: Elements = { key: 'string', value: null };
const SAME_ELEMENTS = new Set(['filter', 'slice', 'sort']);

/**
 * What `variable` is where nothing but a walk gives it a value:
 * `for (const k of Object.keys(o))`, `for (const [k] of Object.entries(o))`, `names.map((name, i) => …)`.
 */
export function getWalkedKind(facts: Facts, variable: Variable): ElementKind | null {
  return facts.memo(findWalkedKind, variable);
}

function findWalkedKind(facts: Facts, variable: Variable): ElementKind | null {
  if (variable.defs.length !== 1 || !isNeverReassigned(variable)) return null;
  const def = variable.defs[0] as { type: unknown; node: Node; name: Node };
  if (def.name.type !== 'Identifier') return null;
  const { parent } = def.name;
  // Have: the k or the v of [k, v]
  const index = parent.type === 'ArrayPattern' ? parent.elements.indexOf(def.name) : -1;
  const holder: Node = index < 0 ? def.name : parent;
  const elements =
    String(def.type) === 'Parameter' ? getArgument(facts, def.node, holder) : getRound(facts, def.node, holder);
  if (elements === null || typeof elements === 'string') return index < 0 ? elements : null;
  return index === 0 ? elements.key : index === 1 ? elements.value : null;
}

/** What a callback that an array runs at once is given as the parameter `holder`. */
function getArgument(facts: Facts, fn: Node, holder: Node): Elements {
  const call = getImmediateCall(facts, fn);
  if (call === null || !('params' in fn)) return null;
  const name = getMemberName(call.callee);
  const index = (fn.params as readonly Node[]).indexOf(holder) - (name === 'reduce' || name === 'reduceRight' ? 1 : 0);
  if (index === 0 || (index === 1 && name === 'sort')) return getElements(facts, call.callee.object);
  // The second parameter of a Map's forEach is the key.
  return index === 1 && name !== 'sort' && isArray(facts, call.callee.object) ? 'number' : null;
}

/** What `for (const holder of array)` gives in each round. */
function getRound(facts: Facts, declarator: Node, holder: Node): Elements {
  if (declarator.type !== 'VariableDeclarator' || declarator.id !== holder || declarator.parent.kind === 'var')
    return null;
  const loop = declarator.parent.parent;
  return loop.type === 'ForOfStatement' && loop.left === declarator.parent && !loop.await
    ? getElements(facts, loop.right)
    : null;
}

function getElements(facts: Facts, node: Node): Elements {
  if (isMethodCall(node)) {
    const name = getMemberName(node.callee) as string;
    if (facts.isGlobal(node.callee.object, 'Object'))
      return name === 'keys' ? 'string' : name === 'entries' ? ENTRIES : null;
    if (SAME_ELEMENTS.has(name) && isArray(facts, node)) return getElements(facts, node.callee.object);
    return getElementsOfPart(facts, node.callee.object, name);
  }
  // e.g. [...names]
  const copy = node.type === 'ArrayExpression' && node.elements.length === 1 ? node.elements[0] : null;
  if (copy?.type === 'SpreadElement') return getElements(facts, copy.argument);
  const container = getNativeRead(facts, node);
  if (container !== null) return getElementsOfPart(facts, node, container === 'Map' ? 'entries' : 'values');
  if (node.type === 'Identifier') {
    const variable = facts.variable(node);
    const name = variable?.defs.length === 1 ? (variable.defs[0]?.name as Node) : null;
    if (name?.type !== 'Identifier' || name.optional === true || variable === null) return null;
    if (isCastIntoVariable(variable)) return null;
    return getElementsOfType(facts, name.typeAnnotation?.typeAnnotation ?? null);
  }
  if (node.type !== 'MemberExpression') return null;
  const field = getField(facts, node);
  return field !== null && isFieldAnnotationTrusted(field) ? getElementsOfType(facts, field.annotation) : null;
}

/** What `m.keys()`, `s.values()`, … give of a native container whose types are written. */
function getElementsOfPart(facts: Facts, node: Node, part: string): Elements {
  const container = getNativeRead(facts, node);
  const types = container === null ? null : getSourceTypes(facts, node as TSESTree.Expression);
  const key = getKindOfType(types?.[0]);
  if (container === null || !/^(?:keys|values|entries)$/.test(part)) return null;
  if (container === 'Set') return part === 'entries' ? { key, value: key } : key;
  const value = getKindOfType(types?.[1]);
  return part === 'keys' ? key : part === 'values' ? value : { key, value };
}

/** `string[]`, `readonly number[]`, `Array<string>`, `Iterable<number>`, also of pairs: `[string, number][]` */
function getElementsOfType(facts: Facts, type: TSESTree.TypeNode | null): Elements {
  switch (type?.type) {
    case 'TSArrayType':
      return getElementKind(type.elementType);
    case 'TSTypeOperator':
      return type.operator === 'readonly' ? getElementsOfType(facts, type.typeAnnotation ?? null) : null;
    case 'TSTypeReference':
      return facts.isGlobal(type.typeName, 'Array', 'ReadonlyArray', 'Iterable')
        ? getElementKind(type.typeArguments?.params[0])
        : null;
    default:
      return null;
  }
}

function getElementKind(type: TSESTree.TypeNode | undefined): Elements {
  if (type?.type === 'TSTypeOperator' && type.operator === 'readonly') return getElementKind(type.typeAnnotation);
  if (type?.type !== 'TSTupleType') return getKindOfType(type);
  const [key, value] = type.elementTypes;
  return { key: getKindOfType(key), value: getKindOfType(value) };
}

function getKindOfType(type: TSESTree.TypeNode | undefined): ElementKind | null {
  if (type?.type === 'TSStringKeyword') return 'string';
  return type?.type === 'TSNumberKeyword' ? 'number' : null;
}
