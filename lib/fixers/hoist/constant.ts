/**
 * A constant container, built once in front of the statement that reads it:
 *
 *   function isVowel(c: string) {                   const VOWELS: ReadonlySet<string> = new Set(['a', 'e']);
 *     return new Set(['a', 'e']).has(c);     =>
 *   }                                               function isVowel(c: string) {
 *                                                     return VOWELS.has(c);
 *                                                   }
 *
 * A local const goes, with the comments above it, and its uses take the new name; a default value, or what a function
 * returns, becomes the name. By an option, a Map of literal keys that is only asked for literals becomes an object.
 *
 * Refused: an element that is no primitive constant, any use but reading, a name or type that means something else at
 * module level, a function that can be called before the module has run, a directive of the function's own, a global
 * script. Review: a function that is used as a value, which may run as text elsewhere; one that hands the constant
 * to code outside.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isTyped } from '../../analysis/accumulators.js';
import { findCarried, refuseDirective } from '../../analysis/carried.js';
import { findEarlyUse, findOutside, getReads, getReadsAt, getReadsOfResults } from '../../analysis/constant-uses.js';
import type { Facts } from '../../analysis/facts.js';
import { findNonConstant } from '../../analysis/literals.js';
import { findModulePlace } from '../../analysis/module-place.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { findTypedByContext } from '../../analysis/typed-by-context.js';
import { isVisibleAt } from '../../analysis/types.js';
import type { Use } from '../../analysis/uses.js';
import { isInStatementList } from '../../ast/nodes.js';
import { getLeadingStart } from '../../edits/leading.js';
import { getTextAt } from '../../edits/reindent.js';
import { removeDeclarator } from '../../edits/removals.js';
import { getIndent, getStyle, getTerminatorBefore } from '../../edits/style.js';
import { insertAt, replaceNode, type TextEdit } from '../../edits/text-edits.js';
import type { Constant } from '../../patterns/constant.js';
import { forReview, type Outcome, rewrite } from '../rewrite.js';
import { getConstantName } from './name.js';
import { getRecord } from './record.js';
import { getAnnotation, getTypeText } from './type.js';

export function fixConstant(match: Constant, facts: Facts, asRecord = false): Outcome {
  const { container, fn, node } = match;
  const directive = refuseDirective(facts, node);
  if (directive !== null) return directive;
  const place = findModulePlace(facts, node);
  if (isRefusal(place)) return place;
  // Refuse: new Map([['a', /x/g]]), new Set([Kind.A]) above the enum Kind
  const odd = findNonConstant(facts, node, container, place);
  if (odd !== null) return refuseAt('not-a-literal', odd, 'used', facts.text(odd));
  const reads = findReads(match, facts);
  if (isRefusal(reads)) return reads;
  const foreign = refuseRelocation(match, facts);
  if (foreign !== null) return foreign;
  const name = getConstantName(facts, match);
  const record = asRecord ? getRecord(match, facts, reads) : null;
  const removed = match.shape === 'local' ? removeLocal(match, facts, name) : [];
  if (isRefusal(removed)) return removed;
  const value = record ?? { text: getTextAt(facts.source, node, ''), type: getTypeText(facts, match, reads) };
  const declared = getDeclaration(match, facts, place, `${name}${value.type} = ${value.text}`);
  const renamed = record === null ? renameEdits(match, facts, name, reads) : record.edits(name);
  const hoisted = rewrite({ form: record === null ? 'hoist' : 'record', container }, [declared, ...removed, ...renamed]);
  const doubt = findCarried(facts, node) ?? (fn === null ? null : findOutside(facts, fn));
  return doubt === null ? hoisted : forReview(hoisted, doubt);
}

function findReads(match: Constant, facts: Facts): readonly Use[] | Refusal {
  const { container, fn, name, node } = match;
  if (fn !== null) return getReadsOfResults(facts, fn, container);
  if (name === null) return getReadsAt(facts, node, container);
  const variable = facts.variable(name);
  return variable === null ? refuseAt('result-flows-on', name, 'stored', name.name) : getReads(facts, variable, container);
}

/** Whether every value and type that is named means the same at the top of the module. */
function refuseRelocation(match: Constant, facts: Facts): Refusal | null {
  const { node } = match;
  const top = facts.source.ast;
  const annotation = getAnnotation(match);
  const odd = [node, ...(annotation === undefined ? [] : [annotation])].find((one) => !isVisibleAt(facts, one, top));
  if (odd !== undefined) return refuseAt('not-relocatable', odd, 'used', facts.text(odd));
  // Refuse: const kinds: () => Set<Kind> = () => new Set(['a']): the type comes from there
  const holder = match.fn?.parent;
  if (holder?.type === 'VariableDeclarator' && holder.id.typeAnnotation !== undefined) return refuseAt('not-relocatable', holder.id);
  // Refuse: const f: (kinds?: Set<Kind>) => boolean = (kinds = new Set(['a'])) => …
  const typed = facts.isTypeScript && node.typeArguments === undefined ? findTypedByContext(match.name) : null;
  if (typed !== null) return refuseAt('not-relocatable', typed, 'used', typed.name);
  // Refuse: /** @type {Set<Kind>} */ (new Set(['a'])).has(kind): a cast, in JavaScript
  const isCast = !facts.isTypeScript && isTyped(facts) && facts.source.getTokenBefore(node)?.value === '(';
  return isCast ? refuseAt('not-relocatable', node) : null;
}

/** The local declaration goes. */
function removeLocal(match: Constant, facts: Facts, name: string): readonly TextEdit[] | Refusal {
  const declarator = match.node.parent as TSESTree.VariableDeclarator;
  // Refuse: for (const kinds = new Set(['a']); …;), case 1: const kinds = new Set(['a']);
  if (!isInStatementList(declarator.parent) || declarator.parent.parent.type === 'SwitchCase') {
    return refuseAt('no-safe-insertion-point', declarator, 'stored', name);
  }
  const variable = facts.variable(declarator.id as TSESTree.Identifier);
  const early = variable === null ? declarator : findEarlyUse(facts, variable, declarator);
  // Refuse: kinds.has(k); const kinds = new Set(['a']): it throws, and would not any more
  if (early !== null) return refuseAt('target-not-stable', early, 'used', facts.text(early));
  const lost = findLeftComment(match, facts);
  // Refuse: const kinds = new Set(['a']); // the kinds
  if (lost !== null) return refuse('comment-lost', { range: lost.range, kind: 'used', name: '' });
  // Refuse: /** @type {Set<T>} */ const kinds = …: T may be a type of the function's comment
  if (!facts.isTypeScript && hasForeignTypes(getHeadText(match, facts))) return refuseAt('not-relocatable', declarator, 'stored', name);
  const removed = removeDeclarator(facts.source, declarator, true, getHeadStart(match, facts));
  if (removed === null || 'comment' in removed) return refuseAt('no-safe-insertion-point', declarator, 'stored', name);
  return [removed];
}

/** `name` where the container was made, or where the local was named. */
function renameEdits(match: Constant, facts: Facts, name: string, reads: readonly Use[]): readonly TextEdit[] {
  if (match.shape !== 'local') return [replaceNode(facts.source, match.node, name)];
  const named = new Set(reads.map(({ node }) => node).filter(({ type }) => type === 'Identifier'));
  return [...named].filter((one) => facts.text(one) !== name).map((one) => replaceNode(facts.source, one, name));
}

function getDeclaration(match: Constant, facts: Facts, place: number, declared: string): TextEdit {
  const { source } = facts;
  const start = getLeadingStart(source, place);
  const { newline } = getStyle(source);
  const end = getTerminatorBefore(source, place);
  return insertAt(start, `${getHeadText(match, facts)}const ${declared}${end}${newline}${newline}`);
}

/** Where the comments above the declaration begin that go with it: those of a local that is declared alone. */
function getHeadStart({ node, shape }: Constant, facts: Facts): number {
  const declaration = (node.parent as TSESTree.VariableDeclarator).parent;
  const isAlone = shape === 'local' && declaration.type === 'VariableDeclaration' && declaration.declarations.length === 1;
  return isAlone ? getLeadingStart(facts.source, declaration.range[0]) : node.parent.range[0];
}

/** Those comments, as they stand at the top of the module. */
function getHeadText(match: Constant, facts: Facts): string {
  if (match.shape !== 'local') return '';
  const declaration = (match.node.parent as TSESTree.VariableDeclarator).parent;
  const start = getHeadStart(match, facts);
  if (start >= declaration.range[0]) return '';
  const indent = getIndent(facts.source, declaration);
  const lines = facts.source.text.slice(start, declaration.range[0]).split('\n');
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

const BUILT_IN = /^(?:Map|ReadonlyMap|ReadonlySet|Set|any|bigint|boolean|null|number|string|symbol|undefined|unknown)$/;

/** Whether a comment gives a type that names more than the language's own. */
function hasForeignTypes(comments: string): boolean {
  return [...comments.matchAll(/@(?:type|satisfies)\b([^]*)/g)].some(([, types = '']) => (types.match(/[A-Za-z_$][\w$]*/g) ?? []).some((one) => !BUILT_IN.test(one)));
}

/** A comment on the lines of the declaration that is no part of what makes the container. */
function findLeftComment({ node }: Constant, facts: Facts): TSESTree.Comment | null {
  const { loc } = (node.parent as TSESTree.VariableDeclarator).parent;
  const isOnLines = (comment: TSESTree.Comment): boolean => comment.loc.end.line >= loc.start.line && comment.loc.start.line <= loc.end.line;
  return facts.source.getAllComments().find((comment) => isOnLines(comment) && !isInside(comment, node)) ?? null;
}

function isInside({ range }: TSESTree.Comment, node: TSESTree.Node): boolean {
  return node.range[0] <= range[0] && range[1] <= node.range[1];
}
