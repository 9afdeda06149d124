/** From a text to the `Source` that the engine reads: what ESLint would make of the file with TypeScript's parser. */
import { SourceCode } from 'eslint';

import { getEstree } from './typescript.js';
import { UserError } from './user-error.js';

const HASHBANG = /^#!([^\r\n]+)/u;

/** `text` comes without its byte order mark. Throws a `UserError` where it does not parse. */
export function parseSource(text: string, filename: string): SourceCode {
  const { analyze, visitorKeys } = getEstree();
  const ast = parse(text, filename);
  const isScript = /\.cjs$/.test(filename);
  const scopeManager = analyze(ast, {
    globalReturn: isScript,
    // The engine takes a name that nothing declares for the global one: no library needs to declare it.
    lib: [],
    sourceType: isScript ? 'script' : 'module',
  });
  return new SourceCode({
    text,
    ast,
    scopeManager,
    visitorKeys,
    parserServices: {},
    hasBOM: false,
  } as unknown as SourceCode.Config);
}

function parse(text: string, filename: string): ReturnType<ReturnType<typeof getEstree>['parse']> {
  try {
    // ESLint hands a hashbang to the parser as a line comment.
    return getEstree().parse(
      text.replace(HASHBANG, (_, rest: string) => `//${rest}`),
      {
        comment: true,
        errorOnUnknownASTType: false,
        filePath: filename,
        jsx: !/\.[cm]?ts$/.test(filename),
        loc: true,
        loggerFn: false,
        range: true,
        tokens: true,
      },
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`does not parse: ${describe(error)}`);
  }
}

/** e.g. "';' expected. (3:14)" */
function describe(error: unknown): string {
  const { message, location } = error as { message?: string; location?: { start?: { line: number; column: number } } };
  const start = location?.start;
  return start === undefined ? String(message ?? error) : `${String(message)} (${start.line}:${start.column + 1})`;
}
