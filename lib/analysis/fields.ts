/** Members of classes that can be known in full: who names them, and what is written to them. */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains, findAncestors, getKeyName, getMemberName, hasDecorators, isClass, isFunction, isThisBoundary, stripTypes } from '../ast/nodes.js';
import type { ClassNode, FunctionNode, Node } from '../ast/source.js';
import type { Facts, Variable } from './facts.js';

/** A field, method or accessor of a class. */
export interface Field {
  readonly owner: ClassNode;
  readonly name: string;
  /** `#name`: only the class's own text can name it. */
  readonly isHash: boolean;
  /** `#name`, or `private name` in TypeScript with no bracket access, cast or stub of that name in the file. */
  readonly isPrivate: boolean;
  readonly isStatic: boolean;
  /** The declarations: one for a field or method, two for a getter with its setter. */
  readonly declarations: readonly Declaration[];
  /** The declared type of a field. */
  readonly annotation: TSESTree.TypeNode | null;
  /** Every place that names it in the file, as far as the text can tell. */
  readonly references: readonly TSESTree.MemberExpression[];
}

export type Declaration =
  | TSESTree.AccessorProperty
  | TSESTree.MethodDefinition
  | TSESTree.PropertyDefinition
  | TSESTree.TSParameterProperty;

/** The class whose `this` stands at `node`, or null. */
export function getThisClass(node: Node): ClassNode | null {
  let from = node;
  for (const at of findAncestors(node)) {
    if (isThisBoundary(at)) {
      if (at.type === 'Program' || at.type === 'FunctionDeclaration') return null;
      if ((at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') && at.value !== from) {
        from = at;
        continue;
      }
      const holder = at.type === 'FunctionExpression' ? at.parent : at;
      if (at.type === 'FunctionExpression' && holder.type !== 'MethodDefinition') return null;
      const body = holder.parent as Node;
      return body.type === 'ClassBody' ? body.parent : null;
    }
    from = at;
  }
  return null;
}

/** The member that `this.name`, `this.#name` or `other.#name` names, if its class declares it. */
export function getField(facts: Facts, node: TSESTree.MemberExpression): Field | null {
  if (node.property.type === 'PrivateIdentifier') {
    const { name } = node.property;
    for (const at of findAncestors(node)) {
      if (isClass(at)) {
        const field = getFieldsOf(facts, at).get(`#${name}`);
        if (field !== undefined) return field;
      }
    }
    return null;
  }
  if (node.object.type !== 'ThisExpression') return null;
  const name = getMemberName(node);
  const owner = getThisClass(node.object);
  const field = name === null || owner === null ? null : (getFieldsOf(facts, owner).get(name) ?? null);
  // e.g. static all() { return this.build(); }: an instance's build is not what is called
  return field?.isStatic === isThisStatic(node.object) ? field : null;
}

/** Whether the `this` at `node` is the class itself, not an instance: in a static method, field or block. */
function isThisStatic(node: Node): boolean {
  for (const at of findAncestors(node)) {
    if (at.type === 'StaticBlock') return true;
    const isMember = at.type === 'MethodDefinition' || at.type === 'PropertyDefinition' || at.type === 'AccessorProperty';
    // e.g. class { [this.name]() {} }: the computed key belongs to the code round the class
    if (isMember && !contains(at.key, node)) return at.static;
  }
  return false;
}

/** The members of a class by name (`#name` for private ones); a name declared twice as a field is left out. */
export function getFieldsOf(facts: Facts, owner: ClassNode): ReadonlyMap<string, Field> {
  return facts.memo(collectFields, owner);
}

/** Whether the declared type of the field may be believed when it is read: declared once, plainly, never optional. */
export function isFieldAnnotationTrusted(field: Field): boolean {
  const [declaration] = field.declarations;
  if (field.declarations.length !== 1 || declaration === undefined) return false;
  // e.g. @observable m: Map<…>: the decorator decides what is read
  if (declaration.type !== 'TSParameterProperty' && hasDecorators(declaration)) return false;
  if (declaration.type === 'PropertyDefinition' || declaration.type === 'AccessorProperty') return !declaration.optional;
  return declaration.type === 'TSParameterProperty' && declaration.parameter.type === 'Identifier' && !declaration.parameter.optional;
}

/** Whether a value is written to the field through a cast: what it is declared as says nothing then. */
export function isCastInto(field: Field): boolean {
  return findFieldValues(field).some(isCast);
}

/** What is written to the field; of a pattern, what is taken apart: `[this.m] = pair`. */
export function findFieldValues(field: Field): Node[] {
  const declared = field.declarations.map((one) => (one.type === 'PropertyDefinition' ? one.value : null));
  return [...declared, ...field.references.map(getAssignedValue)].filter((one) => one !== null);
}

/** What is assigned to the place `node`, or what it is taken out of; null where it is only read. */
export function getAssignedValue(node: Node): Node | null {
  let from = node;
  for (const at of findAncestors(node)) {
    switch (at.type) {
      case 'AssignmentExpression':
      case 'ForOfStatement':
        return at.left === from ? at.right : null;
      case 'ArrayPattern':
      case 'AssignmentPattern':
      case 'ObjectPattern':
      case 'Property':
      case 'RestElement':
        from = at;
        break;
      default:
        return null;
    }
  }
  return null;
}

/** The same for a variable, a parameter and its default: `let m: Map<K, V> = a; m = b as any`. */
export function isCastIntoVariable(variable: Variable): boolean {
  return variable.references.some(({ writeExpr }) => writeExpr != null && isCast(writeExpr as Node));
}

/** `x as T`, `<T>x`, `x!`, on any path; a cast of what is made in place changes nothing. */
export function isCast(node: Node): boolean {
  if (node.type === 'ConditionalExpression') return isCast(node.consequent) || isCast(node.alternate);
  if (node.type === 'LogicalExpression') return isCast(node.left) || isCast(node.right);
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion' && node.type !== 'TSNonNullExpression') return false;
  return stripTypes(node).type !== 'NewExpression';
}

/** The function of a method or getter, with a body. */
export function getMethodFunction(field: Field): FunctionNode | null {
  const [declaration] = field.declarations;
  if (field.declarations.length !== 1 || declaration?.type !== 'MethodDefinition') return null;
  return declaration.value.type === 'FunctionExpression' ? declaration.value : null;
}

function collectFields(facts: Facts, owner: ClassNode): ReadonlyMap<string, Field> {
  const declared = new Map<string, Declaration[]>();
  const add = (name: string, declaration: Declaration): void => {
    const same = declared.get(name);
    if (same === undefined) declared.set(name, [declaration]);
    else same.push(declaration);
  };
  for (const member of owner.body.body) {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition' && member.type !== 'AccessorProperty') continue;
    const name = member.key.type === 'PrivateIdentifier' ? `#${member.key.name}` : getKeyName(member);
    if (name !== null) add(name, member);
    if (member.type === 'MethodDefinition' && member.kind === 'constructor' && isFunction(member.value)) {
      for (const param of member.value.params) {
        if (param.type !== 'TSParameterProperty') continue;
        const { parameter } = param;
        const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
        if (id.type === 'Identifier') add(id.name, param);
      }
    }
  }
  const fields = new Map<string, Field>();
  for (const [name, declarations] of declared) {
    const first = declarations[0] as Declaration;
    const isHash = name.startsWith('#');
    const plain = isHash ? name.slice(1) : name;
    const references = isHash ? findHashReferences(facts, owner, plain) : (findMembers(facts).get(plain) ?? []);
    const isDeclaredPrivate = declarations.every((one) => one.accessibility === 'private');
    fields.set(name, {
      owner,
      name: plain,
      isHash,
      isPrivate: isHash || (isDeclaredPrivate && facts.isTypeScript && isNamedPlainly(facts, plain, references)),
      isStatic: first.type !== 'TSParameterProperty' && first.static,
      declarations,
      annotation: getAnnotation(first),
      references,
    });
  }
  return fields;
}

function getAnnotation(declaration: Declaration): TSESTree.TypeNode | null {
  if (declaration.type === 'MethodDefinition') return null;
  if (declaration.type !== 'TSParameterProperty') return declaration.typeAnnotation?.typeAnnotation ?? null;
  const { parameter } = declaration;
  const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return id.type === 'Identifier' ? (id.typeAnnotation?.typeAnnotation ?? null) : null;
}

/** `other.#name` within the class, but not in a class inside that declares the same name: that one has its own. */
function findHashReferences(facts: Facts, owner: ClassNode, name: string): TSESTree.MemberExpression[] {
  return facts.memo(indexHashes, 'hashes' as const).get(owner)?.get(name) ?? [];
}

type Members = Map<string, TSESTree.MemberExpression[]>;

function indexHashes(facts: Facts): ReadonlyMap<ClassNode, Members> {
  const index = new Map<ClassNode, Members>();
  for (const node of facts.nodes('MemberExpression')) {
    if (node.property.type !== 'PrivateIdentifier') continue;
    const { name } = node.property;
    for (const at of findAncestors(node)) {
      if (!isClass(at) || !declaresHash(at, name)) continue;
      let members = index.get(at);
      if (members === undefined) index.set(at, (members = new Map<string, TSESTree.MemberExpression[]>()));
      const same = members.get(name);
      if (same === undefined) members.set(name, [node]);
      else same.push(node);
      break;
    }
  }
  return index;
}

function declaresHash(node: ClassNode, name: string): boolean {
  return node.body.body.some(
    (member) => 'key' in member && member.key.type === 'PrivateIdentifier' && member.key.name === name,
  );
}

/** All member expressions of the file by the name they read or write. */
export function findMembers(facts: Facts): ReadonlyMap<string, TSESTree.MemberExpression[]> {
  return facts.memo(indexMembers, 'members' as const);
}

function indexMembers(facts: Facts): ReadonlyMap<string, TSESTree.MemberExpression[]> {
  const index = new Map<string, TSESTree.MemberExpression[]>();
  for (const node of facts.nodes('MemberExpression')) {
    const name = getMemberName(node);
    if (name === null) continue;
    const same = index.get(name);
    if (same === undefined) index.set(name, [node]);
    else same.push(node);
  }
  return index;
}

/**
 * Whether a TypeScript `private` member is only ever named as `this.name` or `other.name` inside its class: no
 * `x['name']` anywhere, no access through a cast or from outside, no string of that name (`vi.spyOn(x, 'name')`),
 * no destructuring of it.
 */
function isNamedPlainly(
  facts: Facts,
  name: string,
  references: readonly TSESTree.MemberExpression[],
): boolean {
  for (const node of references) {
    if (node.computed || (node.object.type !== 'ThisExpression' && node.object.type !== 'Identifier')) return false;
  }
  return !facts.memo(collectOpenNames, 'open names' as const).has(name);
}

/** Names that a text, a template, a destructuring or a `typeof` of the file spells out: a member of that name may be meant. */
function collectOpenNames(facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of facts.nodes('Literal')) if (typeof node.value === 'string') names.add(node.value);
  for (const node of facts.nodes('TemplateElement')) names.add(node.value.cooked ?? '');
  // e.g. Parameters<typeof this.name>
  for (const node of facts.nodes('TSQualifiedName')) if (isQueried(node)) names.add(node.right.name);
  for (const node of facts.nodes('Property')) {
    const name = node.parent.type === 'ObjectPattern' ? getKeyName(node) : null;
    if (name !== null) names.add(name);
  }
  return names;
}

/** `typeof a.b`, in a type. */
function isQueried(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'TSTypeQuery' || (parent?.type === 'TSQualifiedName' && isQueried(parent));
}
