import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  {
    name: 'new without parentheses',
    aim: 'a member read off a container made without an argument list',
    touched: true,
    filename: 'attack.js',
    code: `export const none = () => [...new Set].length + Array.from(new Map).length;
export const holds = (x) => [...new Set].includes(x) || [...new Map().keys()].includes(x);
export const first = () => [...new Set][0];
function namesOf(xs) {
  const out = new Set;
  for (const x of xs) out.add(x);
  return out;
}
export function all(lists) {
  const found = new Set;
  for (const list of lists) for (const x of namesOf(list)) found.add(x);
  return found;
}
export function grow(xs) {
  let seen = new Set;
  for (const x of [...xs]) seen = new Set([...seen, x]);
  return seen;
}
export const both = (a, b) => new Set([...namesOf(a), ...namesOf(b)]);
`,
    run: "[none(), holds(1), first(), all([['a'], ['b']]), grow(['q', 'r']), both(['x'], ['y'])]",
  },
  {
    name: 'a this parameter',
    aim: 'it stays the first of the parameters',
    touched: true,
    code: `interface Ctx { readonly prefix: string }
function plain(this: void, xs: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
}
function bound(this: Ctx, xs: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(this.prefix + x);
  return out;
}
function own(xs: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
}
export function all(lists: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>(['z']);
  for (const list of lists) {
    for (const x of plain(list)) found.add(x);
    for (const x of bound.call({ prefix: 'p' }, list)) found.add(x);
    for (const x of own(list)) found.add(x);
  }
  return found;
}
export class Box {
  all(): Set<string> {
    const found = new Set<string>(['z']);
    for (const x of this.#of(['a'])) found.add(x);
    return found;
  }
  #of(this: Box, xs: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const x of xs) out.add(x);
    return out;
  }
  private more(this: this, xs: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const x of xs) { out.add(x); for (const y of this.more(xs.slice(1))) out.add(y); }
    return out;
  }
  most(): Set<string> {
    const found = new Set<string>(['z']);
    for (const x of this.more(['a', 'b'])) found.add(x);
    return found;
  }
}
`,
    run: "[all([['a'], ['b']]), new Box().all(), new Box().most()]",
  },
  {
    name: 'names written with escapes',
    aim: 'one name in two spellings',
    touched: true,
    filename: 'attack.js',
    code: `export function coll\\u0065ct(tree) {
  const f\\u006fund = new Set();
  found.add(tree.name);
  for (const kid of tree.kids) for (const x of collect(kid)) fo\\u{75}nd.add(x);
  return found;
}
export class Forest {
  #b\\u0065low(tree) {
    const out = new Set();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of this.#below(kid)) out.add(x);
    return out;
  }
  all(trees) {
    const out = new Set(['top']);
    for (const tree of trees) for (const x of this.#bel\\u006fw(tree)) \\u006fut.add(x);
    return out;
  }
}
export const fillFound = 1;
export const has = (xs, x) => { const s\\u0065t = new Set(xs); return [...set].includes(x) && [...s\\u{65}t].length; };
`,
    run: "[collect({ name: 'a', kids: [{ name: 'b', kids: [] }] }), new Forest().all([{ name: 'a', kids: [{ name: 'b', kids: [] }] }]), has(['a'], 'a')]",
  },
  {
    name: 'lines that end otherwise',
    aim: 'a comment is ended by U+2028, U+2029 and a lone carriage return',
    touched: true,
    filename: 'attack.js',
    code: `function namesOf(xs) {
  const out = new Set(); // made\u2028  for (const x of xs) out.add(x); // filled\u2029  return out; // done\r}
export function all(lists) {\r  const found = new Set(['z']);\r  for (const list of lists) {\r    // each\r    for (const x of namesOf(list)) found.add(x); // poured\r  }\r  return found;\r}
export function copy(list) { // copies\u2028  const found = new Set(); // one\u2028  for (const x of namesOf(list)) found.add(x); // loop\u2028  return found; // end\u2028}
export const both = (a, b) => new Set([...namesOf(a), ...namesOf(b)]) // no semicolon\u2028export const n = (xs) => [...new Set(xs)].length // n\u2029
`,
    run: "[all([['a'], ['b']]), copy(['a']), both(['x'], ['y']), n([1, 1])]",
  },
  {
    name: 'sizes as targets of an assignment',
    aim: 'a length is written by patterns, loops, updates and delete',
    touched: true,
    filename: 'attack.js',
    code: `export function odd(xs) {
  const set = new Set(xs);
  [[...set].length] = [0];
  ({ a: [...set].length } = { a: 1 });
  ({ a: [...set].length = 2 } = {});
  [...[...set].length] = [];
  for ([...set].length of [1, 2]);
  for ([...set][0] of [1, 2]);
  [[...set][0]] = [7];
  [...set].length = 0;
  [...set].length += 1;
  [...set][0] = 9;
  [...set][0]++;
  log(delete [...set][0]);
  log(typeof [...set].length, typeof [...set][0], void [...set].length, ![...set].length, -[...set].length === 0);
  return [...set].length;
}
`,
    run: "odd([1, 2])",
  },
  {
    name: 'unary minus and powers of a size',
    aim: 'operators beside the question',
    touched: true,
    filename: 'attack.js',
    code: `export function sums(xs) {
  const set = new Set(xs), map = new Map(xs.map((x) => [x, x]));
  const a = [...set].length ** [...map].length, b = (-[...set].length) ** 2;
  const c = [...set].length-[...map].length, d = [...set].length in [0,1,2], e = typeof[...set].length, f = void[...set].length;
  const g = !([...set].length)in{}, h = [...set].length.toFixed(1), i = [...map.keys()].includes(xs[0])instanceof Object;
  const j = [...set][0]in{1:1}, k = new Array([...set].length).length, l = \`\${[...set].length}\${[...map.values()][0]}\`;
  if([...set].includes(1))log('in');else log('out');
  for(const x of[...set].length?[1]:[])log(x);
  switch([...set].length){case[...map].length:log('same')}
  return[...set].includes(1)?[a,b,c,d,e,f,g,h,i,j,k,l]:[...map].length
}
export function* gen(s) { const set = new Set(s); yield[...set].length; yield[...set][0]; throw[...set].length }
export async function wait(s) { const set = new Set(s); return await[...set].length }
`,
    run: "[sums([1, 2]), gen('ab').next().value]",
  },
  {
    name: 'holes and short pairs in accumulators',
    aim: 'a hole is undefined, a pair may have one or three parts',
    touched: true,
    filename: 'attack.js',
    code: `export const holes = (...xs) => xs.reduce((all, x) => new Set([...all, , x]), new Set());
export const tail = (...xs) => xs.reduce((all, x) => new Set([...all, x,,]), new Set());
export const short = (...xs) => xs.reduce((all, x) => new Map([...all, [x]]), new Map());
export const none = (...xs) => xs.reduce((all, x) => new Map([...all, [, x]]), new Map());
export const empty = (...xs) => xs.reduce((all, x) => new Map([...all, []]), new Map());
export const long = (...xs) => xs.reduce((all, x) => new Map([...all, [x, 1, log(x)]]), new Map());
export const spread = (...xs) => xs.reduce((all, x) => new Map([...all, [...x]]), new Map());
export const same = (...xs) => xs.reduce((all, x) => new Set([...all]), new Set());
export const twice = (...xs) => xs.reduce((all, x) => new Set([...all, x, ...all, x + 1]), new Set());
export const extra = (...xs) => xs.reduce((all, x) => new Set([...all, x], log('extra')), new Set());
export const plain = (...xs) => xs.reduce((all, x) => new Map([...all, [x, x],]), new Map());
export const comma = (...xs) => xs.reduce((all, x) => (log(x), new Set([...all, (log('k'), x)])), new Set());
`,
    run: "[holes(1, 2), tail(1, 2), short(1), none(1, 2), empty(1), long(1, 2), spread('ab', 'cd'), same(1), twice(1, 2), extra(1), plain(1, 2), comma(1, 2)]",
  },
  {
    name: 'steps in the parts of a for statement',
    aim: 'an accumulator that is written in update clauses, conditions and labels',
    touched: true,
    filename: 'attack.js',
    code: `export function update(n) { let s = new Set(); for (let i = 0; i < n; s = new Set([...s, i]), i++); return s; }
export function only(n) { let s = new Set(), i = 0; for (; i++ < n; s = new Set([...s, i])); return s; }
export function cond(n) { let s = new Set(), i = 0; while ((s = new Set([...s, i++])).size < n); return s; }
export function labelled(xs) { let s = new Set(); outer: for (const x of [...xs]) { one: s = new Set([...s, x]); if (x > 1) continue outer; } return s; }
export function short(xs) { let s = new Set(); for (const x of [...xs]) x > 1 && (s = new Set([...s, x])); return s; }
export function chain(xs) { let s = new Set(), t; for (const x of [...xs]) t = s = new Set([...s, x]); return [s, t, s === t]; }
export function kept(xs) { let s = new Set(), old; for (const x of [...xs]) { old = s; s = new Set([...s, x]); } return [old, s]; }
export function arrow(xs) { let s = new Map(); for (const x of [...xs]) s = new Map([...s, [x, () => s.size]]); return [...s.values()].map((f) => f()); }
export function self(xs) { let s = new Set(); for (const x of [...xs]) s = new Set([...s, s]); return s.size; }
export function sized(xs) { let s = new Set(); for (const x of [...xs]) s = new Set([...s, s.size + x]); return s; }
export function add(xs) { let s = new Set(); for (const x of [...xs]) s = new Set(s).add(x); return s; }
export function set(xs) { let s = new Map(); for (const x of [...xs]) s = new Map(s).set(x, x); return s; }
export function whole(xs) { let s = new Set(); do s = new Set([...s, xs.pop()]); while (xs.length) return s; }
`,
    run: "[update(3), only(3), cond(3), labelled([1, 2]), short([1, 2]), chain([1, 2]), kept([1, 2]), arrow([1, 2]), self([1, 2]), sized([1, 2]), add([1]), set([1]), whole([1, 2])]",
  },
  {
    name: 'a container that holds itself',
    aim: 'what is put in is the container, or carries something of it',
    touched: true,
    filename: 'attack.js',
    code: `function selfish(xs) { const out = new Set(); for (const x of xs) out.add(x); out.add(out); return out; }
function marked(xs) { const out = new Set(); out.label = 'm'; for (const x of xs) out.add(x); return out; }
function keyed(xs) { const out = new Map(); for (const x of xs) out.set(x, () => out.size); return out; }
function chained(xs) { const out = new Set(); for (const x of xs) log(out.add(x).size); return out; }
function compared(xs) { const out = new Set(); for (const x of xs) log(out.add(x) === out); return out; }
function shown(xs) { const out = new Set(); for (const x of xs) { out.add(x); log(String(out)); } return out; }
function quoted(xs) { const out = new Set(); for (const x of xs) out['add'](x); return out; }
function called(xs) { const out = new Set(); for (const x of xs) out.add.call(out, x); return out; }
function typed(xs) { const out = new Set(); for (const x of xs) if (typeof out === 'object') out.add(x); return out; }
function plain(xs) { const out = new Set(); for (const x of xs) out.add(x); return out; }
function none(xs) { const out = new Set(); out.add(); for (const x of xs) out.add(x, log(x)); return out; }
function proto(xs) { const out = new Set(); const { add } = out; for (const x of xs) add.call(out, x); return out; }
export function all(xs) {
  const a = new Set(['z']);
  const m = new Map([['z', () => 0]]);
  for (const x of selfish(xs)) a.add(typeof x === 'object' ? x : x);
  for (const x of marked(xs)) a.add(x);
  for (const [k, v] of keyed(xs)) m.set(k, v);
  for (const x of chained(xs)) a.add(x);
  for (const x of compared(xs)) a.add(x);
  for (const x of shown(xs)) a.add(x);
  for (const x of quoted(xs)) a.add(x);
  for (const x of called(xs)) a.add(x);
  for (const x of typed(xs)) a.add(x);
  for (const x of none(xs)) a.add(x);
  for (const x of proto(xs)) a.add(x);
  for (const x of plain(xs)) a.add(x);
  return [a.size, [...m.values()].map((f) => f()), a.label];
}
export function selves(xs) { const a = new Set(['z']); for (const x of selfish(xs)) a.add(x); return [a.size, a.has(a)]; }
export function marks(xs) { const a = new Set(); for (const x of marked(xs)) a.add(x); return a.label; }
`,
    run: "[all(['a', 'b']), selves(['a']), marks(['a'])]",
  },
  {
    name: 'loop variables that live on',
    aim: 'var, an outer let, a member and a pattern as the head of a drain',
    touched: true,
    filename: 'attack.cjs',
    code: `function namesOf(xs) { const out = new Set(); for (const x of xs) out.add(x); return out; }
function pairsOf(xs) { const out = new Map(); for (const x of xs) out.set(x, x + x); return out; }
function leak(xs) { const all = new Set(['z']); for (var x of namesOf(xs)) all.add(x); return [all, x]; }
function outer(xs) { const all = new Set(['z']); let x; for (x of namesOf(xs)) all.add(x); return [all, x]; }
function member(xs) { const all = new Set(['z']), o = {}; for (o.x of namesOf(xs)) all.add(o.x); return [all, o]; }
function pattern(xs) { const all = new Map([['z', 1]]); let k, v; for ([k, v] of pairsOf(xs)) all.set(k, v); return [all, k, v]; }
function leaks(xs) { const all = new Map([['z', 1]]); for (var [k, v] of pairsOf(xs)) all.set(k, v); return [all, k, v]; }
function defaults(xs) { const all = new Map([['z', 1]]); for (const [k, v = log('d')] of pairsOf(xs)) all.set(k, v); return all; }
function swapped(xs) { const all = new Map([['z', 1]]); for (const [k, v] of pairsOf(xs)) all.set(v, k); return all; }
function letted(xs) { const all = new Set(['z']); for (let x of namesOf(xs)) { all.add(x); x = null; } return all; }
function hoisted(xs) { all = new Set(['z']); for (const x of namesOf(xs)) all.add(x); return all; var all; }
function again(xs) { var all = new Set(['z']); for (const x of namesOf(xs)) all.add(x); var all; return all; }
function rest(xs) { const all = new Map([['z', 1]]); for (const [k, ...v] of pairsOf(xs)) all.set(k, v); return all; }
function object(xs) { const all = new Map([['z', 1]]); for (const { 0: k, 1: v } of pairsOf(xs)) all.set(k, v); return all; }
function entries(xs) { const all = new Map([['z', 1]]); for (const [k, v] of pairsOf(xs).entries()) all.set(k, v); for (const e of pairsOf(xs)) all.set(e[0], e[1]); for (const e of pairsOf(xs)) all.set(...e); return all; }
function plain(xs) { const all = new Set(['z']); for (let x of namesOf(xs)) all.add(x); return all; }
module.exports = { leak, plain };
`,
    run: "[leak, outer, member, pattern, leaks, defaults, swapped, letted, hoisted, again, rest, object, entries, plain].map((f) => f(['a', 'b']))",
  },
  {
    name: 'forEach in every spelling',
    aim: 'method references, this arguments, async and generator callbacks, a third parameter',
    touched: true,
    filename: 'attack.js',
    code: `function namesOf(xs) { const out = new Set(); for (const x of xs) out.add(x); return out; }
function pairsOf(xs) { const out = new Map(); for (const x of xs) out.set(x, x + x); return out; }
const forms = [
  (xs, all) => { const s = new Set(['z']); namesOf(xs).forEach(s.add, s); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach(function (x) { this.add(x); }, s); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach(function (x) { s.add(x); }, log('this')); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach(async (x) => s.add(x)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach(function* (x) { s.add(x); }); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach((x) => void s.add(x)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach((_, x) => s.add(x)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach((_x, _y, o) => s.add(o)); return s.size; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach((x = log('d')) => s.add(x)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach((...a) => s.add(...a)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs)?.forEach((x) => { s.add(x); }); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs)['forEach']((x) => s.add(x)); return s; },
  (xs) => { const s = new Set(['z']); namesOf(xs).forEach?.((x) => { s?.add(x); }); return s; },
  (xs) => { const s = new Set(['z']); const r = namesOf(xs).forEach((x) => s.add(x)); return [s, r]; },
  (xs) => { const s = new Set(['z']); return [namesOf(xs).forEach((x) => s.add(x)), s]; },
  (xs) => { const m = new Map([['z', 0]]); pairsOf(xs).forEach((k, v) => m.set(k, v)); return m; },
  (xs) => { const m = new Map([['z', 0]]); pairsOf(xs).forEach((v, k) => m.set(k, v)); return m; },
  (xs) => { const m = new Map([['z', 0]]); pairsOf(xs).forEach((v, k) => { return m.set(k, v); }); return m; },
  (xs) => { const m = new Map([['z', 0]]); xs.length && pairsOf(xs).forEach((v, k) => m.set(k, v)); return m; },
  (xs) => { const m = new Map([['z', 0]]); void pairsOf(xs).forEach((v, k) => { m.set(k, v) }), log('comma'); return m; },
];
export const run = (xs) => forms.map((f) => f(xs));
function one(xs) { const s = new Set(['z']); namesOf(xs).forEach((x) => { s.add(x); }); return s; }
export { one };
`,
    run: "[run(['a', 'b']), one(['c'])]",
  },
  {
    name: 'a target in the dead zone',
    aim: 'a function that is hoisted looks at the target while the loop copy makes it',
    touched: true,
    filename: 'attack.js',
    code: `function build(xs, ask) { const out = new Set(); for (const x of xs) { log(ask()); out.add(x); } return out; }
function plain(xs) { const out = new Set(); for (const x of xs) out.add(x); return out; }
export function hoisted(xs) {
  const all = new Set();
  for (const x of build(xs, size)) all.add(x);
  return all;
  function size() { return all.size; }
}
export function later(xs) {
  const all = new Set();
  const size = () => all.size;
  for (const x of build(xs, size)) all.add(x);
  return all;
}
export function lazy(xs) {
  const all = new Set();
  for (const x of plain({ [Symbol.iterator]: () => (log(all.size), xs.values()) })) all.add(x);
  return all;
}
export function thrown(xs) {
  let all;
  try {
    all = new Set();
    for (const x of build(xs, () => { throw new Error('stop'); })) all.add(x);
  } catch { return all; }
  return null;
}
export function cases(n, xs) {
  switch (n) {
    case 0: const all = new Set();
    case 1: for (const x of plain(xs)) all.add(x);
    default: try { return all; } catch { return 'dead'; }
  }
}
export function fine(xs) { const all = new Set(); for (const x of plain(xs)) all.add(x); return () => all; }
`,
    run: "[hoisted(['a', 'b']), later(['a', 'b']), lazy(['a']), thrown(['a']), cases(0, ['a']), fine(['a'])()]",
  },
  {
    name: 'a leaker and what only a Set has',
    aim: 'toStringTag, add by a name in brackets, generic constraints, arrays of both',
    touched: true,
    code: `export class Flags {
  readonly #on = new Set<string>();
  readonly #off = new Set<string>();
  get #plain(): Set<string> { return this.#on; }
  get #tag(): Set<string> { return this.#on; }
  get #pair(): Set<string> { return this.#on; }
  get #bound(): Set<string> { return this.#on; }
  get #cond(): Set<string> { return this.#on; }
  get #destr(): Set<string> { return this.#on; }
  get #spread(): Set<string> { return this.#on; }
  isOn(name: string): boolean { return this.#plain.has(name); }
  tag(): string { return this.#tag[Symbol.toStringTag]; }
  both(): Set<string>[] { return [this.#pair, this.#off]; }
  same(): Set<string> { return id(this.#bound); }
  either(c: boolean): number { const s = c ? this.#cond : this.#off; s.add('e'); return s.size; }
  adds(): number { const { add } = this.#destr; add.call(this.#on, 'q'); return this.#on.size; }
  rest(): string[] { const { size, ...more } = this.#spread; return [String(size), ...Object.keys(more)]; }
}
function id<T extends Set<string>>(x: T): T { return x; }
`,
    run: "(() => { const f = new Flags(); return [f.isOn('a'), f.tag(), f.both(), f.same(), f.either(true), f.adds(), f.rest()]; })()",
  },
  {
    name: 'a copier and what only a Map has',
    aim: 'the read-only type has no toStringTag',
    touched: true,
    code: `export class Inbox {
  readonly #mails = new Map<string, string>([['a', 'b']]);
  #tagged(): Map<string, string> { return new Map(this.#mails); }
  #contents(): Map<string, string> { return new Map(this.#mails); }
  #typed(): Map<string, string> { return new Map(this.#mails); }
  #infer() { return new Map(this.#mails); }
  tag(): string { return this.#tagged()[Symbol.toStringTag]; }
  has(id: string): boolean { return this.#contents().has(id); }
  size(): number { const all: Map<string, string> = this.#typed(); return all.size; }
  get(id: string): string { return this.#infer().get(id)?.toUpperCase() ?? '-'; }
}
`,
    run: "(() => { const b = new Inbox(); return [b.tag(), b.has('a'), b.size(), b.get('a')]; })()",
  },
  {
    name: 'a sequence of odd names',
    aim: 'of, async, get, set, static, let and undefined as names of functions and containers',
    touched: true,
    filename: 'attack.cjs',
    code: `function async(of) { const get = new Set(); for (const x of of) get.add(x); return get; }
function of(async) { const let_ = new Set(); for (const x of async) let_.add(x); return let_; }
function set(xs) { const undefined = new Set(); for (const x of xs) undefined.add(x); return undefined; }
function get(xs) { const NaN = new Set(); for (const x of xs) NaN.add(x); return NaN; }
function let_(xs) { var let = new Set(); for (const x of xs) let.add(x); return let; }
function yield(xs) { const await = new Set(); for (const x of xs) await.add(x); return await; }
function all(xs) {
  const static = new Set(['z']);
  for (const x of async(xs)) static.add(x);
  for (const x of of(xs)) static.add(x);
  for (const x of set(xs)) static.add(x);
  for (const x of get(xs)) static.add(x);
  for (const x of let_(xs)) static.add(x);
  for (const x of yield(xs)) static.add(x);
  return static;
}
const two = (a, b) => new Set([...async(a), ...of(b)]);
const three = (a, b) => new Set([...yield(a), ...let_(b)]);
const copied = (async) => { const type = new Set(); for (const x of of(async)) type.add(x); return type; };
const asked = (let) => { const async = new Set(let); async.add(1); return [...async].includes(1) && [...async].length; };
module.exports = { all, two, three, copied, asked };
`,
    run: "[all(['a']), two(['a'], ['b']), three(['a'], ['b']), copied(['c']), asked([2])]",
  },
  {
    name: 'keys of a dictionary that are not texts',
    aim: 'symbols, negative zero, big integers and numbers by loop and reduce',
    touched: true,
    settings: { assumptions: { noProtoKeys: true } },
    code: `export function table(xs: readonly number[]): Record<number, number> {
  return xs.reduce<Record<number, number>>((all, x) => ({ ...all, [x]: x * 2 }), {});
}
export function big(xs: readonly bigint[]): Record<string, number> {
  return xs.reduce<Record<string, number>>((all, x) => ({ ...all, [String(x)]: 1 }), {});
}
export function syms(xs: readonly symbol[]): Record<symbol, number> {
  return xs.reduce<Record<symbol, number>>((all, x, i) => ({ ...all, [x]: i }), {});
}
export function fixed(xs: readonly ('a' | 'b')[]): Record<'a' | 'b', number> {
  return xs.reduce((all, x) => ({ ...all, [x]: x.length }), { a: 0, b: 0 });
}
export function casted(xs: readonly ('a' | 'b')[]): Record<'a' | 'b', number> {
  return xs.reduce((all, x) => ({ ...all, [x]: x.length }), {} as Record<'a' | 'b', number>);
}
export function partial(xs: readonly ('a' | 'b')[]): Partial<Record<'a' | 'b', number>> {
  return xs.reduce<Partial<Record<'a' | 'b', number>>>((all, x) => ({ ...all, [x]: x.length }), {});
}
export function looped(xs: readonly string[]): Record<string, readonly string[]> {
  let all: Record<string, readonly string[]> = {};
  for (const x of xs) all = { ...all, [x]: [...(all[x] ?? []), x] };
  return all;
}
export function wide(xs: readonly string[]): Record<string, unknown> {
  let all: Record<string, unknown> = {};
  for (const [i, x] of xs.entries()) all = { ...all, [\`\${x}-\${i}\`]: i, ['n' + x]: x };
  return all;
}
`,
    run: "[table([1, -0, NaN, 1]), big([1n, 2n]), fixed(['a']), casted(['a']), partial(['b', 'a']), looped(['x', 'x']), wide(['p', 'q']), syms([Symbol.iterator])[Symbol.iterator]]",
  },
  {
    name: 'a builder that is read by its type',
    aim: 'instantiated generics, a const type parameter, an assertion of the element',
    touched: true,
    code: `function of<const T extends readonly unknown[]>(xs: T): Set<T[number]> {
  const out = new Set<T[number]>();
  for (const x of xs) out.add(x);
  return out;
}
function keys<K extends string, V = number>(o: Readonly<Record<K, V>>): Map<K, V> {
  const out = new Map<K, V>();
  for (const k of Object.keys(o) as K[]) out.set(k, o[k]);
  return out;
}
export function lits(): Set<'a' | 'b'> { const all = new Set<'a' | 'b'>(['a']); for (const x of of(['a', 'b'])) all.add(x); return all; }
export function tuple(): Set<string | number> { const all = new Set<string | number>(['z']); for (const x of of(['a', 1])) all.add(x); return all; }
export function maps(): Map<string, number | null> { const all = new Map<string, number | null>([['z', null]]); for (const [k, v] of keys({ a: 1 })) all.set(k, v); return all; }
function plain(xs: readonly string[]): Set<string> { const out = new Set<string>(); for (const x of xs) out.add(x); return out; }
export function wide(): Set<string | number> { const all = new Set<string | number>([1]); for (const x of plain(['a'])) all.add(x); return all; }
export function same(): Set<string> { const all = new Set<string>(['1']); for (const x of plain(['a'])) all.add(x); return all; }
`,
    run: "[lits(), tuple(), maps(), wide(), same()]",
  },
  {
    name: 'private members asked for with in',
    aim: 'a brand check, an inner class, a static method of the same class on another',
    touched: true,
    filename: 'attack.js',
    code: `export class Node {
  #kids; #name;
  constructor(name, ...kids) { this.#name = name; this.#kids = kids; }
  static is(x) { return #below in x && #kids in x; }
  #below() { const out = new Set([this.#name]); for (const k of this.#kids) for (const x of k.#below()) out.add(x); return out; }
  #names(suffix = this.#name) { const out = new Set(); out.add(this.#name + suffix); for (const k of this.#kids) { for (const x of k.#names(suffix)) out.add(x); } return out; }
  static #all(...nodes) { const out = new Set(); for (const n of nodes) for (const x of n.#names()) out.add(x); return out; }
  all() { const all = new Set(['z']); for (const x of this.#below()) all.add(x); for (const x of this.#names()) all.add(x); for (const x of Node.#all(this, this)) all.add(x); return all; }
}
`,
    run: "(() => { const n = new Node('a', new Node('b')); return [n.all(), Node.is(n), Node.is({})]; })()",
  },
  {
    name: 'a drain with a comma, a debugger and a finally about it',
    aim: 'statements that end by a line, a break out of a finally, a return that is overridden',
    touched: true,
    filename: 'attack.js',
    code: `function names(xs) { const out = new Set(); for (const x of xs) out.add(x); return out }
export function one(xs) {
  const all = new Set(['z'])
  a: try { for (const x of names(xs)) all.add(x)
  } finally { break a }
  do for (const x of names(xs)) all.add(x)
  while (false)
  if (xs) for (const x of names(xs)) all.add(x)
  else log('no')
  if (!xs); else for (const x of names(xs)) all.add(x)
  ;[1].forEach(log)
  for (const x of names(xs)) { all.add(x) } [2].forEach(log)
  for (const x of names(xs)) all.add(x)
  ;(() => log('end'))()
  { for (const x of names(xs)) all.add(x) } /re/g.test('re') && log('re')
  return all
}
export function two(xs) { const all = new Set(['z']); for (const x of names(xs)) { all.add(x) } /re/g.test('re') && log('re'); return all }
`,
    run: "[one(['a']), two(['b'])]",
  },
  {
    name: 'TSX with generics and fragments',
    aim: 'questions in attributes, spreads and children, drains in arrows of a component',
    touched: true,
    filename: 'attack.tsx',
    code: `interface Tree { readonly id: string; readonly kids: readonly Tree[] }
const idsOf = <T extends Tree,>(tree: T): Set<string> => {
  const ids = new Set<string>(); // ids
  ids.add(tree.id);
  for (const kid of tree.kids) for (const id of idsOf(kid)) ids.add(id);
  return ids;
};
export const count = (t: Tree): number => [...idsOf(t)].length;
export const has = (ids: Set<string>, id: string): string => [...ids].includes(id) ? 'on' : 'off';
export const grow = (xs: readonly string[]): Set<string> => xs.reduce((all, x) => new Set([...all, x]), new Set<string>());
`,
    run: "[count({ id: 'a', kids: [{ id: 'b', kids: [] }] }), has(new Set(['a']), 'a'), grow(['p'])]",
  },
  {
    name: 'accumulators typed by others',
    aim: 'the type of the seed, of the call and of the result are not one',
    touched: true,
    code: `interface Item { readonly id: string; readonly n: number }
export const a = (xs: readonly Item[]): ReadonlyMap<string, Item> => xs.reduce((all, x) => new Map([...all, [x.id, x]]), new Map<string, Item>());
export const b = (xs: readonly Item[]): Map<string, number | string> => xs.reduce<Map<string, number | string>>((all, x) => new Map([...all, [x.id, x.n]]), new Map());
export const c = (xs: readonly Item[]): Set<string> => xs.reduce((all: Set<string>, { id }) => new Set([...all, id]), new Set());
export const d = (xs: readonly Item[]): Set<unknown> => xs.reduce((all, x) => new Set<unknown>([...all, x.id]), new Set<unknown>());
export const e = (xs: readonly Item[]): Map<string, unknown> => xs.reduce((all, x) => new Map<string, unknown>([...all, [x.id, x.n]]), new Map<string, unknown>());
export function f(xs: readonly Item[]): Map<string, readonly [string, number]> {
  let all = new Map<string, readonly [string, number]>();
  for (const x of xs) all = new Map([...all, [x.id, [x.id, x.n]]]);
  return all;
}
export function g(xs: readonly Item[]): Set<'x' | 'y'> {
  let all = new Set<'x' | 'y'>();
  for (const x of xs) all = new Set([...all, x.n > 1 ? 'x' : 'y']);
  return all;
}
`,
    run: "[a([{ id: 'a', n: 1 }]), b([{ id: 'a', n: 1 }]), c([{ id: 'a', n: 1 }]), d([{ id: 'a', n: 1 }]), e([{ id: 'a', n: 1 }]), f([{ id: 'a', n: 1 }]), g([{ id: 'a', n: 2 }])]",
  },
];

export default attacks;
