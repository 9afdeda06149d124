/** Comments that an edit must not lose, and those that it must not move. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Node, Source } from '../ast/source.js';
import type { TextEdit } from './text-edits.js';

/** Comments that are bound to the line or the node they stand at. */
const DIRECTIVE =
  /^[\s*]*(?:@ts-(?:expect-error|ignore|nocheck)|eslint-(?:disable|enable)|eslint\s|oxlint-|biome-ignore|prettier-ignore|deno-|istanbul\s+ignore|c8\s+ignore|v8\s+ignore|node:coverage|[@#]__(?:PURE|NO_SIDE_EFFECTS)__|webpack\w+\s*:|@vite-ignore|turbopack|stryker)/i;

export function isDirectiveComment(comment: TSESTree.Comment): boolean {
  return DIRECTIVE.test(comment.value);
}

/**
 * The first comment that would vanish: it stands in a replaced range, and the new text does not hold it as often as the
 * old one did. Once is not enough: another comment, or a string, may have the same text in it.
 */
export function findLostComment(source: Source, edits: readonly TextEdit[]): TSESTree.Comment | null {
  const kept = withoutIndent(edits.map((edit) => edit.text).join('\n'));
  const replaced = withoutIndent(edits.map((edit) => source.text.slice(...edit.range)).join('\n'));
  for (const comment of source.getAllComments()) {
    const inside = edits.some((edit) => comment.range[0] < edit.range[1] && edit.range[0] < comment.range[1]);
    const text = withoutIndent(source.text.slice(...comment.range));
    if (inside && kept.split(text).length < replaced.split(text).length) return comment;
  }
  return null;
}

/** A comment whose lines begin with stars is the same at every depth. */
function withoutIndent(text: string): string {
  return text.replace(/\n[ \t]+(?=\*)/g, '\n');
}

const DIRECTIVES = new WeakMap<object, readonly TSESTree.Comment[]>();

function getDirectives(source: Source): readonly TSESTree.Comment[] {
  const known = DIRECTIVES.get(source.ast);
  if (known !== undefined) return known;
  const directives = source.getAllComments().filter(isDirectiveComment);
  DIRECTIVES.set(source.ast, directives);
  return directives;
}

/** The first directive comment that stands in an edit, on one of its lines, or on the line before one. */
export function findDirective(source: Source, edits: readonly TextEdit[]): TSESTree.Comment | null {
  const directives = getDirectives(source);
  if (directives.length === 0) return null;
  for (const edit of edits) {
    const first = source.getLocFromIndex(edit.range[0]).line;
    const last = source.getLocFromIndex(edit.range[1]).line;
    for (const comment of directives) {
      // e.g. /* eslint-disable */ at the head of a file holds for all of it wherever the code moves
      if (comment.type === 'Block' && /^\s*eslint-(?:disable|enable)(?!-)/.test(comment.value) && isOutside(comment, edit)) continue;
      if (comment.loc.end.line >= first - 1 && comment.loc.start.line <= last) return comment;
    }
  }
  return null;
}

function isOutside(comment: TSESTree.Comment, edit: TextEdit): boolean {
  return comment.range[1] <= edit.range[0] || comment.range[0] >= edit.range[1];
}

/** Whether the head of the file says that it is generated. */
export function isGenerated(source: Source): boolean {
  return source
    .getAllComments()
    .some(
      (comment) =>
        comment.loc.start.line <= 20 &&
        /@generated\b|\bauto-?generated\b|generated (?:file|code|by)\b[^]*\b(?:do not|don't) (?:edit|modify)/i.test(comment.value),
    );
}

/** Whether a comment keeps ESLint's rules, or some of ours, off the place: what is left alone there stays as it is. */
export function isDisabled(source: Source, node: Node): boolean {
  let isOff = false;
  for (const comment of source.getAllComments()) {
    const [, kind, names] = /^\s*eslint-(disable-next-line|disable-line|disable|enable)\b(.*)/s.exec(comment.value) ?? [];
    if (kind === undefined || !isOfOurs(names ?? '')) continue;
    const { line } = node.loc.start;
    if (kind === 'disable-line' && comment.loc.start.line === line) return true;
    if (kind === 'disable-next-line' && comment.loc.end.line === line - 1) return true;
    if (comment.range[1] <= node.range[0] && (kind === 'disable' || kind === 'enable')) isOff = kind === 'disable';
  }
  return isOff;
}

/** No names: every rule. */
function isOfOurs(names: string): boolean {
  const [list = ''] = names.split(/\s-{2,}\s/);
  return list.trim() === '' || list.includes('zero-copy-map/');
}

/** `/// <reference lib="dom" />`: a comment like any other unless it stands above all code. */
export function isReference({ type, value }: TSESTree.Comment): boolean {
  return type === 'Line' && /^\/\s*<(?:amd-|reference\b)/.test(value);
}
