/** Recursive collectors: O(depth x n) copies become O(n), all inner drains at once. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'a Set',
    why: 'the shape itself',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Set<string> {
  const found = new Set<string>();
  found.add(node.id);
  for (const kid of node.kids) {
    for (const x of collect(kid)) found.add(x);
  }
  return found;
}
`,
    out: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Set<string> {
  return fillCollect(new Set<string>(), node);
}

function fillCollect(found: Set<string>, node: Tree): Set<string> {
  found.add(node.id);
  for (const kid of node.kids) {
    fillCollect(found, kid);
  }
  return found;
}
`,
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'a Map, by forEach',
    why: 'a class of its own, a callback of an array round it',
    pair: 'a Map, in a callback of an array',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Map<string, number> {
  const found = new Map<string, number>();
  node.kids.forEach((kid) => {
    collect(kid).forEach((v, k) => found.set(k, v));
  });
  found.set(node.id, node.kids.length);
  return found;
}
`,
    refused: { code: 'escapes-to-closure', at: 'found' },
    typed: {
      out: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Map<string, number> {
  return fillCollect(new Map<string, number>(), node);
}

function fillCollect(found: Map<string, number>, node: Tree): Map<string, number> {
  node.kids.forEach((kid) => {
    fillCollect(found, kid);
  });
  found.set(node.id, node.kids.length);
  return found;
}
`,
    },
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'a Map, in a callback of an array',
    why: 'called at once: a loop',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(kids: readonly Tree[]): Map<string, number> {
  const found = new Map<string, number>();
  kids.forEach((kid) => {
    collect(kid.kids).forEach((v, k) => found.set(k, v));
    found.set(kid.id, kid.kids.length);
  });
  return found;
}
`,
    out: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(kids: readonly Tree[]): Map<string, number> {
  return fillCollect(new Map<string, number>(), kids);
}

function fillCollect(found: Map<string, number>, kids: readonly Tree[]): Map<string, number> {
  kids.forEach((kid) => {
    fillCollect(found, kid.kids);
    found.set(kid.id, kid.kids.length);
  });
  return found;
}
`,
    run: 'collect([{ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }])',
  },
  {
    name: 'an arrow',
    why: 'its filler calls itself',
    filename: 'case.js',
    code: `export const collect = (node) => {
  const found = new Set();
  for (const kid of node.kids) for (const x of collect(kid)) found.add(x);
  found.add(node.id);
  return found;
};
`,
    out: `const fillCollect = (found, node) => {
  for (const kid of node.kids) fillCollect(found, kid);
  found.add(node.id);
  return found;
};

export const collect = (node) => fillCollect(new Set(), node);
`,
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'a static',
    why: 'by the name of its class',
    filename: 'case.js',
    code: `class Walk {
  static collect(node) {
    const found = new Set();
    found.add(node.id);
    for (const kid of node.kids) {
      for (const x of Walk.collect(kid)) found.add(x);
    }
    return found;
  }
}
export const run = (node) => Walk.collect(node);
`,
    out: `class Walk {
  static collect(node) {
    return fillCollect(new Set(), node);
  }
}

function fillCollect(found, node) {
  found.add(node.id);
  for (const kid of node.kids) {
    fillCollect(found, kid);
  }
  return found;
}
export const run = (node) => Walk.collect(node);
`,
    run: 'run({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] })',
  },
  {
    name: 'type parameters',
    why: 'the inner call has the same',
    code: `type Tree<T> = { id: T; kids: readonly Tree<T>[] };
export function collect<T>(node: Tree<T>): Set<T> {
  const found = new Set<T>();
  found.add(node.id);
  for (const kid of node.kids) {
    for (const x of collect(kid)) found.add(x);
  }
  return found;
}
`,
    out: `type Tree<T> = { id: T; kids: readonly Tree<T>[] };
export function collect<T>(node: Tree<T>): Set<T> {
  return fillCollect(new Set<T>(), node);
}

function fillCollect<T>(found: Set<T>, node: Tree<T>): Set<T> {
  found.add(node.id);
  for (const kid of node.kids) {
    fillCollect(found, kid);
  }
  return found;
}
`,
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'two that call each other',
    why: 'both at once: a filler that drains the other would stay as slow',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function even(node: Tree): Set<string> {
  const found = new Set<string>();
  found.add(node.id);
  for (const kid of node.kids) {
    for (const x of odd(kid)) found.add(x);
  }
  return found;
}
export function odd(node: Tree): Set<string> {
  const found = new Set<string>();
  for (const kid of node.kids) {
    for (const x of even(kid)) found.add(x);
  }
  return found;
}
`,
    out: `type Tree = { id: string; kids: readonly Tree[] };
export function even(node: Tree): Set<string> {
  return fillEven(new Set<string>(), node);
}

function fillEven(found: Set<string>, node: Tree): Set<string> {
  found.add(node.id);
  for (const kid of node.kids) {
    fillOdd(found, kid);
  }
  return found;
}
export function odd(node: Tree): Set<string> {
  return fillOdd(new Set<string>(), node);
}

function fillOdd(found: Set<string>, node: Tree): Set<string> {
  for (const kid of node.kids) {
    fillEven(found, kid);
  }
  return found;
}
`,
    run: '[even({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), odd({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] })]',
  },
  {
    name: 'a chain',
    why: 'from the inside: a filler could not prove what it drains',
    code: `function words(line: string): Set<string> {
  const found = new Set<string>();
  for (const word of line.split(" ")) found.add(word);
  return found;
}
export function lines(text: string): Set<string> {
  const found = new Set<string>();
  for (const line of text.split("|")) {
    for (const x of words(line)) found.add(x);
  }
  return found;
}
export function texts(all: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of all) {
    for (const x of lines(text)) found.add(x);
  }
  return found;
}
`,
    out: `function words(found: Set<string>, line: string): Set<string> {
  for (const word of line.split(" ")) found.add(word);
  return found;
}
export function lines(text: string): Set<string> {
  return fillLines(new Set<string>(), text);
}

function fillLines(found: Set<string>, text: string): Set<string> {
  for (const line of text.split("|")) {
    words(found, line);
  }
  return found;
}
export function texts(all: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of all) {
    fillLines(found, text);
  }
  return found;
}
`,
    run: 'texts(["a b|c a", "d b"])',
  },
  {
    name: 'a collector that asks',
    why: 'what the caller has put in would be asked for',
    pair: 'a Set',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Set<string> {
  const found = new Set<string>();
  for (const kid of node.kids) {
    for (const x of collect(kid)) found.add(x);
  }
  if (!found.has("a")) found.add(node.id);
  return found;
}
`,
    refused: { code: 'reads-own-container', at: 'found.has("a")' },
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'into another container',
    why: 'it is read before it goes on',
    filename: 'case.js',
    code: `export function collect(node) {
  const found = new Set();
  const below = new Set();
  log(below.size);
  for (const kid of node.kids) {
    for (const x of collect(kid)) below.add(x);
  }
  for (const x of below) found.add(x + node.id);
  found.add(node.id);
  return found;
}
`,
    out: `export function collect(node) {
  return fillCollect(new Set(), node);
}

function fillCollect(found, node) {
  const below = new Set();
  log(below.size);
  for (const kid of node.kids) {
    fillCollect(below, kid);
  }
  for (const x of below) found.add(x + node.id);
  found.add(node.id);
  return found;
}
`,
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
  {
    name: 'a type that is declared in the body',
    why: 'the head cannot name it',
    pair: 'a Set',
    code: `type Tree = { id: string; kids: readonly Tree[] };
export function collect(node: Tree): Set<string> {
  type Id = string;
  const found = new Set<Id>();
  found.add(node.id);
  for (const kid of node.kids) {
    for (const x of collect(kid)) found.add(x);
  }
  return found;
}
`,
    refused: { code: 'not-relocatable', at: 'Id' },
    run: '[collect({ id: "a", kids: [{ id: "b", kids: [{ id: "a", kids: [] }] }, { id: "c", kids: [] }] }), collect({ id: "x", kids: [] })]',
  },
];
