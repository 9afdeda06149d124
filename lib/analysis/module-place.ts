/**
 * `Ready` of the proof: where in the module a constant can stand, so that it is initialised whenever the code that
 * reads it can run.
 *
 * Code of a const, a class or any other statement that is no function declaration runs only once that statement has
 * been reached: the constant stands in front of it. A function declaration can be called before: by the top-level code
 * above it, and, where modules import one another in a circle, by another module before any code here has run.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { findAncestors, hasDecorators } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { isEffectFree } from './expressions.js';
import type { Facts } from './facts.js';
import { isExported, isExportedName } from './functions.js';
import { getConstructed } from './natives.js';
import { type Refusal, refuse, refuseAt } from './refusals.js';

type Statement = TSESTree.ProgramStatement;

/** The offset in front of which a constant that `node` reads can stand, without what belongs to the statement there. */
export function findModulePlace(facts: Facts, node: Node): number | Refusal {
  const { body } = facts.source.ast;
  const isScript = String(facts.scope(facts.source.ast).type) === 'global';
  if (isScript || !facts.memo(isModule, 'file' as const)) return refuse('script-global');
  // e.g. <script setup>: what is declared at the top there is made anew for each component
  if (/\.(?:vue|svelte|astro)$/.test(facts.filename)) return refuse('no-safe-insertion-point');
  const statement = body.find((one) => one.range[0] <= node.range[0] && node.range[1] <= one.range[1]);
  if (statement === undefined) return refuse('no-safe-insertion-point');
  const declared = getDeclared(statement);
  switch (declared.type) {
    case 'FunctionDeclaration':
      return findPlaceOfHoisted(facts, statement, declared);
    // e.g. out: function f() {} is hoisted as well; a namespace may have other blocks
    case 'LabeledStatement':
    case 'TSModuleDeclaration':
      return refuseAt('no-safe-insertion-point', statement);
    default:
      return getStart(declared, statement);
  }
}

function findPlaceOfHoisted(facts: Facts, statement: Statement, fn: TSESTree.FunctionDeclaration): number | Refusal {
  const { body } = facts.source.ast;
  const own = getFirstOverload(body, statement, fn);
  const place = body.find((one) => one === own || !isQuiet(facts, one)) ?? own;
  // Refuse: start(); import { x } from './x.js'; — above all code it would stand above the imports
  const late = body.find((one) => one.type === 'ImportDeclaration' && one.range[0] > place.range[0]);
  if (late !== undefined) return refuseAt('may-run-before-module', place, 'used');
  // Refuse: const x = require('./x'): the constant would stand above what the file begins with
  if (isRequest(facts, place)) return refuseAt('may-run-before-module', place, 'used');
  // Refuse: vi.mock('./x.js', () => ({ f })): what such a call is given runs before all else
  if (/\b(?:jest|vi)\s*\.\s*(?:hoisted|mock|unstable_mockModule)\b/.test(facts.source.text)) return refuseAt('may-run-before-module', fn, 'used');
  const request = facts.memo(findForeignRequest, 'file' as const);
  if (request !== null && canBeCalledFromOutside(facts, fn)) return refuseAt('may-run-before-module', request, 'used', fn.id?.name ?? '');
  return getStart(getDeclared(place), place);
}

/** The file says that it is a module, of either kind: elsewhere a name at the top is seen by every other script. */
function isModule(facts: Facts): boolean {
  if (/\.[cm][jt]s$/.test(facts.filename)) return true;
  if (facts.source.ast.body.some(({ type }) => /^(?:Import|Export|TSImportEquals|TSExport)/.test(type))) return true;
  return facts.nodes('Identifier').some((node) => facts.isGlobal(node, 'require', 'module', 'exports') && facts.reference(node) !== null);
}

function getDeclared(statement: Statement): Node {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? statement;
  return statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
}

/** `@sealed export class A {}`: decorators stand in front of all else. */
function getStart(declared: Node, statement: Node): number {
  const { decorators = [] } = declared as { readonly decorators?: readonly Node[] };
  return Math.min(statement.range[0], ...decorators.map(({ range }) => range[0]));
}

/** Nothing may come between the overloads of a function and its body. */
function getFirstOverload(body: readonly Statement[], statement: Statement, fn: TSESTree.FunctionDeclaration): Statement {
  let first = statement;
  for (let i = body.indexOf(statement) - 1; i >= 0; i--) {
    const declared = getDeclared(body[i] as Statement);
    if (declared.type !== 'TSDeclareFunction' || declared.id?.name !== fn.id?.name) break;
    first = body[i] as Statement;
  }
  return first;
}

/** Whether no code of this file can run while the statement is evaluated. */
function isQuiet(facts: Facts, statement: Statement): boolean {
  const declared = getDeclared(statement);
  switch (declared.type) {
    case 'EmptyStatement':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'FunctionDeclaration':
    case 'ImportDeclaration':
    case 'TSDeclareFunction':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return true;
    case 'ClassDeclaration':
      return isQuietClass(declared);
    case 'ExpressionStatement':
      return declared.directive !== undefined;
    case 'Identifier':
      return statement.type === 'ExportDefaultDeclaration';
    case 'TSEnumDeclaration':
      return declared.body.members.every(({ initializer }) => initializer === undefined || initializer.type === 'Literal');
    case 'TSImportEqualsDeclaration':
      return declared.importKind === 'type';
    case 'VariableDeclaration':
      return declared.declare || declared.declarations.every((one) => isQuietDeclarator(facts, one));
    default:
      return false;
  }
}

function isQuietDeclarator(facts: Facts, { id, init }: TSESTree.VariableDeclarator): boolean {
  if (init === null) return id.type === 'Identifier';
  if (isRequireCall(facts, init)) return isOfNode(init.arguments[0]);
  return id.type === 'Identifier' && (isEffectFree(facts, init) || isQuietContainer(facts, init));
}

/** `new Set(['a', 'b'])`, as the constants that stand here already. */
function isQuietContainer(facts: Facts, init: TSESTree.Expression): boolean {
  if (init.type !== 'NewExpression' || getConstructed(facts, init) === null) return false;
  return init.arguments.every((one) => one.type === 'ArrayExpression' && isEffectFree(facts, one));
}

function isQuietClass(node: TSESTree.ClassDeclaration): boolean {
  if (node.superClass !== null || hasDecorators(node)) return false;
  return node.body.body.every((member) => {
    if (hasDecorators(member) || member.type === 'StaticBlock') return false;
    if (member.type === 'TSIndexSignature') return true;
    if (member.computed) return false;
    return member.type === 'MethodDefinition' || member.type.startsWith('TSAbstract') || !member.static;
  });
}

function isRequest(facts: Facts, statement: Statement): boolean {
  if (statement.type === 'TSImportEqualsDeclaration') return true;
  return statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => init !== null && isRequireCall(facts, init));
}

function isRequireCall(facts: Facts, node: TSESTree.Expression): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && facts.isGlobal(node.callee, 'require');
}

/** The first request of another module than Node's own, which may lead back here; types request nothing. */
function findForeignRequest(facts: Facts): Node | null {
  const found = facts.source.ast.body.find((one) => {
    switch (one.type) {
      case 'ImportDeclaration':
        return one.importKind !== 'type' && !isOfNode(one.source);
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        return one.exportKind !== 'type' && one.source != null && !isOfNode(one.source);
      case 'TSImportEqualsDeclaration':
        return one.importKind !== 'type';
      default:
        return false;
    }
  });
  return found ?? null;
}

function isOfNode(node: Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'string' && node.value.startsWith('node:');
}

/** Whether another module can reach the hoisted function `fn` before this one has run: through exported ones. */
function canBeCalledFromOutside(facts: Facts, fn: TSESTree.FunctionDeclaration): boolean {
  const seen = new Set<Node>();
  const queue: TSESTree.FunctionDeclaration[] = [fn];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const variable = one.id === null ? null : facts.variable(one.id);
    if (isExported(one) || variable === null || isExportedName(variable)) return true;
    for (const { identifier } of variable.references) {
      const caller = [...findAncestors(identifier as Node)].findLast((at) => at.type === 'FunctionDeclaration');
      if (caller !== undefined) queue.push(caller);
    }
  }
  return false;
}
