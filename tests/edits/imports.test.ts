import { describe, expect, it } from 'vitest';

import { parseSource } from '../../codemods/driver/source.js';
import type { Source } from '../../lib/ast/source.js';
import { findLocals, getSyntax, importNamed } from '../../lib/edits/imports.js';

const sourceOf = (text: string, filename: string): Source => parseSource(text, filename) as unknown as Source;

/** The text with `b` of `m` imported, as `local`. */
function add(text: string, filename = 'case.ts', local = 'b'): string {
  const source = sourceOf(text, filename);
  const syntax = getSyntax(source, filename);
  if (syntax === null) throw new Error('no module');
  const { range, text: written } = importNamed(source, syntax, 'm', 'b', local);
  return text.slice(0, range[0]) + written + text.slice(range[1]);
}

describe('an import', () => {
  it.each<[string, string, string]>([
    ['is merged', "import { a } from 'm';\n", "import { a, b } from 'm';\n"],
    ['is merged, a line each', "import {\n  a,\n  c,\n} from 'm';\n", "import {\n  a,\n  c,\n  b,\n} from 'm';\n"],
    ['is merged, without a last comma', "import {\n  a,\n  c\n} from 'm';\n", "import {\n  a,\n  c,\n  b\n} from 'm';\n"],
    ['is merged with a type', "import { type A } from 'm';\n", "import { type A, b } from 'm';\n"],
    ['joins a default', "import a from 'm';\n", "import a, { b } from 'm';\n"],
    ['joins a default and its names', "import a, { c } from 'm';\n", "import a, { c, b } from 'm';\n"],
    ['leaves types alone', "import type { A } from 'm';\n", "import type { A } from 'm';\nimport { b } from 'm';\n"],
    ['leaves a namespace alone', "import * as m from 'm';\n", "import * as m from 'm';\nimport { b } from 'm';\n"],
    ['leaves an empty one alone', "import {} from 'm';\nf();\n", "import {} from 'm';\nimport { b } from 'm';\nf();\n"],
    ['leaves an effect alone', "import 'm';\n", "import 'm';\nimport { b } from 'm';\n"],
    ['leaves attributes alone', "import { a } from 'm' with { x: 'y' };\n", "import { a } from 'm' with { x: 'y' };\nimport { b } from 'm';\n"],
    ['comes last', "import x from 'x';\nimport y from 'y';\n\nf();\n", "import x from 'x';\nimport y from 'y';\nimport { b } from 'm';\n\nf();\n"],
    ['comes behind a comment', "import x from 'x'; // x\nf();\n", "import x from 'x'; // x\nimport { b } from 'm';\nf();\n"],
    ['comes before code of one line', "import x from 'x'; f();\n", "import x from 'x';\nimport { b } from 'm'; f();\n"],
    ['comes last behind code', "f();\nimport x from 'x';\nf();\n", "f();\nimport x from 'x';\nimport { b } from 'm';\nf();\n"],
    ['has the quotes of the file', 'import x from "x";\n', 'import x from "x";\nimport { b } from "m";\n'],
    ['has no semicolon where the file has none', "import x from 'x'\nf()\n", "import x from 'x'\nimport { b } from 'm'\nf()\n"],
    ['has one where code could go on', "import x from 'x'\n;[1].map(x)\n", "import x from 'x'\nimport { b } from 'm'\n;[1].map(x)\n"],
    ['has the line ends of the file', "import x from 'x';\r\nf();\r\n", "import x from 'x';\r\nimport { b } from 'm';\r\nf();\r\n"],
    ['comes first', "export const f = '';\n", "import { b } from 'm';\n\nexport const f = '';\n"],
    ['comes before a comment of the code', "// f\nexport const f = '';\n", "import { b } from 'm';\n\n// f\nexport const f = '';\n"],
    ['comes behind the head', "// MIT\n\n// f\nexport const f = '';\n", "// MIT\n\nimport { b } from 'm';\n\n// f\nexport const f = '';\n"],
    ['comes behind a licence', "/* Copyright x */\nexport const f = '';\n", "/* Copyright x */\nimport { b } from 'm';\n\nexport const f = '';\n"],
    ['comes behind a pragma', "/* @ts-check */ export const f = '';\n", "/* @ts-check */ \nimport { b } from 'm';\n\nexport const f = '';\n"],
    ['comes behind a hashbang', "#!/usr/bin/env node\nexport const f = '';\n", "#!/usr/bin/env node\nimport { b } from 'm';\n\nexport const f = '';\n"],
    ['comes behind directives', "// MIT\n'use client';\n\nexport const f = '';\n", "// MIT\n'use client';\nimport { b } from 'm';\n\nexport const f = '';\n"],
  ])('%s', (_name, text, expected) => {
    expect(add(text)).toBe(expected);
  });

  it('takes another name', () => {
    expect(add("import { a } from 'm';\n", 'case.ts', 'b2')).toBe("import { a, b as b2 } from 'm';\n");
  });
});

describe('a require', () => {
  it.each<[string, string, string]>([
    ['is merged', "const { a } = require('m');\n", "const { a, b } = require('m');\n"],
    ['is not merged with a rest', "const { ...a } = require('m');\n", "const { ...a } = require('m');\nconst { b } = require('m');\n"],
    ['is not merged with a let', "let { a } = require('m');\n", "let { a } = require('m');\nconst { b } = require('m');\n"],
    ['comes behind those of the head', "'use strict';\nconst x = require('x');\nf();\nconst { a } = require('m');\n", "'use strict';\nconst x = require('x');\nconst { b } = require('m');\nf();\nconst { a } = require('m');\n"],
    ['comes behind directives', "'use strict';\nexports.f = f;\n", "'use strict';\nconst { b } = require('m');\nexports.f = f;\n"],
    ['ends where code could go on', "const x = require('x')\n;[1].map(x)\n", "const x = require('x')\n;[1].map(x)\n".replace('\n', "\nconst { b } = require('m')\n")],
    ['ends before a parenthesis', "'use strict'\n\n/* run */ ;(f)()\n", "'use strict'\nconst { b } = require('m')\n\n/* run */ ;(f)()\n"],
  ])('%s', (_name, text, expected) => {
    expect(add(text, 'case.cjs')).toBe(expected);
  });

  it('takes another name', () => {
    expect(add("const { a } = require('m');\n", 'case.cjs', 'b2')).toBe("const { a, b: b2 } = require('m');\n");
  });
});

it.each<[string, string, string, string | null]>([
  ['an export', 'export {};', 'a.ts', 'import'],
  ['an extension of modules', 'f();', 'a.mts', 'import'],
  ['a script of types', 'f();', 'a.ts', null],
  ['a script', 'f();', 'a.js', null],
  ['exports', 'exports.f = f;', 'a.js', 'require'],
  ['exports of a member', 'module.exports.a.f = f;', 'a.js', 'require'],
  ['a require', "const x = require('x').y;", 'a.js', 'require'],
  ['a require of its own', 'const require = f(); exports.f = f;', 'a.cjs', null],
  ['a require of AMD', "define((require, exports) => { const x = require('x'); exports.f = x; });", 'a.js', null],
  ['another object', 'other.exports = f;', 'a.js', null],
  ['an import of its own kind', "import x = require('x');", 'a.ts', null],
  ['a component', 'export {};', 'a.vue', null],
])('knows a module by %s', (_name, text, filename, expected) => {
  expect(getSyntax(sourceOf(text, filename === 'a.vue' ? 'a.ts' : filename), filename)).toBe(expected);
});

it.each<[string, string, readonly string[]]>([
  ['a name', "import { b } from 'm';", ['b']],
  ['another name', "import { b as c } from 'm';", ['c']],
  ['a namespace', "import * as m from 'm';", ['m.b']],
  ['no type', "import { type b } from 'm'; import type { b as c } from 'm';", []],
  ['no other export', "import { a as b } from 'm';", []],
  ['no other module', "import { b } from 'n';", []],
  ['a require', "const { b } = require('m');", ['b']],
  ['no default of a pattern', "const { b = 1 } = require('m');", []],
])('finds %s', (_name, text, expected) => {
  expect(findLocals(sourceOf(text, 'a.ts'), 'm', 'b').map((one) => one.text)).toEqual(expected);
});
