/** A jscodeshift transform of some rules: `(file, api, options)`, which returns the text and never a printed tree. */
import { existsSync, readFileSync } from 'node:fs';

import type { RuleDefinition } from '../../lib/rules/findings.js';
import { type Config, readConfig } from './config.js';
import { fixText, type Fixed } from './fix-text.js';
import { UserError } from './user-error.js';

export interface File {
  readonly path?: string;
  readonly source: string;
}

export interface Api {
  /** Counts under a name; does so in dry mode only. */
  readonly stats?: (name: string, quantity?: number) => void;
}

export interface Options {
  /** Whether to apply the rewrites that are left to the reader as well. */
  readonly review?: unknown;
  /** A JSON file: `{ "settings": …, "rules": { "prefer-caller-filled": … } }`. */
  readonly config?: unknown;
}

/** The new text; the same text where nothing is rewritten; nothing where the file names no container at all. */
export type Transform = (file: File, api: Api, options: Options) => string | undefined;

export function codemod(...rules: readonly RuleDefinition[]): Transform {
  return (file, api, options) => {
    const config = getConfig(options.config);
    const fixed = fixText({
      text: file.source,
      filename: file.path ?? 'file.tsx',
      rules,
      settings: config.settings,
      options: config.rules,
      review: isOn(options.review),
    });
    if (fixed.text !== file.source && isDamaged(file)) {
      throw new UserError('is not UTF-8, and would lose what was not read: convert it first.');
    }
    count(fixed, api.stats ?? (() => undefined));
    return fixed.findings === null ? undefined : fixed.text;
  };
}

/** Whether jscodeshift has read bytes as U+FFFD, which it would write back as that. */
function isDamaged({ path, source }: File): boolean {
  if (path === undefined || !source.includes('\uFFFD') || !existsSync(path)) return false;
  return !readFileSync(path).equals(Buffer.from(source));
}

function count({ applied, findings }: Fixed, stats: NonNullable<Api['stats']>): void {
  for (const { rule, shape, install } of applied) {
    stats(`rewritten: ${rule} ${shape.id}`);
    if (install !== null) stats(`to install: ${install}`);
  }
  for (const { rule, rewrite, refusal } of findings ?? []) {
    if (refusal !== null) stats(`refused: ${rule} ${refusal.code}`);
    else if (rewrite?.doubt != null) stats(`to review: ${rule} ${rewrite.doubt.code}`);
  }
}

function getConfig(file: unknown): Config {
  if (file === undefined) return { rules: {} };
  if (typeof file !== 'string') throw new UserError('--config needs a file: --config=FILE.json');
  return readConfig(file);
}

/** jscodeshift takes the word after `--review` for its value, so that a path can end up here. */
function isOn(review: unknown): boolean {
  if (review === undefined || review === false || review === 0) return false;
  if (review === true || review === 1) return true;
  throw new UserError(`--review takes no value, and was given '${String(review)}': write --review=true`);
}
