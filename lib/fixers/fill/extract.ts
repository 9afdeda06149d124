/**
 * A builder, split into a filler and a one-line wrapper that keeps its name, type, export and comments:
 *
 *   function collectDeps(node: Node): Map<string, Dep> {        function collectDeps(node: Node): Map<string, Dep> {
 *     const deps = new Map<string, Dep>();                        return fillDeps(new Map<string, Dep>(), node);
 *     …                                                    =>   }
 *     return deps;                                              function fillDeps(deps: Map<string, Dep>, node: Node): … {
 *   }                                                             …
 *
 * A declaration's filler is a declaration behind it (hoisted as it was); a const arrow's is a const arrow before it; a
 * method's is a function behind its class. Calls of itself that it pours into its own container fill it directly.
 *
 * Refused: `this`, `super`, a use as a value (it may be serialised), a parameter without a type, a default with an
 * effect, a name that would mean something else, no place for the filler.
 */
import type { TSESTree } from '@typescript-eslint/utils';

import { isTyped } from '../../analysis/accumulators.js';
import type { Builder } from '../../analysis/builders.js';
import { usesThis } from '../../analysis/callbacks.js';
import { type Facts, isNeverReassigned } from '../../analysis/facts.js';
import { findOtherType } from '../../analysis/fillers.js';
import { findValueUse, isScriptGlobal } from '../../analysis/functions.js';
import { getFillerName } from '../../analysis/names.js';
import { isRefusal, type Refusal, refuse, refuseAt } from '../../analysis/refusals.js';
import { getTypeArguments } from '../../analysis/types.js';
import { contains, findAncestors, getKeyName, isInStatementList } from '../../ast/nodes.js';
import type { Node } from '../../ast/source.js';
import { hasNode, walk } from '../../ast/walk.js';
import { getLeadingStart } from '../../edits/leading.js';
import { hasTextOfLines } from '../../edits/reindent.js';
import { removeDeclarator } from '../../edits/removals.js';
import { getIndent, getStyle, getTerminator } from '../../edits/style.js';
import { applyAll, insertAt, type TextEdit } from '../../edits/text-edits.js';
import { getParametersText, getSignature, type Signature } from './signature.js';

/** The edits that split `builder`; `inner` are edits of its body (drains of itself). Or why it stays whole. */
export function extractEdits(
  facts: Facts,
  builder: Builder,
  inner: readonly TextEdit[],
): readonly TextEdit[] | Refusal {
  const { named, fn } = builder;
  const value = findValueUse(facts, named);
  // Refuse: page.evaluate(collectDeps) — what is passed on may be serialised, and the filler left behind
  if (value !== null) return refuseAt('used-as-value', value.node, 'passed', named.name);
  if (usesThis(facts, fn)) return refuseAt('uses-this', fn, 'used', named.name);
  if (named.variable !== null && isScriptGlobal(facts, named.variable))
    return refuseAt('script-global', named.declaration);
  // Refuse: // @ts-check — the types are in comments, which a filler would not have
  if (!facts.isTypeScript && isTyped(facts)) return refuseAt('untyped-parameter', fn);
  const signature = getSignature(facts, builder);
  if (isRefusal(signature)) return signature;
  const twice = findCommentOfHead(facts, builder);
  // Refuse: function f(a /* the root */: Node) {}: wrapper and filler would say it both
  if (twice !== null) return refuse('comment-lost', { range: twice.range, kind: 'used', name: '' });
  const removed = removeContainer(facts, builder);
  if (isRefusal(removed)) return removed;
  const changes = [removed, ...inner];
  if (fn.type === 'FunctionDeclaration') return splitDeclaration(facts, builder, signature, changes);
  return named.field === null
    ? splitConst(facts, builder, signature, changes)
    : splitMethod(facts, builder, signature, changes);
}

/** Whether `builder` can be split at all. */
export function canExtract(facts: Facts, builder: Builder): boolean {
  return facts.memo(tryExtract, builder);
}

function tryExtract(facts: Facts, builder: Builder): boolean {
  return !isRefusal(extractEdits(facts, builder, []));
}

/** `fillDeps(new Map(), node)` */
export function getFillText(name: string, first: string, rest: readonly string[], typeArguments = ''): string {
  return `${name}${typeArguments}(${[first, ...rest].join(', ')})`;
}

// Have: function f(x) { const m = new Map(); … return m; }
function splitDeclaration(
  facts: Facts,
  builder: Builder,
  signature: Signature,
  changes: readonly TextEdit[],
): readonly TextEdit[] | Refusal {
  const { fn } = builder;
  const holder = (isExport(fn.parent) ? fn.parent : fn) as Node;
  if (!isInStatementList(holder) || holder.parent?.type === 'SwitchCase')
    return refuseAt('no-safe-insertion-point', fn);
  const style = getStyle(facts.source);
  const indent = getIndent(facts.source, holder);
  const name = getFillerName(facts, fn);
  const wrapped = getFillText(name, signature.empty, signature.handedOn);
  const { newline } = style;
  const between =
    `{${newline}${indent}${style.indent}return ${wrapped}${style.semicolon}${newline}${indent}}${newline}${newline}` +
    `${indent}function ${getHead(facts, builder, name, signature, indent)} {`;
  return [...signature.wrapperEdits, { range: [fn.body.range[0], fn.body.range[0] + 1], text: between }, ...changes];
}

// Have: const f = (x) => { const m = new Map(); … return m; };
function splitConst(
  facts: Facts,
  builder: Builder,
  signature: Signature,
  changes: readonly TextEdit[],
): readonly TextEdit[] | Refusal {
  const { fn, named } = builder;
  const { declaration } = named;
  if (
    declaration.type !== 'VariableDeclaration' ||
    declaration.kind !== 'const' ||
    declaration.declarations.length !== 1
  ) {
    return refuseAt('no-safe-insertion-point', declaration);
  }
  // Refuse: const f: (x: any) => Set<T> = (x: T[]) => { … } — its calls are checked against that type
  const typed = findOtherType(facts, fn);
  if (typed !== null) return refuseAt('untyped-parameter', typed);
  // Refuse: const f = function g() {} — the filler would have no such name
  if (fn.type === 'FunctionExpression' && fn.id !== null) return refuseAt('not-relocatable', fn.id);
  const holder = isExport(declaration.parent) ? declaration.parent : declaration;
  if (!isInStatementList(holder) || holder.parent?.type === 'SwitchCase')
    return refuseAt('no-safe-insertion-point', declaration);
  const { source } = facts;
  const style = getStyle(source);
  const name = getFillerName(facts, fn);
  const start = getLeadingStart(source, holder.range[0]);
  const indent = getIndent(source, holder);
  const body = getBodyText(facts, builder, changes);
  const isArrow = fn.type === 'ArrowFunctionExpression';
  const head = getHead(facts, builder, '', signature, indent);
  const filler = `const ${name} = ${isArrow ? `${head} =>` : `function ${head}`} ${body}${style.semicolon}`;
  const wrapped = getFillText(name, signature.empty, signature.handedOn);
  const { newline } = style;
  const value = isArrow
    ? wrapped
    : `{${newline}${indent}${style.indent}return ${wrapped}${style.semicolon}${newline}${indent}}`;
  // e.g. const f = (x) => { … }⏎[1, 2].forEach(…): a block ends its statement, an expression goes on
  const end = fn.body.range[1] === declaration.range[1] ? getTerminator(source, style, declaration.range[1]) : '';
  return [
    insertAt(start, `${filler}${newline}${newline}${indent}`),
    ...signature.wrapperEdits,
    { range: fn.body.range, text: isArrow ? `${value}${end}` : value },
  ];
}

// Have: class A { f(x) { const m = new Map(); … return m; } }
function splitMethod(
  facts: Facts,
  builder: Builder,
  signature: Signature,
  changes: readonly TextEdit[],
): readonly TextEdit[] | Refusal {
  const { fn, named } = builder;
  const owner = named.field?.owner;
  if (owner?.type !== 'ClassDeclaration') return refuseAt('no-safe-insertion-point', fn);
  const holder = isExport(owner.parent) ? owner.parent : owner;
  if (!isInStatementList(holder) || holder.parent?.type === 'SwitchCase')
    return refuseAt('no-safe-insertion-point', fn);
  const foreign = refuseRelocation(facts, fn, owner, holder) ?? refuseHeir(facts, fn, owner);
  if (foreign !== null) return foreign;
  // Refuse: a class in a sloppy script: its methods are strict, a function behind it is not
  if (!facts.scope(holder.parent).isStrict) return refuseAt('not-relocatable', holder);
  const { source } = facts;
  const style = getStyle(source);
  const { newline } = style;
  const name = getFillerName(facts, fn);
  const outer = getIndent(source, holder);
  const indent = getIndent(source, named.declaration);
  const body = getBodyText(facts, builder, changes)
    .split(newline)
    .map((line, i) => (i > 0 && line.startsWith(indent) ? outer + line.slice(indent.length) : line))
    .join(newline);
  // A line of a template or a text must not move.
  if (hasTextOfLines(source, fn.body)) return refuseAt('not-relocatable', fn.body);
  const wrapped = getFillText(name, signature.empty, signature.handedOn);
  return [
    ...signature.wrapperEdits,
    {
      range: fn.body.range,
      text: `{${newline}${indent}${style.indent}return ${wrapped}${style.semicolon}${newline}${indent}}`,
    },
    insertAt(
      holder.range[1],
      `${newline}${newline}${outer}function ${getHead(facts, builder, name, signature, outer)} ${body}`,
    ),
  ];
}

/** `fillDeps<K>(deps: Map<K, Dep>, node: Node): Map<K, Dep>`, on a line that is indented by `indent` */
function getHead(facts: Facts, { fn }: Builder, name: string, signature: Signature, indent: string): string {
  const result = signature.type === null ? '' : `: ${signature.type}`;
  return `${name}${signature.typeParameters}(${getParametersText(facts, fn, signature.parameter, indent)})${result}`;
}

/** A comment in what wrapper and filler both have: the parameters, their types, the type of the container. */
function findCommentOfHead(facts: Facts, { fn, declarator }: Builder): TSESTree.Comment | null {
  const parts = [...fn.params, fn.typeParameters, ...(getTypeArguments(facts, declarator) ?? [])];
  return (
    facts.source.getAllComments().find(({ range }) => {
      return parts.some((part) => part != null && part.range[0] <= range[0] && range[1] <= part.range[1]);
    }) ?? null
  );
}

/** The body with the changes made. */
function getBodyText(facts: Facts, builder: Builder, changes: readonly TextEdit[]): string {
  const [start, end] = builder.fn.body.range;
  const edits = changes.map((edit) => ({
    range: [edit.range[0] - start, edit.range[1] - start] as const,
    text: edit.text,
  }));
  return applyAll(facts.source.text.slice(start, end), edits);
}

/** The declaration of the container goes: the whole line, or its declarator among others. Its comments stay. */
export function removeContainer(facts: Facts, { declarator }: Builder): TextEdit | Refusal {
  const removed = removeDeclarator(facts.source, declarator, true);
  // Refuse: log(x)⏎const m = new Map()⏎[1].forEach(…), without semicolons
  if (removed === null || 'comment' in removed)
    return refuseAt('no-safe-insertion-point', declarator, 'stored', declarator.id.name);
  return removed;
}

function isExport(node: Node | undefined): node is TSESTree.ExportDefaultDeclaration | TSESTree.ExportNamedDeclaration {
  return node?.type === 'ExportNamedDeclaration' || node?.type === 'ExportDefaultDeclaration';
}

/** Whether every name in a method means the same behind its class; private members are nowhere else to be named. */
function refuseRelocation(facts: Facts, fn: Node, owner: TSESTree.ClassDeclaration, holder: Node): Refusal | null {
  let foreign: Node | null = null;
  const outer = owner.id === null ? null : facts.variable(owner.id);
  walk(fn, facts.source.visitorKeys, (node) => {
    if (foreign !== null) return false;
    if (node.type === 'PrivateIdentifier' || node.type === 'TSThisType') foreign = node;
    if (isHidden(facts, fn, node)) foreign = node;
    if (node.type === 'Identifier') {
      const variable = facts.reference(node)?.resolved;
      const block = variable?.scope.block as Node | undefined;
      // Its own name means the class outside as well
      const isOwnName = block === owner && node.name === owner.id?.name && outer !== null && isNeverReassigned(outer);
      // Names of the module, or of the method itself, go with it; those of the class do not.
      if (block !== undefined && contains(holder, block) && !contains(fn, block) && !isOwnName) foreign = node;
    }
    return true;
  });
  return foreign === null ? null : refuseAt('not-relocatable', foreign, 'used', facts.text(foreign));
}

/** Whether `node` names what only the class's own text may name: a member, in a pattern too, or its constructor. */
function isHidden(facts: Facts, fn: Node, node: Node): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return node.property.type === 'Identifier' && facts.memo(collectHidden, fn).has(node.property.name);
    case 'Property':
      return node.parent.type === 'ObjectPattern' && facts.memo(collectHidden, fn).has(getKeyName(node) ?? '');
    case 'NewExpression':
      return isDeclared(facts, node.callee) && facts.memo(collectHidden, fn).has('constructor');
    default:
      return false;
  }
}

function isDeclared(facts: Facts, node: Node): boolean {
  return node.type !== 'Identifier' || (facts.variable(node)?.defs.length ?? 0) > 0;
}

/** The private and protected members of the classes round `fn`, and what any class of the file hands down. */
function collectHidden(facts: Facts, fn: Node): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of HOLDERS) {
    for (const member of facts.nodes(type)) {
      const { accessibility } = member;
      if (accessibility === undefined || accessibility === 'public') continue;
      const owner = [...findAncestors(member)].find((at) => at.type === 'ClassBody');
      if (accessibility === 'private' && (owner === undefined || !contains(owner, fn))) continue;
      const id = member.type !== 'TSParameterProperty' ? member.key : getParameterName(member);
      if (id.type === 'Identifier') names.add(id.name);
      if (id.type === 'Literal') names.add(String(id.value));
    }
  }
  return names;
}

const HOLDERS = [
  'AccessorProperty', 'MethodDefinition', 'PropertyDefinition', 'TSAbstractAccessorProperty',
  'TSAbstractMethodDefinition', 'TSAbstractPropertyDefinition', 'TSParameterProperty',
] as const;

function getParameterName({ parameter }: TSESTree.TSParameterProperty): Node {
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
}

/** `class Tree extends Imported`: its protected members are not to be seen, and values of the class are typed by name. */
function refuseHeir(facts: Facts, fn: Node, owner: TSESTree.ClassDeclaration): Refusal | null {
  const seen = new Set<Node>();
  let base: Node | undefined = owner;
  while (base?.type === 'ClassDeclaration' && base.superClass !== null && !seen.has(base)) {
    seen.add(base);
    const name: TSESTree.Expression = base.superClass;
    base = name.type === 'Identifier' ? (facts.variable(name)?.defs[0]?.node as Node | undefined) : name;
  }
  if (!facts.isTypeScript || owner.superClass === null || base?.type === 'ClassDeclaration') return null;
  const isNamed = (node: Node): boolean => node.type === 'Identifier' && node.name === owner.id?.name;
  const isUsed = (node: Node): boolean =>
    (node.type === 'TSTypeReference' && isNamed(node.typeName)) || (node.type === 'NewExpression' && isNamed(node.callee));
  return hasNode(fn, facts.source.visitorKeys, isUsed)
    ? refuseAt('not-relocatable', owner.superClass, 'used', facts.text(owner.superClass))
    : null;
}
