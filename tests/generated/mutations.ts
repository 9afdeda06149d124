/**
 * Small changes to a program that a person might have made, or that make what was safe unsafe: statements moved, run
 * twice, guarded or taken away, containers captured, kept, changed on the side, names exchanged, throws.
 *
 * A changed program may call what the suite hands in: `log(…)`, `keep(x)` (holds on to x, told at the end), `hook(f)`
 * (remembers f) and `hook()` (calls all of them), `flip()` (a coin, the same on every run), `boom()` (throws on some calls).
 */
import type { Node } from '../../lib/ast/source.js';
import { findChildren } from '../../lib/ast/walk.js';
import { isFunction } from '../../lib/ast/nodes.js';
import type { TextEdit } from '../../lib/edits/text-edits.js';
import { parseSource } from '../../codemods/driver/source.js';

/** Which kind of change, at which of the places where it can be made, in which of its variants. */
export interface Mutation {
  readonly kind: number;
  readonly place: number;
  readonly variant: number;
}

interface Program {
  readonly text: string;
  readonly statements: readonly Node[];
  readonly expressions: readonly Node[];
  readonly nodes: readonly Node[];
}

type Change = (program: Program, place: number, variant: number) => TextEdit | null;

/** Applies one change; the text as it was where the change has no place, null where the text does not parse. */
export function mutate(text: string, filename: string, { kind, place, variant }: Mutation): string | null {
  const program = read(text, filename);
  if (program === null) return null;
  const edit = (CHANGES[kind % CHANGES.length] as Change)(program, place, variant);
  return edit === null ? text : text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
}

function read(text: string, filename: string): Program | null {
  let root: Node;
  let keys: Parameters<typeof findChildren>[1];
  try {
    const source = parseSource(text, filename);
    root = source.ast as unknown as Node;
    keys = source.visitorKeys;
  } catch {
    return null;
  }
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    for (const child of findChildren(node, keys)) {
      child.parent = node;
      visit(child);
    }
  };
  visit(root);
  const statements = nodes.filter((node) => isInList(node) && !/^(?:Import|Export|TS)/.test(node.type));
  return { text, nodes, statements, expressions: nodes.filter(isReplaceable) };
}

function isInList(node: Node): boolean {
  return node.parent?.type === 'BlockStatement' || (node.parent?.type === 'Program' && node.type !== 'FunctionDeclaration');
}

/** A value that another expression may stand in for. */
function isReplaceable(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node && node.type !== 'SpreadElement';
    case 'ReturnStatement':
    case 'SpreadElement':
      return true;
    case 'ForOfStatement':
      return parent.right === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'ConditionalExpression':
    case 'IfStatement':
      return parent.test === node;
    case 'ArrowFunctionExpression':
      return parent.body === node && node.type !== 'BlockStatement';
    default:
      return false;
  }
}

function pick<T>(values: readonly T[], at: number): T | null {
  return values.length === 0 ? null : (values[at % values.length] as T);
}

function textOf({ text }: Program, node: Node): string {
  return text.slice(node.range[0], node.range[1]);
}

/** Names that can be named at `node`: variables and parameters of the functions and blocks round it. */
function namesAt({ nodes }: Program, node: Node): string[] {
  return nodes.flatMap((one) => {
    if (one.type !== 'Identifier' || !isDeclaring(one)) return [];
    const holder = getHolder(one);
    return holder.range[0] <= node.range[0] && node.range[1] <= holder.range[1] ? [one.name] : [];
  });
}

function isDeclaring(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return parent.id === node;
  if (parent?.type === 'ArrayPattern') return true;
  return isFunction(parent) && (parent.params as readonly Node[]).includes(node);
}

function getHolder(node: Node): Node {
  let at: Node = node;
  while (at.parent !== undefined && !/^(?:BlockStatement|Program|For\w*Statement)$/.test(at.type) && !isFunction(at)) at = at.parent;
  return at;
}

/** Names of what is made by `new Map`, `new Set`, `{}` or a call, most likely containers. */
function containersAt(program: Program, node: Node): string[] {
  const made = new Set(
    program.nodes.flatMap((one) =>
      one.type === 'VariableDeclarator' && one.id.type === 'Identifier' && /^(?:NewExpression|ObjectExpression|CallExpression)$/.test(one.init?.type ?? '')
        ? [one.id.name]
        : [],
    ),
  );
  return namesAt(program, node).filter((name) => made.has(name));
}

function before(node: Node, text: string): TextEdit {
  return { range: [node.range[0], node.range[0]], text: `${text}\n` };
}

function after(node: Node, text: string): TextEdit {
  return { range: [node.range[1], node.range[1]], text: `\n${text}` };
}

function isDeclaration(node: Node): boolean {
  return /Declaration$/.test(node.type);
}

/** A statement put into another one, as a block of its own; declarations stay, for what follows names them. */
function wrap(...templates: readonly ((text: string) => string)[]): Change {
  return (program, place, variant) => {
    const statement = pick(program.statements.filter((one) => !isDeclaration(one)), place);
    if (statement === null) return null;
    return { range: statement.range, text: (pick(templates, variant) as (text: string) => string)(textOf(program, statement)) };
  };
}

/** A statement of its own beside another one, that names a container or any other variable. */
function beside(...templates: readonly ((name: string) => string)[]): Change {
  return (program, place, variant) => {
    const statement = pick(program.statements, place);
    if (statement === null) return null;
    const names = [...containersAt(program, statement), ...containersAt(program, statement), ...namesAt(program, statement)];
    const name = pick(names, variant) ?? '0';
    const text = (pick(templates, variant >> 3) as (name: string) => string)(name);
    const isLast = /^(?:Return|Throw|Break|Continue)Statement$/.test(statement.type);
    return isLast || variant % 2 === 0 ? before(statement, text) : after(statement, text);
  };
}

/** An expression replaced. */
function replace(...templates: readonly ((text: string) => string)[]): Change {
  return (program, place, variant) => {
    const node = pick(program.expressions, place);
    if (node === null) return null;
    return { range: node.range, text: (pick(templates, variant) as (text: string) => string)(textOf(program, node)) };
  };
}

function swap(words: Readonly<Record<string, readonly string[]>>): Change {
  return (program, place, variant) => {
    const names = program.nodes.filter((one) => one.type === 'Identifier' && Object.hasOwn(words, one.name));
    const node = pick(names, place);
    if (node?.type !== 'Identifier') return null;
    return { range: node.range, text: pick(words[node.name] ?? [], variant) ?? node.name };
  };
}

const LITERALS = ["'__proto__'", "'constructor'", "''", '0', '-0', '1', 'NaN', 'null', 'undefined', "'b'", '2', '[]', '{}'];

const CHANGES: readonly Change[] = [
  wrap(
    (text) => `try { ${text} } catch { log('caught'); }`,
    (text) => `try { ${text} } finally { log('finally'); }`,
    (text) => `if (flip()) { ${text} }`,
    (text) => `if (flip()) ${text} else log('else');`,
    (text) => `for (let again = 0; again < 2; again++) { ${text} }`,
    (text) => `while (flip()) { ${text} }`,
    (text) => `label: { ${text} }`,
    (text) => `{ ${text} }`,
    (text) => `[0, 1].forEach(() => { ${text} });`,
    (text) => `switch (1) { default: ${text} }`,
    () => '',
  ),
  beside(
    (name) => `log(${name});`,
    (name) => `keep(${name});`,
    (name) => `hook(() => log(${name}));`,
    () => 'hook();',
    () => 'boom();',
    () => "if (flip()) throw new Error('thrown');",
    (name) => `hook(() => ${name}.clear?.());`,
    (name) => `hook(() => ${name}.delete?.(1));`,
    (name) => `hook(() => { ${name}.add?.('hooked'); ${name}.set?.('hooked', 1); });`,
  ),
  beside(
    (name) => `${name}.clear?.();`,
    (name) => `${name}.delete?.('a');`,
    (name) => `${name}.set?.('side', 0);`,
    (name) => `${name}.add?.('side');`,
    (name) => `${name}.push?.(${name}.length);`,
    (name) => `log(${name}.size);`,
    (name) => `for (const one of ${name}) { log(one); if (flip()) break; }`,
    (name) => `if (flip()) return ${name};`,
    (name) => `Object.freeze(${name});`,
    (name) => `${name}.extra = 1;`,
    (name) => `${name}.forEach?.((one) => { if (flip()) ${name}.delete?.(one); });`,
  ),
  replace(
    (text) => `(hook(), ${text})`,
    (text) => `(log('at'), ${text})`,
    (text) => `(boom(), ${text})`,
    (text) => `keep(${text})`,
    (text) => `(flip() ? ${text} : undefined)`,
    (text) => `(flip() ? ${text} : ${text})`,
    (text) => `((${text}))`,
  ),
  replace(...LITERALS.map((literal) => () => literal)),
  // One name for another
  (program, place, variant) => {
    const node = pick(program.nodes.filter((one) => one.type === 'Identifier' && isReplaceable(one)), place);
    if (node === null) return null;
    return { range: node.range, text: pick(namesAt(program, node), variant) ?? textOf(program, node) };
  },
  // A statement twice, or before the one in front of it
  (program, place, variant) => {
    const statement = pick(program.statements, place);
    if (statement === null) return null;
    const text = textOf(program, statement);
    if (variant % 2 === 0) return isDeclaration(statement) ? null : after(statement, text);
    const siblings = program.statements.filter((one) => one.parent === statement.parent);
    const previous = siblings[siblings.indexOf(statement) - 1];
    if (previous === undefined) return null;
    const between = program.text.slice(previous.range[1], statement.range[0]);
    return { range: [previous.range[0], statement.range[1]], text: text + between + textOf(program, previous) };
  },
  swap({
    add: ['delete', 'has', 'add'],
    set: ['get', 'delete', 'set'],
    has: ['delete', 'get'],
    get: ['has', 'delete'],
    Map: ['Set', 'SubMap', 'WeakMap'],
    Set: ['Map', 'SubSet'],
    forEach: ['map', 'some', 'forEach'],
    map: ['forEach', 'filter', 'flatMap'],
    filter: ['map', 'some'],
    keys: ['values', 'entries'],
    values: ['keys', 'entries'],
    entries: ['values'],
    includes: ['indexOf'],
    some: ['every', 'find'],
    every: ['some'],
    find: ['filter', 'findLast'],
    assign: ['freeze', 'is'],
  }),
  // const <-> let <-> var
  (program, place, variant) => {
    const node = pick(program.nodes.filter((one) => one.type === 'VariableDeclaration'), place);
    if (node?.type !== 'VariableDeclaration') return null;
    const start = program.text.indexOf(node.kind, node.range[0]);
    return { range: [start, start + node.kind.length], text: pick(['let', 'var', 'const'], variant) ?? 'let' };
  },
];

export const KINDS = CHANGES.length;
