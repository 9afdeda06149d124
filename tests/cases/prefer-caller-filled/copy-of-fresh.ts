import type { Case } from '../case.js';

/** A function that makes its result for each call, and one whose body is what the case is about. */
const INDEX = `function index(xs: readonly string[]): Map<string, number> {
  return new Map(xs.map((x) => [x, x.length]));
}
`;
const inTs = (body: string, index = INDEX): string => `${index}
export function f(xs: readonly string[]) {
  ${body}
}
`;
const RUN = '[f(["a", "bb", "a"]), f([]), f(["__proto__"])]';

const NAMES = `function names(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, 1);
  return found;
}
`;
const inJs = (body: string, names = NAMES): string => `${names}
export function f(xs) {
  ${body}
}
`;
const js = (body: string, out: string, names = NAMES): Pick<Case, 'code' | 'filename' | 'out' | 'run'> => ({
  filename: 'case.js',
  code: inJs(body, names),
  out: inJs(out, names),
  run: RUN,
});
/** JavaScript whose builder is what the case is about; the copy is changed after, and everything is looked at. */
const builtBy = (names: string, copy = 'new Map(names(xs))', seen = ''): Pick<Case, 'code' | 'filename' | 'run'> => ({
  filename: 'case.js',
  code: `${names}
export function f(xs) {
  const t = ${copy};
  t.set("more", 1);
  return t;
}
`,
  run: seen === '' ? RUN : `[f(["a"]), f([]), ${seen}]`,
});
const fixedBy = (names: string, call = 'names(xs)', seen = ''): Pick<Case, 'code' | 'filename' | 'out' | 'run'> => {
  const before = builtBy(names, `new Map(${call})`, seen);
  return { ...before, out: before.code.replace(`new Map(${call})`, call) };
};

const PLAIN = 'a Map, copied by its constructor';
const FRESH = 'a Map made and returned by another name';
const METHOD = 'a #method';
const TYPED = 'equal type arguments';

const shapes: readonly Case[] = [
  {
    name: PLAIN,
    why: 'the shape itself',
    code: inTs('return new Map(index(xs));'),
    out: inTs('return index(xs);'),
    run: RUN,
  },
  {
    name: FRESH,
    why: 'the result of a plain builder',
    ...js('return new Map(names(xs));', 'return names(xs);'),
  },
  {
    name: 'a Set, copied by its constructor',
    why: 'proven, but the engines copy a Set as a whole',
    filename: 'case.js',
    code: inJs('return new Set(names(xs));', 'function names(xs) {\n  return new Set(xs);\n}\n'),
    refused: { code: 'not-faster' },
    pair: PLAIN,
    run: RUN,
  },
  {
    name: 'in every position of an expression',
    why: 'a call may stand wherever a `new` may',
    ...js(
      'return [new Map(names(xs)).size, ...new Map(names(xs)), typeof new Map(names(xs)), new Map(names(xs)) ? 1 : 0];',
      'return [names(xs).size, ...names(xs), typeof names(xs), names(xs) ? 1 : 0];',
    ),
  },
  {
    name: 'an arrow and its expression body',
    why: 'a const arrow is as good a binding as a function',
    filename: 'case.js',
    code: `const names = (xs) => new Map(xs.map((x) => [x, 1]));
export const f = (xs) => new Map(names(xs));
`,
    out: `const names = (xs) => new Map(xs.map((x) => [x, 1]));
export const f = (xs) => names(xs);
`,
    run: RUN,
  },
  {
    name: 'changed after',
    why: 'nobody else holds what is changed',
    ...js(
      'const t = new Map(names(xs));\n  t.set("z", 1);\n  return [t, names(xs)];',
      'const t = names(xs);\n  t.set("z", 1);\n  return [t, names(xs)];',
    ),
  },
  {
    name: 'a let that is assigned again',
    why: 'only the value changes, not its class',
    ...js(
      'let t = new Map(names(xs));\n  if (t.size > 1) t = new Map();\n  return t;',
      'let t = names(xs);\n  if (t.size > 1) t = new Map();\n  return t;',
    ),
  },
  {
    name: 'spread arguments, and arguments over several lines',
    why: 'the call moves as it is, its lines with it',
    ...js(
      'return new Map(\n    names([\n      ...xs, // all\n      "z",\n    ]),\n  );',
      'return names([\n    ...xs, // all\n    "z",\n  ]);',
    ),
  },
  {
    name: 'a statement without semicolons',
    why: 'what begins with a name cannot go on from the line before',
    ...js(
      'const out = []\n  new Map(names(xs)).forEach((x) => out.push(x))\n  return out',
      'const out = []\n  names(xs).forEach((x) => out.push(x))\n  return out',
    ),
  },
  {
    name: 'new of what is taken from the copy',
    why: '`new new Map(f()).constructor()` would take the call for its class',
    filename: 'case.js',
    code: inJs('return new new Map(names(xs)).constructor();'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a callee of another file',
    why: 'nothing is known of it, and nothing is said',
    filename: 'case.js',
    code: `import { names } from "./names.js";
export const f = (xs) => new Map(names(xs));
`,
    silent: true,
  },
  {
    name: 'a parameter that is called',
    why: 'a parameter is not the function that it belongs to',
    filename: 'case.js',
    code: `export function f(names) {
  return new Map(names());
}
`,
    silent: true,
    run: 'f(() => ["a"])',
  },
  {
    name: 'a second argument, an optional call, a cast',
    why: 'not the shape',
    code: `${INDEX}
export function f(xs: readonly string[]) {
  return [
    new Map(index?.(xs)),
    new Map(index(xs)!),
    new Map(index(xs) as Map<string, number>),
  ];
}
`,
    silent: true,
    run: RUN,
  },
  {
    name: 'a comment inside the copy',
    why: 'it would be lost',
    code: inTs('return new Map(/* our own */ index(xs));'),
    refused: { code: 'comment-lost', at: '/* our own */' },
    pair: PLAIN,
    run: RUN,
  },
  {
    name: 'a class of its own called Map',
    why: 'only the global constructor is known',
    filename: 'case.js',
    code: `import { Map } from "immutable";
const index = (xs) => new Map(xs);
export const f = (xs) => new Map(index(xs));
`,
    silent: true,
  },
];

const fresh: readonly Case[] = [
  {
    name: 'a cached result',
    why: 'the copy keeps the cache as it is',
    hazard: 'C4',
    ...builtBy(
      'const cache = new Map();\nfunction names(xs) {\n  for (const x of xs) cache.set(x, 1);\n  return cache;\n}',
      undefined,
      'cache',
    ),
    refused: { code: 'not-fresh', at: 'cache' },
    pair: FRESH,
  },
  {
    name: 'a result that is remembered in a list',
    why: 'held by a field, a list, a closure: whoever has it sees the change',
    ...builtBy(
      'const all = [];\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  all.push(found);\n  return found;\n}',
      undefined,
      'all',
    ),
    refused: { code: 'not-fresh', at: 'all.push(found)' },
    pair: FRESH,
  },
  {
    name: 'a result that a helper remembers',
    why: 'what happens to an argument is followed',
    ...builtBy(
      'const all = [];\nfunction keep(s) {\n  all.push(s);\n}\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  keep(found);\n  return found;\n}',
      undefined,
      'all',
    ),
    refused: { code: 'not-fresh', at: 'all.push(s)' },
    pair: 'a result that a helper fills',
  },
  {
    name: 'a result that a helper fills',
    why: 'a helper that only adds keeps nothing',
    ...fixedBy(
      'function fill(s, xs) {\n  for (const x of xs) s.set(x, 1);\n}\nfunction names(xs) {\n  const found = new Map();\n  fill(found, xs);\n  return found;\n}',
    ),
  },
  {
    name: 'what a helper hands back is kept',
    why: 'a function that returns its parameter stands for it',
    ...builtBy(
      'let last;\nfunction same(s) {\n  return s;\n}\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  last = same(found);\n  return found;\n}',
      undefined,
      'last',
    ),
    refused: { code: 'not-fresh' },
  },
  {
    name: 'what set returns is kept',
    why: 'set and add return the container',
    ...builtBy(
      'let last;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  last = found.set("z", 1);\n  return found;\n}',
      undefined,
      'last',
    ),
    refused: { code: 'not-fresh', at: 'last = found.set("z", 1)' },
    pair: 'set in a chain',
  },
  {
    name: 'set in a chain',
    why: 'a chain that ends in a statement lets nothing out',
    ...fixedBy(
      'function names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  found.set("y", 1).set("z", 1);\n  return found;\n}',
    ),
  },
  {
    name: 'an iterator that stays alive',
    why: 'it sees what is added later',
    ...builtBy(
      'let keys;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  keys = found.keys();\n  return found;\n}',
      undefined,
      '[...keys]',
    ),
    refused: { code: 'not-fresh', at: 'found.keys()' },
    pair: 'an iterator consumed at once',
  },
  {
    name: 'an iterator consumed at once',
    why: 'it is gone before the function returns',
    ...fixedBy(
      'let first;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  [first] = [...found.keys()];\n  return found;\n}',
      undefined,
      'first',
    ),
  },
  {
    name: 'the third parameter of forEach',
    why: 'it is the container',
    ...builtBy(
      'let last;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  found.forEach((x, y, all) => {\n    last = all;\n  });\n  return found;\n}',
      undefined,
      'last',
    ),
    refused: { code: 'not-fresh' },
    pair: 'two parameters of forEach',
  },
  {
    name: 'two parameters of forEach',
    why: 'elements only',
    ...fixedBy(
      'let last;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  found.forEach((x, y) => {\n    last = y;\n  });\n  return found;\n}',
      undefined,
      'last',
    ),
  },
  {
    name: 'a closure over the result',
    why: 'it can be called later',
    ...builtBy(
      'let late;\nfunction names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  late = () => found;\n  return found;\n}',
      undefined,
      'late()',
    ),
    refused: { code: 'not-fresh', at: 'found' },
  },
  {
    name: 'a property of its own',
    why: 'the copy has none; whoever set it holds more than a container',
    ...builtBy(
      'function names(xs) {\n  const found = new Map(xs.map((x) => [x, 1]));\n  found.source = xs;\n  return found;\n}',
      undefined,
      'f(["a"]).source',
    ),
    refused: { code: 'not-fresh', at: 'found.source' },
  },
  {
    name: 'a parameter that is returned',
    why: 'it is the caller’s',
    ...builtBy(
      'const own = new Map();\nfunction names(xs, s = own) {\n  for (const x of xs) s.set(x, 1);\n  return s;\n}',
      undefined,
      'own',
    ),
    refused: { code: 'not-fresh', at: 's' },
  },
  {
    name: 'one path returns a shared empty container',
    why: 'every path must return a fresh one',
    ...builtBy(
      'const NONE = new Map();\nfunction names(xs) {\n  if (xs.length === 0) return NONE;\n  return new Map(xs.map((x) => [x, 1]));\n}',
      undefined,
      'NONE',
    ),
    refused: { code: 'not-fresh', at: 'NONE' },
    pair: 'one path returns an empty container of its own',
  },
  {
    name: 'one path returns an empty container of its own',
    why: 'several returns, all fresh, of one class',
    ...fixedBy(
      'function names(xs) {\n  if (xs.length === 0) return new Map();\n  const found = new Map(xs.map((x) => [x, 1]));\n  return xs.length > 9 ? new Map() : found;\n}',
    ),
  },
  {
    name: 'a let that is assigned once more',
    why: 'the container must be one const',
    ...builtBy(
      'const shared = new Map();\nfunction names(xs) {\n  let found = new Map(xs.map((x) => [x, 1]));\n  if (xs.length === 0) found = shared;\n  return found;\n}',
      undefined,
      'shared',
    ),
    refused: { code: 'not-fresh', at: 'found' },
  },
  {
    name: 'a result of a function of this file',
    why: 'fresh through several calls',
    ...fixedBy(
      'function unique(xs) {\n  return new Map(xs.map((x) => [x, 1]));\n}\nfunction names(xs) {\n  return unique(xs);\n}',
    ),
  },
  {
    name: 'functions that call each other',
    why: 'a cycle proves nothing, and is no endless question',
    ...builtBy(
      'function names(xs) {\n  return xs.length > 1 ? (xs.length > 2 ? other(xs) : new Map()) : new Map(xs.map((x) => [x, 1]));\n}\nfunction other(xs) {\n  return xs.length > 3 ? (xs.length > 4 ? names(xs) : new Map()) : new Map(xs.map((x) => [x, 1]));\n}',
    ),
    refused: { code: 'not-fresh', at: 'other(xs)' },
    pair: 'a result of a function of this file',
  },
  {
    name: 'a function that calls itself for a part',
    why: 'its result is still its own const',
    ...fixedBy(
      'function names(xs) {\n  const found = new Map();\n  if (xs.length === 0) return found;\n  for (const x of names(xs.slice(1)).keys()) found.set(x, 1);\n  return found.set(xs[0], 1) && found;\n}'.replace(
        'return found.set(xs[0], 1) && found',
        'found.set(xs[0], 1);\n  return found',
      ),
    ),
  },
  {
    name: 'a try that ends in finally',
    why: 'the finaliser runs before the caller has the result, in both forms',
    ...fixedBy(
      'function names(xs) {\n  const found = new Map();\n  try {\n    for (const x of xs) found.set(x, 1);\n    return found;\n  } finally {\n    found.delete("a");\n  }\n}',
    ),
  },
];

const classes: readonly Case[] = [
  {
    name: 'an array',
    why: 'a Set of an array is no copy of a Set',
    hazard: 'C3',
    filename: 'case.js',
    code: inJs('return new Set(names(xs)).size;', 'function names(xs) {\n  return [...xs, "z"];\n}\n'),
    refused: { code: 'result-class-differs', at: '[...xs, "z"]' },
    pair: FRESH,
    run: RUN,
  },
  {
    name: 'a Map, copied into a Set',
    why: 'a Set of its pairs',
    filename: 'case.js',
    code: inJs('return new Set(names(xs));', 'function names(xs) {\n  return new Map(xs.map((x) => [x, 1]));\n}\n'),
    refused: { code: 'result-class-differs', at: 'names(xs)' },
    pair: FRESH,
    run: RUN,
  },
  {
    name: 'a subclass',
    why: 'the copy is an ordinary Set, and its methods are not overridden',
    hazard: 'C5',
    ...builtBy(
      'let added = 0;\nclass Counted extends Map {\n  set(k, v) {\n    added++;\n    return super.set(k, v);\n  }\n}\nfunction names(xs) {\n  return new Counted(xs.map((x) => [x, 1]));\n}',
      undefined,
      'added',
    ),
    refused: { code: 'result-class-differs', at: 'new Counted(xs.map((x) => [x, 1]))' },
    pair: FRESH,
  },
  {
    name: 'undefined on one path',
    why: '`new Map(undefined)` is empty, undefined has no set',
    hazard: 'C6',
    ...builtBy(
      'function names(xs) {\n  if (xs.length === 0) return undefined;\n  return new Map(xs.map((x) => [x, 1]));\n}',
    ),
    refused: { code: 'result-class-differs', at: 'undefined' },
    pair: 'one path returns an empty container of its own',
  },
  {
    name: 'null on one side of a condition',
    why: 'as undefined',
    ...builtBy('const names = (xs) => (xs.length === 0 ? null : new Map(xs.map((x) => [x, 1])));'),
    refused: { code: 'result-class-differs', at: 'null' },
  },
  {
    name: 'a bare return',
    why: 'as undefined',
    ...builtBy('function names(xs) {\n  if (xs.length === 0) return;\n  return new Map(xs.map((x) => [x, 1]));\n}'),
    refused: { code: 'result-class-differs', at: 'return;' },
  },
  {
    name: 'an end that can be reached',
    why: 'falling off the end returns undefined',
    ...builtBy('function names(xs) {\n  if (xs.length > 0) return new Map(xs.map((x) => [x, 1]));\n}'),
    refused: { code: 'not-every-path-returns' },
    pair: 'one path returns an empty container of its own',
  },
  {
    name: 'a generator',
    why: 'it returns an iterator, which is walked once',
    filename: 'case.js',
    code: inJs('return new Map(names(xs));', 'function* names(xs) {\n  for (const x of xs) yield [x, 1];\n}\n'),
    refused: { code: 'async-or-generator' },
    pair: FRESH,
    run: RUN,
  },
  {
    name: 'an async function, awaited',
    why: 'left to another form: what runs while it waits is not followed',
    filename: 'case.js',
    code: `async function names(xs) {
  return new Map(xs.map((x) => [x, 1]));
}
export async function f(xs) {
  return new Map(await names(xs));
}
`,
    refused: { code: 'async-or-generator', at: 'await names(xs)' },
    pair: FRESH,
    run: RUN,
  },
];

const bindings: readonly Case[] = [
  {
    name: METHOD,
    why: 'only the class can name it',
    filename: 'case.js',
    code: `class A {
  #names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs) {
    return new Map(this.#names(xs));
  }
}
export const f = (xs) => new A().all(xs);
`,
    out: `class A {
  #names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs) {
    return this.#names(xs);
  }
}
export const f = (xs) => new A().all(xs);
`,
    run: RUN,
  },
  {
    name: 'a private method of TypeScript',
    why: 'no subclass can have one of that name',
    code: `export class A {
  private names(xs: readonly string[]) {
    return new Map<string, number>(xs.map((x) => [x, 1]));
  }
  all(xs: readonly string[]): Map<string, number> {
    return new Map(this.names(xs));
  }
}
export const f = (xs: readonly string[]) => new A().all(xs);
`,
    out: `export class A {
  private names(xs: readonly string[]) {
    return new Map<string, number>(xs.map((x) => [x, 1]));
  }
  all(xs: readonly string[]): Map<string, number> {
    return this.names(xs);
  }
}
export const f = (xs: readonly string[]) => new A().all(xs);
`,
    run: RUN,
  },
  {
    name: 'a public method',
    why: 'a subclass may return what it keeps',
    filename: 'case.js',
    code: `class A {
  names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs) {
    return new Map(this.names(xs)).set("more", 1);
  }
}
class B extends A {
  kept = new Map();
  names() {
    return this.kept;
  }
}
const b = new B();
export const f = (xs) => [b.all(xs), b.kept];
`,
    refused: { code: 'overridable' },
    pair: METHOD,
    run: RUN,
  },
  {
    name: 'a public method that is never overridden',
    why: 'the setting says so',
    settings: { assumptions: { noOverrides: true } },
    filename: 'case.js',
    code: `class A {
  names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs) {
    return new Map(this.names(xs));
  }
}
export const f = (xs) => new A().all(xs);
`,
    out: `class A {
  names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs) {
    return this.names(xs);
  }
}
export const f = (xs) => new A().all(xs);
`,
    run: RUN,
  },
  {
    name: 'a static, by the name of its class',
    why: 'the class is closed: its name occurs in no other way',
    filename: 'case.js',
    code: `class A {
  static names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
}
export const f = (xs) => new Map(A.names(xs));
`,
    out: `class A {
  static names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
}
export const f = (xs) => A.names(xs);
`,
    run: RUN,
  },
  {
    name: 'a static, by this',
    why: '`this` may be a subclass with a static of its own',
    filename: 'case.js',
    code: `class A {
  static names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  static all(xs) {
    return new Map(this.names(xs)).set("more", 1);
  }
}
class B extends A {
  static kept = new Map();
  static names() {
    return this.kept;
  }
}
export const f = (xs) => [B.all(xs), B.kept];
`,
    refused: { code: 'overridable' },
    pair: 'a static, by the name of its class',
    run: RUN,
  },
  {
    name: 'a static that is assigned by a computed name',
    why: '`this[name] =` may write it',
    filename: 'case.js',
    code: `class A {
  static kept = new Map();
  static names(xs) {
    return new Map(xs.map((x) => [x, 1]));
  }
  static set(name, value) {
    this[name] = value;
  }
}
A.set("names", () => A.kept);
export const f = (xs) => [new Map(A.names(xs)).set("more", 1), A.kept];
`,
    refused: { code: 'overridable' },
    pair: 'a static, by the name of its class',
    run: RUN,
  },
  {
    name: 'a decorated method',
    why: 'the decorator may cache',
    code: `declare function memo(target: object, name: string): void;
export class A {
  @memo
  private names(xs: readonly string[]): Map<string, number> {
    return new Map(xs.map((x) => [x, 1]));
  }
  all(xs: readonly string[]) {
    return new Map(this.names(xs));
  }
}
`,
    refused: { code: 'overridable' },
    pair: 'a private method of TypeScript',
  },
  {
    name: 'a function that is assigned again',
    why: 'what is called is not what is declared',
    ...builtBy(
      'const kept = new Map();\nlet names = (xs) => new Map(xs.map((x) => [x, 1]));\nnames = () => kept;',
      undefined,
      'kept',
    ),
    refused: { code: 'overridable', at: 'names' },
    pair: 'an arrow and its expression body',
  },
  {
    name: 'a member of a namespace',
    why: 'what is called is the property of the namespace, which others may set',
    code: `namespace N {
  export let names = (xs: readonly string[]) => new Map(xs.map((x) => [x, 1]));
  export const all = (xs: readonly string[]) => new Map(names(xs)).set("more", 1);
}
const kept = new Map<string, number>();
N.names = () => kept;
export const f = (xs: readonly string[]) => [N.all(xs), kept];
`,
    refused: { code: 'overridable' },
    run: RUN,
  },
  {
    name: 'two declarations of one name',
    why: 'overloads: which of them types the call is not followed',
    code: `function names(xs: readonly string[]): ReadonlyMap<string, number>;
function names(xs: readonly string[]): Map<string, number>;
function names(xs: readonly string[]): Map<string, number> {
  return new Map(xs.map((x) => [x, 1]));
}
export const f = (xs: readonly string[]) => new Map(names(xs)).set("more", 1);
`,
    refused: { code: 'merged-declaration' },
    pair: PLAIN,
    run: RUN,
  },
  {
    name: 'a name that a parameter shadows',
    why: 'the parameter is called',
    filename: 'case.js',
    code: `const kept = new Map();
function names(xs) {
  return new Map(xs.map((x) => [x, 1]));
}
const g = (names) => new Map(names()).set("more", 1);
export const f = () => [g(() => kept), kept, names([])];
`,
    silent: true,
    run: RUN,
  },
  {
    name: 'an exported function, called before it stands',
    why: 'hoisting and exporting change nothing for a call in this file',
    filename: 'case.js',
    code: `export const f = (xs) => new Map(names(xs));
export function names(xs) {
  return new Map(xs.map((x) => [x, 1]));
}
`,
    out: `export const f = (xs) => names(xs);
export function names(xs) {
  return new Map(xs.map((x) => [x, 1]));
}
`,
    run: RUN,
  },
  {
    name: 'a const that is not there yet',
    why: 'both forms throw the same',
    filename: 'case.js',
    code: `export const f = (xs) => new Map(names(xs));
let error;
try {
  f([]);
} catch (thrown) {
  error = thrown;
}
const names = (xs) => new Map(xs.map((x) => [x, 1]));
`,
    out: `export const f = (xs) => names(xs);
let error;
try {
  f([]);
} catch (thrown) {
  error = thrown;
}
const names = (xs) => new Map(xs.map((x) => [x, 1]));
`,
    run: '[error, f(["a"])]',
  },
  {
    name: 'a getter',
    why: 'not a call; left alone',
    filename: 'case.js',
    code: `class A {
  get #names() {
    return new Map([["a", 1]]);
  }
  all() {
    return new Map(this.#names);
  }
}
export const f = () => new A().all();
`,
    silent: true,
    run: RUN,
  },
];

const types: readonly Case[] = [
  {
    name: TYPED,
    why: 'the result has that very type',
    hazard: 'TS6',
    code: inTs('const t = new Map<string, number>(index(xs));\n  return t.set("z", 1);'),
    out: inTs('const t = index(xs);\n  return t.set("z", 1);'),
    run: RUN,
  },
  {
    name: 'wider type arguments',
    why: 'a later set needs them: the declaration can write them',
    hazard: 'TS6',
    code: inTs('const t = new Map<string, number | null>(index(xs));\n  return t.set("z", null);'),
    review: inTs('const t: Map<string, number | null> = index(xs);\n  return t.set("z", null);'),
    pair: TYPED,
    run: RUN,
  },
  {
    name: 'wider type arguments, returned',
    why: 'the inferred type of the function would change',
    code: inTs('return new Map<string, number | null>(index(xs));'),
    refused: { code: 'target-type-differs', at: 'index(xs)' },
    pair: TYPED,
    run: RUN,
  },
  {
    name: 'wider type arguments that stand in the annotation too',
    why: 'the annotation keeps the type',
    code: inTs(
      'const t: Map<string, number | null> = new Map<string, number | null>(index(xs));\n  return t.set("z", null);',
    ),
    out: inTs('const t: Map<string, number | null> = index(xs);\n  return t.set("z", null);'),
    run: RUN,
  },
  {
    name: 'an annotation alone',
    why: 'what may be copied into it may be assigned to it',
    code: inTs('const t: Map<string, number | null> = new Map(index(xs));\n  return t.set("z", null);'),
    out: inTs('const t: Map<string, number | null> = index(xs);\n  return t.set("z", null);'),
    run: RUN,
  },
  {
    name: 'a result declared ReadonlyMap',
    why: 'its copy can be changed',
    hazard: 'TS6b',
    code: inTs('return new Map(index(xs)).set("z", 1);', INDEX.replace(': Map<', ': ReadonlyMap<')),
    refused: { code: 'target-type-differs' },
    pair: PLAIN,
    run: RUN,
  },
  {
    name: 'a result declared ReadonlyMap, copied into one',
    why: 'the same annotation on both sides',
    code: inTs(
      'const t: ReadonlyMap<string, number> = new Map(index(xs));\n  return t;',
      INDEX.replace(': Map<', ': ReadonlyMap<'),
    ),
    out: inTs(
      'const t: ReadonlyMap<string, number> = index(xs);\n  return t;',
      INDEX.replace(': Map<', ': ReadonlyMap<'),
    ),
    run: RUN,
  },
  {
    name: 'a result typed by the const that holds the function',
    why: 'the arrow makes a Map, its type says ReadonlyMap',
    code: `const index: (xs: readonly string[]) => ReadonlyMap<string, number> = (xs) =>
  new Map(xs.map((x) => [x, x.length]));
export const f = (xs: readonly string[]) => new Map(index(xs)).set("z", 1);
`,
    refused: { code: 'target-type-differs' },
    run: RUN,
  },
  {
    name: 'an inferred result of one type',
    why: 'the const that is returned says it',
    code: inTs(
      'return new Map<string, number>(index(xs)).set("z", 1);',
      'function index(xs: readonly string[]) {\n  const found = new Map<string, number>();\n  for (const x of xs) found.set(x, 1);\n  return found;\n}\n',
    ),
    out: inTs(
      'return index(xs).set("z", 1);',
      'function index(xs: readonly string[]) {\n  const found = new Map<string, number>();\n  for (const x of xs) found.set(x, 1);\n  return found;\n}\n',
    ),
    run: RUN,
  },
  {
    name: 'an inferred result of two types',
    why: 'a union of two Maps is not the Map of the union',
    code: inTs(
      'return new Map<string, string | number>(index(xs)).set("z", 1).set("y", "");',
      'function index(xs: readonly string[]) {\n  if (xs.length === 0) return new Map<string, string>();\n  return new Map<string, number>(xs.map((x) => [x, 1]));\n}\n',
    ),
    refused: { code: 'target-type-differs' },
    pair: 'an inferred result of one type',
    run: RUN,
  },
  {
    name: 'a generic result',
    why: 'inferred from the same arguments',
    code: inTs(
      'return new Map(unique(xs)).set("z", 1);',
      'function unique<T>(xs: readonly T[]): Map<T, number> {\n  return new Map(xs.map((x) => [x, 1]));\n}\n',
    ),
    out: inTs(
      'return unique(xs).set("z", 1);',
      'function unique<T>(xs: readonly T[]): Map<T, number> {\n  return new Map(xs.map((x) => [x, 1]));\n}\n',
    ),
    run: RUN,
  },
  {
    name: 'a generic result of a callback',
    why: 'its type is inferred together with the place that it stands in',
    code: inTs(
      'return new Map(unique(xs, (x) => x.length)).set(7, 1);',
      'function unique<T, K>(xs: readonly T[], key: (x: T) => K): Map<K, number> {\n  return new Map(xs.map((x) => [key(x), 1]));\n}\n',
    ),
    refused: { code: 'target-type-differs' },
    pair: 'a generic result',
    run: RUN,
  },
  {
    name: 'the type parameter of the function itself',
    why: 'at the call it stands for another type; the declaration can write it',
    code: `function tree<T>(xs: readonly T[]): Map<T, number> {
  if (xs.length < 2) return new Map<T, number>(xs.map((x) => [x, 1]));
  const [, ...rest] = xs;
  const t = new Map<T, number>(tree(rest));
  t.set(xs[0]!, 1);
  return t;
}
export const f = (xs: readonly string[]) => tree(xs);
`,
    review: `function tree<T>(xs: readonly T[]): Map<T, number> {
  if (xs.length < 2) return new Map<T, number>(xs.map((x) => [x, 1]));
  const [, ...rest] = xs;
  const t: Map<T, number> = tree(rest);
  t.set(xs[0]!, 1);
  return t;
}
export const f = (xs: readonly string[]) => tree(xs);
`,
    run: RUN,
  },
  {
    name: 'satisfies',
    why: 'the type of the copy comes from there',
    code: inTs('return { m: new Map(index(xs)) } satisfies {\n    m: Map<string, number | null>;\n  };'),
    refused: { code: 'target-type-differs' },
    pair: PLAIN,
    run: RUN,
  },
  {
    name: 'a result documented as another type',
    why: 'the checker reads the comment of a JavaScript file',
    ...builtBy(
      '/** @returns {ReadonlyMap<string, number>} */\nfunction names(xs) {\n  return new Map(xs.map((x) => [x, 1]));\n}',
    ),
    refused: { code: 'target-type-differs' },
    pair: 'a result documented as a Map',
  },
  {
    name: 'a result documented as a Map',
    why: 'the same type in the comment',
    ...fixedBy(
      '/** @returns {Map<string, number>} */\nfunction names(xs) {\n  return new Map(xs.map((x) => [x, 1]));\n}',
    ),
  },
];

const dictionary = (name: string, body: string, copy = '{ ...g(x) }', rest = ''): string => `function g(x) {
  ${body}
}
export function ${name}(x) {
  const t = ${copy};
  ${rest === '' ? 't.more = 1;' : rest}
  return t;
}
`;
const RUN_DICTIONARY = '[f("a"), f("__proto__"), f("toString")]';

const NUMBERED = 'const d = {};\n  d[x >>> 0] = x;\n  return d;';
const dictionaries: readonly Case[] = [
  ...['{ ...g(x) }', 'Object.assign({}, g(x))'].map((copy) => ({
    name: `a dictionary whose keys are whole numbers: ${copy}`,
    why: 'proven, and faster with such keys',
    filename: 'case.js',
    code: dictionary('f', NUMBERED, copy),
    out: dictionary('f', NUMBERED, 'g(x)'),
    run: '[f(1), f(0), f(-2)]',
  })),
  {
    name: 'a plain dictionary, spread',
    why: 'proven, but copying a small literal costs nothing that can be measured',
    filename: 'case.js',
    code: dictionary('f', 'const d = {};\n  d[`k${String(x)}`] = 1;\n  return d;'),
    refused: { code: 'not-faster' },
    run: RUN_DICTIONARY,
  },
  {
    name: 'a plain dictionary, assigned',
    why: 'as the spread',
    filename: 'case.js',
    code: dictionary('f', 'const d = {};\n  d.k = 1;\n  return d;', 'Object.assign({}, g(x))'),
    refused: { code: 'not-faster' },
    run: RUN_DICTIONARY,
  },
  {
    name: 'a dictionary without a prototype',
    why: 'its copy has one',
    hazard: 'C1',
    filename: 'case.js',
    code: dictionary(
      'f',
      'const d = Object.create(null);\n  d.k = x;\n  return d;',
      '{ ...g(x) }',
      't.more = t.hasOwnProperty("k");',
    ),
    refused: { code: 'prototype-differs' },
    pair: PLAIN,
    run: RUN_DICTIONARY,
  },
  {
    name: 'a frozen dictionary',
    why: 'its copy can be changed',
    hazard: 'C2',
    filename: 'case.js',
    code: dictionary('f', 'const d = {};\n  d.k = x;\n  return Object.freeze(d);', 'Object.assign({}, g(x))'),
    refused: { code: 'prototype-differs' },
    pair: PLAIN,
    run: RUN_DICTIONARY,
  },
  {
    name: 'an accessor',
    why: 'the copy holds the value it had',
    hazard: 'C7',
    filename: 'case.js',
    code: `let n = 0;\n${dictionary('f', 'return {\n    get k() {\n      return n++ + x;\n    },\n  };', '{ ...g(x) }', 't.more = [t.k, t.k];')}`,
    refused: { code: 'prototype-differs' },
    run: RUN_DICTIONARY,
  },
  {
    name: 'a key that may be __proto__',
    why: 'what is set as the prototype is left out of the copy',
    hazard: 'C8',
    filename: 'case.js',
    code: dictionary('f', 'const d = {};\n  d[x] = { extra: 1 };\n  return d;', '{ ...g(x) }', 't.more = t.extra;'),
    refused: { code: 'proto-key', at: 'x' },
    pair: PLAIN,
    run: RUN_DICTIONARY,
  },
];

export const cases: readonly Case[] = [...shapes, ...fresh, ...classes, ...bindings, ...types, ...dictionaries];
