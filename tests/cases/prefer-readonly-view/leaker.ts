import type { Case } from '../case.js';

/** A store that hands out its keys, and one method that uses them. */
const inStore = (use: string, head = 'private keys(): Set<string>', asked = ''): string => `export class Store${asked} {
  #keys = new Set<string>(['a', 'b']);

  ${head} {
    return this.#keys;
  }

  use(key = 'a'): unknown {
    ${use}
  }
}
`;
const typed = (code: string): string => code.replace('): Set<string> {\n    return', '): ReadonlySet<string> {\n    return');
const RUN = '[new Store().use(), new Store().use("z")]';
const HAS = 'return this.keys().has(key);';

const fixed = (name: string, why: string, use: string): Case => ({ name, why, code: inStore(use), out: typed(inStore(use)), run: RUN });

const kept = (name: string, why: string, use: string, refused: NonNullable<Case['refused']>, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code: inStore(use),
  refused,
  run: RUN,
  ...rest,
});

const ASKED = 'a private method, asked';
const GETTER = 'a private getter';

const fixes: readonly Case[] = [
  fixed(ASKED, 'the shape itself; only the type changes', HAS),
  fixed('every way of reading at once', 'none of them can tell', 'let n = this.keys().size;\n    for (const one of this.keys()) n += one.length;\n    this.keys().forEach((one) => (n += one.length));\n    return [n, ...this.keys(), ...this.keys().values(), new Set(this.keys()).delete(key)];'),
  fixed('read in a loop that calls out', 'nothing but the type changes, so nobody minds', 'const out: unknown[] = [];\n    for (const one of this.keys()) out.push(one, this.#keys.delete(key));\n    return out;'),
  {
    name: GETTER,
    why: 'each read of it is a use',
    code: inStore('return this.keys.has(key);', 'private get keys(): Set<string>'),
    out: typed(inStore('return this.keys.has(key);', 'private get keys(): Set<string>')),
    run: RUN,
  },
  {
    name: 'a function over a constant of the module',
    why: 'the module owns it',
    code: `const names = new Map<string, number>([['a', 1]]);
function all(): Map<string, number> {
  return names;
}
export const count = (): number => all().size;
export const add = (name: string): void => void names.set(name, 2);
`,
    out: `const names = new Map<string, number>([['a', 1]]);
function all(): ReadonlyMap<string, number> {
  return names;
}
export const count = (): number => all().size;
export const add = (name: string): void => void names.set(name, 2);
`,
    run: '[count(), add("b"), count()]',
  },
];

const nested = (use: string, type = 'Map<string, Set<string>>', head = 'private index()'): string => `export class Index {
  #index = new Map<string, Set<string>>([['a', new Set(['b'])]]);

  ${head}: ${type} {
    return this.#index;
  }

  use(key = 'a'): unknown {
    ${use}
  }
}
`;
const inNested = (name: string, why: string, use: string, type: string): Case => ({
  name,
  why,
  code: nested(use),
  out: nested(use, type),
  run: '[new Index().use(), new Index().use()]',
});
const DEEP = 'ReadonlyMap<string, ReadonlySet<string>>';
const SHALLOW = 'ReadonlyMap<string, Set<string>>';
const nestedFixes: readonly Case[] = [
  inNested('a Map of Sets whose callers only ask', 'nobody writes to a Set either', "return [this.index().has(key), this.index().get(key)!.has('b'), ...this.index().keys()];", DEEP),
  inNested('a Map of Sets, one of which is written to', 'only the outer type can change: TS2339 at the write', "this.index().get(key)!.add('c');\n    return this.index().size;", SHALLOW),
  inNested('a Map of Sets that is walked', 'what the walk does with each Set is not followed', "for (const [, set] of this.index()) set.add('c');\n    return this.index().get(key)!.size;", SHALLOW),
  inNested('a Map of Sets, one of which is kept', 'what becomes of the Set is not followed', "const set: Set<string> = this.index().get(key)!;\n    return set.size;", SHALLOW),
];
const publicNested: Case = {
  name: 'a public Map of Sets',
  why: 'said as for an inner container: neither may be written to',
  pair: 'a Map of Sets whose callers only ask',
  code: nested('return this.#index.has(key);', undefined, 'index()'),
  review: nested('return this.#index.has(key);', DEEP, 'index()'),
};

const exportedCode = inStore('return this.keys().has(key);', 'keys(): Set<string>');
const reviews: readonly Case[] = [
  {
    name: 'a public method',
    why: 'its public type changes: the reader must know who writes',
    pair: ASKED,
    code: exportedCode,
    review: typed(exportedCode),
    run: RUN,
  },
  {
    name: 'a public getter',
    why: 'its public type changes',
    pair: GETTER,
    code: inStore('return this.keys.has(key);', 'get keys(): Set<string>'),
    review: typed(inStore('return this.keys.has(key);', 'get keys(): Set<string>')),
    run: RUN,
  },
  {
    name: 'an exported function',
    why: 'its public type changes',
    pair: 'a function over a constant of the module',
    code: `const names = new Set<string>(['a']);
export function all(): Set<string> {
  return names;
}
`,
    review: `const names = new Set<string>(['a']);
export function all(): ReadonlySet<string> {
  return names;
}
`,
  },
  {
    name: 'a result that is kept and read',
    why: 'the name takes another type; it is only read here',
    pair: ASKED,
    code: inStore('const keys = this.keys();\n    return keys.has(key);'),
    review: typed(inStore('const keys = this.keys();\n    return keys.has(key);')),
    run: RUN,
  },
];

const refusals: readonly Case[] = [
  kept('a caller that writes', 'TS2339 at the write', 'this.keys().add(key);\n    return null;', { code: 'caller-mutates', at: 'this.keys().add(key)' }, { pair: ASKED }),
  kept('a caller that keeps it and writes', 'TS2339 at the write', "const keys = this.keys();\n    keys.delete('a');\n    return keys.size;", { code: 'caller-mutates', at: "keys.delete('a')" }, { pair: 'every way of reading at once' }),
  kept('a caller that passes it on', 'a Set parameter takes no ReadonlySet: TS2345', 'const size = (s: Set<string>): number => s.size;\n    return size(this.keys());', { code: 'result-flows-on', at: 'size(this.keys())' }, { hazard: 'TS7', pair: ASKED }),
  kept('a caller that keeps it under a type', 'TS2740', 'const keys: Set<string> = this.keys();\n    return keys.has(key);', { code: 'result-flows-on' }, { pair: ASKED }),
  kept('a caller that hands it on', 'the inferred type of an exported method changes', 'const all = () => this.keys();\n    return all().has(key);', { code: 'result-flows-on' }, { hazard: 'TS7c', pair: ASKED }),
  kept('a method that only one of the types has', 'ReadonlySet may lack it', 'return this.keys().add.length;', { code: 'result-inspected' }),
  {
    name: 'an interface that wants a Set',
    why: 'a ReadonlySet is none: TS2416',
    hazard: 'TS7b',
    pair: ASKED,
    code: `interface Keyed {
  keys(): Set<string>;
}
${inStore('return this.keys().has(key);', 'keys(): Set<string>', ' implements Keyed')}`,
    refused: { code: 'implements-interface', at: 'Keyed' },
    run: RUN,
  },
  {
    name: 'a base class that wants a Set',
    why: 'a ReadonlySet is none: TS2416',
    hazard: 'TS7b',
    pair: ASKED,
    code: `class Keyed {
  keys(): Set<string> {
    return new Set();
  }
}
${inStore('return this.keys().has(key);', 'override keys(): Set<string>', ' extends Keyed')}`,
    refused: { code: 'implements-interface', at: 'Keyed' },
    run: RUN,
  },
  {
    name: 'a setter beside the getter',
    why: 'their types belong together',
    hazard: 'TS13',
    pair: GETTER,
    code: `export class Store {
  #keys = new Set<string>(['a', 'b']);
  private get keys(): Set<string> {
    return this.#keys;
  }
  private set keys(keys: Set<string>) {
    this.#keys = keys;
  }
  use(key = 'a'): unknown {
    this.keys = new Set([key]);
    return this.keys.has(key);
  }
}
`,
    refused: { code: 'has-setter' },
    run: RUN,
  },
  {
    name: 'a function whose type is named',
    why: 'ReturnType changes with it: TS2739',
    pair: 'a function over a constant of the module',
    code: `const names = new Set<string>(['a']);
function all(): Set<string> {
  return names;
}
export const other: ReturnType<typeof all> = new Set();
export const has = (name: string): boolean => all().has(name);
`,
    refused: { code: 'used-as-value', at: 'all' },
  },
  {
    name: 'a function that is passed on',
    why: 'its type goes with it',
    pair: 'a function over a constant of the module',
    code: `const names = new Set<string>(['a']);
function all(): Set<string> {
  return names;
}
export const getters: (() => Set<string>)[] = [all];
export const has = (name: string): boolean => all().has(name);
`,
    refused: { code: 'used-as-value', at: 'all' },
  },
  {
    name: 'the file has its own ReadonlySet',
    why: 'the name means something else here',
    hazard: 'TS11',
    pair: ASKED,
    code: `export interface ReadonlySet<T> {
  own: T;
}
${inStore(HAS)}`,
    refused: { code: 'type-name-shadowed' },
    run: RUN,
  },
];

const silent: readonly Case[] = [
  { name: 'our own output', why: 'what we write is not found again', code: typed(inStore(HAS)), silent: true },
  { name: 'JavaScript', why: 'there is no type to write', filename: 'case.js', code: 'export class Store {\n  #keys = new Set();\n  keys() { return this.#keys; }\n}\n', silent: true },
  { name: 'a public field', why: 'whoever gets it could name the field', code: 'export class Store {\n  readonly names = new Set<string>();\n  keys(): Set<string> {\n    return this.names;\n  }\n}\n', silent: true },
  { name: 'leaks: off', why: 'the reader does not want to hear of leaks', options: { leaks: 'off' }, code: inStore(HAS), silent: true },
  { name: 'an alias for a return type', why: 'the type may be more than a Set', code: `type Keys = Set<string>;\n${inStore(HAS, 'private keys(): Keys')}`, silent: true },
];

export const cases: readonly Case[] = [...fixes, ...nestedFixes, ...reviews, publicNested, ...refusals, ...silent];
