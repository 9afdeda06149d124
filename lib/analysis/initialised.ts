/**
 * Whether a field holds its container whenever a method can run. `new Map(undefined)` is an empty Map, so a copy
 * forgives a field that is not there yet; reading the field itself does not.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { hasDecorators, isFunction, stripTypes } from '../ast/nodes.js';
import type { ClassNode, Node } from '../ast/source.js';
import { hasNode } from '../ast/walk.js';
import type { Facts } from './facts.js';
import { type Field, getField } from './fields.js';

export function isReadyField(facts: Facts, field: Field): boolean {
  const [declaration] = field.declarations;
  if (field.declarations.length !== 1 || declaration === undefined || declaration.type === 'MethodDefinition')
    return false;
  if (declaration.type === 'TSParameterProperty')
    return field.owner.superClass === null && areValuesQuiet(facts, field.owner, null);
  if (declaration.type !== 'PropertyDefinition') return false;
  if (declaration.value === null) return !field.isStatic && isAssignedFirst(facts, field);
  // e.g. #m = new Map(): before that, naming #m throws in any form
  if (field.isHash) return true;
  // e.g. class B extends A { private m = new Map() }: A's constructor may call a method of B
  return !field.isStatic && field.owner.superClass === null && areValuesQuiet(facts, field.owner, declaration);
}

/** Whether no field's value (of those before `until`) can call a method of the instance: none names `this`. */
function areValuesQuiet(facts: Facts, owner: ClassNode, until: Node | null): boolean {
  for (const member of owner.body.body) {
    if (member === until) return true;
    if (member.type !== 'PropertyDefinition' && member.type !== 'AccessorProperty') continue;
    if (member.static) continue;
    if (hasDecorators(member)) return false;
    if (member.value !== null && !isFunction(member.value) && namesThis(facts, member.value)) return false;
  }
  return true;
}

/** `constructor(m) { this.a = 1; this.m = m; … }`: nothing before it can call a method of the instance. */
function isAssignedFirst(facts: Facts, field: Field): boolean {
  const { owner } = field;
  if (owner.superClass !== null || !areValuesQuiet(facts, owner, null)) return false;
  const maker = owner.body.body.find(
    (one): one is TSESTree.MethodDefinition =>
      one.type === 'MethodDefinition' && one.kind === 'constructor' && isFunction(one.value),
  );
  if (
    maker === undefined ||
    maker.value.params.some((param) => param.type !== 'TSParameterProperty' && namesThis(facts, param))
  )
    return false;
  for (const statement of maker.value.body?.body ?? []) {
    if (!namesThis(facts, statement)) continue;
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return false;
    const { left, right, operator } = statement.expression;
    if (operator !== '=' || left.type !== 'MemberExpression' || namesThis(facts, right)) return false;
    const assigned = getField(facts, left);
    if (assigned === null || assigned.declarations.some((one) => one.type !== 'PropertyDefinition')) return false;
    if (assigned === field) return stripTypes(right) === right;
  }
  return false;
}

function namesThis(facts: Facts, node: Node): boolean {
  return hasNode(node, facts.source.visitorKeys, (one) => one.type === 'ThisExpression' || one.type === 'Super');
}
