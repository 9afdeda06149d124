import type { Attack } from './attack.js';

/** A builder that is poured into the container of another function: the least that is rewritten. */
const NAMES = `function names(xs: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
}
`;
const NAMES_JS = NAMES.replaceAll(/: (?:readonly string\[\]|Set<string>)|<string>/g, '');
const attacks: readonly Attack[] = [
  {
    name: 'an arrow before a line that begins with a bracket',
    aim: 'a block body ends its statement, an expression body goes on',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export const collect = (tree: Tree): Set<string> => {
  const out = new Set<string>()
  out.add(tree.name)
  for (const kid of tree.kids) {
    for (const x of collect(kid)) out.add(x)
  }
  return out
}
[1, 2].forEach((n) => log(n))
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [] }] })",
  },
  {
    name: 'an arrow before a template and a parenthesis',
    aim: 'the same, with a call and a tagged template behind',
    touched: true,
    filename: 'attack.js',
    code: `export const collect = (tree) => {
  const out = new Set()
  out.add(tree.name)
  for (const kid of tree.kids) for (const x of collect(kid)) out.add(x)
  return out
}
(function () { log('iife') })()
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [] }] })",
  },
  {
    name: 'a const arrow on the first line behind a hashbang',
    aim: 'the filler goes above the comments of the declaration',
    touched: true,
    filename: 'attack.js',
    code: `#!/usr/bin/env node
export const collect = (tree) => {
  const out = new Set();
  out.add(tree.name);
  for (const kid of tree.kids) for (const x of collect(kid)) out.add(x);
  return out;
};
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [] }] })",
  },
  {
    name: 'a const arrow below ts-nocheck',
    aim: 'a comment that must stay first in its file',
    code: `// @ts-nocheck
export const collect = (tree): Set<string> => {
  const out = new Set<string>();
  out.add(tree.name);
  for (const kid of tree.kids) for (const x of collect(kid)) out.add(x);
  return out;
};
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [] }] })",
  },
  {
    name: 'a text that the container keeps from being a directive',
    aim: "'use strict' behind the first const is an expression; as the first statement it is a directive",
    filename: 'attack.cjs',
    code: `function make() {
  function names(xs = []) {
    const out = new Set();
    'use strict';
    for (const x of xs) out.add(x);
    return out;
  }
  return function all(xs) {
    const t = new Set(['z']);
    for (const x of names(xs)) t.add(x);
    return t;
  };
}
`,
    run: "make()(['a', 'b'])",
  },
  {
    name: 'a text that the container keeps from making the code strict',
    aim: 'in sloppy code: a name that nothing declares',
    filename: 'attack.cjs',
    code: `function make() {
  const names = (xs) => {
    const out = new Set();
    'use strict';
    for (const x of xs) { leaked = x; out.add(x); }
    return out;
  };
  module.exports = names;
  return function all(xs) {
    const t = new Set(['z']);
    for (const x of names(xs)) t.add(x);
    return [t, leaked];
  };
}
var leaked;
`,
    run: "make()(['a', 'b'])",
  },
  {
    name: 'an argument that is named like the head',
    aim: 'in the head of a for…of the names of the loop are not there yet',
    filename: 'attack.js',
    code: `${NAMES_JS}
export function all(x) {
  const t = new Set(['z']);
  for (const x of names(x)) t.add(x);
  return t;
}
`,
    run: "(() => { try { return all(['a']); } catch (e) { return 'threw ' + e.name; } })()",
  },
  {
    name: 'an argument that is named like the head, of a loop that is a copy',
    aim: 'the same for a loop copy of fresh',
    filename: 'attack.js',
    code: `${NAMES_JS}
export function all(x) {
  const t = new Set();
  for (const x of names(x)) t.add(x);
  return t;
}
`,
    run: "(() => { try { return all(['a']); } catch (e) { return 'threw ' + e.name; } })()",
  },
  {
    name: 'a wrapper by hand with an optional parameter',
    aim: 'the filler must be given what the wrapper may leave out',
    code: `function fillNames(out: Set<string>, xs: readonly string[] | undefined): Set<string> {
  for (const x of xs ?? ['none']) out.add(x);
  return out;
}
export function names(xs?: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names()) t.add(x);
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'a wrapper by hand that takes anything',
    aim: 'the filler is stricter than the wrapper',
    code: `function fillNames(out: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) out.add(x);
  return out;
}
export function names(xs: any): Set<string> {
  return fillNames(new Set<string>(), xs);
}
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names('abc')) t.add(x);
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'a const whose type forgives what its function does not',
    aim: 'calls of the const are checked against its annotation',
    code: `const names: (xs: any) => Set<string> = (xs: readonly string[]): Set<string> => {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
};
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names('abc')) t.add(x);
  return t;
}
export const other = names(['q']);
`,
    run: '[all(), other]',
  },
  {
    name: 'a const whose type makes a parameter optional',
    aim: 'the same, with an argument that is left out',
    code: `const names: (xs?: readonly string[]) => Set<string> = (xs: readonly string[] | undefined): Set<string> => {
  const out = new Set<string>();
  for (const x of xs ?? ['none']) out.add(x);
  return out;
};
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names()) t.add(x);
  return t;
}
export const other = names(['q']);
`,
    run: '[all(), other]',
  },
  {
    name: 'a merge that new takes for its callee',
    aim: 'without the inner new the outer one takes the call',
    filename: 'attack.js',
    code: `${NAMES_JS}
export function all(xs, ys) {
  return new new Set([...names(xs), ...names(ys)]).constructor(['q']);
}
`,
    run: "all(['a'], ['b'])",
  },
  {
    name: 'a merge that a decorator-like heritage clause takes',
    aim: 'a merge in parentheses as a callee, as a tag, under typeof and await',
    touched: true,
    filename: 'attack.js',
    code: `${NAMES_JS}
export async function all(xs, ys) {
  const a = new (new Set([...names(xs), ...names(ys)]).constructor)(['q']);
  const b = await new Set([...names(xs), ...names(ys)]);
  const c = typeof new Set([...names(xs), ...names(ys)]);
  return [a, b, c, new Set([...names(xs), ...names(ys)]).size];
}
`,
    run: "all(['a'], ['b'])",
  },
  {
    name: 'the type of a private method is asked for',
    aim: 'Parameters<typeof this.f> of a method that gets one more',
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export class Forest {
  constructor(readonly trees: readonly Tree[]) {}
  all(): Set<string> {
    const t = new Set<string>(['z']);
    const args: Parameters<typeof this.collect> = [{ name: 'q', kids: [] }];
    for (const tree of this.trees) {
      for (const x of this.collect(tree)) t.add(x);
    }
    return t.add(args[0].name);
  }
  private collect(tree: Tree): Set<string> {
    const out = new Set<string>();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of this.collect(kid)) out.add(x);
    return out;
  }
}
`,
    run: "new Forest([{ name: 'a', kids: [{ name: 'b', kids: [] }] }]).all()",
  },
  {
    name: 'a parameter property that is private',
    aim: 'the filler of a method stands behind the class, where a private member cannot be named',
    code: `class Tree {
  constructor(readonly name: string, private readonly kids: readonly Tree[]) {}
  static collect(tree: Tree): Set<string> {
    const out = new Set<string>();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of Tree.collect(kid)) out.add(x);
    return out;
  }
  static count(tree: Tree): number {
    return Tree.collect(tree).size;
  }
}
export const count = (): number => Tree.count(new Tree('a', [new Tree('b', [])]));
`,
    run: 'count()',
  },
  {
    name: 'a private member in a pattern',
    aim: 'the same, where the member is destructured',
    code: `class Tree {
  readonly name: string;
  private readonly kids: readonly Tree[];
  constructor(name: string, children: readonly Tree[]) {
    this.name = name;
    this.kids = children;
  }
  static collect(tree: Tree): Set<string> {
    const out = new Set<string>();
    const { name, kids } = tree;
    out.add(name);
    for (const kid of kids) for (const x of Tree.collect(kid)) out.add(x);
    return out;
  }
  static count(tree: Tree): number {
    return Tree.collect(tree).size;
  }
}
export const count = (): number => Tree.count(new Tree('a', [new Tree('b', [])]));
`,
    run: 'count()',
  },
  {
    name: 'a private constructor',
    aim: 'the same, where the class is made',
    code: `class Tree {
  readonly name: string;
  private constructor(name: string) {
    this.name = name;
  }
  static collect(depth: number): Set<string> {
    const out = new Set<string>();
    out.add(new Tree('t' + depth).name);
    if (depth > 0) for (const x of Tree.collect(depth - 1)) out.add(x);
    return out;
  }
  static count(): number {
    return Tree.collect(3).size;
  }
}
export const count = (): number => Tree.count();
`,
    run: 'count()',
  },
  {
    name: 'a protected member of the base class',
    aim: 'the same, where another class declares the member',
    code: `class Base {
  protected readonly kids: readonly Tree[] = [];
  readonly name: string = 'n';
}
class Tree extends Base {
  static collect(tree: Tree): Set<string> {
    const out = new Set<string>();
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of Tree.collect(kid)) out.add(x);
    return out;
  }
  static count(tree: Tree): number {
    return Tree.collect(tree).size;
  }
}
export const count = (): number => Tree.count(new Tree());
`,
    run: 'count()',
  },
  {
    name: 'a text that goes on in the next line',
    aim: 'a method that moves out loses white space of a string',
    filename: 'attack.js',
    code: `class Tree {
  static collect(tree) {
    const out = new Set();
    out.add('a\\
      b');
    for (const kid of tree.kids) for (const x of Tree.collect(kid)) out.add(x);
    return out;
  }
  static all(tree) {
    return [...Tree.collect(tree)].join();
  }
}
export const all = () => Tree.all({ kids: [] });
`,
    run: 'all()',
  },
  {
    name: 'a comment of several lines in a method that moves',
    aim: 'its text must stay',
    filename: 'attack.js',
    code: `class Tree {
  static collect(tree) {
    const out = new Set();
    /* one
       two
     three */
    out.add(tree.name);
    for (const kid of tree.kids) for (const x of Tree.collect(kid)) out.add(x);
    return out;
  }
  static all(tree) {
    return [...Tree.collect(tree)].join();
  }
}
export const all = () => Tree.all({ name: 'a', kids: [] });
`,
    run: 'all()',
  },
  {
    name: 'comments among the parameters',
    aim: 'wrapper and filler have the same head: a comment may be lost, or said twice',
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export function collect(tree: Tree /* the root */, deep /* or not */ : boolean = true): Set<string> {
  const out = new Set<string>();
  out.add(tree.name);
  for (const kid of tree.kids) for (const x of collect(kid, deep)) out.add(x);
  return out;
}
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [] }] })",
  },
  {
    name: 'a class of a merged namespace',
    aim: 'an exported name of one block of a namespace is a name in all others',
    code: `namespace Store {
  export class Set<T> extends globalThis.Set<T> {
    override add(value: T): this {
      log('add', value);
      return super.add(value);
    }
  }
}
namespace Store {
  function names(xs: readonly string[]): globalThis.Set<string> {
    const out = new Set<string>();
    for (const x of xs) out.add(x);
    return out;
  }
  export function all(xs: readonly string[]): globalThis.Set<string> {
    const t = new Set<string>(['z']);
    for (const x of names(xs)) t.add(x);
    return t;
  }
}
`,
    run: "Store.all(['a', 'b'])",
  },
  {
    name: 'a pour inside a merged namespace into a class of its own, as a loop copy',
    aim: 'the same for a loop copy and a copy of fresh',
    code: `${NAMES}
namespace Store {
  export class Set<T> extends globalThis.Set<T> {
    readonly kind = 'mine';
  }
}
namespace Store {
  export function all(xs: readonly string[]): unknown {
    const t = new Set<string>();
    for (const x of names(xs)) t.add(x);
    return [t.kind, new Set(names(xs)).kind];
  }
}
`,
    run: "Store.all(['a', 'b'])",
  },
  {
    name: 'a named function expression that calls itself by its own name',
    aim: 'another name of the same function: its calls are not those of the const',
    filename: 'attack.js',
    code: `const collect = function inner(tree) {
  const out = new Set();
  out.add(tree.name);
  for (const kid of tree.kids) for (const x of inner(kid)) out.add(x);
  return out;
};
export function all(tree) {
  const t = new Set(['z']);
  for (const x of collect(tree)) t.add(x);
  return t;
}
`,
    run: "all({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] })",
  },
  {
    name: 'a named function expression, poured by its own name alone',
    aim: 'the same, with both names poured',
    filename: 'attack.js',
    code: `const collect = function inner(tree) {
  const out = new Set();
  out.add(tree.name);
  if (tree.kids.length > 1) for (const x of collect(tree.kids[1])) out.add(x);
  for (const kid of tree.kids) for (const x of inner(kid)) out.add(x);
  return out;
};
export const all = (tree) => [...collect(tree)].length;
`,
    run: "all({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] })",
  },
  {
    name: 'a class that is not there yet',
    aim: 'Tree.collect(x) throws before the class, a function does not',
    filename: 'attack.js',
    code: `export function all(tree) {
  const t = new Set(['z']);
  for (const x of Tree.collect(tree)) t.add(x);
  return t;
}
try {
  log(all({ name: 'a', kids: [] }));
} catch (e) {
  log('threw', e.name);
}
class Tree {
  static collect(tree) {
    const out = new Set();
    out.add(tree.name);
    for (const kid of tree.kids) out.add(kid.name);
    return out;
  }
  static count(tree) {
    return Tree.collect(tree).size;
  }
}
export const count = (tree) => Tree.count(tree);
`,
    run: "count({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] })",
  },
  {
    name: 'a BOM, CRLF and tabs',
    aim: 'line ends and the mark of the file stay',
    touched: true,
    code: `﻿interface Tree { readonly name: string; readonly kids: readonly Tree[] }
// what it has
export const collect = (tree: Tree): Set<string> => {
	const out = new Set<string>(); // found
	out.add(tree.name);
	for (const kid of tree.kids) {
		for (const x of collect(kid)) out.add(x);
	}
	return out; // all
};
`,
    run: "collect({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] })",
  },
  {
    name: 'a drain in every place for one statement',
    aim: 'if and else without braces, do, label, case; no semicolons',
    touched: true,
    code: `${NAMES}
export function all(kind: number, xs: readonly string[]): Set<string> {
  const t = new Set<string>(['z'])
  if (kind === 0)
    for (const x of names(xs)) t.add(x)
  else if (kind === 1) for (const x of names([...xs, 'one'])) { t.add(x) }
  else
    one: for (const x of names(['else'])) t.add(x)
  let i = 0
  do for (const x of names(['do' + i])) t.add(x); while (++i < 2)
  switch (kind) {
    case 0: for (const x of names(['case'])) t.add(x)
    case 1:
      for (const x of names(['one'])) t.add(x)
      break
    default: for (const x of names(['default'])) t.add(x)
  }
  while (i++ < 4) for (const x of names(['w' + i])) t.add(x)
  ;[1].forEach((n) => t.add('n' + n))
  return t
}
`,
    run: "[0, 1, 2].map((kind) => all(kind, ['a', 'z', 'b']))",
  },
  {
    name: 'minified',
    aim: 'no white space at all',
    touched: true,
    filename: 'attack.js',
    code: `function names(xs){const out=new Set;for(const x of xs)out.add(x);return out}export function all(a,xs){const t=new Set(['z']);if(a)for(const x of names(xs))t.add(x);else for(const x of names(['q']))t.add(x);do for(const x of names(['d']))t.add(x);while(0);return t}`,
    run: "[all(1, ['a']), all(0, ['b'])]",
  },
  {
    name: 'a generator that is given what to collect',
    aim: 'yield and await in the arguments of the call',
    touched: true,
    code: `${NAMES}
function* run(): Generator<string, Set<string>, readonly string[]> {
  const t = new Set<string>(['z']);
  for (const x of names(yield 'first')) t.add(x);
  for (const x of names([...(yield 'second'), 'y'])) t.add(x);
  return t;
}
export async function both(): Promise<unknown> {
  const t = new Set<string>();
  t.add('q');
  for (const x of names(await Promise.resolve(['p']))) t.add(x);
  const it = run();
  log(it.next().value);
  log(it.next(['a']).value);
  return [t, it.next(['b']).value];
}
`,
    run: 'both()',
  },
  {
    name: 'two activations of one async function',
    aim: 'each has its own target',
    touched: true,
    code: `${NAMES}
async function one(xs: readonly string[], ms: number): Promise<Set<string>> {
  const t = new Set<string>(['z']);
  await new Promise<void>((done) => setTimeout(done, ms));
  for (const x of names(xs)) t.add(x);
  await null;
  for (const x of names(['m'])) t.add(x);
  return t;
}
export const both = (): Promise<Set<string>[]> => Promise.all([one(['a'], 5), one(['b'], 1)]);
`,
    run: 'both()',
  },
  {
    name: 'rest, spread, defaults and a pattern',
    aim: 'the head of the filler, and what the wrapper hands on',
    touched: true,
    code: `interface Options { readonly deep?: boolean; readonly tags: readonly string[] }
const FALLBACK = 'fallback';
export function collect({ deep = true, tags: [first = FALLBACK, ...others] }: Options, prefix: string = 'p', ...more: string[]): Set<string> {
  const out = new Set<string>();
  out.add(prefix + first);
  for (const x of others) out.add(x);
  for (const x of more) out.add(x);
  if (deep) for (const x of collect({ deep: false, tags: others }, undefined, ...more, 'm')) out.add(x);
  return out;
}
`,
    run: "[collect({ tags: ['a', 'b'] }), collect({ tags: [] }, 'q', 'r', 's'), collect.length, collect.name]",
  },
  {
    name: 'an object named options already',
    aim: 'the name for a pattern must be fresh',
    code: `const options = { tags: ['x'] };
export function collect({ tags }: { readonly tags: readonly string[] }, options2: readonly string[] = options.tags.slice(0, 0)): Set<string> {
  const out = new Set<string>();
  for (const x of tags) out.add(x);
  for (const x of options2) out.add(x);
  if (tags.length > 1) for (const x of collect({ tags: tags.slice(1) })) out.add(x);
  return out;
}
`,
    run: "[collect(options), collect({ tags: ['a', 'b'] })]",
  },
  {
    name: 'names that clash',
    aim: 'two functions want the same name of a filler, and a third has it',
    touched: true,
    filename: 'attack.js',
    code: `export const fillNames = 'taken';
${NAMES_JS}
function getNames(xs) {
  const out = new Set();
  for (const x of xs) out.add('get ' + x);
  return out;
}
function $(xs) {
  const $$ = new Set();
  for (const x of xs) $$.add('$& ' + x);
  return $$;
}
export function all(xs) {
  const t = new Set(['z']);
  for (const x of names(xs)) t.add(x);
  for (const x of getNames(xs)) t.add(x);
  for (const x of $(xs)) t.add(x);
  return [t, names(['n']).size, getNames([]).size, $([]).size];
}
`,
    run: "all(['a'])",
  },
  {
    name: 'keys that are not themselves',
    aim: '-0, NaN, symbols, objects; the order of what is there already',
    touched: true,
    filename: 'attack.js',
    code: `function odd(xs) {
  const out = new Map();
  for (const x of xs) out.set(x, out.constructor === Map ? typeof x : 0);
  return out;
}
function plain(xs) {
  const out = new Map();
  for (const [i, x] of xs.entries()) out.set(x, i);
  return out;
}
const s = Symbol('s');
const o = {};
export function all(...lists) {
  const t = new Map([[0, 'zero'], [NaN, 'nan']]);
  for (const xs of lists) for (const [k, v] of plain(xs)) t.set(k, v);
  plain([o, -0]).forEach((v, k) => t.set(k, v));
  for (const [k, v] of odd([s])) t.set(k, v);
  return [...t].map(([k, v]) => [String(k === o ? 'o' : k), Object.is(k, -0), v]);
}
`,
    run: "all([-0, NaN, s], [o, 0, '0', undefined, NaN])",
  },
  {
    name: 'a builder that throws half-way, seen in four ways',
    aim: 'a target in the try, before it, in a loop round it, in finally',
    touched: true,
    filename: 'attack.js',
    code: `function risky(xs) {
  const out = new Set();
  for (const x of xs) {
    if (x === 'bad') throw new RangeError(x);
    out.add(x);
  }
  return out;
}
export function inside(xs) {
  try {
    const t = new Set(['z']);
    for (const x of risky(xs)) t.add(x);
    return [...t];
  } catch (e) {
    return e.name;
  }
}
export function before(xs) {
  const t = new Set(['z']);
  try {
    for (const x of risky(xs)) t.add(x);
  } catch {}
  return [...t];
}
export function again(lists) {
  const t = new Set(['z']);
  for (const xs of lists) {
    try {
      for (const x of risky(xs)) t.add(x);
    } catch {
      continue;
    }
  }
  return [...t];
}
export function last(xs) {
  const t = new Set(['z']);
  try {
    for (const x of risky(xs)) t.add(x);
  } finally {
    log([...t]);
    return t.size;
  }
}
export function outer(lists) {
  const t = new Set(['z']);
  try {
    lists.forEach((xs) => {
      for (const x of risky(xs)) t.add(x);
    });
  } catch {}
  return [...t];
}
`,
    run: "[inside(['a', 'bad']), before(['a', 'bad']), again([['a', 'bad'], ['b']]), last(['a', 'bad']), outer([['a'], ['b', 'bad']])]",
  },
  {
    name: 'a finally that returns the target',
    aim: 'the value of the function is the target, and it goes on being filled',
    touched: true,
    filename: 'attack.js',
    code: `${NAMES_JS}
export function all(xs) {
  const t = new Set(['z']);
  try {
    return t;
  } finally {
    for (const x of names(xs)) t.add(x);
  }
}
`,
    run: "all(['a', 'b'])",
  },
  {
    name: 'closures over the target, made after and before',
    aim: 'a counter that looks into the target while it is filled',
    touched: true,
    filename: 'attack.js',
    code: `function names(xs, each) {
  const out = new Set();
  for (const x of xs) {
    each(x);
    out.add(x);
  }
  return out;
}
export function after(xs) {
  const t = new Set(['z']);
  for (const x of names(xs, (y) => log('after', y))) t.add(x);
  const size = () => t.size;
  return [size(), size];
}
export function before(xs) {
  const t = new Set(['z']);
  const size = () => t.size;
  for (const x of names(xs, () => log('before', size()))) t.add(x);
  return t;
}
export function hoisted(xs) {
  const t = new Set(['z']);
  for (const x of names(xs, look)) t.add(x);
  return t;
  function look() {
    log('hoisted', t.size);
  }
}
export function rounds(lists) {
  let look = () => {};
  const t = new Set(['z']);
  for (const xs of lists) {
    for (const x of names(xs, () => look())) t.add(x);
    look = () => log('rounds', t.size);
  }
  return t;
}
`,
    run: "[after(['a', 'b'])[0], before(['a', 'b']), hoisted(['a', 'b']), rounds([['a'], ['b', 'c']])]",
  },
  {
    name: 'a collector that is handed what others have seen',
    aim: 'a set of visited nodes beside the container that is filled',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export function collect(tree: Tree, seen: Set<Tree>): Set<string> {
  const out = new Set<string>();
  if (seen.has(tree)) return out;
  seen.add(tree);
  out.add(tree.name + seen.size);
  for (const kid of tree.kids) {
    for (const x of collect(kid, seen)) out.add(x);
  }
  return out;
}
`,
    run: "(() => { const b = { name: 'b', kids: [] as Tree[] }; const a = { name: 'a', kids: [b, b] }; b.kids.push(a); return collect(a, new Set()); })()",
  },
  {
    name: 'three builders in turn, one of which reads',
    aim: 'a group that must not be filled in place as a whole',
    filename: 'attack.js',
    code: `export function a(n) {
  const out = new Set();
  out.add('a' + n);
  if (n > 0) for (const x of b(n - 1)) out.add(x);
  return out;
}
export function b(n) {
  const out = new Set();
  out.add('b' + n);
  if (n > 0) for (const x of c(n - 1)) out.add(x);
  return out;
}
export function c(n) {
  const out = new Set();
  if (n > 0) for (const x of a(n - 1)) out.add(x);
  out.add('c' + out.size);
  return out;
}
`,
    run: '[a(7), b(7), c(7)]',
  },
  {
    name: 'three builders in turn that only write',
    aim: 'the same group, filled',
    touched: true,
    filename: 'attack.js',
    code: `export function a(n) {
  const out = new Set();
  out.add('a' + n);
  if (n > 0) for (const x of b(n - 1)) out.add(x);
  return out;
}
export const b = (n) => {
  const found = new Set();
  found.add('b' + n);
  if (n > 0) for (const x of c(n - 1)) found.add(x);
  return found;
}
export function c(n) {
  const out = new Set();
  if (n > 0) for (const x of a(n - 1)) out.add(x);
  out.add('c' + n);
  return out;
}
\`log\`.at(0)
`,
    run: '[a(7), b(7), c(7)]',
  },
  {
    name: 'merges inside arguments inside merges',
    aim: 'nested rewrites, pass by pass, to one end',
    touched: true,
    code: `${NAMES}
export function all(xs: readonly string[]): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names([...new Set<string>([...names(xs), ...names([...names(['q']), 'r'])])])) t.add(x);
  for (const x of names([...new Set<string>([...t, ...names(['s'])])])) t.add(x);
  return new Set<string>([...t, ...names([...names(xs)].reverse())]);
}
`,
    run: "all(['a', 'b'])",
  },
  {
    name: 'a merge in a loop that keeps each step',
    aim: 'a let that is a base, an accumulator and a target',
    touched: true,
    code: `${NAMES}
export function steps(xss: readonly string[][]): [Set<string>[], Set<string>] {
  let all = new Set<string>();
  const kept: Set<string>[] = [];
  for (const xs of xss) {
    kept.push(all);
    all = new Set<string>([...all, ...names(xs)]);
  }
  return [kept, all];
}
export function quiet(xss: readonly string[][]): Set<string> {
  let all = new Set<string>();
  for (const xs of xss) all = new Set<string>([...all, ...names(xs)]);
  return all;
}
export function reduced(xss: readonly string[][]): Set<string> {
  return xss.reduce((all, xs) => new Set<string>([...all, ...names(xs)]), new Set<string>());
}
`,
    run: "[steps([['a'], ['b', 'a']]), quiet([['a'], ['b', 'a']]), reduced([['a'], ['b', 'a']])]",
  },
  {
    name: 'a copy that is then filled',
    aim: 'a copy of fresh, a loop copy and drains of one function, in one pass',
    touched: true,
    code: `function index(xs: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const x of xs) out.set(x, x.length);
  return out;
}
export function both(a: readonly string[], b: readonly string[]): Map<string, number> {
  const t = new Map<string, number>(index(a));
  for (const [k, v] of index(b)) t.set(k, v);
  const u = new Map<string, number>();
  for (const [k, v] of index([...t.keys()])) u.set(k, v);
  index(b).forEach((v, k) => u.set(k, v));
  return new Map<string, number>(new Map<string, number>([...index(a), ...u]));
}
`,
    run: "both(['a', 'bb'], ['ccc', 'a'])",
  },
  {
    name: 'a builder poured in a static block and in a field',
    aim: 'code of a class that is neither method nor function',
    touched: true,
    code: `${NAMES}
export class Registry {
  static readonly all = new Set<string>();
  readonly mine = new Set<string>([...names(['m']), ...names(['n'])]);
  static {
    const t = new Set<string>(['z']);
    for (const x of names(['s'])) t.add(x);
    for (const x of t) Registry.all.add(x);
  }
  static [(() => { const k = new Set<string>(['k']); for (const x of names(['y'])) k.add(x); return [...k].join(); })()]() {}
}
`,
    run: '[Registry.all, new Registry().mine, Object.getOwnPropertyNames(Registry).slice(3)]',
  },
  {
    name: 'a drain in the default of a parameter',
    aim: 'its target lives in an arrow of the head',
    touched: true,
    code: `${NAMES}
export const all = (xs: readonly string[], t = (() => { const u = new Set<string>(['u']); for (const x of names(xs)) u.add(x); return u; })()): Set<string> => t;
`,
    run: "[all(['a']), all(['b'], new Set(['c']))]",
  },
  {
    name: 'a target in the head of a for',
    aim: 'one target for all rounds of a loop',
    code: `${NAMES}
export function all(n: number): (() => number)[] {
  const sizes: (() => number)[] = [];
  for (let i = 0, t = new Set<string>(); i < n; i++) {
    for (const x of names(['a' + i])) t.add(x);
    sizes.push(() => t.size);
  }
  for (const t = new Set<string>(['z']); t.size < n; ) {
    for (const x of names(['a' + t.size])) t.add(x);
    sizes.push(() => t.size);
  }
  return sizes;
}
`,
    run: 'all(4).map((f) => f())',
  },
  {
    name: 'comments in every gap',
    aim: 'what stands round the container, the drain and the head',
    touched: true,
    filename: 'attack.js',
    code: `/** Names of all. */
export function /* a */ names /* b */ (/* c */ xs /* d */) /* e */ { // f
  /* g */ const out = new Set(); // i
  // j
  for (const x of xs) out.add(x); // k
  return out; // l
} // m
export function all(xs) {
  const t = new Set(['z']); // n
  /* o */ for (const x of names(xs)) t.add(x); // p
  // q
  return t;
}
`,
    run: "all(['a'])",
  },
  {
    name: 'comments in the gaps of a const and a call',
    aim: 'the same for a const of several names and for arguments',
    filename: 'attack.js',
    code: `const names = /* a */ (xs) /* b */ => /* c */ {
  const /* d */ out = new Set() /* e */, /* f */ n = xs.length; // g
  for (const x of xs) out.add(x + n);
  return out;
}; // h
export function all(xs) {
  const t = new Set(['z']);
  for (const x of names(/* i */ xs /* j */)) t.add(x);
  for (const x of names(xs)) /* k */ t.add(x);
  return t;
}
`,
    run: "all(['a'])",
  },
  {
    name: 'TSX',
    aim: 'a generic arrow, a merge in an attribute',
    touched: true,
    filename: 'attack.tsx',
    code: `declare const React: any;
const names = <T,>(xs: readonly T[]): Set<T> => {
  const out = new Set<T>();
  for (const x of xs) out.add(x);
  return out;
};
export const first = names([1]);
export function all(xs: readonly string[]): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names<string>(xs)) t.add(x);
  for (const x of names(xs)) t.add(x);
  for (const x of names(['lit'])) t.add(x);
  return t;
}
`,
    run: "all(['a'])",
  },
  {
    name: 'literal types',
    aim: 'what is inferred from the target is wider than from the arguments',
    touched: true,
    code: `function names<T extends string>(xs: readonly T[], twice: (x: T) => T): Set<T> {
  const out = new Set<T>();
  for (const x of xs) out.add(twice(x));
  return out;
}
function plain<T extends string>(xs: readonly T[]): Set<T> {
  const out = new Set<T>();
  for (const x of xs) out.add(x);
  return out;
}
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  const swap: Record<'a' | 'b', 'a' | 'b'> = { a: 'b', b: 'a' };
  for (const x of names(['a', 'b'], (y) => swap[y])) t.add(x);
  for (const x of plain(['a', 'c'])) t.add(x);
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'an index that may be missing',
    aim: 'strict, with and without noUncheckedIndexedAccess',
    touched: true,
    code: `function index<K extends string, V>(rows: readonly V[], by: (row: V) => K): Map<K, V> {
  const out = new Map<K, V>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row !== undefined) out.set(by(row), row);
  }
  return out;
}
export function all(rows: readonly { readonly id: string }[]): Map<string, { readonly id: string }> {
  const t = new Map<string, { readonly id: string }>();
  t.set('z', { id: 'z' });
  for (const [k, v] of index(rows, (row) => row.id)) t.set(k, v);
  for (const [k, v] of index<string, { readonly id: string }>(rows, (row) => row.id + row.id)) t.set(k, v);
  return t;
}
`,
    run: "all([{ id: 'a' }])",
  },
  {
    name: 'a Proxy and getters on the way',
    aim: 'the order of traps, getters and writes',
    touched: true,
    filename: 'attack.js',
    code: `function names(source) {
  const out = new Map();
  for (const key of Object.keys(source)) out.set(key, source[key]);
  return out;
}
export function all() {
  const t = new Map([['z', 0]]);
  const traced = new Proxy({ a: 1, get b() { log('getter'); return 2; } }, {
    get: (o, k, r) => (log('get', String(k)), Reflect.get(o, k, r)),
    ownKeys: (o) => (log('keys'), Reflect.ownKeys(o)),
  });
  for (const [k, v] of names(traced)) t.set(k, v);
  names({ get z() { log('last'); return 9; } }).forEach((v, k) => { t.set(k, v); });
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'a hash method of another instance, and in reverse',
    aim: 'receivers with getters, arguments that run later',
    touched: true,
    filename: 'attack.js',
    code: `export class Node1 {
  #name;
  #next;
  constructor(name, next) {
    this.#name = name;
    this.#next = next;
  }
  get next() {
    log('next of', this.#name);
    return this.#next;
  }
  chain() {
    const t = new Set(['z']);
    for (const x of this.next.#collect(log('argument'))) t.add(x);
    return t;
  }
  #collect(depth = 1) {
    const out = new Set();
    out.add(this.#name + depth);
    if (this.#next) for (const x of this.next.#collect(depth + 1)) out.add(x);
    return out;
  }
}
`,
    run: "new Node1('a', new Node1('b', new Node1('c'))).chain()",
  },
  {
    name: 'CommonJS',
    aim: 'module.exports in three ways, a function that is exported and poured',
    filename: 'attack.cjs',
    code: `'use strict';
const names = (xs) => {
  const out = new Set()
  for (const x of xs) out.add(x)
  return out
}
module.exports = { names, all }
exports.more = names
function all(xs) {
  const t = new Set(['z'])
  for (const x of names(xs)) t.add(x)
  return t
}
`,
    run: "[all(['a']), module.exports.names(['b'])]",
  },
  {
    name: 'a function whose exported name is written',
    aim: 'CommonJS: what is called is the name of the file, not the property',
    touched: true,
    filename: 'attack.cjs',
    code: `function names(xs) {
  const out = new Set();
  for (const x of xs) out.add(x);
  return out;
}
exports.names = names;
exports.all = all;
function all(xs) {
  const t = new Set(['z']);
  for (const x of names(xs)) t.add(x);
  return t;
}
exports.names = () => new Set(['stub']);
`,
    run: "[exports.all(['a']), exports.names()]",
  },
  {
    name: 'export forms',
    aim: 'a default, a renamed and a type of the same name',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export default function collect(tree: Tree): Set<string> {
  const out = new Set<string>();
  out.add(tree.name);
  for (const kid of tree.kids) for (const x of collect(kid)) out.add(x);
  return out;
}
const leaves = function (tree: Tree): Set<string> {
  const out = new Set<string>();
  if (tree.kids.length === 0) out.add(tree.name);
  for (const kid of tree.kids) for (const x of leaves(kid)) out.add(x);
  return out;
}
export { leaves as ends, collect as again };
export type Collected = ReturnType<typeof collect>;
export type Arguments = Parameters<typeof leaves>;
export const given: Arguments = [{ name: 'g', kids: [] }];
`,
    run: "[collect({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] }), leaves({ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] }), collect.length, leaves.length, leaves(...given)]",
  },
  {
    name: 'a namespace of one block',
    aim: 'exported functions and consts of a namespace',
    touched: true,
    code: `export namespace Names {
  export function names(xs: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const x of xs) out.add(x);
    return out;
  }
  export const upper = (xs: readonly string[]): Set<string> => {
    const out = new Set<string>();
    for (const x of xs) out.add(x.toUpperCase());
    return out;
  };
  export function all(xs: readonly string[]): Set<string> {
    const t = new Set<string>(['z']);
    for (const x of names(xs)) t.add(x);
    for (const x of upper(xs)) t.add(x);
    return t;
  }
}
`,
    run: "[Names.all(['a']), Object.keys(Names)]",
  },
  {
    name: 'an iterator that is under way',
    aim: 'a walk by hand over the target while it is filled',
    filename: 'attack.js',
    code: `${NAMES_JS}
export function byHand() {
  const t = new Set(['z']);
  const it = t.values();
  it.next();
  for (const x of names(['a', 'b'])) t.add(x);
  return [...it];
}
export function walked() {
  const t = new Set(['z']);
  for (const y of t) {
    if (t.size < 5) for (const x of names([y + '1', y + '2'])) t.add(x);
  }
  return t;
}
export function copied() {
  const t = new Set(['z']);
  for (const y of [...t]) for (const x of names([y + '1', y + '2'])) t.add(x);
  return t;
}
`,
    run: '[byHand(), walked(), copied()]',
  },
  {
    name: 'a function in a block of sloppy code',
    aim: 'its name is one of the whole function as well, where the block has run',
    filename: 'attack.cjs',
    code: `function make() {
  function names(xs) {
    const out = new Set();
    for (const x of xs) out.add(x);
    return out;
  }
  return function all(xs) {
    const t = new Set(['z']);
    if (xs.length > 0) {
      function names() {
        return new Set(['inner']);
      }
    }
    for (const x of names(xs)) t.add(x);
    return t;
  };
}
`,
    run: "make()(['a', 'b'])",
  },
  {
    name: 'an arrow before a regular expression and a cast',
    aim: 'the same as before a bracket, with what else may go on',
    touched: true,
    filename: 'attack.js',
    code: `export const one = (n) => {
  const out = new Set()
  out.add(n)
  if (n > 0) for (const x of one(n - 1)) out.add(x)
  return out
}
/a/.test('a') && log('regexp')
export const two = (n) => {
  const out = new Set()
  out.add(n)
  if (n > 0) for (const x of two(n - 1)) out.add(x)
  return out
}
// between
+(() => log('plus'))()
export const three = (n) => {
  const out = new Set()
  out.add(n)
  if (n > 0) for (const x of three(n - 1)) out.add(x)
  return out
} /* behind */
;[3].forEach((n) => log(n))
`,
    run: '[one(2), two(1), three(0)]',
  },
  {
    name: 'copies of fresh and what the checker says',
    aim: 'wider declarations, unions, fields, arguments, literals',
    touched: true,
    code: `interface Row { readonly id: string }
function index(rows: readonly Row[]): Map<string, Row> {
  const out = new Map<string, Row>();
  for (const row of rows) out.set(row.id, row);
  return out;
}
function kinds() {
  return new Map<'a' | 'b', 1 | 2>([['a', 1], ['b', 2]]);
}
class Store {
  readonly rows: Map<string, Row | null> = new Map(index([{ id: 'f' }]));
  static of(rows: Map<string, Row | undefined>): number {
    rows.set('u', undefined);
    return rows.size;
  }
  read(fallback: boolean): ReadonlyMap<string, Row> | null {
    return fallback ? null : new Map(index([]));
  }
}
export function all(rows: readonly Row[]): unknown {
  const wide: Map<string, Row | string> = new Map(index(rows));
  wide.set('s', 'string');
  let either = rows.length > 1 ? new Map(index(rows)) : new Map<string, Row>();
  either = new Map(index(rows));
  const k = new Map(kinds());
  k.set('a', 2);
  const loop: Map<string, Row | number> = new Map();
  for (const [key, row] of index(rows)) loop.set(key, row);
  loop.set('n', 1);
  const typed = new Map<string, Row | boolean>();
  for (const [key, row] of index(rows)) typed.set(key, row);
  typed.set('b', true);
  return [wide, either, k, loop, typed, new Store().rows.set('n', null), Store.of(new Map(index(rows))), new Store().read(false)];
}
`,
    run: "all([{ id: 'a' }, { id: 'b' }])",
  },
  {
    name: 'parameters in every spelling, in place',
    aim: 'arrows without parentheses, this: void, type parameters, comments in the head',
    touched: true,
    filename: 'attack.js',
    code: `const bare = x => {
  const out = new Set();
  out.add(x);
  return out;
};
const none = () => {
  const out = new Set();
  out.add('none');
  return out;
};
const head = (/* c */ x, /* d */ y = 'y') => {
  const out = new Set();
  out.add(x + y);
  return out;
};
const pattern = ({ x }, [y] = ['d']) => {
  const out = new Set();
  out.add(x + y);
  return out;
};
export function all() {
  const t = new Set(['z']);
  for (const v of bare(1)) t.add(v);
  for (const v of none()) t.add(v);
  for (const v of head('h')) t.add(v);
  for (const v of pattern({ x: 'p' })) t.add(v);
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'parameters in every spelling, in place and typed',
    aim: 'the same in TypeScript',
    touched: true,
    code: `function plain(this: void, x: string): Set<string> {
  const out = new Set<string>();
  out.add(x);
  return out;
}
const generic = <const T extends string,>(x: T, ...more: readonly T[]): Set<T> => {
  const out = new Set<T>();
  out.add(x);
  for (const y of more) out.add(y);
  return out;
};
function options({ a, b: { c } = { c: 'c' } }: { a?: string; b?: { c: string } } = {}): Set<string> {
  const out = new Set<string>();
  out.add(a ?? c);
  return out;
}
export function all(): Set<string> {
  const t = new Set<string>(['z']);
  for (const v of plain('p')) t.add(v);
  for (const v of generic<string>('g', 'h')) t.add(v);
  for (const v of generic('i', 'j')) t.add(v);
  for (const v of options()) t.add(v);
  for (const v of options({ a: 'a' })) t.add(v);
  return t;
}
`,
    run: 'all()',
  },
  {
    name: 'a builder among closures',
    aim: 'builders made anew in each call, that close over what is theirs',
    filename: 'attack.js',
    code: `export function make(prefix) {
  let n = 0;
  function names(xs) {
    const out = new Set();
    for (const x of xs) out.add(prefix + x + n++);
    return out;
  }
  const twice = (xs) => {
    const t = new Set(['z']);
    for (const x of names(xs)) t.add(x);
    n += 10;
    for (const x of names(xs)) t.add(x);
    return t;
  };
  return { twice, names };
}
`,
    run: "[make('a').twice(['x']), (() => { const m = make('b'); return [m.twice(['x', 'y']), m.names(['q'])]; })()]",
  },
  {
    name: 'a builder that hands its container on',
    aim: 'a walker, a chain, calls by computed names, commas and conditions',
    filename: 'attack.js',
    code: `const mark = (out, x) => void out.add('m' + x);
function walk(xs, out) {
  for (const x of xs) mark(out, x);
}
export function names(xs) {
  const out = new Set();
  walk(xs, out);
  out.add('c1').add('c2');
  xs.length > 1 && out.add('many');
  xs.length > 2 ? out.add('three') : out.add('few');
  out.add('s1'), out.add('s2');
  out['add']('computed');
  xs.forEach((x) => out.add(x));
  if (xs.length) for (const x of names(xs.slice(1))) out.add(x);
  return out;
}
`,
    run: "[names(['a', 'b', 'c']), names([])]",
  },
  {
    name: 'a container that is given away in the middle',
    aim: 'each of these lets somebody see the target while it is filled',
    touched: true,
    filename: 'attack.js',
    code: `let kept;
const keep = (m) => { kept = m; };
const id = (m) => m;
function names(xs) {
  const out = new Set();
  for (const x of xs) {
    if (kept) log('seen', kept.size);
    out.add(x);
  }
  return out;
}
export function stored(xs) {
  const t = new Set(['z']);
  keep(t);
  for (const x of names(xs)) t.add(x);
  return t;
}
export function handedBack(xs) {
  const t = new Set(['z']);
  kept = id(t);
  for (const x of names(xs)) t.add(x);
  return t;
}
export function inObject(xs) {
  const t = new Set(['z']);
  const box = { t };
  kept = box.t;
  for (const x of names(xs)) t.add(x);
  return t;
}
export function byDefault(xs, peek = () => kept) {
  const t = new Set(['z']);
  ((u = t) => { kept = u; })();
  for (const x of names(xs)) t.add(x);
  return [t, peek().size];
}
export function laterThrow(xs) {
  const t = new Set(['z']);
  try {
    throw t;
  } catch (caught) {
    kept = caught;
  }
  for (const x of names(xs)) t.add(x);
  return t;
}
export function late(xs) {
  kept = undefined;
  const t = new Set(['z']);
  for (const x of names(xs)) t.add(x);
  keep(t);
  return t;
}
`,
    run: "[stored(['a', 'b']), handedBack(['a', 'b']), inObject(['a', 'b']), byDefault(['a', 'b']), laterThrow(['a', 'b']), late(['a', 'b'])]",
  },
  {
    name: 'a class whose name is small, and one that is not there for a part',
    aim: 'statics by name, in and out of the class',
    touched: true,
    filename: 'attack.js',
    code: `class tree {
  static names(xs) {
    const out = new Set();
    for (const x of xs) out.add(x);
    return out;
  }
  static all(xs) {
    const t = new Set(['z']);
    for (const x of tree.names(xs)) t.add(x);
    return [t, tree.names([]).size];
  }
}
export const later = (xs) => {
  const t = new Set(['y']);
  for (const x of tree.names(xs)) t.add(x);
  return t;
};
export const all = (xs) => tree.all(xs);
`,
    run: "[all(['a']), later(['b'])]",
  },
  {
    name: 'a receiver that may be nobody',
    aim: 'a parameter with a capital, whose class has a hash method',
    filename: 'attack.js',
    code: `export class Item {
  #name = 'n';
  static all(Other) {
    const t = new Set(['z']);
    for (const x of Other.#tags()) t.add(x);
    return t;
  }
  #tags() {
    const out = new Set();
    out.add('tag');
    return out;
  }
  count() {
    return this.#tags().size + this.#name.length;
  }
}
`,
    run: '(() => { const seen = [Item.all(new Item()), new Item().count()]; try { seen.push(Item.all({})); } catch (e) { seen.push(e.name); } return seen; })()',
  },
  {
    name: 'a decorated class and an accessor',
    aim: 'what a decorator may replace is not followed',
    code: `const twice = (value: any, _context: any): any => (_context?.kind === 'method' ? function (this: any, ...args: any[]) { return new Set([...value.apply(this, args), 'twice']); } : value);
export class Store {
  accessor base = new Set<string>(['b']);
  all(xs: readonly string[]): Set<string> {
    const t = new Set<string>(['z']);
    for (const x of this.#names(xs)) t.add(x);
    return new Set<string>([...this.base, ...t, ...this.#plain(xs)]);
  }
  sum(xs: readonly string[]): Set<string> {
    const t = new Set<string>(['s']);
    for (const x of this.#plain(xs)) t.add(x);
    return t;
  }
  @twice
  #names(xs: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const x of xs) out.add(x);
    return out;
  }
  #plain(xs: readonly string[]): Set<string> {
    const out = new Set<string>();
    for (const x of xs) out.add(x + x);
    return out;
  }
}
`,
    run: "[new Store().all(['a']), new Store().sum(['a'])]",
  },
  {
    name: 'an attribute of several lines in a method that moves',
    aim: 'JSX keeps the white space of a text in quotes',
    filename: 'attack.tsx',
    code: `declare const React: any;
const h = (_: string, props: { title: string }): string => props.title;
class View {
  static titles(n: number): Set<string> {
    const out = new Set<string>();
    out.add(h('a', { title: 'one\\
      two' }));
    if (n > 0) for (const x of View.titles(n - 1)) out.add(x + n);
    return out;
  }
  static all(n: number): Set<string> {
    const t = new Set<string>(['z']);
    for (const x of View.titles(n)) t.add(x);
    return t;
  }
}
export const all = (n: number): Set<string> => View.all(n);
`,
    run: 'all(1)',
  },
  {
    name: 'types that look alike',
    aim: 'a type of the same name in an inner block, and a type parameter of the same name',
    touched: true,
    code: `type Item = { readonly id: string };
function items(xs: readonly Item[]): Set<Item> {
  const out = new Set<Item>();
  for (const x of xs) out.add(x);
  return out;
}
export function wider(xs: readonly Item[]): number {
  type Item = { readonly id: string | number };
  const t = new Set<Item>([{ id: 1 }]);
  for (const x of items(xs)) t.add(x);
  return t.size;
}
export function generic<Item extends { readonly id: string }>(xs: readonly Item[]): number {
  const t = new Set<{ readonly id: string }>([{ id: 'q' }]);
  for (const x of items(xs)) t.add(x);
  return t.size;
}
export function same(xs: readonly Item[]): number {
  const t = new Set<Item>([{ id: 'z' }]);
  for (const x of items(xs)) t.add(x);
  return t.size;
}
`,
    run: "[wider([{ id: 'a' }]), generic([{ id: 'a' }]), same([{ id: 'a' }])]",
  },
  {
    name: 'a builder handed to arrays and asked for its type',
    aim: 'extraction keeps the value, the arity and the type',
    touched: true,
    code: `interface Tree { readonly name: string; readonly kids: readonly Tree[] }
export function collect(tree: Tree, depth: number = 0): Set<string> {
  const out = new Set<string>();
  out.add(tree.name + depth);
  for (const kid of tree.kids) for (const x of collect(kid, depth + 1)) out.add(x);
  return out;
}
export const mapped = (trees: readonly Tree[]): Set<string>[] => trees.map(collect);
type Result = ReturnType<typeof collect>;
export const sizes = (trees: readonly Tree[]): number[] => trees.map((tree): number => { const r: Result = collect(tree); return r.size; });
`,
    run: "[mapped([{ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] }, { name: 'q', kids: [] }]), sizes([{ name: 'a', kids: [{ name: 'b', kids: [{ name: 'c', kids: [] }] }, { name: 'a', kids: [] }] }])]",
  },
  {
    name: 'a long way through three files worth of forms',
    aim: 'merge, drain, copy, loop copy and accumulator of one builder in one function',
    touched: true,
    code: `interface Row { readonly id: string }
export class Index {
  #rows: readonly Row[] = [{ id: 'own' }];
  #byId(rows: readonly Row[]): Map<string, Row> {
    const out = new Map<string, Row>();
    for (const row of rows) out.set(row.id, row);
    for (const row of this.#rows) out.set(row.id, row);
    return out;
  }
  run(pages: readonly (readonly Row[])[]): unknown {
    const t = new Map<string, Row>();
    for (const [k, v] of this.#byId([])) t.set(k, v);
    for (const page of pages) for (const [k, v] of this.#byId(page)) t.set(k, v);
    const copy = new Map<string, Row>(this.#byId(pages[0] ?? []));
    copy.set('extra', { id: 'extra' });
    const merged = new Map<string, Row>([...t, ...this.#byId([{ id: 'm' }])]);
    let all = new Map<string, Row>();
    for (const page of pages) all = new Map<string, Row>([...all, ...this.#byId(page)]);
    const keys = [...new Map<string, Row>(this.#byId([])).keys()].includes('own');
    return [t, copy, merged, all, keys];
  }
}
`,
    run: "new Index().run([[{ id: 'a' }], [{ id: 'b' }, { id: 'a' }]])",
  },
];

export default attacks;
