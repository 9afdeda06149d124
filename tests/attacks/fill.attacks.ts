import type { Attack } from './attack.js';

/** A builder that is poured into the container of another function: the least that is rewritten. */
const NAMES = `function names(xs: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const x of xs) out.add(x);
  return out;
}
`;
const NAMES_JS = NAMES.replaceAll(/: (?:readonly string\[\]|Set<string>)|<string>/g, '');
export const POUR = `export function all(xs: readonly string[]): Set<string> {
  const t = new Set<string>(['z']);
  for (const x of names(xs)) t.add(x);
  return t;
}
`;

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
];

export default attacks;
