import type { RefusalCode } from '../../../lib/analysis/refusals.js';
import type { Case } from '../case.js';

/** A builder whose keys are numbers, before and after it is made the filler itself, or split. */
const INDEX = `function index(xs) {
  const found = {};
  for (let i = 0; i < xs.length; i++) found[xs[i] >>> 0] = i;
  return found;
}
`;
const FILLER = `function index(found, xs) {
  for (let i = 0; i < xs.length; i++) found[xs[i] >>> 0] = i;
  return found;
}
`;
const SPLIT = `function index(xs) {
  return fillIndex({}, xs);
}

function fillIndex(found, xs) {
  for (let i = 0; i < xs.length; i++) found[xs[i] >>> 0] = i;
  return found;
}
`;
const RUN = '[f([3, 1, 2], [2, 9]), JSON.stringify(f([9, 3], [1])), f([], [])]';
const inF = (body: string, head = ''): string => `
${head}export function f(xs, ys) {
  ${body}
}
`;
const ONE = 'const t = { z: 1, 4: "four" };\n  Object.assign(t, index(xs));\n  return t;';
const bodyOf = (name: string): string => `const found = {};\n  for (const x of xs) ${name}\n  return found;`;
const built = (write: string): string => `function index(xs) {\n  ${bodyOf(write)}\n}\n`;
const js = (code: string): Pick<Case, 'code' | 'filename' | 'run'> => ({
  filename: 'case.js',
  code,
  run: RUN,
});

const MUTUAL = '{\n    var a = b + 1;\n    var b = a + x;\n    found[a] = { x };\n  }';
const ASSIGN = 'Object.assign';
const SPREAD = 'a spread of two';
const FOR_IN = 'for…in';
const LITERALS = 'keys that are written in the code';
const TYPED = 'equal types';

const fixed = (name: string, why: string, code: string, out: string, more: Partial<Case> = {}): Case => ({
  name,
  why,
  ...js(code),
  out,
  ...more,
});
const refused = (name: string, why: string, code: string, is: RefusalCode, more: Partial<Case> = {}): Case => ({
  name,
  why,
  ...js(code),
  refused: { code: is },
  pair: ASSIGN,
  ...more,
});

/** A tree of names, and a collector that copies each level once more. */
const collector = (value: string, lines: readonly string[]): string =>
  `${lines.join('\n')}\n\nexport function f(root) {\n  return collect(root);\n}\n`.replaceAll('VALUE', value);
const COLLECT = [
  'function collect(node) {',
  '  const found = {};',
  '  found[node.name] = VALUE;',
  '  for (const kid of node.kids) Object.assign(found, collect(kid));',
  '  return found;',
  '}',
];
const TREE = '{ name: "b", kids: [{ name: "__proto__", kids: [] }, { name: "2", kids: [{ name: "a", kids: [] }] }] }';
const shapes: readonly Case[] = [
  {
    name: 'a recursive collector',
    why: 'what it assigns to its own dictionary is not told apart from what reads it, as yet',
    filename: 'case.js',
    code: collector('node.kids.length + 1', COLLECT),
    refused: { code: 'reads-own-container' },
    pair: ASSIGN,
    run: `JSON.stringify(f(${TREE}))`,
  },
  fixed(
    ASSIGN,
    'numbers are put in order by the object itself, whoever puts them in',
    INDEX + inF(ONE),
    FILLER + inF(ONE.replace('Object.assign(t, index(xs))', 'index(t, xs)')),
  ),
  fixed(
    'in a loop',
    'each round fills what the one before has left',
    INDEX + inF('const t = {};\n  for (const one of [xs, ys]) Object.assign(t, index(one));\n  return t;'),
    FILLER + inF('const t = {};\n  for (const one of [xs, ys]) index(t, one);\n  return t;'),
  ),
  fixed(
    'twice, with an entry between',
    'the order of the texts is that of the statements',
    INDEX +
      inF('const t = {};\n  Object.assign(t, index(xs));\n  t.b = 1;\n  Object.assign(t, index(ys));\n  return t;'),
    FILLER + inF('const t = {};\n  index(t, xs);\n  t.b = 1;\n  index(t, ys);\n  return t;'),
  ),
  fixed(
    'assign under an alias',
    'the head of the module runs nothing that could call f before it',
    `const { assign } = Object;\n\n${INDEX}${inF('const t = {};\n  assign(t, index(xs));\n  return t;')}`,
    `const { assign } = Object;\n\n${FILLER}${inF('const t = {};\n  index(t, xs);\n  return t;')}`,
  ),
  fixed(
    'assign as a const',
    'the same',
    INDEX + inF('const merge = Object.assign;\n  const t = {};\n  merge(t, index(xs));\n  return t;'),
    FILLER + inF('const merge = Object.assign;\n  const t = {};\n  index(t, xs);\n  return t;'),
  ),
  fixed(
    FOR_IN,
    'a dictionary that begins as {} inherits nothing that the loop would copy',
    INDEX + inF('const t = { z: 1 };\n  const d = index(xs);\n  for (const k in d) t[k] = d[k];\n  return t;'),
    FILLER + inF('const t = { z: 1 };\n  index(t, xs);\n  return t;'),
  ),
  fixed(
    'for…in twice',
    'an entry that is copied from a new dictionary is not __proto__',
    INDEX +
      inF(
        'const t = {};\n  const a = index(xs);\n  for (const k in a) {\n    t[k] = a[k];\n  }\n  const b = index(ys);\n  for (const k in b) t[k] = b[k];\n  return t;',
      ),
    FILLER + inF('const t = {};\n  index(t, xs);\n  index(t, ys);\n  return t;'),
  ),
  fixed(
    SPREAD,
    'nobody can name the literal while it is filled',
    INDEX + inF('return { ...index(xs), ...index(ys) };'),
    SPLIT + inF('return fillIndex(fillIndex({}, xs), ys);'),
  ),
  fixed(
    'a spread behind others',
    'a spread copies at once: what stands before the call is read before it, in both',
    INDEX +
      inF(
        'const log = [];\n  const base = { get a() { return log.push("a"); } };\n  return { ...base, n: 1, ...index((log.push("b"), xs)), ...index(ys) };',
      ).replace('{ get a() { return log.push("a"); } }', '{\n    get a() {\n      return log.push("a");\n    },\n  }'),
    SPLIT +
      inF(
        'const log = [];\n  const base = {\n    get a() {\n      return log.push("a");\n    },\n  };\n  return fillIndex(fillIndex({ ...base, n: 1 }, (log.push("b"), xs)), ys);',
      ),
  ),
  fixed(
    'an assignment to a literal',
    'the literal is made before the calls, in both',
    INDEX + inF('return Object.assign({ n: 1 }, index(xs), index(ys));'),
    SPLIT + inF('return fillIndex(fillIndex({ n: 1 }, xs), ys);'),
  ),
  fixed(
    LITERALS,
    'the evidence has figures for them',
    built('found[x > 2 ? "large" : "small"] = x;') + inF(ONE),
    built('found[x > 2 ? "large" : "small"] = x;')
      .replace('index(xs)', 'index(found, xs)')
      .replace('  const found = {};\n', '') + inF(ONE.replace('Object.assign(t, index(xs))', 'index(t, xs)')),
  ),
  fixed(
    'the result of a builder as the target',
    'it is as new as a literal',
    INDEX + inF('const t = index(xs);\n  Object.assign(t, index(ys));\n  return t;'),
    SPLIT + inF('const t = index(xs);\n  fillIndex(t, ys);\n  return t;'),
  ),
  fixed(
    'frozen afterwards',
    'what has been filled may be frozen',
    INDEX + inF('const t = {};\n  Object.assign(t, index(xs));\n  return Object.freeze(t);'),
    FILLER + inF('const t = {};\n  index(t, xs);\n  return Object.freeze(t);'),
  ),
  fixed(
    'a builder that counts, into an empty target',
    'it reads nothing but what it has put in itself',
    built('found[x >>> 0] = (found[x >>> 0] ?? 0) + 1;') +
      inF('const t = {};\n  Object.assign(t, index(xs));\n  return t;'),
    `function index(found, xs) {\n  for (const x of xs) found[x >>> 0] = (found[x >>> 0] ?? 0) + 1;\n  return found;\n}\n${inF('const t = {};\n  index(t, xs);\n  return t;')}`,
  ),
];

const refusals: readonly Case[] = [
  {
    name: 'what a CommonJS module exports',
    why: 'a module that imports it finds the names in the text of the literal',
    filename: 'case.js',
    code: `${INDEX}\nexport function publish(xs) {\n  module.exports = { n: 1, ...index(xs) };\n}\n`,
    refused: { code: 'exported' },
    pair: SPREAD,
  },
  refused(
    'a frozen literal',
    'Object.assign throws, an assignment in sloppy code does not',
    INDEX + inF('try {\n    Object.assign(Object.freeze({}), index(xs));\n  } catch {\n    return "threw";\n  }'),
    'target-frozen',
    { hazard: 'D13' },
  ),
  refused(
    'a target that is frozen before',
    'the same',
    INDEX +
      inF(
        'const t = {};\n  if (ys.length > 1) Object.freeze(t);\n  try {\n    Object.assign(t, index(xs));\n  } catch {\n    return "threw";\n  }\n  return t;',
      ),
    'target-frozen',
  ),
  {
    name: 'a key that may be __proto__, assigned',
    why: 'what is assigned to __proto__ becomes the prototype of the target',
    hazard: 'D14 A11',
    filename: 'case.js',
    code: built('found[x] = { x };') + inF(ONE),
    review:
      built('found[x] = { x };').replace(bodyOf('found[x] = { x };'), 'return fillIndex({}, xs);') +
      `\nfunction fillIndex(found, xs) {\n  for (const x of xs) found[x] = { x };\n  return found;\n}\n` +
      inF(ONE.replace('Object.assign(t, index(xs))', 'fillIndex(t, xs)')),
    pair: ASSIGN,
  },
  {
    name: 'a key that may be __proto__, spread',
    why: 'a spread leaves out what became a prototype',
    hazard: 'D20',
    filename: 'case.js',
    code: built('found[x] = { x };') + inF('return { ...index(xs), ...index(ys) };'),
    review:
      built('found[x] = { x };').replace(bodyOf('found[x] = { x };'), 'return fillIndex({}, xs);') +
      `\nfunction fillIndex(found, xs) {\n  for (const x of xs) found[x] = { x };\n  return found;\n}\n` +
      inF('return fillIndex(fillIndex({}, xs), ys);'),
    pair: SPREAD,
  },
  refused(
    'inherited keys',
    'for…in copies what d inherits, too',
    INDEX.replace('{};', 'Object.create({ shared: 1 });') +
      inF('const t = {};\n  const d = index(xs);\n  for (const k in d) t[k] = d[k];\n  return t;'),
    'inherited-keys',
    { hazard: 'D19', pair: FOR_IN },
  ),
  refused(
    'a builder that reads what it fills',
    'what its caller has put in would be read as well',
    built('found[x >>> 0] ??= x;') + inF(ONE),
    'reads-own-container',
    { hazard: 'D21' },
  ),
  refused(
    'a builder that adds to what is there',
    'the same',
    built('found[x >>> 0] += x;') + inF('return { ...ys, ...index(xs) };'),
    'reads-own-container',
  ),
  refused(
    'a symbol as a key, by for…in',
    'for…in leaves symbols out',
    `const only = Symbol("only");\n${built('found[x > 1 ? only : "a"] = x;')}${inF('const t = {};\n  const d = index(xs);\n  for (const k in d) t[k] = d[k];\n  return Reflect.ownKeys(t);')}`,
    'drain-not-plain',
    { pair: FOR_IN },
  ),
  refused(
    'a literal with a setter',
    'a spread defines over it, an assignment calls it',
    INDEX +
      inF(
        'const log = [];\n  const t = {\n    set 2(v) {\n      log.push(v);\n    },\n    ...index(xs),\n  };\n  return [log, t];',
      ),
    'target-not-native',
    { pair: 'a spread behind others' },
  ),
  refused(
    'a literal with a prototype',
    'its setters would be called',
    INDEX +
      inF(
        'const log = [];\n  const base = {\n    set 2(v) {\n      log.push(v);\n    },\n  };\n  return [log, { __proto__: base, ...index(xs) }];',
      ),
    'target-not-native',
    { pair: 'a spread behind others' },
  ),
  refused(
    'a prototype that is set by another function',
    'its setters would be called once for each write',
    `${INDEX}${inF('const log = [];\n  const t = {};\n  inherit(t, log);\n  Object.assign(t, index([...xs, ...xs]));\n  return [log, t];', 'function inherit(o, log) {\n  o.__proto__ = {\n    set 2(v) {\n      log.push(v);\n    },\n  };\n}\n')}`,
    'prototype-differs',
  ),
  refused(
    'an instance of a class',
    'it has setters',
    INDEX +
      inF(
        'const t = new Index();\n  Object.assign(t, index([...xs, ...xs]));\n  return [calls, t];',
        'let calls = 0;\nclass Index {\n  set 2(v) {\n    calls += v;\n  }\n}\n',
      ),
    'target-not-native',
  ),
  refused(
    'a parameter as the target',
    'it may be frozen, or have setters',
    INDEX + inF('Object.assign(ys, index(xs));\n  return ys;'),
    'target-not-native',
  ),
  refused(
    'a target that the arguments read',
    'they would read it half filled',
    INDEX + inF('const t = { 1: 1 };\n  Object.assign(t, index(Object.values(t)));\n  return t;'),
    'target-reachable',
  ),
  refused(
    'a source that is no builder, at the end',
    'it is put in last',
    INDEX + inF('return { ...index(xs), ...Object.fromEntries(ys.map((y) => [y, y])) };'),
    'not-fresh',
    { pair: SPREAD },
  ),
  {
    name: 'a target that a caught exception leaves behind',
    why: 'it would be half filled',
    filename: 'case.js',
    code:
      INDEX.replace('= i;', '= check(i);') +
      inF(
        'const t = {};\n  try {\n    Object.assign(t, index(xs));\n  } catch {\n    t.failed = 1;\n  }\n  return t;',
        'function check(i) {\n  if (i > 1) throw new Error("too many");\n  return i;\n}\n\n',
      ),
    review:
      SPLIT.replace('= i;', '= check(i);') +
      inF(
        'const t = {};\n  try {\n    fillIndex(t, xs);\n  } catch {\n    t.failed = 1;\n  }\n  return t;',
        'function check(i) {\n  if (i > 1) throw new Error("too many");\n  return i;\n}\n\n',
      ),
    pair: ASSIGN,
  },
  {
    name: 'keys that name each other',
    why: 'nothing is known of either',
    ...js(built(MUTUAL) + inF(ONE)),
    review:
      built(MUTUAL).replace(bodyOf(MUTUAL), 'return fillIndex({}, xs);') +
      `\nfunction fillIndex(found, xs) {\n  for (const x of xs) ${MUTUAL}\n  return found;\n}\n` +
      inF(ONE.replace('Object.assign(t, index(xs))', 'fillIndex(t, xs)')),
    pair: ASSIGN,
  },
  {
    name: 'numbers that may be negative or fractions',
    why: 'they are made texts, which takes longer than what is saved',
    ...js(built('found[x * 1] = x;') + inF(ONE)),
    review:
      built('found[x * 1] = x;').replace(bodyOf('found[x * 1] = x;'), 'return fillIndex({}, xs);') +
      '\nfunction fillIndex(found, xs) {\n  for (const x of xs) found[x * 1] = x;\n  return found;\n}\n' +
      inF(ONE.replace('Object.assign(t, index(xs))', 'fillIndex(t, xs)')),
    run: '[f([3, -1, 0.5], [2, 9]), f([], [])]',
    pair: ASSIGN,
  },
  {
    name: 'keys of which nothing is known',
    why: 'safe, but keys that are computed for each entry hide the gain',
    filename: 'case.js',
    code: built('found[`k${x}`] = x;') + inF(ONE),
    review:
      built('found[`k${x}`] = x;').replace(bodyOf('found[`k${x}`] = x;'), 'return fillIndex({}, xs);') +
      '\nfunction fillIndex(found, xs) {\n  for (const x of xs) found[`k${x}`] = x;\n  return found;\n}\n' +
      inF(ONE.replace('Object.assign(t, index(xs))', 'fillIndex(t, xs)')),
    pair: LITERALS,
  },
  {
    name: 'keys that the settings vouch for',
    why: 'noProtoKeys lifts the one doubt, the other stays',
    filename: 'case.js',
    settings: { assumptions: { noProtoKeys: true } },
    code: built('found[x] = { x };') + inF(ONE),
    review:
      built('found[x] = { x };').replace(bodyOf('found[x] = { x };'), 'return fillIndex({}, xs);') +
      '\nfunction fillIndex(found, xs) {\n  for (const x of xs) found[x] = { x };\n  return found;\n}\n' +
      inF(ONE.replace('Object.assign(t, index(xs))', 'fillIndex(t, xs)')),
  },
];

const silent: readonly Case[] = [
  {
    name: 'a for…in at the top of a file',
    why: 'another script, or the template of a component, may name what is walked',
    ...js(
      `${INDEX}\nconst t = { z: 1 };\nconst d = index([3, 1]);\nfor (const k in d) t[k] = d[k];\nexport const f = () => t;\n`,
    ),
    silent: true,
  },
  {
    name: 'fromEntries',
    why: 'it defines an entry named __proto__, a filler would assign it',
    hazard: 'O5',
    ...js(`function index(xs) {\n  return Object.fromEntries(xs.map((x) => [x, x]));\n}\n${inF(ONE)}`),
    silent: true,
  },
  {
    name: 'fixed fields',
    why: 'a record, not a dictionary',
    ...js(`function index(xs) {\n  const found = {};\n  found.size = xs.length;\n  return found;\n}\n${inF(ONE)}`),
    silent: true,
  },
  {
    name: 'an alias that a call finds too early',
    why: 'f throws where it is called before the const is there',
    ...js(
      `${INDEX}\nconst early = [f].map((g) => {\n  try {\n    return g([1], []);\n  } catch {\n    return "too early";\n  }\n});\nconst { assign } = Object;\n${inF('const t = {};\n  assign(t, index(xs));\n  return t;')}`,
    ),
    run: '[early, f([1], [])]',
    silent: true,
  },
];

const TS_INDEX = `function index(xs: readonly number[]): Record<number, string> {
  const found: Record<number, string> = {};
  for (const x of xs) found[x >>> 0] = String(x);
  return found;
}
`;
const RECORD = 'Record<number, string>';
const SIGNATURE = '{ [id: number]: string }';
const TS_SPLIT = `function index(xs: readonly number[]): Record<number, string> {
  return fillIndex({}, xs);
}

function fillIndex(found: Record<number, string>, xs: readonly number[]): Record<number, string> {
  for (const x of xs) found[x >>> 0] = String(x);
  return found;
}
`;
const inTs = (body: string): string => `
export function f(xs: readonly number[], ys: readonly number[]): Record<number, string> {
  ${body}
}
`;
const typed: readonly Case[] = [
  {
    name: 'a literal that is cast',
    why: 'what is no literal cannot be `as const`',
    code: TS_INDEX + inTs('const t = { ...index(xs), ...index(ys) } as const;\n  return t;'),
    refused: { code: 'target-type-differs' },
    pair: 'an index signature',
    run: RUN,
  },
  {
    name: TYPED,
    why: 'the target and the filler are declared alike',
    code:
      TS_INDEX +
      inTs(
        'const t: Record<number, string> = { 0: "none" };\n  Object.assign(t, index(xs));\n  return { ...t, ...index(ys) };',
      ),
    out:
      TS_SPLIT +
      inTs('const t: Record<number, string> = { 0: "none" };\n  fillIndex(t, xs);\n  return fillIndex({ ...t }, ys);'),
    run: RUN,
  },
  {
    name: 'an index signature',
    why: 'as good as a Record',
    code: (TS_INDEX + inTs('return { ...index(xs), ...index(ys) };')).replaceAll(RECORD, SIGNATURE),
    out: (TS_SPLIT + inTs('return fillIndex(fillIndex({}, xs), ys);')).replaceAll(RECORD, SIGNATURE),
    run: RUN,
  },
  {
    name: 'a wider target',
    why: 'its entries would not fit the filler',
    code:
      TS_INDEX +
      inTs(
        'const t: Record<number, string | number> = { 0: 0 };\n  Object.assign(t, index(xs));\n  return { ...index(ys), size: String(t[0]) };',
      ),
    refused: { code: 'target-type-differs' },
    pair: TYPED,
    run: RUN,
  },
  {
    name: 'a literal whose type is told by what is spread',
    why: 'its other members would be lost',
    code:
      TS_INDEX + inTs('const t = { size: xs.length, ...index(ys) };\n  return { ...index(xs), 0: String(t.size) };'),
    refused: { code: 'target-type-differs' },
    pair: TYPED,
    run: RUN,
  },
];

/** Accumulators whose keys are those of an object that the code shows whole. */
const OWN = 'own keys of a literal';
const walk = (head: string, loop: string, rest = ''): string =>
  `${head}\nexport function f(x) {\n  let t = {};\n${rest}  ${loop} t = { ...t, [k]: x };\n  return t;\n}\n`;
const KINDS = 'const KINDS = { a: 1, b: 2 };\n';
const KEYS = 'for (const k of Object.keys(KINDS))';
const PROTO = `Object.defineProperty(KINDS, "__proto__", { value: 1, enumerable: true });\n`;
const walked: readonly Case[] = [
  ...[KEYS, 'for (const [k] of Object.entries(KINDS))', 'for (const k in KINDS)'].map((loop, i) => ({
    name: i === 0 ? OWN : `own keys of a literal: ${loop}`,
    why: 'none of them is __proto__',
    filename: 'case.js',
    code: walk(KINDS, loop),
    out: walk(KINDS, loop).replace('t = { ...t, [k]: x }', 't[k] = x'),
    run: '[f(1), f({ a: 2 })]',
  })),
  {
    name: 'own keys of a literal that is given numbers',
    why: 'as a prototype a number is ignored',
    filename: 'case.js',
    code: walk(`${KINDS}export function put(k) {\n  KINDS[k] = 3;\n  KINDS[k] += 1;\n}\n`, KEYS),
    out: walk(`${KINDS}export function put(k) {\n  KINDS[k] = 3;\n  KINDS[k] += 1;\n}\n`, KEYS).replace(
      't = { ...t, [k]: x }',
      't[k] = x',
    ),
    run: '[f(1), put("__proto__"), f({ a: 2 })]',
  },
  ...[
    ['an exported literal', 'another module may define the key', walk(`export ${KINDS}`, KEYS)],
    ['a literal with another key defined', 'it may be __proto__', walk(KINDS + PROTO, KEYS)],
    [
      'a literal that another name stands for',
      'by which the key may be defined',
      walk(`${KINDS}const other = KINDS;\n${PROTO.replace('KINDS', 'other')}`, KEYS),
    ],
    [
      'a literal with a method that is called',
      'which has the literal for its this',
      walk(
        'const KINDS = { a: 1, add };\nfunction add() {\n  Object.defineProperty(this, "__proto__", { value: 1, enumerable: true });\n}\nKINDS.add();\n',
        KEYS,
      ),
    ],
    ['a literal that owns the key', 'in brackets', walk('const KINDS = { ["__proto__"]: 1, a: 2 };\n', KEYS)],
    [
      'inherited keys of a literal',
      'what is assigned to __proto__ may own the key',
      walk(`${KINDS}KINDS[["__proto__"][0]] = JSON.parse('{ "__proto__": 1 }');\n`, 'for (const k in KINDS)'),
    ],
    [
      'own keys of a literal that may lose its prototype',
      'without one, the next assignment to __proto__ makes an entry',
      walk(
        `${KINDS}function put(k, v) {\n  KINDS[k] = v;\n}\nput(["__proto__"][0], null);\nput(["__proto__"][0], 1);\n`,
        KEYS,
      ),
    ],
  ].map(([name = '', why = '', code = '']) => ({
    name,
    why,
    filename: 'case.js',
    code,
    refused: { code: 'proto-key' as const },
    pair: OWN,
    run: '[f({ q: 1 }), f({ q: 1 }).q]',
  })),
];

export const cases: readonly Case[] = [...walked, ...shapes, ...refusals, ...silent, ...typed];
