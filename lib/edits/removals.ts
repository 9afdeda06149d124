/** Declarations that go: with their line, and the blank line they would leave behind. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../ast/source.js';
import { getLineRange } from './style.js';
import { removeRange, type TextEdit } from './text-edits.js';

/**
 * Takes `declarator` out of its declaration, or the declaration with it where it is the only one. Null where the code
 * round it would run together; the comment that belongs to it, where there is one, unless comments `stay`. Where the
 * comments above it go, too, they begin at `leading`.
 */
export function removeDeclarator(
  source: Source,
  declarator: TSESTree.VariableDeclarator,
  stay = false,
  leading = declarator.parent.range[0],
): TextEdit | { readonly comment: TSESTree.Comment } | null {
  const declaration = declarator.parent as TSESTree.VariableDeclaration;
  const { declarations } = declaration;
  if (declarations.length > 1) {
    const index = declarations.findIndex((one) => one === declarator);
    const next = declarations[index + 1];
    const previous = declarations[index - 1];
    // e.g. const a = 1, t = new Map();
    if (previous !== undefined) return removeRange([previous.range[1], declarator.range[1]]);
    return next === undefined ? null : removeRange([declarator.range[0], next.range[0]]);
  }
  const comment = stay ? null : findOwnComment(source, declaration);
  if (comment !== null) return { comment };
  if (runsTogether(source, declaration) || makesDirective(declaration)) return null;
  // e.g. { const t = new Map(); log(1); }
  const [from, end] = getLineRange(source, declaration);
  const start = leading < declaration.range[0] ? source.text.lastIndexOf('\n', leading - 1) + 1 : from;
  const isLine = source.text[end - 1] === '\n';
  return removeRange(
    isLine
      ? withBlankLines(source, [start, end])
      : [start, end + (/^[ \t]*(?=\S)/.exec(source.text.slice(end))?.[0].length ?? 0)],
  );
}

/** A comment on the lines of `node`, or on the line right above it. */
function findOwnComment(source: Source, node: TSESTree.Node): TSESTree.Comment | null {
  return (
    source
      .getAllComments()
      .find(({ loc }) => loc.end.line >= node.loc.start.line - 1 && loc.start.line <= node.loc.end.line) ?? null
  );
}

/** `{ const t = new Map(); 'use strict'; … }`: without the declaration the text would be a directive. */
function makesDirective({ parent }: TSESTree.VariableDeclaration): boolean {
  const { body } = parent as TSESTree.Node & { readonly body?: unknown };
  if (!Array.isArray(body)) return false;
  const texts = (body as TSESTree.Node[]).filter(
    (one) => one.type === 'ExpressionStatement' && one.expression.type === 'Literal' && typeof one.expression.value === 'string',
  );
  return texts.some((one) => (one as TSESTree.ExpressionStatement).directive === undefined);
}

/** Whether, without semicolons, the statements on both sides of `node` would become one, or its own end is the next's. */
function runsTogether(source: Source, node: TSESTree.Node): boolean {
  const last = source.getLastToken(node);
  const inner = last === null ? null : source.getTokenBefore(last);
  // e.g. const t = new Map()⏎;[1, 2].forEach(…)
  if (last?.value === ';' && inner !== null && inner.loc.end.line !== last.loc.start.line) return true;
  const before = source.getTokenBefore(node);
  const after = source.getTokenAfter(node);
  if (before === null || after === null || before.value === ';' || before.value === '{') return false;
  return /^(?:[([`/+*.,?<-]|in$|instanceof$)/.test(after.value);
}

/** With the blank lines behind it, where a blank line, or the head of a block, stands before it. */
function withBlankLines(source: Source, range: readonly [number, number]): readonly [number, number] {
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', range[0] - 2) + 1;
  const lineBefore = text.slice(lineStart, range[0]);
  if (!/^[ \t]*\r?\n$/.test(lineBefore) && !/\{[ \t]*\r?\n$/.test(lineBefore)) return range;
  const blank = /(?:[ \t]*\r?\n)*/y;
  blank.lastIndex = range[1];
  blank.exec(text);
  return blank.lastIndex === 0 ? range : [range[0], blank.lastIndex];
}
