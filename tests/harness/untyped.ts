/** A TypeScript program as the JavaScript that it means: what is proven without types must hold there too. */
import ts from 'typescript';

import type { CorpusCase } from '../cases/index.js';

export function isTypeScript({ filename }: Pick<CorpusCase, 'filename'>): boolean {
  return /\.[cm]?tsx?$/.test(filename);
}

export function withoutTypes<C extends Pick<CorpusCase, 'code' | 'filename'>>(one: C): C {
  if (!isTypeScript(one)) return one;
  const { outputText } = ts.transpileModule(one.code, {
    fileName: one.filename,
    compilerOptions: {
      jsx: ts.JsxEmit.Preserve,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    },
  });
  return { ...one, code: outputText, filename: one.filename.replace(/ts(x?)$/, 'js$1') };
}
