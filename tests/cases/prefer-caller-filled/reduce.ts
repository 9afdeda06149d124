import type { Case } from '../case.js';

type Refused = NonNullable<Case['refused']>;

/** `xs.reduce(…)` in a function of its own; `more` is the initial value. */
const over = (callback: string, more: string, xs = 'string[]', types = ''): string => `export function f(xs: ${xs}) {
  return xs.reduce${types}(${callback}, ${more});
}
`;
const inJs = (body: string): string => `export function f(o) {
  return ${body};
}
`;
const MAP = 'new Map<string, number>()';
const SET = 'new Set<string>()';
const INDEX = '<Record<string, number>>';
const RUN = '[...f(["b", "a", "b", "c"]), ...f([])]';
const RUN_INDEX = '[Object.entries(f(["b", "a", "b", "__proto__", "1"])), f([])]';
const JS = { filename: 'case.js', run: 'Object.entries(f({ b: 1, ["__proto__"]: 2, a: 3 }))' };

type More = Partial<Case>;

/** The nearest neighbour that is fixed, for each program that is not. */
const PAIRS: Readonly<Record<string, string>> = {
  'a receiver of unknown class': 'JavaScript: any receiver, by assumption',
  'a stream': 'a Set of values',
  'an initial value from outside': 'an initial value from a builder',
  'no initial value': 'a Set of values',
  'an initial value of another class': 'a Set of values',
  'a named reducer': 'a Set of values',
  'an async reducer': 'a Map of pairs',
  'arguments': 'a function expression',
  'this in the callback': 'a function expression',
  'the value closes over the accumulator': 'reads in key and value',
  'a lazy value': 'reads in key and value',
  'the steps are kept': 'early returns',
  'a lazy operand': 'a Set of values',
  'an entry not written in place': 'a Map of pairs',
  'a cast entry': 'a pair as const',
  'two entries, the second reads': 'two pairs',
  'the old entries last': 'a Map of pairs',
  'another container on one path': 'made anew on the way',
  'a path without a result': 'early returns',
  'a catch that returns the old one': 'a catch that cannot tell',
  'a finally that reads': 'a catch that cannot tell',
  'a read-only parameter': 'a written parameter, result and new',
  'a read-only type argument': 'a type argument',
  'wider type arguments of the step': 'a written parameter, result and new',
  'a comment in the pair': 'a comment in the value',
  'a directive': 'a Map of pairs',
  'a direct eval': 'a Map of pairs',
  'a key that may be an object': 'from entries, JavaScript',
  'a result without a type': 'from entries, by the type argument',
  'an array that may lose elements': 'from entries, by the initial value',
  'a key that may be __proto__': 'in place, by assumption',
  'a null prototype': 'from entries, by the initial value',
  'an initial value with a key': 'from entries, by the initial value',
  'a conditional step of a dictionary': 'from entries, by the type argument',
  'an arrow as value': 'a named function as value',
  'literal keys': 'from entries, by the type argument',
  'a text at a number': 'in place, an index of numbers',
  'a block and no type': 'from entries, in a block',
  'a read-only type, read': 'in place, the body hugged',
  'a key that may be an object, read': 'in place, the body hugged',
  'Object is another one': 'from entries, by the type argument',
};

function pairOf(name: string): Pick<Case, 'pair'> {
  const pair = PAIRS[name];
  return pair === undefined ? {} : { pair };
}

/** The program in which `from` has become `to`. */
function fixed(name: string, why: string, code: string, [from, to]: readonly [string, string], more: More = {}): Case {
  return { name, why, code, out: code.replace(from, () => to), run: RUN, ...more };
}
function review(name: string, why: string, code: string, [from, to]: readonly [string, string], more: More = {}): Case {
  return { name, why, code, review: code.replace(from, () => to), ...pairOf(name), ...more };
}
function refused(name: string, why: string, code: string, reason: Refused['code'], at?: string, more: More = {}): Case {
  return { name, why, code, refused: at === undefined ? { code: reason } : { code: reason, at }, ...pairOf(name), ...more };
}
function silent(name: string, why: string, code: string, more: More = {}): Case {
  return { name, why, code, silent: true, ...more };
}

const pair = (step: string, to: string): readonly [string, string] => [step, to];
const ONE = pair('new Map([...m, [x, 1]])', 'm.set(x, 1)');
const ADD = pair('new Set([...s, x])', 's.add(x)');

const maps: readonly Case[] = [
  fixed('a Map of pairs', 'the shape itself', over('(m, x) => new Map([...m, [x, 1]])', MAP), ONE),
  fixed('a Set of values', 'the shape itself', over('(s, x) => new Set([...s, x])', SET), ADD),
  fixed('two pairs', 'each entry is one call', over("(m, x) => new Map([...m, [x, 1], [x + '!', 2]])", MAP),
    ["new Map([...m, [x, 1], [x + '!', 2]])", "m.set(x, 1).set(x + '!', 2)"]),
  fixed('set on a copy', 'nobody else has the copy', over('(m, x) => new Map(m).set(x, m.size)', MAP), ['new Map(m).set(x, m.size)', 'm.set(x, m.size)']),
  fixed('add on a copy, twice', 'evaluated in the same order', over('(s, x) => new Set(s).add(x).add(x + 1)', SET), ['new Set(s)', 's']),
  fixed('a conditional step', 'a Map may be left as it is', over("(m, x) => (x === 'a' ? m : new Map([...m, [x, 1]]))", MAP), ONE, { hazard: 'A14' }),
  fixed('a step on both sides', 'each result is a step', over("(m, x) => (x === 'a' ? new Map([...m, [x, 1]]) : new Map(m).set(x, 2))", MAP),
    ['new Map([...m, [x, 1]]) : new Map(m).set(x, 2)', 'm.set(x, 1) : m.set(x, 2)']),
  fixed('reads in key and value', 'they run before the write', over('(m, x) => new Map([...m, [x, (m.get(x) ?? 0) + m.size]])', MAP),
    ['new Map([...m, [x, (m.get(x) ?? 0) + m.size]])', 'm.set(x, (m.get(x) ?? 0) + m.size)'], { hazard: 'A12' }),
  fixed('early returns', 'every result is a step or the accumulator', over(`(s, x) => {
    if (s.has(x)) return s;
    const upper = x.toUpperCase();
    return new Set([...s, upper]);
  }`, SET), ['new Set([...s, upper])', 's.add(upper)']),
  fixed('a function expression', 'as plain as an arrow', over('function (m, x) {\n    return new Map([...m, [x, 1]]);\n  }', MAP), ONE),
  fixed('index and array', 'reduce hands over the same four', over('(m, x, i, all) => new Map([...m, [x, i / all.length]])', MAP),
    ['new Map([...m, [x, i / all.length]])', 'm.set(x, i / all.length)']),
  fixed('an element taken apart', 'a pattern without default', over('(m, [k, v]) => new Map([...m, [k, v]])', MAP, '[string, number][]'),
    ['new Map([...m, [k, v]])', 'm.set(k, v)'], { run: '[...f([["a", 1], ["b", 2]])]' }),
  fixed('a type argument', 'exactly Map', over('(m, x) => new Map([...m, [x, 1]])', 'new Map()', 'string[]', '<Map<string, number>>'), ONE),
  fixed('a written parameter, result and new', 'all the same Map', over(
    '(m: Map<string, number>, x): Map<string, number> => new Map<string, number>([...m, [x, 1]])', MAP),
    ['new Map<string, number>([...m, [x, 1]])', 'm.set(x, 1)']),
  fixed('a cast initial value', 'exactly Map', over('(m, x) => new Map([...m, [x, 1]])', 'new Map() as Map<string, number>'), ONE),
  fixed('a pair as const', 'it says only that it is a pair', over('(m, x) => new Map([...m, [x, 1] as const])', MAP), ['new Map([...m, [x, 1] as const])', 'm.set(x, 1)']),
  fixed('an initial value with entries', 'made for this reduce', over('(m, x) => new Map([...m, [x, 1]])', "new Map([['z', 0]])"), ONE),
  fixed('an initial value from a builder', 'Fresh', `function base(): Map<string, number> {
  const m = new Map<string, number>();
  m.set('z', 0);
  return m;
}
${over('(m, x) => new Map([...m, [x, 1]])', 'base()')}`, ONE),
  fixed('a generic function', 'the types are those of the parameter', 'export function f<T>(xs: T[]): Set<T> {\n  return xs.reduce((s, x) => new Set([...s, x]), new Set<T>());\n}\n', ADD),
  fixed('JavaScript: the keys of an object', 'Object.keys gives an array', inJs('Object.keys(o).reduce((m, k) => new Map([...m, [k, o[k]]]), new Map())'),
    ['new Map([...m, [k, o[k]]])', 'm.set(k, o[k])'], { filename: 'case.js', run: '[...f({ a: 1, b: 2 })]' }),
  fixed('JavaScript: any receiver, by assumption', 'arrayReceivers lifts not-an-array', inJs('o.reduce((s, x) => new Set([...s, x]), new Set())'), ADD,
    { filename: 'case.js', settings: { assumptions: { arrayReceivers: true } } }),
  fixed('no semicolons', 'only the step changes', over('(s, x) => new Set([...s, x])', SET).replace(';', ''), ADD),
  fixed('CRLF', 'line ends stay', over('(s, x) => new Set([...s, x])', SET).replaceAll('\n', '\r\n'), ADD),
  fixed('a value over several lines', 'its lines follow', over(`(m, x) =>
      new Map([
        ...m,
        [
          x,
          {
            name: x,
          },
        ],
      ])`, 'new Map<string, { name: string }>()').replace('reduce(', 'reduce(\n    ').replace('()\n', '(),\n').replace('), new', '),\n    new').replace('());', '(),\n  );'),
    ['new Map([\n        ...m,\n        [\n          x,\n          {\n            name: x,\n          },\n        ],\n      ])', 'm.set(x, {\n        name: x,\n      })'],
    { run: '[...f(["b"])]' }),
  fixed('a comment in the value', 'it moves along', over('(m, x) => new Map([...m, [x, x.length /* of x */ + 1]])', MAP),
    ['new Map([...m, [x, x.length /* of x */ + 1]])', 'm.set(x, x.length /* of x */ + 1)']),
  fixed('an operand with a comma', 'it keeps its parentheses', over('(s, x) => new Set([...s, (x, x + 1)])', SET), ['new Set([...s, (x, x + 1)])', 's.add((x, x + 1))']),
  fixed('one in another', 'outer and inner are each filled', over(
    '(m, x) => new Map([...m, [x, [...x].reduce((s, c) => new Set([...s, c]), new Set<string>())]])', 'new Map<string, Set<string>>()'),
    ['new Map([...m, [x, [...x].reduce((s, c) => new Set([...s, c]), new Set<string>())]])', 'm.set(x, [...x].reduce((s, c) => s.add(c), new Set<string>()))'],
    { run: '[...f(["ab", "ba"])].map(([k, v]) => [k, ...v])' }),
  fixed('made anew on the way', 'what it restarts with is fresh too', over("(s, x) => (x === 'b' ? new Set<string>() : new Set([...s, x]))", SET), ADD),
  fixed('a catch that cannot tell', 'one entry is made before it is written', over(`(m, x) => {
    try {
      return new Map([...m, [x, JSON.parse(x)]]);
    } catch {
      return m;
    }
  }`, MAP), ['new Map([...m, [x, JSON.parse(x)]])', 'm.set(x, JSON.parse(x))'], { hazard: 'A18' }),
  fixed('a read in a callback that is a loop', 'it is over before the write', over('(m, x) => new Map([...m, [x, xs.filter((y) => m.has(y)).length]])', MAP),
    ['new Map([...m, [x, xs.filter((y) => m.has(y)).length]])', 'm.set(x, xs.filter((y) => m.has(y)).length)']),
];

const LATE = `(m, x) => {
    try {
      return new Map([...m, [x, 1], [x + 1, JSON.parse(x)]]);
    } catch {
      return m;
    }
  }`;

const refusedMaps: readonly Case[] = [
  refused('a receiver of unknown class', 'Immutable, rxjs: its reduce is another one', inJs('o.reduce((s, x) => new Set([...s, x]), new Set())'), 'not-an-array', 'o', { hazard: 'A5', filename: 'case.js' }),
  refused('a stream', 'its initial value is reused for each subscriber', "import { from } from 'rxjs';\n\nexport function f(xs: string[]) {\n  return from(xs).reduce((s, x) => new Set([...s, x]), new Set());\n}\n", 'not-an-array', 'from(xs)', { hazard: 'A5' }),
  refused('no initial value', 'the first element is the accumulator', over('(s, x) => new Set([...s, ...[x]])', '0', 'any[]').replace(', 0', '').replace('...[x]', 'x'), 'no-seed', undefined, { hazard: 'A4' }),
  refused('an initial value from outside', 'it would be filled', 'export function f(xs: string[], base: Set<string>) {\n  return xs.reduce((s, x) => new Set([...s, x]), base);\n}\n', 'not-fresh', 'base', { hazard: 'A9' }),
  refused('an initial value of another class', 'an object has no add', over('(s, x) => new Set([...s, x])', '{} as any'), 'result-class-differs'),
  refused('a named reducer', 'others may call it with a container of their own', `const add = (s: Set<string>, x: string) => new Set([...s, x]);
export const g = add;
export function f(xs: string[]) {
  return xs.reduce(add, new Set<string>());
}
`, 'reducer-shared', 'add', { hazard: 'A15' }),
  refused('an async reducer', 'its accumulator is a promise', over('async (m, x) => new Map([...m, [x, 1]])', MAP), 'async-or-generator', undefined, { hazard: 'O6' }),
  refused('arguments', 'arguments[0] is the accumulator too', over('function (m, x) {\n    return new Map([...m, [x, arguments[0].size]]);\n  }', MAP), 'callback-not-plain', undefined, { hazard: 'A20' }),
  refused('this in the callback', 'what it is depends on the call', over('function (m, x) {\n    return new Map([...m, [x, this.n]]);\n  }', MAP), 'callback-not-plain'),
  refused('an accumulator that is assigned', 'the name is another container then', over('(s, x) => {\n    s = new Set(s);\n    return new Set([...s, x]);\n  }', SET), 'callback-not-plain'),
  silent('a chain that may end before', 'the call round it would not end', over('(o, x) => ({ ...o, [x]: 1 })', '{}', 'string[]', INDEX).replace('xs.reduce', 'xs?.slice().reduce')),
  silent('a default for the accumulator', 'no plain parameter', over('(s = new Set<string>(), x) => new Set([...s, x])', SET)),
  refused('a default for the element', 'not plain', over("(s, x = '') => new Set([...s, x])", SET), 'callback-not-plain'),
  refused('the value closes over the accumulator', '0,1 -> 2,2', over('(m, x) => new Map([...m, [x, () => m.size]])', 'new Map<string, () => number>()'), 'escapes-to-closure', 'm', { hazard: 'A6' }),
  refused('the accumulator is a value', 'each entry keeps its step', over('(m, x) => new Map([...m, [x, m]])', 'new Map<string, unknown>()'), 'steps-observed'),
  refused('a lazy value', 'an iterator sees what comes later', over('(m, x) => new Map([...m, [x, m.keys()]])', 'new Map<string, unknown>()'), 'steps-observed', 'm.keys()', { hazard: 'A7' }),
  refused('a lazy operand', '1,2 -> 1,2,3,4,5', `function* plus(s: Set<number>) {
  for (const n of s) yield n + 1;
}
${over('(s, x) => new Set([...s, ...plus(s), x])', 'new Set<number>()', 'number[]')}`, 'reads-accumulator-lazily', '...plus(s)', { hazard: 'A7' }),
  refused('a spread operand', 'no single entry', over('(s, x) => new Set([...s, ...x])', SET, 'string[][]'), 'pair-not-literal', '...x'),
  refused('an entry not written in place', 'anything that has 0 and 1', over('(m, x) => new Map([...m, x])', MAP, '[string, number][]'), 'pair-not-literal', 'x', { hazard: 'O2' }),
  refused('a cast entry', 'the value may not be of the type', over('(m, x) => new Map([...m, [String(x), x] as [string, number]])', MAP, 'unknown[]'), 'pair-not-literal'),
  refused('two entries, the second reads', 'the first is there already', over('(s, x) => new Set([...s, x, s.size])', 'new Set<unknown>()'), 'reads-accumulator-lazily', 's.size'),
  refused('two calls on a copy, the second reads', 'the first is there already', over('(m, x) => new Map(m).set(x, 1).set(x + 1, m.size)', MAP), 'reads-accumulator-lazily', 'm.size'),
  refused('the old entries last', 'the first of a key wins; and the order', over('(m, x) => new Map([[x, 1], ...m])', MAP), 'key-before-spread', undefined, { hazard: 'A17' }),
  refused('a write in the value', 'the copy was made before it', over('(m, x) => new Map([...m, [x, m.delete(x) ? 1 : 2]])', MAP), 'steps-observed', 'm.delete(x)', { hazard: 'A12' }),
  refused('the steps are kept', 'each is seen later', `const seen: unknown[] = [];
${over('(m, x) => {\n    seen.push(m);\n    return new Map([...m, [x, 1]]);\n  }', MAP)}`, 'steps-observed', 'seen.push(m)', { hazard: 'A13' }),
  refused('another container on one path', 'the next step would fill it', `const shared = new Map<string, number>();
${over('(m, x) => (x ? new Map([...m, [x, 1]]) : shared)', MAP)}`, 'not-fresh', 'shared', { hazard: 'A9' }),
  refused('a path without a result', 'the next step has nothing to copy', over('(m: any, x) => {\n    if (x) return new Map([...m, [x, 1]]);\n  }', 'new Map()'), 'not-every-path-returns'),
  refused('an empty return', 'the next step has nothing to copy', over('(m: any, x) => {\n    if (!x) return;\n    return new Map([...m, [x, 1]]);\n  }', 'new Map()'), 'not-every-path-returns', 'return;'),
  refused('two classes', 'a Map in one step, a Set in another', over('(m: any, x) => (x ? new Map([...m, [x, 1]]) : new Set([...m, x]))', 'new Map()'), 'result-class-differs'),
  refused('a finally that reads', 'it would see the new entry: 0 -> 1', over('(m, x) => {\n    try {\n      return new Map([...m, [x, 1]]);\n    } finally {\n      log(m.size);\n    }\n  }', MAP), 'steps-observed'),
  refused('a finally that takes the result back', 'the old one is returned', over('(m, x) => {\n    while (x) {\n      try {\n        return new Map([...m, [x, 1]]);\n      } finally {\n        break;\n      }\n    }\n    return m;\n  }', MAP), 'steps-observed'),
  refused('a catch that returns the old one', 'the first entry would be in it', over(LATE, MAP), 'throw-observable', undefined, { hazard: 'A18' }),
  refused('a read-only parameter', 'TS2339: no set', over('(m: ReadonlyMap<string, number>, x) => new Map([...m, [x, 1]])', MAP), 'accumulator-readonly', 'ReadonlyMap<string, number>', { hazard: 'TS17' }),
  refused('a read-only type argument', 'TS2339: no add', over('(s, x) => new Set([...s, x])', 'new Set()', 'string[]', '<ReadonlySet<string>>'), 'accumulator-readonly', 'ReadonlySet<string>', { hazard: 'TS17' }),
  refused('an alias', 'what it stands for is not read', `type Index = Map<string, number>;
${over('(m, x) => new Map([...m, [x, 1]])', 'new Map()', 'string[]', '<Index>')}`, 'accumulator-readonly', 'Index'),
  refused('a builder of a read-only type', 'TS2339: no set', `function base(): ReadonlyMap<string, number> {
  const m = new Map<string, number>();
  return m;
}
${over('(m, x) => new Map([...m, [x, 1]])', 'base()')}`, 'accumulator-readonly', 'base()'),
  refused('wider type arguments of the step', 'the value may not fit', over('(m, x) => new Map<string, any>([...m, [String(x), x]])', MAP, 'unknown[]'), 'target-type-differs'),
  refused('a literal with more than its type names', 'TS2353: the copy was not checked for it, add is', over('(s, x) => new Set([...s, { a: 1, x }])', 'new Set<{ a: number }>()'), 'target-type-differs', '{ a: 1, x }'),
  silent('another Map', 'the name is imported', `import { Map } from 'immutable';

${over('(m, x) => new Map([...m, [x, 1]])', 'new Map()')}`),
  silent('a subclass', 'its constructor may do anything', `class Index extends Map<string, number> {}
${over('(m, x) => new Index([...m, [x, 1]])', 'new Index()')}`),
  silent('from the right', 'not measured', over('(s, x) => new Set([...s, x])', SET).replace('reduce', 'reduceRight')),
  silent('only a copy', 'nothing is added', over('(m, x) => new Map([...m])', MAP)),
  refused('a comment in the pair', 'it would be lost', over('(m, x) => new Map([...m, [x, /* one */ 1]])', MAP), 'comment-lost', '/* one */'),
  refused('a directive', 'it is bound to the line', over('(m, x) => new Map([...m, [x, 1]])', MAP).replace('  return', '  // @ts-expect-error\n  return'), 'directive-comment', undefined, { hazard: 'TS8' }),
  refused('a direct eval', 'it can name the accumulator', over("(m, x) => new Map([...m, [x, eval('m').size]])", MAP), 'direct-eval', undefined, { hazard: 'W13' }),
];

const indices: readonly Case[] = [
  fixed('from entries, by the initial value', 'the shape itself', over('(o, x) => ({ ...o, [x]: 1 })', '{} as Record<string, number>'),
    ['xs.reduce((o, x) => ({ ...o, [x]: 1 }), {} as Record<string, number>)', 'Object.fromEntries<number>(xs.map((x) => [x, 1]))'], { run: RUN_INDEX }),
  fixed('from entries, by the type argument', 'the index signature is written on', over('(o, x, i) => ({ ...o, [x]: i })', '{}', 'string[]', '<{ [key: string]: number }>'),
    ['xs.reduce<{ [key: string]: number }>((o, x, i) => ({ ...o, [x]: i }), {})', 'Object.fromEntries<number>(xs.map((x, i) => [x, i]))'], { hazard: 'TS4', run: RUN_INDEX }),
  fixed('from entries, by the parameter', 'the checker compares the values with it', over('(o: Record<string, number>, x: string) => ({ ...o, [x]: 1 })', '{}'),
    ['xs.reduce((o: Record<string, number>, x: string) => ({ ...o, [x]: 1 }), {})', 'Object.fromEntries<number>(xs.map((x: string) => [x, 1]))'], { run: RUN_INDEX }),
  fixed('from entries, in a block', 'the pair stands in the return', over('(o, x) => {\n    const n = 1;\n    return { ...o, [x]: n };\n  }', '{}', 'string[]', INDEX),
    [`xs.reduce${INDEX}((o, x) => {\n    const n = 1;\n    return { ...o, [x]: n };\n  }, {})`, 'Object.fromEntries<number>(\n    xs.map((x) => {\n      const n = 1;\n      return [x, n];\n    }),\n  )'], { hazard: 'TS4b', run: RUN_INDEX }),
  fixed('from entries, JavaScript', 'no types to keep', inJs('Object.entries(o).reduce((acc, [k, v]) => ({ ...acc, [k]: v + 1 }), {})'),
    ['Object.entries(o).reduce((acc, [k, v]) => ({ ...acc, [k]: v + 1 }), {})', 'Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v + 1]))'], JS),
  fixed('from entries, no element', 'no parameter is left', over("(o) => ({ ...o, ['k' + 1]: 1 })", '{}', 'string[]', INDEX),
    [`xs.reduce${INDEX}((o) => ({ ...o, ['k' + 1]: 1 }), {})`, "Object.fromEntries<number>(xs.map(() => ['k' + 1, 1]))"], { run: RUN_INDEX }),
  fixed('from entries, a function', 'it stays one', inJs('Object.keys(o).reduce(function (acc, k) {\n    return { ...acc, [k]: 1 };\n  }, {})'),
    ['Object.keys(o).reduce(function (acc, k) {\n    return { ...acc, [k]: 1 };\n  }, {})', 'Object.fromEntries(\n    Object.keys(o).map(function (k) {\n      return [k, 1];\n    }),\n  )'], JS),
  fixed('from entries, bare parameters', 'as the file writes its arrows', inJs('Object.keys(o).filter(k => k).reduce((acc, k) => ({ ...acc, [k]: 1 }), {})'),
    ['Object.keys(o).filter(k => k).reduce((acc, k) => ({ ...acc, [k]: 1 }), {})', 'Object.fromEntries(Object.keys(o).filter(k => k).map(k => [k, 1]))'], JS),
  fixed('a named function as value', 'its name is its own', over('(o, x) => ({ ...o, [x]: function named() {} })', '{}', 'string[]', '<Record<string, unknown>>'),
    ['xs.reduce<Record<string, unknown>>((o, x) => ({ ...o, [x]: function named() {} }), {})', 'Object.fromEntries<unknown>(xs.map((x) => [x, function named() {}]))'], { run: 'Object.values(f(["a"])).map((v) => v.name)' }),
  fixed('in place, read in the value', 'reads are exact; the key is a number', over("(o, x, i) => ({ ...o, [i % 2]: (o[i % 2] ?? '') + x })", '{} as Record<string, string>'),
    ["xs.reduce((o, x, i) => ({ ...o, [i % 2]: (o[i % 2] ?? '') + x }), {} as Record<string, string>)",
      "xs.reduce(\n    (o, x, i) => {\n      o[i % 2] = (o[i % 2] ?? '') + x;\n      return o;\n    },\n    {} as Record<string, string>,\n  )"], { hazard: 'A12', run: RUN_INDEX }),
  fixed('in place, the body hugged', 'no part of the key lets it be __proto__', over('(o, x) => ({ ...o, [`k${x}`]: (o[`k${x}`] ?? 0) + 1 })', '{}', 'string[]', INDEX),
    ['(o, x) => ({ ...o, [`k${x}`]: (o[`k${x}`] ?? 0) + 1 })', '(o, x) => {\n    o[`k${x}`] = (o[`k${x}`] ?? 0) + 1;\n    return o;\n  }'], { run: RUN_INDEX }),
  fixed('in place, in a block', 'the return becomes two statements', over('(o, x) => {\n    const k = `${x}:`;\n    return { ...o, [k]: (o[k] ?? 0) + 1 };\n  }', '{}', 'string[]', INDEX),
    ['return { ...o, [k]: (o[k] ?? 0) + 1 };', 'o[k] = (o[k] ?? 0) + 1;\n    return o;'], { run: RUN_INDEX }),
  fixed('in place, no semicolons, tabs', 'the style of the file', 'export function f(o) {\n\treturn Object.keys(o).reduce((acc, k, i) => ({ ...acc, [i]: acc[0] ?? k }), {})\n}\n',
    ['(acc, k, i) => ({ ...acc, [i]: acc[0] ?? k })', '(acc, k, i) => {\n\t\tacc[i] = acc[0] ?? k\n\t\treturn acc\n\t}'], JS),
  fixed('in place, by assumption', 'noProtoKeys lifts proto-key', inJs('Object.keys(o).reduce((acc, k) => ({ ...acc, [k]: acc.last ?? k }), {})'),
    ['(acc, k) => ({ ...acc, [k]: acc.last ?? k })', '(acc, k) => {\n    acc[k] = acc.last ?? k;\n    return acc;\n  }'], { filename: 'case.js', settings: { assumptions: { noProtoKeys: true } }, run: 'f({ b: 1, last: 2 })' }),
  fixed('from entries, the array emptied later', 'no holes are made', over('(o, x) => ({ ...o, [x]: 1 })', '{}', 'string[]', INDEX).replace('  return', '  xs.length = 0;\n  return'),
    [`xs.reduce${INDEX}((o, x) => ({ ...o, [x]: 1 }), {})`, 'Object.fromEntries<number>(xs.map((x) => [x, 1]))'], { run: RUN_INDEX }),
  fixed('the callee and the callback in parentheses', 'they go, in pairs', inJs("(Object.keys(o).reduce)(((acc, k, i) => ({ ...acc, [i]: acc[0] ?? k })), {})"),
    ['(((acc, k, i) => ({ ...acc, [i]: acc[0] ?? k })), {})', '((acc, k, i) => {\n    acc[i] = acc[0] ?? k;\n    return acc;\n  }, {})'], JS),
  fixed('in place, an index of numbers', 'the result stays one of numbers', over("(o, x) => ({ ...o, [x]: 'x' })", '{}', 'number[]', '<Record<number, string>>'),
    ["(o, x) => ({ ...o, [x]: 'x' })", "(o, x) => {\n    o[x] = 'x';\n    return o;\n  }"], { hazard: 'TS4', run: 'f([3, 1, 3])' }),
];

const reviewed: readonly Case[] = [
  review('a key that may be an object', 'its toString runs after all callbacks', inJs('Object.values(o).reduce((acc, x) => ({ ...acc, [x.id]: x }), {})'),
    ['Object.values(o).reduce((acc, x) => ({ ...acc, [x.id]: x }), {})', 'Object.fromEntries(Object.values(o).map((x) => [x.id, x]))'], { hazard: 'A2', filename: 'case.js' }),
  review('an array that may lose elements', 'map leaves a hole, reduce passes it by: 1,2 -> TypeError', over('(o, x) => ({ ...o, [x]: drop(xs) })', '{}', 'string[]', INDEX).replace('export', 'const drop = (xs: string[]) => Number(xs.pop());\nexport'),
    [`xs.reduce${INDEX}((o, x) => ({ ...o, [x]: drop(xs) }), {})`, 'Object.fromEntries<number>(xs.map((x) => [x, drop(xs)]))'], { hazard: 'A1' }),
  review('the callback takes the array', 'it may take elements out', over('(o, x, i, all) => ({ ...o, [x]: all.length })', '{}', 'string[]', INDEX),
    [`xs.reduce${INDEX}((o, x, i, all) => ({ ...o, [x]: all.length }), {})`, 'Object.fromEntries<number>(xs.map((x, i, all) => [x, all.length]))'], { hazard: 'A1' }),
  review('a result without a type', '{} becomes an index signature', over('(o, x) => ({ ...o, [x]: 1 })', '{}'),
    ['xs.reduce((o, x) => ({ ...o, [x]: 1 }), {})', 'Object.fromEntries(xs.map((x) => [x, 1]))'], { hazard: 'TS4' }),
  review('only the result has a type', 'nobody has compared the values with it', over('(o, x) => ({ ...o, [x]: 1 })', '{}').replace(')', '): Record<string, number>'),
    ['xs.reduce((o, x) => ({ ...o, [x]: 1 }), {})', 'Object.fromEntries<number>(xs.map((x) => [x, 1]))'], { hazard: 'TS4' }),
  review('a key that may be __proto__', 'to assign it sets the prototype', inJs('Object.keys(o).reduce((acc, k) => ({ ...acc, [k]: acc.last ?? k }), {})'),
    ['(acc, k) => ({ ...acc, [k]: acc.last ?? k })', '(acc, k) => {\n    acc[k] = acc.last ?? k;\n    return acc;\n  }'], { hazard: 'A11', filename: 'case.js' }),
  review('Object is another one', 'its fromEntries is not known; to fill in place needs no name', `const Object = { fromEntries: (x: unknown) => x };
export const used = Object;
${over('(o, x) => ({ ...o, [x]: 1 })', '{}', 'string[]', INDEX)}`, ['(o, x) => ({ ...o, [x]: 1 })', '(o, x) => {\n    o[x] = 1;\n    return o;\n  }']),
];

const refusedIndices: readonly Case[] = [
  refused('an initial value with a key', 'it is in the result', over('(o, x) => ({ ...o, [x]: 1 })', '{ total: 0 } as Record<string, number>'), 'seed-not-empty', undefined, { hazard: 'A3' }),
  refused('a text at a number', 'the copy does not compare it with the index of texts: TS2322', over('(o, x) => ({ ...o, [x]: `${x}${o[x]}` })', '{}', 'number[]', INDEX), 'target-type-differs', '`${x}${o[x]}`', { run: 'f([2, 1])' }),
  refused('a declared array with a hole made', 'reduce passes it by, a pair is no hole: a,c -> TypeError', over('(o, x) => ({ ...o, [x]: 1 })', '{}', 'string[]', INDEX).replace('  return', '  delete xs[1];\n  return'), 'not-an-array', 'xs', { hazard: 'A1', run: RUN_INDEX }),
  refused('a declared field made by its length', 'it has holes: 0 -> TypeError', `export class Names {
  readonly #xs: string[] = new Array<string>(2);
  index(): Record<string, number> {
    return this.#xs.reduce<Record<string, number>>((o, x) => ({ ...o, [x]: 1 }), {});
  }
}
`, 'not-an-array', 'this.#xs', { hazard: 'A1', run: 'new Names().index()' }),
  refused('a null prototype', 'each step restores Object.prototype', over('(o, x) => ({ ...o, [x]: 1 })', 'Object.create(null)'), 'seed-not-empty', 'Object.create(null)', { hazard: 'A19' }),
  refused('a prototype in the initial value', 'empty input returns it', over('(o, x) => ({ ...o, [x]: 1 })', '{ __proto__: xs } as any'), 'seed-not-empty', undefined, { hazard: 'A3' }),
  refused('a conditional step of a dictionary', 'map cannot drop', over('(o, x) => (x ? { ...o, [x]: 1 } : o)', '{}', 'string[]', INDEX), 'conditional-step', 'o', { hazard: 'A14' }),
  refused('a step in a branch', 'map cannot drop', over('(o, x) => {\n    if (!x) return o;\n    return { ...o, [x]: 1 };\n  }', '{}', 'string[]', INDEX), 'conditional-step', 'o', { hazard: 'A14' }),
  refused('an arrow as value', 'it is named after its key', over('(o, x) => ({ ...o, [x]: () => 1 })', '{}', 'string[]', '<Record<string, unknown>>'), 'name-observed', '() => 1'),
  refused('a class as value', 'it is named after its key', over('(o, x) => ({ ...o, [x]: class {} })', '{}', 'string[]', '<Record<string, unknown>>'), 'name-observed', 'class {}'),
  refused('a cast arrow as value', 'types vanish, the name is given', over('(o, x) => ({ ...o, [x]: (() => 1) as () => number })', '{}', 'string[]', '<Record<string, unknown>>'), 'name-observed'),
  refused('the old keys last', 'the first of a key wins', over('(o, x) => ({ [x]: 1, ...o })', '{}', 'string[]', INDEX), 'key-before-spread', undefined, { hazard: 'A17' }),
  refused('literal keys', 'Record of a union is no index: TS2739', over('(o, x) => ({ ...o, [x]: 1 })', "{} as Record<'a' | 'b', number>", "('a' | 'b')[]"), 'result-type-not-index', "Record<'a' | 'b', number>", { hazard: 'TS4' }),
  refused('an interface', 'TS2739', `interface Counts {
  [key: string]: number;
}
${over('(o, x) => ({ ...o, [x]: 1 })', '{} as Counts')}`, 'result-type-not-index', 'Counts', { hazard: 'TS4' }),
  refused('a block and no type', 'a pair in a block is an array of either to the checker', over('(o, x) => {\n    return { ...o, [x]: 1 };\n  }', '{}'), 'result-type-not-index', undefined, { hazard: 'TS4b' }),
  refused('a read-only type, read', 'TS2542', over('(o, x) => ({ ...o, [`k${x}`]: (o[x] ?? 0) + 1 })', '{}', 'string[]', '<Readonly<Record<string, number>>>'), 'accumulator-readonly', 'Readonly<Record<string, number>>', { hazard: 'TS18' }),
  refused('a literal with more than its type names, read', 'TS2353', over('(o, x) => ({ ...o, [`k${x}`]: { a: o[x] ? 1 : 2, x } })', '{}', 'string[]', '<Record<string, { a: number }>>'), 'target-type-differs', '{ a: o[x] ? 1 : 2, x }'),
  refused('no type, read', 'TS7053', over('(o: any, x) => ({ ...o, [`k${x}`]: (o[x] ?? 0) + 1 })', '{}'), 'accumulator-readonly', 'any', { hazard: 'TS19' }),
  refused('a symbol, read', 'TS2538', over('(o, x: symbol) => ({ ...o, [x]: (o.n ?? 0) + 1 })', '{}', 'symbol[]', INDEX), 'accumulator-readonly', 'x', { settings: { assumptions: { noProtoKeys: true } } }),
  refused('the value closes over a dictionary', 'it would see later entries', over('(o, x) => ({ ...o, [`k${x}`]: [() => o] })', '{}', 'string[]', '<Record<string, unknown>>'), 'escapes-to-closure', 'o', { hazard: 'A6' }),
  refused('a dictionary is its own value', 'each entry keeps its step', over('(o, x) => ({ ...o, [`k${x}`]: o })', '{}', 'string[]', '<Record<string, unknown>>'), 'steps-observed'),
  refused('a method of the accumulator', 'its this is the accumulator', over('(o, x) => ({ ...o, [`k${x}`]: o[x]() })', '{}', 'string[]', '<Record<string, any>>'), 'steps-observed'),
  refused('a key that may be an object, read', 'neither form is exact', over('(o, x) => ({ ...o, [x.id]: (o[x.id] ?? 0) + 1 })', '{}', '{ id: any }[]', INDEX), 'key-may-be-object', 'x.id', { hazard: 'A2' }),
  silent('fixed keys', 'a struct, not a dictionary', over('(o, x) => ({ ...o, sum: o.sum + x })', '{ sum: 0 }', 'number[]')),
];

export const cases: readonly Case[] = [...maps, ...refusedMaps, ...indices, ...reviewed, ...refusedIndices];
