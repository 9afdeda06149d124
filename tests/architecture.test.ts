/** Who may import whom: downwards only. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { ROOT } from './harness/dist.js';

/** What each folder of lib may import, besides itself. The files beside the folders may import all of them. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  ast: [],
  evidence: [],
  edits: ['ast'],
  analysis: ['ast'],
  patterns: ['ast', 'analysis'],
  fixers: ['ast', 'analysis', 'patterns', 'edits', 'evidence'],
  rules: ['ast', 'analysis', 'patterns', 'fixers', 'edits', 'evidence'],
  eslint: ['ast', 'analysis', 'edits', 'rules'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isType: boolean;
}

const LIB = findImports('lib');

describe('lib', () => {
  it('has only the folders of the law', () => {
    const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(LAW).sort());
  });

  it.each(Object.entries(LAW))('%s imports what it may', (folder, allowed) => {
    const own = LIB.filter(({ file }) => file.startsWith(`lib/${folder}/`) && isLocal(file));
    const wrong = own.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const [root, target = ''] = resolve(file, from).split('/');
      return root !== 'lib' || (target !== folder && !allowed.includes(target));
    });
    expect(wrong).toEqual([]);
  });

  it('imports neither codemods nor the command', () => {
    const wrong = LIB.filter(({ file, from }) => from.startsWith('.') && !resolve(file, from).startsWith('lib/'));
    expect(wrong).toEqual([]);
  });

  it('names the expensive packages by their types only', () => {
    const expensive = ['typescript', '@typescript-eslint/utils', '@typescript-eslint/typescript-estree', 'eslint'];
    expect(LIB.filter(({ from, isType }) => expensive.includes(from) && !isType)).toEqual([]);
  });

  it('names the runtime by its types only', () => {
    expect(LIB.filter(({ from, isType }) => from.startsWith('zero-copy-containers') && !isType)).toEqual([]);
  });
});

it('the codemods load TypeScript, and what brings it along, when they parse', () => {
  const lazy = [
    'typescript',
    '@typescript-eslint/utils',
    '@typescript-eslint/typescript-estree',
    '@typescript-eslint/parser',
  ];
  const imports = findImports('codemods');
  expect(imports.filter(({ from, isType }) => lazy.includes(from) && !isType)).toEqual([]);
  expect(
    imports.filter(({ file, from }) => from.startsWith('.') && !/^(?:lib|codemods)\//.test(resolve(file, from))),
  ).toEqual([]);
});

it('the runtime imports nothing', () => {
  const imports = findImports('runtime/src');
  expect(
    imports.filter(({ file, from }) => !from.startsWith('.') || !resolve(file, from).startsWith('runtime/src/')),
  ).toEqual([]);
});

it('the command takes the plugin by its name', () => {
  const imports = findImports('cli/src');
  expect(imports.filter(({ file, from }) => from.startsWith('.') && !resolve(file, from).startsWith('cli/'))).toEqual(
    [],
  );
});

it('no folder is called utils, helpers or common', () => {
  const folders = ['lib', 'codemods', 'cli/src', 'runtime/src', 'tests', 'benchmarks', 'scripts'].flatMap((root) =>
    readdirSync(join(ROOT, root), { recursive: true, encoding: 'utf8' }),
  );
  expect(
    folders.filter((path) => path.split(sep).some((name) => /^(?:utils?|helpers?|common)(?:\.ts)?$/.test(name))),
  ).toEqual([]);
});

function isLocal(file: string): boolean {
  return file.split('/').length > 2;
}

function resolve(file: string, from: string): string {
  return join(dirname(file), from).split(sep).join('/');
}

/** All imports and re-exports of a folder's files, `import('…')` and `typeof import('…')` included. */
function findImports(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .flatMap((path) => {
      const file = relative(ROOT, join(ROOT, folder, path))
        .split(sep)
        .join('/');
      return readImports(file, readFileSync(join(ROOT, file), 'utf8'));
    });
}

function readImports(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      const isType = ts.isImportDeclaration(node) ? isTypeImport(node.importClause) : node.isTypeOnly;
      imports.push({ file, from: (node.moduleSpecifier as ts.StringLiteral).text, isType });
    }
    if (ts.isImportTypeNode(node)) imports.push({ file, from: getText(node.argument), isType: true });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      imports.push({ file, from: getText(node.arguments[0]), isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return imports;
}

/** `import type …`; `import { type A, type B }` is erased down to the request, which is what costs. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function getText(node: ts.Node | undefined): string {
  if (node === undefined) return '';
  if (ts.isLiteralTypeNode(node)) return getText(node.literal);
  return ts.isStringLiteral(node) ? node.text : '';
}
