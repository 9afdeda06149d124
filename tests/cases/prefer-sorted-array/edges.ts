import type { Case } from '../case.js';

/** Names, heads of files and types that programs written to break the move to the top came upon. */
export const cases: readonly Case[] = [
  {
    name: 'a name that is a word of the language without its underscore',
    why: 'const default = … does not parse',
    filename: 'case.js',
    code: `const limits = [1];

export const check = (kind) => {
  const default_ = new Set(["a", "b"]);
  return default_.has(kind) && limits;
};
`,
    out: `const limits = [1];

const defaultSet = new Set(["a", "b"]);

export const check = (kind) => {
  return defaultSet.has(kind) && limits;
};
`,
    run: 'check("a")',
  },
  {
    name: 'a question whose plural is a word of the language',
    why: 'const arguments = … does not parse in a module',
    filename: 'case.js',
    code: `const limits = [1];

export const check = (call) => limits && new Set(["a", "b"]).has(call.arguments);
`,
    out: `const limits = [1];

const argumentsSet = new Set(["a", "b"]);

export const check = (call) => limits && argumentsSet.has(call.arguments);
`,
    run: 'check({ arguments: "a" })',
  },
  {
    name: 'a name that begins with a digit without its underscore',
    why: 'const 2FA = … does not parse',
    code: `export const isFactor = (kind: string): boolean => {
  const _2fa = new Set(["totp", "sms"]);
  return _2fa.has(kind);
};
`,
    out: `const FACTORS: ReadonlySet<string> = new Set(["totp", "sms"]);

export const isFactor = (kind: string): boolean => {
  return FACTORS.has(kind);
};
`,
    run: 'isFactor("sms")',
  },
  {
    name: 'a reference to a library above the first statement',
    why: 'below a statement it would be a comment, and the types of the library gone',
    code: `/// <reference lib="webworker.importscripts" />
export const check = (kind: string): boolean => new Set(["a", "b"]).has(kind);
export const load = (): void => importScripts("a.js");
`,
    out: `/// <reference lib="webworker.importscripts" />
const KINDS: ReadonlySet<string> = new Set(["a", "b"]);

export const check = (kind: string): boolean => KINDS.has(kind);
export const load = (): void => importScripts("a.js");
`,
    run: 'check("a")',
  },
  {
    name: 'a default in a function that has a type',
    why: 'the literals take their type from there, and would be strings at the top',
    code: `type Check = (kind: "a" | "b", kinds?: Set<"a" | "b">) => boolean;

export const check: Check = (kind, kinds = new Set(["a"])) => kinds.has(kind);
`,
    refused: { code: 'not-relocatable', at: 'kinds' },
    pair: 'a default in a function without a type',
    run: 'check("a")',
  },
  {
    name: 'a default in a function without a type',
    why: 'the type comes from the default',
    code: `export const check = (kind: string, kinds = new Set(["a"])): boolean => kinds.has(kind);
`,
    out: `const KINDS = new Set(["a"]);

export const check = (kind: string, kinds = KINDS): boolean => kinds.has(kind);
`,
    run: '[check("a"), check("b", new Set(["b"]))]',
  },
  {
    name: 'the type of a member of this',
    why: 'this is nothing at the top',
    code: `export class Box {
  readonly kind: string = "a";
  check(): boolean {
    const kinds = new Set<typeof this.kind>(["a", "b"]);
    return kinds.has(this.kind);
  }
}
`,
    refused: { code: 'not-relocatable', at: 'new Set<typeof this.kind>(["a", "b"])' },
    pair: 'a written type beside this',
    run: 'new Box().check()',
  },
  {
    name: 'a written type beside this',
    why: 'only the type decides',
    code: `export class Box {
  readonly kind: string = "a";
  check(): boolean {
    const kinds = new Set<string>(["a", "b"]);
    return kinds.has(this.kind);
  }
}
`,
    out: `const KINDS: ReadonlySet<string> = new Set<string>(["a", "b"]);

export class Box {
  readonly kind: string = "a";
  check(): boolean {
    return KINDS.has(this.kind);
  }
}
`,
    run: 'new Box().check()',
  },
  {
    name: 'an element of unknown type that a test narrows',
    why: 'at the top nothing is known of it',
    code: `const extra: unknown = "x";

export const check = (kind: string): boolean => {
  if (typeof extra !== "string") return false;
  return new Set<string>(["a", extra]).has(kind);
};
`,
    refused: { code: 'not-a-literal', at: 'extra' },
    pair: 'an element of a primitive type',
    run: 'check("x")',
  },
  {
    name: 'an element of a primitive type',
    why: 'it is the same everywhere; the name is written as extra is',
    code: `const extra: string = "x";

export const check = (kind: string): boolean => {
  return new Set<string>(["a", extra]).has(kind);
};
`,
    out: `const extra: string = "x";

const kinds: ReadonlySet<string> = new Set<string>(["a", extra]);

export const check = (kind: string): boolean => {
  return kinds.has(kind);
};
`,
    run: 'check("x")',
  },
  {
    name: 'a record of values of a conditional type',
    why: 'undefined would join one arm of it alone',
    options: { form: 'record' },
    code: `export const get = (): number => {
  const sizes = new Map<string, string extends string ? 1 : 2>([["a", 1]]);
  return sizes.get("a") ?? 0;
};
`,
    out: `const SIZES: Readonly<Record<"a", (string extends string ? 1 : 2) | undefined>> = { a: 1 };

export const get = (): number => {
  return SIZES.a ?? 0;
};
`,
    run: 'get()',
  },
];
