/** The programs of the corpus in one TypeScript program: what ESLint hands the rules where types are switched on. */
import * as parser from '@typescript-eslint/parser';
import { SourceCode } from 'eslint';
import type ts from 'typescript';

import { fixText } from '../../codemods/driver/fix-text.js';
import { Facts } from '../../lib/analysis/facts.js';
import { readSettings } from '../../lib/analysis/settings.js';
import type { Source } from '../../lib/ast/source.js';
import { applyPass, mergeEdits } from '../../lib/edits/text-edits.js';
import { type Finding, findFindings, getGrade } from '../../lib/rules/findings.js';
import { RULES } from '../../lib/rules/index.js';
import type { CorpusCase } from '../cases/index.js';
import { settingsOf } from './linter.js';
import { createProgram } from './type-check.js';

export interface TypedText {
  readonly name: string;
  readonly code: string;
}

/** A `Source` with types for each text, by its name. */
export function parseTyped(texts: readonly TypedText[], options: ts.CompilerOptions = {}): ReadonlyMap<string, Source> {
  const program = createProgram(new Map(texts.map(({ name, code }) => [name, code])), options);
  return new Map(texts.map(({ name, code }) => [name, parseOne(name, code, program)]));
}

function parseOne(name: string, code: string, program: ts.Program): Source {
  const { services, ...parsed } = parser.parseForESLint(code, {
    filePath: `/${name}`,
    programs: [program],
    comment: true,
    loc: true,
    range: true,
    tokens: true,
    sourceType: 'module',
  });
  return new SourceCode({ text: code, ...parsed, parserServices: services, hasBOM: false } as unknown as SourceCode.Config) as unknown as Source;
}

/** What a case's own rule finds in its text. */
export function findTyped(one: CorpusCase, source: Source, useTypes = true): Finding[] {
  const rule = RULES.find(({ name }) => name === one.rule)!;
  const facts = new Facts(source, readSettings(settingsOf(one)), one.filename, useTypes);
  return findFindings(facts, rule, { report: 'actionable', ...rule.defaults, ...one.options });
}

/** The fixes of `found` as the first pass, and all others without types. */
export function fixFound(one: CorpusCase, found: readonly Finding[]): string {
  const edits = found
    .filter((finding) => getGrade(finding) === 'fix')
    .map(({ rewrite }) => mergeEdits(one.code, rewrite!.edits));
  const { text } = applyPass(one.code, edits);
  const rules = RULES.filter(({ name }) => name === one.rule);
  const options = { [one.rule]: one.options ?? {} };
  return fixText({ text, filename: one.filename, rules, settings: settingsOf(one), options }).text;
}
