/** Merges: a new container of the contents of several, some of them built for it. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'a base and a builder\'s result',
    why: 'the shape itself',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...a, ...index(xs)]);
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return fillIndex(new Map<string, number>(a), xs);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'two builders\' results',
    why: 'nested, in their order',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...index(xs), ...index(["q"])]);
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return fillIndex(fillIndex(new Map<string, number>(), xs), ["q"]);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a base and two builders\' results',
    why: 'each fills what the one before has filled',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...a, ...index(xs), ...index(["q"])]);
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return fillIndex(fillIndex(new Map<string, number>(a), xs), ["q"]);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'type arguments that are written',
    why: 'they are the fillers\'',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map<string, number>([...a, ...index(xs)]);
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return fillIndex(new Map<string, number>(a), xs);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a base that is a literal of its own',
    why: 'made in place',
    filename: 'case.js',
    code: `export function index(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a, xs) {
  const base = new Map([["b", 1]]);
  return new Map([...base, ...index(xs)]);
}
`,
    out: `export function index(xs) {
  return fillIndex(new Map(), xs);
}

function fillIndex(found, xs) {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a, xs) {
  const base = new Map([["b", 1]]);
  return fillIndex(new Map(base), xs);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a field that is there',
    why: 'it stands before any method can run',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export class Box {
  #base = new Map<string, number>([["b", 1]]);
  all(xs: readonly string[]) {
    return new Map([...this.#base, ...index(xs)]);
  }
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export class Box {
  #base = new Map<string, number>([["b", 1]]);
  all(xs: readonly string[]) {
    return fillIndex(new Map<string, number>(this.#base), xs);
  }
}
`,
    run: 'new Box().all(["b"])',
  },
  {
    name: 'a base that may be undefined',
    why: 'the spread of nothing throws, new Map(undefined) does not',
    hazard: 'D11',
    filename: 'case.js',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a, xs) {
  return new Map([...a, ...index(xs)]);
}
`,
    refused: { code: 'base-not-native', at: 'a' },
    run: 'f([["a", 1]], ["b"])',
  },
  {
    name: 'a let that is not there yet',
    why: 'declared a Map, and undefined still',
    hazard: 'D11',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

let base: Map<string, number>;
export const set = (given: Map<string, number>) => (base = given);
const safe = (run: () => unknown) => {
  try {
    return run();
  } catch {
    return "thrown";
  }
};
export const g = (xs: readonly string[]) => safe(() => f(xs));
export function f(xs: readonly string[]) {
  return new Map([...base, ...index(xs)]);
}
`,
    refused: { code: 'base-not-native', at: 'base' },
    run: 'g(["a"])',
  },
  {
    name: 'pairs with getters',
    why: 'they would be read before the builder runs',
    hazard: 'D12',
    filename: 'case.js',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xs) {
  const pairs = [
    {
      get 0() {
        log("key");
        return "k";
      },
      1: 1,
    },
  ];
  return new Map([...pairs, ...index((log("args"), xs))]);
}
`,
    refused: { code: 'base-not-native', at: 'pairs' },
    run: 'f(["a"])',
  },
  {
    name: 'a base declared ReadonlyMap',
    why: 'it may be a Map of another kind',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: ReadonlyMap<string, number>, xs: readonly string[]) {
  return new Map([...a, ...index(xs)]);
}
`,
    refused: { code: 'base-not-native', at: 'a' },
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a plain operand behind a filled one',
    why: 'it has no filler',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...index(xs), ...a]);
}
`,
    refused: { code: 'not-fresh', at: 'a' },
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a wider base',
    why: 'the filler takes no such container',
    hazard: 'TS1',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(a: Map<string, number | string>, xs: readonly string[]) {
  return new Map<string, number | string>([...a, ...index(xs)]);
}
`,
    refused: { code: 'target-type-differs', at: 'new Map<string, number | string>([...a, ...index(xs)])' },
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a second builder that reads',
    why: 'it would read what the first has put in',
    pair: 'a first builder that reads',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function counted(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, found.size);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...index(["q"]), ...counted(xs)]);
}
`,
    refused: { code: 'reads-own-container', at: 'found.size' },
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a first builder that reads',
    why: 'its container is empty, as it was',
    code: `export function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function counted(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, found.size);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...counted(xs), ...index(["q"])]);
}
`,
    out: `export function index(xs: readonly string[]): Map<string, number> {
  return fillIndex(new Map<string, number>(), xs);
}

function fillIndex(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function counted(xs: readonly string[]): Map<string, number> {
  return fillCounted(new Map<string, number>(), xs);
}

function fillCounted(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, found.size);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return fillIndex(fillCounted(new Map<string, number>(), xs), ["q"]);
}
`,
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a builder that is generic',
    why: 'its types cannot be written here',
    pair: 'a base and a builder\'s result',
    code: `export function count<T>(xs: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const x of xs) found.set(x, 1);
  return found;
}

export function f(a: Map<string, number>, xs: readonly string[]) {
  return new Map([...a, ...count(xs)]);
}
`,
    refused: { code: 'target-type-differs', at: 'new Map([...a, ...count(xs)])' },
    run: 'f(new Map([["z", 0], ["a", 9]]), ["a", "bb"])',
  },
  {
    name: 'a type that means another thing here',
    why: 'it cannot be written here',
    pair: 'a base and a builder\'s result',
    code: `type Id = string;
export function index(xs: readonly string[]): Map<Id, number> {
  const found = new Map<Id, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}
export function f(xs: readonly string[]) {
  type Id = number;
  const one: Id = 1;
  return [one, new Map([...index(xs), ...index(["q"])])];
}
`,
    refused: { code: 'target-type-differs', at: 'new Map([...index(xs), ...index(["q"])])' },
    run: 'f(["a"])',
  },
  {
    name: 'at the top of the module',
    why: 'it runs once',
    filename: 'case.js',
    pair: 'a base and a builder\'s result',
    code: `export function index(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export const all = new Map([...index(["a"]), ...index(["b"])]);
`,
    silent: true,
    run: '[...all]',
  },
];
