import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  // Questions asked of copies
  {
    name: 'new of a member of what was first',
    aim: 'a call in the new text, where the callee of a `new` ends at its first parentheses',
    filename: 'attack.js',
    code: `class Tool { constructor(n) { this.n = n; } }
function make() {
  const tools = new Set([{ Tool }]);
  return new [...tools][0].Tool(3).n;
}
`,
    run: 'make()',
  },
  {
    name: 'new of a member of the size of a result',
    aim: 'the container is a call, and stands in the callee of a `new`',
    filename: 'attack.js',
    code: `function ids() { return new Set([1, 2]); }
function make() {
  return new [...ids()].length.constructor(3) + 1;
}
`,
    run: 'make()',
  },
  {
    name: 'a question that begins a line without semicolons',
    aim: 'a parenthesis at the start of a statement continues the line before it',
    filename: 'attack.js',
    code: `let taken = 0
function note() { return () => { taken += 1 } }
function run() {
  const a = note
  Array.from(new Set).includes(1) || log('none')
  return [taken, typeof a]
}
`,
    run: 'run()',
  },
  {
    name: 'a size that is narrowed, added to, and narrowed again',
    aim: 'the checker narrows `s.size`, and an `add` does not end it',
    code: `function first(s: Set<number>): string {
  if ([...s].length === 0) {
    s.add(1);
    if ([...s].length === 1) return 'added';
  }
  return 'had some';
}
`,
    run: 'first(new Set())',
  },
  {
    name: 'a size that was narrowed before the question',
    aim: 'the checker takes the asked size for the one that was tested',
    code: `class Box {
  readonly #s = new Set<number>();
  fill(): boolean {
    if (this.#s.size !== 0) return false;
    this.load();
    return Array.from(this.#s).length === 2;
  }
  load(): void { this.#s.add(1); this.#s.add(2); }
}
`,
    run: 'new Box().fill()',
  },
  {
    name: 'a switch over a size that its cases change',
    aim: 'narrowing by switch',
    code: `function grow(m: Map<string, number>): string {
  switch ([...m.keys()].length) {
    case 0:
      m.set('a', 1);
      if (m.size === 1) return 'one';
      return 'odd';
    default:
      return 'many';
  }
}
`,
    run: 'grow(new Map())',
  },
  {
    name: 'an empty size by its truth, then compared',
    aim: 'narrowing by falsiness',
    touched: true,
    code: `function grow(s: Set<string>): string {
  if (![...s].length) {
    s.add('a');
    return s.size === 1 ? 'one' : 'odd';
  }
  return 'many';
}
`,
    run: 'grow(new Set())',
  },
  {
    name: 'a set that a later assignment casts',
    aim: 'the annotation is believed, the cast of a later write ends it',
    code: `function count(strange: boolean): number {
  let s: Set<number> = new Set<number>([1]);
  if (strange) s = [1, 2, 3] as unknown as Set<number>;
  return [...s].length;
}
`,
    run: '[count(false), count(true)]',
  },
  {
    name: 'a set that a default value casts',
    aim: 'the annotation of a parameter is believed, a cast in its default ends it',
    code: `function count(s: Set<number> = [1, 2] as unknown as Set<number>): number {
  return [...s].length;
}
`,
    run: '[count(), count(new Set([1]))]',
  },
  {
    name: 'a type of another block of the namespace',
    aim: 'Set is not the global one, though no scope of the block declares it',
    code: `namespace Lists {
  export type Set<T> = readonly T[];
}
namespace Lists {
  export function count(s: Set<string>): number {
    return [...s].length;
  }
}
`,
    run: `Lists.count(['a', 'b'])`,
  },
  {
    name: 'a class of another block of the namespace',
    aim: 'the same for a value',
    code: `namespace Lists {
  export class Set<T> { constructor(private readonly all: readonly T[]) {} *[Symbol.iterator](): Generator<T> { yield* this.all; yield* this.all; } has(): boolean { return false; } }
}
namespace Lists {
  export function has(): boolean {
    const s = new Set(['a']);
    return [...s].includes('a');
  }
}
`,
    run: `Lists.has()`,
  },
  {
    name: 'a first element in odd heads',
    aim: 'destructuring in the head of a for, several declarators, a var twice',
    touched: true,
    code: `function heads(s: Set<number>): unknown[] {
  const out: unknown[] = [];
  for (let first = [...s][0], n = 0; n < 2; n++) out.push(first, n);
  var one = [...s][0], two = [...s.values()][0];
  var one = [...s.keys()][0];
  out.push(one, two);
  label: for (const x of [1]) { const y = [...s.entries()][0]; out.push(y); continue label; }
  return out;
}
`,
    run: 'heads(new Set([5, 6]))',
  },
  {
    name: 'a first element in the head of a for in',
    aim: 'an initialiser that sloppy scripts allow, but not of a pattern',
    filename: 'attack.cjs',
    code: `function heads() {
  const s = new Set([1]);
  let out = '';
  for (var k in [...s][0] === 1 ? { a: 1 } : {}) out += k;
  for (var first = [...s][0]; first < 3; first++) out += first;
  return out;
}
`,
    run: 'heads()',
    touched: true,
  },
  {
    name: 'words beside what is asked',
    aim: 'return, typeof, void, in, instanceof, case and arrows touch the brackets',
    filename: 'attack.js',
    touched: true,
    code: `function words() {
  const s = new Set(['x']), m = new Map([['a', 1]]);
  const f = () =>[...s][0], g = () => ([...s].length);
  switch (1) { case[...s].length: log('one'); }
  if ('length'in[...s].at(0).split('')) log('in');
  void[...s].shift();
  const t = typeof[...s][0]+typeof[...m.entries()].length;
  return[...m.keys()].includes('a')?[...m][0]:[f(), g(), t];
}
`,
    run: 'words()',
  },
  {
    name: 'each place a key may come from',
    aim: 'NaN, minus zero, undefined, an object, symbols: SameValueZero on both sides',
    touched: true,
    code: `const sym = Symbol('s');
function ask(m: Map<unknown, number>, o: object): boolean[] {
  return [
    [...m.keys()].includes(NaN), [...m.keys()].includes(-0), [...m.keys()].includes(undefined),
    [...m.keys()].includes(o), [...m.keys()].includes({}), [...m.keys()].includes(\`a\${1}\`), [...m.keys()].includes(sym),
  ];
}
`,
    run: `(() => { const o = {}; return ask(new Map<unknown, number>([[NaN, 1], [0, 2], [undefined, 3], [o, 4], ['a1', 5]]), o); })()`,
  },
  {
    name: 'questions in TSX',
    aim: 'attributes, children, fragments and type arguments',
    filename: 'attack.tsx',
    touched: true,
    code: `export declare namespace JSX { interface Element { p: unknown[] } interface IntrinsicElements { b: { n?: number; on?: boolean; children?: unknown } } }
const React = { createElement: (...p: unknown[]): JSX.Element => ({ p }), Fragment: 'f' };
export const Badge = <T,>(s: Set<T>, x: T): JSX.Element => <b n={[...s].length} on={Array.from(s).includes(x)}>{[...s].length}</b>;
`,
    run: `[Badge(new Set(['a']), 'a'), React.Fragment]`,
  },
  {
    name: 'asked in class positions',
    aim: 'static blocks, computed keys, fields, accessors, defaults',
    touched: true,
    code: `const names = new Set(['a', 'b']);
function build(): unknown {
  const own = new Set(['k']);
  class A {
    static n = 0;
    static { A.n = [...own].length; }
    field = [...own].includes('k');
    [\`m\${[...own].length}\`](x = [...names].length): number { return x; }
    get g(): boolean { return Array.from(own.keys()).includes('z'); }
  }
  const a = new A();
  return [A.n, a.field, a.m1(), a.g];
}
`,
    run: 'build()',
  },
  {
    name: 'two same comments, one of which stands on a bracket that goes',
    aim: 'a comment is lost where another of the same text is kept',
    filename: 'attack.js',
    code: `function has(s0, x) {
  const s = new Set(s0);
  return [/* it */ ...s].includes(function () { /* it */ return x; });
}
`,
    run: 'has([1], 1)',
  },
  {
    name: 'a comment that begins like another',
    aim: 'what is kept only contains the text of what is lost',
    filename: 'attack.js',
    code: `function byId(xs) {
  return [...xs, 3].reduce((m, x) => new Map([
    // the
    ...m,
    [x, () => {
      // the rest
      return x;
    }],
  ]), new Map()).size;
}
`,
    run: 'byId([1])',
  },
  {
    name: 'a comment that a text repeats',
    aim: 'what is kept is a string, not the comment',
    filename: 'attack.js',
    code: `function has() {
  const s = new Set(['/* it */']);
  return [/* it */...s].includes('/* it */');
}
`,
    run: 'has()',
  },
  // Copiers and leakers
  {
    name: 'an optional field that is copied',
    aim: 'new Map(undefined) is empty, undefined has no size',
    code: `class Store {
  #m?: Map<string, number> = new Map([['a', 1]]);
  #all(): Map<string, number> { return new Map(this.#m); }
  size(): number { return this.#all().size; }
  drop(): void { this.#m = undefined; }
}
`,
    run: '(() => { const s = new Store(); s.drop(); return s.size(); })()',
  },
  {
    name: 'a satisfies between the result and its read',
    aim: 'the read-only type does not satisfy',
    code: `class Flags {
  readonly #on = new Set<string>(['a']);
  get #all(): Set<string> { return this.#on; }
  isOn(name: string): boolean { return (this.#all satisfies Set<string>).has(name); }
}
`,
    run: `new Flags().isOn('a')`,
  },
  {
    name: 'a copy behind a satisfies',
    aim: 'the same for a copier',
    code: `class Flags {
  readonly #on = new Set<string>(['a']);
  #all(): Set<string> { return new Set(this.#on); }
  isOn(name: string): boolean { return (this.#all() satisfies Set<string>).has(name); }
  each(): number { let n = 0; for (const x of this.#all() as Set<string>) n += x.length; return n; }
}
`,
    run: `[new Flags().isOn('a'), new Flags().each()]`,
  },
  {
    name: 'a result in one arm of a condition',
    aim: 'the union of a Set and a ReadonlySet',
    code: `class Flags {
  readonly #on = new Set<string>(['a']);
  readonly #off = new Set<string>();
  #all(): Set<string> { return this.#on; }
  isOn(c: boolean): boolean { const s: Set<string> = c ? this.#all() : this.#off; return s.has('a'); }
  n(c: boolean): number { return (c ? this.#all() : this.#off).size; }
}
`,
    run: `[new Flags().isOn(true), new Flags().n(false)]`,
  },
  {
    name: 'the current key deleted while the copy is walked, with labels and finally',
    aim: 'live iteration in place of a snapshot',
    touched: true,
    code: `class Queue {
  readonly #m = new Map<number, number>([[1, 1], [2, 2], [3, 3], [4, 4]]);
  #all(): Map<number, number> { return new Map(this.#m); }
  sweep(): number[] {
    const out: number[] = [];
    outer: for (const [k, v] of this.#all()) {
      try {
        if (k === 2) continue outer;
        if (k === 4) break outer;
        this.#m.delete(k);
      } finally {
        out.push(v);
      }
    }
    return [...out, ...this.#m.keys()];
  }
}
`,
    run: 'new Queue().sweep()',
  },
  {
    name: 'the current key deleted through a second walk of the same',
    aim: 'the inner walk deletes what the outer one has not seen',
    code: `class Queue {
  readonly #m = new Map<number, number>([[1, 1], [2, 2], [3, 3], [4, 4]]);
  get #all(): Map<number, number> { return new Map(this.#m); }
  sweep(): number[] {
    const out: number[] = [];
    for (const [k] of this.#all) {
      out.push(k);
      for (const [j] of this.#all) { if (j > k) this.#m.delete(j); }
    }
    return out;
  }
}
`,
    run: 'new Queue().sweep()',
  },
  {
    name: 'a copy asked while an argument changes the source',
    aim: 'arguments run between the copy and the read',
    code: `const seen = new Map<string, number>([['a', 1]]);
const known = (): Map<string, number> => new Map(seen);
function pop(k: string): string { seen.delete(k); return k; }
export function take(): unknown { return [known().has(pop('a')), seen.size]; }
`,
    run: 'take()',
  },
  {
    name: 'a copy whose binding is replaced in the walk',
    aim: 'the binding changes, the container does not',
    touched: true,
    code: `let seen = new Set<number>([1, 2, 3]);
const known = (): Set<number> => new Set(seen);
export function take(): number[] {
  const out: number[] = [];
  for (const x of known()) { seen = new Set(); out.push(x, seen.size); }
  return out;
}
`,
    run: 'take()',
  },
  {
    name: 'a copy, and a question of a copy of the copy',
    aim: 'two rules at one place, in one pass and in the next',
    touched: true,
    code: `class Inbox {
  readonly #m = new Map<string, number>([['a', 1], ['b', 2]]);
  #all(): Map<string, number> { return new Map(this.#m); }
  has(k: string): boolean { return [...this.#all().keys()].includes(k); }
  size(): number { return Array.from(this.#all()).length; }
  first(): unknown { const first = [...this.#all()][0]; this.#m.clear(); return first; }
}
`,
    run: `(() => { const i = new Inbox(); return [i.has('a'), i.size(), i.first(), i.size()]; })()`,
  },
  {
    name: 'static copies read from a subclass',
    aim: 'this is another class there',
    touched: true,
    code: `class Base {
  static readonly #m = new Map<string, number>([['a', 1]]);
  static #all(): Map<string, number> { return new Map(this.#m); }
  static n(): number { return this.#all().size; }
}
class Sub extends Base {}
`,
    run: `[Base.n(), (() => { try { return Sub.n(); } catch (e) { return (e as Error).name; } })()]`,
  },
  // Accumulators in reduce
  {
    name: 'a dictionary from a field behind an optional chain',
    aim: 'the chain ends the whole call; inside of another call it ends only the argument',
    code: `class Names {
  private readonly xs: string[] = ['a', 'b'];
  all(): Record<string, number> | undefined {
    return this?.xs.reduce<Record<string, number>>((o, x) => ({ ...o, [\`k-\${x}\`]: 1 }), {});
  }
}
`,
    run: '[new Names().all(), (0, new Names().all)()]',
  },
  {
    name: 'a reducer in parentheses of its own',
    aim: 'the edit runs from the inner parenthesis to the outer',
    filename: 'attack.js',
    code: `function count(...xs) {
  return xs.reduce(((o, x) => ({ ...o, [\`k-\${x}\`]: (o[\`k-\${x}\`] ?? 0) + 1 })), {});
}
`,
    run: `count('a', 'b', 'a')`,
  },
  {
    name: 'rest parameters with a hole',
    aim: 'reduce passes a hole by, Object.fromEntries does not',
    filename: 'attack.js',
    code: `function index(...xs) {
  delete xs[1];
  return xs.reduce((o, x) => ({ ...o, [\`k-\${x}\`]: x }), {});
}
`,
    run: `index('a', 'b', 'c')`,
  },
  {
    name: 'rest parameters made longer',
    aim: 'a hole at the end',
    filename: 'attack.js',
    code: `function index(...xs) {
  xs.length = 5;
  return xs.reduce((o, x) => ({ ...o, [\`k-\${x}\`]: x }), {});
}
`,
    run: `index('a', 'b', 'c')`,
  },
  {
    name: 'a declared array that the same function makes sparse',
    aim: 'the annotation is believed, the delete beside it ends that',
    code: `function index(xs: string[]): Record<string, string> {
  delete xs[1];
  return xs.reduce<Record<string, string>>((o, x) => ({ ...o, [\`k-\${x}\`]: x }), {});
}
`,
    run: `index(['a', 'b', 'c'])`,
  },
  {
    name: 'a declared array that gets its length written',
    aim: 'the same by length',
    code: `function index(n: number): Record<string, string> {
  const xs: string[] = [];
  xs.length = n;
  xs[0] = 'a';
  return xs.reduce<Record<string, string>>((o, x) => ({ ...o, [\`k-\${x}\`]: x }), {});
}
`,
    run: `index(3)`,
  },
  {
    name: 'sequences as keys and values',
    aim: 'a comma that was inside parentheses',
    filename: 'attack.js',
    touched: true,
    code: `function all(...xs) {
  let n = 0;
  const m = xs.reduce((m, x) => new Map([...m, [(n++, x), (n++, n)]]), new Map());
  const s = xs.reduce((s, x) => new Set([...s, (n++, x)]), new Set());
  const o = xs.reduce((o, x) => ({ ...o, [(n++, \`k\${x}\`)]: (n++, n) }), {});
  let p = {};
  for (const x of xs) p = { ...p, [(n++, \`k\${x}\`)]: (n++, n) };
  return [m, s, o, p];
}
`,
    run: `all(1, 2, 1)`,
  },
  {
    name: 'integer keys, negative ones, NaN and minus zero',
    aim: 'the order of keys',
    touched: true,
    code: `function index(xs: readonly number[]): unknown {
  const o = xs.reduce<Record<string, number>>((o, x, i) => ({ ...o, [x]: i }), {});
  let p: Record<string, number> = { zz: 1, 5: 0 };
  for (const x of xs) p = { ...p, [x]: x };
  const s = xs.reduce((s, x) => new Set([...s, x]), new Set<number>());
  return [Object.keys(o), Object.keys(p), s, o, p];
}
`,
    run: 'index([10, 2, -1, NaN, -0, 0, 2 ** 32, 1.5, 2, 4294967294])',
  },
  {
    name: 'a text under a number key',
    aim: 'the spread has two index signatures, the write has one',
    code: `function index(xs: readonly number[]): Record<string, number> {
  let o: Record<string, number> = {};
  for (const x of xs) o = { ...o, [x]: String(x) };
  return o;
}
`,
    run: 'index([1, 2])',
  },
  {
    name: 'a text under a number key, in reduce',
    aim: 'the same',
    code: `function index(xs: readonly number[]): Record<string, number> {
  return xs.reduce<Record<string, number>>((o, x) => ({ ...o, [x]: String(x) }), {});
}
`,
    run: 'index([1, 2])',
  },
  {
    name: 'a literal with more properties, in a loop over a dictionary',
    aim: 'an assignment checks for excess properties where a spread did not',
    code: `interface A { a: number }
function index(xs: readonly number[]): Record<string, A> {
  let o: Record<string, A> = {};
  for (const x of xs) o = { ...o, [\`k\${x}\`]: { a: x, extra: 1 } };
  return o;
}
`,
    run: 'index([1, 2])',
  },
  {
    name: 'a literal with more properties, in a map',
    aim: 'set checks for excess properties where the copy did not',
    code: `interface A { a: number }
function index(xs: readonly number[]): Map<string, A> {
  let m = new Map<string, A>();
  for (const x of xs) m = new Map([...m, [\`k\${x}\`, { a: x, extra: 1 }]]);
  return xs.reduce((m, x) => new Map([...m, [\`k\${x}\`, { a: x, extra: 1 }]]), m);
}
`,
    run: 'index([1, 2])',
  },
  {
    name: 'a literal with more properties, in a dictionary of reduce',
    aim: 'fromEntries checks for excess properties where the spread did not',
    code: `interface A { a: number }
function index(xs: readonly number[]): Record<string, A> {
  return xs.reduce<Record<string, A>>((o, x) => ({ ...o, [\`k\${x}\`]: { a: x, extra: 1 } }), {});
}
`,
    run: 'index([1, 2])',
  },
  {
    name: 'a size narrowed before a step',
    aim: 'assigning the variable ended the narrowing, adding to it does not',
    code: `function grow(xs: readonly number[]): string[] {
  const out: string[] = [];
  let s = new Set<number>();
  for (const x of xs) {
    if (s.size === 0) {
      s = new Set([...s, x]);
      if (s.size === 1) out.push('first');
    }
  }
  return out;
}
`,
    run: 'grow([1, 2])',
  },
  {
    name: 'a property narrowed before a step',
    aim: 'the same for a dictionary',
    code: `function grow(xs: readonly number[]): string[] {
  const out: string[] = [];
  let o: Record<string, number> = { k1: 0 };
  for (const x of xs) {
    if (o.k1 === 0) {
      o = { ...o, [\`k\${x}\`]: x };
      if (o.k1 === 1) out.push('first');
    }
  }
  return out;
}
`,
    run: 'grow([1, 2])',
  },
  {
    name: 'a missing property, then there',
    aim: 'narrowing by truth: what is asked for again is never',
    code: `interface A { n: number }
function grow(xs: readonly number[]): number[] {
  const out: number[] = [];
  let o: Record<string, A> = {};
  for (const x of xs) {
    if (!o['k1']) {
      const a: A = { n: x };
      o = { ...o, [\`k\${x}\`]: a };
      out.push(o['k1'].n);
    }
  }
  return out;
}
`,
    run: 'grow([1, 2])',
  },
  {
    name: 'generator steps that are abandoned half-way',
    aim: 'two entries with a yield in each, and a finally that looks',
    code: `function* grow(): Generator<number, void, number> {
  let s = new Set<number>();
  try {
    for (const x of [1, 2]) s = new Set([...s, yield x, yield x]);
  } finally {
    log(s);
  }
}
`,
    run: '(() => { const g = grow(); g.next(); g.next(7); g.return(); return 1; })()',
  },
  {
    name: 'awaits in the values of a loop',
    aim: 'the copy is made before the await, the write after it',
    touched: true,
    code: `async function load(xs: readonly number[], get: (x: number) => Promise<number>): Promise<unknown> {
  let m = new Map<number, number>();
  let o: Record<string, number> = {};
  for (const x of xs) {
    try {
      m = new Map([...m, [x, await get(x)]]);
      o = { ...o, [\`k\${x}\`]: await get(x) };
    } catch {
      log(m.size);
    }
  }
  return [m, o];
}
`,
    run: 'load([1, 2, 3], async (x) => { if (x === 2) throw new Error("x"); return x; })',
  },
  {
    name: 'steps in positions without braces',
    aim: 'if, else, do, labels, case, and no semicolons',
    touched: true,
    code: `function steps(xs: readonly number[]): unknown {
  let s = new Set<number>()
  let o: Record<string, number> = {}
  for (const x of xs)
    if (x > 1) s = new Set([...s, x])
    else o = { ...o, [\`k\${x}\`]: x }
  let i = 0
  do s = new Set([...s, i])
  while (i++ < 2)
  for (const x of xs) here: o = { ...o, [x]: x }
  for (const x of xs) switch (x) {
    case 1: s = new Set(s).add(9)
    default: o = { ...o, [\`z\${x}\`]: x }
      ++i
  }
  xs.forEach((x) => (s = new Set([...s, x * 2])))
  xs.forEach((x) => (o = { ...o, [x * 2]: x }))
  return [s, o, i]
}
`,
    run: 'steps([1, 2, 3])',
  },
  {
    name: 'a step in a static block',
    aim: 'a let of a static block is nobody else\'s',
    code: `class Table {
  static readonly size: number;
  static {
    let s = new Set<number>();
    for (const x of [1, 2, 2]) s = new Set([...s, x]);
    Table.size = s.size;
  }
}
`,
    run: 'Table.size',
  },
  {
    name: 'steps that read what they fill',
    aim: 'reads inside keys and values of one entry',
    touched: true,
    code: `function tally(xs: readonly string[]): unknown {
  const counts = xs.reduce((m, x) => new Map([...m, [x, (m.get(x) ?? 0) + 1]]), new Map<string, number>());
  const order = xs.reduce((m, x) => new Map([...m, [m.size, [...m.keys()].length + x]]), new Map<number, string>());
  const sizes = xs.reduce((s) => new Set([...s, [...s].length]), new Set<number>());
  return [counts, order, sizes];
}
`,
    run: `tally(['a', 'b', 'a'])`,
  },
  {
    name: 'reduce in reduce',
    aim: 'a rewrite inside of another, over several passes',
    touched: true,
    code: `function group(xss: readonly (readonly number[])[]): unknown {
  return xss.reduce(
    (m, xs: readonly number[], i) => new Map([...m, [i, xs.reduce((s, x) => new Set([...s, x, x + 1]), new Set<number>())]]),
    new Map<number, Set<number>>(),
  );
}
`,
    run: 'group([[1, 1], [2]])',
  },
  {
    name: 'the accumulator under another name inside',
    aim: 'a parameter of an inner function shadows it',
    touched: true,
    code: `function nest(xs: readonly number[]): unknown {
  return xs.reduce((m, x) => {
    const twice = ((m: number) => m * 2)(x);
    { const m = 3; log(m); }
    return new Map([...m, [x, twice]]);
  }, new Map<number, number>());
}
`,
    run: 'nest([1, 2])',
  },
  {
    name: 'a reducer that starts anew',
    aim: 'what the steps before have filled is dropped',
    touched: true,
    code: `function runs(xs: readonly number[]): unknown {
  const m = xs.reduce((m, x) => (x === 0 ? new Map<number, number>() : new Map([...m, [x, m.size]])), new Map<number, number>([[9, 9]]));
  let s = new Set<number>([9]);
  for (const x of xs) {
    if (x === 0) s = new Set<number>();
    s = new Set([...s, x]);
  }
  return [m, s];
}
`,
    run: 'runs([1, 0, 2, 3])',
  },
  {
    name: 'Object as a parameter',
    aim: 'Object.fromEntries is somebody else\'s there',
    filename: 'attack.js',
    code: `function index(Object, ...xs) {
  return xs.reduce((o, x) => ({ ...o, [\`k\${x}\`]: 1 }), {});
}
`,
    run: 'index(null, 1, 2)',
  },
  {
    name: 'values of a dictionary that are called',
    aim: 'a method gets the dictionary as this',
    filename: 'attack.js',
    code: `function chain(...xs) {
  const seen = [];
  let o = { self() { return this; } };
  let p = { f: function () { seen.push(this); } };
  for (const x of xs) { p.f(); p = { ...p, [\`k\${x}\`]: x }; }
  for (const x of xs) { seen.push(o.self()); o = { ...o, [\`k\${x}\`]: x }; }
  return seen;
}
`,
    run: 'chain(1, 2)',
  },
  {
    name: 'an iterator over the old set that lives on',
    aim: 'kept in an array, walked after the next step',
    code: `function walk(xs: readonly number[]): unknown {
  let s = new Set<number>([0]);
  const its: Iterable<number>[] = [];
  for (const x of xs) { its.push(s.values()); s = new Set([...s, x]); }
  return its.map((it) => [...it]);
}
`,
    run: 'walk([1, 2])',
  },
  {
    name: 'the set itself in an array of copies',
    aim: 'a spread into an array is a copy, the array of sets is not',
    touched: true,
    code: `function history(xs: readonly number[]): unknown {
  let s = new Set<number>();
  const out: number[][] = [];
  for (const x of xs) { out.push([...s]); s = new Set([...s, x]); }
  let t = new Set<number>();
  const kept: Set<number>[] = [];
  for (const x of xs) { kept.push(t); t = new Set([...t, x]); }
  return [out, kept];
}
`,
    run: 'history([1, 2])',
  },
  {
    name: 'a loop variable of a for with its own copies a round',
    aim: 'a closure of each round has its own binding',
    code: `function rounds(): unknown {
  const fns: (() => number)[] = [];
  for (let s = new Set<number>(), i = 0; i < 3; i++) {
    fns.push(() => s.size);
    s = new Set([...s, i]);
  }
  return fns.map((f) => f());
}
`,
    run: 'rounds()',
  },
  {
    name: 'a let in the head of a for',
    aim: 'one container for all rounds',
    touched: true,
    code: `function rounds(): unknown {
  for (let s = new Set<number>(), i = 0; ; i++) {
    s = new Set([...s, i % 2]);
    if (i > 3) return s;
  }
}
`,
    run: 'rounds()',
  },
  {
    name: 'a let of each round',
    aim: 'the inner loop fills one, the outer makes it anew',
    touched: true,
    code: `function rounds(xss: readonly (readonly string[])[]): unknown {
  const out: unknown[] = [];
  for (const xs of xss) {
    let o: Record<string, number> = {};
    for (const x of xs) o = { ...o, [\`\${x}-k\`]: (o[\`\${x}-k\`] ?? 0) + 1 };
    out.push(o);
  }
  return out;
}
`,
    run: `rounds([['a', 'b', 'a'], ['c'], []])`,
  },
  {
    name: 'a dictionary kept in one round, filled in the next',
    aim: 'a let of the outer loop that is stored while the loop goes on',
    code: `function rounds(xs: readonly string[]): unknown {
  const out: unknown[] = [];
  let o: Record<string, number> = {};
  for (const x of xs) {
    o = { ...o, [\`\${x}-k\`]: 1 };
    if (x === 'b') out.push(o);
  }
  return out;
}
`,
    run: `rounds(['a', 'b', 'c'])`,
  },
  {
    name: 'a set compared with the one before',
    aim: 'identity tells a round that changed',
    code: `function fixpoint(xs: readonly number[]): number {
  let s = new Set<number>();
  let rounds = 0;
  for (;;) {
    const before = s;
    for (const x of xs) if (!s.has(x)) s = new Set([...s, x]);
    rounds++;
    if (before === s || rounds > 9) return rounds;
  }
}
`,
    run: 'fixpoint([1, 2])',
  },
  {
    name: 'reduce with a value that is named after its key',
    aim: 'function names',
    code: `function handlers(xs: readonly string[]): unknown {
  const o = xs.reduce<Record<string, () => void>>((o, x) => ({ ...o, [\`on-\${x}\`]: (() => {}) }), {});
  const p = xs.reduce<Record<string, unknown>>((o, x) => ({ ...o, [\`on-\${x}\`]: class { static x = 1; } }), {});
  return [...Object.values(o), ...Object.values(p) as (() => void)[]].map((f) => f.name);
}
`,
    run: `handlers(['a'])`,
  },
  {
    name: 'a body with a directive, functions and a trailing comment',
    aim: 'the reducer is rebuilt from parts',
    filename: 'attack.js',
    touched: true,
    code: `function index(...xs) {
  return xs
    // all of them
    .reduce(function step(o, x, i) {
      'use strict';
      const key = \`k\${twice(x)}\`; // the key
      function twice(n) { return n * 2; }
      return { ...o, [key]: i };
    }, {});
}
`,
    run: 'index(1, 2)',
  },
  {
    name: 'getter and proxy elements',
    aim: 'the order in which properties of elements are read',
    touched: true,
    code: `interface Item { readonly id: number; readonly v: string }
function index(xs: readonly Item[]): unknown {
  const m = xs.reduce((m, x) => new Map([...m, [x.id, x.v]]), new Map<number, string>());
  const o = xs.reduce<Record<string, string>>((o, { id, v }) => ({ ...o, [\`k\${id}\`]: v }), {});
  return [m, o];
}
`,
    run: `index([1, 2].map((n) => new Proxy({ id: n, v: 'v' + n }, { get: (t, k) => { log(String(k)); return (t as any)[k]; } })))`,
  },
  {
    name: 'elements that empty the array while it is reduced',
    aim: 'a getter of an element shrinks the array',
    code: `interface Item { readonly id: number }
function index(xs: Item[]): unknown {
  return xs.reduce<Record<string, number>>((o, x) => ({ ...o, [\`k\${x.id}\`]: 1 }), {});
}
`,
    run: `(() => { const xs: Item[] = []; xs.push({ get id() { xs.length = 1; return 1; } }, { id: 2 }); return index(xs); })()`,
  },
  {
    name: 'a key that is given by assertion',
    aim: 'parentheses and casts round keys and values',
    touched: true,
    code: `function index(xs: readonly unknown[]): unknown {
  let m = new Map<string, number>();
  for (const x of xs) m = new Map([...m, [<string>x, (x as string).length as number]]);
  let s: Set<string> = new Set<string>();
  for (const x of xs) s = new Set([...s, (x as string)!]);
  return [m, s, xs.reduce<Map<string, 1 | 2>>((m, x) => new Map([...m, [x as string, 1] as const]), new Map())];
}
`,
    run: `index(['a', 'bb'])`,
  },
  {
    name: 'keys that only look safe',
    aim: 'the parts of a template or sum make up __proto__',
    code: `function index(xs: readonly string[]): unknown {
  let o: Record<string, unknown> = {};
  for (const x of xs) o = { ...o, [\`__\${x}__\`]: null };
  let p: Record<string, unknown> = {};
  for (const x of xs) p = { ...p, ['__pro' + x]: null };
  return [Object.getPrototypeOf(o) === null, Object.keys(o), Object.keys(p)];
}
`,
    run: `index(['proto', 'to__'])`,
  },
  {
    name: 'a const key from an outer place',
    aim: 'a const that holds the name itself',
    code: `const key = '__proto__';
function index(xs: readonly string[]): unknown {
  let o: Record<string, unknown> = {};
  for (const x of xs) o = { ...o, [key]: [x] };
  return [Object.keys(o), Object.getPrototypeOf(o) === Object.prototype];
}
`,
    run: `index(['a'])`,
  },
  // Siblings of what broke, and walks that are lazier than they look
  {
    name: 'a property narrowed by a type guard before a step',
    aim: 'a call narrows its argument',
    code: `const isText = (x: unknown): x is string => typeof x === 'string';
function grow(xs: readonly number[]): unknown[] {
  const out: unknown[] = [];
  let o: Record<string, number | string> = { k1: '' };
  for (const x of xs) {
    if (isText(o.k1)) {
      o = { ...o, [\`k\${x}\`]: x };
      if (o.k1 === 1) out.push('first');
    }
  }
  return out;
}
`,
    run: 'grow([1, 2])',
  },
  {
    name: 'a property narrowed by its own property',
    aim: 'a discriminated union under a key',
    code: `type V = { kind: 'a' } | { kind: 'b'; n: number };
function grow(xs: readonly number[], make: (x: number) => V): unknown[] {
  const out: unknown[] = [];
  let o: Record<string, V> = { k1: { kind: 'a' } };
  for (const x of xs) {
    if (o.k1!.kind === 'a') {
      o = { ...o, [\`k\${x}\`]: make(x) };
      if (o.k1!.kind === 'b') out.push('first');
    }
  }
  return out;
}
`,
    run: `grow([1, 2], (n) => ({ kind: 'b', n }))`,
  },
  {
    name: 'a property narrowed by a write before a step',
    aim: 'an assignment narrows a declared union',
    code: `function grow(xs: readonly number[]): unknown[] {
  const out: unknown[] = [];
  let o: Record<string, number | string> = {};
  for (const x of xs) {
    o.k1 = 'none';
    o = { ...o, [\`k\${x}\`]: x };
    if (o.k1 === 1) out.push('first');
  }
  return out;
}
`,
    run: 'grow([1, 2])',
  },
  {
    name: 'a size narrowed by an assertion',
    aim: 'asserts in place of if',
    code: `function assert(x: boolean): asserts x { if (!x) throw new Error('no'); }
function fill(s: Set<number>): boolean {
  assert([...s].length === 0);
  s.add(1);
  return s.size === 1;
}
`,
    run: 'fill(new Set())',
  },
  {
    name: 'a size narrowed in a callback',
    aim: 'narrowing of a const goes into arrows',
    code: `function fill(s: Set<number>, run: (f: () => boolean) => boolean): boolean {
  const t = s;
  if (t.size === 0) {
    t.add(1);
    return run(() => [...s].length === 1 && Array.from(t.keys()).length === 1);
  }
  return false;
}
`,
    run: 'fill(new Set(), (f) => f())',
  },
  {
    name: 'a default with holes',
    aim: 'the declared array begins with a hole in its default',
    code: `function index(xs: (string | undefined)[] = [, 'a']): Record<string, number> {
  return xs.reduce<Record<string, number>>((o, x) => ({ ...o, [\`k-\${x}\`]: 1 }), {});
}
`,
    run: 'index()',
  },
  {
    name: 'holes that are assigned later',
    aim: 'the declared array gets another value',
    code: `function index(n: number): Record<string, number> {
  let xs: (string | undefined)[] = ['a'];
  if (n > 1) xs = new Array<string | undefined>(n);
  return xs.reduce<Record<string, number>>((o, x) => ({ ...o, [\`k-\${x}\`]: 1 }), {});
}
`,
    run: '[index(1), index(3)]',
  },
  {
    name: 'a field with holes',
    aim: 'the declared field is made by its length',
    code: `class Names {
  readonly #xs: string[] = new Array<string>(3);
  index(): Record<string, number> {
    this.#xs[1] = 'a';
    return this.#xs.reduce<Record<string, number>>((o, x) => ({ ...o, [\`k-\${x}\`]: 1 }), {});
  }
}
`,
    run: 'new Names().index()',
  },
  {
    name: 'a field of text that an any fills',
    aim: 'a destructuring writes to the field through a cast',
    code: `class Names {
  #s: Set<string> = new Set<string>(['a']);
  load(given: unknown): number {
    ({ s: this.#s } = given as { s: Set<string> });
    return [...this.#s].length;
  }
  loadAll(given: unknown): number {
    [this.#s] = given as Set<string>[];
    return Array.from(this.#s).length;
  }
}
`,
    run: `[new Names().load({ s: ['a', 'b'] }), new Names().loadAll([['a', 'b', 'c']])]`,
  },
  {
    name: 'a declared text that is an object',
    aim: 'a cast, under a key',
    filename: 'attack.ts',
    code: `function index(xs: readonly number[], given: unknown): unknown {
  const k: string = given as string;
  const n: number = given as number;
  let o: Record<string, unknown> = {};
  for (const x of xs) o = { ...o, [n]: log('value', x) };
  const p = xs.reduce<Record<string, unknown>>((o, x) => ({ ...o, [k]: log('value', x) }), {});
  return [o, p];
}
`,
    run: `index([1, 2], { toString() { log('key'); return '__proto__'; } })`,
  },
  {
    name: 'a copy delegated to by a generator',
    aim: 'yield* walks later',
    code: `class Box {
  readonly #m = new Map<string, number>([['a', 1], ['b', 2]]);
  #all(): Map<string, number> { return new Map(this.#m); }
  *keys(): Generator<string> { yield* this.#all().keys(); }
  *pairs(): Generator<[string, number]> { yield* this.#all(); }
  clear(): void { this.#m.clear(); }
}
`,
    run: `(() => { const b = new Box(); const k = b.keys(), p = b.pairs(); const out: unknown[] = [k.next(), p.next()]; b.clear(); return [...out, k.next(), p.next()]; })()`,
  },
  {
    name: 'a copy mapped while it is walked',
    aim: 'the mapper of Array.from runs between two elements',
    code: `class Box {
  readonly #m = new Map<string, number>([['a', 1], ['b', 2]]);
  #all(): Map<string, number> { return new Map(this.#m); }
  keys(): string[] { return Array.from(this.#all().keys(), (k) => { this.#m.clear(); return k; }); }
}
`,
    run: `new Box().keys()`,
  },
  {
    name: 'a copy walked by the methods of its iterator',
    aim: 'iterator helpers are lazy',
    code: `class Box {
  readonly #m = new Map<string, number>([['a', 1], ['b', 2]]);
  #all(): Map<string, number> { return new Map(this.#m); }
  keys(): string[] {
    const out: string[] = [];
    this.#all().keys().forEach((k) => { this.#m.clear(); out.push(k); });
    return out;
  }
}
`,
    run: `new Box().keys()`,
  },
  {
    name: 'a copy destructured with defaults',
    aim: 'a default runs between two elements',
    code: `class Box {
  readonly #s = new Set<string | undefined>([undefined, 'b', 'c']);
  #all(): Set<string | undefined> { return new Set(this.#s); }
  take(): unknown {
    const [a = (this.#s.delete('b'), 'none'), b] = this.#all();
    return [a, b];
  }
  give(): unknown {
    let a, b;
    [a = (this.#s.delete('c'), 'none'), b] = this.#all();
    return [a, b, this.#s];
  }
}
`,
    run: `[new Box().take(), new Box().give()]`,
  },
  {
    name: 'a copy spread beside what clears the source',
    aim: 'spread arguments are walked one after the other',
    touched: true,
    code: `class Box {
  readonly #s = new Set<number>([3, 1]);
  #all(): Set<number> { return new Set(this.#s); }
  max(): number { return Math.max(...this.#all(), this.#clear(), ...this.#all()); }
  both(): unknown { return [this.#all().size, this.#clear(), this.#all().has(3)]; }
  #clear(): number { const n = this.#s.size; this.#s.clear(); return n; }
}
`,
    run: `[new Box().max(), new Box().both()]`,
  },
  {
    name: 'a copy read on both sides of a change',
    aim: 'the left side is read before the right side runs',
    touched: true,
    code: `class Box {
  readonly #s = new Set<number>([3, 1]);
  #all(): Set<number> { return new Set(this.#s); }
  delta(): number { return this.#all().size - (this.#s.add(9), this.#all().size); }
  text(): string { return \`\${this.#all().size}\${this.#s.delete(3)}\${this.#all().has(3)}\`; }
}
`,
    run: `[new Box().delta(), new Box().text()]`,
  },
  {
    name: 'a value that changes the old dictionary',
    aim: 'the copy is made before the value, and the change is lost with the old one',
    filename: 'attack.js',
    code: `function count(...xs) {
  let o = { n: 0 };
  for (const x of xs) o = { ...o, [\`k\${x}\`]: o.n++ };
  let p = { n: 0 };
  for (const x of xs) p = { ...p, [\`k\${x}\`]: (p.n = x) };
  let q = { n: 0 };
  for (const x of xs) q = { ...q, [\`k\${x}\`]: delete q.n };
  let m = new Map([[0, 0]]);
  for (const x of xs) m = new Map([...m, [x, m.delete(0)]]);
  return [o, p, q, m];
}
`,
    run: `count(1, 2)`,
  },
  {
    name: 'steps side by side in Promise.all',
    aim: 'each copy is made before its await: all but the last are lost',
    filename: 'attack.js',
    code: `async function load(...xs) {
  let s = new Set();
  await Promise.all(xs.map(async (x) => { s = new Set([...s, await x]); }));
  return s;
}
`,
    run: `load(1, 2)`,
  },
  {
    name: 'a for await over a stream',
    aim: 'one step after the other',
    touched: true,
    code: `async function load(xs: AsyncIterable<number>): Promise<Set<number>> {
  let s = new Set<number>();
  for await (const x of xs) s = new Set([...s, x]);
  return s;
}
`,
    run: `load((async function* () { yield 1; yield 2; yield 1; })())`,
  },
  {
    name: 'an enum of sizes',
    aim: 'an initialiser that is no constant',
    touched: true,
    code: `function sizes(s: Set<string>): number {
  enum E { A = [...s].length, B = A + 1 }
  return E.A;
}
`,
    run: `sizes(new Set(['a']))`,
  },
  {
    name: 'a field that is an arrow which hands out',
    aim: 'a leaker in a property',
    code: `class Flags {
  readonly #on = new Set<string>(['a']);
  readonly #all = (): Set<string> => this.#on;
  readonly #copy = (): Set<string> => new Set(this.#on);
  isOn(name: string): boolean { return this.#all().has(name) && this.#copy().has(name); }
}
`,
    run: `new Flags().isOn('a')`,
  },
  {
    name: 'handed out twice, one of them kept',
    aim: 'the type of a name that keeps the result',
    code: `const names = new Set<string>(['a']);
function all(): Set<string> { return names; }
export function use(): unknown {
  let kept = new Set<string>();
  if (all().size > 0) kept = all();
  kept.add('b');
  return [...all()];
}
`,
    run: 'use()',
  },
  {
    name: 'comments between all parts of a dictionary step',
    aim: 'each place that a text is cut at',
    filename: 'attack.js',
    code: `function a(...xs) {
  return xs.reduce((o, x) => /* one */ ({ ...o, [/* two */ \`k\${x}\`]: /* three */ x /* four */ }), /* five */ {});
}
function b(...xs) {
  return xs.reduce((o, x) => ({ ...o, [\`k\${x}\`]: f(/* one */ x) }) /* one */, {});
}
function c(...xs) {
  return xs.reduce(
    // the step
    (o, x) => ({ ...o, [\`k\${x}\`]: (o.k1 ?? 0) + x }),
    // the step
    {},
  );
}
function f(x) { return x; }
`,
    run: `[a(1), b(1), c(1, 2)]`,
  },
  {
    name: 'a callee in parentheses',
    aim: 'parentheses round the member, not the receiver',
    filename: 'attack.js',
    touched: true,
    code: `function a(...xs) {
  const o = (xs.reduce)((o, x) => ({ ...o, [\`k\${x}\`]: x }), {});
  const p = ((xs).reduce)(((o, x) => ({ ...o, [\`k\${x}\`]: (o.k1 ?? 0) + x })), ({}));
  const m = (xs['reduce'])((m, x) => (new Map([...m, [x, (x)]])), (new Map));
  return [o, p, m];
}
`,
    run: `a(1, 2)`,
  },
  {
    name: 'steps in parentheses and without spaces',
    aim: 'words that would grow together',
    filename: 'attack.js',
    touched: true,
    code: `function a(...xs) {
  let s = new Set, o = {};
  for (const x of xs) (s = new Set([...s, x]));
  for (const x of xs) { if (x) s = new Set([...s, -x]); else(o = { ...o, [\`z\${x}\`]: 1 }) }
  for (const x of xs) if (x > 1) o = { ...o, [\`k\${x}\`]: typeof x }; else s = new Set([...s, 'none']);
  return [s, o, xs.reduce((m, x) => { if (x) return new Map([...m, [x, 1]]); else return m }, new Map)];
}
`,
    run: `a(1, 2, 0)`,
  },
  {
    name: 'a regular expression after a step without semicolons',
    aim: 'the line after the step goes on or not',
    filename: 'attack.js',
    touched: true,
    code: `function a(...xs) {
  let s = new Set()
  let o = {}
  let n = 0
  for (const x of xs) {
    s = new Set([...s, x])
    ;[1].forEach(() => n++)
    o = { ...o, [\`k\${x}\`]: n }
    ;(() => n++)()
    o = { ...o, [\`j\${x}\`]: n }
    ++n
  }
  return [s, o, n]
}
`,
    run: `a(1, 2)`,
  },
  {
    name: 'a shared name of accumulators in nested scopes',
    aim: 'an inner let of the same name',
    touched: true,
    code: `function nest(xss: readonly (readonly number[])[]): unknown {
  let m = new Map<number, Set<number>>();
  for (const xs of xss) {
    const key = xs.length;
    const inner = ((): Set<number> => {
      let m = new Set<number>();
      for (const x of xs) m = new Set([...m, x]);
      return m;
    })();
    m = new Map([...m, [key, inner]]);
  }
  return m;
}
`,
    run: 'nest([[1, 2, 1], [3]])',
  },
  {
    name: 'a set that holds the other accumulator',
    aim: 'what is added is replaced in the next round, or filled',
    code: `function pairs(xs: readonly number[]): unknown {
  let a = new Set<number>();
  let all = new Set<Set<number>>();
  for (const x of xs) {
    a = new Set([...a, x]);
    all = new Set([...all, a]);
  }
  return all;
}
`,
    run: 'pairs([1, 2])',
  },
  {
    name: 'a dictionary read by its own methods',
    aim: 'hasOwnProperty gets the dictionary as this',
    filename: 'attack.js',
    code: `function a(...xs) {
  let o = {};
  const out = [];
  for (const x of xs) {
    out.push(o.hasOwnProperty(\`k\${x}\`), \`\${o}\`, Object.entries(o).length, JSON.stringify(o), 'k1' in o);
    o = { ...o, [\`k\${x}\`]: x };
  }
  return out;
}
`,
    run: 'a(1, 2, 1)',
  },
  {
    name: 'an enum and a namespace of one name',
    aim: 'the members of the enum are names inside the namespace',
    code: `enum Kind { Set = 1, Map = 2 }
namespace Kind {
  export function size(xs: readonly string[]): number {
    try {
      const s = new globalThis.Set(xs);
      const t = new (Set as unknown as SetConstructor)(xs);
      return s.size + [...t].length;
    } catch {
      return -1;
    }
  }
}
`,
    run: `Kind.size(['a'])`,
  },
  {
    name: 'integer-like keys that are made late',
    aim: 'the same order by assignment, by copy and by entries',
    filename: 'attack.js',
    touched: true,
    code: `function a(...xs) {
  let o = { b: 1, 7: 1 };
  for (let i = 9; i > 5; i--) o = { ...o, [i]: i };
  const p = xs.reduce((acc, x, i) => ({ ...acc, [9 - i]: x }), {});
  const q = xs.reduce((acc, x, i) => ({ ...acc, [i - 1]: [x, acc[0]] }), {});
  return [Object.keys(o), Object.keys(p), Object.keys(q), o, p, q];
}
`,
    run: `a('x', 'y', 'z')`,
  },
  {
    name: 'a symbol and a big number as keys',
    aim: 'keys that are no texts',
    filename: 'attack.js',
    touched: true,
    code: `const tag = Symbol('tag');
function a(...xs) {
  let o = {};
  for (const x of xs) { o = { ...o, [Symbol('own')]: x }; o = { ...o, [BigInt(x)]: x }; }
  let s = new Set();
  for (const x of xs) s = new Set([...s, tag, 1n, NaN, -0, null, undefined]);
  return [Object.getOwnPropertySymbols(o).length, Object.keys(o), s];
}
`,
    run: `a(1, 2)`,
  },
];

export default attacks;
