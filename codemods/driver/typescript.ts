/** TypeScript's parser, loaded when the first file is parsed and not before: importing a codemod costs nothing. */
import { createRequire } from 'node:module';

import { UserError } from './user-error.js';

export interface Estree {
  readonly parse: typeof import('@typescript-eslint/typescript-estree').parse;
  readonly analyze: typeof import('@typescript-eslint/scope-manager').analyze;
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
}

let loaded: Estree | null = null;

/** Throws a `UserError` where the TypeScript that is installed has no API to parse with. */
export function getEstree(): Estree {
  return (loaded ??= loadEstree(createRequire(import.meta.url)));
}

/** `resolve` stands for this package's own `require`. */
export function loadEstree(resolve: NodeJS.Require): Estree {
  try {
    const { parse } = resolve('@typescript-eslint/typescript-estree') as Estree;
    const { analyze } = resolve('@typescript-eslint/scope-manager') as Estree;
    const { visitorKeys } = createRequire(resolve.resolve('@typescript-eslint/scope-manager'))(
      '@typescript-eslint/visitor-keys',
    ) as Estree;
    return { parse, analyze, visitorKeys };
  } catch (error) {
    const version = getTypeScriptVersion(resolve);
    if (version === null) throw new UserError('The codemods parse with TypeScript: install typescript 6 or 5.');
    const [reason] = String(error).split('\n');
    throw new UserError(
      `The codemods cannot parse with TypeScript ${version}: install typescript 6 or 5. (${reason ?? ''})`,
    );
  }
}

function getTypeScriptVersion(resolve: NodeJS.Require): string | null {
  try {
    return (resolve('typescript/package.json') as { version: string }).version;
  } catch {
    return null;
  }
}
