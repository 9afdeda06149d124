/** The style of the file: what is written looks like what stands there. */
import type { Node, Source } from '../ast/source.js';
import { isInStatementList } from '../ast/nodes.js';

export interface Style {
  readonly newline: '\n' | '\r\n';
  /** `;` or nothing. */
  readonly semicolon: ';' | '';
  readonly quote: '"' | "'";
  /** One step of indentation. */
  readonly indent: string;
}

const STYLES = new WeakMap<object, Style>();

export function getStyle(source: Source): Style {
  const known = STYLES.get(source.ast);
  if (known !== undefined) return known;
  const style: Style = {
    newline: source.text.includes('\r\n') ? '\r\n' : '\n',
    semicolon: hasSemicolons(source) ? ';' : '',
    quote: findQuote(source),
    indent: findIndent(source.text),
  };
  STYLES.set(source.ast, style);
  return style;
}

/** Whether the file's statements end in semicolons; by the first few that could. */
function hasSemicolons(source: Source): boolean {
  let having = 0;
  let lacking = 0;
  for (const node of source.ast.body) {
    if (node.type === 'ImportDeclaration' || node.type === 'VariableDeclaration' || node.type === 'ExpressionStatement') {
      // Not that of the next line: f()⏎;[1].map(g)
      if (/\S;$/.test(source.text.slice(node.range[1] - 2, node.range[1]))) having++;
      else lacking++;
    }
    if (having + lacking > 20) break;
  }
  if (having + lacking > 0) return having >= lacking;
  return /;[ \t]*(?:\/\/.*)?$/m.test(source.text) || !/\n/.test(source.text.trim());
}

/** The quote that most of the file's texts have. */
function findQuote(source: Source): '"' | "'" {
  let single = 0;
  let double = 0;
  for (const { value } of source.ast.tokens) {
    if (value.startsWith("'")) single++;
    else if (value.startsWith('"')) double++;
    if (single + double > 20) break;
  }
  return single > double ? "'" : '"';
}

/** The white space before the first indented line. */
function findIndent(text: string): string {
  const match = /^(?:\t+|( {2,8}))(?=[^\s*])/m.exec(text);
  if (match === null) return '  ';
  return match[1] ?? '\t';
}

/** The white space that the line of `node` begins with. */
export function getIndent(source: Source, node: Node): string {
  const start = source.text.lastIndexOf('\n', node.range[0] - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(start, node.range[0]))?.[0] ?? '';
}

/**
 * What a statement must end in, written where `after` (the first token behind it) comes next: nothing only where the
 * file has no semicolons and the next token cannot go on.
 */
export function getTerminator(source: Source, style: Style, end: number): ';' | '' {
  if (style.semicolon === ';') return ';';
  // e.g. if (x) for (…) t.add(y); else …
  if (/^[ \t]*[^\s}]/.test(source.text.slice(end)) && !/^[ \t]*\/[/*]/.test(source.text.slice(end))) return ';';
  const rest = source.text.slice(end).replace(/^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)+/, '');
  return /^(?:[([`/+*.,?<-]|in\b|instanceof\b|as\b|satisfies\b)/.test(rest) ? ';' : '';
}

/** The range of a whole statement with the line it stands on, where nothing else stands on that line. */
export function getLineRange(source: Source, node: Node): readonly [start: number, end: number] {
  if (!isInStatementList(node)) return node.range;
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', node.range[0] - 1) + 1;
  let end = node.range[1];
  while (text[end] === ' ' || text[end] === '\t') end++;
  const isAlone = /^[ \t]*$/.test(text.slice(lineStart, node.range[0]));
  if (!isAlone || (end < text.length && text[end] !== '\n' && text[end] !== '\r')) return node.range;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return [lineStart, end];
}

/** What a statement must end in that is written on a line of its own in front of the one that starts at `offset`. */
export function getTerminatorBefore(source: Source, offset: number): ';' | '' {
  const { semicolon } = getStyle(source);
  return semicolon === '' && /^[([`/+*.,?<-]/.test(source.text.slice(offset)) ? ';' : semicolon;
}
