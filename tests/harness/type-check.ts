/** Many small programs, each a module of its own, through one TypeScript program. */
import ts from 'typescript';

import { ROOT } from './dist.js';

const GLOBALS = '/globals.d.ts';
/** What `settings.runtime` of a case names: a path is a consent. */
const CONTAINERS = '/containers.ts';
const DECLARED = 'declare function log(...values: unknown[]): void;\n';

const parsed = new Map<string, ts.SourceFile | undefined>();

/** The first error of each text, or null; the texts by the name of their file. */
export function typeCheck(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions, declared = ''): Map<string, string | null> {
  const program = createProgram(texts, options, declared);
  return new Map([...texts.keys()].map((name) => [name, getFirstError(program, `/${name}`)]));
}

/** The texts as files of one program, strict unless `options` say otherwise; `declared` are further globals. */
export function createProgram(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions, declared = ''): ts.Program {
  const settings: ts.CompilerOptions = {
    jsx: ts.JsxEmit.Preserve,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
    ...options,
  };
  const host = ts.createCompilerHost(settings);
  const getSourceFile = host.getSourceFile.bind(host);
  const files = new Map([...texts].map(([name, text]) => [`/${name}`, text]));
  files.set(GLOBALS, DECLARED + declared);
  files.set(CONTAINERS, `export * from '${ROOT.replaceAll('\\', '/')}runtime/dist/index.js';\n`);
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    // The libraries are the same in every program.
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version));
    return parsed.get(name);
  };
  const { fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  return ts.createProgram([...files.keys()].filter((name) => name !== CONTAINERS), settings, host);
}

function getFirstError(program: ts.Program, name: string): string | null {
  const file = program.getSourceFile(name);
  const [first] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return first === undefined ? null : `TS${first.code}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`;
}
