import type { Case } from '../case.js';

const EARLY = { code: 'may-run-before-module' } as const;

const VOWEL = `export const isVowel = (c: string): boolean =>
  new Set(["a", "e", "i"]).has(c);
`;

const inline: readonly Case[] = [
  {
    name: 'a Set asked where it is made',
    why: 'the commonest shape; the name comes from the function',
    code: VOWEL,
    out: `const VOWELS: ReadonlySet<string> = new Set(["a", "e", "i"]);

export const isVowel = (c: string): boolean =>
  VOWELS.has(c);
`,
    run: '[isVowel("a"), isVowel("b")]',
  },
  {
    name: 'a Map asked where it is made',
    why: 'a Map of primitives',
    code: `export const statusText = (code: number): string =>
  new Map([
    [200, "OK"],
    [404, "Not Found"],
  ]).get(code) ?? "?";
`,
    out: `const STATUS_TEXTS: ReadonlyMap<number, string> = new Map([
  [200, "OK"],
  [404, "Not Found"],
]);

export const statusText = (code: number): string =>
  STATUS_TEXTS.get(code) ?? "?";
`,
    run: '[statusText(200), statusText(1)]',
  },
  {
    name: 'in JavaScript, after what is asked',
    why: 'no type is written, and the name is that of the member',
    filename: 'case.js',
    code: `export class Printer {
  print(node) {
    return new Set(["a", "b"]).has(node.kind);
  }
}
`,
    out: `const KINDS = new Set(["a", "b"]);

export class Printer {
  print(node) {
    return KINDS.has(node.kind);
  }
}
`,
    run: 'new Printer().print({ kind: "b" })',
  },
  {
    name: 'every kind of primitive',
    why: 'bigints, booleans, null, undefined, NaN, -0 and templates are the same at each evaluation',
    code: `export const isOdd = (x: unknown): boolean =>
  new Set<unknown>([-1, 2n, -3n, true, null, undefined, NaN, -0, \`t\`]).has(x);
`,
    out: `const ODDS: ReadonlySet<unknown> = new Set<unknown>([-1, 2n, -3n, true, null, undefined, NaN, -0, \`t\`]);

export const isOdd = (x: unknown): boolean =>
  ODDS.has(x);
`,
    run: '[-1, 1, 2n, -3n, true, false, null, undefined, NaN, 0, "t"].map((x) => isOdd(x))',
  },
  {
    name: 'a key twice',
    why: 'the constructor is the same one: the last value, at the first place',
    hazard: 'K6',
    code: `export const list = (): string =>
  [
    ...new Map([
      ["a", 1],
      ["b", 2],
      ["a", 3],
    ]),
  ].join();
`,
    out: `const LISTS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["b", 2],
  ["a", 3],
]);

export const list = (): string =>
  [
    ...LISTS,
  ].join();
`,
    run: 'list()',
  },
  {
    name: 'walked by a loop',
    why: 'a walk reads as well',
    code: `export class Names {
  first(): string {
    for (const name of new Set(["a", "b"])) return name;
    return "";
  }
}
`,
    out: `const FIRSTS: ReadonlySet<string> = new Set(["a", "b"]);

export class Names {
  first(): string {
    for (const name of FIRSTS) return name;
    return "";
  }
}
`,
    run: 'new Names().first()',
  },
  {
    name: 'in a loop at the top level',
    why: 'each round builds it',
    code: `export let count = 0;
for (const kind of ["a", "b", "c"]) {
  if (new Set(["a", "b"]).has(kind)) count++;
}
`,
    out: `export let count = 0;
const KINDS: ReadonlySet<string> = new Set(["a", "b"]);

for (const kind of ["a", "b", "c"]) {
  if (KINDS.has(kind)) count++;
}
`,
    run: 'count',
  },
  {
    name: 'at the top level',
    why: 'it is built once as it is',
    code: `export const isThere = new Set(["a", "b"]).has("a");
`,
    silent: true,
    run: 'isThere',
  },
  {
    name: 'nothing in it',
    why: 'an empty container is no constant: somebody will fill it',
    code: `export const f = (x: string): boolean => new Set<string>([]).has(x);
`,
    silent: true,
    run: 'f("a")',
  },
  {
    name: 'built from something else',
    why: 'a spread may differ in each call',
    code: `export const f = (xs: string[], x: string): boolean =>
  new Set(["a", ...xs]).has(x);
`,
    silent: true,
    run: 'f(["b"], "b")',
  },
  {
    name: 'two in one function',
    why: 'each has a name of its own, the second under a number',
    code: `export const check = (a: string, b: string): boolean => {
  const kind = a;
  return new Set(["a"]).has(kind) || (b !== kind && new Set(["b"]).has(kind));
};
`,
    out: `const KINDS: ReadonlySet<string> = new Set(["a"]);

const KINDS_2: ReadonlySet<string> = new Set(["b"]);

export const check = (a: string, b: string): boolean => {
  const kind = a;
  return KINDS.has(kind) || (b !== kind && KINDS_2.has(kind));
};
`,
    run: '[check("a", ""), check("b", ""), check("c", "")]',
  },
  {
    name: 'a module that writes its constants otherwise',
    why: 'the name follows the file',
    filename: 'case.js',
    code: `const levels = ["debug", "info"];
export const isLevel = (x) => levels.includes(x);
export const isLoud = (level) => new Set(["warn", "error"]).has(level);
`,
    out: `const levels = ["debug", "info"];
export const isLevel = (x) => levels.includes(x);
const levels2 = new Set(["warn", "error"]);

export const isLoud = (level) => levels2.has(level);
`,
    run: '[isLoud("warn"), isLoud("info"), isLevel("info")]',
  },
  {
    name: 'without semicolons',
    why: 'what follows begins with a bracket',
    filename: 'case.js',
    code: `export const seen = []
;[1, 2].forEach((n) => seen.push(new Set([1, 3]).has(n)))
`,
    out: `export const seen = []
;const MEMBERS = new Set([1, 3]);

[1, 2].forEach((n) => seen.push(MEMBERS.has(n)))
`,
    run: 'seen.join()',
  },
];

const local: readonly Case[] = [
  {
    name: 'a local const, asked in a callback',
    why: 'its uses take the new name; a closure that only reads may outlive the call',
    code: `export class Filter {
  keep(xs: string[]): string[] {
    const allowed = new Set(["a", "b"]);
    return xs.filter((x) => allowed.has(x) && allowed.size > 1);
  }
}
`,
    out: `const ALLOWED: ReadonlySet<string> = new Set(["a", "b"]);

export class Filter {
  keep(xs: string[]): string[] {
    return xs.filter((x) => ALLOWED.has(x) && ALLOWED.size > 1);
  }
}
`,
    run: 'new Filter().keep(["a", "c"])',
  },
  {
    name: 'every way of reading',
    why: 'for…of, spread, forEach, keys, values and entries at once',
    code: `export const dump = (): string[] => {
  const sizes = new Map([["s", 1]]);
  const out: string[] = [];
  for (const [k, v] of sizes) out.push(k + v);
  sizes.forEach((v, k) => out.push(k + v));
  out.push(...sizes.keys());
  for (const v of sizes.values()) out.push(String(v));
  return [...out, String([...sizes.entries()])];
};
`,
    out: `const SIZES: ReadonlyMap<string, number> = new Map([["s", 1]]);

export const dump = (): string[] => {
  const out: string[] = [];
  for (const [k, v] of SIZES) out.push(k + v);
  SIZES.forEach((v, k) => out.push(k + v));
  out.push(...SIZES.keys());
  for (const v of SIZES.values()) out.push(String(v));
  return [...out, String([...SIZES.entries()])];
};
`,
    run: 'dump()',
  },
  {
    name: 'handed to a function of the file that only reads it',
    why: 'what is passed on stays a Set',
    code: `function isIn(names: Set<string>, name: string): boolean {
  return names.has(name);
}
export const check = (name: string): boolean => {
  const known = new Set(["a", "b"]);
  return isIn(known, name);
};
`,
    out: `function isIn(names: Set<string>, name: string): boolean {
  return names.has(name);
}
const KNOWN = new Set(["a", "b"]);

export const check = (name: string): boolean => {
  return isIn(KNOWN, name);
};
`,
    run: '[check("a"), check("c")]',
  },
  {
    name: 'handed to a function of the file that writes to it',
    why: 'the second call would see what the first one wrote',
    code: `function isNew(names: Set<string>, name: string): boolean {
  return names.size < names.add(name).size;
}
export const check = (name: string): boolean => {
  const known = new Set(["a", "b"]);
  return isNew(known, name);
};
`,
    refused: { code: 'result-flows-on' },
    pair: 'handed to a function of the file that only reads it',
    run: '[check("c"), check("c")]',
  },
  {
    name: 'with its type written',
    why: 'the literals keep their union',
    hazard: 'TS5',
    code: `type Kind = "a" | "b";
export const isFirst = (kind: Kind): boolean => {
  const firsts = new Set<Kind>(["a"]);
  const others: Set<Kind> = new Set(["b"]);
  return firsts.has(kind) && !others.has(kind);
};
`,
    out: `type Kind = "a" | "b";
const FIRSTS: ReadonlySet<Kind> = new Set<Kind>(["a"]);

const OTHERS: ReadonlySet<Kind> = new Set(["b"]);

export const isFirst = (kind: Kind): boolean => {
  return FIRSTS.has(kind) && !OTHERS.has(kind);
};
`,
    run: '[isFirst("a"), isFirst("b")]',
  },
  {
    name: 'among other declarations',
    why: 'only its declarator goes',
    code: `export const check = (kind: string): string => {
  const at = kind.length,
    kinds = new Set(["a", "b"]);
  return kinds.has(kind) ? "" + at : "";
};
`,
    out: `const KINDS: ReadonlySet<string> = new Set(["a", "b"]);

export const check = (kind: string): string => {
  const at = kind.length;
  return KINDS.has(kind) ? "" + at : "";
};
`,
    run: '[check("a"), check("c")]',
  },
  {
    name: 'written to',
    why: 'it begins with literals and is no constant: the second call would see what the first one added',
    code: `export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  const known = kinds.has(kind);
  kinds.add(kind);
  return known;
};
`,
    silent: true,
    run: '[check("c"), check("c")]',
  },
  {
    name: 'assigned again',
    why: 'the name does not always stand for the constant',
    code: `export const check = (kind: string): boolean => {
  let kinds = new Set(["a", "b"]);
  if (kind === "x") kinds = new Set([kind]);
  return kinds.has(kind);
};
`,
    silent: true,
    run: '[check("x"), check("c")]',
  },
  {
    name: 'compared',
    why: 'each call has a container of its own: two are never the same',
    code: `const seen: unknown[] = [];
export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  const isNew = !seen.some((one) => one === kinds);
  return isNew && kinds.has(kind);
};
`,
    refused: { code: 'result-inspected' },
    pair: 'among other declarations',
    run: '[check("a"), check("a")]',
  },
  {
    name: 'handed out',
    why: 'whoever gets it may write to it',
    code: `export const kindsOf = (): Set<string> => {
  const kinds = new Set(["a", "b"]);
  return kinds;
};
`,
    refused: { code: 'result-flows-on', at: 'return kinds;' },
    run: '[kindsOf().add("c").size, kindsOf().size]',
  },
  {
    name: 'passed to code that is not here',
    why: 'it may keep it, or write to it',
    code: `export const check = (add: (kinds: Set<string>) => void): number => {
  const kinds = new Set(["a", "b"]);
  add(kinds);
  return kinds.size;
};
`,
    refused: { code: 'result-flows-on', at: 'add(kinds)' },
    run: '[check((kinds) => void kinds.add("c")), check(() => {})]',
  },
  {
    name: 'handed out by forEach',
    why: 'its third argument is the container',
    hazard: 'K5',
    code: `export const grow = (): number => {
  const sizes = new Map([["a", 1]]);
  sizes.forEach((v, k, all) => all.set(k + k, v));
  return sizes.size > 9 ? 9 : sizes.get("aa") ?? 0;
};
`,
    refused: { code: 'result-flows-on' },
  },
  {
    name: 'a comment above the declaration',
    why: 'it goes with what it is about',
    code: `export const check = (kind: string): boolean => {
  log(kind);

  /*
   * The kinds that can be opened,
   * all of them.
   */
  const kinds = new Set([
    "a", // first
    "b",
  ]);

  return kinds.has(kind);
};
`,
    out: `/*
 * The kinds that can be opened,
 * all of them.
 */
const KINDS: ReadonlySet<string> = new Set([
  "a", // first
  "b",
]);

export const check = (kind: string): boolean => {
  log(kind);

  return KINDS.has(kind);
};
`,
    run: 'check("a")',
  },
  {
    name: 'a comment on the line of the declaration',
    why: 'it says something about the line that would go',
    code: `export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]); // The kinds that can be opened
  return kinds.has(kind);
};
`,
    refused: { code: 'comment-lost', at: '// The kinds that can be opened' },
    pair: 'a comment above the declaration',
    run: 'check("a")',
  },
  {
    name: 'a type in the comment above the declaration',
    why: 'it goes along, where it names nothing of the function',
    filename: 'case.js',
    code: `export const check = (kind) => {
  /** @type {Set<string>} */
  const kinds = new Set(["a", "b"]);
  return kinds.has(kind);
};
`,
    out: `/** @type {Set<string>} */
const KINDS = new Set(["a", "b"]);

export const check = (kind) => {
  return KINDS.has(kind);
};
`,
    run: 'check("a")',
  },
  {
    name: 'a type of the function in the comment above the declaration',
    why: 'it means nothing at the top of the module',
    filename: 'case.js',
    code: `/**
 * @template {string} T
 * @param {T} kind
 */
export const check = (kind) => {
  /** @type {Set<T | string>} */
  const kinds = new Set(["a", "b"]);
  return kinds.has(kind);
};
`,
    refused: { code: 'not-relocatable' },
    pair: 'a type in the comment above the declaration',
    run: 'check("a")',
  },
  {
    name: 'a directive above the declaration',
    why: 'it is bound to the line below it',
    code: `export const check = (kind: string): boolean => {
  // eslint-disable-next-line no-restricted-syntax
  const kinds = new Set(["a", "b"]);
  return kinds.has(kind);
};
`,
    refused: { code: 'directive-comment' },
    pair: 'a comment above the declaration',
    run: 'check("a")',
  },
  {
    name: 'named before it is there',
    why: 'it throws, and would not any more',
    code: `export const check = (kind: string): boolean => {
  const early = () => kinds.has(kind);
  const kinds = new Set(["a", "b"]);
  return early();
};
`,
    refused: { code: 'target-not-stable', at: 'kinds' },
    run: 'check("a")',
  },
  {
    name: 'in a function that something above calls',
    why: 'it throws, and would not any more',
    code: `export const check = (kind: string): boolean => {
  const was = isKind();
  const kinds = new Set(["a", "b"]);
  return was;
  function isKind(): boolean {
    return kinds.has(kind);
  }
};
`,
    refused: { code: 'target-not-stable', at: 'isKind' },
    pair: 'in a function that is called below',
    run: 'check("a")',
  },
  {
    name: 'in a function that one calls that something above calls',
    why: 'it throws, and would not any more',
    code: `export const check = (kind: string): boolean => {
  const was = first();
  const kinds = new Set(["a", "b"]);
  return was;
  function first(): boolean {
    return isKind();
  }
  function isKind(): boolean {
    return kinds.has(kind);
  }
};
`,
    refused: { code: 'target-not-stable', at: 'first' },
    pair: 'in a function that is called below',
    run: 'check("a")',
  },
  {
    name: 'in a function that is called below',
    why: 'the const is there by then',
    code: `export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  return isKind();
  function isKind(): boolean {
    return kinds.has(kind);
  }
};
`,
    out: `const KINDS: ReadonlySet<string> = new Set(["a", "b"]);

export const check = (kind: string): boolean => {
  return isKind();
  function isKind(): boolean {
    return KINDS.has(kind);
  }
};
`,
    run: 'check("a")',
  },
  {
    name: 'in a case',
    why: 'another case sees the name without its value',
    code: `export const check = (kind: string): boolean => {
  switch (kind.length) {
    case 1:
      const kinds = new Set(["a", "b"]);
      return kinds.has(kind);
    default:
      return kinds.has("a");
  }
};
`,
    refused: { code: 'no-safe-insertion-point' },
    run: '[check("a"), check("c")]',
  },
];

const elements: readonly Case[] = [
  {
    name: 'constants and enum members of the module',
    why: 'they are there by the time the constant is made',
    code: `const OPEN = "open";
export enum Kind {
  Map,
  Set = 4,
}
export const isKnown = (name: string): boolean => new Set([OPEN, "x"]).has(name);
export const isKind = (kind: Kind): boolean =>
  new Set([Kind.Map, Kind.Set]).has(kind);
`,
    out: `const OPEN = "open";
export enum Kind {
  Map,
  Set = 4,
}
const NAMES = new Set([OPEN, "x"]);

export const isKnown = (name: string): boolean => NAMES.has(name);
const KINDS = new Set([Kind.Map, Kind.Set]);

export const isKind = (kind: Kind): boolean =>
  KINDS.has(kind);
`,
    run: '[isKnown("open"), isKnown("y"), isKind(Kind.Set), isKind(3 as Kind)]',
  },
  {
    name: 'a regular expression',
    why: 'it keeps its lastIndex from call to call',
    hazard: 'K1',
    code: `export const matches = (kind: string, s: string): boolean =>
  new Map([["a", /x/g]]).get(kind)?.test(s) ?? false;
`,
    refused: { code: 'not-a-literal', at: '/x/g' },
    run: '[matches("a", "x"), matches("a", "x")]',
  },
  {
    name: 'an object',
    why: 'each call has its own, as with arrays, functions and symbols',
    hazard: 'K2',
    code: `export const counter = (kind: string): { n: number } | undefined =>
  new Map([["a", { n: 0 }]]).get(kind);
`,
    refused: { code: 'not-a-literal', at: '{ n: 0 }' },
    run: '[++counter("a")!.n, ++counter("a")!.n]',
  },
  {
    name: 'a variable that may be assigned',
    why: 'another call may find another value in it',
    hazard: 'K7',
    code: `export let extra = "x";
export const setExtra = (to: string): void => {
  extra = to;
};
export const isKnown = (name: string): boolean => new Set(["a", extra]).has(name);
`,
    refused: { code: 'not-a-literal', at: 'extra' },
    pair: 'constants and enum members of the module',
    run: '[isKnown("x"), setExtra("y"), isKnown("x"), isKnown("y")]',
  },
  {
    name: 'an imported constant',
    why: 'it may not be there yet where modules import one another, and it may change',
    code: `import { extra } from "./extra.js";
export const isKnown = (name: string): boolean => new Set(["a", extra]).has(name);
`,
    refused: { code: 'not-a-literal', at: 'extra' },
  },
  {
    name: 'a constant that stands below',
    why: 'where the constant would go it is not there yet',
    code: `export const isKnown = (name: string): boolean => new Set(["a", extra]).has(name);
const extra = "x";
`,
    refused: { code: 'not-a-literal', at: 'extra' },
    run: 'isKnown("x")',
  },
  {
    name: 'a constant of the function',
    why: 'its name means nothing at the top',
    code: `export const isKnown = (name: string): boolean => {
  const extra = "x";
  return new Set(["a", extra]).has(name);
};
`,
    refused: { code: 'not-a-literal', at: 'extra' },
    run: 'isKnown("x")',
  },
  {
    name: 'another class that is called Set',
    why: 'it may do anything',
    hazard: 'K4',
    code: `export const check = (
  Set: new (xs: string[]) => { has(x: string): boolean },
  x: string,
): boolean => new Set(["a"]).has(x);
`,
    silent: true,
    run: 'check(class { has() { return true; } }, "b")',
  },
  {
    name: 'a type of the function',
    why: 'at the top it does not exist',
    hazard: 'TS9',
    code: `export const check = <T extends string>(x: T): boolean =>
  new Set<T | string>(["a", "b"]).has(x);
`,
    refused: { code: 'not-relocatable' },
    run: 'check("a")',
  },
  {
    name: 'a literal type by a cast',
    why: 'the cast goes with it',
    code: `export const check = (x: "a" | "b"): boolean =>
  new Set(["a", "b"] as const).has(x);
`,
    out: `const MEMBERS = new Set(["a", "b"] as const);

export const check = (x: "a" | "b"): boolean =>
  MEMBERS.has(x);
`,
    run: 'check("a")',
  },
  {
    name: 'the type of a default',
    why: 'the parameter keeps the type it had, and a caller may still hand in its own',
    code: `export const keep = (
  xs: string[],
  allowed: Set<string> = new Set(["a", "b"]),
): string[] => xs.filter((x) => allowed.has(x));
`,
    out: `const ALLOWED: Set<string> = new Set(["a", "b"]);

export const keep = (
  xs: string[],
  allowed: Set<string> = ALLOWED,
): string[] => xs.filter((x) => allowed.has(x));
`,
    run: '[keep(["a", "c"]), keep(["a", "c"], new Set(["c"]))]',
  },
  {
    name: 'a default that is written to',
    why: 'it is no constant: the second call would find what the first one added',
    code: `export const isNew = (
  x: string,
  known: Set<string> = new Set(["a", "b"]),
): boolean => known.size < known.add(x).size;
`,
    silent: true,
    run: '[isNew("c"), isNew("c")]',
  },
];

const place: readonly Case[] = [
  {
    name: 'a function declaration in a module that requests nothing',
    why: 'nobody can call it before the module has run',
    code: `/** Whether it is one. */
export function isVowel(c: string): boolean {
  return new Set(["a", "e"]).has(c);
}
`,
    out: `const VOWELS: ReadonlySet<string> = new Set(["a", "e"]);

/** Whether it is one. */
export function isVowel(c: string): boolean {
  return VOWELS.has(c);
}
`,
    run: '[isVowel("a"), isVowel("b")]',
  },
  {
    name: 'an exported function declaration in a circle of modules',
    why: 'the other module may call it before this one has run',
    code: `import { other } from "./other.js";

export function isVowel(c: string): boolean {
  return new Set(["a", "e"]).has(c) || other(c);
}
`,
    refused: EARLY,
    pair: 'a function declaration in a module that requests nothing',
  },
  {
    name: 'a function declaration that an exported one calls, in a circle of modules',
    why: 'the other module may reach it through the exported one',
    code: `import { other } from "./other.js";

export { check };
const check2 = (c: string): boolean => isVowel(c) || other(c);
function check(c: string): boolean {
  return isVowel(c) && check2(c);
}
function isVowel(c: string): boolean {
  return new Set(["a", "e"]).has(c);
}
`,
    refused: EARLY,
  },
  {
    name: 'a function declaration that only a class names',
    why: 'the class is not there before the constant is',
    code: `import { other } from "./other.js";
import { readFile } from "node:fs";

function isVowel(c: string): boolean {
  return new Set(["a", "e"]).has(c);
}

export class Reader {
  read(c: string): unknown {
    return isVowel(c) ? other(c) : readFile;
  }
}
`,
    out: `import { other } from "./other.js";
import { readFile } from "node:fs";

const VOWELS: ReadonlySet<string> = new Set(["a", "e"]);

function isVowel(c: string): boolean {
  return VOWELS.has(c);
}

export class Reader {
  read(c: string): unknown {
    return isVowel(c) ? other(c) : readFile;
  }
}
`,
  },
  {
    name: 'types alone are requested',
    why: 'they are gone when the module runs',
    code: `import type { Char } from "./char.js";

export function isVowel(c: Char): boolean {
  return new Set<unknown>(["a", "e"]).has(c);
}
`,
    out: `import type { Char } from "./char.js";

const VOWELS: ReadonlySet<unknown> = new Set<unknown>(["a", "e"]);

export function isVowel(c: Char): boolean {
  return VOWELS.has(c);
}
`,
  },
  {
    name: 'a value and a type are requested',
    why: 'the request stays',
    code: `import { type Char } from "./char.js";

export function isVowel(c: Char): boolean {
  return new Set<unknown>(["a", "e"]).has(c);
}
`,
    refused: EARLY,
    pair: 'types alone are requested',
  },
  {
    name: 'called by the code above',
    why: 'the constant stands above that code',
    code: `export const known: boolean[] = [];
known.push(isVowel("a"));

export function isVowel(c: string): boolean {
  return new Set(["a", "e"]).has(c);
}
`,
    out: `export const known: boolean[] = [];
const VOWELS: ReadonlySet<string> = new Set(["a", "e"]);

known.push(isVowel("a"));

export function isVowel(c: string): boolean {
  return VOWELS.has(c);
}
`,
    run: 'known.join()',
  },
  {
    name: 'called by the code above, with an element that stands below it',
    why: 'above that code the element is not there',
    code: `const known: boolean[] = [];
known.push(isVowel("a"));
const EXTRA = "y";
export function isVowel(c: string): boolean {
  return new Set(["a", EXTRA]).has(c) || known.length > 9;
}
`,
    refused: { code: 'not-a-literal', at: 'EXTRA' },
  },
  {
    name: 'overloads',
    why: 'nothing may come between them and the body',
    code: `/** Doc. */
export function isOne(x: string): boolean;
export function isOne(x: number): boolean;
export function isOne(x: string | number): boolean {
  return new Set<unknown>([1, "1"]).has(x);
}
`,
    out: `const ONES: ReadonlySet<unknown> = new Set<unknown>([1, "1"]);

/** Doc. */
export function isOne(x: string): boolean;
export function isOne(x: number): boolean;
export function isOne(x: string | number): boolean {
  return ONES.has(x);
}
`,
    run: '[isOne(1), isOne("1"), isOne(2)]',
  },
  {
    name: 'a decorated class',
    why: 'the constant stands in front of the decorator',
    code: `const seal = (target: unknown): void => void target;
@seal
export class Reader {
  has(kind: string): boolean {
    return new Set(["a", "e"]).has(kind);
  }
}
`,
    out: `const seal = (target: unknown): void => void target;
const KINDS: ReadonlySet<string> = new Set(["a", "e"]);

@seal
export class Reader {
  has(kind: string): boolean {
    return KINDS.has(kind);
  }
}
`,
  },
  {
    name: 'CommonJS that requires no more than Node',
    why: 'no other module can ask for its exports before it has run',
    filename: 'case.cjs',
    code: `"use strict";
const fs = require("node:fs");
module.exports = { isVowel };

function isVowel(c) {
  return new Set(["a", "e"]).has(c) && fs !== null;
}
`,
    out: `"use strict";
const fs = require("node:fs");
const VOWELS = new Set(["a", "e"]);

module.exports = { isVowel };

function isVowel(c) {
  return VOWELS.has(c) && fs !== null;
}
`,
  },
  {
    name: 'CommonJS that begins by requiring others',
    why: 'the constant would have to stand above the first line',
    filename: 'case.cjs',
    code: `const other = require("./other.js");
function isVowel(c) {
  return new Set(["a", "e"]).has(c) && other(c);
}
module.exports = { isVowel };
`,
    refused: EARLY,
    pair: 'CommonJS that requires no more than Node',
  },
  {
    name: 'a file that may be a script',
    why: 'a second script that declares the name would not load',
    hazard: 'T1',
    filename: 'case.js',
    code: `const isVowel = (c) => new Set(["a", "e"]).has(c);
`,
    refused: { code: 'script-global' },
    run: 'isVowel("a")',
  },
  {
    name: 'a factory of a mock',
    why: 'the tool moves it above all else, where the constant is not there yet',
    filename: 'case.js',
    code: `vi.mock("./chars.js", () => ({ check: (c) => isVowel(c) }));

function isVowel(c) {
  return new Set(["a", "e"]).has(c);
}
export { check } from "node:module";
`,
    refused: EARLY,
    pair: 'a function declaration in a module that requests nothing',
  },
  {
    name: 'an element of a wider type',
    why: 'the checker knows more of it at the top than in the function',
    code: `const ONE: string | number = "a";
export const check = (x: string | number): boolean => new Set([ONE, "b"]).has(x);
`,
    refused: { code: 'not-a-literal', at: 'ONE' },
    pair: 'constants and enum members of the module',
    run: 'check("a")',
  },
  {
    name: 'a namespace',
    why: 'another block of it may call the function before',
    code: `export namespace Chars {
  export function isVowel(c: string): boolean {
    return new Set(["a", "e"]).has(c);
  }
}
`,
    refused: { code: 'no-safe-insertion-point' },
    run: 'Chars.isVowel("a")',
  },
  {
    name: 'a function that is passed on',
    why: 'what runs as text somewhere else does not find the constant there',
    hazard: 'W5',
    code: `export const check = (run: (f: (c: string) => boolean) => boolean): boolean =>
  run((c) => new Set(["a", "e"]).has(c));
`,
    review: `const MEMBERS: ReadonlySet<string> = new Set(["a", "e"]);

export const check = (run: (f: (c: string) => boolean) => boolean): boolean =>
  run((c) => MEMBERS.has(c));
`,
    pair: 'a callback that is called at once',
    run: 'check((f) => f("a"))',
  },
  {
    name: 'a callback that is called at once',
    why: 'an array runs its callback here',
    code: `export const check = (cs: string[]): string[] =>
  cs.filter((c) => new Set(["a", "e"]).has(c));
`,
    out: `const MEMBERS: ReadonlySet<string> = new Set(["a", "e"]);

export const check = (cs: string[]): string[] =>
  cs.filter((c) => MEMBERS.has(c));
`,
    run: 'check(["a", "b"])',
  },
  {
    name: 'a function with a directive',
    why: 'it may be compiled for another place',
    code: `export const act = async (c: string): Promise<boolean> => {
  "use server";
  return new Set(["a", "e"]).has(c);
};
`,
    refused: { code: 'has-directive', at: '"use server";' },
    pair: 'a function declaration in a module that requests nothing',
    run: 'act("a")',
  },
  {
    name: 'a comment directive above the function',
    why: 'it is bound to the line below it',
    code: `// eslint-disable-next-line no-restricted-syntax
export const isVowel = (c: string): boolean =>
  new Set(["a", "e"]).has(c);
`,
    refused: { code: 'directive-comment' },
    run: 'isVowel("a")',
  },
  {
    name: 'a comment that belongs to the file',
    why: 'it stays at its head',
    code: `/** @file Vowels. */
export const isVowel = (c: string): boolean =>
  new Set(["a", "e"]).has(c);
`,
    out: `/** @file Vowels. */
const VOWELS: ReadonlySet<string> = new Set(["a", "e"]);

export const isVowel = (c: string): boolean =>
  VOWELS.has(c);
`,
    run: 'isVowel("a")',
  },
];

const returned: readonly Case[] = [
  {
    name: 'a getter that is only read',
    why: 'nobody can tell one Set from another, or write to it',
    code: `export class Lexer {
  get #spaces(): Set<string> {
    return new Set([" ", "\\t"]);
  }
  isSpace(c: string): boolean {
    const spaces = this.#spaces;
    return this.#spaces.size > 1 && spaces.has(c);
  }
}
`,
    out: `const SPACES: Set<string> = new Set([" ", "\\t"]);

export class Lexer {
  get #spaces(): Set<string> {
    return SPACES;
  }
  isSpace(c: string): boolean {
    const spaces = this.#spaces;
    return this.#spaces.size > 1 && spaces.has(c);
  }
}
`,
    run: '[new Lexer().isSpace(" "), new Lexer().isSpace("a")]',
  },
  {
    name: 'a function that is only read',
    why: 'its result keeps the type that is inferred',
    code: `const getLevels = () => new Map([["low", 1]]);
export const levelOf = (name: string): number => getLevels().get(name) ?? 0;
`,
    out: `const LEVELS = new Map([["low", 1]]);

const getLevels = () => LEVELS;
export const levelOf = (name: string): number => getLevels().get(name) ?? 0;
`,
    run: '[levelOf("low"), levelOf("high")]',
  },
  {
    name: 'a function whose result is written to',
    why: 'each caller has its own',
    code: `const getNames = (): Set<string> => new Set(["a"]);
export const isNew = (name: string): boolean => getNames().add(name).size > 1;
`,
    refused: { code: 'caller-mutates' },
    pair: 'a function that is only read',
    run: '[isNew("b"), isNew("a")]',
  },
  {
    name: 'a function whose results are compared',
    why: 'each is another one',
    code: `const getNames = (): Set<string> => new Set(["a"]);
export const isSame = (): boolean => getNames() === getNames();
`,
    refused: { code: 'result-inspected' },
    run: 'isSame()',
  },
  {
    name: 'a function that is asked for its text',
    why: 'its text names the constant, which is not there where the text runs',
    hazard: 'K3',
    code: `const getNames = (): Set<string> => new Set(["a"]);
export const text = (): string => getNames.toString().slice(0, 5);
export const isName = (name: string): boolean => getNames().has(name);
`,
    refused: { code: 'used-as-value' },
    pair: 'a function that is only read',
  },
  {
    name: 'an exported function',
    why: 'whoever gets the container may write to it',
    code: `export const getNames = (): Set<string> => new Set(["a", "b"]);
`,
    review: `const NAMES: Set<string> = new Set(["a", "b"]);

export const getNames = (): Set<string> => NAMES;
`,
    pair: 'a function that is only read',
    run: '[getNames().add("c").size, getNames().size]',
  },
  {
    name: 'a const with a type of its own',
    why: 'the elements take their type from there',
    code: `type Kind = "a" | "b";
const getKinds: () => Set<Kind> = () => new Set(["a", "b"]);
export const isKind = (kind: Kind): boolean => getKinds().has(kind);
`,
    refused: { code: 'not-relocatable' },
    pair: 'a function that is only read',
    run: 'isKind("a")',
  },
  {
    name: 'an async function',
    why: 'what is returned is a promise',
    code: `const getNames = async (): Promise<Set<string>> => new Set(["a"]);
export const isName = async (name: string): Promise<boolean> => (await getNames()).has(name);
`,
    refused: { code: 'async-or-generator' },
    run: 'isName("a")',
  },
];

export const cases: readonly Case[] = [...inline, ...local, ...elements, ...place, ...returned];
