/** The type of a parameter that is given a container in place of its copy. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isTyped } from '../analysis/accumulators.js';
import { type Facts, getDeclarator } from '../analysis/facts.js';
import { getAllUses, isVisibleOutside, type Named } from '../analysis/functions.js';
import { isRefusal, type Refusal, refuseAt } from '../analysis/refusals.js';
import { findTypeQuery } from '../analysis/results.js';
import { getSourceTypes } from '../analysis/sources.js';
import { areSameTypes, unifies } from '../analysis/types.js';
import type { Node } from '../ast/source.js';
import { replaceNode, type TextEdit } from '../edits/text-edits.js';
import type { PassedCopy } from '../patterns/passed-copy.js';
import { getElementType } from './return-iterable.js';

/** What must be written for the container to fit where its copy did; nothing where it fits as it is. */
export function getParameterTypeEdits(
  facts: Facts,
  match: PassedCopy,
  param: TSESTree.Identifier,
  named: Named,
): readonly TextEdit[] | Refusal {
  // Refuse: a type in a comment, @param {string[]} names
  if (!facts.isTypeScript) return isTyped(facts) ? refuseAt('untyped-parameter', param, 'used', param.name) : [];
  const declared = getDeclarator(named.variable)?.id.typeAnnotation;
  // Refuse: const report: Report = (all) => …
  if (declared !== undefined) return refuseAt('target-type-differs', declared, 'used', named.name);
  const type = param.typeAnnotation?.typeAnnotation;
  if (type === undefined) return refuseAt('untyped-parameter', param, 'used', param.name);
  if (param.optional === true) return refuseAt('target-type-differs', param, 'used', param.name);
  if (match.made !== 'array') return isSameContainer(facts, match, type) ? [] : refuseAt('target-type-differs', type);
  if (isNamed(facts, type, 'Iterable')) return [];
  return widen(facts, type, named);
}

/** `new Map(m)` => `m`: what is passed has the type arguments of its copy. */
function isSameContainer(facts: Facts, { call, fn, made, node, source }: PassedCopy, type: TSESTree.TypeNode): boolean {
  const given = getSourceTypes(facts, source);
  const written = node.type === 'NewExpression' ? node.typeArguments?.params : undefined;
  if (written !== undefined && !areSameTypes(facts, written, given)) return false;
  if (isNamed(facts, type, 'Iterable')) return fn.typeParameters === undefined;
  if (type.type !== 'TSTypeReference' || !isNamed(facts, type, made, `Readonly${made}`)) return false;
  const wanted = type.typeArguments?.params;
  return given !== null && wanted !== undefined && unifies(facts, fn, wanted, given, call.typeArguments?.params ?? null);
}

/** `string[]` => `Iterable<string>`: a change that everybody who names the function must be known for. */
function widen(facts: Facts, type: TSESTree.TypeNode, named: Named): readonly TextEdit[] | Refusal {
  const element = getElementType(facts, type);
  if (element === null) return refuseAt('target-type-differs', type, 'used', facts.text(type));
  if (facts.isShadowed(type, 'Iterable')) return refuseAt('type-name-shadowed', type, 'used', 'Iterable');
  if (isVisibleOutside(facts, named)) return refuseAt('exported', named.declaration, 'used', named.name);
  const typed = findTypeQuery(named);
  if (typed !== null) return refuseAt('used-as-value', typed, 'used', named.name);
  const uses = getAllUses(facts, named);
  if (isRefusal(uses)) return uses;
  return [replaceNode(facts.source, type, `Iterable<${facts.text(element)}>`)];
}

function isNamed(facts: Facts, type: Node, ...names: readonly string[]): boolean {
  return type.type === 'TSTypeReference' && facts.isGlobal(type.typeName, ...names);
}
