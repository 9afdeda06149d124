/**
 * What a constant is called at module level: after the name it had, what is asked of it, or the function it stood in;
 * written as the file writes its constants.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import { getElements } from '../../analysis/literals.js';
import { findAncestors, getKeyName, isFunction } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { type Constant, getAsked, matchConstant } from '../../patterns/constant.js';

/** Shorter names, and these, say nothing. */
const SHORTEST = 3;
const GENERIC =
  /^(?:args?|call|check|current|data|elem|element|exec|find|get|has|item|key|main|map|node|obj|object|parse|read|res|result|run|set|str|test|text|tmp|val|value|visit)$/i;
const LEADING = /^(?:_*)(?:is|has|get|to|can|find|lookUp|lookup|should|check)(?=[A-Z])/;

/** What no constant of a module may be called, of either kind of module. */
const RESERVED =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|exports|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|module|new|null|package|private|protected|public|require|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;

/** Fresh in the whole file; allotted for all constants at once, so that no two rewrites clash. */
export function getConstantName(facts: Facts, constant: Constant): string {
  return facts.memo(allotNames, 'constants' as const).get(constant.node) ?? 'CONSTANT';
}

function allotNames(facts: Facts): ReadonlyMap<Node, string> {
  const taken = collectTaken(facts);
  const isScreaming = writesScreaming(facts);
  const allotted = new Map<Node, string>();
  for (const node of facts.nodes('NewExpression')) {
    const constant = matchConstant(node, facts);
    if (constant === null) continue;
    const words = splitWords(getBase(constant, getLastName(getAsked(constant))));
    const written = isScreaming ? words.join('_').toUpperCase() : toCamel(words);
    const base = RESERVED.test(written) ? `${written}${constant.container}` : written;
    let name = base;
    for (let i = 2; taken.has(name) && !isOwnName(facts, constant, name); i++) name = isScreaming ? `${base}_${i}` : `${base}${i}`;
    taken.add(name);
    allotted.set(node, name);
  }
  return allotted;
}

/** Every name that stands for something anywhere in the file; keys of members do not. */
function collectTaken(facts: Facts): Set<string> {
  const names = new Set<string>();
  for (const scope of facts.source.scopeManager?.scopes ?? []) {
    for (const { name } of scope.variables) names.add(name);
    for (const { identifier } of scope.references) names.add(identifier.name as string);
  }
  return names;
}

/** Whether the name stands for nothing in the file but the local constant itself, which goes. */
function isOwnName(facts: Facts, { name, shape }: Constant, wanted: string): boolean {
  if (shape !== 'local' || name?.name !== wanted) return false;
  const own = facts.variable(name);
  const scopes = facts.source.scopeManager?.scopes ?? [];
  return scopes.every(
    (scope) =>
      scope.variables.every((variable) => variable.name !== wanted || variable === own) &&
      scope.references.every(({ identifier, resolved }) => identifier.name !== wanted || resolved === own),
  );
}

function getBase({ container, name, node }: Constant, asked: string): string {
  const own = name?.name.replace(/^_+|_+$/g, '') ?? '';
  if (isTelling(own)) return own;
  if (container === 'Set' && isTelling(asked)) return toPlural(asked);
  const stem = getFunctionName(node).replace(LEADING, '').replace(/^_+/, '');
  if (isTelling(stem)) return toPlural(stem);
  if (isTelling(asked)) return `${asked}Values`;
  return container === 'Set' ? 'members' : 'entries';
}

function isTelling(name: string): boolean {
  return name.length >= SHORTEST && !/^\d/.test(name) && !GENERIC.test(name);
}

/** `node.kind` -> `kind`, `kind` -> `kind`, `kindOf(node)` -> nothing */
function getLastName(node: TSESTree.Node | null): string {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') return node.property.name;
  return node?.type === 'TSNonNullExpression' ? getLastName(node.expression) : '';
}

/** The name of the nearest function that has one. */
function getFunctionName(node: Node): string {
  for (const at of findAncestors(node)) {
    if (!isFunction(at)) continue;
    const { parent } = at;
    if (at.id != null) return at.id.name;
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
    if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') {
      const name = parent.key.type === 'PrivateIdentifier' ? parent.key.name : getKeyName(parent);
      if (name !== null && name !== 'constructor' && /^\w+$/.test(name)) return name;
    }
  }
  return '';
}

/** `kind` -> `kinds`, `entry` -> `entries`, `class` -> `classes`; a plural stays. */
function toPlural(name: string): string {
  if (/(?:[^aeious]s)$/.test(name)) return name;
  if (/(?:ss|us|is|x|ch|sh)$/.test(name)) return `${name}es`;
  if (/es$/.test(name)) return name;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** `allowedKinds` -> `allowed`, `Kinds`; `HTMLTags2` -> `HTML`, `Tags2` */
function splitWords(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[^A-Z_]+|[A-Z]/g) ?? [name];
}

function toCamel(words: readonly string[]): string {
  return words.map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join('');
}

/** How the module names the values that it keeps: `LIKE_THIS`, unless most of them are written otherwise. */
function writesScreaming(facts: Facts): boolean {
  let others = 0;
  for (const statement of facts.source.ast.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') continue;
    for (const { id, init } of declared.declarations) {
      if (id.type !== 'Identifier' || init === null || !isKeptValue(init)) continue;
      others += /^[A-Z][A-Z\d_]*$/.test(id.name) ? -1 : 1;
    }
  }
  return others <= 0;
}

/** A literal, or a list, object or container that is not empty: what begins empty is filled later. */
function isKeptValue(node: TSESTree.Expression): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'ArrayExpression':
      return node.elements.length > 0;
    case 'ObjectExpression':
      return node.properties.length > 0;
    case 'NewExpression':
      return getElements(node) !== null;
    default:
      return false;
  }
}
