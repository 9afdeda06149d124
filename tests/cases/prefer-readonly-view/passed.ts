/** A copy passed to a function of the same file that only walks its parameter. */
import type { Case } from '../case.js';

/** A function that walks what it is given, and one that gives it a copy of its own Set. */
const inTs = (call: string, body = 'for (const one of all) sum += one;', param = 'all: number[]', head = 'function'): string => `${head} total(${param}): number {
  let sum = 0;
  ${body}
  return sum;
}

export function f(more: number[]): unknown {
  const s = new Set<number>([1, 2, 3]);
  for (const one of more) s.add(one);
  return ${call};
}
`;
const RUN = '[f([4, 5]), f([])]';
const CALL = 'total([...s])';

/** The same over a Set that others can reach: nothing that runs may write to it. */
const shared = (body: string, param = 'all: number[]', call = 'total([...s])', more = ''): string => `const s = new Set<number>([1, 2, 3]);

${more}function total(${param}): number {
  let sum = 0;
  ${body}
  return sum;
}

export function f(): number {
  return ${call};
}
`;
const RUN_SHARED = '[f(), f()]';
const WALK = 'for (const one of all) sum += one;';

const passed = (code: string, from: string, to: string, widened = true): { code: string; out: string } => ({
  code,
  out: (widened ? code.replace('all: number[]', 'all: Iterable<number>') : code).replace(from, to),
});

const LOCAL = 'a Set of this function';
const SHARED = 'a Set of the module, a body that only reads';

const proven: readonly Case[] = [
  { name: LOCAL, why: 'the shape itself', ...passed(inTs(CALL), CALL, 'total(s)'), run: RUN },
  {
    name: SHARED,
    why: 'numbers are added up: nothing can write to the Set meanwhile',
    ...passed(shared(WALK), CALL, 'total(s)'),
    run: RUN_SHARED,
  },
  {
    name: 'a body that calls out, a local Set',
    why: 'whatever runs, nobody else can name the Set',
    ...passed(
      inTs(CALL, 'for (const one of all) sum += Number(String(one));'),
      CALL,
      'total(s)',
    ),
    run: RUN,
  },
  {
    name: 'two calls, one parameter',
    why: 'the second finds the type changed already',
    code: inTs(`[${CALL}, total([...s])]`),
    out: inTs('[total(s), total(s)]', WALK, 'all: Iterable<number>'),
    run: RUN,
  },
  {
    name: 'two calls, two Sets of the module',
    why: 'an element of an Iterable<number> is a number as well',
    code: shared(WALK, 'all: number[]', 'total([...s]) - total([...t])').replace('\n\n', '\nconst t = new Set<number>([4]);\n\n'),
    out: shared(WALK, 'all: Iterable<number>', 'total(s) - total(t)').replace('\n\n', '\nconst t = new Set<number>([4]);\n\n'),
    run: RUN_SHARED,
  },
  {
    name: 'another caller passes an array',
    why: 'an array is an Iterable too',
    ...passed(inTs('[total([...s]), total(more), total([]), total([1, 2])]'), CALL, 'total(s)'),
    run: RUN,
  },
  {
    name: 'a parameter that takes any Iterable, exported',
    why: 'no type changes, so nobody outside has to be known',
    ...passed(inTs(CALL, WALK, 'all: Iterable<number>', 'export function'), CALL, 'total(s)', false),
    run: RUN,
  },
  {
    name: 'a Set copied into a Set',
    why: 'the parameter takes a Set, and gets one',
    ...passed(inTs('total(new Set(s))', WALK, 'all: ReadonlySet<number>'), 'new Set(s)', 's', false),
    run: RUN,
  },
  {
    name: 'a Map, whole, as pairs',
    why: 'a walk over a Map gives its pairs',
    code: `function total(all: ReadonlyArray<[string, number]>): number {
  let sum = 0;
  for (const [, one] of all) sum += one;
  return sum;
}

export class Cart {
  readonly #prices = new Map<string, number>([['a', 1], ['b', 2]]);

  get sum(): number {
    return total([...this.#prices]);
  }
}
`,
    out: `function total(all: Iterable<[string, number]>): number {
  let sum = 0;
  for (const [, one] of all) sum += one;
  return sum;
}

export class Cart {
  readonly #prices = new Map<string, number>([['a', 1], ['b', 2]]);

  get sum(): number {
    return total(this.#prices);
  }
}
`,
    run: 'new Cart().sum',
  },
  {
    name: 'a Map copied into a Map, a private method',
    why: 'the method is the one that is called, its type stays',
    code: `export class Cart {
  readonly #prices = new Map<string, number>();

  add(id: string, price: number): number {
    this.#prices.set(id, price);
    return this.#total(new Map(this.#prices), 1);
  }

  #total(all: Map<string, number>, factor: number): number {
    let sum = 0;
    for (const [, one] of all) sum += one * factor;
    return sum;
  }
}
`,
    out: `export class Cart {
  readonly #prices = new Map<string, number>();

  add(id: string, price: number): number {
    this.#prices.set(id, price);
    return this.#total(this.#prices, 1);
  }

  #total(all: Map<string, number>, factor: number): number {
    let sum = 0;
    for (const [, one] of all) sum += one * factor;
    return sum;
  }
}
`,
    run: '(() => { const c = new Cart(); return [c.add("a", 1), c.add("b", 2)]; })()',
  },
  {
    name: 'a generic function',
    why: 'its type parameter is inferred from the elements either way',
    code: `function count<T>(all: readonly T[], wanted: T): number {
  let n = 0;
  for (const one of all) if (one === wanted) n++;
  return n;
}

export function f(s: Set<string>): number {
  return count([...s], 'a');
}
`,
    out: `function count<T>(all: Iterable<T>, wanted: T): number {
  let n = 0;
  for (const one of all) if (one === wanted) n++;
  return n;
}

export function f(s: Set<string>): number {
  return count(s, 'a');
}
`,
    run: 'f(new Set(["a", "b"]))',
  },
  {
    name: 'in JavaScript, exported',
    why: 'there is no type to change',
    filename: 'case.js',
    code: `export const has = (all, wanted) => {
  for (const one of all) if (one === wanted) return true;
  return false;
};

export function f(xs, k) {
  const s = new Set(xs);
  return has([...s], k);
}
`,
    out: `export const has = (all, wanted) => {
  for (const one of all) if (one === wanted) return true;
  return false;
};

export function f(xs, k) {
  const s = new Set(xs);
  return has(s, k);
}
`,
    run: '[f([1, 2], 2), f([], 2)]',
  },
];

const refused = (name: string, why: string, code: string, said: NonNullable<Case['refused']>, pair: string, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code,
  refused: said,
  pair,
  run: pair === LOCAL ? RUN : RUN_SHARED,
  ...rest,
});
const FLOWS = 'result-flows-on';
const WRITTEN = 'source-mutated';
const DIFFERS = 'target-type-differs';

const written: readonly Case[] = [
  refused(
    'a body that writes to the Set',
    'the copy kept what is added out of the walk: 3 rounds -> no end',
    shared('for (const one of all) {\n    if (sum > 50) break;\n    sum += one;\n    s.add(sum + 10);\n  }').replace('export function', 'export const size = (): number => s.size;\n\nexport function'),
    { code: WRITTEN, at: 's.add(sum + 10)' },
    SHARED,
    { hazard: 'I5' },
  ),
  refused(
    'a body that calls out, a Set of the module',
    'what is called may write to it',
    shared('for (const one of all) sum += next(one);', 'all: number[]', CALL, 'const next = (one: number): number => (s.delete(one + 1), one);\n\n'),
    { code: WRITTEN, at: 'sum += next(one)' },
    SHARED,
  ),
  refused(
    'a later argument that writes to the Set',
    'the copy is made before it runs',
    shared(WALK, 'all: number[], start: boolean', 'total([...s], s.delete(1))'),
    { code: WRITTEN, at: 's.delete(1)' },
    SHARED,
  ),
  refused(
    'a later argument that writes to a local Set',
    'it is the function itself that writes',
    inTs('total([...s], s.delete(1))', WALK, 'all: number[], start: boolean'),
    { code: WRITTEN, at: 's.delete(1)' },
    LOCAL,
  ),
  refused(
    'a later argument that lets the Set out',
    'the function may write to it by that name',
    inTs('total([...s], () => s.clear())', 'for (const one of all) {\n    sum += one;\n    then();\n  }', 'all: number[], then: () => void'),
    { code: WRITTEN },
    LOCAL,
  ),
  refused(
    'the Set itself as a later argument, written to',
    'the walk would meet what is added',
    inTs('total([...s], s)', 'for (const one of all) {\n    if (sum > 99) break;\n    sum += one;\n    set.add(sum + 10);\n  }', 'all: number[], set: Set<number>'),
    { code: WRITTEN, at: 'set.add(sum + 10)' },
    LOCAL,
  ),
  refused(
    'a getter in the body',
    'it may write to the Set',
    `const s = new Set<{ n: number }>();

function total(all: { n: number }[]): number {
  let sum = 0;
  for (const one of all) sum += one.n;
  return sum;
}

export function f(): number {
  s.add({
    get n() {
      if (s.size < 5) s.add({ n: 1 });
      return 1;
    },
  });
  return total([...s]);
}
`,
    { code: WRITTEN, at: 'sum += one.n' },
    SHARED,
    { hazard: 'I4' },
  ),
  refused(
    'a pattern in the head of the loop',
    'a getter again',
    inTs('total([...t])', 'for (const { n } of all) sum += n;', 'all: { n: number }[]').replace('return total', 'const t = new Set<{ n: number }>();\n  return total'),
    { code: WRITTEN, at: 'const { n }' },
    LOCAL,
  ),
];

const kept: readonly Case[] = [
  refused('an index', 'a Set has none', inTs(CALL, 'for (const one of all) sum += one + (all[0] ?? 0);'), { code: FLOWS, at: 'all[0]' }, LOCAL),
  refused('a length', 'a Set has none: 3 -> undefined', inTs(CALL, 'for (const one of all) sum += one * all.length;'), { code: FLOWS, at: 'all.length' }, LOCAL),
  refused('a copy that is kept', 'what is kept is the Set that others write to', inTs(CALL, 'for (const one of all) sum += one;\n  last = all;').replace('function total', 'export let last: number[] = [];\n\nfunction total'), { code: FLOWS }, LOCAL),
  refused('a copy that is sorted', 'a Set cannot be', inTs(CALL, 'all.sort();\n  for (const one of all) sum += one;'), { code: FLOWS, at: 'all.sort' }, LOCAL),
  refused(
    'a walk in a closure',
    'it may run when the Set has changed',
    inTs('total([...s])()', 'return () => {\n    for (const one of all) sum += one;\n    return sum;\n  };').replace('): number {', '): () => number {').replace('  return sum;\n}\n', '}\n'),
    { code: FLOWS },
    LOCAL,
  ),
  refused('two walks', 'only one walk was measured', inTs(CALL, 'for (const one of all) sum += one;\n  for (const one of all) sum -= one / 2;'), { code: 'not-faster' }, LOCAL),
  refused('a walk in a loop', 'only one walk was measured', inTs(CALL, 'for (let i = 0; i < 3; i++) {\n    for (const one of all) sum += one;\n  }'), { code: 'not-faster' }, LOCAL),
  refused('a copy by Array.from', 'not measured', inTs('total(Array.from(s))'), { code: 'not-faster' }, LOCAL),
  refused('a copy of a part', 'not measured', inTs('total([...s.values()])'), { code: 'not-faster' }, LOCAL),
];

const functions: readonly Case[] = [
  refused('a parameter with a default', 'a default may have an effect', inTs(CALL, WALK, 'all: number[], from: number = 0').replace('let sum = 0', 'let sum = from'), { code: 'default-has-effects' }, LOCAL),
  refused('a generator', 'its body runs when it is walked', `function* each(all: number[]): Generator<number> {
  for (const one of all) yield one;
}

export function f(): unknown {
  const s = new Set<number>([1]);
  const walk = each([...s]);
  s.add(2);
  return [...walk];
}
`, { code: 'async-or-generator' }, LOCAL, { run: 'f()', hazard: 'I1' }),
  refused('an async function', 'others run while it waits', `async function each(all: number[]): Promise<number> {
  let sum = 0;
  for (const one of all) sum += await one;
  return sum;
}

export function f(): unknown {
  const s = new Set<number>([1]);
  const sum = each([...s]);
  s.add(2);
  return sum;
}
`, { code: 'async-or-generator' }, LOCAL, { run: 'f()', hazard: 'I2' }),
  refused('a function that names its arguments', 'it sees what it is given', inTs(CALL, 'for (const one of all) sum += one + arguments.length;'), { code: 'uses-arguments' }, LOCAL),
  refused('a parameter for this', 'the places of arguments and parameters differ', inTs('total([1], [...s])', WALK, 'this: void, all: number[], other: number[]'), { code: 'uses-this' }, LOCAL),
  refused('an exported function whose type would change', 'who calls it elsewhere is not known', inTs(CALL, WALK, 'all: number[]', 'export function'), { code: 'exported' }, LOCAL),
  refused('a function that is passed on', 'its type must fit there', inTs('[total([...s]), [[1], [2]].map(total)]'), { code: 'used-as-value', at: 'total' }, LOCAL),
  refused('typeof the function', 'its type is named', `${inTs(CALL)}export type Total = typeof total;\n`, { code: 'used-as-value' }, LOCAL),
  refused('a file that has its own Iterable', 'the name means something else here', `${inTs(CALL)}export interface Iterable<T> {\n  own: T;\n}\n`, { code: 'type-name-shadowed' }, LOCAL),
  refused('a parameter of a type by another name', 'what it stands for is not written here', `type Numbers = number[];\n${inTs(CALL, WALK, 'all: Numbers')}`, { code: DIFFERS, at: 'Numbers' }, LOCAL),
  refused('an optional parameter, in code that is not strict', 'the type is a union', inTs(CALL, WALK, 'all?: number[]'), { code: DIFFERS, at: 'all?: number[]' }, LOCAL),
  refused('a const with a type of its own', 'the type of the parameter stands there', `const total: (all: number[]) => number = (all: number[]) => {
  let sum = 0;
  for (const one of all) sum += one;
  return sum;
};

export function f(): number {
  const s = new Set<number>([1]);
  return total([...s]);
}
`, { code: DIFFERS }, LOCAL, { run: 'f()' }),
  refused('a parameter without a type', 'what it takes is not written', inTs(CALL, WALK, 'all').replace('export', '// @ts-nocheck\nexport'), { code: 'untyped-parameter', at: 'all' }, LOCAL),
  refused('a type in a comment', 'a checker reads it, and the rewrite does not', `/** @param {number[]} all */
export function total(all) {
  let sum = 0;
  for (const one of all) sum += one;
  return sum;
}

export function f() {
  const s = new Set([1]);
  return total([...s]);
}
`, { code: 'untyped-parameter' }, LOCAL, { filename: 'case.js', run: 'f()' }),
  refused('a Map of wider values', 'the copy has the type that is asked for, the Map has not', `function total(all: Map<string, number | null>): number {
  let sum = 0;
  for (const [, one] of all) sum += one ?? 0;
  return sum;
}

export function f(): number {
  const m = new Map<string, number>([['a', 1]]);
  return total(new Map(m));
}
`, { code: DIFFERS }, LOCAL, { run: 'f()' }),
];

const sources: readonly Case[] = [
  refused('a Set of a Map', 'the elements are pairs, each new', `function count(all: Iterable<unknown>): number {
  let n = 0;
  for (const one of all) if (one !== null) n++;
  return n;
}

export function f(m: Map<string, number>): number {
  return count(new Set(m));
}
`, { code: 'result-class-differs' }, LOCAL, { run: 'f(new Map([["a", 1]]))' }),
  refused('a container that may not be there yet', 'new Set(undefined) is empty, undefined is not', `function count(all: Iterable<number>): number {
  let n = 0;
  for (const one of all) n += one;
  return n;
}

let s: Set<number>;

export function fill(): void {
  s = new Set([1]);
}

export function f(): number {
  return count(new Set(s));
}
`, { code: 'source-not-native', at: 's' }, LOCAL, { run: 'f()' }),
  refused('a Set by its interface alone', 'it may be anything that looks like one', inTs('total([...more])').replaceAll('more: number[]', 'more: ReadonlySet<number>'), { code: 'source-not-native', at: 'more' }, LOCAL, { run: 'f(new Set([1]))' }),
];

const silent: readonly Case[] = [
  {
    name: 'a function that never walks its parameter',
    why: 'it may need the array',
    code: inTs(CALL, 'all.push(1);'),
    silent: true,
    run: RUN,
  },
  {
    name: 'overloads',
    why: 'the function has several types',
    code: inTs(CALL, WALK, 'all: number[]').replace('function total', 'function total(all: number[]): number;\nfunction total'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a rest parameter',
    why: 'what it walks are its arguments',
    code: inTs(CALL, 'for (const list of all) for (const one of list) sum += one;', '...all: number[][]'),
    silent: true,
    run: RUN,
  },
  {
    name: 'an argument behind a spread one',
    why: 'which parameter gets it is not known',
    filename: 'case.js',
    code: `export function walk(a, all) {
  for (const one of all) a.push(one);
  return a;
}

export function f(xs) {
  const s = new Set(xs);
  return walk(...[[0]], [...s]);
}
`,
    silent: true,
    run: 'f([1, 2])',
  },
  {
    name: 'a function of another file',
    why: 'what it does with its parameter is not known',
    code: `import { total } from './total.js';

export function f(s: Set<number>): number {
  return total([...s]);
}
`,
    silent: true,
  },
];

export const cases: readonly Case[] = [...proven, ...written, ...kept, ...functions, ...sources, ...silent];
