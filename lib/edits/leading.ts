/** Where a new statement goes in front of another one: above the comments that belong to it. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from '../ast/source.js';
import { isReference } from './comments.js';

/** The offset of the comments that stand directly above `offset`, the start of a statement; else that offset. */
export function getLeadingStart(source: Source, offset: number): number {
  let start = offset;
  for (const comment of source.getAllComments().toReversed()) {
    if (comment.range[1] > start) continue;
    if (isReference(comment)) break;
    // e.g. #!/usr/bin/env node, /** @jsx h */, a licence: what belongs to the file stays at its head
    if (source.text.slice(0, comment.range[0]).replace(/^#!.*/, '').trim() === '' && isFileHeader(source, comment)) break;
    if (start - comment.range[1] > 1000) break;
    const between = source.text.slice(comment.range[1], start);
    const lineStart = source.text.lastIndexOf('\n', comment.range[0] - 1) + 1;
    const isAlone = source.text.slice(lineStart, comment.range[0]).trim() === '';
    if (!isAlone || !/^[ \t]*\r?\n[ \t]*$/.test(between)) break;
    start = comment.range[0];
  }
  return start;
}

function isFileHeader({ text }: Source, { range, value }: TSESTree.Comment): boolean {
  if (text.startsWith('#!') && range[0] === 0) return true;
  return /@(?:file|fileoverview|flow|jest-environment|jsx\w*|license|module|packageDocumentation|preserve|vitest-environment)\b|copyright/i.test(
    value,
  );
}
