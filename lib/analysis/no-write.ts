/**
 * `NoWrite(x, R)`: nothing that runs in a region can change a container. Foreign code could, wherever it hides: in a
 * call, a getter, a conversion, an iterator. So the region may only consist of what is listed here.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { contains, getMemberName, isMethodCall } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { isArray } from './arrays.js';
import { isPlainCallback } from './callbacks.js';
import { isPrimitive } from './expressions.js';
import { type Facts, getConstDeclarator, type Variable } from './facts.js';
import { getField } from './fields.js';
import { getConstructed, getConstructedEmpty, getNative, getNativeRead, isPropertyWritten } from './natives.js';
import { refuseConfined } from './regions.js';
import { findRetaining, findWriting } from './retained.js';
import { getUses } from './uses.js';

/**
 * What a loop over the container may do to it all the same: `delete(k)` or `set(k, …)` of the key that it is at,
 * never both. `isSource` tells the container by an expression that names it.
 */
export interface Current {
  readonly key: Variable;
  readonly isSource: (node: Node) => boolean;
}

/** A name of the region that is known to hold a container, or an array of its contents. */
export interface Walked {
  readonly variable: Variable;
  /** Whether a walk over it gives the pairs of a Map. */
  readonly ofPairs: boolean;
}

/** The first place in `region` that may change the container `source`, or null. */
export function findWrite(
  facts: Facts,
  source: Node,
  region: Node,
  current: Current | null = null,
  walked: Walked | null = null,
): Node | null {
  const list = new List(facts, source, current, walked);
  const found = list.find(region) ?? list.both;
  return found !== null && isUntouched(facts, source, region) ? null : found;
}

/** A local container that nobody else can name meanwhile, and that the region itself only reads. */
function isUntouched(facts: Facts, source: Node, region: Node): boolean {
  const variable = source.type === 'Identifier' ? facts.variable(source) : null;
  const kind = variable === null ? null : getNative(facts, source);
  if (variable === null || kind === null || refuseConfined(facts, variable, region, kind) !== null) return false;
  const inside = getUses(facts, variable, kind).filter(({ node }) => contains(region, node));
  return findWriting(facts, inside, kind) === null;
}

const ARITHMETIC = /^(?:[-+*/%&|^]|\*\*|<<|>>|>>>)=$/;

class List {
  readonly #facts: Facts;
  readonly #source: Node;
  readonly #current: Current | null;
  readonly #walked: Walked | null;
  /** The place that sets the current key, where another one deletes it. */
  both: Node | null = null;
  #deletes = false;
  #sets: Node | null = null;

  constructor(facts: Facts, source: Node, current: Current | null, walked: Walked | null) {
    this.#facts = facts;
    this.#source = source;
    this.#current = current;
    this.#walked = walked;
  }

  find(node: Node | null | undefined): Node | null {
    if (node == null) return null;
    switch (node.type) {
      case 'BlockStatement':
        return this.#all(node.body);
      case 'ExpressionStatement':
        return this.find(node.expression);
      case 'IfStatement':
      case 'ConditionalExpression':
        return this.#all([node.test, node.consequent, node.alternate]);
      case 'ForStatement':
        return this.#all([node.init, node.test, node.update, node.body]);
      case 'WhileStatement':
      case 'DoWhileStatement':
        return this.#all([node.test, node.body]);
      case 'ForOfStatement':
        return this.#forOf(node);
      case 'LabeledStatement':
        return this.find(node.body);
      case 'TryStatement':
        // e.g. catch ({ message }): a getter
        if (node.handler?.param != null && node.handler.param.type !== 'Identifier') return node.handler.param;
        return this.#all([node.block, node.handler?.body, node.finalizer]);
      case 'SwitchStatement':
        return this.#all([node.discriminant, ...node.cases.flatMap((one) => [one.test, ...one.consequent])]);
      case 'VariableDeclaration':
        if (node.kind === 'using' || node.kind === 'await using') return node;
        return this.#all(node.declarations);
      case 'VariableDeclarator':
        return this.#declarator(node);
      case 'ReturnStatement':
      case 'ThrowStatement':
        return this.find(node.argument);
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'EmptyStatement':
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'Literal':
      case 'ThisExpression':
        return null;
      case 'Identifier':
        return this.#isBinding(node) ? null : node;
      case 'TemplateLiteral':
        return this.#all(node.expressions) ?? node.expressions.find((one) => !this.#isPrimitive(one)) ?? null;
      case 'UnaryExpression':
        if (node.operator === 'delete') return node;
        if (!/^(?:!|typeof|void)$/.test(node.operator) && !this.#isPrimitive(node.argument)) return node;
        return this.find(node.argument);
      case 'UpdateExpression':
        return this.#isOwnBinding(node.argument) && this.#isPrimitive(node.argument) ? null : node;
      case 'BinaryExpression':
        return this.#binary(node);
      case 'LogicalExpression':
        return this.#all([node.left, node.right]);
      case 'SequenceExpression':
        return this.#all(node.expressions);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'ArrayExpression':
        return this.#all(node.elements);
      case 'SpreadElement':
        return this.#isWalked(node.argument) ? this.find(node.argument) : node;
      case 'ObjectExpression':
        return this.#all(node.properties);
      case 'Property':
        if (node.computed && !this.#isPrimitive(node.key)) return node;
        return this.#all([node.computed ? node.key : null, node.value]);
      case 'MemberExpression':
        return this.#member(node);
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        return this.find(node.expression);
      case 'NewExpression':
        return getConstructedEmpty(this.#facts, node) === null ? node : null;
      case 'CallExpression':
        return this.#call(node);
      default:
        return node;
    }
  }

  #all(nodes: readonly (Node | null | undefined)[]): Node | null {
    for (const node of nodes) {
      const found = this.find(node);
      if (found !== null) return found;
    }
    return null;
  }

  #isPrimitive(node: Node): boolean {
    return isPrimitive(this.#facts, node);
  }

  /** A name of this file, or a constant of the language; reading another global may run a getter. */
  #isBinding(node: TSESTree.Identifier): boolean {
    const variable = this.#facts.variable(node);
    if (variable !== null && variable.defs.length > 0) return true;
    return node.name === 'undefined' || node.name === 'NaN' || node.name === 'Infinity';
  }

  /** A name whose writing runs no code: not a property of the global object. */
  #isOwnBinding(node: Node): boolean {
    if (node.type !== 'Identifier') return false;
    const variable = this.#facts.variable(node);
    return variable !== null && variable.defs.length > 0 && String(variable.scope.type) !== 'global';
  }

  #isOther(node: Node): boolean {
    if (node.type !== 'Identifier' || this.#source.type !== 'Identifier') return true;
    return this.#facts.variable(node) !== this.#facts.variable(this.#source);
  }

  /** A container or an array: walking it runs no foreign code. */
  #isWalked(node: Node): boolean {
    if (this.#isKnown(node) || getNativeRead(this.#facts, node) !== null || isArray(this.#facts, node)) return true;
    return isMethodCall(node, 'keys', 'values', 'entries') && getNativeRead(this.#facts, node.callee.object) !== null;
  }

  #isKnown(node: Node): boolean {
    return this.#walked !== null && node.type === 'Identifier' && this.#facts.variable(node) === this.#walked.variable;
  }

  #forOf(node: TSESTree.ForOfStatement): Node | null {
    if (node.await || !this.#isWalked(node.right)) return node;
    const ofPairs = this.#isKnown(node.right) ? this.#walked?.ofPairs === true : isPairs(this.#facts, node.right);
    if (!isPlainHead(node, ofPairs)) return node.left;
    return this.#all([node.right, node.body]);
  }

  #declarator(node: TSESTree.VariableDeclarator): Node | null {
    if (node.id.type === 'ArrayPattern') {
      if (node.init === null || !this.#isWalked(node.init) || !isPlainPattern(node.id)) return node;
    } else if (node.id.type !== 'Identifier') {
      return node;
    }
    return this.find(node.init);
  }

  #binary(node: TSESTree.BinaryExpression): Node | null {
    const { left, right } = node;
    if (left.type === 'PrivateIdentifier') return this.find(right);
    if (node.operator === 'in' || node.operator === 'instanceof') return node;
    const isPlain =
      node.operator === '===' ||
      node.operator === '!==' ||
      (this.#isPrimitive(left) && this.#isPrimitive(right)) ||
      // e.g. x == null
      (/^[!=]=$/.test(node.operator) &&
        [left, right].some((one) => one.type === 'Literal' && one.value === null && one.raw === 'null'));
    return isPlain ? this.#all([left, right]) : node;
  }

  #assignment(node: TSESTree.AssignmentExpression): Node | null {
    if (!this.#isOwnBinding(node.left)) return node;
    if (ARITHMETIC.test(node.operator) && !(this.#isPrimitive(node.left) && this.#isPrimitive(node.right))) return node;
    return this.find(node.right);
  }

  #member(node: TSESTree.MemberExpression): Node | null {
    const facts = this.#facts;
    if (node.object.type === 'Super') return node;
    if (node.computed && !this.#isPrimitive(node.property)) return node;
    const inside = this.#all([node.object, node.computed ? node.property : null]);
    if (inside !== null) return inside;
    if (facts.settings.assumptions.pureGetters) return null;
    const name = getMemberName(node);
    if (name === 'size' && getNativeRead(facts, node.object) !== null) return null;
    if (name === 'length' && isArray(facts, node.object)) return null;
    const field = getField(facts, node);
    // e.g. this.#n; a private container is a field as well
    if (field?.isHash === true && field.declarations.every((one) => one.type === 'PropertyDefinition')) return null;
    return getNativeRead(facts, node) !== null && field?.isPrivate === true ? null : node;
  }

  #call(node: TSESTree.CallExpression): Node | null {
    const facts = this.#facts;
    if (!isMethodCall(node)) return node;
    const { object } = node.callee;
    const name = getMemberName(node.callee) as string;
    if (this.#current !== null && this.#current.isSource(object)) {
      const written = this.#currentKey(node, name);
      if (written !== undefined) return written;
    }
    if (getNativeRead(facts, object) !== null) {
      if (name === 'forEach') return this.#forEach(node);
      if (/^(?:get|has|keys|values|entries)$/.test(name)) return this.#all([object, ...node.arguments]);
    }
    return this.#isOther(object) && isOwnFresh(facts, object, name) ? this.#all(node.arguments) : node;
  }

  /** `m.delete(k)`, `m.set(k, …)` of the key the loop is at: null when harmless, undefined when it is neither. */
  #currentKey(node: TSESTree.CallExpression, name: string): Node | null | undefined {
    const { key } = this.#current as Current;
    const [first, ...rest] = node.arguments;
    if (first?.type !== 'Identifier' || this.#facts.variable(first) !== key) return undefined;
    if (name === 'delete' && rest.length === 0) {
      this.#deletes = true;
      this.both ??= this.#sets;
      return null;
    }
    if (name !== 'set' || rest.length !== 1) return undefined;
    this.#sets = node;
    if (this.#deletes) this.both ??= node;
    return this.#all(rest);
  }

  #forEach(node: TSESTree.CallExpression): Node | null {
    const [callback] = node.arguments;
    if (node.arguments.length !== 1 || !isPlainCallback(this.#facts, callback, 2)) return node;
    return callback.params.every((one) => one.type === 'Identifier') ? this.find(callback.body) : callback;
  }
}

/**
 * A container or an array of this very function that has never been anything else, and that nobody else holds:
 * writing to it writes to nothing but it. `out.push(v)`, `seen.add(v)`.
 */
function isOwnFresh(facts: Facts, node: Node, method: string): boolean {
  if (node.type !== 'Identifier') return false;
  const variable = facts.variable(node);
  const declarator = getConstDeclarator(variable);
  if (variable === null || declarator === null) return false;
  // e.g. out.push = spy
  if (variable.references.some(({ identifier }) => isPropertyWritten(identifier as Node))) return false;
  // An array is no container: pushing to it cannot change one, whoever holds it.
  if (declarator.init.type === 'ArrayExpression') return method === 'push' && isArray(facts, node);
  const kind = getConstructed(facts, declarator.init);
  if (kind === null || getNative(facts, node) === null || !/^(?:set|add|delete|clear)$/.test(method)) return false;
  return findRetaining(facts, getUses(facts, variable, kind), kind) === null;
}

/** `const x`, or `const [k, v]` where the elements are pairs: binding them runs no code. */
export function isPlainHead(loop: TSESTree.ForOfStatement, ofPairs: boolean): boolean {
  const { left } = loop;
  if (left.type !== 'VariableDeclaration' || left.kind === 'using' || left.kind === 'await using') return false;
  const id = left.declarations[0]?.id;
  return id?.type === 'Identifier' || (ofPairs && id?.type === 'ArrayPattern' && isPlainPattern(id));
}

/** `[k, v]`, `[, v]`, `[k, ...rest]`: names alone. */
export function isPlainPattern(pattern: TSESTree.ArrayPattern): boolean {
  return pattern.elements.every(
    (one) =>
      one === null || one.type === 'Identifier' || (one.type === 'RestElement' && one.argument.type === 'Identifier'),
  );
}

/** Whether walking `node` gives the pairs of a Map. */
function isPairs(facts: Facts, node: Node): boolean {
  if (isMethodCall(node, 'entries')) return getNativeRead(facts, node.callee.object) !== null;
  return getNativeRead(facts, node) === 'Map';
}

/** The key that a for…of over a container, or over a part of it, is at: a const that the body cannot assign. */
export function getCurrentKey(facts: Facts, loop: TSESTree.ForOfStatement, ofPairs: boolean): Variable | null {
  const { left } = loop;
  if (left.type !== 'VariableDeclaration' || left.kind !== 'const') return null;
  const id = left.declarations[0]?.id;
  const name = ofPairs ? (id?.type === 'ArrayPattern' ? id.elements[0] : null) : id;
  if (name?.type !== 'Identifier') return null;
  return facts.variable(name);
}
