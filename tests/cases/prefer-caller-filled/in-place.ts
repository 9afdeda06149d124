/** Builders whose every call is a provable drain become the filler themselves. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'a #method with this',
    why: 'its position, privacy and this stay',
    hazard: 'W6',
    code: `export class Box {
  tag = "t";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.#names(xs)) t.add(x);
    }
    return t;
  }
}
`,
    out: `export class Box {
  tag = "t";
  #names(found: Set<string>, xs: readonly string[]): Set<string> {
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      this.#names(t, xs);
    }
    return t;
  }
}
`,
    run: 'new Box().all([["a"], ["b", "a"]])',
  },
  {
    name: 'a private method with this',
    why: 'it made its class nominal before',
    hazard: 'TS2',
    code: `export class Box {
  tag = "t";
  private names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
}
`,
    out: `export class Box {
  tag = "t";
  private names(found: Set<string>, xs: readonly string[]): Set<string> {
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      this.names(t, xs);
    }
    return t;
  }
}
`,
    run: 'new Box().all([["a"], ["b", "a"]])',
  },
  {
    name: 'a method that may be replaced',
    why: 'not private',
    hazard: 'W10',
    pair: 'a #method with this',
    code: `export class Box {
  tag = "t";
  names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
}
`,
    refused: { code: 'overridable' },
    run: 'new Box().all([["a"], ["b", "a"]])',
  },
  {
    name: 'a #method, one result kept',
    why: 'that caller would have to bring a container',
    pair: 'a #method with this',
    code: `export class Box {
  tag = "t";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.#names(xs)) t.add(x);
    }
    return t;
  }
  one() {
    return this.#names([]);
  }
}
`,
    refused: { code: 'uses-this' },
    run: 'new Box().all([["a"], ["b", "a"]])',
  },
  {
    name: 'a #method that collects',
    why: 'the inner drain is one of its uses',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export class Box {
  #tag = "t";
  #below(node: Tree): Set<string> {
    const found = new Set<string>();
    found.add(node.id + this.#tag);
    for (const kid of node.kids) {
      for (const x of this.#below(kid)) found.add(x);
    }
    return found;
  }
  all(nodes: readonly Tree[]) {
    const t = new Set<string>();
    log(t.size);
    for (const node of nodes) {
      for (const x of this.#below(node)) t.add(x);
    }
    return t;
  }
}
`,
    out: `type Tree = { id: string; kids: readonly Tree[] };
export class Box {
  #tag = "t";
  #below(found: Set<string>, node: Tree): Set<string> {
    found.add(node.id + this.#tag);
    for (const kid of node.kids) {
      this.#below(found, kid);
    }
    return found;
  }
  all(nodes: readonly Tree[]) {
    const t = new Set<string>();
    log(t.size);
    for (const node of nodes) {
      this.#below(t, node);
    }
    return t;
  }
}
`,
    run: 'new Box().all([{ id: "a", kids: [{ id: "b", kids: [] }] }])',
  },
  {
    name: 'a declaration',
    why: 'no wrapper would have a caller',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function names(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    names(t, xs);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'an arrow with a bare parameter',
    why: 'it gets its parentheses',
    filename: 'case.js',
    code: `const names = xs => {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
};
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const names = (found, xs) => {
  for (const x of xs) found.add(x);
  return found;
};
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    names(t, xs);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'no parameters',
    why: 'the container is the only one',
    filename: 'case.js',
    code: `function names() {
  const found = new Set();
  found.add("n");
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names()) t.add(x);
  }
  return t;
}
`,
    out: `function names(found) {
  found.add("n");
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    names(t);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'parameters on lines of their own',
    why: 'the container gets one too',
    code: `function names(
  xs: readonly string[],
  aVeryLongParameterName: number,
  another: string,
): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x + aVeryLongParameterName + another);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs, 1, "a")) t.add(x);
  }
  return t;
}
`,
    out: `function names(
  found: Set<string>,
  xs: readonly string[],
  aVeryLongParameterName: number,
  another: string,
): Set<string> {
  for (const x of xs) found.add(x + aVeryLongParameterName + another);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    names(t, xs, 1, "a");
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a this parameter',
    why: 'it stays the first',
    code: `function names(this: void, xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function names(this: void, found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    names(t, xs);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a type that names the function',
    why: 'its parameters are somebody\'s type: it is split',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
export type Arguments = Parameters<typeof names>;
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
export type Arguments = Parameters<typeof names>;
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a const with a type of its own',
    why: 'that type has no room for the container: it is split',
    code: `const names: (xs: readonly string[]) => Set<string> = (
  xs: readonly string[],
) => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const fillNames = (found: Set<string>, xs: readonly string[]): Set<string> => {
  for (const x of xs) found.add(x);
  return found;
};

const names: (xs: readonly string[]) => Set<string> = (
  xs: readonly string[],
) => fillNames(new Set<string>(), xs);
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'exported in a list',
    why: 'other files call it: it is split',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export { names };
`,
    out: `function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
export { names };
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'one drain under a disabling comment',
    why: 'that call stays: it is split',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export function g(xs) {
  const t = new Set(["z"]);
  // eslint-disable-next-line zero-copy-map/prefer-caller-filled
  for (const x of names(xs)) t.add(x);
  return t;
}
`,
    out: `function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
export function g(xs) {
  const t = new Set(["z"]);
  // eslint-disable-next-line zero-copy-map/prefer-caller-filled
  for (const x of names(xs)) t.add(x);
  return t;
}
`,
    run: '[f([["a"], ["b", "a"]]), g([\'q\'])]',
  },
  {
    name: 'one call for its size',
    why: 'that call stays: it is split',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export const g = (xs) => names(xs).size;
`,
    out: `function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
export const g = (xs) => names(xs).size;
`,
    run: '[f([["a"], ["b", "a"]]), g([\'q\'])]',
  },
  {
    name: 'another receiver',
    why: 'it is still evaluated, and before the target',
    code: `export class Box {
  tag = "t";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(other: Box, xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of other.#names(xs)) t.add(x);
    }
    return t;
  }
}
`,
    out: `export class Box {
  tag = "t";
  #names(found: Set<string>, xs: readonly string[]): Set<string> {
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(other: Box, xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      other.#names(t, xs);
    }
    return t;
  }
}
`,
    run: 'new Box().all(new Box(), [["a"], ["b", "a"]])',
  },
  {
    name: 'a nested function',
    why: 'what it closes over stays where it is',
    filename: 'case.js',
    code: `export function f(xss, tag = "t") {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
  function names(xs) {
    const found = new Set();
    for (const x of xs) found.add(x + tag);
    return found;
  }
}
`,
    out: `export function f(xss, tag = "t") {
  const t = new Set(["z"]);
  for (const xs of xss) {
    names(t, xs);
  }
  return t;
  function names(found, xs) {
    for (const x of xs) found.add(x + tag);
    return found;
  }
}
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a static of a class that has heirs',
    why: 'no filler becomes a member that an heir would have to find',
    hazard: 'W7',
    code: `class Base {
  static #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }

  static all(xss: readonly string[][]): Set<string> {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of Base.#names(xs)) t.add(x);
    }
    return t;
  }
}

class Heir extends Base {}

export function f(xss: readonly string[][]) {
  return Heir.all(xss);
}
`,
    out: `class Base {
  static #names(found: Set<string>, xs: readonly string[]): Set<string> {
    for (const x of xs) found.add(x);
    return found;
  }

  static all(xss: readonly string[][]): Set<string> {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      Base.#names(t, xs);
    }
    return t;
  }
}

class Heir extends Base {}

export function f(xss: readonly string[][]) {
  return Heir.all(xss);
}
`,
    run: "[f([['a', 'bb'], ['c', 'a']]), f([])]",
  },
];
