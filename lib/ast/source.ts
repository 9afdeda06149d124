import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * What the engine sees of a file. ESLint's own `SourceCode` satisfies it, and nothing else of ESLint is needed:
 * the rules hand in the linter's, the codemods one they have made themselves.
 */
export type Source = Pick<
  TSESLint.SourceCode,
  | 'ast'
  | 'text'
  | 'lines'
  | 'scopeManager'
  | 'visitorKeys'
  | 'getText'
  | 'getAllComments'
  | 'getTokenBefore'
  | 'getTokenAfter'
  | 'getFirstToken'
  | 'getLastToken'
  | 'getTokens'
  | 'getLocFromIndex'
> & {
  /** TypeScript's, where the file was parsed with types: `lib/analysis/checker.ts` reads them. */
  readonly parserServices?: unknown;
};

export type Node = TSESTree.Node;
export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type Loop =
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement;
