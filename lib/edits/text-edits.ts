/** Changes of a text, as ranges of the original and what takes their place. */
import type { Node, Source } from '../ast/source.js';

export interface TextEdit {
  /** Offsets in UTF-16 code units into the original text, without its byte order mark; the end is exclusive. */
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** `node` replaced by `text`, kept apart from the words beside it (`return[…]` -> `return x`). */
export function replaceNode(source: Pick<Source, 'text'>, node: Node, text: string): TextEdit {
  return replaceRange(source, node.range, text);
}

export function replaceRange(source: Pick<Source, 'text'>, range: TextEdit['range'], text: string): TextEdit {
  const before = source.text[range[0] - 1];
  const after = source.text[range[1]];
  const left = isWordPart(before) && isWordPart(text[0]) ? ' ' : '';
  const right = isWordPart(after) && isWordPart(text.at(-1)) ? ' ' : '';
  return { range, text: left + text + right };
}

export function insertAt(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}

export function removeRange(range: TextEdit['range']): TextEdit {
  return { range, text: '' };
}

/** The edits as one, from the first start to the last end: what ESLint makes of the edits of one report. */
export function mergeEdits(text: string, edits: readonly TextEdit[]): TextEdit {
  const sorted = sortEdits(edits);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new Error('a rewrite without edits');
  let at = first.range[0];
  let merged = '';
  for (const edit of sorted) {
    if (edit.range[0] < at) throw new Error(`edits overlap at ${edit.range[0]}`);
    merged += text.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return { range: [first.range[0], at], text: merged };
}

/**
 * Applies one pass of edits as ESLint does: by start, then by end; what overlaps or touches an earlier one waits.
 * Returns the text and those that were applied.
 */
export function applyPass(text: string, edits: readonly TextEdit[]): { text: string; applied: readonly TextEdit[] } {
  let out = '';
  let at = 0;
  let last = -1;
  const applied: TextEdit[] = [];
  for (const edit of sortEdits(edits)) {
    const [start, end] = edit.range;
    if (last >= start || start > end) continue;
    out += text.slice(at, start) + edit.text;
    at = end;
    last = end;
    applied.push(edit);
  }
  return { text: out + text.slice(at), applied };
}

/** All edits at once; they may touch, not overlap. */
export function applyAll(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text;
  const { range, text: merged } = mergeEdits(text, edits);
  return text.slice(0, range[0]) + merged + text.slice(range[1]);
}

/** Whether any two of the edits want the same text. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some((edit, i) => i > 0 && edit.range[0] < (sorted[i - 1] as TextEdit).range[1]);
}

/** The edits in the order of the text; those at one place keep their order. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{ID_Continue}$\u200c\u200d\\]/u.test(character);
}
