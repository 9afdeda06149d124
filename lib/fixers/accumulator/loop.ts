/**
 * A copy in each round of a loop, written in place:
 *
 *   m = new Map([...m, [k, v]]);   =>  m.set(k, v);
 *   s = new Set([...s, a, b]);     =>  s.add(a).add(b);
 *   o = { ...o, [k]: v };          =>  o[k] = v;
 *
 * Proven for a function's own `let` that only ever holds what was made there, that nobody has kept or captured, and over
 * which no iterator is alive. Refused: parameters, fields and module variables (a new identity may be the signal), a
 * step that reads what it writes, several entries where an exception shows the first, a key that may be `__proto__`.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import {
  findCasts,
  isPlainLiteral,
  isPlainReadOf,
  isTyped,
  refuseIndexType,
  refuseKey,
  refuseNamedValue,
  refuseNativeType,
  refuseProtoWrite,
} from '../../analysis/accumulators.js';
import { getFresh } from '../../analysis/fresh.js';
import { getImmediateCall, isDirectlyIn } from '../../analysis/callbacks.js';
import { type Facts, getDeclarator, type Variable } from '../../analysis/facts.js';
import { type ContainerKind, getConstructed } from '../../analysis/natives.js';
import { findNarrowedRead } from '../../analysis/narrowing.js';
import type { Assumption } from '../../analysis/refusals.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { canRunBefore, refuseSeenOnThrow } from '../../analysis/regions.js';
import { findRetaining } from '../../analysis/retained.js';
import { getUses, type Use } from '../../analysis/uses.js';
import { contains, findAncestors, getMemberName, isFunction, isMethodCall, stripTypes } from '../../ast/nodes.js';
import type { FunctionNode, Node } from '../../ast/source.js';
import { replaceRange } from '../../edits/text-edits.js';
import type { LoopAccumulator } from '../../patterns/accumulator/loop.js';
import { getCopyStep } from '../../patterns/accumulator/step.js';
import { type Outcome, rewrite } from '../rewrite.js';
import { getFillText } from './fill-text.js';

type Declarator = TSESTree.VariableDeclarator & { id: TSESTree.Identifier; init: TSESTree.Expression };

export function fixLoopAccumulator(match: LoopAccumulator, facts: Facts): Outcome {
  const { step, accumulator, assignment } = match;
  // Refuse: m = new Map([[k, v], ...m])
  if (step.isOldLast) return refuseAt('key-before-spread', step.node, 'used', accumulator.name);
  const declarator = getOwn(facts, accumulator, match.step.kind);
  if (isRefusal(declarator)) return declarator;
  const owner = facts.owner(accumulator);
  const refusal =
    refusePlace(facts, match, owner) ??
    refuseType(facts, match, declarator) ??
    refuseUses(facts, match, declarator) ??
    refuseEntries(facts, match);
  if (refusal !== null) return refusal;
  const { noProtoKeys } = facts.settings.assumptions;
  const assumed: Assumption[] = step.kind === 'dictionary' && noProtoKeys ? ['noProtoKeys'] : [];
  const range = getRange(facts, assignment, step.kind);
  const text = getFillText(facts, step, assignment);
  return rewrite({ form: 'loop-in-place', container: step.kind }, [replaceRange(facts.source, range, text)], assumed);
}

/** The `let` of a function that only ever holds containers that were made for it. */
function getOwn(facts: Facts, accumulator: Variable, kind: ContainerKind): Declarator | Refusal {
  const { name } = accumulator;
  const declarator = getDeclarator(accumulator);
  const [def] = accumulator.defs;
  // Refuse: `m = …` is how Svelte learns that m has changed
  if (/\.(?:vue|svelte|astro)$/.test(facts.filename))
    return refuseAt('identity-observed', (def?.node ?? facts.source.ast) as Node, 'stored', name);
  // Refuse: a parameter, an import, a catch clause
  if (declarator === null) return refuseAt('not-fresh', (def?.node ?? facts.source.ast) as Node, 'stored', name);
  // Refuse: let m = new Map(); at the top of a module
  if (facts.owner(accumulator) === null) return refuseAt('identity-observed', declarator, 'stored', name);
  if (declarator.parent.kind !== 'let' || declarator.init === null)
    return refuseAt('not-fresh', declarator, 'stored', name);
  const initial = refuseInitial(facts, declarator.init, kind);
  if (initial !== null) return initial;
  for (const reference of accumulator.references) {
    if (!reference.isWrite() || reference.init === true) continue;
    const node = reference.identifier as Node;
    const { parent } = node;
    const isAssigned = parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === node;
    // Refuse: [m] = pair, m ??= other, m = given
    if (!isAssigned || !isMadeHere(facts, parent.right, accumulator, kind)) {
      return refuseAt('not-fresh', parent ?? node, 'stored', name);
    }
  }
  return declarator as Declarator;
}

function refuseInitial(facts: Facts, init: TSESTree.Expression, kind: ContainerKind): Refusal | null {
  const made = stripTypes(init);
  if (kind === 'dictionary')
    return isPlainLiteral(facts, made) ? null : refuseAt('not-fresh', init, 'stored', facts.text(init));
  const fresh = getFresh(facts, made);
  if (isRefusal(fresh)) return refuse('not-fresh', ...fresh.trail);
  return fresh === kind ? null : refuseAt('result-class-differs', init, 'stored', facts.text(init));
}

function isMadeHere(facts: Facts, value: TSESTree.Expression, accumulator: Variable, kind: ContainerKind): boolean {
  const step = getCopyStep(facts, value, accumulator);
  if (step !== null) return step.kind === kind;
  return kind === 'dictionary' ? isPlainLiteral(facts, value) : getConstructed(facts, value) === kind;
}

/** The step must run in the variable's own function, as a statement of it. */
function refusePlace(
  facts: Facts,
  { assignment, accumulator }: LoopAccumulator,
  owner: FunctionNode | null,
): Refusal | null {
  for (const at of findAncestors(assignment)) {
    if (at === owner) break;
    if (!isFunction(at)) continue;
    // Refuse: xs.forEach(async (x) => { m = new Map([...m, [x, await f(x)]]); })
    if (at.async || at.generator) return refuseAt('async-or-generator', at, 'captured', accumulator.name);
    const call = isMethodCall(at.parent) && at.parent.arguments[0] === at ? at.parent : null;
    // Refuse: stream.forEach((x) => { m = … })
    if (call !== null && getImmediateCall(facts, at) === null)
      return refuseAt('not-an-array', call.callee.object, 'captured', accumulator.name);
  }
  if (!isDirectlyIn(facts, assignment, owner))
    return refuseAt('escapes-to-closure', assignment, 'captured', accumulator.name);
  // Refuse: return (m = new Map([...m, [k, v]]))
  return isStatement(assignment) || isForEachBody(assignment)
    ? null
    : refuseAt('result-used', assignment, 'used', accumulator.name);
}

function isStatement(node: Node): boolean {
  return node.parent?.type === 'ExpressionStatement';
}

/** `xs.forEach((x) => (m = new Map([...m, [x, 1]])))` */
function isForEachBody(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'ArrowFunctionExpression' || parent.body !== node || !isMethodCall(parent.parent)) return false;
  return getMemberName(parent.parent.callee) === 'forEach';
}

function refuseType(facts: Facts, { step }: LoopAccumulator, { id, init }: Declarator): Refusal | null {
  const annotation = id.typeAnnotation?.typeAnnotation;
  const declared = annotation === undefined ? findCasts(init) : [annotation];
  const [entry] = step.entries;
  if (step.kind !== 'dictionary') return refuseNativeType(facts, step.kind, declared, init, [step]);
  if (entry?.key == null) return null;
  return refuseIndexType(facts, declared, entry.key, entry.value);
}

function refuseUses(facts: Facts, match: LoopAccumulator, declarator: Declarator): Refusal | null {
  const { accumulator, assignment, step } = match;
  const { name } = accumulator;
  const uses = getUses(facts, accumulator, step.kind).filter(
    (use) => use.kind !== 'reassigned' && use.node !== step.copied,
  );
  const captured = uses.find((use) => use.kind === 'retained' && use.how === 'captured');
  if (captured !== undefined) return refuseAt('escapes-to-closure', captured.node, 'captured', name);
  const inStep = uses.filter((use) => contains(assignment, use.node));
  // Refuse: m = new Map([...m, [k, m]]), m = new Map([...m, [k, m.delete(k)]])
  const kept = inStep.find((use) => !isPlainReadOf(use));
  if (kept !== undefined) return refuseAt('steps-observed', kept.whole, kept.how, name);
  const [read] = inStep;
  // Refuse: s = new Set([...s, s.size, s.size + 1])
  if (read !== undefined && step.entries.length > 1)
    return refuseAt('reads-accumulator-lazily', read.whole, 'read', name);
  // Refuse: for (const [k] of m) m = new Map([...m, [k + 1, v]])
  const walking = uses.find((use) => isWalkRound(use, assignment));
  if (walking !== undefined) return refuseAt('iterated-while-filled', walking.whole, 'read', name);
  // Refuse: if (s.size === 0) { s = new Set([...s, x]); if (s.size === 1) … }: TS2367
  const narrowed = isTyped(facts) ? findNarrowedRead(uses, assignment) : null;
  if (narrowed !== null) return refuseAt('target-type-differs', narrowed, 'read', name);
  // Refuse: history.push(m); m = new Map([...m, [k, v]])
  const early = uses.filter((use) => canRunBefore(facts, use.whole, assignment, declarator));
  const trail = findRetaining(facts, early, step.kind);
  if (trail !== null) return refuse('steps-observed', ...trail);
  // Refuse: try { return m; } finally { m = new Map([...m, [k, v]]); }
  const returned = uses.find((use) => use.kind === 'returned' && isFollowedBy(use.whole, assignment));
  if (returned !== undefined) return refuseAt('steps-observed', returned.whole, 'returned', name);
  return step.kind === 'dictionary' ? refuseProtoWrite(facts, uses) : null;
}

/** Whether `place` runs while the walk that `use` begins goes on. */
function isWalkRound(use: Use, place: Node): boolean {
  if (use.kind === 'for-each') return contains(use.whole, place);
  if (use.kind !== 'walk' && use.kind !== 'iterator' && use.kind !== 'for-in') return false;
  const loop = use.kind === 'iterator' ? use.whole.parent : use.whole;
  return (loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') && contains(loop.body, place);
}

/** Whether `place` stands in the `finally` of a `try` that `statement` leaves. */
function isFollowedBy(statement: Node, place: Node): boolean {
  for (const at of findAncestors(statement)) {
    if (at.type !== 'TryStatement' || at.finalizer === null) continue;
    if (contains(at.finalizer, place) && !contains(at.finalizer, statement)) return true;
  }
  return false;
}

function refuseEntries(facts: Facts, { step, accumulator, assignment }: LoopAccumulator): Refusal | null {
  // Refuse: m = new Map([...m, pair]), s = new Set([...s, ...others])
  if (step.odd !== null) return refuseAt('pair-not-literal', step.odd, 'used', accumulator.name);
  // Refuse: try { m = new Map([...m, [a, f()], [b, g()]]); } catch {} use(m)
  if (step.entries.length > 1) return refuseSeenOnThrow(facts, accumulator, assignment);
  const [entry] = step.entries;
  if (step.kind !== 'dictionary' || entry?.key == null) return null;
  return refuseKey(facts, entry.key) ?? refuseNamedValue(entry.value);
}

/** The assignment; a call needs no parentheses as the body of an arrow. */
function getRange(facts: Facts, node: TSESTree.AssignmentExpression, kind: ContainerKind): readonly [number, number] {
  if (node.parent.type !== 'ArrowFunctionExpression' || kind === 'dictionary') return node.range;
  const before = facts.source.getTokenBefore(node);
  const after = facts.source.getTokenAfter(node);
  return before?.value === '(' && after?.value === ')' ? [before.range[0], after.range[1]] : node.range;
}
