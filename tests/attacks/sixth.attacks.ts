import type { Attack } from './attack.js';

const RECORD = { options: { 'prefer-sorted-array': { form: 'record' } } };
const VIEW = { options: { 'prefer-readonly-view': { form: 'view' } }, settings: { runtime: '/containers.js' } };

const attacks: readonly Attack[] = [
  {
    name: 'a word of the language under an underscore',
    aim: 'a name that loses its underscore is one that nothing may have',
    touched: true,
    code: `const limits = [1, 2];
const widths = [3];
export const check = (kind: string): unknown => {
  const default_ = new Set(["a", "b"]);
  const _class = new Set(["c"]);
  return [default_.has(kind), _class.has(kind), limits, widths];
};
`,
    run: "check('a')",
  },
  {
    name: 'a word of the language in capitals',
    aim: 'the file writes its constants in small letters',
    touched: true,
    code: `const limits = [1, 2];
export const check = (kind: string): unknown => {
  const NEW = new Set(["a", "b"]);
  const DELETE = new Set(["c"]);
  return [NEW.has(kind), DELETE.has(kind), limits];
};
`,
    run: "check('a')",
  },
  {
    name: 'a question whose plural is a word of the language',
    aim: 'extends, arguments, implements, exports end in s already',
    touched: true,
    code: `const presets = ["x"];
interface Config {
  extends: string;
  arguments: string;
  implements: string;
  exports: string;
}
export const check = (config: Config): unknown => [
  new Set(["a"]).has(config.extends),
  new Set(["b"]).has(config.arguments),
  new Set(["c"]).has(config.implements),
  new Set(["d"]).has(config.exports),
  presets,
];
`,
    run: "check({ extends: 'a', arguments: 'b', implements: 'c', exports: 'q' })",
  },
  {
    name: 'a name that begins with a digit',
    aim: 'behind its underscore',
    touched: true,
    code: `export const check = (kind: string): boolean => {
  const _2fa = new Set(["totp", "sms"]);
  return _2fa.has(kind);
};
export const table = {
  "404"(kind: string): boolean {
    return new Set(["a"]).has(kind);
  },
};
`,
    run: "[check('sms'), table['404']('a')]",
  },
  {
    name: 'no checks of types, said directly above the first statement',
    aim: 'what is said of a file is said at its head only',
    code: `// @ts-nocheck
export const check = (kind: string): boolean => new Set(["a", "b"]).has(kind);
export const wrong: number = "no number";
`,
    run: "check('a')",
  },
  {
    name: 'no checks of types, under a licence',
    aim: 'the second comment of the head',
    code: `// Copyright of nobody
// @ts-nocheck
export const check = (kind: string): boolean => new Set(["a", "b"]).has(kind);
export const wrong: number = "no number";
`,
    run: "check('a')",
  },
  {
    name: 'a reference to a library',
    aim: 'three slashes are a comment below the first statement',
    touched: true,
    code: `/// <reference lib="webworker.importscripts" />
export const check = (kind: string): boolean => new Set(["a", "b"]).has(kind);
export const load = (): void => importScripts("a.js");
`,
    run: "check('a')",
  },
  {
    name: 'a default that takes its type from the type of the function',
    aim: 'at the top nothing tells the literals apart from strings',
    code: `type Kind = "a" | "b";
type Check = (kind: Kind, kinds?: Set<Kind>) => boolean;
export const check: Check = (kind, kinds = new Set(["a"])) => kinds.has(kind);
export const checks: readonly Check[] = [(kind, kinds = new Set(["b"])) => kinds.has(kind)];
`,
    run: "[check('a'), check('b'), check('b', new Set(['b'])), checks[0]!('b')]",
  },
  {
    name: 'a default of a callback',
    aim: 'the type comes from the function it is passed to',
    code: `type Kind = "a" | "b";
const each = (use: (kind: Kind, kinds?: Set<Kind>) => boolean): boolean[] => [use("a"), use("b")];
export const all = each((kind, kinds = new Set(["a"])) => kinds.has(kind));
`,
    run: 'all',
  },
  {
    name: 'a getter that takes its type from the setter',
    aim: 'a type that is written elsewhere',
    code: `type Kind = "a" | "b";
export class Store {
  last = 0;
  has(kind: Kind): boolean {
    return this.#kinds.has(kind);
  }
  get #kinds() {
    return new Set(["a"]);
  }
  set #kinds(kinds: Set<Kind>) {
    this.last = kinds.size;
  }
  reset(): void {
    this.#kinds = new Set(["b"]);
  }
}
`,
    run: "(() => { const s = new Store(); s.reset(); return [s.has('a'), s.has('b'), s.last]; })()",
  },
  {
    name: 'called before it is there, two functions on',
    aim: 'a throw that would be gone',
    code: `export const run = (): unknown => {
  try {
    first();
  } catch (error) {
    log((error as Error).name);
  }
  const kinds = new Set(["a", "b"]);
  return first();
  function first(): boolean {
    return second();
  }
  function second(): boolean {
    return kinds.has("a");
  }
};
`,
    run: 'run()',
  },
  {
    name: 'called before it is there, by a class',
    aim: 'a static block and a field of a class above',
    code: `export const run = (): unknown => {
  const names: string[] = [];
  try {
    class Early {
      static known = isKind("a");
    }
    names.push(String(Early.known));
  } catch (error) {
    names.push((error as Error).name);
  }
  const kinds = new Set(["a", "b"]);
  function isKind(kind: string): boolean {
    return kinds.has(kind);
  }
  return [names, isKind("a")];
};
`,
    run: 'run()',
  },
  {
    name: 'a type of this',
    aim: 'this means nothing at the top',
    code: `export class Base {
  readonly kind: string = "a";
  check(): boolean {
    return new Set<this["kind"]>(["a" as this["kind"]]).has(this.kind);
  }
  other(): boolean {
    const kinds = new Set<typeof this.kind>(["a", "b"]);
    return kinds.has(this.kind);
  }
}
`,
    run: '[new Base().check(), new Base().other()]',
  },
  {
    name: 'a constant of unknown type that is narrowed',
    aim: 'at the top it is unknown still',
    code: `const extra: unknown = "x";
export const check = (kind: string): boolean => {
  if (typeof extra !== "string") return false;
  return new Set<string>(["a", extra]).has(kind);
};
`,
    run: "[check('x'), check('q')]",
  },
  {
    name: 'satisfies a Set',
    aim: 'a read-only type does not',
    touched: true,
    code: `export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  return (kinds satisfies Set<string>).has(kind);
};
export const cast = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  return (kinds as Set<string>).has(kind) && new Set(["a"]).has(kind);
};
`,
    run: "[check('a'), cast('b')]",
  },
  {
    name: 'an alias with a type',
    aim: 'what is read-only does not fit',
    code: `export const check = (kind: string): boolean => {
  const kinds = new Set(["a", "b"]);
  const other: Set<string> = kinds;
  return other.has(kind);
};
export const choice = (kind: string, own?: Set<string>): boolean => {
  const kinds = new Set(["a", "b"]);
  const used: Set<string> = own ?? kinds;
  return used.has(kind);
};
`,
    run: "[check('a'), choice('b'), choice('b', new Set())]",
  },
  {
    name: 'the third parameter, with its type',
    aim: 'forEach hands out what it walks',
    code: `export const walk = (): string[] => {
  const out: string[] = [];
  const kinds = new Set(["a", "b"]);
  kinds.forEach((kind: string, _: string, all: Set<string>) => {
    out.push(kind + all.size);
  });
  const levels = new Map([["a", 1]]);
  levels.forEach((level, name, all: Map<string, number>) => void out.push(name + level + all.size));
  return out;
};
`,
    run: 'walk()',
  },
  {
    name: 'a string behind the constant',
    aim: 'what comes to stand first is a directive',
    filename: 'attack.cjs',
    code: `function check(kind) {
  const kinds = new Set(["a", "b"]);
  "use strict";
  return [kinds.has(kind), this === undefined];
}
module.exports = check;
`,
    run: "(0, check)('a')",
  },
  {
    name: 'duplicate keys, NaN, both zeros',
    aim: 'the last value wins, and zero is one key',
    touched: true,
    code: `export const get = (n: number): unknown => {
  const names = new Map<number, string>([[0, "zero"], [-0, "minus"], [NaN, "nan"], [1, "a"], [1, "b"]]);
  return [names.get(n), names.size, [...names.keys()].map((key) => Object.is(key, -0))];
};
`,
    run: '[get(0), get(-0), get(NaN), get(1)]',
  },
  {
    name: 'a record of keys that come twice',
    aim: 'an object keeps one of them, in another order',
    ...RECORD,
    touched: true,
    code: `export const get = (): unknown => {
  const sizes = new Map([["a", 1], ["b", 2], ["a", 3]]);
  const flags = new Map([["on", true], ["\\u006fff", false]]);
  return [sizes.get("a"), sizes.get("b"), flags.get("on"), flags.get("off")];
};
`,
    run: 'get()',
  },
  {
    name: 'a record whose keys every object has, or none',
    aim: '__proto__, constructor, the empty key, keys with signs',
    ...RECORD,
    touched: true,
    filename: 'attack.js',
    code: `export const odd = () => new Map([["__proto__", 1], ["x", 2]]).get("__proto__");
export const made = () => new Map([["constructor", 1]]).get("constructor");
export const none = () => new Map([["", 1], ["a b", undefined]]).get("");
export const sign = () => {
  const m = new Map([["a-b", null], ["it's", -1], ["1", 1]]);
  return [m.get("a-b"), m.get('it\\'s'), m.get("1"), m.get(\`a-b\`)];
};
`,
    run: '[odd(), made(), none(), sign()]',
  },
  {
    name: 'a record with comments in the questions',
    aim: 'a question that is replaced, comment and all',
    ...RECORD,
    code: `export const get = (): unknown => {
  const sizes = new Map([["a", 1], ["b", 2]]);
  return [sizes.get(/* the first */ "a"), sizes
    // the second
    .get("b")];
};
`,
    run: 'get()',
  },
  {
    name: 'a record that an assertion narrows',
    aim: 'the checker remembers a property, and no call',
    ...RECORD,
    code: `type Mode = "auto" | "manual";
function assertAuto(mode: unknown): asserts mode is "auto" {
  log(mode);
}
export const get = (): unknown => {
  const modes = new Map<string, Mode>([["debug", "auto"]]);
  assertAuto(modes.get("debug"));
  return modes.get("debug") === "manual";
};
`,
    run: 'get()',
  },
  {
    name: 'a record that a switch narrows',
    aim: 'what a case has found, another question must not know',
    ...RECORD,
    code: `type Mode = "auto" | "manual";
export const get = (): unknown => {
  const modes = new Map<string, Mode>([["debug", "auto"]]);
  switch (modes.get("debug")) {
    case "auto":
      return modes.get("debug") === "manual" ? 1 : 2;
    default:
      return 3;
  }
};
`,
    run: 'get()',
  },
  {
    name: 'a record with a type of two arms',
    aim: 'undefined joins the last arm only',
    ...RECORD,
    code: `type If<T> = T extends string ? 1 : 2;
export const get = (): number => {
  const sizes = new Map<string, string extends string ? 1 : 2>([["a", 1]]);
  const more = new Map<string, If<string>>([["a", 1]]);
  let size = sizes.get("a");
  if (more.get("a") === 2) size = undefined;
  return (size ?? 0) + (more.get("a") ?? 0);
};
`,
    run: 'get()',
  },
  {
    name: 'a record of optional questions',
    aim: 'a chain that ends early',
    ...RECORD,
    touched: true,
    code: `export const get = (): unknown => {
  const names = new Map([["a", "x"], ["b", "y"]]);
  return [names.get("a")?.length, names.get("b")!.length, (names.get("a") as string).toUpperCase()];
};
`,
    run: 'get()',
  },
  {
    name: 'generics of every kind in the type',
    aim: 'a type parameter, of a method, a class, a parameter before it',
    code: `export class Store<K extends string> {
  check<T extends K>(kind: T): boolean {
    const kinds = new Set<T | "a">(["a"]);
    return kinds.has(kind);
  }
  other(kind: K, kinds: Set<K | "b"> = new Set(["b"])): boolean {
    return kinds.has(kind);
  }
  query(kind: K, kinds: Set<typeof kind | "c"> = new Set(["c"])): boolean {
    return kinds.has(kind);
  }
}
`,
    run: "[new Store().check('a'), new Store().other('b'), new Store().query('c')]",
  },
  {
    name: 'types of an inner block',
    aim: 'a type, an enum and an interface that are declared in the function',
    code: `export const check = (x: string): unknown => {
  type Kind = "a" | "b";
  enum Level {
    Low = 1,
    High = 2,
  }
  const kinds = new Set<Kind>(["a"]);
  const levels = new Set([Level.Low]);
  return [kinds.has(x as Kind), levels.has(Level.High)];
};
`,
    run: "check('a')",
  },
  {
    name: 'a namespace',
    aim: 'what stands in it may be there before, or elsewhere',
    code: `export namespace Kinds {
  export const A = "a";
  export const check = (kind: string): boolean => new Set([A, "b"]).has(kind);
}
export namespace Kinds {
  export const other = (kind: string): boolean => new Set(["b", "c"]).has(kind);
}
`,
    run: "[Kinds.check('a'), Kinds.other('a')]",
  },
  {
    name: 'overloads, with comments between them',
    aim: 'nothing may come between a signature and its body',
    touched: true,
    code: `log("begins");
/** Of a name. */
export function check(kind: string): boolean;
// of a number
export function check(kind: number): boolean;
/* all of them */
export function check(kind: number | string, kinds = new Set<number | string>(["a", 1])): boolean {
  return kinds.has(kind);
}
`,
    run: "[check('a'), check(2)]",
  },
  {
    name: 'a hashbang, a directive, no semicolons',
    aim: 'the head of the file stays its head, and the next line begins with a bracket',
    touched: true,
    code: `#!/usr/bin/env node
'use client'
// said of the list
;[1, 2].forEach((n) => log(new Set([1, 3]).has(n)))
export const check = (kind: string): boolean => {
  const kinds = new Set(['a'])
  ;[kind].forEach((one) => log(kinds.has(one)))
  return kinds.has(kind)
}
`,
    run: "check('a')",
  },
  {
    name: 'a getter that a class below overrides and writes to',
    aim: 'super, brackets and destructuring lead to the one container',
    code: `class Base {
  protected get kinds(): Set<string> {
    return new Set(["a"]);
  }
  grow(): number {
    const { kinds } = this;
    kinds.add("x" + kinds.size);
    this["kinds"].add("y");
    return this.kinds.size;
  }
}
export class Heir extends Base {
  protected override get kinds(): Set<string> {
    return super.kinds.add("b");
  }
}
`,
    run: '[new Base().grow(), new Base().grow(), new Heir().grow(), new Heir().grow()]',
  },
  {
    name: 'a private method whose result is compared, kept and written to',
    aim: 'each way of telling that it is one container',
    code: `export class Store {
  #kinds(): Set<string> {
    return new Set(["a"]);
  }
  same(): boolean {
    return this.#kinds() === this.#kinds();
  }
  grow(): number {
    const { size } = [this.#kinds()].map((kinds) => kinds.add("b" + kinds.size))[0]!;
    return size;
  }
  kept: Set<string>[] = [this.#kinds(), this.#kinds()];
}
`,
    run: "(() => { const s = new Store(); s.kept[0]!.add('q'); return [s.same(), s.grow(), s.grow(), s.kept[1]!.size]; })()",
  },
  {
    name: 'names in the scopes between',
    aim: 'a parameter, a catch, a label, a class, a type parameter of the name',
    touched: true,
    code: `export function check<KINDS extends string>(kind: KINDS): unknown {
  KINDS_2: for (const one of [kind]) {
    try {
      if (one.length > 9) break KINDS_2;
      throw new Error(one);
    } catch (KINDS) {
      const kinds = new Set(["a", "b"]);
      return [kinds.has(kind), (KINDS as Error).message];
    }
  }
  return null;
}
export { check as KINDS_3 };
`,
    run: "check('a')",
  },
  {
    name: 'a view of what is taken apart, tested for its class, passed on',
    aim: 'a view is no Map',
    ...VIEW,
    code: `export class Store {
  #all = new Map<string, number>([["a", 1]]);
  #copy(): Map<string, number> {
    return new Map(this.#all);
  }
  look(): unknown {
    const out: unknown[] = [this.#copy() instanceof Map, Map.prototype.has.call(this.#copy(), "a")];
    this.#copy().forEach((_, __, all) => out.push(all instanceof Map, all.size));
    return [...out, structuredClone(this.#copy()).size, Object.prototype.toString.call(this.#copy())];
  }
}
`,
    run: 'new Store().look()',
  },
  {
    name: 'a view with the methods of sets',
    aim: 'union and the like, on either side',
    ...VIEW,
    code: `const all = new Set<string>(["a", "b"]);
const copy = (): Set<string> => new Set(all);
export const look = (): unknown => {
  const other = new Set(["b", "c"]);
  return [[...copy().union(other)], [...other.intersection(copy())], copy().isSubsetOf(other), [...copy().values().map((x) => x + 1)]];
};
`,
    run: 'look()',
  },
  {
    name: 'a view in a file with a head',
    aim: 'the import goes below what must stand above all code, and no line runs into the next',
    touched: true,
    ...VIEW,
    code: `#!/usr/bin/env node
/// <reference lib="webworker.importscripts" />
const all = new Set<string>(['a'])
;[1].forEach((one) => log(one))
const copy = (): Set<string> => new Set(all)
export const has = (name: string): boolean => copy().has(name)
export const load = (): void => importScripts('a.js')
`,
    run: "[has('a'), has('b')]",
  },
  {
    name: 'a view beside imports of other kinds',
    aim: 'types only, side effects, an empty list, another name',
    touched: true,
    ...VIEW,
    code: `import type { SmallSet } from '/containers.js';
import {} from '/containers.js';
import '/containers.js';
import { readonlyView as view, } from '/containers.js'; // the last
const all = new Set<string>(['a']);
function copy(): Set<string> {
  return new Set(all);
}
const hidden = (view: number): Set<string> => {
  log(view);
  return new Set(all);
};
export const has = (name: string): boolean => copy().has(name) || hidden(1).has(name) || view(all).has(name);
export type Small = SmallSet<string>;
`,
    run: "[has('a'), has('b')]",
  },
  {
    name: 'views that are required',
    aim: 'behind the directive, merged into the list',
    touched: true,
    ...VIEW,
    filename: 'attack.cjs',
    code: `#!/usr/bin/env node
'use strict';

/* the containers */
const {
  SmallSet, // a set
} = require('/containers.js');
const all = new Map([['a', 1]]);
function copy() {
  return new Map(all);
}
exports.has = (name) => copy().has(name) && typeof SmallSet;
`,
    run: "exports.has('a')",
  },
  {
    name: 'inner containers whose type is an alias, or optional, or a union',
    aim: 'a read-only type where a result goes to a place of the old type',
    code: `type Names = Set<string>;
export class Index {
  #index = new Map<string, Set<string>>([["a", new Set(["b"])]]);
  private all(): Map<string, Set<string>> {
    return this.#index;
  }
  private named(): Map<string, Names> {
    return this.#index;
  }
  private of(name: string): Set<string> | undefined {
    return this.#index.get(name);
  }
  use(): unknown {
    const names: Names | undefined = this.all().get("a");
    const more: Set<string> = this.named().get("a") ?? new Set<string>();
    const one = this.of("a") satisfies Set<string> | undefined;
    const has = (this.all().get("a") satisfies Set<string> | undefined)?.has("b");
    return [names?.has("b"), more.size, one?.has("b"), has];
  }
}
`,
    run: 'new Index().use()',
  },
];

export default attacks;
