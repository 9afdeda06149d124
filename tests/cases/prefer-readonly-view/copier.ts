import type { Case } from '../case.js';

/** A store whose private method copies its items, and one method that uses it. */
const inStore = (use: string, more = ''): string => `export class Store {
  #items = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]);

  #contents(): Map<string, number> {
    return new Map(this.#items);
  }

  use(key = 'a'): unknown {
    ${use}
  }

  drain(): string {
    this.#items.clear();
    return 'a';
  }

  get all(): [string, number][] {
    return Array.from(this.#items, (entry) => entry);
  }
${more}}
`;
const fixed = (code: string): string =>
  code.replace('#contents(): Map<', '#contents(): ReadonlyMap<').replace('return new Map(this.#items);', 'return this.#items;');

const RUN = '(() => { const s = new Store(); return [s.use(), s.use("z"), s.all]; })()';

/** A use that is read at once, in the store: the copy is not made. */
const read = (name: string, why: string, use: string, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code: inStore(use),
  out: fixed(inStore(use)),
  run: RUN,
  ...rest,
});

/** A use for which the copy must stay. */
const kept = (name: string, why: string, use: string, refused: NonNullable<Case['refused']>, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code: inStore(use),
  refused,
  run: RUN,
  ...rest,
});

const LOOP = 'a loop that counts';
const GET = 'one get';

const reads: readonly Case[] = [
  read(GET, 'the shape itself', 'return this.#contents().get(key);'),
  read('has, size and get', 'each use on its own', 'return this.#contents().has(key) ? this.#contents().size : this.#contents().get(key);'),
  read(LOOP, 'nothing in the body can change a container', 'let n = 0;\n    for (const [k] of this.#contents()) if (k !== key) n++;\n    return n;'),
  read('a spread', 'walked before anything else runs', 'return [...this.#contents()];'),
  read('its parts', 'an iterator that is consumed at once', 'return [[...this.#contents().keys()], Array.from(this.#contents().values())];'),
  read('an early return out of the walk', 'the iterators of a container need no closing', 'for (const [k, v] of this.#contents()) if (k === key) return v;\n    return null;'),
  read('forEach with a plain callback', 'a loop in disguise', 'let last: unknown;\n    this.#contents().forEach((v, k) => {\n      if (k !== key) last = v;\n    });\n    return last;'),
  read('a body that fills an array of its own', 'pushing to an array changes no container', 'const out: number[] = [];\n    for (const [k, v] of this.#contents()) if (k !== key) out.push(v);\n    return out;'),
  read('a body that fills a Map of its own', 'a local container that nobody else holds', 'const seen = new Map<number, string>();\n    for (const [k, v] of this.#contents()) if (k !== key) seen.set(v, k);\n    return [...seen];'),
  read('the current key is deleted', 'live iteration goes on behind it', 'for (const [k] of this.#contents()) if (k === key) this.#items.delete(k);\n    return null;'),
  read('the current key is set', 'its entry stays where it is', 'for (const [k] of this.#contents()) if (k === key) this.#items.set(k, 0);\n    return null;'),
  read('two words for one container', 'other instances have containers of their own', 'return new Store().#contents().has(key);'),
  {
    name: 'a getter',
    why: 'each read of it is a call',
    code: `export class Emitter {
  #muted = new Set<string>(['a']);
  get #silenced(): Set<string> {
    return new Set(this.#muted);
  }
  is(name: string): boolean {
    return this.#silenced.has(name) && this.#silenced.size > 0;
  }
}
`,
    out: `export class Emitter {
  #muted = new Set<string>(['a']);
  get #silenced(): ReadonlySet<string> {
    return this.#muted;
  }
  is(name: string): boolean {
    return this.#silenced.has(name) && this.#silenced.size > 0;
  }
}
`,
    run: '[new Emitter().is("a"), new Emitter().is("b")]',
  },
  {
    name: 'a TypeScript private method and field',
    why: 'private members are named only inside the class',
    code: `export class Metrics {
  private readonly counters = new Map<string, number>([['a', 1]]);
  private current(): Map<string, number> {
    return new Map(this.counters);
  }
  of(name: string): number {
    return this.current().get(name) ?? 0;
  }
}
`,
    out: `export class Metrics {
  private readonly counters = new Map<string, number>([['a', 1]]);
  private current(): ReadonlyMap<string, number> {
    return this.counters;
  }
  of(name: string): number {
    return this.current().get(name) ?? 0;
  }
}
`,
    run: '[new Metrics().of("a"), new Metrics().of("b")]',
  },
  {
    name: 'functions over a constant of the module',
    why: 'functions and arrows alike, with and without a type',
    code: `const names = new Set<string>(['a', 'b']);
function known() {
  return new Set(names);
}
const all = (): ReadonlySet<string> => new Set(names);
export const isKnown = (name: string) => known().has(name);
export const count = () => all().size;
`,
    out: `const names = new Set<string>(['a', 'b']);
function known() {
  return names;
}
const all = (): ReadonlySet<string> => names;
export const isKnown = (name: string) => known().has(name);
export const count = () => all().size;
`,
    run: '[isKnown("a"), isKnown("z"), count()]',
  },
  {
    name: 'JavaScript',
    why: 'there is no type to write',
    filename: 'case.js',
    code: `export class Store {
  #items = new Map([['a', 1]]);
  #contents() { return new Map(this.#items) }
  get(key) { return this.#contents().get(key) }
}
`,
    out: `export class Store {
  #items = new Map([['a', 1]]);
  #contents() { return this.#items }
  get(key) { return this.#contents().get(key) }
}
`,
    run: '[new Store().get("a"), new Store().get("b")]',
  },
  {
    name: 'a field that the constructor assigns first',
    why: 'no method can run before',
    code: `export class Store {
  readonly #items: Map<string, number>;
  constructor(items: Map<string, number>) {
    this.#items = items;
    this.has('a');
  }
  #contents(): Map<string, number> {
    return new Map(this.#items);
  }
  has(key: string): boolean {
    return this.#contents().has(key);
  }
}
`,
    out: `export class Store {
  readonly #items: Map<string, number>;
  constructor(items: Map<string, number>) {
    this.#items = items;
    this.has('a');
  }
  #contents(): ReadonlyMap<string, number> {
    return this.#items;
  }
  has(key: string): boolean {
    return this.#contents().has(key);
  }
}
`,
    run: 'new Store(new Map([["a", 1]])).has("a")',
  },
  {
    name: 'our own output',
    why: 'what we write is not found again',
    code: fixed(inStore('return this.#contents().get(key);')),
    silent: true,
  },
];

const mutated: readonly Case[] = [
  kept('an argument that drains the source', 'the copy is made before the argument runs', 'return this.#contents().get(this.drain());', { code: 'source-mutated', at: 'this.drain()' }, { pair: GET }),
  kept('a loop that calls out', 'a callee may write to the container', 'const out: unknown[] = [];\n    for (const [k] of this.#contents()) {\n      out.push(k, this.drain());\n    }\n    return out;', { code: 'source-mutated', at: 'this.drain()' }, { pair: 'a body that fills an array of its own' }),
  kept('a loop that sets another key', 'the values of later entries change', "const out: unknown[] = [];\n    for (const [k, v] of this.#contents()) {\n      this.#items.set('c', 9);\n      out.push(k, v);\n    }\n    return out;", { code: 'source-mutated', at: "this.#items.set('c', 9)" }, { hazard: 'I5', pair: 'the current key is set' }),
  kept('the current key is deleted and set again', 'live iteration meets it a second time', 'let n = 0;\n    for (const [k, v] of this.#contents()) {\n      if (n++ > 9) break;\n      this.#items.delete(k);\n      this.#items.set(k, v);\n    }\n    return n;', { code: 'source-mutated' }, { hazard: 'I7', pair: 'the current key is deleted' }),
  kept('the key is assigned in the loop', 'then it is not the current one', "let n = 0;\n    for (let [k] of this.#contents()) {\n      n++;\n      k = 'b';\n      this.#items.delete(k);\n    }\n    return n;", { code: 'source-mutated' }, { pair: 'the current key is deleted' }),
  kept('the key of another instance', 'that is another container', 'const other = new Store();\n    let n = 0;\n    for (const [k] of other.#contents()) {\n      n++;\n      this.#items.delete(k);\n    }\n    return n;', { code: 'source-mutated' }),
  kept('a loop with a pattern that reads properties', 'a getter may write', 'let n = 0;\n    for (const { length } of this.#contents()) n += length;\n    return n;', { code: 'source-mutated' }, { pair: LOOP }),
  kept('a key that is turned into a text', 'toString of a key may write', 'for (const [k] of this.#contents()) `${k as unknown as object}`;\n    return null;', { code: 'source-mutated' }, { hazard: 'I4' }),
  kept('a loop that gives way', 'others run in between', 'const self = this;\n    return [...(function* () {\n      yield self.all.length;\n    })(), ...this.#walk()];', { code: 'source-mutated', at: 'yield k' }, {
    hazard: 'I2',
    code: inStore('return [...this.#walk()].length;', '\n  *#walk() {\n    for (const [k] of this.#contents()) yield k;\n  }\n'),
  }),
  kept('a callback that reads properties', 'a getter may write', 'const other = { get n() { return 1; } };\n    let n = 0;\n    this.#contents().forEach(() => {\n      n += other.n;\n    });\n    return n;', { code: 'source-mutated' }, { pair: 'forEach with a plain callback' }),
  kept('an array whose push is replaced', 'then it may write to the container', "const out: number[] = [];\n    out.push = () => this.#items.set('k' + this.#items.size, 1).size;\n    let n = 0;\n    for (const [, v] of this.#contents()) {\n      if (n++ > 9) break;\n      out.push(v);\n    }\n    return n;", { code: 'source-mutated', at: 'out.push(v)' }, { pair: 'a body that fills an array of its own' }),
  kept('an element of an array', 'it may be an accessor', "const xs: number[] = [];\n    Object.defineProperty(xs, 0, { get: () => this.#items.set('k' + this.#items.size, 1).size });\n    let n = 0;\n    for (const [k] of this.#contents()) {\n      if (n++ > 9 || k === key) break;\n      xs[0];\n    }\n    return n;", { code: 'source-mutated', at: 'xs[0]' }, { pair: LOOP }),
  kept('a caught value that is taken apart', 'a getter may write', 'const thrown = { get n() { return 1; } };\n    let c = 0;\n    for (const [k] of this.#contents()) {\n      try {\n        if (k !== key) throw thrown;\n      } catch ({ n }: any) {\n        c++;\n      }\n    }\n    return c;', { code: 'source-mutated', at: '{ n }: any' }, { pair: LOOP }),
  kept('entries made into an object', 'a key may have a toString that writes', 'return Object.fromEntries(this.#contents());', { code: 'source-mutated', at: 'Object.fromEntries(this.#contents())' }, { pair: 'a spread' }),
  {
    name: 'a lock that is given back after the copy',
    why: 'what it disposes of may write to the container',
    hazard: 'V6',
    pair: GET,
    code: `export class Store {
  #items = new Map<string, number>([['a', 1]]);
  #lock() { return { [Symbol.dispose]: () => this.#items.clear() }; }
  #contents(): Map<string, number> {
    using lock = this.#lock();
    return new Map(this.#items);
  }
  size(): number { return this.#contents().size; }
}
`,
    refused: { code: 'source-mutated' },
  },
  {
    name: 'a finally round the copy',
    why: 'it runs after the copy is made: 1 -> 0; not the last statement of the body, so no copier at all',
    hazard: 'V6',
    code: `export class Store {
  #items = new Map<string, number>([['a', 1]]);
  #flush(): Map<string, number> {
    try {
      return new Map(this.#items);
    } finally {
      this.#items.clear();
    }
  }
  size(): number { return this.#flush().size; }
}
`,
    silent: true,
    run: 'new Store().size()',
  },
];

const flows: readonly Case[] = [
  kept('the copy is kept', 'it is read after the source has changed', 'const before = this.#contents();\n    this.drain();\n    return before.size;', { code: 'result-flows-on', at: 'before = this.#contents()' }, { hazard: 'V1', pair: GET }),
  kept('the copy is changed', 'the source would change', "this.#contents().set('z', 1);\n    return null;", { code: 'caller-mutates', at: "this.#contents().set('z', 1)" }, { pair: GET }),
  kept('the copy is kept and changed', 'the trail ends at the write', 'const own = this.#contents();\n    own.delete(key);\n    return own.size;', { code: 'caller-mutates', at: 'own.delete(key)' }, { pair: GET }),
  kept('the copy is copied', 'of the two copies the other one goes; both at once would let the caller write to the source', 'const own = new Map(this.#contents());\n    own.clear();\n    return own.size;', { code: 'result-flows-on', at: 'new Map(this.#contents())' }, { pair: 'a spread' }),
  kept('the copy is poured into another one', 'the pouring may be left out, and then the copy is needed', 'const own = new Map<string, number>();\n    for (const [k, v] of this.#contents()) own.set(k, v);\n    own.clear();\n    return own.size;', { code: 'result-flows-on' }, { pair: 'a body that fills a Map of its own' }),
  kept('the copy is returned', 'the caller of the caller may do anything', 'return this.#contents();', { code: 'result-flows-on' }, { hazard: 'TS7c' }),
  kept('the copy is passed on', 'to a parameter that wants a Map', 'const count = (m: Map<string, number>): number => m.size;\n    return count(this.#contents());', { code: 'result-flows-on' }, { hazard: 'TS7' }),
  kept('two copies are compared', 'each is another one: false -> true', 'return this.#contents() === this.#contents();', { code: 'result-inspected' }, { hazard: 'V2', pair: 'has, size and get' }),
  kept('the class of the copy is asked for', 'instanceof is a question about the class', 'return this.#contents() instanceof Map;', { code: 'result-inspected' }, { hazard: 'V3' }),
  kept('forEach with the third parameter', 'it hands out the container', "this.#contents().forEach((v, k, all) => {\n      all.delete(k);\n    });\n    return null;", { code: 'result-flows-on' }, { pair: 'forEach with a plain callback' }),
  kept('forEach with a named callback', 'it may take a third parameter', 'const clear = (_v: number, _k: string, all: Map<string, number>): void => all.clear();\n    this.#contents().forEach(clear);\n    return null;', { code: 'result-flows-on' }, { pair: 'forEach with a plain callback' }),
  kept('an iterator that is kept', 'it is walked later', 'const keys = this.#contents().keys();\n    this.drain();\n    return [...keys];', { code: 'result-flows-on' }, { pair: 'its parts' }),
  kept('a method that is taken uncalled', 'it can be bound to anything', 'const { size } = this.#contents();\n    return size;', { code: 'result-flows-on' }),
  {
    name: 'union of a Set',
    why: 'not every Set has it; the copy may be a subclass by now',
    hazard: 'V4 TS12',
    code: `export class Tags {
  #tags = new Set<string>(['a']);
  #all(): Set<string> {
    return new Set(this.#tags);
  }
  with(more: Set<string>) {
    return this.#all().union(more);
  }
}
`,
    refused: { code: 'result-inspected' },
  },
];

const owners: readonly Case[] = [
  {
    name: 'a public copier',
    why: 'other files call it as well',
    pair: GET,
    code: inStore('return this.#contents().get(key);').replaceAll('#contents', 'contents'),
    refused: { code: 'exported' },
    run: RUN,
  },
  {
    name: 'an exported function',
    why: 'other files call it as well',
    pair: 'functions over a constant of the module',
    code: `const names = new Set<string>(['a', 'b']);
export function known() {
  return new Set(names);
}
export const isKnown = (name: string) => known().has(name);
`,
    refused: { code: 'exported' },
  },
  {
    name: 'a function that is passed on',
    why: 'who calls it is unknown',
    pair: 'functions over a constant of the module',
    code: `const names = new Set<string>(['a', 'b']);
function known() {
  return new Set(names);
}
export const sizes = [known, known].map((f) => f().size);
export const isKnown = (name: string) => known().has(name);
`,
    refused: { code: 'used-as-value', at: 'known' },
    run: 'sizes',
  },
  {
    name: 'the type of the function is named',
    why: 'ReturnType would change with it',
    pair: 'functions over a constant of the module',
    code: `const names = new Set<string>(['a', 'b']);
function known() {
  return new Set(names);
}
export const own: ReturnType<typeof known> = new Set();
export const isKnown = (name: string) => known().has(name);
`,
    refused: { code: 'used-as-value', at: 'known' },
  },
  {
    name: 'a copy of an argument',
    why: 'the caller owns it',
    code: `function copy(m: Map<string, number>) {
  return new Map(m);
}
export const size = (m: Map<string, number>) => copy(m).size;
`,
    refused: { code: 'source-not-owned', at: 'm' },
    pair: 'functions over a constant of the module',
    run: 'size(new Map([["a", 1]]))',
  },
  {
    name: 'a Set of the entries of a Map',
    why: 'a copy of another class is no copy',
    pair: GET,
    code: inStore('return this.#contents().size;').replace('#contents(): Map<string, number>', '#contents()').replace('new Map(this.#items)', 'new Set(this.#items)'),
    refused: { code: 'result-class-differs' },
    run: RUN,
  },
  {
    name: 'a source of an unknown class',
    why: 'new Map() takes any iterable',
    pair: 'a field that the constructor assigns first',
    code: `export class Store {
  readonly #items: Iterable<[string, number]>;
  constructor(items: Iterable<[string, number]>) {
    this.#items = items;
  }
  #contents(): Map<string, number> {
    return new Map(this.#items);
  }
  has(key: string): boolean {
    return this.#contents().has(key);
  }
}
`,
    refused: { code: 'source-not-native' },
    run: 'new Store([["a", 1]]).has("a")',
  },
  {
    name: 'a field that may not be there yet',
    why: 'new Map(undefined) is an empty Map: 0 -> TypeError',
    hazard: 'V5',
    pair: 'a TypeScript private method and field',
    code: `export class Store {
  readonly before = this.count();
  private readonly items = new Map<string, number>([['a', 1]]);
  private contents(): Map<string, number> {
    return new Map(this.items);
  }
  count(): number {
    return this.contents().size;
  }
}
`,
    refused: { code: 'source-not-native' },
    run: '[new Store().before, new Store().count()]',
  },
  {
    name: 'a field of a subclass',
    why: 'the constructor of the base class may call a method before the field is there',
    hazard: 'V5',
    pair: 'a TypeScript private method and field',
    code: `class Base {
  readonly before: number = this.count();
  count(): number {
    return 0;
  }
}
export class Store extends Base {
  private readonly items = new Map<string, number>([['a', 1]]);
  private contents(): Map<string, number> {
    return new Map(this.items);
  }
  override count(): number {
    return this.contents().size;
  }
}
`,
    refused: { code: 'source-not-native' },
    run: '[new Store().before, new Store().count()]',
  },
  {
    name: 'a variable that is hoisted',
    why: 'it is undefined until the module has run',
    pair: 'functions over a constant of the module',
    code: `export const before = isKnown('a');
var names = new Set<string>(['a', 'b']);
function known() {
  return new Set(names);
}
export function isKnown(name: string) {
  return known().has(name);
}
`,
    refused: { code: 'source-not-native' },
    run: '[before, isKnown("a")]',
  },
  {
    name: 'a field that a cast went into',
    why: 'a cast ends trust in the declared type',
    pair: 'a field that the constructor assigns first',
    code: `export class Store {
  #items: Map<string, number> = JSON.parse('[["a",1]]') as any;
  #contents(): Map<string, number> {
    return new Map(this.#items);
  }
  has(key: string): boolean {
    return this.#contents().has(key);
  }
}
`,
    refused: { code: 'source-not-native' },
    run: 'new Store().has("a")',
  },
  {
    name: 'a method of the source that is replaced',
    why: 'the copy has the plain one: 1 -> 9',
    pair: GET,
    code: inStore('(this.#items as any).get = () => 9;\n    return this.#contents().get(key);'),
    refused: { code: 'source-not-native' },
    run: RUN,
  },
  {
    name: 'a decorated field',
    why: 'the decorator decides what the field holds',
    pair: 'a TypeScript private method and field',
    code: `declare const observable: any;
export class Metrics {
  @observable private readonly counters = new Map<string, number>([['a', 1]]);
  private current(): Map<string, number> {
    return new Map(this.counters);
  }
  of(name: string): number {
    return this.current().get(name) ?? 0;
  }
}
`,
    refused: { code: 'source-not-native' },
  },
  {
    name: 'an async copier',
    why: 'the copy is read a tick later',
    pair: GET,
    code: `export class Store {
  #items = new Map<string, number>([['a', 1]]);
  async #contents(): Promise<Map<string, number>> {
    return new Map(this.#items);
  }
  async size(): Promise<number> {
    return (await this.#contents()).size;
  }
}
`,
    refused: { code: 'async-or-generator' },
  },
];

const types: readonly Case[] = [
  {
    name: 'the file has its own ReadonlyMap',
    why: 'the name means something else here',
    hazard: 'TS11',
    pair: GET,
    code: `type ReadonlyMap<K, V> = { own: K; value: V };
export type Used = ReadonlyMap<string, number>;
${inStore('return this.#contents().get(key);')}`,
    refused: { code: 'type-name-shadowed' },
    run: RUN,
  },
  {
    name: 'the file has its own Map',
    why: 'its constructor may do anything',
    pair: GET,
    code: `class Map<K, V> {
  readonly size = 1;
  constructor(readonly given: Map<K, V> | null) {}
}
export class Store {
  #items = new Map<string, number>(null);
  #contents() {
    return new Map(this.#items);
  }
  use(): number {
    return this.#contents().size;
  }
}
`,
    refused: { code: 'source-not-native' },
    run: 'new Store().use()',
  },
  {
    name: 'a wider type that only the copy has',
    why: 'without an annotation the values would be of another type: TS2322',
    pair: 'a wider type that is annotated',
    code: `export class Store {
  #items = new Map<string, 1 | 2>([['a', 1]]);
  #contents() {
    return new Map<string, number>(this.#items);
  }
  next(): number {
    let n = this.#contents().get('a') ?? 2;
    n = 3;
    return n;
  }
}
`,
    refused: { code: 'target-type-differs' },
    run: 'new Store().next()',
  },
  {
    name: 'a wider type that is annotated',
    why: 'a read-only type is covariant',
    code: `export class Store {
  #items = new Map<string, 1 | 2>([['a', 1]]);
  #contents(): Map<string, number> {
    return new Map<string, number>(this.#items);
  }
  next(): number {
    let n = this.#contents().get('a') ?? 2;
    n = 3;
    return n;
  }
}
`,
    out: `export class Store {
  #items = new Map<string, 1 | 2>([['a', 1]]);
  #contents(): ReadonlyMap<string, number> {
    return this.#items;
  }
  next(): number {
    let n = this.#contents().get('a') ?? 2;
    n = 3;
    return n;
  }
}
`,
    run: 'new Store().next()',
  },
  {
    name: 'a source that is null to the checker',
    why: 'new Map(null) is allowed, returning null is not: TS2322',
    pair: GET,
    code: inStore('return this.#contents().get(key);').replace('#items = new', '#items: Map<string, number> | null = new').replaceAll('this.#items.clear', 'this.#items?.clear').replace('from(this.#items,', 'from(this.#items ?? [],'),
    refused: { code: 'target-type-differs' },
  },
];

export const cases: readonly Case[] = [...reads, ...mutated, ...flows, ...owners, ...types];
