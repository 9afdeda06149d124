/** Drains: a loop or a `forEach` that only pours what a call has built into another container. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'a Map, by for…of',
    why: 'the shape itself',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    out: `function index(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a Set, by for…of',
    why: 'the twin',
    code: `function names(xs: readonly string[]): Set<string> {
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
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
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
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a Map, by forEach',
    why: 'its callback gets the value first',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(xs).forEach((v, k) => t.set(k, v));
  }
  return t;
}
`,
    out: `function index(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a Set, by forEach',
    why: 'a block, a function',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    names(xs).forEach(function (x) {
      t.add(x);
    });
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
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
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a let head and a block',
    why: 'nobody assigns the names',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (let [k, v] of index(xs)) {
      t.set(k, v);
    }
  }
  return t;
}
`,
    out: `function index(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'in a callback of an array',
    why: 'called at once: a loop',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  xss.forEach((xs) => {
    for (const x of names(xs)) t.add(x);
  });
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  xss.forEach((xs) => {
    names(t, xs);
  });
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'without braces, beside an else',
    why: 'the new statement ends where the old one did',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    if (xs.length > 1) for (const x of names(xs)) t.add(x);
    else t.add("one");
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    if (xs.length > 1) names(t, xs);
    else t.add("one");
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'under a label',
    why: 'nothing in a drain can continue to it',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  lab: for (const x of names(xss[0] ?? [])) t.add(x);
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  lab: names(t, xss[0] ?? []);
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'in a case of a switch',
    why: 'a statement list like any other',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    switch (xs.length) {
      case 0:
        break;
      case 1: {
        t.add("one");
        break;
      }
      default:
        for (const x of names(xs)) t.add(x);
    }
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    switch (xs.length) {
      case 0:
        break;
      case 1: {
        t.add("one");
        break;
      }
      default:
        names(t, xs);
    }
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'arguments in parentheses',
    why: 'a comma would make two of one',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names((log(xs.length), xs))) t.add(x);
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    names(t, (log(xs.length), xs));
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'spread arguments',
    why: 'the target comes first, so they stay what they are',
    filename: 'case.js',
    code: `function names(...xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) for (const x of names("y", ...xs)) t.add(x);
  return t;
}
`,
    out: `function names(found, ...xs) {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) names(t, "y", ...xs);
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'two drains into one target',
    why: 'each of them is one statement',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
    for (const [k, v] of index(xs.slice(1))) t.set(k, v);
  }
  return t;
}
`,
    out: `function index(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(t, xs);
    index(t, xs.slice(1));
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an existing key',
    why: 'it keeps its place and takes the new value',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(["z", ...xs])) t.set(k, v);
  }
  return t;
}
`,
    out: `function index(found: Map<string, number>, xs: readonly string[]): Map<string, number> {
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(t, ["z", ...xs]);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'without semicolons',
    why: 'the next line goes on with a bracket',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set()
  for (const x of xs) found.add(x)
  return found
}
export function f(xss) {
  const t = new Set(["z"])
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x)
    ;[1, 2].forEach((n) => t.add(n))
  }
  return t
}
`,
    out: `function names(found, xs) {
  for (const x of xs) found.add(x)
  return found
}
export function f(xss) {
  const t = new Set(["z"])
  for (const xs of xss) {
    names(t, xs)
    ;[1, 2].forEach((n) => t.add(n))
  }
  return t
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an async owner that awaits in between',
    why: 'while it waits nobody else can name the target',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export async function f(xss) {
  const t = new Set();
  for await (const xs of xss) {
    for (const x of names(await xs)) t.add(x);
  }
  return t;
}
`,
    out: `function names(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
export async function f(xss) {
  const t = new Set();
  for await (const xs of xss) {
    names(t, await xs);
  }
  return t;
}
`,
    run: 'f([["a"], Promise.resolve(["b", "a"])])',
  },
  {
    name: 'an owner that is a generator',
    why: 'its target is its own until it yields it',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
function* walk(xss) {
  const t = new Set();
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
    yield t.size;
  }
}
export const f = (xss) => [...walk(xss)];
`,
    out: `function names(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
function* walk(xss) {
  const t = new Set();
  for (const xs of xss) {
    names(t, xs);
    yield t.size;
  }
}
export const f = (xss) => [...walk(xss)];
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a default in the head',
    why: 'a drain is nothing but the drain',
    hazard: 'D7',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v = 0] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a var head',
    why: 'a drain is nothing but the drain',
    hazard: 'D8',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (var [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'another order',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(String(v), k.length);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a condition in the loop',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) if (v > 1) t.set(k, v);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'one more statement',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) {
      t.set(k, v);
      log(k);
    }
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'the third parameter of forEach',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(xs).forEach((v, k, m) => t.set(k, v));
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a thisArg',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(xs).forEach((v, k) => t.set(k, v), null);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a cast round the call',
    why: 'a drain is nothing but the drain',
    hazard: 'TS1c',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs) as Map<string, number>) t.set(k, v);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an optional call',
    why: 'a drain is nothing but the drain',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index?.(xs)) t.set(k, v);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an async callback',
    why: 'a drain is nothing but the drain',
    hazard: 'D17',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    index(xs).forEach(async (v, k) => {
      t.set(k, v);
    });
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'awaited',
    why: 'a tick would disappear',
    hazard: 'D16',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export async function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of await names(xs)) t.add(x);
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an arrow that hands back what forEach gives',
    why: 'undefined would become the filler\'s container',
    hazard: 'D9',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  const effects = xss.map((xs) => () => names(xs).forEach((x) => t.add(x)));
  log(effects.map((run) => run()));
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a head that is assigned',
    why: 'its names live on',
    hazard: 'D8',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  let x = "";
  for (const xs of xss) {
    for (x of names(xs)) t.add(x);
  }
  log(x);
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a field that may be missing',
    why: 'the loop over nothing never reads it',
    hazard: 'D1',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
class Box {
  fill(xs) {
    for (const x of names(xs)) this.items.add(x);
    return "ok";
  }
}
export const f = (xs) => new Box().fill(xs);
`,
    refused: { code: 'target-not-stable', at: 'this.items' },
    run: 'f([])',
  },
  {
    name: 'a let',
    why: 'the arguments may give it another container',
    hazard: 'D2',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  let t = new Set<string>(["z"]);
  const next = () => {
    t = new Set();
    return ["n"];
  };
  for (const x of names(next())) t.add(x);
  return t;
}
`,
    refused: { code: 'target-not-stable', at: 'for (const x of names(next())) t.add(x);' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'arguments that are lazy over the target',
    why: 'the walk would meet what it adds',
    hazard: 'D3',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function longer(keys) {
  const found = new Set();
  for (const k of keys) if (k.length < 4) found.add(k + "!");
  return found;
}
export function f(xss) {
  const t = new Set(xss[0]);
  for (const x of longer(t.keys())) t.add(x);
  return t;
}
`,
    refused: { code: 'target-reachable', at: 'longer(t.keys())' },
    run: 'f([[\'a\', \'b\']])',
  },
  {
    name: 'a live iterator handed over',
    why: 'it was made before, and walks on',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function longer(keys) {
  const found = new Set();
  for (const k of keys) if (k.length < 4) found.add(k + "!");
  return found;
}
export function f(xss) {
  const t = new Set(xss[0]);
  const keys = t.keys();
  for (const x of longer(keys)) t.add(x);
  return t;
}
`,
    refused: { code: 'target-reachable', at: 't.keys()' },
    run: 'f([[\'a\', \'b\']])',
  },
  {
    name: 'a closure over the target handed over',
    why: 'the builder asks it while it fills',
    hazard: 'LC2',
    filename: 'case.js',
    pair: 'a closure made after the drain',
    code: `function names(xs, count) {
  const found = new Set();
  for (const x of xs) found.add(x + count());
  return found;
}
export function f(xss) {
  const t = new Set();
  const count = () => t.size;
  for (const xs of xss) for (const x of names(xs, count)) t.add(x);
  return t;
}
`,
    refused: { code: 'target-reachable', at: 't' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a closure made after the drain',
    why: 'nothing of it exists while the target is filled',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const x of names(xss[0] ?? [])) t.add(x);
  const count = () => t.size;
  log(count());
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  names(t, xss[0] ?? []);
  const count = () => t.size;
  log(count());
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a hoisted function that names the target',
    why: 'it exists from the start',
    filename: 'case.js',
    pair: 'a closure made after the drain',
    code: `const hooks = [];
function names(xs) {
  const found = new Set();
  for (const x of xs) {
    found.add(x);
    for (const hook of hooks) hook();
  }
  return found;
}
export function f(xss) {
  const t = new Set();
  hooks[0] = count;
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
  function count() {
    log(t.size);
  }
}
`,
    refused: { code: 'target-reachable', at: 't' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a walk of the target that is under way',
    why: 'it would meet the entries in another round',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const y of t) {
    if (t.size > 6) break;
    for (const x of names([y + "!", y + "?"])) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'target-reachable' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'kept before the drain',
    why: 'the builder\'s own calls could look at it',
    filename: 'case.js',
    pair: 'kept after the drain',
    code: `const kept = [];
function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + (kept[0]?.size ?? ""));
  return found;
}
export function f(xss) {
  const t = new Set();
  kept.unshift(t);
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'target-reachable', at: 'kept.unshift(t)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'kept after the drain',
    why: 'what happens to the target later is no matter',
    filename: 'case.js',
    code: `const kept = [];
function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + (kept[0]?.size ?? ""));
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  kept.unshift(t);
  return t;
}
`,
    out: `const kept = [];
function names(found, xs) {
  for (const x of xs) found.add(x + (kept[0]?.size ?? ""));
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) names(t, xs);
  kept.unshift(t);
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'kept by an earlier round',
    why: 'a loop runs what stands behind the drain before it',
    filename: 'case.js',
    pair: 'kept after the drain',
    code: `const kept = [];
function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + (kept[0]?.size ?? ""));
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
    kept.unshift(t);
  }
  return t;
}
`,
    refused: { code: 'target-reachable', at: 'kept.unshift(t)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a container of the module',
    why: 'the builder calls code that drains into it as well',
    hazard: 'D18',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `const all = new Set();
function names(xs) {
  const found = new Set();
  for (const x of xs) {
    found.add(x);
    if (x === "a") f([["i"]]);
  }
  found.add("end");
  return found;
}
export function f(xss) {
  for (const xs of xss) for (const x of names(xs)) all.add(x);
  return [...all];
}
`,
    review: `const all = new Set();
function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) {
    found.add(x);
    if (x === "a") f([["i"]]);
  }
  found.add("end");
  return found;
}
export function f(xss) {
  for (const xs of xss) fillNames(all, xs);
  return [...all];
}
`,
    run: 'f([["z", "a"]])',
  },
  {
    name: 'a parameter',
    why: 'its owner is somebody else',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][], t: Set<string>) {
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][], t: Set<string>) {
  for (const xs of xss) {
    fillNames(t, xs);
  }
}
`,
    run: 'f([["a"]], new Set(["b"]))',
  },
  {
    name: 'a subclass',
    why: 'its own add sees each entry once more',
    hazard: 'D15',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `class Loud extends Set {
  add(x) {
    log(x);
    return super.add(x);
  }
}
function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x).add(x);
  return found;
}
export function f(xss) {
  const t = new Loud();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t.size;
}
`,
    refused: { code: 'target-not-native', at: 't' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a target whose add is another',
    why: 'no longer an ordinary Set',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x).add(x);
  return found;
}
export function f(xss) {
  const t = new Set();
  t.add = (x) => log(x);
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t.size;
}
`,
    refused: { code: 'target-not-native', at: 't' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a target of another case',
    why: 'it is not there yet',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xs) {
  switch (xs.length) {
    case 5:
      const t = new Set();
      return t;
    default:
      for (const x of names(xs)) t.add(x);
      return "ok";
  }
}
`,
    refused: { code: 'target-not-stable', at: 't = new Set()' },
    run: 'f([])',
  },
  {
    name: 'the result of another builder',
    why: 'made for this call, and nobody else holds it',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = names(["z"]);
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
export function f(xss: readonly string[][]) {
  const t = names(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a catch, and the target is used after',
    why: 'half of it would be there',
    pair: 'a target made inside the try',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      for (const x of names(xs)) t.add(x);
    }
  } catch {
    log("caught");
  }
  return t;
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      fillNames(t, xs);
    }
  } catch {
    log("caught");
  }
  return t;
}
`,
    run: 'f([["a", "boom"]])',
  },
  {
    name: 'a finally that reads the target',
    why: 'it runs while the exception is on its way',
    pair: 'a target made inside the try',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}
const safe = (run: () => unknown) => {
  try {
    return run();
  } catch {
    return "thrown";
  }
};
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      for (const x of names(xs)) t.add(x);
    }
  } finally {
    log(t.size);
  }
  return t;
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}
const safe = (run: () => unknown) => {
  try {
    return run();
  } catch {
    return "thrown";
  }
};
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      fillNames(t, xs);
    }
  } finally {
    log(t.size);
  }
  return t;
}
`,
    run: 'safe(() => f([["a", "boom"]]))',
  },
  {
    name: 'a finally that goes on with the loop',
    why: 'the exception is forgotten, and the target is not',
    pair: 'a target made inside the try',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    try {
      for (const x of names(xs)) t.add(x);
    } finally {
      continue;
    }
  }
  return t;
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    try {
      fillNames(t, xs);
    } finally {
      continue;
    }
  }
  return t;
}
`,
    run: 'f([["a", "boom"]])',
  },
  {
    name: 'a finally that does not name the target',
    why: 'nobody sees it',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      for (const x of names(xs)) t.add(x);
    }
  } finally {
    log("done");
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  try {
    for (const xs of xss) {
      names(t, xs);
    }
  } finally {
    log("done");
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a catch in a later round',
    why: 'the loop runs the try again',
    pair: 'a target made inside the try',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    try {
      for (const x of names(xs)) t.add(x);
    } catch {
      continue;
    }
  }
  return t;
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    try {
      fillNames(t, xs);
    } catch {
      continue;
    }
  }
  return t;
}
`,
    run: 'f([["a", "boom"], ["b"]])',
  },
  {
    name: 'a target made inside the try',
    why: 'neither the handler nor what follows can name it',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}
export function f(xss) {
  try {
    const t = new Set();
    for (const xs of xss) for (const x of names(xs)) t.add(x);
    return t;
  } catch {
    return "caught";
  }
}
`,
    out: `function names(found, xs) {
  for (const x of xs) {
    if (x === "boom") throw new Error(x);
    found.add(x);
  }
  return found;
}
export function f(xss) {
  try {
    const t = new Set();
    for (const xs of xss) names(t, xs);
    return t;
  } catch {
    return "caught";
  }
}
`,
    run: '[f([["a"]]), f([["a", "boom"]])]',
  },
  {
    name: 'a module\'s own target, exceptions not observed',
    why: 'the assumption lifts the exception, not the reach',
    settings: { assumptions: { throwsNotObserved: true } },
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
const t = new Set<string>();
export function f(xss: readonly string[][]) {
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    review: `function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
const t = new Set<string>();
export function f(xss: readonly string[][]) {
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that falls off its end',
    why: 'the loop over undefined throws',
    hazard: 'D4',
    filename: 'case.js',
    pair: 'a builder that returns early',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  if (xs.length > 1) return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'not-every-path-returns' },
    run: 'f([["a"]])',
  },
  {
    name: 'a builder that returns early',
    why: 'every path returns the one container',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  if (xs.length === 0) return found;
  try {
    for (const x of xs) found.add(x);
    return found;
  } finally {
    log("done");
  }
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  if (xs.length === 0) return found;
  try {
    for (const x of xs) found.add(x);
    return found;
  } finally {
    log("done");
  }
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    names(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that returns before its container stands',
    why: 'it throws there',
    filename: 'case.js',
    pair: 'a builder that returns early',
    code: `function names(xs) {
  if (xs.length > 1) return found;
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
const safe = (run) => {
  try {
    return run();
  } catch {
    return "thrown";
  }
};
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'container-reassigned', at: 'found' },
    run: 'safe(() => f([["a", "b"]]))',
  },
  {
    name: 'a builder that assigns to its const',
    why: 'what throws must go on throwing',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  try {
    found = null;
  } catch {
    for (const x of xs) found.add(x);
  }
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'container-reassigned', at: 'found' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that clears',
    why: 'what its caller has put in would be read, or go',
    hazard: 'D5',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  found.clear();
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
    refused: { code: 'reads-own-container', at: 'found.clear()' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that deletes',
    why: 'what its caller has put in would be read, or go',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  found.delete("z");
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
    refused: { code: 'reads-own-container', at: 'found.delete("z")' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that asks',
    why: 'what its caller has put in would be read, or go',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  if (!found.has("z")) found.add("new");
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
    refused: { code: 'reads-own-container', at: 'found.has("z")' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that counts',
    why: 'what its caller has put in would be read, or go',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  found.add(\`#\${found.size}\`);
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
    refused: { code: 'reads-own-container', at: 'found.size' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that walks',
    why: 'what its caller has put in would be read, or go',
    pair: 'a Set, by for…of',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  for (const one of [...found]) found.add(\`\${one}!\`);
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
    refused: { code: 'reads-own-container', at: '[...found]' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that clears in a finally',
    why: 'the result is on its way already',
    hazard: 'D5',
    pair: 'a builder that returns early',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  try {
    for (const x of xs) found.add(x);
    return found;
  } finally {
    if (xs.length > 1) found.clear();
  }
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'reads-own-container', at: 'found.clear()' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a helper of the builder that asks',
    why: 'it is handed what the caller has',
    pair: 'a helper of the builder that writes',
    code: `function put(into: Set<string>, x: string) {
  if (!into.has("z")) into.add(x);
}
function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) put(found, x);
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
    refused: { code: 'reads-own-container', at: 'into.has("z")' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a helper of the builder that writes',
    why: 'write-only all the way down',
    code: `function put(into: Set<string>, x: string) {
  into.add(x);
}
function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) put(found, x);
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
    out: `function put(into: Set<string>, x: string) {
  into.add(x);
}
function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) put(found, x);
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
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that asks, into an empty target',
    why: 'both are empty',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) if (!found.has("z")) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>();
  log(t.size);
  for (const x of names(xss[0] ?? [])) t.add(x);
  t.add("z");
  return t;
}
`,
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) if (!found.has("z")) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>();
  log(t.size);
  names(t, xss[0] ?? []);
  t.add("z");
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that asks, in a loop',
    why: 'empty only in the first round',
    pair: 'a builder that asks, into an empty target',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) if (!found.has("z")) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>();
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'reads-own-container', at: 'found.has("z")' },
    run: 'f([["z"], ["a"]])',
  },
  {
    name: 'a builder that asks, after a clear',
    why: 'a target that was cleared is not proven empty',
    pair: 'a builder that asks, into an empty target',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) if (!found.has("z")) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  t.clear();
  for (const x of names(xss[0] ?? [])) t.add(x);
  return t;
}
`,
    refused: { code: 'reads-own-container', at: 'found.has("z")' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that makes its container anew',
    why: 'what it threw away would stay',
    hazard: 'D6',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  let found = new Set(["reset"]);
  if (xs.length > 1) found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'container-reassigned' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a container made in a branch',
    why: 'not one for the whole call',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  for (;;) {
    const found = new Set();
    for (const x of xs) found.add(x);
    return found;
  }
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'container-reassigned', at: 'found = new Set()' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a callback of an unknown receiver',
    why: 'it may run after the builder has returned',
    hazard: 'D10',
    filename: 'case.js',
    pair: 'a callback of an array in the builder',
    code: `const later = [];
const feed = (xs) => ({
  forEach: (use) => later.push(() => xs.forEach((x) => use(x))),
});
function names(xs) {
  const found = new Set();
  feed(xs).forEach((x) => found.add(x));
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  for (const run of later) run();
  return t;
}
`,
    refused: { code: 'escapes-to-closure', at: 'found' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a callback of an array in the builder',
    why: 'called at once and forgotten',
    code: `function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  xs.forEach((x) => found.add(x));
  xs.forEach((x, i) => {
    found.add(\`\${x}\${i}\`);
  });
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
    out: `function names(found: Set<string>, xs: readonly string[]): Set<string> {
  xs.forEach((x) => found.add(x));
  xs.forEach((x, i) => {
    found.add(\`\${x}\${i}\`);
  });
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
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that keeps its container',
    why: 'it would keep the caller\'s',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `let last;
function names(xs) {
  const found = new Set();
  last = found;
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return last;
}
`,
    refused: { code: 'target-reachable', at: 'last = found' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder whose helper keeps the container',
    why: 'followed into the function',
    filename: 'case.js',
    pair: 'a helper of the builder that writes',
    code: `const seen = [];
function note(m) {
  seen.push(m);
}
function names(xs) {
  const found = new Set();
  note(found);
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return seen;
}
`,
    refused: { code: 'target-reachable', at: 'seen.push(m)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a generator',
    why: 'nothing of it has run yet',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function* names(xs) {
  const found = new Set(xs);
  yield* found;
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'async-or-generator' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a Map poured into a Set',
    why: 'a Set of pairs',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function index(xs) {
  const found = new Map();
  for (const x of xs) found.set(x, 1);
  return found;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const pair of index(xs)) t.add(pair);
  return t;
}
`,
    refused: { code: 'result-class-differs', at: 'index(xs)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder that is assigned again',
    why: 'which one is called is not known',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `let names = (xs) => {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
};
export function set(other) {
  names = other;
}
export function f(xss) {
  const t = new Set();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    refused: { code: 'overridable', at: 'names' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a method of another class',
    why: 'the name alone says nothing',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `class A {
  names(xs) {
    const found = new Set();
    for (const x of xs) found.add(x);
    return found;
  }
}
class B extends A {
  names(xs) {
    return new Set([xs.length]);
  }
  all(xss) {
    const t = new Set();
    for (const xs of xss) for (const x of this.names(xs)) t.add(x);
    return t;
  }
}
export const f = (xss) => new B().all(xss);
`,
    refused: { code: 'overridable' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a wider target',
    why: 'the filler takes no such container',
    hazard: 'TS1',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number | string>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    refused: { code: 'target-type-differs', at: 'index(xs)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a target whose annotation is wider',
    why: 'the annotation counts, not what is made',
    hazard: 'TS1',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t: Map<string, number | string> = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    refused: { code: 'target-type-differs', at: 'index(xs)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a builder whose annotation is wider',
    why: 'the filler\'s parameter could not take what it puts in',
    hazard: 'TS17',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]) {
  const found: ReadonlyMap<string, number> = new Map<string, number>();
  log(xs.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    refused: { code: 'no-container-type' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a container without a written type',
    why: 'a Map<any, any>, which no parameter says',
    pair: 'a Map, by for…of',
    code: `function index(xs: readonly string[]) {
  const found = new Map();
  for (const x of xs) found.set(x, x.length);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Map<string, number>();
  t.set("z", 0);
  for (const xs of xss) {
    for (const [k, v] of index(xs)) t.set(k, v);
  }
  return t;
}
`,
    refused: { code: 'no-container-type' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a generic builder',
    why: 'its type parameter stands for the target\'s',
    code: `function unique<T>(xs: readonly T[]): Set<T> {
  const found = new Set<T>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of unique(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function unique<T>(found: Set<T>, xs: readonly T[]): Set<T> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    unique(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a generic builder with a callback',
    why: 'its parameter would be inferred from the target too',
    hazard: 'TS1b',
    pair: 'a generic builder',
    code: `function unique<T>(xs: readonly T[], by: (x: T) => T): Set<T> {
  const found = new Set<T>();
  for (const x of xs) found.add(by(x));
  return found;
}
const trim = (x: string) => x.trim();
export function f(xss: readonly string[][]) {
  const t = new Set<string | number>([0]);
  for (const xs of xss) {
    for (const x of unique(xs, trim)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'target-type-differs', at: 'unique(xs, trim)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a generic builder with its type written',
    why: 'a narrower one than the target\'s',
    hazard: 'TS1b',
    pair: 'a generic builder',
    code: `function unique<T>(xs: readonly T[]): Set<T> {
  const found = new Set<T>();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss: readonly string[][]) {
  const t = new Set<string | number>([0]);
  for (const xs of xss) {
    for (const x of unique<string>(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'target-type-differs', at: 'unique<string>(xs)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a directive on the drain',
    why: 'it is bound to the line',
    hazard: 'TS8',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    // prettier-ignore
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'directive-comment', at: '// prettier-ignore' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a comment inside the drain',
    why: 'it would be lost',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) {
      // One by one
      t.add(x);
    }
  }
  return t;
}
`,
    refused: { code: 'comment-lost', at: '// One by one' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a function of another file',
    why: 'nothing is known of it',
    code: `declare function names(xs: readonly string[]): Set<string>;
export function f(xss: readonly string[][]) {
  const t = new Set<string>();
  for (const xs of xss) for (const x of names(xs)) t.add(x);
  return t;
}
`,
    silent: true,
  },
  {
    name: 'the keys of an object',
    why: 'an array, not a container',
    code: `export function f(os: readonly object[]) {
  const t = new Set<string>();
  for (const o of os) for (const k of Object.keys(o)) t.add(k);
  return t;
}
`,
    silent: true,
    run: 'f([{ a: 1 }])',
  },
  {
    name: 'an argument that is named like the head',
    why: 'x is the x of the loop, which is not initialised: it throws',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(x) {
  const t = new Set(["z"]);
  for (const x of names(x)) t.add(x);
  return t;
}
`,
    filename: 'case.js',
    refused: { code: 'drain-not-plain', at: 'x' },
    pair: 'an argument that is named unlike the head',
    run: '(() => { try { return f(["a"]); } catch (e) { return e.name; } })()',
  },
  {
    name: 'an argument that is named unlike the head',
    why: 'the pair of it',
    code: `function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(y) {
  const t = new Set(["z"]);
  for (const x of names(y)) t.add(x);
  return t;
}
`,
    filename: 'case.js',
    out: `function names(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(y) {
  const t = new Set(["z"]);
  names(t, y);
  return t;
}
`,
    run: '(() => { try { return f(["a"]); } catch (e) { return e.name; } })()',
  },
  {
    name: 'a semicolon on the next line',
    why: 'it ends the drain by the grammar, and stays on its line for the reader',
    filename: 'case.js',
    code: `function names(xs) {
  const found = new Set()
  for (const x of xs) found.add(x)
  return found
}
export const count = (xs) => names(xs).size
export function f(xs) {
  const all = new Set(['z'])
  for (const x of names(xs)) all.add(x)
  ;[1].forEach((one) => all.add(one))
  return all
}
`,
    out: `function names(xs) {
  return fillNames(new Set(), xs)
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x)
  return found
}
export const count = (xs) => names(xs).size
export function f(xs) {
  const all = new Set(['z'])
  fillNames(all, xs)
  ;[1].forEach((one) => all.add(one))
  return all
}
`,
    run: "[f(['a', 'b']), f([])]",
  },
  {
    name: 'a target kept by a function with a parameter for this',
    why: 'its parameters stand one place behind the arguments: what keeps the target is the second',
    code: `const kept: Set<string>[] = [];

function keep(this: void, all: Set<string>): void {
  kept.push(all);
}

function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) {
    found.add(x);
    for (const one of kept) one.add('z');
  }
  return found;
}

export function f(xs: readonly string[]): Set<string> {
  const all = new Set<string>(['q']);
  keep(all);
  for (const x of names(xs)) all.add(x);
  return all;
}
`,
    refused: { code: 'target-reachable' },
    run: "f(['a', 'b'])",
  },
];
