/** The head of a file: what must stay first in it. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../ast/source.js';
import { isDirectiveComment, isReference } from './comments.js';

/** Licences, pragmas and the hashbang belong to the file, even where code follows at once. */
const OF_FILE = /^!|@(?:license|licence|preserve|copyright|ts-(?:no)?check|jsx|flow|jest-environment)|\bcopyright\b|^\s*(?:eslint-env|globals?)\s/i;

export interface Head {
  /** The last directive (`'use client'`), where there is one. */
  readonly after: TSESTree.Node | null;
  /** Else the offset at which the code starts, with the comments that belong to its first statement. */
  readonly at: number;
  /** Whether that is the start of a line. */
  readonly isOnLine: boolean;
}

export function getHeadEnd(source: Source): Head {
  const directives = source.ast.body.filter((one) => one.type === 'ExpressionStatement' && one.directive !== undefined);
  const start = source.ast.tokens[0]?.range[0] ?? source.text.length;
  let at = start;
  for (const comment of source.getAllComments().filter(({ range }) => range[1] <= start).reverse()) {
    const gap = source.text.slice(comment.range[1], at);
    if (/\n[ \t]*\r?\n/.test(gap) || isOfFile(source, comment)) break;
    at = comment.range[0];
  }
  return { after: directives.at(-1) ?? null, at, isOnLine: /(?:^|\n)[ \t]*$/.test(source.text.slice(0, at)) };
}

function isOfFile(source: Source, comment: TSESTree.Comment): boolean {
  if (comment.range[0] === 0 && source.text.startsWith('#!')) return true;
  return OF_FILE.test(comment.value) || isDirectiveComment(comment) || isReference(comment);
}
