/** The programs of the corpus in one TypeScript program: what ESLint hands the rules where types are switched on. */
import * as parser from '@typescript-eslint/parser';
import { SourceCode } from 'eslint';
import type ts from 'typescript';

import type { Source } from '../../lib/ast/source.js';
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
