import type { Attack } from './attack.js';

/** Constants that look as if they could be built once. */
const attacks: readonly Attack[] = [
  {
    name: 'a name that is taken in an inner scope',
    aim: 'the constant must not be shadowed where it is read',
    touched: true,
    code: `export const check = (kind: string, KINDS: readonly string[]): boolean => {
  const kinds = new Set(["a", "b"]);
  return kinds.has(kind) && KINDS.length > 0;
};
export class KINDS_2 {}
`,
    run: 'check("a", ["x"])',
  },
  {
    name: 'a type of the name',
    aim: 'types share the names of values',
    touched: true,
    code: `type KINDS = "a" | "b";
export const check = (kind: KINDS): boolean => new Set<KINDS>(["a"]).has(kind);
`,
    run: '[check("a"), check("b")]',
  },
  {
    name: 'called while the module runs',
    aim: 'by a class field, a static block, a tagged template, a decorator, a getter of an object',
    touched: true,
    code: `const seen: boolean[] = [];
const tag = (_: TemplateStringsArray): boolean => isKind("b");
export class First {
  static kind = seen.push(isKind("a"));
}
tag\`x\`;
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
seen.push(tag\`y\`);
`,
    run: 'seen',
  },
  {
    name: 'called by a default above',
    aim: 'a destructuring runs code',
    touched: true,
    code: `const { a = isKind("a") } = {} as { a?: boolean };
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
export const b = a;
`,
    run: 'b',
  },
  {
    name: 'called by a getter above',
    aim: 'reading a member runs code',
    touched: true,
    code: `const box = {
  get kind(): boolean {
    return isKind("a");
  },
};
const was = box.kind;
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
export const b = was;
`,
    run: 'b',
  },
  {
    name: 'called by an enum above',
    aim: 'an initialiser may be computed',
    touched: true,
    code: `enum Flag {
  A = isKind("a") ? 1 : 2,
}
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
export const flag = Flag.A;
`,
    run: 'flag',
  },
  {
    name: 'called by an implicit conversion above',
    aim: 'an operator runs toString',
    touched: true,
    code: `const one = {
  toString(): string {
    return String(isKind("a"));
  },
};
const text = \`\${one}\`;
const more = one + "";
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
export const b = text + more;
`,
    run: 'b',
  },
  {
    name: 'called by a computed key above',
    aim: 'a key of a class or an object is code',
    touched: true,
    code: `class Keys {
  [String(isKind("a"))](): void {}
}
const o = { [String(isKind("b"))]: 1 };
function isKind(kind: string): boolean {
  return new Set(["a", "b"]).has(kind);
}
export const b = [Object.getOwnPropertyNames(Keys.prototype), Object.keys(o)];
`,
    run: 'b',
  },
  {
    name: 'a function of a block',
    aim: 'it is hoisted to the head of the block',
    touched: true,
    code: `export const out: boolean[] = [];
{
  out.push(isKind("a"));
  function isKind(kind: string): boolean {
    const kinds = new Set(["a", "b"]);
    return kinds.has(kind);
  }
}
`,
    run: 'out',
  },
  {
    name: 'an iterator that is kept',
    aim: 'it would be shared',
    code: `export const next = (): string | undefined => {
  const kinds = new Set(["a", "b"]);
  const it = kinds.values();
  it.next();
  return it.next().value;
};
export const walk = (): IterableIterator<string> => new Set(["a", "b"]).values();
`,
    run: '[next(), next(), [...walk()], [...walk()]]',
  },
  {
    name: 'a member that is written',
    aim: 'an expando would be shared',
    code: `export const count = (): number => {
  const kinds: Set<string> & { n?: number } = new Set(["a", "b"]);
  kinds.n = (kinds.n ?? 0) + 1;
  return kinds.n;
};
`,
    run: '[count(), count()]',
  },
  {
    name: 'written through an alias, a parameter, a method that is taken',
    aim: 'each call must begin anew',
    code: `function grow(kinds: Set<string>): number {
  return kinds.add("x" + kinds.size).size;
}
export const viaAlias = (): number => {
  const kinds = new Set(["a", "b"]);
  const other = kinds;
  return other.add("c" + other.size).size;
};
export const viaParameter = (): number => {
  const kinds = new Set(["a", "b"]);
  return grow(kinds) + kinds.size;
};
export const viaMethod = (): number => {
  const kinds = new Set(["a", "b"]);
  const add = kinds.add.bind(kinds);
  add("c" + kinds.size);
  return kinds.size;
};
export const viaCall = (): number => {
  const kinds = new Set(["a", "b"]);
  Set.prototype.add.call(kinds, "c" + kinds.size);
  return kinds.size;
};
export const viaBrackets = (): number => {
  const kinds = new Set(["a", "b"]);
  kinds["add"]("c" + kinds.size);
  return kinds.size;
};
export const viaComputed = (name: "add"): number => {
  const kinds = new Set(["a", "b"]);
  kinds[name]("c" + kinds.size);
  return kinds.size;
};
export const viaForEach = (): number => {
  const kinds = new Set(["a"]);
  kinds.forEach((kind, _, all) => (all.size < 3 ? all.add(kind + all.size) : all));
  return kinds.size;
};
export const viaThis = (): number => {
  const kinds = new Set(["a"]);
  kinds.forEach(function (this: Set<string>, kind) {
    if (this.size < 3) this.add(kind + this.size);
  }, kinds);
  return kinds.size;
};
`,
    run: '[viaAlias(), viaAlias(), viaParameter(), viaParameter(), viaMethod(), viaMethod(), viaCall(), viaCall(), viaBrackets(), viaBrackets(), viaComputed("add"), viaComputed("add"), viaForEach(), viaForEach(), viaThis(), viaThis()]',
  },
  {
    name: 'kept by a closure that tells one from another',
    aim: 'identity is seen through a WeakMap, a Map key, an equality',
    code: `const known = new WeakMap<object, number>();
export const tag = (n: number): number => {
  const kinds = new Set(["a", "b"]);
  if (!known.has(kinds)) known.set(kinds, n);
  return known.get(kinds) ?? -1;
};
export const make = (): (() => Set<string>) => {
  const kinds = new Set(["a", "b"]);
  return () => kinds;
};
`,
    run: '[tag(1), tag(2), make()() === make()()]',
  },
  {
    name: 'a default that a caller writes to',
    aim: 'a default that goes on to the caller',
    code: `export const grow = (kinds: Set<string> = new Set(["a"])): Set<string> => kinds;
export const pair = (kinds = new Set(["a"])): (() => number) => () => kinds.add("x" + kinds.size).size;
`,
    run: '[grow().add("b").size, grow().size, pair()(), pair()()]',
  },
  {
    name: 'a default under another default',
    aim: 'a default reads a parameter before it',
    touched: true,
    code: `export const check = (
  kind: string,
  kinds = new Set(["a", "b"]),
  known = kinds.has(kind),
): boolean => known && kinds.size > 1;
`,
    run: '[check("a"), check("c"), check("c", new Set(["c", "d"]))]',
  },
  {
    name: 'loops that capture',
    aim: 'each round has a container of its own, which is only read',
    touched: true,
    code: `export const runs: (() => boolean)[] = [];
for (const kind of ["a", "x"]) {
  const kinds = new Set(["a", "b"]);
  runs.push(() => kinds.has(kind));
}
label: for (const kind of ["a", "x"]) {
  const kinds = new Map([["a", 1]]);
  for (const [k] of kinds) if (k === kind) continue label;
}
`,
    run: 'runs.map((run) => run())',
  },
  {
    name: 'names that the container does not have',
    aim: 'it throws before and after',
    filename: 'attack.js',
    code: `export const get = (k) => new Set(["a"]).get(k);
export const has = (k) => new Map([["a", 1]]).contains(k);
export const pairs = () => new Map(["ab"]).get("a");
export const bad = () => new Map([1]).get(1);
`,
    run: '[pairs()]',
  },
  {
    name: 'null in the middle, holes, commas',
    aim: 'elements that are not there',
    touched: true,
    filename: 'attack.js',
    code: `export const a = (x) => new Set([, "a"]).has(x);
export const b = (x) => new Set(["a", , "b"]).has(x);
export const c = (x) => new Set(["a", "b",]).has(x);
export const d = (x) => new Set(["a"], 1).has(x);
export const e = (x) => new Map([["a", 1], null]).has(x);
`,
    run: '[a(undefined), b(undefined), c("b"), d("a")]',
  },
  {
    name: 'strings that look like code',
    aim: 'escapes, quotes, comments and line ends in elements',
    touched: true,
    code: `export const check = (x: string): boolean => {
    const odd = new Set(["/* x */", "// y", 'it\\'s', \`a
  b\`, "\\u{1F600}", "$&", "\${x}"]);
    return odd.has(x);
};
`,
    run: '["/* x */", "// y", "it\'s", "a\\n  b", "\\u{1F600}", "$&", "${x}", "a\\nb"].map((x) => check(x))',
  },
  {
    name: 'comments all over',
    aim: 'none is lost, none is doubled',
    touched: true,
    code: `/* head */

// about check
export const check = (x: string): boolean => {
  // before
  return new Set</* t */ string>([/* a */ "a", "b" /* b */]) /* after */.has(/* x */ x);
};
`,
    run: 'check("a")',
  },
  {
    name: 'constants that shadow',
    aim: 'an element means something else at the top',
    code: `const A = "top";
export const check = (x: string): boolean => {
  const A = "inner";
  return new Set([A, "b"]).has(x);
};
export const other = (A: string, x: string): boolean => new Set([A, "b"]).has(x);
export const top = (x: string): boolean => x === A;
`,
    run: '[check("top"), check("inner"), other("q", "q"), top("top")]',
  },
  {
    name: 'undefined that is something else',
    aim: 'a parameter may be called undefined, or NaN',
    code: `export const check = (undefined: string, x: string): boolean => new Set(["a", undefined]).has(x);
export const other = (NaN: number, x: number): boolean => new Set([1, NaN]).has(x);
`,
    run: '[check("q", "q"), other(2, 2)]',
  },
  {
    name: 'a let of the module, an enum that grows',
    aim: 'another call finds another value',
    code: `export let extra = "x";
export const set = (to: string): void => void (extra = to);
enum Kind {
  A = "a",
}
enum Kind {
  B = "b",
}
export const check = (x: string): boolean => new Set<string>([extra, "q"]).has(x);
export const kinds = (x: string): boolean => new Set<string>([Kind.A, Kind.B]).has(x);
`,
    run: '[check("x"), set("y"), check("x"), check("y"), kinds("b")]',
  },
  {
    name: 'recursion while it is walked',
    aim: 'two walks over one container at a time',
    touched: true,
    code: `export const paths = (depth: number): string[] => {
  if (depth === 0) return [""];
  const out: string[] = [];
  for (const step of new Set(["l", "r"])) for (const rest of paths(depth - 1)) out.push(step + rest);
  return out;
};
export function* steps(): Generator<string> {
  for (const step of new Set(["l", "r"])) yield step;
}
`,
    run: '[paths(3), [...steps()].map((a) => [...steps()].map((b) => a + b))]',
  },
  {
    name: 'async and generators',
    aim: 'two calls at once share what they only read',
    touched: true,
    code: `export const check = async (kind: string): Promise<boolean> => {
  const kinds = new Set(["a", "b"]);
  await null;
  return kinds.has(kind);
};
`,
    run: 'Promise.all([check("a"), check("c")])',
  },
  {
    name: 'a constructor and a super call',
    aim: 'arguments of super, private names, static blocks',
    touched: true,
    code: `class Base {
  constructor(readonly known: boolean) {}
}
export class Heir extends Base {
  static ok = false;
  static {
    for (const one of ["a", "z"]) Heir.ok ||= new Set(["z"]).has(one);
  }
  #kind: string;
  constructor(kind: string) {
    super(new Set(["a", "b"]).has(kind));
    this.#kind = kind;
  }
  get other(): boolean {
    return new Map([["a", true]]).get(this.#kind) ?? false;
  }
}
`,
    run: '[new Heir("a").known, new Heir("q").other, Heir.ok]',
  },
];

export default attacks;
