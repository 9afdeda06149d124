/** The texts of a filler's head: its parameters, its types, and how it is called. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isEffectFree } from '../../analysis/expressions.js';
import type { Builder } from '../../analysis/builders.js';
import type { Facts, Variable } from '../../analysis/facts.js';
import { getFreshName } from '../../analysis/names.js';
import { type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { getTypeArguments } from '../../analysis/types.js';
import type { FunctionNode, Node } from '../../ast/source.js';
import { hasNode, walk } from '../../ast/walk.js';
import { getTextAt } from '../../edits/reindent.js';
import { getStyle } from '../../edits/style.js';
import type { TextEdit } from '../../edits/text-edits.js';

export interface Signature {
  /** `Map<string, Dep>`; null in JavaScript. */
  readonly type: string | null;
  /** `deps: Map<string, Dep>` */
  readonly parameter: string;
  /** What the wrapper hands on: one argument a parameter. */
  readonly handedOn: readonly string[];
  /** Edits of the wrapper's own parameters: a pattern becomes a name. */
  readonly wrapperEdits: readonly TextEdit[];
  /** `<K, V>` as it stands, or nothing. */
  readonly typeParameters: string;
  /** `new Map<string, Dep>()`, `{}` */
  readonly empty: string;
}

/** Reads the head of a builder, or says why its container cannot become a parameter. */
export function getSignature(facts: Facts, builder: Builder, keepsThis = false): Signature | Refusal {
  const { fn, declarator, kind } = builder;
  const { name } = declarator.id;
  const refused =
    refuseCommentTypes(facts, builder) ??
    refuseParameters(facts, builder, keepsThis) ??
    refuseName(facts, builder, name);
  if (refused !== null) return refused;
  const types = getTypeArguments(facts, declarator);
  // Refuse: const m = new Map(); m.set(k, v) — a Map<any, any>, which no filler's parameter can say
  if (facts.isTypeScript && types === null) return refuseAt('no-container-type', declarator, 'stored', name);
  const texts = types?.map((one) => facts.text(one)).join(', ') ?? '';
  const text = types === null || kind === 'dictionary' ? '' : `<${texts}>`;
  const type = !facts.isTypeScript ? null : kind === 'dictionary' ? texts : `${kind}${text}`;
  const wrapperEdits: TextEdit[] = [];
  const handedOn: string[] = [];
  for (const param of fn.params) {
    const id = param.type === 'AssignmentPattern' ? param.left : param;
    if (id.type === 'Identifier') handedOn.push(id.name);
    else if (id.type === 'RestElement' && id.argument.type === 'Identifier') handedOn.push(`...${id.argument.name}`);
    else {
      // Have: function f({ a, b }: Options) — the filler keeps the pattern, the wrapper takes one name
      const end = 'typeAnnotation' in id && id.typeAnnotation !== undefined ? id.typeAnnotation.range[0] : id.range[1];
      const fresh = getFreshName(facts, 'options', handedOn);
      if (id.type === 'RestElement') return refuseAt('not-relocatable', param);
      handedOn.push(fresh);
      wrapperEdits.push({ range: [id.range[0], end], text: fresh });
    }
  }
  return {
    type,
    parameter: type === null ? name : `${name}: ${type}`,
    handedOn,
    wrapperEdits,
    typeParameters: fn.typeParameters === undefined ? '' : facts.text(fn.typeParameters),
    empty: kind === 'dictionary' ? '{}' : `new ${kind}${text}()`,
  };
}

/** In JavaScript types may stand in comments (`@type`, `@param {T}`): a filler would not have them, and a checker miss them. */
function refuseCommentTypes(facts: Facts, { fn, named }: Builder): Refusal | null {
  if (facts.isTypeScript) return null;
  const start = (
    named.declaration.parent?.type.startsWith('Export') === true ? named.declaration.parent : named.declaration
  ).range[0];
  const typed = facts.source.getAllComments().find((comment) => {
    if (comment.type !== 'Block' || !/@(?:type|param|returns?|template|this|satisfies|overload)\b/.test(comment.value))
      return false;
    const isAbove = comment.range[1] <= start && /^\s*$/.test(facts.source.text.slice(comment.range[1], start));
    return isAbove || (comment.range[0] >= fn.range[0] && comment.range[1] <= fn.body.range[1]);
  });
  return typed === undefined
    ? null
    : refuse('untyped-parameter', { range: typed.range, kind: 'used', name: named.name });
}

/** `first` and the parameters of `fn`, on one line, or each on a line of its own where one goes over several. */
export function getParametersText(facts: Facts, fn: FunctionNode, first: string, indent: string): string {
  const { source } = facts;
  const { newline, indent: unit } = getStyle(source);
  const head = fn.params[0];
  const last = fn.params.at(-1);
  if (head === undefined || last === undefined) return first;
  const isLong = source.text.slice(head.range[0], last.range[1]).includes('\n');
  const texts = fn.params.map((param) => (isLong ? getTextAt(source, param, indent + unit) : facts.text(param)));
  if (!isLong) return [first, ...texts].join(', ');
  const lines = [first, ...texts].map((text) => `${newline}${indent}${unit}${text}`);
  return `${lines.join(',')}${last.type === 'RestElement' ? '' : ','}${newline}${indent}`;
}

function refuseParameters(facts: Facts, { fn }: Builder, keepsThis: boolean): Refusal | null {
  const { visitorKeys } = facts.source;
  for (const param of fn.params) {
    const id = param.type === 'AssignmentPattern' ? param.left : param.type === 'RestElement' ? param.argument : param;
    if (param.type === 'TSParameterProperty') return refuseAt('uses-this', param);
    // Refuse: function f(this: Node, x) {} — only in place does `this` stay what it is
    if (id.type === 'Identifier' && id.name === 'this') {
      if (keepsThis) continue;
      return refuseAt('uses-this', param);
    }
    if (param.type === 'AssignmentPattern' && !isEffectFree(facts, param.right)) {
      return refuseAt('default-has-effects', param.right, 'used', facts.text(param.right));
    }
    // Refuse: function f({ a = next() }) — the pattern would run in another place
    const isPattern = id.type === 'ObjectPattern' || id.type === 'ArrayPattern';
    if (
      isPattern &&
      hasNode(id, visitorKeys, (node) => node.type === 'AssignmentPattern' && !isEffectFree(facts, node.right))
    ) {
      return refuseAt('default-has-effects', id);
    }
    const annotated = param.type === 'RestElement' ? (param.typeAnnotation ?? getAnnotation(id)) : getAnnotation(id);
    if (facts.isTypeScript && annotated === undefined && param.type !== 'AssignmentPattern') {
      return refuseAt('untyped-parameter', param, 'used', facts.text(param));
    }
  }
  return refuseDefaults(facts, fn.params);
}

function getAnnotation(node: TSESTree.Node): TSESTree.TSTypeAnnotation | undefined {
  return 'typeAnnotation' in node ? (node.typeAnnotation as TSESTree.TSTypeAnnotation | undefined) : undefined;
}

/** A default, or a type, that names a binding of a pattern: the wrapper has no such binding. */
function refuseDefaults(facts: Facts, params: readonly TSESTree.Parameter[]): Refusal | null {
  const { visitorKeys } = facts.source;
  const bound = new Set<Variable | null>();
  for (const param of params) {
    const id = param.type === 'AssignmentPattern' ? param.left : param;
    if (id.type !== 'ObjectPattern' && id.type !== 'ArrayPattern') continue;
    walk(id, visitorKeys, (node) => {
      const variable = node.type === 'Identifier' ? facts.variable(node) : null;
      // Not the names of types and defaults in it
      if (variable?.identifiers.some((one) => one === node) === true) bound.add(variable);
    });
  }
  for (const param of params) {
    const parts =
      param.type === 'AssignmentPattern' ? [param.right, getAnnotation(param.left)] : [getAnnotation(param)];
    for (const part of parts) {
      if (part === undefined) continue;
      // e.g. (x, f = () => x) with x assigned in the body: two copies of the default would see two bindings
      if (
        hasNode(
          part,
          visitorKeys,
          (node) => node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression',
        )
      ) {
        return refuseAt('default-has-effects', part);
      }
      if (hasNode(part, visitorKeys, (node) => isBoundIn(facts, bound, node))) {
        return refuseAt('not-relocatable', part);
      }
    }
  }
  return null;
}

function isBoundIn(facts: Facts, bound: ReadonlySet<Variable | null>, node: Node): boolean {
  const variable = node.type === 'Identifier' ? facts.variable(node) : null;
  return variable !== null && bound.has(variable);
}

/** The container's name becomes a parameter: it must mean nothing in the head of the function. */
function refuseName(facts: Facts, { fn, declarator }: Builder, name: string): Refusal | null {
  const head = [...fn.params, fn.returnType, fn.typeParameters, declarator.init];
  for (const part of head) {
    if (part == null) continue;
    // e.g. (xs, n = found), with const found in the body: what it means is found outside
    const isNamed = (node: Node): boolean =>
      node.type === 'Identifier' && node.name === name && facts.variable(node) !== null;
    const isUnresolved = (node: Node): boolean =>
      node.type === 'Identifier' && node.name === name && facts.reference(node) !== null;
    if (hasNode(part, facts.source.visitorKeys, (node) => isNamed(node) || isUnresolved(node))) {
      return refuseAt('not-relocatable', part, 'used', name);
    }
  }
  // Refuse: a type of the container's arguments that is declared in the body
  for (const one of getTypeArguments(facts, declarator) ?? []) {
    let inner = false;
    walk(one, facts.source.visitorKeys, (node) => {
      if (node.type !== 'Identifier') return true;
      const variable = facts.variable(node);
      const block = variable?.scope.block as TSESTree.Node | undefined;
      const isInBody = block !== undefined && block.range[0] >= fn.range[0] && block.range[1] <= fn.range[1];
      if (isInBody && !variable?.defs.some((def) => (def.node as TSESTree.Node).type === 'TSTypeParameter'))
        inner = true;
      return true;
    });
    if (inner) return refuseAt('not-relocatable', one);
  }
  return facts.isShadowed(fn, 'Map') || facts.isShadowed(fn, 'Set') ? refuseAt('not-relocatable', fn) : null;
}
