/**
 * An array of the contents that each caller walks once, at once, handed out as an iterator:
 *
 *   #list(): Item[] {                          #list(): IterableIterator<Item> {
 *     return [...this.#items.values()];   =>     return this.#items.values();
 *   }                                          }
 *
 * Proven when every use is the subject of a for…of in whose body nothing can change the container. Refused: a length, an
 * index, a second walk, a loop that calls out, awaits or yields.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { refusePlainFunction } from '../analysis/builders.js';
import type { Facts } from '../analysis/facts.js';
import { getNamed } from '../analysis/functions.js';
import { refuseWalk } from '../analysis/in-place.js';
import { getNativeRead, type NativeClass } from '../analysis/natives.js';
import { isRefusal, type Refusal, refuseAt } from '../analysis/refusals.js';
import { getResults } from '../analysis/results.js';
import { getKeptType } from '../analysis/sources.js';
import type { Node } from '../ast/source.js';
import { replaceNode, type TextEdit } from '../edits/text-edits.js';
import type { Listing } from '../patterns/listing.js';
import { refuseLateEffects } from './return-container.js';
import { type Outcome, rewrite } from './rewrite.js';

export function fixListing(match: Listing, facts: Facts): Outcome {
  const { fn, node, source, part } = match;
  const container = getNativeRead(facts, source);
  if (container === null || facts.isShadowed(node, 'Array'))
    return refuseAt('source-not-native', source, 'read', facts.text(source));
  const named = getNamed(facts, fn);
  if (isRefusal(named)) return named;
  const plain = refusePlainFunction(facts, named) ?? refuseLateEffects(facts, named);
  if (plain !== null) return plain;
  const results = getResults(facts, named);
  if (isRefusal(results)) return results;
  for (const result of results) {
    const loop = getLoop(result);
    // Refuse: this.#list().length, const all = this.#list()
    if (loop === null) return refuseAt('result-flows-on', result.parent as Node, 'used', facts.text(result));
    const refused = refuseWalk(facts, result, loop, source, container, part);
    if (refused !== null) return refused;
  }
  const typed = getTypeEdits(match, facts);
  if (isRefusal(typed)) return typed;
  const text = `${facts.text(source)}.${getPart(container, part)}()`;
  return rewrite({ form: 'direct-walk', container }, [...typed, replaceNode(facts.source, node, text)]);
}

/** The for…of that walks the result. */
function getLoop(result: Node): TSESTree.ForOfStatement | null {
  const { parent } = result;
  return parent?.type === 'ForOfStatement' && parent.right === result && !parent.await ? parent : null;
}

function getPart(container: NativeClass, part: Listing['part']): string {
  if (part !== 'all') return part;
  return container === 'Map' ? 'entries' : 'values';
}

function getTypeEdits({ fn, source }: Listing, facts: Facts): readonly TextEdit[] | Refusal {
  // Refuse: #names: Iterable<string> = new Set()
  const type = getKeptType(facts, source);
  if (isRefusal(type)) return type;
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.typeAnnotation !== undefined)
    return refuseAt('target-type-differs', parent.id);
  const written = fn.returnType?.typeAnnotation;
  if (written === undefined || (written.type === 'TSTypeReference' && facts.isGlobal(written.typeName, 'IterableIterator')))
    return [];
  const element = getElementType(facts, written);
  if (element === null) return refuseAt('target-type-differs', written);
  if (facts.isShadowed(written, 'IterableIterator')) return refuseAt('type-name-shadowed', written, 'used', 'IterableIterator');
  return [replaceNode(facts.source, written, `IterableIterator<${facts.text(element)}>`)];
}

/** `T[]`, `readonly T[]`, `Array<T>`, `ReadonlyArray<T>` -> `T`. */
export function getElementType(facts: Facts, type: TSESTree.TypeNode): TSESTree.TypeNode | null {
  if (type.type === 'TSTypeOperator' && type.operator === 'readonly' && type.typeAnnotation !== undefined)
    return getElementType(facts, type.typeAnnotation);
  if (type.type === 'TSArrayType') return type.elementType;
  if (type.type !== 'TSTypeReference' || !facts.isGlobal(type.typeName, 'Array', 'ReadonlyArray')) return null;
  const [only, second] = type.typeArguments?.params ?? [];
  return second === undefined ? (only ?? null) : null;
}
