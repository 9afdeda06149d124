/**
 * A result that takes the place of its copy: what must hold so that nobody can tell the one from the other.
 * Rows 'copy of fresh' and 'loop copy of fresh' of the proof.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, isFunction, isInStatementList } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { getFresh } from './builders.js';
import { type Facts, getConstDeclarator, type Variable } from './facts.js';
import { getCallee, isExported, isExportedName } from './functions.js';
import { type ContainerKind, getConstructedEmpty, getNativeType, type NativeClass } from './natives.js';
import { isRefusal, type Refusal, refuseAt } from './refusals.js';
import { getResultType, isInferredByPlace } from './result-types.js';
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

/** Whether `const t = f(x)` may stand in the loop's place: the declaration and what it keeps, or why not. */
export function proveLoopCopy(facts: Facts, copy: LoopCopy): LoopCopyProof | Refusal {
  const { target, statement, kind, call } = copy;
  const variable = target.type === 'Identifier' ? facts.variable(target) : null;
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator === null) return refuseAt('target-not-stable', target, 'stored', facts.text(target));
  const made = getConstructedEmpty(facts, declarator.init);
  if (made === null) return refuseAt('target-not-empty', declarator, 'stored', variable.name);
  if (made !== kind) return refuseAt('result-class-differs', target, 'stored', variable.name);
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
  if (declaration.range[1] > statement.range[0]) return refuseAt('target-named-before', statement, 'used', variable.name);
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
  return parent?.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier' && /^(?:add|set)$/.test(parent.property.name);
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

/** A copy made by an expression: `new Map(f(x))`. */
export interface Copy {
  readonly node: TSESTree.Expression;
  readonly call: TSESTree.CallExpression;
  readonly kind: ContainerKind;
}

/** `plain`: the result may stand for its copy; else the type arguments that a declaration must write to keep its type. */
export function proveCopyType(facts: Facts, { node, call, kind }: Copy): 'plain' | Refusal | { readonly write: readonly TSESTree.TypeNode[] } {
  const fn = getCallee(facts, call);
  if (fn === null) return refuseAt('not-fresh', call);
  const differs = refuseAt('target-type-differs', call, 'used', facts.text(call.callee));
  if (!facts.isTypeScript) return hasForeignDoc(facts, fn) ? differs : 'plain';
  // Refuse: { m: new Map(f(x)) } satisfies { m: Map<string, Base> }: the type of the copy comes from there
  if (isSatisfying(node)) return differs;
  const result = getResultType(facts, fn);
  const context = getContext(node);
  const given = node.type === 'NewExpression' ? node.typeArguments?.params : undefined;
  // Have: const t: Deps = new Map(f(x)); and f(x): Deps
  if (context !== null && result.annotation !== null && areSameTypes(facts, [context], [result.annotation])) return 'plain';
  if (kind === 'dictionary') return isPlainRecord(facts, result.annotation) ? 'plain' : differs;
  if (result.container === null || isInferredByPlace(facts, fn, call)) return differs;
  if (given === undefined) return 'plain';
  if (result.args !== null && result.args !== 'bare' && areSameTypes(facts, result.args, given)) return 'plain';
  // Have: const t: Map<K, V> = new Map<K, V>(f(x))
  const isKept =
    context?.type === 'TSTypeReference' && getNativeType(facts, context) === kind && areSameTypes(facts, context.typeArguments?.params ?? null, given);
  if (isKept) return 'plain';
  return context === null && isDeclared(node) ? { write: given } : differs;
}

/** The annotation that gives `node` its type: of its declaration, its field, or of the function that returns it. */
function getContext(node: TSESTree.Expression): TSESTree.TypeNode | null {
  const { parent } = node;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node ? (parent.id.typeAnnotation?.typeAnnotation ?? null) : null;
    case 'PropertyDefinition':
      return parent.value === node ? (parent.typeAnnotation?.typeAnnotation ?? null) : null;
    case 'ArrowFunctionExpression':
      return parent.body === node && !parent.async ? (parent.returnType?.typeAnnotation ?? null) : null;
    case 'ReturnStatement': {
      const fn = [...findAncestors(parent)].find(isFunction);
      return fn === undefined || fn.async || fn.generator ? null : (fn.returnType?.typeAnnotation ?? null);
    }
    default:
      return null;
  }
}

function isDeclared(node: TSESTree.Expression): boolean {
  const { parent } = node;
  return parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier';
}

/** Whether `satisfies` or a cast looks at the type of `node`, or of a literal that holds it. */
function isSatisfying(node: Node): boolean {
  for (const at of findAncestors(node)) {
    if (at.type === 'TSSatisfiesExpression' || at.type === 'TSAsExpression' || at.type === 'TSTypeAssertion' || at.type === 'TSNonNullExpression') return true;
    if (isFunction(at) || at.type.endsWith('Statement') || at.type === 'VariableDeclaration') return false;
  }
  return false;
}

/** `Record<string, T>`: a spread of it has the same type; `readonly` and the members of an interface would be lost. */
function isPlainRecord(facts: Facts, node: TSESTree.TypeNode | null): boolean {
  if (node?.type !== 'TSTypeReference' || !facts.isGlobal(node.typeName, 'Record')) return false;
  const key = node.typeArguments?.params[0];
  return key?.type === 'TSStringKeyword' || key?.type === 'TSNumberKeyword';
}

/** A comment that gives the function of a JavaScript file a result type other than `Map<…>` or `Set<…>`. */
function hasForeignDoc(facts: Facts, fn: Node): boolean {
  let at = fn;
  while (at.parent && (at.parent.type === 'VariableDeclarator' || at.parent.type === 'VariableDeclaration' || isExported(at) || at.parent.type === 'MethodDefinition')) {
    at = at.parent;
  }
  if (at.parent?.type === 'ExportNamedDeclaration' || at.parent?.type === 'ExportDefaultDeclaration') at = at.parent;
  const before = facts.source.getTokenBefore(at)?.range[1] ?? 0;
  return facts.source.getAllComments().some((comment) => {
    if (comment.range[0] < before || comment.range[1] > at.range[0]) return false;
    const types = [...comment.value.matchAll(/@(?:returns?|type)\s*\{\s*([^}]*)/g)];
    return types.some(([, type]) => !/^(?:Map|Set)\b/.test(type ?? ''));
  });
}
