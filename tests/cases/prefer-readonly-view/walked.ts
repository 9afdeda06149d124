/** A copy walked by a callback, in a statement of its own. */
import type { Case } from '../case.js';

/** A function over containers of its own. */
const own = (body: string): string => `export function f(xs: number[]): unknown {
  const m = new Map<string, number>();
  const s = new Set<number>(xs);
  for (const x of xs) m.set('k' + x, x);
  let sum = 0;
  ${body}
  return [sum, m, s];
}
`;
const RUN = '[f([1, 2, 3]), f([])]';

/** A function over containers that others can reach. */
const given = (body: string): string => `export function f(m: Map<string, number>, s: Set<string>): unknown {
  let sum = 0;
  ${body}
  return sum;
}
`;
const RUN_GIVEN = 'f(new Map([["a", 1], ["b", 2]]), new Set(["x", "y"]))';

const search = (body: string, params = 'm: Map<string, number>, s: Set<string>, n: number', type = 'boolean'): string => `export function f(${params}): ${type} {
  ${body}
}
`;
const RUN_SEARCH = '[1, 2, 3].map((n) => f(new Map([["a", 1], ["b", 2]]), new Set(["x", "y"]), n))';

const inJs = (body: string): string => `export function f(xs, log) {
  const s = new Set(xs);
  ${body}
  return s;
}
`;

const PLAIN = 'the values of a Map, by forEach';
const SEARCH = 'some, over the values of a Map';

const proven: readonly Case[] = [
  {
    name: PLAIN,
    why: 'the shape itself',
    code: own(`[...m.values()].forEach((v) => {
    sum += v;
  });`),
    out: own(`for (const v of m.values()) {
    sum += v;
  }`),
    run: RUN,
  },
  {
    name: 'an expression, over a Set that others can reach',
    why: 'numbers and lengths are counted: nothing can write',
    code: given('[...m.values()].forEach((v) => (sum += v));'),
    out: given('for (const v of m.values()) sum += v;'),
    run: RUN_GIVEN,
  },
  {
    name: 'the pairs of a Map',
    why: 'a walk over the Map gives them',
    code: given(`[...m].forEach(([, v]) => {
    sum += v;
  });`),
    out: given(`for (const [, v] of m) {
    sum += v;
  }`),
    run: RUN_GIVEN,
  },
  {
    name: 'a return in the callback',
    why: 'it goes on with the next element',
    code: own(`[...s].forEach((v) => {
    if (v < 2) return;
    sum += v; // counted
  });`),
    out: own(`for (const v of s) {
    if (v < 2) continue;
    sum += v; // counted
  }`),
    run: RUN,
  },
  {
    name: 'a callback that deletes the element it is at',
    why: 'a Set that is walked goes on behind it',
    code: own(`[...s].forEach((v) => {
    if (v > 1) s.delete(v);
  });`),
    out: own(`for (const v of s) {
    if (v > 1) s.delete(v);
  }`),
    run: RUN,
  },
  {
    name: 'a local Map, a body that calls out',
    why: 'nobody else can name the Map',
    code: own(`[...m.keys()].forEach((k) => {
    sum += Number(String(k).slice(1));
  });`),
    out: own(`for (const k of m.keys()) {
    sum += Number(String(k).slice(1));
  }`),
    run: RUN,
  },
  {
    name: 'a function expression, without semicolons',
    why: 'the style of the file is kept',
    filename: 'case.js',
    code: `export function f(xs) {
  const s = new Set(xs)
  const out = []
  ;[...s].forEach(function (x) {
    out.push(x)
  })
  ;[1].forEach((x) => out.push(x))
  return out
}
`,
    out: `export function f(xs) {
  const s = new Set(xs)
  const out = []
  ;for (const x of s) {
    out.push(x)
  }
  ;[1].forEach((x) => out.push(x))
  return out
}
`,
    run: '[f([1, 2]), f([])]',
  },
  {
    name: SEARCH,
    why: 'the shape itself',
    code: search('return [...m.values()].some((v) => v > n);'),
    out: search(`for (const v of m.values()) {
    if (v > n) return true;
  }
  return false;`),
    run: RUN_SEARCH,
  },
  {
    name: 'every, of what a Set has',
    why: 'the first that fails decides',
    code: search('return [...m.keys()].every((k) => s.has(k));'),
    out: search(`for (const k of m.keys()) {
    if (!s.has(k)) return false;
  }
  return true;`),
    run: RUN_SEARCH,
  },
  {
    name: 'every, by a comparison and by several',
    why: 'the test is turned round',
    code: `export function f(m: Map<string, number>, n: number): boolean {
  if (n > 2) {
    return [...m.values()].every((v) => v !== n);
  }
  return [...m.values()].every((v) => v > 0 && v < n);
}
`,
    out: `export function f(m: Map<string, number>, n: number): boolean {
  if (n > 2) {
    for (const v of m.values()) {
      if (v === n) return false;
    }
    return true;
  }
  for (const v of m.values()) {
    if (!(v > 0 && v < n)) return false;
  }
  return true;
}
`,
    run: '[1, 2, 3].map((n) => f(new Map([["a", 1], ["b", 2]]), n))',
  },
  {
    name: 'find, in a function with a type',
    why: 'nothing is found: undefined',
    code: search('return [...s].find((x) => x !== k);', 's: Set<string>, k: string', 'string | undefined'),
    out: search(`for (const x of s) {
    if (x !== k) return x;
  }
  return undefined;`, 's: Set<string>, k: string', 'string | undefined'),
    run: '[f(new Set(["x", "y"]), "x"), f(new Set(["x"]), "x")]',
  },
  {
    name: 'any test, in JavaScript',
    why: 'what some takes for true an if takes for true',
    filename: 'case.js',
    code: `export function f(xs, n) {
  const s = new Set(xs);
  return [...s].some((x) => {
    return x & n;
  });
}
`,
    out: `export function f(xs, n) {
  const s = new Set(xs);
  for (const x of s) {
    if (x & n) return true;
  }
  return false;
}
`,
    run: '[f([1, 2], 2), f([1], 2), f([], 1)]',
  },
];

const refused = (name: string, why: string, code: string, said: NonNullable<Case['refused']>, pair = PLAIN, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code,
  refused: said,
  pair,
  run: pair === SEARCH ? RUN_SEARCH : RUN,
  ...rest,
});
const WRITTEN = 'mutated-while-walked';
const ODD = 'callback-not-plain';
const RETYPED = 'target-type-differs';
const JS = { filename: 'case.js', run: 'f([1, 2], () => {})' } as const;

const written: readonly Case[] = [
  refused('a callback that adds', 'the walk would meet what is added, without end', own(`[...s].forEach((v) => {
    if (sum++ < 9) s.add(v + 10);
  });`), { code: WRITTEN, at: 's.add(v + 10)' }),
  refused('a callback that sets another key', 'a later value would be another one', own(`[...m].forEach(([k, v]) => {
    sum += v;
    m.set('k2', sum);
    m.get(k);
  });`), { code: WRITTEN }, PLAIN, { hazard: 'I5' }),
  refused('a callback that deletes the current key and sets it again', 'it would come again', own(`[...m.keys()].forEach((k) => {
    if (sum++ > 9) return;
    m.delete(k);
    m.set(k, 1);
  });`), { code: WRITTEN }, PLAIN, { hazard: 'I7' }),
  refused('listeners that are called', 'each may take itself off: the copy is wanted', `export class Bus {
  readonly #listeners = new Set<() => void>();

  emit(): void {
    [...this.#listeners].forEach((l) => l());
  }

  on(l: () => void): void {
    this.#listeners.add(l);
  }

  off(l: () => void): void {
    this.#listeners.delete(l);
  }
}
`, { code: WRITTEN, at: 'l()' }, PLAIN, { run: '(() => { const b = new Bus(); let n = 0; const l = () => { n++; b.off(l); b.on(() => { n++; }); }; b.on(l); b.emit(); return n; })()' }),
  refused('a test that calls out', 'what is called may write', search('return [...m.values()].some((v) => g(v) > n);', 'm: Map<string, number>, s: Set<string>, n: number, g = (v: number): number => v'), { code: WRITTEN, at: 'g(v) > n' }, SEARCH),
  refused('a test that converts an object', 'its valueOf may write', `const s = new Set();

export function f(n) {
  s.clear();
  s.add({
    valueOf() {
      if (s.size < 3) s.add(n);
      return 0;
    },
  });
  return [...s].some((x) => x > 1);
}
`, { code: WRITTEN, at: 'x > 1' }, SEARCH, { filename: 'case.js', run: '[f(1), f(2)]', hazard: 'I4' }),
];

const odd: readonly Case[] = [
  refused('the index', 'a for…of has none', own('[...s].forEach((v, i) => (sum += v * i));'), { code: ODD }, PLAIN, { hazard: 'I6' }),
  refused('no parameter', 'the loop needs a name', own('[...s].forEach(() => sum++);'), { code: ODD }),
  refused('an async callback', 'the loop would wait for each', own(`[...s].forEach(async (v) => {
    sum += await v;
  });`), { code: ODD }, PLAIN, { hazard: 'I2' }),
  refused('this', 'a function has one of its own', inJs(`[...s].forEach(function (x) {
    log(this === undefined ? x : 0);
  });`), { code: ODD }, PLAIN, JS),
  refused('a value returned', 'a loop has no place for it', own(`[...s].forEach((v) => {
    if (v > 1) return sum++;
    sum += v;
  });`), { code: ODD, at: 'return sum++;' }),
  refused('a return in a loop of its own', 'continue would mean the inner loop', own(`[...s].forEach((v) => {
    for (let i = 0; i < 3; i++) if (v > i) return;
    sum += v;
  });`), { code: ODD, at: 'return;' }),
  refused('a var', 'it would be the function’s, and keep its value from round to round', own(`[...s].forEach((v) => {
    var last: number | undefined;
    sum += last ?? v;
    last = v;
  });`), { code: ODD }),
  refused('a function declaration', 'in a block it is another one', own(`[...s].forEach((v) => {
    function add(): number {
      return (sum += v);
    }
    add();
  });`), { code: ODD }),
  refused('a label', 'the function round it may have the same', own(`[...s].forEach((v) => {
    outer: for (let i = 0; i < 2; i++) {
      for (;;) {
        if (v > i) continue outer;
        break;
      }
      sum += v;
    }
  });`), { code: ODD }),
  refused('a directive', 'in a block it says nothing', inJs(`[...s].forEach((x) => {
    "use strict";
    log(x);
  });`), { code: ODD }, PLAIN, JS),
  refused('a parameter named like the container', 'the loop would ask itself', own('[...m.values()].forEach((m) => (sum += m));'), { code: ODD, at: 'm' }),
  refused('a parameter with a type of its own', 'a loop cannot write it', own('[...m.values()].forEach((v: number) => (sum += v));'), { code: ODD }),
  refused('a parameter that nobody reads', 'a checker may mind a name in a loop that it does not mind here', own('[...m.values()].forEach((v) => (sum += 1));'), { code: ODD, at: 'v' }),
  refused('a pattern of an element', 'a getter may write', `export function f(s: Set<{ n: number }>): number {
  let sum = 0;
  [...s].forEach(({ n }) => (sum += n));
  return sum;
}
`, { code: ODD }, PLAIN, { run: 'f(new Set([{ n: 1 }]))' }),
  refused('an object as the body', 'as a statement it is a block', inJs('[...s].forEach((x) => ({ x }));'), { code: ODD }, PLAIN, JS),
  refused('a test of several statements', 'it is more than an if', search(`return [...m.values()].some((v) => {
    const half = v / 2;
    return half > n;
  });`), { code: ODD }, SEARCH),
  refused('what looks like a container', 'Headers have values() as well', `export function f(m: ReadonlyMap<string, number>, other: Map<string, number>): number {
  let sum = other.size;
  [...m.values()].forEach((v) => (sum += v));
  return sum;
}
`, { code: 'source-not-native', at: 'm' }, PLAIN, { run: 'f(new Map([["a", 1]]), new Map())', hazard: 'X3' }),
  refused('a copy by Array.from', 'not measured', own('Array.from(s).forEach((v) => (sum += v));'), { code: 'not-faster' }),
];

const types: readonly Case[] = [
  refused('an outer let of several types', 'behind a loop the checker knows what it holds', own(`let last: number | null = null;
  [...s].forEach((v) => {
    last = v;
  });
  m.set('last', last ?? 0);`), { code: RETYPED, at: 'last' }),
  refused('a member that is narrowed outside', 'a callback forgets it, a loop does not', `interface Box {
  kind: 'a' | 'b';
}

export function f(s: Set<string>): string {
  const box: Box = { kind: 'a' };
  let all = '';
  const names = new Set<string>(s);
  if (box.kind === 'a') {
    [...names].forEach((x) => {
      all += box.kind === 'b' ? '-' : x;
    });
  }
  return all;
}
`, { code: RETYPED, at: 'box.kind' }, PLAIN, { run: 'f(new Set(["x"]))' }),
  refused('a const further down', 'a callback may name it, a loop may not: TS2448', own(`[...s].forEach((v) => {
    if (v > 99) sum += late;
  });
  const late = 3;`), { code: RETYPED, at: 'late' }),
  refused('a test that is no comparison', 'a checker minds it in an if: TS2774', `interface Job {
  run(): void;
}

export function f(jobs: Job[]): boolean {
  const s = new Set<Job>(jobs);
  return [...s].some((job) => job.run);
}
`, { code: RETYPED, at: 'job.run' }, SEARCH, { run: 'f([])' }),
  refused('find in a function without a type', 'what is returned is narrowed by the test', `export function f(s: Set<string | null>) {
  return [...s].find((x) => x !== null);
}
`, { code: RETYPED }, SEARCH, { run: 'f(new Set([null, "x"]))' }),
  refused('find beside an undefined of its own', 'nothing found would be that', `export function f(xs, undefined) {
  const s = new Set(xs);
  return [...s].find((x) => x !== undefined);
}
`, { code: 'not-relocatable' }, SEARCH, { filename: 'case.js', run: 'f([1], 1)' }),
];

const silent: readonly Case[] = [
  {
    name: 'find with a type argument',
    why: 'it says what the test proves',
    code: `export function f(s: Set<string>): 'a' | undefined {
  return [...s].find<'a'>((x) => x === 'a');
}
`,
    silent: true,
    run: 'f(new Set(["a"]))',
  },
  {
    name: 'a walk in the middle of an expression',
    why: 'a for…of cannot stand there',
    code: own('sum = [...s].some((v) => v > 1) ? 1 : 2;'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a walk that is the body of an if',
    why: 'it stands in no list of statements',
    code: own('if (sum === 0) [...m.values()].forEach((v) => (sum += v));'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a callback by its name',
    why: 'it may have other parameters and callers',
    code: given('[...s].forEach(log);').replace('export', 'const log = (x: string): void => void x;\n\nexport'),
    silent: true,
    run: RUN_GIVEN,
  },
  {
    name: 'a for…of over a copy',
    why: 'unicorn/no-useless-spread mends it',
    code: given('for (const v of [...m.values()]) sum += v;'),
    silent: true,
    run: RUN_GIVEN,
  },
  {
    name: 'an argument behind the callback',
    why: 'it is the this of the callback',
    code: given('[...m.values()].forEach((v) => (sum += v), null);'),
    silent: true,
    run: RUN_GIVEN,
  },
  {
    name: 'map and filter',
    why: 'an array is wanted, and made faster so',
    code: given('return [[...m.values()].map((v) => v + 1), [...s].filter((x) => x > "a")];'),
    silent: true,
    run: RUN_GIVEN,
  },
];

export const cases: readonly Case[] = [...proven, ...written, ...odd, ...types, ...silent];
