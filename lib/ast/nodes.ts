import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode, FunctionNode, Loop, Node } from './source.js';

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function isLoop(node: Node | null | undefined): node is Loop {
  switch (node?.type) {
    case 'DoWhileStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
    case 'WhileStatement':
      return true;
    default:
      return false;
  }
}

/** A function whose `arguments` and `this` are its own, a class's static block, or the program. */
export function isThisBoundary(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'StaticBlock' ||
    node.type === 'PropertyDefinition' ||
    node.type === 'AccessorProperty' ||
    node.type === 'Program'
  );
}

/** `a.b` -> `b`, `a['b']` -> `b`, `a[b]` -> null, `a.#b` -> null. */
export function getMemberName(node: TSESTree.MemberExpression): string | null {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  return getStaticString(node.property);
}

/** `a.b`, neither `a[b]`, `a?.b` nor `a.#b`. */
export function isStaticallyNamed(node: TSESTree.MemberExpression): boolean {
  return !node.computed && !node.optional && node.property.type === 'Identifier';
}

/** The value of a string literal or of a template without parts. */
export function getStaticString(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** `{ a: … }` -> `a`, `{ 'a': … }` -> `a`, `{ [a]: … }` -> null, `#a` -> null. */
export function getKeyName(
  node: TSESTree.AccessorProperty | TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition,
): string | null {
  if (node.computed) return getStaticString(node.key);
  if (node.key.type === 'Identifier') return node.key.name;
  if (node.key.type === 'Literal') return String(node.key.value);
  return null;
}

export interface MethodCall extends TSESTree.CallExpression {
  callee: TSESTree.MemberExpression;
}

/** `object.name(…)`, neither optional nor computed by a variable; with `names`, only one of those. */
export function isMethodCall(node: Node | null | undefined, ...names: readonly string[]): node is MethodCall {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || isOptional(node)) return false;
  const name = getMemberName(node.callee);
  return name !== null && (names.length === 0 || names.includes(name));
}

/** Whether a `?.` anywhere in the chain that `node` ends may skip it: `a?.b.c()`, but not `(a?.b).c()`. */
function isOptional(node: Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return node.optional || isOptional(node.callee);
    case 'MemberExpression':
      return node.optional || isOptional(node.object);
    case 'TSNonNullExpression':
      return isOptional(node.expression);
    default:
      return false;
  }
}

export function isIdentifier(node: Node | null | undefined, name?: string): node is TSESTree.Identifier {
  return node?.type === 'Identifier' && (name === undefined || node.name === name);
}

/** Whether `outer` holds `inner`, or is it. */
export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The nodes round `node`, innermost first, without itself. */
export function* findAncestors(node: Node): Generator<Node, void, undefined> {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent as Node | undefined) yield at;
}

/** The nearest function round `node`, or null at the top level (class fields and static blocks count as functions). */
export function getEnclosingFunction(node: Node): FunctionNode | TSESTree.PropertyDefinition | TSESTree.StaticBlock | null {
  let from = node;
  for (const at of findAncestors(node)) {
    if (isFunction(at) || at.type === 'StaticBlock') return at;
    if (at.type === 'PropertyDefinition' && at.value === from) return at;
    from = at;
  }
  return null;
}

/** The statement that `node` is or stands in. */
export function getStatement(node: Node): TSESTree.Statement | null {
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    if (isInStatementList(at)) return at;
    if (at.parent?.type === 'Program') return at as TSESTree.Statement;
  }
  return null;
}

/** A statement that stands directly in a block, a module, a static block or a `case`. */
export function isInStatementList(node: Node): node is TSESTree.Statement {
  const { parent } = node;
  switch (parent?.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return true;
    case 'SwitchCase':
      return parent.test !== node;
    default:
      return false;
  }
}

/** `x!`, `x as T`, `x satisfies T`, `<T>x` -> `x`. */
export function stripTypes(node: TSESTree.Expression): TSESTree.Expression {
  let at = node;
  while (
    at.type === 'TSNonNullExpression' ||
    at.type === 'TSAsExpression' ||
    at.type === 'TSSatisfiesExpression' ||
    at.type === 'TSTypeAssertion'
  ) {
    at = at.expression;
  }
  return at;
}

/**
 * Whether nobody sees the value of `node`: a statement of its own, the right side of a statement's `&&`,
 * the operand of `void`.
 */
export function isValueUnused(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'void';
    case 'LogicalExpression':
      return parent.right === node && isValueUnused(parent);
    case 'ConditionalExpression':
      return parent.test !== node && isValueUnused(parent);
    case 'SequenceExpression':
      return parent.expressions.at(-1) !== node || isValueUnused(parent);
    case 'ForStatement':
      return parent.update === node || parent.init === node;
    default:
      return false;
  }
}

/** `@sealed class …`, `f(@inject x)`; parsers of plain JavaScript leave the list out. */
export function hasDecorators(node: Node): boolean {
  return ((node as { readonly decorators?: readonly unknown[] }).decorators ?? []).length > 0;
}

/** e.g. `new new Map(f()).constructor()`: without the inner `new` the outer one would take the call for its class. */
export function isConstructedFrom(node: Node): boolean {
  let at: Node = node;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return (
    (at.parent?.type === 'NewExpression' && at.parent.callee === at) || at.parent?.type === 'TaggedTemplateExpression'
  );
}
