/** Code that moves to another depth: its further lines follow the first. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node, Source } from '../ast/source.js';
import { getIndent } from './style.js';

/**
 * The text of `node` as it stands on a line indented by `indent`: each further line loses (or gains) as much white
 * space as the line of `node` has more (or less). Unchanged where a text, a template or a comment spans lines.
 */
export function getTextAt(source: Source, node: Node, indent: string): string {
  const text = source.text.slice(...node.range);
  const from = getIndent(source, node);
  if (!text.includes('\n') || from === indent || hasTextOfLines(source, node) || hasCommentOfLines(source, node)) return text;
  return text.replace(/\n([ \t]*)/g, (line, own: string) => (own.startsWith(from) ? `\n${indent}${own.slice(from.length)}` : line));
}

/** Whether a text goes on in another line: a template, `'…\\⏎…'`, an attribute of JSX. */
export function hasTextOfLines(source: Source, node: Node): boolean {
  return source.getTokens(node).some((token) => token.loc.start.line !== token.loc.end.line);
}

function hasCommentOfLines(source: Source, { range }: Node): boolean {
  return source.getAllComments().some((one) => range[0] <= one.range[0] && one.range[1] <= range[1] && one.loc.start.line !== one.loc.end.line);
}

/** The same as an argument of a call: `a, b` in parentheses. */
export function getArgumentText(source: Source, node: TSESTree.Node, indent: string): string {
  const text = getTextAt(source, node, indent);
  return node.type === 'SequenceExpression' ? `(${text})` : text;
}
