/**
 * Imports that a rewrite adds: merged into one of the same module, else appended after the last one, else put behind
 * the directives and the comments of the file's head; `import` or `require`, as the file has it.
 *
 *   import { a } from 'm';                 =>   import { a, b } from 'm';
 *   const { a } = require('m');            =>   const { a, b } = require('m');
 *   import type { T } from 'm';            =>   import type { T } from 'm';⏎import { b } from 'm';
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../ast/source.js';
import { getHeadEnd } from './head.js';
import { getStyle } from './style.js';
import { insertAt, type TextEdit } from './text-edits.js';

export type Syntax = 'import' | 'require';

/** A name of the file that already stands for an export. */
export interface Local {
  /** The identifier that declares it. */
  readonly id: TSESTree.Identifier;
  /** How the export is written by it: `b`, `m.b`. */
  readonly text: string;
}

/** How the file gets at other modules; null where it is no module yet, and an import would make it one. */
export function getSyntax(source: Source, filename: string): Syntax | null {
  const { body } = source.ast;
  if (/\.(?:vue|svelte|astro)$/.test(filename)) return null;
  if (body.some(({ type }) => /^(?:Import|Export(?:All|Default|Named))Declaration$/.test(type))) return 'import';
  if (/\.m[jt]sx?$/.test(filename)) return 'import';
  if (!/\.c?jsx?$/.test(filename)) return null;
  // e.g. const require = createRequire(file)
  if (/\b(?:const|let|var|function)\s+require\b/.test(source.text)) return null;
  // Not by a name within a function: define((require, exports) => …) has nothing at the top
  return filename.endsWith('.cjs') || body.some(isCommonJs) ? 'require' : null;
}

/** `const x = require('x');`, `module.exports = x;`, `exports.f = f;` */
function isCommonJs(node: TSESTree.Node): boolean {
  if (node.type === 'VariableDeclaration') return node.declarations.some(({ init }) => isRequire(init));
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') return false;
  let { left }: { left: TSESTree.Node } = node.expression;
  while (left.type === 'MemberExpression' && left.object.type === 'MemberExpression') left = left.object;
  if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier') return false;
  return left.object.name === 'exports' || (left.object.name === 'module' && isNamed(left.property, 'exports'));
}

/** The names by which the file already has `name` of `module`, as a value. */
export function findLocals(source: Source, module: string, name: string): Local[] {
  const named = findImports(source, module).flatMap(({ specifiers }) =>
    specifiers.flatMap((one): Local[] => {
      if (one.type === 'ImportNamespaceSpecifier') return [{ id: one.local, text: `${one.local.name}.${name}` }];
      if (one.type !== 'ImportSpecifier' || one.importKind === 'type' || !isNamed(one.imported, name)) return [];
      return [{ id: one.local, text: one.local.name }];
    }),
  );
  const required = findRequires(source, module).flatMap(({ properties }) =>
    properties.flatMap((one): Local[] => {
      const isIt = one.type === 'Property' && !one.computed && isNamed(one.key, name) && one.value.type === 'Identifier';
      return isIt ? [{ id: one.value as TSESTree.Identifier, text: (one.value as TSESTree.Identifier).name }] : [];
    }),
  );
  return [...named, ...required];
}

/** Imports `name` of `module` as `local`, which must mean nothing in the file. */
export function importNamed(source: Source, syntax: Syntax, module: string, name: string, local: string): TextEdit {
  const colon = syntax === 'import' ? ' as ' : ': ';
  const specifier = local === name ? name : `${name}${colon}${local}`;
  const merged = syntax === 'import' ? mergeImport(source, module, specifier) : mergeRequire(source, module, specifier);
  if (merged !== null) return merged;
  const { quote, semicolon } = getStyle(source);
  const from = `${quote}${module}${quote}`;
  const statement =
    syntax === 'import'
      ? `import { ${specifier} } from ${from}${semicolon}`
      : `const { ${specifier} } = require(${from})${semicolon}`;
  const imports = source.ast.body.filter(({ type }) => type === 'ImportDeclaration');
  const last = syntax === 'import' ? imports.at(-1) : findLeadingRequires(source).at(-1);
  return last === undefined ? insertAtHead(source, statement) : insertAfter(source, last, statement);
}

/** Value imports of the module, without attributes. */
function findImports(source: Source, module: string): TSESTree.ImportDeclaration[] {
  return source.ast.body.filter(
    (one): one is TSESTree.ImportDeclaration =>
      one.type === 'ImportDeclaration' &&
      one.source.value === module &&
      one.importKind !== 'type' &&
      (one.attributes ?? []).length === 0,
  );
}

function mergeImport(source: Source, module: string, specifier: string): TextEdit | null {
  for (const { specifiers } of findImports(source, module)) {
    const last = specifiers.at(-1);
    if (last?.type === 'ImportSpecifier') return appendTo(source, last, specifier);
    // e.g. import containers from 'm'
    if (last?.type === 'ImportDefaultSpecifier') return insertAt(last.range[1], `, { ${specifier} }`);
  }
  return null;
}

function mergeRequire(source: Source, module: string, specifier: string): TextEdit | null {
  for (const { properties } of findRequires(source, module)) {
    const last = properties.at(-1);
    if (last?.type === 'Property') return appendTo(source, last, specifier);
  }
  return null;
}

/** Behind the last one of a list, on a line of its own where that has one. */
function appendTo(source: Source, last: TSESTree.Node, text: string): TextEdit {
  const line = /(\r?\n)([ \t]*)$/.exec(source.text.slice(0, last.range[0]));
  return insertAt(last.range[1], line === null ? `, ${text}` : `,${line[1] ?? ''}${line[2] ?? ''}${text}`);
}

/** `{ a }` of each `const { a } = require('m')` at the head of the file. */
function findRequires(source: Source, module: string): TSESTree.ObjectPattern[] {
  return findLeadingRequires(source).flatMap(({ kind, declarations }) =>
    declarations.flatMap(({ id, init }) => {
      if (kind !== 'const' || id.type !== 'ObjectPattern' || init?.type !== 'CallExpression') return [];
      const [first] = init.arguments;
      return first?.type === 'Literal' && first.value === module ? [id] : [];
    }),
  );
}

/** Before any other code has run: what is required further down is not there for all functions of the file. */
function findLeadingRequires(source: Source): TSESTree.VariableDeclaration[] {
  const found: TSESTree.VariableDeclaration[] = [];
  for (const one of source.ast.body) {
    if (one.type === 'ExpressionStatement' && one.directive !== undefined) continue;
    if (one.type !== 'VariableDeclaration' || !one.declarations.every(({ init }) => isRequire(init))) break;
    found.push(one);
  }
  return found;
}

/** `require('m')`, `require('m').a` */
function isRequire(node: TSESTree.Node | null): boolean {
  if (node?.type === 'MemberExpression') return isRequire(node.object);
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function insertAfter(source: Source, node: TSESTree.Node, statement: string): TextEdit {
  const end = getEnd(source, node);
  const rest = /^[^\r\n]*/.exec(source.text.slice(end))?.[0] ?? '';
  const { newline } = getStyle(source);
  // Only a comment may stand between the two: what follows else gets its statement's end
  const isLast = /^[ \t]*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/[ \t]*)?$/.test(rest);
  if (!isLast) return insertAt(end, `${newline}${terminate(statement)}`);
  return insertAt(end + rest.trimEnd().length, newline + terminateBefore(statement, source.text.slice(end + rest.length)));
}

/** Without the semicolon of `import x from 'x'⏎;[1].map(f)`, which is the next line's. */
function getEnd(source: Source, node: TSESTree.Node): number {
  const last = source.getLastToken(node);
  const inner = last?.value === ';' ? source.getTokenBefore(last) : null;
  return last !== null && inner !== null && inner.loc.end.line < last.loc.start.line ? inner.range[1] : node.range[1];
}

function insertAtHead(source: Source, statement: string): TextEdit {
  const { newline } = getStyle(source);
  const head = getHeadEnd(source);
  if (head.after !== null) return insertAfter(source, head.after, statement);
  const before = head.isOnLine ? '' : newline;
  return insertAt(head.at, `${before}${terminateBefore(statement, source.text.slice(head.at))}${newline}${newline}`);
}

function terminate(statement: string): string {
  return statement.endsWith(';') ? statement : `${statement};`;
}

/** Without semicolons: one all the same where the next token could go on, after comments too. */
function terminateBefore(statement: string, rest: string): string {
  const next = rest.replace(/^(?:\s|\/\/.*(?:\r?\n|$)|\/\*[^]*?\*\/)+/, '');
  return /^(?:[([`/+*.,?<-]|with\b|in\b|instanceof\b)/.test(next) ? terminate(statement) : statement;
}
