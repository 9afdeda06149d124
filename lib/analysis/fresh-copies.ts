/**
 * A result that takes the place of its copy: what must hold so that nobody can tell the one from the other.
 * Rows 'copy of fresh' and 'loop copy of fresh' of the proof.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, isFunction, isInStatementList } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getFresh } from './fresh.js';
import { type Facts, getConstDeclarator, type Variable } from './facts.js';
import { getBinding, getCallee, isExported, isExportedName } from './functions.js';
import { type ContainerKind, getConstructedEmpty, getNativeType, type NativeClass } from './natives.js';
import { type Assumption, isRefusal, type Refusal, refuseAt } from './refusals.js';
import { getResultType, hasForeignDoc, isInferredByPlace } from './result-types.js';
import { findHeadName } from './regions.js';
import { areSameTypes } from './types.js';

/** `const t = new Map(); … for (const [k, v] of f(x)) t.set(k, v)`, as far as the proof looks at it. */
export interface LoopCopy {
  readonly call: TSESTree.CallExpression;
  readonly target: TSESTree.Expression;
  /** The loop, or the statement of the `forEach`. */
  readonly statement: TSESTree.Statement;
  readonly kind: NativeClass;
}

export interface LoopCopyProof {
  readonly declarator: TSESTree.VariableDeclarator & { id: TSESTree.Identifier; init: TSESTree.Expression };
  /** Type arguments of the `new` that the declaration must keep as an annotation, since the result's differ. */
  readonly keep: readonly TSESTree.TypeNode[] | null;
}

/** `Fresh(call)` of the class that the copy makes: `kind`, or why not. */
export function refuseFreshOf(facts: Facts, call: TSESTree.CallExpression, kind: ContainerKind): Refusal | null {
  const fresh = getFresh(facts, call);
  if (isRefusal(fresh)) return fresh;
  // e.g. new Set(f()), where f makes a Map: a set of pairs
  return fresh === kind ? null : refuseAt('result-class-differs', call, 'used', facts.text(call.callee));
}

/** What the binding of `call` rests on besides the text: a public method is only what it seems where nobody overrides it. */
export function getAssumed(facts: Facts, call: TSESTree.CallExpression): readonly Assumption[] {
  const named = getBinding(facts, call);
  if (isRefusal(named) || named.field === null || !facts.settings.assumptions.noOverrides) return [];
  return named.field.isPrivate ? [] : ['noOverrides'];
}

/** Whether `const t = f(x)` may stand in the loop's place: the declaration and what it keeps, or why not. */
export function proveLoopCopy(facts: Facts, copy: LoopCopy): LoopCopyProof | Refusal {
  const { target, statement, kind, call } = copy;
  const variable = target.type === 'Identifier' ? facts.variable(target) : null;
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator === null)
    return refuseAt('target-not-stable', target, 'stored', facts.text(target));
  const made = getConstructedEmpty(facts, declarator.init);
  if (made === null) return refuseAt('target-not-empty', declarator, 'stored', variable.name);
  if (made !== kind) return refuseAt('result-class-differs', target, 'stored', variable.name);
  // e.g. for (const x of f(x)) t.add(x): f is given the x of the loop, which is not initialised
  const head = findHeadName(facts, statement);
  if (head !== null) return refuseAt('drain-not-plain', head, 'used', facts.text(head));
  const moved = refuseMove(facts, variable, declarator, target, statement);
  if (moved !== null) return moved;
  const fresh = refuseFreshOf(facts, call, kind);
  if (fresh !== null) return fresh;
  return proveLoopType(facts, declarator, copy);
}

/** Whether the declaration can wait until the loop: nobody can name the container before the loop has ended. */
function refuseMove(
  facts: Facts,
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
  target: TSESTree.Expression,
  statement: TSESTree.Statement,
): Refusal | null {
  const declaration = declarator.parent;
  // Refuse: const t = new Map(); try { for (…) t.set(k, v); } catch { use(t); }
  if (!isInStatementList(statement) || statement.parent !== declaration.parent) {
    return refuseAt('no-safe-insertion-point', statement, 'used', variable.name);
  }
  if (declaration.range[1] > statement.range[0])
    return refuseAt('target-named-before', statement, 'used', variable.name);
  const outside = findOutside(facts, variable);
  if (outside !== null) return refuseAt('target-reachable', outside, 'stored', variable.name);
  for (const reference of variable.references) {
    const node = reference.identifier as Node;
    if (reference.init === true || node === target) continue;
    if (node.range[0] >= statement.range[1] && !isHoisted(node, declaration.parent)) continue;
    const isBefore = node.range[1] <= statement.range[0] && node.range[0] >= declaration.range[1];
    const code = isBefore && isWrite(node) ? 'target-not-empty' : 'target-named-before';
    return refuseAt(code, node, 'used', variable.name);
  }
  return null;
}

/** Whoever else can name a module's own binding: another module, another script, the template of a component. */
function findOutside(facts: Facts, variable: Variable): Node | null {
  const type = String(variable.scope.type);
  const [def] = variable.defs as { node: Node }[];
  if (def === undefined || (type !== 'module' && type !== 'global')) return null;
  if (type === 'global' || /\.(?:astro|svelte|vue)$/.test(facts.filename)) return def.node;
  return isExportedName(variable) || (def.node.parent !== undefined && isExported(def.node.parent)) ? def.node : null;
}

/** Whether `node` stands in a function that exists before the statements of `list` run. */
function isHoisted(node: Node, list: Node): boolean {
  let outermost: Node | null = null;
  for (const at of findAncestors(node)) {
    if (at === list) break;
    if (isFunction(at)) outermost = at;
  }
  return outermost?.type === 'FunctionDeclaration';
}

/** `t.set(…)`, `t.add(…)`: puts something in. */
function isWrite(node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    parent.property.type === 'Identifier' &&
    /^(?:add|set)$/.test(parent.property.name)
  );
}

function proveLoopType(
  facts: Facts,
  declarator: LoopCopyProof['declarator'],
  { call }: LoopCopy,
): LoopCopyProof | Refusal {
  const plain = { declarator, keep: null };
  const fn = getCallee(facts, call);
  if (fn === null) return refuseAt('not-fresh', call);
  const differs = refuseAt('target-type-differs', declarator, 'stored', declarator.id.name);
  if (!facts.isTypeScript) return hasForeignDoc(facts, fn) ? differs : plain;
  const result = getResultType(facts, fn);
  // Refuse: f(): ReadonlyMap<K, V>
  if (result.container === null || isInferredByPlace(facts, fn, call)) return differs;
  const annotation = declarator.id.typeAnnotation?.typeAnnotation;
  // Have: const t: Map<K, V> = new Map(). What may be put in entry by entry may be put in as a whole
  if (annotation !== undefined) return getNativeType(facts, annotation) === null ? differs : plain;
  const given = declarator.init.type === 'NewExpression' ? declarator.init.typeArguments?.params : undefined;
  // Have: const t = new Map(), which is a Map<any, any>
  if (given === undefined) return result.args === 'bare' ? plain : differs;
  const isSame = result.args !== null && result.args !== 'bare' && areSameTypes(facts, result.args, given);
  return isSame ? plain : { declarator, keep: given };
}
