import type { Case } from '../case.js';

/** What builds in one expression, so that no other shape can mend what this one refuses. */
const NAMES = `function names(xs: readonly string[]): Set<string> {
  return new Set(xs);
}
`;
const INDEX = `function index(xs: readonly string[]): Map<string, number> {
  return new Map(xs.map((x) => [x, x.length]));
}
`;
const inTs = (body: string, builder = NAMES): string => `${builder}
export function f(xs: readonly string[]) {
  ${body}
}
`;
const inJs = (body: string, builder = 'const names = (xs) => new Set(xs);\n'): string => `${builder}
export function f(xs) {
  ${body}
}
`;
const RUN = '[f(["a", "bb", "a"]), f([]), f(["__proto__"])]';

const ts = (body: string, out: string, builder = NAMES): Pick<Case, 'code' | 'out' | 'run'> => ({
  code: inTs(body, builder),
  out: inTs(out, builder),
  run: RUN,
});
const js = (body: string, out: string, builder?: string): Pick<Case, 'code' | 'filename' | 'out' | 'run'> => ({
  filename: 'case.js',
  code: inJs(body, builder),
  out: inJs(out, builder),
  run: RUN,
});
const jsRefused = (body: string, builder?: string): Pick<Case, 'code' | 'filename' | 'run'> => ({
  filename: 'case.js',
  code: inJs(body, builder),
  run: RUN,
});

const LOOP = 'for (const x of names(xs)) t.add(x);';
const SET = 'a Set, filled by for…of';
const APART = 'with other statements between';
const LATER = 'named, captured and changed after the loop';
const TYPED = 'equal type arguments';

const shapes: readonly Case[] = [
  {
    name: 'a Map, filled by for…of',
    why: 'the shape itself',
    ...ts(
      'const t = new Map<string, number>();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t;',
      'const t = index(xs);\n  return t;',
      INDEX,
    ),
  },
  {
    name: SET,
    why: 'the shape itself',
    ...ts(`const t = new Set<string>();\n  ${LOOP}\n  return t;`, 'const t = names(xs);\n  return t;'),
  },
  {
    name: 'a body in braces, let in its head',
    why: 'the same loop',
    ...js(
      'const t = new Set();\n  for (let x of names(xs)) {\n    t.add(x);\n  }\n  return t;',
      'const t = names(xs);\n  return t;',
    ),
  },
  {
    name: 'a Map, filled by forEach',
    why: 'value and key in the order of forEach',
    ...ts(
      'const t = new Map<string, number>();\n  index(xs).forEach((v, k) => t.set(k, v));\n  return t;',
      'const t = index(xs);\n  return t;',
      INDEX,
    ),
  },
  {
    name: 'a Set, filled by forEach',
    why: 'in braces, by a function expression',
    ...js(
      'const t = new Set();\n  names(xs).forEach(function (x) {\n    t.add(x);\n  });\n  return t;',
      'const t = names(xs);\n  return t;',
    ),
  },
  {
    name: APART,
    why: 'the declaration moves to the place of the loop',
    ...js(
      `const t = new Set();\n  const more = [...xs, "z"];\n  log(more);\n\n  for (const x of names(more)) {\n    t.add(x);\n  }\n  return t;`,
      `const more = [...xs, "z"];\n  log(more);\n\n  const t = names(more);\n  return t;`,
    ),
  },
  {
    name: 'blank lines round a declaration that goes',
    why: 'one of them goes with it',
    ...js(
      `log(1);\n\n  const t = new Set();\n\n  log(2);\n  ${LOOP}\n\n  return t;`,
      'log(1);\n\n  log(2);\n  const t = names(xs);\n\n  return t;',
    ),
  },
  {
    name: LATER,
    why: 'whoever names it after the loop finds it full, as before',
    ...js(
      `const t = new Set();\n  ${LOOP}\n  t.add("z");\n  const late = () => t.size;\n  return [t, late(), t instanceof Set];`,
      'const t = names(xs);\n  t.add("z");\n  const late = () => t.size;\n  return [t, late(), t instanceof Set];',
    ),
  },
  {
    name: 'the first of several declarators',
    why: 'the others stay',
    ...js(
      `const t = new Set(),\n    n = xs.length;\n  ${LOOP}\n  return [t, n];`,
      'const n = xs.length;\n  const t = names(xs);\n  return [t, n];',
    ),
  },
  {
    name: 'the last of several declarators',
    why: 'the others stay',
    ...js(
      `const n = xs.length,\n    t = new Set();\n  ${LOOP}\n  return [t, n];`,
      'const n = xs.length;\n  const t = names(xs);\n  return [t, n];',
    ),
  },
  {
    name: 'in each round of a loop',
    why: 'declaration and loop run together, each round with its own',
    ...js(
      'const all = [];\n  for (const y of xs) {\n    const t = new Set();\n    for (const x of names([y])) t.add(x);\n    all.push(() => t);\n  }\n  return all.map((get) => get());',
      'const all = [];\n  for (const y of xs) {\n    const t = names([y]);\n    all.push(() => t);\n  }\n  return all.map((get) => get());',
    ),
  },
  {
    name: 'inside a try, declared there too',
    why: 'neither handler nor finaliser can name it',
    ...js(
      `try {\n    const t = new Set();\n    ${LOOP}\n    return t;\n  } catch {\n    return null;\n  }`,
      'try {\n    const t = names(xs);\n    return t;\n  } catch {\n    return null;\n  }',
    ),
  },
  {
    name: 'in a case',
    why: 'one list of statements',
    ...js(
      `switch (xs.length) {\n    case 0:\n      return null;\n    default:\n      const t = new Set();\n      ${LOOP}\n      return t;\n  }`,
      'switch (xs.length) {\n    case 0:\n      return null;\n    default:\n      const t = names(xs);\n      return t;\n  }',
    ),
  },
  {
    name: 'in a generator that waits between',
    why: 'while it waits nobody else can name the container',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs);

export function* walk(xs) {
  const t = new Set();
  yield 1;
  for (const x of names(yield 2)) t.add(x);
  yield t;
}
`,
    out: `const names = (xs) => new Set(xs);

export function* walk(xs) {
  yield 1;
  const t = names(yield 2);
  yield t;
}
`,
    run: '((it) => [it.next(), it.next(), it.next(["a"])])(walk())',
  },
  {
    name: 'a #method',
    why: 'only the class can name it',
    filename: 'case.js',
    code: `class A {
  #names(xs) {
    return new Set(xs);
  }
  all(xs) {
    const t = new Set();
    this.#names(xs).forEach((x) => t.add(x));
    return t;
  }
}
export const f = (xs) => new A().all(xs);
`,
    out: `class A {
  #names(xs) {
    return new Set(xs);
  }
  all(xs) {
    const t = this.#names(xs);
    return t;
  }
}
export const f = (xs) => new A().all(xs);
`,
    run: RUN,
  },
  {
    name: 'a plain builder',
    why: 'its result is what is wanted: no filler is needed',
    ...js(
      `const t = new Set();\n  ${LOOP}\n  return t;`,
      'const t = names(xs);\n  return t;',
      'function names(xs) {\n  const found = new Set();\n  for (const x of xs) found.add(x);\n  return found;\n}\n',
    ),
  },
  {
    name: 'NaN and -0',
    why: 'a key is the same after it went through two containers',
    filename: 'case.js',
    code: inJs('const t = new Set();\n  for (const x of names(xs)) t.add(x);\n  return [...t];'),
    out: inJs('const t = names(xs);\n  return [...t];'),
    run: 'f([NaN, -0, 0, NaN])',
  },
];

const text: readonly Case[] = [
  {
    name: 'without semicolons',
    why: 'the style of the file',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = new Set()
  for (const x of names(xs)) t.add(x)
  return t
}
`,
    out: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = names(xs)
  return t
}
`,
    run: RUN,
  },
  {
    name: 'a semicolon that belongs to the next line',
    why: 'it must stay there',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = new Set()
  for (const x of names(xs)) t.add(x)
  ;[1, 2].forEach((n) => t.add(n))
  return t
}
`,
    out: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = names(xs)
  ;[1, 2].forEach((n) => t.add(n))
  return t
}
`,
    run: RUN,
  },
  {
    name: 'a block, and a bracket on the next line',
    why: 'without a semicolon the declaration would go on',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = new Set()
  for (const x of names(xs)) { t.add(x) }
  [1, 2].forEach((n) => t.add(n))
  return t
}
`,
    out: `const names = (xs) => new Set(xs)
export function f(xs) {
  const t = names(xs);
  [1, 2].forEach((n) => t.add(n))
  return t
}
`,
    run: RUN,
  },
  {
    name: 'a declaration whose semicolon holds its neighbours apart',
    why: 'without it the two lines would be one',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs)
export function f(xs) {
  const ys = xs
  const t = new Set();
  [1, 2].forEach((n) => log(n))
  for (const x of names(ys)) t.add(x)
  return t
}
`,
    refused: { code: 'no-safe-insertion-point' },
    pair: 'without semicolons',
    run: RUN,
  },
  {
    name: 'comments above and behind',
    why: 'they stand at what has become of both',
    ...js(
      `// all of them\n  const t = new Set();\n  ${LOOP} // once\n  return t;`,
      '// all of them\n  const t = names(xs); // once\n  return t;',
    ),
  },
  {
    name: 'a comment between',
    why: 'it would be lost',
    ...jsRefused(`const t = new Set(); // all of them\n  ${LOOP}\n  return t;`),
    refused: { code: 'comment-lost', at: '// all of them' },
    pair: 'comments above and behind',
  },
  {
    name: 'a comment of a declaration that moves',
    why: 'it would stay behind, at another statement',
    ...jsRefused(`// all of them\n  const t = new Set();\n  log(1);\n  ${LOOP}\n  return t;`),
    refused: { code: 'comment-lost', at: '// all of them' },
    pair: APART,
  },
  {
    name: 'a directive on the line before',
    why: 'it is bound to that line',
    ...jsRefused(`// eslint-disable-next-line no-unused-vars\n  const t = new Set();\n  ${LOOP}\n  return t;`),
    refused: { code: 'directive-comment' },
    pair: SET,
  },
];

const places: readonly Case[] = [
  {
    name: 'the size of the target in the arguments',
    why: 'the declaration would stand behind its own use',
    hazard: 'LC1',
    ...jsRefused('const t = new Set();\n  for (const x of names([t.size])) t.add(x);\n  return t;'),
    refused: { code: 'target-named-before', at: 't' },
    pair: SET,
  },
  {
    name: 'a closure over the target in the arguments',
    why: 'it is called before the declaration has run',
    hazard: 'LC2',
    ...jsRefused(
      'const t = new Set();\n  for (const x of names(() => t.size)) t.add(x);\n  return t;',
      'const names = (get) => new Set([get()]);\n',
    ),
    refused: { code: 'target-named-before', at: 't' },
    pair: SET,
  },
  {
    name: 'a loop in a try that the target outlives',
    why: 'the handler would find no target',
    hazard: 'LC3',
    ...jsRefused(
      'const t = new Set();\n  try {\n    for (const x of names(xs)) t.add(x);\n  } catch {\n    t.add("failed");\n  }\n  return t;',
      'const names = (xs) => (xs.length > 0 ? new Set(xs) : new Set(null.none));\n',
    ),
    refused: { code: 'not-fresh' },
    pair: 'inside a try, declared there too',
  },
  {
    name: 'a closure between',
    why: 'it may be called while the result is built',
    ...jsRefused(
      `const t = new Set();\n  const size = () => t.size;\n  for (const x of names([size()])) t.add(x);\n  return t;`,
    ),
    refused: { code: 'target-named-before', at: 't' },
    pair: LATER,
  },
  {
    name: 'a hoisted function that stands behind',
    why: 'it can be called before',
    ...jsRefused(
      `const t = new Set();\n  for (const x of names([size()])) t.add(x);\n  return t;\n  function size() {\n    return t.size;\n  }`,
    ),
    refused: { code: 'target-named-before', at: 't' },
    pair: LATER,
  },
  {
    name: 'a class between, whose static reads the target',
    why: 'it runs at once',
    ...jsRefused(`const t = new Set();\n  class A {\n    static n = t.size;\n  }\n  ${LOOP}\n  return [t, A.n];`),
    refused: { code: 'target-named-before', at: 't' },
    pair: APART,
  },
  {
    name: 'a target that has an entry already',
    why: 'the result would not have it',
    ...jsRefused(`const t = new Set();\n  t.add("first");\n  ${LOOP}\n  return t;`),
    refused: { code: 'target-not-empty', at: 't' },
    pair: SET,
  },
  {
    name: 'a target made from something',
    why: 'no empty container',
    ...jsRefused(`const t = new Set(["first"]);\n  ${LOOP}\n  return t;`),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'two loops into one target',
    why: 'the first makes it, the second adds to it',
    ...js(
      `const t = new Set();\n  ${LOOP}\n  for (const x of names(["z"])) t.add(x);\n  return t;`,
      'const t = names(xs);\n  for (const x of names(["z"])) t.add(x);\n  return t;',
    ),
  },
  {
    name: 'a loop inside a loop',
    why: 'each round adds to what the last one left',
    ...jsRefused(
      'const t = new Set();\n  for (const y of xs) {\n    for (const x of names([y])) t.add(x);\n  }\n  return t;',
    ),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'a loop under a condition',
    why: 'the target is there without it',
    ...jsRefused(`const t = new Set();\n  if (xs.length > 1) {\n    ${LOOP}\n  }\n  return t;`),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'a labelled loop',
    why: 'no declaration can stand behind a label',
    ...jsRefused(`const t = new Set();\n  all: ${LOOP}\n  return t;`),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'a let',
    why: 'the target must be one const',
    ...jsRefused(`let t = new Set();\n  ${LOOP}\n  return t;`),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'another case of the same switch',
    why: 'another list of statements: the case can be reached alone',
    ...jsRefused(
      `switch (xs.length) {\n    case 0:\n      const t = new Set();\n    default:\n      for (const x of names(xs)) t.add(x);\n      return t;\n  }`,
    ),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'at the top of a module',
    why: 'it runs once',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs);
const t = new Set();
for (const x of names(["a"])) t.add(x);
`,
    silent: true,
    run: 't',
  },
];

const sources: readonly Case[] = [
  {
    name: 'a cached result',
    why: 'the target would be the cache itself',
    ...jsRefused(
      `const t = new Set();\n  ${LOOP}\n  return [t.add("more"), cache];`,
      'const cache = new Set();\nfunction names(xs) {\n  for (const x of xs) cache.add(x);\n  return cache;\n}\n',
    ),
    refused: { code: 'not-fresh', at: 'cache' },
    pair: SET,
  },
  {
    name: 'an array',
    why: 'the loop makes a Set of it',
    ...jsRefused(`const t = new Set();\n  ${LOOP}\n  return t;`, 'const names = (xs) => [...xs, "z"];\n'),
    refused: { code: 'result-class-differs', at: '[...xs, "z"]' },
    pair: SET,
  },
  {
    name: 'pairs out of a Set',
    why: 'the loop makes a Map of them',
    ...jsRefused(
      'const t = new Map();\n  for (const [k, v] of names(xs)) t.set(k, v);\n  return t;',
      'const names = (xs) => new Set(xs.map((x) => [x, 1]));\n',
    ),
    refused: { code: 'result-class-differs', at: 'names(xs)' },
    pair: SET,
  },
  {
    name: 'a generator',
    why: 'it returns an iterator',
    ...jsRefused(`const t = new Set();\n  ${LOOP}\n  return t;`, 'function* names(xs) {\n  yield* xs;\n}\n'),
    refused: { code: 'async-or-generator' },
    pair: SET,
  },
  {
    name: 'a default in the head, another order, a var',
    why: 'the loop does more than copy',
    hazard: 'D7 D8',
    ...jsRefused(
      'const t = new Map(),\n    u = new Map(),\n    w = new Map();\n  for (const [k, v = 0] of index(xs)) t.set(k, v);\n  for (const [k, v] of index(xs)) u.set(v, k);\n  for (var [k, v] of index(xs)) w.set(k, v);\n  return [t, u, w, k, v];',
      'const index = (xs) => new Map(xs.map((x) => [x]));\n',
    ),
    silent: true,
  },
  {
    name: 'a forEach whose value is returned',
    why: 'its undefined may be seen',
    hazard: 'D9',
    ...jsRefused('const t = new Set();\n  const all = () => names(xs).forEach((x) => t.add(x));\n  return [all(), t];'),
    silent: true,
  },
  {
    name: 'an awaited source, an async callback, an optional call',
    why: 'a tick would disappear',
    hazard: 'D16 D17',
    filename: 'case.js',
    code: `const names = (xs) => new Set(xs);

export async function f(xs) {
  const t = new Set();
  const u = new Set();
  const w = new Set();
  for (const x of await names(xs)) t.add(x);
  names(xs).forEach(async (x) => u.add(x));
  names?.(xs).forEach((x) => w.add(x));
  return [t, u, w];
}
`,
    silent: true,
    run: RUN,
  },
];

const types: readonly Case[] = [
  {
    name: TYPED,
    why: 'the result has that very type',
    ...ts(
      'const t = new Map<string, number>();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set("z", 1);',
      'const t = index(xs);\n  return t.set("z", 1);',
      INDEX,
    ),
  },
  {
    name: 'wider type arguments',
    why: 'they stay as an annotation: what may be put in entry by entry may be put in as a whole',
    hazard: 'TS6',
    ...ts(
      'const t = new Map<string, number | null>();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set("z", null);',
      'const t: Map<string, number | null> = index(xs);\n  return t.set("z", null);',
      INDEX,
    ),
  },
  {
    name: 'an annotation',
    why: 'it stays',
    ...ts(
      'const t: Map<string, number | null> = new Map();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set("z", null);',
      'const t: Map<string, number | null> = index(xs);\n  return t.set("z", null);',
      INDEX,
    ),
  },
  {
    name: 'an annotation by another name',
    why: 'what it stands for is not followed',
    code: inTs(
      'const t: Lengths = new Map();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t;',
      `type Lengths = Map<string, number>;\n${INDEX}`,
    ),
    refused: { code: 'target-type-differs' },
    pair: 'an annotation',
    run: RUN,
  },
  {
    name: 'a bare new Map',
    why: 'a Map<any, any> takes whatever comes later',
    code: inTs('const t = new Map();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set(1, "z");', INDEX),
    refused: { code: 'target-type-differs', at: 't = new Map()' },
    pair: TYPED,
    run: RUN,
  },
  {
    name: 'a bare new on both sides',
    why: 'any on both sides',
    ...ts(
      'const t = new Map();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set(1, "z");',
      'const t = index(xs);\n  return t.set(1, "z");',
      'function index(xs: readonly string[]) {\n  const found = new Map();\n  if (xs.length > 0) found.set(xs[0], found.size);\n  return found;\n}\n',
    ),
  },
  {
    name: 'a result declared ReadonlyMap',
    why: 'it cannot be assigned to a Map',
    hazard: 'TS6b',
    code: inTs(
      'const t = new Map<string, number>();\n  for (const [k, v] of index(xs)) t.set(k, v);\n  return t.set("z", 1);',
      INDEX.replace(': Map<', ': ReadonlyMap<'),
    ),
    refused: { code: 'target-type-differs' },
    pair: TYPED,
    run: RUN,
  },
  {
    name: 'a generic result of a callback',
    why: 'its type is inferred together with the place that it stands in',
    code: inTs(
      'const t = new Set<number>();\n  for (const x of unique(xs, (y) => y.length)) t.add(x);\n  return t;',
      'function unique<T, K>(xs: readonly T[], key: (x: T) => K): Set<K> {\n  return new Set(xs.map(key));\n}\n',
    ),
    refused: { code: 'target-type-differs' },
    pair: 'a generic result',
    run: RUN,
  },
  {
    name: 'a generic result',
    why: 'its type parameter stands for the declared type',
    ...ts(
      'const t = new Set<string>();\n  for (const x of unique(xs)) t.add(x);\n  return t;',
      'const t: Set<string> = unique(xs);\n  return t;',
      'function unique<T>(xs: readonly T[]): Set<T> {\n  return new Set(xs);\n}\n',
    ),
  },
];

export const cases: readonly Case[] = [...shapes, ...text, ...places, ...sources, ...types];
