import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  {
    name: 'free variables of an expression tree',
    aim: 'a switch in a collector, an entry that is deleted behind the drains, a copy of a fresh result',
    touched: true,
    code: `type Expr =
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'lambda'; readonly param: string; readonly body: Expr }
  | { readonly kind: 'apply'; readonly fn: Expr; readonly args: readonly Expr[] };

export function namesOf(expr: Expr): Set<string> {
  const names = new Set<string>();
  switch (expr.kind) {
    case 'ref':
      names.add(expr.name);
      break;
    case 'lambda':
      for (const name of namesOf(expr.body)) names.add(name); // the body's
      names.add(expr.param);
      break;
    case 'apply': {
      for (const name of namesOf(expr.fn)) names.add(name);
      for (const arg of expr.args) namesOf(arg).forEach((name) => names.add(name));
    }
  }
  return names;
}

export function freeOf(expr: Expr): Set<string> {
  const free = new Set<string>();
  if (expr.kind === 'ref') free.add(expr.name);
  else if (expr.kind === 'lambda') {
    for (const name of freeOf(expr.body)) free.add(name);
    free.delete(expr.param);
  } else {
    for (const one of [expr.fn, ...expr.args]) for (const name of freeOf(one)) free.add(name);
  }
  return free;
}

export function report(expr: Expr): string {
  const all = new Set(namesOf(expr));
  all.add('*');
  return [...all].length + ':' + [...freeOf(expr)].join();
}
`,
    run: "(() => { const x = { kind: 'ref', name: 'x' } as const; const l = { kind: 'lambda', param: 'x', body: x } as const; const e = { kind: 'apply', fn: x, args: [l, { kind: 'ref', name: 'y' }] } as const; return [namesOf(e), freeOf(e), report(e)]; })()",
  },
  {
    name: 'a declaration between a call and an array without semicolons',
    aim: 'the declaration that goes ended the statement before it',
    touched: true,
    filename: 'attack.js',
    code: `function exportsOf(mod) {
  const out = new Set()
  for (const name of mod.names) out.add(name)
  return out
}
export function link(mod, extra) {
  log('link')
  const all = new Set();
  [1, 2].forEach((n) => log(n + extra))
  for (const name of exportsOf(mod)) all.add(name)
  return all
}
export function linkAll(mods, extra) {
  const all = new Map()
  const head = extra
  const found = new Set();
  (function () { log(head) })()
  for (const mod of mods) for (const name of exportsOf(mod)) found.add(name)
  return found
}
`,
    run: "[link({ names: ['a'] }, 'x'), linkAll([{ names: ['a'] }, { names: ['b'] }], 'q')]",
  },
  {
    name: 'a container that ends a statement in a filler made in place',
    aim: 'the same where the container becomes a parameter',
    touched: true,
    filename: 'attack.js',
    code: `export class Graph {
  below(id) {
    const all = new Set(['z'])
    for (const one of this.#below(id, ['c', id])) all.add(one)
    return all
  }
  #below(id, next) {
    log(id)
    const found = new Set();
    [id, ...next].forEach((one) => found.add(one))
    return found
  }
  above(id) {
    const all = new Set(['z'])
    for (const one of this.#above([id])) all.add(one)
    return all
  }
  #above(next) {
    log('above')
    const found = new Set()
    for (const one of next) found.add(one)
    return found
  }
}
`,
    run: "[new Graph().below('a'), new Graph().above('b')]",
  },
  {
    name: 'a default that names what the container is called',
    aim: 'the container becomes a parameter, and a default before the body means the outer name',
    touched: true,
    filename: 'attack.js',
    code: `const found = ['x', 'y', 'z'];
function pick(names, limit = found.length) {
  const found = new Set();
  for (const name of names) {
    if (found.add(name) && limit-- <= 1) break;
  }
  return found;
}
function take(names, sep = () => found.join('')) {
  const found = new Set();
  for (const name of names) found.add(name + sep());
  return found;
}
export function all(lists) {
  const out = new Set(['seed']);
  for (const list of lists) for (const name of pick(list)) out.add(name);
  for (const list of lists) for (const name of take(list)) out.add(name);
  return out;
}
function plain(names) {
  const kept = new Set();
  for (const name of names) kept.add(name);
  return kept;
}
export const two = (a, b) => new Set([...plain(a), ...plain(b)]);
`,
    run: "[all([['a', 'b', 'c', 'd'], ['e']]), two(['a'], ['b'])]",
  },
  {
    name: 'a type that names what the container is called',
    aim: 'typeof of an outer value, in the head of the filler',
    touched: true,
    code: `const deps = { left: ['l'], right: ['r'] };

function depsOf(from: typeof deps, key: keyof typeof deps): Set<string> {
  const deps = new Set<string>();
  for (const one of from[key]) deps.add(one);
  return deps;
}

export function both(): Set<string> {
  return new Set<string>([...depsOf(deps, 'left'), ...depsOf(deps, 'right')]);
}

export class Resolver {
  #of(from: typeof deps): Set<string> {
    const deps = new Set<string>();
    for (const one of from.left) deps.add(one);
    return deps;
  }
  all(): Set<string> {
    const out = new Set<string>(['own']);
    for (const one of this.#of(deps)) out.add(one);
    return out;
  }
}

function plain(names: readonly string[]): Set<string> {
  const kept = new Set<string>();
  for (const name of names) kept.add(name);
  return kept;
}
export const two = (a: readonly string[], b: readonly string[]): Set<string> => new Set<string>([...plain(a), ...plain(b)]);
`,
    run: "[both(), new Resolver().all(), two(['a'], ['b'])]",
  },
  {
    name: 'read-only results merged in turn',
    aim: 'a filler that is declared to return what cannot be filled, inside another',
    touched: true,
    code: `function imports(mod: { readonly from: readonly string[] }): ReadonlySet<string> {
  const out = new Set<string>();
  for (const one of mod.from) out.add(one);
  return out;
}
export function merged(a: { readonly from: readonly string[] }, b: { readonly from: readonly string[] }): Set<string> {
  return new Set<string>([...imports(a), ...imports(b)]);
}
type Table = Map<string, number>;
const table = (names: readonly string[]): Table => {
  const out: Table = new Map();
  names.forEach((name, i) => out.set(name, i));
  return out;
};
export function tables(a: readonly string[], b: readonly string[]): Table {
  const all: Table = new Map([...table(a), ...table(b)]);
  return all;
}
function names(xs: readonly string[]): Iterable<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
}
export function listed(a: readonly string[]): Set<string> {
  const out = new Set<string>(['l']);
  for (const x of names(a)) out.add(x);
  return out;
}
`,
    run: "[merged({ from: ['a'] }, { from: ['b', 'a'] }), tables(['x', 'y'], ['y', 'z']), listed(['q'])]",
  },
  {
    name: 'a private method that is named in brackets',
    aim: 'TypeScript lets a private member be read by its name as a text',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export class Walker {
  constructor(private readonly root: Tree) {}
  private below(tree: Tree): Set<string> {
    const out = new Set<string>();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of this.below(kid)) out.add(x);
    return out;
  }
  count(): number {
    return this['below'](this.root).size;
  }
  all(): Set<string> {
    const all = new Set<string>(['*']);
    for (const x of this.below(this.root)) all.add(x);
    return all;
  }
  private leaves(tree: Tree): Set<string> {
    const out = new Set<string>();
    if (tree.kids.length === 0) out.add(tree.name);
    for (const kid of tree.kids) for (const x of this.leaves(kid)) out.add(x);
    return out;
  }
  ends(): Set<string> {
    const { leaves } = this;
    const all = new Set<string>(['*']);
    for (const x of this.leaves(this.root)) all.add(x);
    for (const x of leaves.call(this, this.root)) all.add(x + '!');
    return all;
  }
  private heads(tree: Tree): Set<string> {
    const out = new Set<string>();
    for (const kid of tree.kids) out.add(kid.name);
    return out;
  }
  tops(): Set<string> {
    const all = new Set<string>(['*']);
    for (const x of this.heads(this.root)) all.add(x);
    return all;
  }
}
`,
    run: "(() => { const w = new Walker({ name: 'a', kids: [{ name: 'b', kids: [] }] }); return [w.count(), w.all(), w.ends(), w.tops()]; })()",
  },
  {
    name: 'reachability with a memory of what was seen',
    aim: 'a default that is made anew, a set handed down, a target that is the same as the memory',
    touched: true,
    code: `type Graph = Readonly<Record<string, readonly string[]>>;
function reach(graph: Graph, from: string, seen: Set<string>): Set<string> {
  const out = new Set<string>();
  if (seen.has(from)) return out;
  seen.add(from);
  out.add(from);
  for (const to of graph[from] ?? []) {
    for (const x of reach(graph, to, seen)) out.add(x);
  }
  return out;
}
export function all(graph: Graph, roots: readonly string[]): Set<string> {
  const marked = new Set<string>();
  for (const root of roots) {
    for (const x of reach(graph, root, marked)) marked.add(x);
  }
  return marked;
}
export function apart(graph: Graph, roots: readonly string[]): Set<string> {
  const marked = new Set<string>();
  const memory = new Set<string>();
  for (const root of roots) {
    for (const x of reach(graph, root, memory)) marked.add(x);
  }
  return marked;
}
export function aliased(graph: Graph, roots: readonly string[]): Set<string> {
  const marked = new Set<string>();
  const state = { marked };
  for (const root of roots) {
    for (const x of reach(graph, root, state.marked)) marked.add(x);
  }
  return marked;
}
`,
    run: "(() => { const g = { a: ['b', 'c'], b: ['c', 'a'], c: ['d'], d: [] }; return [all(g, ['b', 'a']), apart(g, ['b', 'a']), aliased(g, ['b', 'a'])]; })()",
  },
  {
    name: 'a visitor inside of the builder',
    aim: 'the container is captured by what does not outlive the call',
    touched: true,
    code: `interface Node { readonly type: string; readonly id?: string; readonly body?: readonly Node[] }
function declared(root: Node): Map<string, Node> {
  const scope = new Map<string, Node>();
  const visit = (node: Node): void => {
    if (node.id !== undefined) scope.set(node.id, node);
    node.body?.forEach(visit);
  };
  visit(root);
  return scope;
}
export function globals(files: readonly Node[]): Map<string, Node> {
  const all = new Map<string, Node>();
  for (const file of files) {
    // later files win
    for (const [name, node] of declared(file)) all.set(name, node);
  }
  return all;
}
function hoisted(root: Node): Set<string> {
  const names = new Set<string>();
  walk(root, 0);
  return names;
  function walk(node: Node, depth: number): void {
    if (node.id !== undefined) names.add(node.id + depth);
    for (const kid of node.body ?? []) walk(kid, depth + 1);
  }
}
function top(root: Node): Set<string> {
  const ids = new Set<string>();
  for (const node of root.body ?? []) {
    if (node.id !== undefined) ids.add(node.id);
  }
  return ids;
}
export const tops = (a: Node, b: Node): Set<string> => new Set<string>([...top(a), ...top(b)]);
export const names = (files: readonly Node[]): Set<string> => {
  const all = new Set<string>();
  for (const file of files) for (const x of hoisted(file)) all.add(x);
  return all;
};
`,
    run: "(() => { const f = [{ type: 'p', body: [{ type: 'v', id: 'a' }, { type: 'v', id: 'b' }] }, { type: 'v', id: 'a' }]; return [globals(f), names(f), tops(f[0]!, f[1]!)]; })()",
  },
  {
    name: 'a plug-in that is asked while a builder runs',
    aim: 'a callback of the caller looks at the target',
    touched: true,
    code: `type Load = (id: string) => readonly string[];
function chunk(id: string, load: Load): Set<string> {
  const out = new Set<string>();
  out.add(id);
  for (const one of load(id)) out.add(one);
  return out;
}
export function build(ids: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (const one of chunk(id, (x) => (all.has(x) ? ['cycle'] : [x + '.js', String(all.size)]))) all.add(one);
  }
  return all;
}
export function quiet(ids: readonly string[], load: Load): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (const one of chunk(id, load)) all.add(one);
  }
  return all;
}
export function late(ids: readonly string[]): Set<string> {
  const all = new Set<string>();
  const load: Load = (x) => [x, ...all];
  for (const id of ids) chunk(id, load).forEach((one) => all.add(one));
  return all;
}
`,
    run: "[build(['a', 'b', 'a']), quiet(['a', 'b'], (x) => [x + x]), late(['p', 'q'])]",
  },
  {
    name: 'a symbol table of scopes',
    aim: 'shadowed names, a drain in a constructor, an in-place method called on another object',
    touched: true,
    code: `export class Scope {
  readonly #own = new Map<string, number>();
  readonly visible: Map<string, number>;
  constructor(readonly parent: Scope | null, names: readonly string[]) {
    names.forEach((name, i) => this.#own.set(name, i));
    const visible = new Map<string, number>();
    if (parent !== null) for (const [name, at] of parent.#chain()) visible.set(name, at);
    for (const [name, at] of this.#chain()) visible.set(name, at);
    this.visible = visible;
  }
  #chain(): Map<string, number> {
    const chain = new Map<string, number>();
    if (this.parent) {
      for (const [name, at] of this.parent.#chain()) chain.set(name, at);
    }
    for (const [name, at] of this.#own) chain.set(name, at);
    return chain;
  }
}
`,
    run: "(() => { const a = new Scope(null, ['x', 'y']); const b = new Scope(a, ['y', 'z', 'q']); return [a.visible, b.visible]; })()",
  },
  {
    name: 'a class private method on a subclass and a static one',
    aim: 'this in statics, calls in field initialisers and static blocks',
    touched: true,
    filename: 'attack.js',
    code: `export class Registry {
  static #defaults(env) {
    const out = new Map();
    out.set('mode', env);
    for (const key of ['a', 'b']) out.set(key, env + key);
    return out;
  }
  static base = (() => {
    const all = new Map([['b', 0]]);
    for (const [k, v] of Registry.#defaults('dev')) all.set(k, v);
    return all;
  })();
  static all;
  static {
    const all = new Map();
    for (const [k, v] of this.#defaults('one')) all.set(k, v);
    for (const [k, v] of this.#defaults('two')) all.set(k, v);
    this.all = all;
  }
  list = [...Registry.base.keys()].length;
}
`,
    run: '[Registry.base, Registry.all, new Registry().list]',
  },
  {
    name: 'a request cache',
    aim: 'a copier read in place, a listing walked, a leaker, over the same map',
    touched: true,
    code: `interface Entry { readonly url: string; hits: number }
export class Cache {
  readonly #entries = new Map<string, Entry>();
  readonly #stale = new Set<string>();

  #snapshot(): Map<string, Entry> {
    return new Map(this.#entries);
  }
  #list(): Entry[] {
    return [...this.#entries.values()];
  }
  get #expired(): Set<string> {
    return this.#stale;
  }
  put(url: string): void {
    const old = this.#snapshot().get(url);
    if (old) old.hits++;
    else this.#entries.set(url, { url, hits: 1 });
    if (this.#snapshot().size > 2) this.evict();
  }
  evict(): void {
    let least: Entry | null = null;
    for (const entry of this.#list()) if (least === null || entry.hits < least.hits) least = entry;
    if (least === null) return;
    this.#stale.add(least.url);
    this.#entries.delete(least.url);
  }
  clear(): void {
    for (const key of this.#snapshot().keys()) this.#entries.delete(key);
  }
  wasEvicted(url: string): boolean {
    return this.#expired.has(url) && [...this.#expired].includes(url) && [...this.#expired].length > 0;
  }
  get size(): number {
    return Array.from(this.#snapshot().keys()).length;
  }
}
`,
    run: "(() => { const c = new Cache(); for (const u of ['a', 'a', 'b', 'c', 'd']) c.put(u); const r = [c.size, c.wasEvicted('b'), c.wasEvicted('a')]; c.clear(); return [...r, c.size]; })()",
  },
  {
    name: 'an event bus that changes while it tells',
    aim: 'a copy that guards a walk against its listeners stays; a listing beside it goes',
    touched: true,
    code: `type Listener = (name: string) => void;
export class Bus {
  readonly #listeners = new Set<Listener>();
  readonly #names = new Set<string>();
  #all(): Set<Listener> {
    return new Set(this.#listeners);
  }
  #known(): string[] {
    return [...this.#names];
  }
  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  emit(name: string): void {
    for (const one of this.#all()) one(name);
    this.#names.add(name);
  }
  has(listener: Listener): boolean {
    return this.#all().has(listener);
  }
  longest(): number {
    let most = 0;
    for (const name of this.#known()) most = Math.max(most, name.length);
    return most;
  }
}
export const count = (bus: Set<string>): boolean => [...bus].length > 1;
`,
    run: "(() => { const b = new Bus(); const f = (n: string) => { log('f' + n); b.on((m) => log('late' + m)); }; b.on(f); b.emit('x'); b.emit('yy'); return [b.has(f), b.longest(), count(new Set(['q']))]; })()",
  },
  {
    name: 'an undo history',
    aim: 'accumulators whose steps are kept, beside ones that are not',
    touched: true,
    code: `interface Edit { readonly key: string; readonly value: number }
export function replay(edits: readonly Edit[]): readonly Map<string, number>[] {
  const history: Map<string, number>[] = [];
  let state = new Map<string, number>();
  for (const edit of edits) {
    state = new Map([...state, [edit.key, edit.value]]);
    history.push(state);
  }
  return history;
}
export function last(edits: readonly Edit[]): Map<string, number> {
  let state = new Map<string, number>();
  for (const { key, value } of edits) {
    if (value < 0) continue; // undone
    state = new Map([...state, [key, (state.get(key) ?? 0) + value]]);
  }
  return state;
}
export function frames(edits: readonly Edit[]): Record<string, number>[] {
  let state: Record<string, number> = {};
  return edits.map((edit) => {
    state = { ...state, ['k' + edit.key]: edit.value };
    return state;
  });
}
export function final(edits: readonly Edit[]): Record<string, number> {
  let state: Record<string, number> = {};
  for (const edit of edits) state = { ...state, ['k' + edit.key]: edit.value };
  return state;
}
`,
    run: "(() => { const e = [{ key: 'a', value: 1 }, { key: 'b', value: -2 }, { key: 'a', value: 3 }]; return [replay(e), last(e), frames(e), final(e)]; })()",
  },
  {
    name: 'a reducer of UI state',
    aim: 'sets of selected items by reduce, with the third and fourth parameter, and a bail-out',
    touched: true,
    code: `interface Row { readonly id: number; readonly on: boolean; readonly group: string }
export const selected = (rows: readonly Row[]): Set<number> =>
  rows.reduce<Set<number>>((all, row, i, list) => {
    if (!row.on) return all;
    if (i === list.length - 1) return new Set([...all, -row.id]);
    return new Set([...all, row.id]);
  }, new Set());
export const groups = (rows: readonly Row[]): Map<string, readonly Row[]> =>
  rows.reduce(
    (all, row) => new Map([...all, [row.group, [...(all.get(row.group) ?? []), row]]]), // grows
    new Map<string, readonly Row[]>(),
  );
export const byId = (rows: readonly Row[]): Record<number, Row> =>
  rows.reduce<Record<number, Row>>((all, row) => ({ ...all, [row.id]: row }), {});
export const isOn = (rows: readonly Row[], id: number): boolean => [...selected(rows)].includes(id);
export const twice = (rows: readonly Row[]): Set<number> => new Set([...selected(rows), ...selected([...rows].reverse())]);
`,
    run: "(() => { const r = [{ id: 2, on: true, group: 'x' }, { id: 1, on: false, group: 'y' }, { id: 3, on: true, group: 'x' }]; return [selected(r), groups(r), byId(r), isOn(r, 2), twice(r)]; })()",
  },
  {
    name: 'a reducer that keeps the old state in a closure',
    aim: 'undo functions made in a reduce',
    touched: true,
    filename: 'attack.js',
    code: `export function apply(edits) {
  const undo = [];
  const end = edits.reduce((state, [k, v]) => {
    undo.push(() => state.size);
    return new Map([...state, [k, v]]);
  }, new Map());
  return [end, undo.map((f) => f())];
}
export function chain(edits) {
  return [...edits].reduce((state, [k, v]) => new Map([...state, [k, { v, before: state }]]), new Map());
}
export function plain(edits) {
  return [...edits].reduce((state, [k, v]) => new Map([...state, [k, { v, before: state.size }]]), new Map());
}
export function lazy(edits) {
  return [...edits].reduce((state, [k, v]) => new Map([...state, [k, state.keys()]]), new Map());
}
`,
    run: "(() => { const e = [['a', 1], ['b', 2]]; return [apply(e), chain(e).get('b').before.size, plain(e), [...lazy(e).values()].map((i) => [...i])]; })()",
  },
  {
    name: 'a tokenizer in CommonJS',
    aim: 'exports that are the function, one of which is replaced',
    touched: true,
    filename: 'attack.cjs',
    code: `'use strict';
exports.keywords = keywords;
function keywords(grammar) {
  const out = new Set();
  for (const rule of grammar.rules) {
    if (typeof rule === 'string') out.add(rule);
    else keywords(rule).forEach(function (word) { out.add(word); });
  }
  return out;
}
exports.merge = function merge(a, b) {
  return new Set([...keywords(a), ...exports.keywords(b)]);
};
exports.swap = () => { exports.keywords = () => new Set(['swapped']); };
exports.count = (grammar) => Array.from(keywords(grammar)).length;
`,
    run: "(() => { const g = { rules: ['if', { rules: ['else', 'if'] }] }; const a = exports.merge(g, g); exports.swap(); return [a, exports.merge(g, g), exports.count(g)]; })()",
  },
  {
    name: 'a module that is replaced whole',
    aim: 'module.exports of an object with methods, this among them',
    touched: true,
    filename: 'attack.cjs',
    code: `const api = {
  deps(pkg) {
    const out = new Map();
    for (const name of Object.keys(pkg.deps)) out.set(name, pkg.deps[name]);
    return out;
  },
  all(pkgs) {
    const out = new Map();
    for (const pkg of pkgs) for (const [name, range] of api.deps(pkg)) out.set(name, range);
    for (const pkg of pkgs) for (const [name, range] of this.deps(pkg)) out.set(name, range);
    return out;
  },
};
function dev(pkg) {
  var out = new Map();
  Object.keys(pkg.deps).forEach(function (name) { out.set(name, 'dev'); });
  return out;
}
function peers(pkg) {
  const out = new Map();
  for (var name of Object.keys(pkg.deps)) out.set(name + '!', 'peer');
  return out;
}
module.exports = Object.assign(api, {
  dev: (pkgs) => { const out = new Map(); for (const p of pkgs) for (const [n, r] of dev(p)) out.set(n, r); return out; },
  peers: (a, b) => new Map([...peers(a), ...peers(b)]),
});
`,
    run: "(() => { const p = [{ deps: { a: '1', b: '2' } }, { deps: { a: '3' } }]; return [api.all(p), api.dev(p), api.peers(p[0], p[1])]; })()",
  },
  {
    name: 'functions of a block, a case and a loop',
    aim: 'the filler must be where the builder is seen',
    touched: true,
    filename: 'attack.js',
    code: `export function run(mode, rows) {
  switch (mode) {
    case 'ids': {
      const ids = (xs) => {
        const out = new Set();
        for (const x of xs) out.add(x.id);
        return out;
      };
      const all = new Set([0]);
      for (const x of ids(rows)) all.add(x);
      return all;
    }
    case 'names':
      function names(xs) {
        const out = new Set();
        for (const x of xs) out.add(x.name);
        return out;
      }
      const all = new Set(['']);
      for (const x of names(rows)) all.add(x);
      return all;
    default:
      const total = new Set();
      for (let i = 0; i < 2; i++) {
        const shifted = (xs) => {
          const out = new Set();
          for (const x of xs) out.add(x.id + i);
          return out;
        };
        for (const x of shifted(rows)) total.add(x);
      }
      return total;
  }
}
`,
    run: "['ids', 'names', ''].map((m) => run(m, [{ id: 1, name: 'n' }, { id: 5, name: 'm' }]))",
  },
  {
    name: 'a class in a function, a getter and a field that build',
    aim: 'arrows in fields are replaced, getters take no parameter',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export class View {
  constructor(private readonly tree: Tree) {}
  readonly #walk = (tree: Tree): Set<string> => {
    const out = new Set<string>();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of this.#walk(kid)) out.add(x);
    return out;
  };
  private get names(): Set<string> {
    const out = new Set<string>();
    out.add(this.tree.name);
    return out;
  }
  all(): Set<string> {
    const all = new Set<string>();
    for (const x of this.#walk(this.tree)) all.add(x);
    for (const x of this.names) all.add(x + '!');
    return all;
  }
  private titles(tree: Tree): Set<string> {
    const out = new Set<string>();
    for (const kid of tree.kids) out.add(kid.name.toUpperCase());
    return out;
  }
  both(): Set<string> {
    return new Set<string>([...this.titles(this.tree), ...this.titles({ name: '', kids: this.tree.kids.slice(1) })]);
  }
}
`,
    run: "(() => { const v = new View({ name: 'a', kids: [{ name: 'b', kids: [] }, { name: 'c', kids: [] }] }); return [v.all(), v.both()]; })()",
  },
  {
    name: 'generic builders',
    aim: 'type parameters with constraints and defaults, given and inferred',
    touched: true,
    code: `export function indexBy<T, K extends string | number = string>(items: readonly T[], key: (item: T) => K): Map<K, T> {
  const index = new Map<K, T>();
  for (const item of items) index.set(key(item), item);
  return index;
}
interface User { readonly id: string; readonly age: number }
export function pages(list: readonly (readonly User[])[]): Map<string, User> {
  const all = new Map<string, User>();
  for (const page of list) for (const [id, user] of indexBy(page, (u) => u.id)) all.set(id, user);
  return all;
}
export function ages(a: readonly User[], b: readonly User[]): Map<number, User> {
  return new Map<number, User>([...indexBy(a, (u) => u.age), ...indexBy<User, number>(b, (u) => -u.age)]);
}
function unique<const T extends readonly unknown[]>(items: T): Set<T[number]> {
  const out = new Set<T[number]>();
  for (const item of items) out.add(item);
  return out;
}
export function letters(): Set<'a' | 'b' | 'c'> {
  const out = new Set<'a' | 'b' | 'c'>(['c']);
  for (const x of unique(['a', 'b'])) out.add(x);
  return out;
}
function uniq<T>(items: readonly T[]): Set<T> {
  const out = new Set<T>();
  for (const item of items) out.add(item);
  return out;
}
export function narrow(): Set<string | number> {
  const out = new Set<string | number>();
  out.add(1);
  for (const x of uniq(['a', 'b'])) out.add(x);
  for (const x of uniq([])) out.add(x);
  return out;
}
`,
    run: "(() => { const u = [{ id: 'a', age: 3 }, { id: 'b', age: 4 }]; return [pages([u, u]), ages(u, u), letters(), narrow()]; })()",
  },
  {
    name: 'contextual types of literals in the arguments',
    aim: 'a generic filler infers from the target what the builder inferred from the arguments',
    touched: true,
    code: `interface Opt { readonly name: string; readonly level?: number }
function table<V>(pairs: readonly (readonly [string, V])[]): Map<string, V> {
  const out = new Map<string, V>();
  for (const [k, v] of pairs) out.set(k, v);
  return out;
}
export function options(): Map<string, Opt> {
  const all = new Map<string, Opt>();
  for (const [k, v] of table([['a', { name: 'x', extra: 1 }]])) all.set(k, v);
  for (const [k, v] of table<Opt>([['b', { name: 'y' }]])) all.set(k, v);
  return all;
}
export function fns(): Map<string, (n: number) => number> {
  const all = new Map<string, (n: number) => number>();
  for (const [k, v] of table([['inc', (n: number) => n + 1]])) all.set(k, v);
  return all;
}
export function mixed(): Map<string, string | number> {
  return new Map<string, string | number>([...table([['a', 1]]), ...table([['b', 'two']])]);
}
`,
    run: "[options(), fns().get('inc')?.(1), mixed()]",
  },
  {
    name: 'retries around a builder',
    aim: 'what is left in the target after a builder threw in the middle, seen by the loop that goes on',
    touched: true,
    filename: 'attack.js',
    code: `function parse(lines) {
  const out = new Map();
  for (const line of lines) {
    if (line === '!') throw new Error('bad');
    out.set(line, line.length);
  }
  return out;
}
export function lenient(files) {
  const all = new Map();
  for (const file of files) {
    try {
      for (const [k, v] of parse(file)) all.set(k, v);
    } catch (error) {
      log(error.message + all.size);
    }
  }
  return all;
}
export function strict(files) {
  const all = new Map();
  for (const file of files) for (const [k, v] of parse(file)) all.set(k, v);
  return all;
}
export function finallySized(files) {
  const all = new Map();
  try {
    for (const file of files) for (const [k, v] of parse(file)) all.set(k, v);
    return all;
  } finally {
    log(all.size);
  }
}
export function caught(files) {
  let result;
  try { result = strict(files); } catch { result = new Map(); }
  return new Map([...result, ...parse(['z'])]);
}
`,
    run: "(() => { const f = [['a', '!', 'b'], ['c', 'd', '!']]; let t; try { finallySized(f); } catch (e) { t = e.message; } return [lenient(f), t, caught(f), caught([['q']])]; })()",
  },
  {
    name: 'a loader that awaits',
    aim: 'async builders side by side, and plain ones inside of async functions',
    touched: true,
    code: `interface Mod { readonly id: string; readonly deps: readonly string[] }
type Fetch = (id: string) => Promise<Mod>;
export async function load(id: string, get: Fetch): Promise<Set<string>> {
  const out = new Set<string>();
  const mod = await get(id);
  out.add(mod.id);
  await Promise.all(mod.deps.map(async (dep) => {
    for (const x of await load(dep, get)) out.add(x);
  }));
  return out;
}
function direct(mod: Mod): Set<string> {
  const out = new Set<string>();
  out.add(mod.id);
  for (const dep of mod.deps) out.add(dep);
  return out;
}
export async function shallow(ids: readonly string[], get: Fetch): Promise<Set<string>> {
  const all = new Set<string>();
  for (const id of ids) {
    for (const x of direct(await get(id))) all.add(x);
  }
  return all;
}
export async function side(ids: readonly string[], get: Fetch): Promise<Set<string>> {
  const all = new Set<string>();
  await Promise.all(ids.map(async (id) => {
    for (const x of direct(await get(id))) all.add(x);
    log(all.size);
  }));
  return all;
}
`,
    run: "(async () => { const get = async (id: string) => { for (let i = id.charCodeAt(0); i < 100; i++) await null; return { id, deps: id === 'a' ? ['b', 'c'] : [] }; }; return [await load('a', get), await shallow(['a', 'b'], get), await side(['a', 'b'], get)]; })()",
  },
  {
    name: 'dirty flags and a cached result',
    aim: 'a result that is remembered is not fresh; the drains of it stay',
    touched: true,
    code: `export class Index {
  #cache: Map<string, number> | null = null;
  readonly #docs: string[] = [];
  add(doc: string): void {
    this.#docs.push(doc);
    this.#cache = null;
  }
  #build(): Map<string, number> {
    if (this.#cache !== null) return this.#cache;
    const index = new Map<string, number>();
    this.#docs.forEach((doc, i) => index.set(doc, i));
    this.#cache = index;
    return index;
  }
  #fresh(from: number): Map<string, number> {
    const index = new Map<string, number>();
    this.#docs.slice(from).forEach((doc, i) => index.set(doc, i));
    return index;
  }
  export(): Map<string, number> {
    const copy = new Map(this.#build());
    copy.set('version', 1);
    return copy;
  }
  tail(): Map<string, number> {
    const copy = new Map(this.#fresh(1));
    copy.delete('x');
    return copy;
  }
  both(): Map<string, number> {
    const all = new Map<string, number>();
    for (const [doc, at] of this.#build()) all.set(doc, at);
    for (const [doc, at] of this.#fresh(0)) all.set(doc, at);
    return all;
  }
}
`,
    run: "(() => { const i = new Index(); i.add('x'); i.add('y'); const e = i.export(); return [e, i.export().size, i.tail(), i.both()]; })()",
  },
  {
    name: 'a result that is remembered by somebody else',
    aim: 'the builder gives its container away under another name before it returns it',
    touched: true,
    filename: 'attack.js',
    code: `const memo = new Map();
function closure(id, graph) {
  const out = new Set();
  memo.set(id, out);
  for (const to of graph[id] ?? []) out.add(to);
  return out;
}
function keep(id, graph) {
  const out = new Set();
  for (const to of graph[id] ?? []) out.add(to);
  return (memo[id] = out);
}
function last(id, graph) {
  const out = new Set();
  for (const to of graph[id] ?? []) out.add(to);
  keep.last = { out };
  return out;
}
function free(id, graph) {
  const out = new Set();
  for (const to of graph[id] ?? []) out.add(to);
  return out;
}
export function all(ids, graph) {
  const out = new Set();
  for (const id of ids) {
    for (const x of closure(id, graph)) out.add(x);
    for (const x of keep(id, graph)) out.add(x + '2');
    for (const x of last(id, graph)) out.add(x);
    for (const x of free(id, graph)) out.add(x);
  }
  return out;
}
export const copies = (graph) => {
  const one = new Set(closure('a', graph)), two = new Map([...memo]);
  one.add('mine');
  const t = new Set();
  for (const x of free('a', graph)) t.add(x);
  t.add('mine');
  return [one, two, t, memo.get('a').size, keep.last.out.size];
};
`,
    run: "(() => { const g = { a: ['b', 'c'], b: ['d'] }; return [all(['a', 'b'], g), copies(g), memo]; })()",
  },
  {
    name: 'a bundler: chunks by entry',
    aim: 'a drain between labels, a break that leaves the outer loop, a loop copy behind it',
    touched: true,
    code: `interface Module { readonly id: string; readonly imports: readonly Module[]; readonly external?: boolean }
export function graphOf(entry: Module): Map<string, Module> {
  const graph = new Map<string, Module>();
  graph.set(entry.id, entry);
  outer: for (const one of entry.imports) {
    if (one.external === true) continue outer;
    if (one === entry) break outer;
    for (const [id, mod] of graphOf(one)) {
      graph.set(id, mod);
    }
  }
  return graph;
}
export function chunks(entries: readonly Module[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const entry of entries) {
    /* all that an entry needs */
    const graph = new Map<string, Module>();
    for (const [id, mod] of graphOf(entry)) graph.set(id, mod);
    graph.delete(entry.id);
    out.set(entry.id, new Set(graph.keys()));
  }
  return out;
}
export const shared = (a: Module, b: Module): string[] => {
  const left = graphOf(a);
  return [...graphOf(b).keys()].filter((id) => [...left.keys()].includes(id));
};
`,
    run: "(() => { const c = { id: 'c', imports: [] }; const x = { id: 'x', imports: [], external: true }; const a = { id: 'a', imports: [x, { id: 'b', imports: [c] }, c] }; const d = { id: 'd', imports: [c] }; return [graphOf(a).size, chunks([a, d]), shared(a, d)]; })()",
  },
  {
    name: 'liveness of variables',
    aim: 'a fixed point with sets that are compared by size and merged in turn',
    touched: true,
    code: `interface Block { readonly use: readonly string[]; readonly def: readonly string[]; readonly next: readonly number[] }
function uses(block: Block): Set<string> {
  const out = new Set<string>();
  for (const name of block.use) out.add(name);
  return out;
}
export function live(blocks: readonly Block[]): readonly Set<string>[] {
  const ins: Set<string>[] = blocks.map(() => new Set<string>());
  let changed = true;
  while (changed) {
    changed = false;
    blocks.forEach((block, i) => {
      const out = new Set<string>();
      for (const to of block.next) for (const name of ins[to] ?? []) out.add(name);
      for (const name of block.def) out.delete(name);
      for (const name of uses(block)) out.add(name);
      if ([...out].length !== [...(ins[i] ?? [])].length) {
        ins[i] = out;
        changed = true;
      }
    });
  }
  return ins;
}
export function everUsed(blocks: readonly Block[]): Set<string> {
  let all = new Set<string>();
  for (const block of blocks) {
    const before = all.size;
    for (const name of block.use) all = new Set([...all, name]);
    if (all.size === before) log('nothing new');
  }
  return all;
}
`,
    run: "(() => { const b = [{ use: ['a'], def: ['b'], next: [1] }, { use: ['b', 'c'], def: [], next: [0] }, { use: ['a'], def: [], next: [] }]; return [live(b), everUsed(b)]; })()",
  },
  {
    name: 'environment variables',
    aim: 'dictionaries by reduce and loop, with keys that are made of texts and numbers',
    touched: true,
    code: `type Env = Record<string, string>;
export function parse(text: string): Env {
  return text.split('\\n').reduce<Env>((env, line) => {
    const [key = '', value = ''] = line.split('=');
    return { ...env, ['APP_' + key.trim()]: value.trim() };
  }, {});
}
export function expand(env: Env): Env {
  let out: Env = {};
  for (const key of Object.keys(env)) {
    out = { ...out, ['x_' + key]: (out['x_' + key] ?? '') + (env[key] ?? '') + Object.keys(out).length };
  }
  return out;
}
export function numbered(lines: readonly string[]): Record<number, string> {
  let out: Record<number, string> = {};
  lines.forEach((line, i) => {
    out = { ...out, [10 - i]: line };
  });
  return out;
}
export const indexed = (lines: readonly string[]): { [at: string]: number } =>
  lines.reduce((all: { [at: string]: number }, line, at) => ({ ...all, [\`\${line}:\${at}\`]: at }), {});
`,
    run: "[parse('a=1\\nb = 2\\na=3'), expand({ a: '1', b: '2' }), numbered(['x', 'y']), indexed(['p', 'q', 'p'])]",
  },
  {
    name: 'a dictionary with a prototype and one without',
    aim: 'the copy makes a plain object of what is none',
    touched: true,
    filename: 'attack.js',
    code: `export function bare(keys) {
  let o = Object.create(null);
  for (const k of keys) o = { ...o, ['k' + k]: 1 };
  return typeof o.toString;
}
export function frozen(keys) {
  let o = Object.freeze({ first: 1 });
  for (const k of keys) o = { ...o, ['k' + k]: 1 };
  return o;
}
export function getter(keys) {
  let n = 0;
  let o = { get next() { return n++; } };
  for (const k of keys) o = { ...o, ['k' + k]: 1 };
  return [o, n, o.next];
}
export function setter(keys) {
  let o = { set kx(v) { log('set'); } };
  for (const k of keys) o = { ...o, ['k' + k]: 1 };
  return o;
}
export function plain(...keys) {
  let o = {};
  for (let i = 0; i < 3; i++) o = { ...o, ['k' + i]: keys.length };
  return o;
}
export function inherited(keys) {
  let o = { __proto__: { set kx(v) { log('inherited'); } } };
  for (const k of keys) o = { ...o, ['k' + k]: 1 };
  return o;
}
`,
    run: "(() => { const k = ['x', 'y']; return [bare(k), frozen(k), getter(k), setter(k), plain(k), inherited(k)].map((v) => JSON.stringify(v)); })()",
  },
  {
    name: 'TSX: what is chosen',
    aim: 'questions in attributes and children, a hook that copies, generics of arrows in TSX',
    touched: true,
    filename: 'attack.tsx',
    code: `declare global { namespace JSX { interface IntrinsicElements { [name: string]: unknown } type Element = unknown } }
declare const React: { createElement(...parts: readonly unknown[]): unknown };
const labelsOf = <T,>(rows: readonly T[], name: (row: T) => string): Map<string, T> => {
  const out = new Map<string, T>();
  for (const row of rows) out.set(name(row), row);
  return out;
};
export const merged = (a: readonly number[], b: readonly number[]): Map<string, number> =>
  new Map<string, number>([...labelsOf(a, String), ...labelsOf(b, (n) => 'b' + n)]);
export const View = (ids: Set<string>, labels: Map<string, string>): unknown => (
  <ul data-open={[...ids].includes('a')} data-count={Array.from(labels).length}>
    {[...labels.keys()].includes('b') && <li>{/* the first */}{[...ids].length}</li>}
  </ul>
);
export const count = (ids: Set<string>, labels: Map<string, string>): number => { const first = [...ids][0]; return (first ?? '').length + [...labels.values()].length; };
`,
    run: "[merged([1, 2], [2]), count(new Set(['abc']), new Map([['a', 'b']]))]",
  },
  {
    name: 'copies of copies over passes',
    aim: 'a merge whose operand is a loop copy, whose source is a copy of fresh, in a drain',
    touched: true,
    code: `function base(names: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const name of names) out.set(name, name.length);
  return out;
}
function middle(names: readonly string[]): Map<string, number> {
  const out = new Map<string, number>(base(names));
  out.set('middle', 1);
  return out;
}
function upper(names: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const [k, v] of middle(names)) out.set(k, v);
  out.set('upper', 2);
  return out;
}
export function top(names: readonly string[]): Map<string, number> {
  const out = new Map<string, number>([...upper(names), ...middle([...names].reverse()), ...base(['last'])]);
  for (const [k, v] of upper(['more'])) out.set(k, v);
  upper(['most']).forEach((v, k) => out.set(k, v));
  return new Map(out);
}
export function copyOfTop(names: readonly string[]): Map<string, number> {
  return new Map<string, number>(new Map<string, number>(top(names)));
}
`,
    run: "[top(['a', 'bb']), copyOfTop(['c'])]",
  },
  {
    name: 'overlapping pours of one builder in one statement',
    aim: 'a drain whose arguments hold a merge and a question, all of which are rewritten',
    touched: true,
    code: `function words(text: string, stop: Set<string>): Set<string> {
  const out = new Set<string>();
  for (const word of text.split(' ')) if (!stop.has(word)) out.add(word);
  return out;
}
export function all(texts: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const text of texts) {
    for (const word of words(text, new Set<string>([...words('the a', new Set<string>()), ...words('of', new Set<string>())]))) out.add(word);
    for (const word of words([...out].length > 2 ? 'big the' : text + '!', new Set<string>(words('the', new Set<string>())))) out.add(word);
  }
  return out;
}
export function self(text: string): Set<string> {
  const out = new Set<string>(['x']);
  for (const word of words(text, out)) out.add(word);
  return out;
}
`,
    run: "[all(['the cat', 'a dog of mine']), self('x y x y')]",
  },
  {
    name: 'a filler with the name of a local',
    aim: 'the name of the filler is taken in the scopes of the callers',
    touched: true,
    filename: 'attack.js',
    code: `export function collectDeps(node) {
  const deps = new Set();
  for (const one of node.deps) deps.add(one);
  for (const kid of node.kids) {
    const fillDeps = kid.kids.length;
    for (const x of collectDeps(kid)) deps.add(x);
    log(fillDeps);
  }
  return deps;
}
export function other(node, fillDeps2 = () => 1) {
  const fillCollectDeps = 2;
  const all = new Set([fillCollectDeps]);
  for (const x of collectDeps(node)) all.add(x);
  return [all, fillDeps2(), typeof fillDeps, typeof fillDeps1];
}
var fillDeps1 = 'one';
class Holder {
  static fillDeps = 1;
  #fillDeps = 2;
  all(node) { const all = new Set(); for (const x of collectDeps(node)) all.add(x); all.add(this.#fillDeps); return all; }
}
export const held = (node) => new Holder().all(node);
`,
    run: "(() => { const n = { deps: ['a'], kids: [{ deps: ['b'], kids: [] }] }; return [collectDeps(n), other(n)[0], held(n)]; })()",
  },
  {
    name: 'comments and directives round drains and copies',
    aim: 'each comment is kept once, in a listing, a copier, a drain and a merge',
    touched: true,
    code: `/** The names. */
function names(/* in */ xs: readonly string[] /* out */): Set<string> { // head
  // the container
  const out = new Set<string>(); // made
  for (const x of xs) out.add(x); // filled
  return out; // done
} // end
export function all(lists: readonly (readonly string[])[]): Set<string> {
  const t = new Set<string>(['z']); // target
  // eslint-disable-next-line no-restricted-syntax
  for (const list of lists) for (const x of names(list)) t.add(x); // drained
  for (const list of lists) {
    // before
    for (const x of names(list)) t.add(x + ''); // not plain
    for (const x of names(list)) t.add(x); // plain
    // after
  }
  return t;
}
export class Box {
  /** all */
  readonly #items = new Set<string>(['i']);
  // copy
  #copy(): Set<string> { // type
    return new Set(this.#items); // here
  }
  has(x: string): boolean { return this.#copy(/* none */).has(/* what */ x); } // asked
  size(): number { return [/* a */ ...this.#items].length; }
  first(): boolean { return [...this.#items].length /* how many */ > 0; }
}
`,
    run: "[all([['a'], ['b']]), new Box().has('i'), new Box().size(), new Box().first()]",
  },
  {
    name: 'a class of trees with an inherited builder',
    aim: 'super, override and abstract; private ones beside them',
    touched: true,
    code: `abstract class Base {
  protected abstract own(): readonly string[];
  protected names(): Set<string> {
    const out = new Set<string>();
    for (const x of this.own()) out.add(x);
    return out;
  }
  #twice(): Set<string> {
    const out = new Set<string>();
    for (const x of this.own()) out.add(x + x);
    return out;
  }
  all(): Set<string> {
    const all = new Set<string>();
    all.add('all');
    for (const x of this.names()) all.add(x);
    for (const x of this.#twice()) all.add(x);
    return all;
  }
}
export class Leaf extends Base {
  protected override own(): readonly string[] { return ['leaf']; }
  protected override names(): Set<string> {
    const out = new Set<string>();
    for (const x of super.names()) out.add(x);
    out.add('over');
    return out;
  }
}
`,
    run: 'new Leaf().all()',
  },
  {
    name: 'a container that a subclass sees while it is filled',
    aim: 'an in-place filler calls a method that looks into the field that keeps the target',
    touched: true,
    code: `export class Base {
  protected current: Set<string> | null = null;
  protected mark(name: string): string { return name; }
  #parts(names: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const name of names) out.add(this.mark(name));
    return out;
  }
  build(names: readonly string[]): Set<string> {
    const all = new Set<string>(['start']);
    this.current = all;
    for (const one of this.#parts(names)) all.add(one);
    return all;
  }
  quiet(names: readonly string[]): Set<string> {
    const all = new Set<string>(['start']);
    for (const one of this.#others(names)) all.add(one);
    return all;
  }
  #others(names: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const name of names) out.add(this.mark(name));
    return out;
  }
}
export class Counting extends Base {
  protected override mark(name: string): string { return name + (this.current?.size ?? '-'); }
}
`,
    run: "[new Counting().build(['a', 'b']), new Counting().quiet(['a', 'b'])]",
  },
  {
    name: 'generators and iterators as sources',
    aim: 'a builder that walks a lazy source which looks at the target',
    touched: true,
    filename: 'attack.js',
    code: `function gather(source) {
  const out = new Set();
  for (const x of source) out.add(x);
  return out;
}
function* sizes(of, n) { for (let i = 0; i < n; i++) yield i * 10 + of.size; }
export function watched(n) {
  const all = new Set(['w']);
  for (const x of gather(sizes(all, n))) all.add(x);
  return all;
}
export function held(n) {
  const all = new Set(['w']);
  const lazy = sizes(all, n);
  for (const x of gather(lazy)) all.add(x);
  return all;
}
export function live() {
  const all = new Set(['a', 'b']);
  const it = all.values();
  let left = 5;
  for (const x of gather({ [Symbol.iterator]: () => ({ next: () => left-- > 0 ? { done: false, value: it.next().value + left } : { done: true } }) })) all.add(x);
  return all;
}
export function entries(xs) {
  const all = new Set(['e']);
  for (const x of gather(xs.entries())) all.add(x);
  return all.size;
}
export const two = (a, b) => new Set([...gather(a), ...gather(b)]);
`,
    run: "[watched(3), held(3), live(), entries(['p', 'q']), two('ab', 'bc')]",
  },
  {
    name: 'merges into what operands read',
    aim: 'the second operand is computed while the first has been poured already',
    touched: true,
    code: `let order = '';
function step(name: string, from: ReadonlySet<string>): Set<string> {
  order += name;
  const out = new Set<string>();
  for (const x of from) out.add(name + x + order.length);
  return out;
}
export function run(): [Set<string>, string] {
  order = '';
  const a = new Set<string>(['1', '2']);
  const all = new Set<string>([...a, ...step('s', a), ...step('t', new Set(step('u', a)))]);
  return [all, order];
}
export function shifting(): Set<string> {
  const a = new Set<string>(['1']);
  const grow = (): ReadonlySet<string> => { a.add('g' + a.size); return a; };
  return new Set<string>([...a, ...step('x', grow()), ...step('y', grow())]);
}
export function middle(): Set<string> {
  const a = new Set<string>(['1']);
  return new Set<string>([...step('x', a), ...a, ...step('y', a)]);
}
`,
    run: '[run(), shifting(), middle()]',
  },
  {
    name: 'a namespace, an enum and overloads',
    aim: 'typed builders in odd places of TypeScript',
    touched: true,
    code: `enum Kind { A = 'a', B = 'b' }
namespace Lists {
  export function kinds(list: readonly Kind[]): Set<Kind> {
    const out = new Set<Kind>();
    for (const kind of list) out.add(kind);
    return out;
  }
  export function all(lists: readonly (readonly Kind[])[]): Set<Kind> {
    const out = new Set<Kind>();
    for (const list of lists) for (const kind of kinds(list)) out.add(kind);
    return out;
  }
}
function names(one: string): Set<string>;
function names(many: readonly string[]): Set<string>;
function names(given: string | readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const one of typeof given === 'string' ? [given] : given) out.add(one);
  return out;
}
export function both(): Set<string> {
  const out = new Set<string>(['*']);
  for (const x of names('one')) out.add(x);
  for (const x of names(['two', 'three'])) out.add(x);
  return out;
}
export const kinds = (): Set<Kind> => Lists.all([[Kind.A], [Kind.B, Kind.A]]);
`,
    run: '[both(), kinds()]',
  },
  {
    name: 'a scheduler over priorities',
    aim: 'maps of maps: the inner containers are shared, the outer ones are poured',
    touched: true,
    code: `interface Job { readonly id: string; readonly level: number; readonly after: readonly Job[] }
function levels(job: Job): Map<number, Set<string>> {
  const out = new Map<number, Set<string>>();
  out.set(job.level, new Set([job.id]));
  for (const one of job.after) for (const [level, ids] of levels(one)) out.set(level, ids);
  return out;
}
export function plan(jobs: readonly Job[]): Map<number, Set<string>> {
  const all = new Map<number, Set<string>>();
  for (const job of jobs) {
    for (const [level, ids] of levels(job)) all.set(level, ids);
    all.get(job.level)?.add('+' + [...all].length);
  }
  return all;
}
export function joined(jobs: readonly Job[]): Map<number, Set<string>> {
  const all = new Map<number, Set<string>>();
  for (const job of jobs) {
    for (const [level, ids] of levels(job)) {
      all.set(level, new Set([...(all.get(level) ?? []), ...ids]));
    }
  }
  return all;
}
`,
    run: "(() => { const a = { id: 'a', level: 1, after: [{ id: 'b', level: 2, after: [] }, { id: 'c', level: 1, after: [] }] }; const d = { id: 'd', level: 2, after: [] }; return [plan([a, d]), joined([a, d])]; })()",
  },
  {
    name: 'iterators of a snapshot that are handed out',
    aim: 'a copy that is walked later, by whom nobody sees, beside copies read at once',
    touched: true,
    code: `export class Store {
  readonly #items = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  readonly #tags = new Set<string>();
  #snapshot(): Map<string, number> { return new Map(this.#items); }
  #past(): Map<string, number> { return new Map(this.#seen); }
  #all(): Set<string> { return new Set(this.#tags); }
  put(key: string): void { this.#items.set(key, this.#items.size); this.#seen.set(key, 1); this.#tags.add(key); }
  keys(): IterableIterator<string> { return this.#snapshot().keys(); }
  *[Symbol.iterator](): Generator<[string, number]> { yield* this.#past(); }
  *tags(): Generator<string> { for (const tag of this.#all()) yield tag; }
  get size(): number { return this.#snapshot().size + this.#past().size + this.#all().size; }
  readonly #own = new Map<string, number>([['own', 1]]);
  #mine(): Map<string, number> { return new Map(this.#own); }
  has(key: string): boolean { return this.#mine().has(key); }
}
`,
    run: "(() => { const s = new Store(); s.put('a'); s.put('b'); const k = s.keys(), i = s[Symbol.iterator](), t = s.tags(); i.next(); t.next(); s.put('c'); return [[...k], [...i], [...t], s.size, s.has('own')]; })()",
  },
  {
    name: 'a walk of a snapshot that writes into another one of the class',
    aim: 'the other may be this one: a live walk would not end',
    touched: true,
    code: `export class Table {
  readonly #rows = new Map<string, number>([['a', 1], ['b', 2]]);
  readonly #cols = new Map<string, number>([['c', 1]]);
  readonly #marks = new Set<string>(['m']);
  #copy(): Map<string, number> { return new Map(this.#rows); }
  #columns(): Map<string, number> { return new Map(this.#cols); }
  get cols(): Map<string, number> { return this.#cols; }
  #list(): string[] { return [...this.#marks]; }
  pourInto(other: Table): void {
    for (const [key, value] of this.#copy()) if (other.#rows.size < 9) other.#rows.set(key + "'", value);
  }
  colsInto(target: Map<string, number>): void {
    for (const [key, value] of this.#columns()) if (target.size < 9) target.set(key + "'", value);
  }
  markInto(target: Set<string>, other: Table): void {
    for (const mark of this.#list()) {
      target.add(mark);
      if (other.#marks.size < 9) other.#marks.add(mark + "'");
    }
  }
  readonly #own = new Set<string>(['o']);
  #mine(): Set<string> { return new Set(this.#own); }
  show(): unknown { return [this.#copy().size, this.#columns().size, [...this.#marks].length, this.#mine().has('o')]; }
}
`,
    run: "(() => { const t = new Table(); t.pourInto(t); t.colsInto(t.cols); t.markInto(new Set(), t); return t.show(); })()",
  },
  {
    name: 'forEach hands out what it walks',
    aim: 'the third parameter is the container: the copy, or what it was made of; and its type',
    touched: true,
    code: `export class Pool {
  readonly #busy = new Map<string, number>([['a', 1], ['b', 2]]);
  readonly #idle = new Set<string>(['i', 'j']);
  readonly #done = new Set<string>(['d']);
  #copy(): Map<string, number> { return new Map(this.#busy); }
  get #ids(): Set<string> { return this.#idle; }
  get #ended(): Set<string> { return this.#done; }
  sweep(): number {
    let n = 0;
    this.#copy().forEach((value, key, all) => { all.delete(key); n += value + all.size; });
    return n;
  }
  drop(): void {
    this.#ids.forEach((id, _, all) => all.delete(id));
  }
  ends(): number {
    let n = 0;
    this.#ended.forEach((id) => { n += id.length; });
    return n + [...this.#done].length;
  }
  get size(): number { return this.#copy().size + this.#ids.size; }
}
`,
    run: "(() => { const p = new Pool(); const r = [p.sweep(), p.size]; p.drop(); return [...r, p.size, p.ends()]; })()",
  },
  {
    name: 'a copy asked behind an await',
    aim: 'the argument is awaited between the copy and the question',
    touched: true,
    code: `export class Locks {
  readonly #held = new Set<string>(['a']);
  readonly #names = new Set<string>(['n']);
  #now(): Set<string> { return new Set(this.#held); }
  #known(): Set<string> { return new Set(this.#names); }
  release(id: string): void { this.#held.delete(id); }
  async wasHeld(id: Promise<string>): Promise<boolean> { return this.#now().has(await id); }
  async listed(id: Promise<string>): Promise<boolean> { return [...this.#held].includes(await id); }
  async isKnown(id: Promise<string>): Promise<boolean> { const name = await id; return this.#known().has(name) || [...this.#names].includes(name); }
}
`,
    run: "(async () => { const l = new Locks(); let go = (_: string): void => {}; const p = new Promise<string>((r) => { go = r; }); const a = l.wasHeld(p), b = l.listed(p), c = l.isKnown(p); l.release('a'); go('a'); return [await a, await b, await c]; })()",
  },
  {
    name: 'an accumulator that is walked while it grows',
    aim: 'for…in, for…of and forEach over the old one; over lists made of it',
    touched: true,
    filename: 'attack.js',
    code: `export function primes(names) {
  let o = {};
  for (const n of names) o = { ...o, ['k' + n]: 1 };
  for (const k in o) if (k.length < 5) o = { ...o, ['k' + k]: 2 };
  return o;
}
export function doubled() {
  let m = new Map([['a', 1], ['b', 2]]);
  for (const [k, v] of m) if (k.length < 4) m = new Map([...m, [k + k, v]]);
  return m;
}
export function each() {
  let s = new Set(['a', 'b']);
  s.forEach((x) => { if (x.length < 4) s = new Set([...s, x + x]); });
  return s;
}
export function listed() {
  let s = new Set(['a', 'b']);
  for (const x of [...s]) s = new Set([...s, x + x]);
  for (const x of Array.from(s.keys())) s = new Set([...s, x + '!']);
  return s;
}
export function worklist(start) {
  let seen = new Set([start]);
  const todo = [start];
  for (let n = todo.pop(); n !== undefined; n = todo.pop()) {
    for (const next of [n * 2, n + 1]) {
      if (next > 9 || seen.has(next)) continue;
      seen = new Set([...seen, next]);
      todo.push(next);
    }
  }
  return seen;
}
`,
    run: "[primes([1, 2]), doubled(), each(), listed(), worklist(1)]",
  },
  {
    name: 'a builder that keeps the last use last',
    aim: 'an entry deleted and added again has its own place; in the target of another it would move',
    touched: true,
    code: `function recent(uses: readonly string[]): Set<string> {
  const order = new Set<string>();
  for (const one of uses) {
    order.delete(one);
    order.add(one);
  }
  return order;
}
function first(uses: readonly string[]): Set<string> {
  const order = new Set<string>();
  for (const one of uses) order.add(one);
  return order;
}
export function merged(a: readonly string[], b: readonly string[]): Set<string> {
  const all = new Set<string>(['x', 'y', 'z']);
  for (const one of recent(a)) all.add(one);
  for (const one of recent(b)) all.add(one);
  return new Set<string>([...all, ...recent([...b, ...a]), ...first(a)]);
}
export function copied(a: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const one of recent(a)) all.add(one);
  all.delete('x');
  return all;
}
`,
    run: "[merged(['y', 'x', 'y'], ['q', 'x']), copied(['x', 'y', 'x', 'z', 'y'])]",
  },
  {
    name: 'merges with what may not be there',
    aim: 'a spread of undefined throws, a container made of undefined is empty; bases of every kind',
    touched: true,
    filename: 'attack.js',
    code: `function names(xs) {
  const out = new Set();
  for (const x of xs) out.add(x);
  return out;
}
export const ignored = (options, xs) => new Set([...options.ignore, ...names(xs)]);
export const either = (options, xs) => new Set([...(options.ignore ?? []), ...names(xs)]);
export const text = (given, xs) => new Set([...given, ...names(xs)]);
export const literal = (xs) => new Set([...['l', 'm'], ...names(xs)]);
export const late = (xs, more) => new Set([...names(xs), ...more, ...names(xs)]);
export const both = (a, b) => new Set([...names(a), ...names(b)]);
export const tried = (f) => { try { return f(); } catch (e) { return e.constructor.name; } };
`,
    run: "[tried(() => ignored({}, ['a'])), either({}, ['a']), tried(() => text(null, ['a'])), text('xyz', ['a']), literal(['a']), tried(() => late(['a'], undefined)), both(['a'], ['b']), tried(() => both(null, []))]",
  },
  {
    name: 'copies of fresh results under other types',
    aim: 'read-only results, casts, brands, inferred literals: a copy is of another type than what it is made of',
    touched: true,
    code: `type Id = string & { readonly brand: 'id' };
function readonly(names: readonly string[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const name of names) out.set(name, 1);
  return out;
}
function ids(names: readonly string[]): Map<Id, number> {
  const out = new Map<string, number>();
  for (const name of names) out.set(name, 2);
  return out as unknown as Map<Id, number>;
}
const literals = () => new Map([['a', 'x'], ['b', 'y']] as const);
function plain(names: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const name of names) out.set(name, 3);
  return out;
}
export function run(names: readonly string[]): unknown {
  const a = new Map(readonly(names));
  a.set('a', 0);
  const b = new Map<string, number>(ids(names));
  b.set('b', 0);
  const c = new Map<string, string>(literals());
  c.set('c', 'z');
  const d = new Map<string, number | string>(plain(names));
  d.set('d', 'four');
  const e = new Map<Id, number>();
  for (const [id, n] of ids(names)) e.set(id, n);
  const f = new Map(plain(names));
  f.delete('q');
  const g: ReadonlyMap<string, number | null> = new Map<string, number | null>(plain(names));
  return [a, b, c, d, e, f, g];
}
`,
    run: "run(['q', 'r'])",
  },
  {
    name: 'functions that are wrapped later',
    aim: 'a declaration that is assigned to, instrumented, or replaced on the class',
    touched: true,
    filename: 'attack.cjs',
    code: `function scan(xs) {
  const out = new Set();
  for (const x of xs) out.add(x);
  return out;
}
const bare = scan;
scan = (xs) => { log('scan'); return bare(xs); };
class Tool {
  static #parts(xs) {
    const out = new Set();
    for (const x of xs) out.add(x);
    return out;
  }
  pieces(xs) {
    const out = new Set();
    for (const x of xs) out.add(x);
    return out;
  }
  all(xs) {
    const all = new Set(['t']);
    for (const x of this.pieces(xs)) all.add(x);
    for (const x of Tool.#parts(xs)) all.add(x + '#');
    for (const x of scan(xs)) all.add(x);
    for (const x of Tool.#parts(xs)) all.add(x);
    return all;
  }
}
const pieces = Tool.prototype.pieces;
Tool.prototype.pieces = function (xs) { log('pieces'); return pieces.call(this, xs); };
function settle(xs) {
  const out = new Set();
  for (const x of xs) out.add(x);
  return out;
}
module.exports.all = (a, b) => new Set([...settle(a), ...settle(b), ...scan(b)]);
module.exports.two = (a, b) => new Set([...settle(a), ...settle(b)]);
`,
    run: "[new Tool().all(['a']), module.exports.all(['a'], ['b']), module.exports.two(['a'], ['b'])]",
  },
  {
    name: 'a worklist that grows while it is walked',
    aim: 'a drain into the very set that the loop goes over',
    touched: true,
    code: `type Graph = Readonly<Record<string, readonly string[]>>;
function next(graph: Graph, from: string): Set<string> {
  const out = new Set<string>();
  for (const to of graph[from] ?? []) out.add(to);
  return out;
}
export function reach(graph: Graph, from: string): Set<string> {
  const all = new Set<string>([from]);
  for (const one of all) for (const to of next(graph, one)) all.add(to);
  return all;
}
export function each(graph: Graph, from: string): Set<string> {
  const all = new Set<string>([from]);
  all.forEach((one) => next(graph, one).forEach((to) => all.add(to)));
  return all;
}
export function waves(graph: Graph, from: string): Set<string> {
  let wave = new Set<string>([from]);
  const all = new Set<string>(wave);
  while (wave.size > 0) {
    const coming = new Set<string>();
    for (const one of wave) {
      for (const to of next(graph, one)) coming.add(to);
    }
    wave = new Set([...coming].filter((one) => !all.has(one)));
    for (const one of wave) all.add(one);
  }
  return all;
}
export function steps(graph: Graph, from: string): string[] {
  const seen = new Set<string>([from]);
  const it = seen.values();
  const order: string[] = [];
  for (let at = it.next(); at.done !== true; at = it.next()) {
    order.push(at.value + [...seen].length);
    for (const to of next(graph, at.value)) seen.add(to);
  }
  return order;
}
`,
    run: "(() => { const g = { a: ['b', 'c'], b: ['d', 'a'], c: ['d'], d: ['e'] }; return [reach(g, 'a'), each(g, 'a'), waves(g, 'a'), steps(g, 'a')]; })()",
  },
  {
    name: 'dictionaries with fixed keys, partial ones and groups',
    aim: 'what is written under a key is checked otherwise than what is spread; entries have any text for a key',
    touched: true,
    code: `type Kind = 'a' | 'b';
interface Item { readonly kind: Kind; readonly id: string }
export const counts = (kinds: readonly Kind[]): Record<Kind, number> =>
  kinds.reduce((all, kind, i) => ({ ...all, [kind]: i }), {} as Record<Kind, number>);
export function partial(items: readonly Item[]): { [K in Kind]?: string } {
  let out: { [K in Kind]?: string } = {};
  for (const item of items) out = { ...out, [item.kind]: item.id };
  return out;
}
export function grouped(items: readonly Item[]): Record<string, readonly Item[]> {
  let out: Record<string, readonly Item[]> = {};
  for (const item of items) out = { ...out, ['of ' + item.kind]: [...(out['of ' + item.kind] ?? []), item] };
  return out;
}
export function two(items: readonly Item[]): Record<string, string> {
  let out: Record<string, string> = {};
  for (const { id, kind } of items) out = { ...out, ['i' + id]: kind, ['k' + kind]: id };
  return out;
}
export const inverted = (o: Record<string, string>): Record<string, string> =>
  Object.entries(o).reduce<Record<string, string>>((all, [k, v]) => ({ ...all, ['v' + v]: k }), {});
export function placed(items: readonly Item[]): Record<string, number> {
  let out: Record<string, number> = {};
  items.forEach((_, at) => {
    out = { ...out, ['at' + at]: items.length - at };
  });
  return out;
}
export const ids = (items: readonly Item[], kinds: Set<Kind>, kind: Kind): boolean => [...kinds].includes(kind) && items.length > 0;
export const titles = (items: readonly Item[]): Record<string, string | undefined> =>
  items.reduce<Record<string, string | undefined>>((all, { id, kind }) => ({ ...all, ['t-' + id]: kind === 'a' ? undefined : id }), {});
`,
    run: "(() => { const i = [{ kind: 'a', id: '1' }, { kind: 'b', id: '2' }, { kind: 'a', id: '3' }] as const; return [counts(['b', 'a']), partial(i), grouped(i), two(i), inverted({ x: 'y', z: 'y' }), placed(i), ids(i, new Set<'a' | 'b'>(['b']), 'b'), titles(i)]; })()",
  },
  {
    name: 'seeds that are shared',
    aim: 'an empty container of the module, of a default, of an outer reduce, is the first of many',
    touched: true,
    code: `const EMPTY: Map<string, number> = new Map<string, number>();
const add = (from: Map<string, number>, names: readonly string[]): Map<string, number> =>
  names.reduce((all, name) => new Map([...all, [name, all.size]]), from);
export const first = (names: readonly string[]): Map<string, number> =>
  names.reduce((all, name) => new Map([...all, [name, all.size]]), EMPTY);
export function given(names: readonly string[], seed = new Map<string, number>()): Map<string, number> {
  return names.reduce((all, name) => new Map([...all, [name, all.size]]), seed);
}
export function local(names: readonly string[]): unknown {
  const seed = new Map<string, number>([['s', 0]]);
  const one = names.reduce((all, name) => new Map([...all, [name, all.size]]), seed);
  const two = names.reduce((all, name) => new Map([...all, [name, all.size]]), new Map(seed));
  let rest = seed;
  for (const name of names) rest = new Map([...rest, [name, 0]]);
  return [seed, one, two, rest, add(seed, names), seed.size];
}
export const nested = (lists: readonly (readonly string[])[]): Set<string> =>
  lists.reduce((all, list) => list.reduce((inner, x) => new Set([...inner, x + inner.size]), all), new Set<string>());
export const perList = (lists: readonly (readonly string[])[]): readonly Set<string>[] =>
  lists.map((list) => list.reduce((all, x) => new Set([...all, x]), new Set<string>()));
`,
    run: "[first(['a', 'b']), first(['c']), EMPTY.size, given(['x']), local(['p', 'q']), nested([['a', 'b'], ['c']]), perList([['a'], ['b', 'a']])]",
  },
  {
    name: 'a reducer of actions',
    aim: 'a switch of steps, one of which starts anew, one keeps the old state',
    touched: true,
    filename: 'attack.js',
    code: `export function replay(...actions) {
  return actions.reduce((state, action) => {
    switch (action.type) {
      case 'add':
        return new Set([...state, action.id]); // one more
      case 'addAll': {
        const next = new Set([...state, action.id, action.id + '!']);
        return next;
      }
      case 'clear':
        return new Set();
      default:
        return state;
    }
  }, new Set());
}
export function removing(...actions) {
  return actions.reduce((state, { type, id }) => {
    if (type === 'remove') { const next = new Set(state); next.delete(id); return next; }
    return type === 'add' ? new Set([...state, id]) : state;
  }, new Set());
}
export function logged(...actions) {
  return actions.reduce((state, { id }) => { const next = new Set([...state, id]); log(next.size - state.size); return next; }, new Set());
}
export const ids = (...actions) => actions.reduce((state, { id }) => (id ? new Set([...state, id]) : state), new Set());
`,
    run: "(() => { const a = [{ type: 'add', id: 'x' }, { type: 'addAll', id: 'y' }, { type: 'clear' }, { type: 'add', id: 'z' }, { type: 'remove', id: 'z' }, {}]; return [replay(...a), removing(...a), logged(...a), ids(...a)]; })()",
  },
];

export default attacks;
