/** Functions that a call names for certain, and who else names them: `Binding`, `AllUses`, `ValueUsed` of the proof. */
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isIdentifier, isMethodCall } from '../ast/nodes.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { type Facts, isNeverReassigned, type Variable } from './facts.js';
import { type Field, getField, getFieldsOf, getMethodFunction, getThisClass } from './fields.js';
import { getImmediateCall } from './callbacks.js';
import { hasWildWrites, isWritten } from './natives.js';
import { isRefusal, type Refusal, refuse, refuseAt, step } from './refusals.js';

/** The name that a function is declared by, and every reference to it. */
export interface Named {
  readonly fn: FunctionNode;
  readonly name: string;
  /** The binding, for functions; null for members of a class. */
  readonly variable: Variable | null;
  /** The member, for methods and getters; null for functions. */
  readonly field: Field | null;
  /** The statement or member that declares it: what a rewrite replaces or stands beside. */
  readonly declaration: Node;
}

/**
 * The function of this file that `call` names for certain, or null: declared once, never reassigned, called by its
 * name: a function, a const, a `#method`, a TypeScript `private` method, a static by its class's name.
 */
export function getCallee(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): FunctionNode | null {
  const bound = facts.memo(resolveCallee, call);
  return isRefusal(bound) ? null : bound.fn;
}

/** `Binding(f)` for the callee of a call, or why it is not known. */
export function getBinding(facts: Facts, call: TSESTree.CallExpression): Named | Refusal {
  return facts.memo(resolveCallee, call);
}

function resolveCallee(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): Named | Refusal {
  if (call.type === 'NewExpression' || call.optional) return refuseAt('not-fresh', call);
  const { callee } = call;
  if (callee.type === 'Identifier') {
    const variable = facts.variable(callee);
    if (variable === null || variable.defs.length === 0) return refuseAt('not-fresh', call, 'passed', callee.name);
    return facts.memo(getNamedVariable, variable);
  }
  if (callee.type !== 'MemberExpression' || callee.optional) return refuseAt('not-fresh', call);
  const field = getField(facts, callee) ?? getStaticField(facts, callee);
  if (field === null) return refuseAt('not-fresh', call, 'passed', facts.text(callee));
  return getNamedMethod(facts, field, callee);
}

function getNamedVariable(facts: Facts, variable: Variable): Named | Refusal {
  const { name } = variable;
  const [def] = variable.defs as { node: Node; name: Node }[];
  if (variable.defs.length !== 1 || def === undefined) return refuse('merged-declaration', ...variable.defs.map((one) => step(one.node, 'used', name)));
  if (!isNeverReassigned(variable)) {
    const write = variable.references.find((one) => one.isWrite() && one.init !== true);
    return write === undefined ? refuse('overridable') : refuseAt('overridable', write.identifier, 'mutated', name);
  }
  if (isScriptGlobal(facts, variable)) return refuseAt('script-global', def.node, 'used', name);
  // A parameter's definition stands at its function too: `function f(g) { g(); }` names nothing of this file
  if (def.node.type === 'FunctionDeclaration' && def.node.id === def.name) {
    return { fn: def.node, name, variable, field: null, declaration: def.node };
  }
  // e.g. const f = (x) => …; a let that is never reassigned may still be called before it is there: no matter
  if (def.node.type === 'VariableDeclarator' && def.node.id.type === 'Identifier' && isFunction(def.node.init)) {
    if (def.node.parent.kind === 'var' || isNamespaceMember(def.node)) return refuseAt('overridable', def.node, 'used', name);
    const own = findOwnName(facts, def.node.init);
    if (own !== null) return refuseAt('merged-declaration', own, 'used', name);
    return { fn: def.node.init, name, variable, field: null, declaration: def.node.parent };
  }
  return refuseAt('not-fresh', def.node, 'used', name);
}

/** e.g. `const f = function g(x) { g(x); }`: what names the function is not all to be found by the name of the const. */
function findOwnName(facts: Facts, fn: FunctionNode): Node | null {
  const own = fn.type === 'FunctionExpression' && fn.id !== null ? facts.variable(fn.id) : null;
  return (own?.references[0]?.identifier as Node | undefined) ?? null;
}

/** e.g. `namespace N { export let f = …; f(); }`: what is called is the property N.f, which others may set. */
function isNamespaceMember(node: TSESTree.VariableDeclarator): boolean {
  const holder = node.parent.parent;
  return holder.type === 'ExportNamedDeclaration' && holder.parent.type === 'TSModuleBlock';
}

function getNamedMethod(facts: Facts, field: Field, node: Node): Named | Refusal {
  const fn = getMethodFunction(field);
  const [declaration] = field.declarations;
  if (fn === null || declaration?.type !== 'MethodDefinition' || declaration.kind !== 'method') return refuseAt('not-fresh', node, 'used', field.name);
  if (field.references.some(isWritten)) return refuseAt('overridable', declaration, 'mutated', field.name);
  // e.g. static all() { return new Map(this.build()); }: `this` may be a subclass that has a build of its own
  const isByName = node.type === 'MemberExpression' && node.object.type === 'Identifier';
  const isOwn = field.isPrivate || (field.isStatic && isByName && isClosedClass(facts, field) && !hasWildWrites(facts, field.owner));
  if (!isOwn && !facts.settings.assumptions.noOverrides) return refuseAt('overridable', declaration, 'used', field.name);
  return { fn, name: field.name, variable: null, field, declaration };
}

/** `ClassName.member` of a class whose name means only that. */
function getStaticField(facts: Facts, node: TSESTree.MemberExpression): Field | null {
  if (node.object.type !== 'Identifier' || node.computed || node.property.type !== 'Identifier') return null;
  const variable = facts.variable(node.object);
  const def = variable?.defs.length === 1 ? (variable.defs[0]?.node as Node) : null;
  if (def?.type !== 'ClassDeclaration') return null;
  const field = getFieldsOf(facts, def).get(node.property.name) ?? null;
  return field?.isStatic === true ? field : null;
}

/** A class that is not exported, and whose name occurs only as `ClassName.member` (read), `new`, `extends` or a type. */
function isClosedClass(facts: Facts, field: Field): boolean {
  const { owner } = field;
  if (owner.type !== 'ClassDeclaration' || owner.id === null || isExported(owner)) return false;
  const inner = facts.scope(owner.body).set.get(owner.id.name);
  const outer = facts.variable(owner.id);
  if (outer === null || isExportedName(outer)) return false;
  const references = [...outer.references, ...(inner !== undefined && inner !== outer ? inner.references : [])];
  return references.every(({ identifier }) => {
    const { parent } = identifier as Node;
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object === identifier && !parent.computed && !isWritten(parent);
      case 'NewExpression':
        return parent.callee === identifier;
      case 'ClassDeclaration':
      case 'ClassExpression':
        return parent.superClass === identifier;
      case 'TSTypeReference':
        return true;
      default:
        return false;
    }
  });
}

/** A function or variable at the top of a script is a property of the global object: any other script can write it. */
export function isScriptGlobal(facts: Facts, variable: Variable): boolean {
  return String(variable.scope.type) === 'global' && facts.source.ast.sourceType === 'script';
}

export function isExported(node: Node): boolean {
  const type = node.parent?.type;
  return type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration' || type === 'TSExportAssignment';
}

/** `export { f }`, `export default f`, `module.exports = { f }`. */
export function isExportedName(variable: Variable): boolean {
  return variable.references.some(({ identifier }) => {
    return isExportReference(identifier as Node);
  });
}

/** Whether another file can name the function. */
export function isVisibleOutside(facts: Facts, named: Named): boolean {
  if (named.variable === null) return named.field?.isPrivate !== true;
  // e.g. <script setup>: the template names what the script declares
  if (facts.owner(named.variable) === null && /\.(?:vue|svelte|astro)$/.test(facts.filename)) return true;
  return isExported(named.declaration) || isExportedName(named.variable);
}

/** The binding of a function declaration, a const arrow, a method or a getter, starting from the function. */
export function getNamed(facts: Facts, fn: FunctionNode): Named | Refusal {
  return facts.memo(resolveNamed, fn);
}

function resolveNamed(facts: Facts, fn: FunctionNode): Named | Refusal {
  if (fn.type === 'FunctionDeclaration') {
    const variable = fn.id === null ? null : facts.variable(fn.id);
    return variable === null ? refuseAt('used-as-value', fn) : facts.memo(getNamedVariable, variable);
  }
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && parent.init === fn) {
    const variable = facts.variable(parent.id);
    return variable === null ? refuseAt('used-as-value', fn) : facts.memo(getNamedVariable, variable);
  }
  if (parent.type === 'MethodDefinition' && parent.value === fn && parent.parent.type === 'ClassBody') {
    const name = parent.key.type === 'PrivateIdentifier' ? `#${parent.key.name}` : parent.key.type === 'Identifier' && !parent.computed ? parent.key.name : null;
    const field = name === null ? undefined : getFieldsOf(facts, parent.parent.parent).get(name);
    if (field === undefined || getMethodFunction(field) !== fn) return refuseAt('overridable', parent);
    if (field.references.some(isWritten)) return refuseAt('overridable', parent, 'mutated', field.name);
    return { fn, name: field.name, variable: null, field, declaration: parent };
  }
  return refuseAt('used-as-value', fn);
}

/** One place that names a function. */
export interface Site {
  readonly node: Node;
  /** The call, where it is one that can be followed; null where the function is used as a value. */
  readonly call: TSESTree.CallExpression | null;
}

/** Every place of the file that names the function, its declaration and its export apart. Getters: their reads. */
export function findSites(named: Named): Site[] {
  if (named.field !== null) {
    const isGetter = named.declaration.type === 'MethodDefinition' && named.declaration.kind === 'get';
    return named.field.references.map((node) => ({ node, call: isGetter ? null : getDirectCall(node) }));
  }
  const sites: Site[] = [];
  for (const reference of named.variable?.references ?? []) {
    const node = reference.identifier as Node;
    if (reference.init === true || isExportReference(node) || node.parent?.type === 'TSTypeQuery') continue;
    sites.push({ node, call: getDirectCall(node) });
  }
  return sites;
}

function isExportReference(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      return true;
    case 'AssignmentExpression':
      // e.g. exports.f = f; module.exports = f;
      return parent.right === node && parent.parent.type === 'ExpressionStatement' && isCommonJsExports(parent.left);
    case 'Property':
      // e.g. module.exports = { f };
      return parent.value === node && parent.parent.parent.type === 'AssignmentExpression' && isExportReference(parent.parent);
    default:
      return false;
  }
}

/** `module.exports`, `module.exports.f`, `exports.f`. */
export function isCommonJsExports(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.computed) return false;
  if (isIdentifier(node.object, 'module') && isIdentifier(node.property, 'exports')) return true;
  return isIdentifier(node.object, 'exports') || isCommonJsExports(node.object);
}

function getDirectCall(node: Node): TSESTree.CallExpression | null {
  const { parent } = node;
  return parent?.type === 'CallExpression' && parent.callee === node && !parent.optional ? parent : null;
}

/** `ValueUsed(f)`: the first place that uses the function otherwise than by calling it; an array's callback is a call. */
export function findValueUse(facts: Facts, named: Named): Site | null {
  return (
    findSites(named).find(({ node, call }) => {
      if (call !== null) return false;
      // e.g. xs.map(f)
      const { parent } = node;
      return !(isMethodCall(parent) && parent.arguments[0] === node && getImmediateCall(facts, node) !== null);
    }) ?? null
  );
}

/** `AllUses(f)`: every call of it, or why they are not all known. */
export function getAllUses(facts: Facts, named: Named): readonly TSESTree.CallExpression[] | Refusal {
  if (isVisibleOutside(facts, named)) return refuseAt('result-flows-on', named.declaration, 'returned', named.name);
  if (named.variable !== null && isScriptGlobal(facts, named.variable)) return refuseAt('script-global', named.declaration, 'used', named.name);
  const calls: TSESTree.CallExpression[] = [];
  for (const { node, call } of findSites(named)) {
    if (call === null) return refuseAt('used-as-value', node, 'passed', named.name);
    if (named.field !== null && getThisClass(call) !== named.field.owner && !named.field.isHash) {
      // e.g. other.name() of an unknown class: by the name alone it may be another one's
      if (call.callee.type === 'MemberExpression' && call.callee.object.type !== 'ThisExpression') return refuseAt('used-as-value', node, 'passed', named.name);
    }
    calls.push(call);
  }
  return calls;
}
