import type { Case } from '../case.js';

type Refused = NonNullable<Case['refused']>;
type More = Partial<Case>;

/** The nearest neighbour that is fixed, for each program that is not. */
const PAIRS: Readonly<Record<string, string>> = {
  'a parameter': 'a builder made the first',
  'a module variable': 'a Set',
  'a closure over it': 'handed on after the last step',
  'each step is kept': 'stored after the last step',
  'two entries, the second reads': 'two entries',
  'the old entries last': 'a Map',
  'while it is walked': 'over a copy of itself',
  'a catch, two entries': 'two entries in a try that holds all',
  'an async callback': 'in the callback of forEach',
  'a receiver of unknown class': 'in the callback of forEach',
  'its value is used': 'the body of an arrow of forEach',
  'a string key': 'a dictionary',
  'a key that may be __proto__': 'a dictionary',
  'an arrow as value': 'a dictionary',
  'a bare {}': 'a dictionary with a type',
  'another class at first': 'a Map',
  'wider type arguments': 'a Map',
  'a comment in the step': 'a Set',
  'a spread operand': 'two entries',
  'a write in the step': 'reads in the step',
  'a size compared before the step, asked again': 'a size compared after the step',
  'a text at a number': 'a number at a number',
};

/** A function with a `let`, a loop over `xs` with `step` as its body, and what comes after. */
const loop = (init: string, step: string, after = 'return [...m];', xs = 'string[]'): string => `export function f(xs: ${xs}) {
  let m = ${init};
  for (const x of xs) {
    ${step}
  }
  ${after}
}
`;
const inJs = (init: string, step: string, after = 'return m;'): string => loop(init, step, after).replace(': string[]', '');
/** A dictionary of numbers, by numbers. */
const numbers = (step: string): string => `export function f(xs: number[]) {
  let m: Record<string, number> = {};
  for (const n of xs) ${step}
  return m;
}
`;
const MAP = 'new Map<string, number>()';
const SET = 'new Set<string>()';
const STEP = 'm = new Map([...m, [x, 1]]);';
const ONE = [STEP, 'm.set(x, 1);'] as const;
const ADD = ['m = new Set([...m, x]);', 'm.add(x);'] as const;
const RUN = 'f(["b", "a", "b", "c"])';
const JS = { filename: 'case.js', run: RUN } as const;

function pairOf(name: string): Pick<Case, 'pair'> {
  const pair = PAIRS[name];
  return pair === undefined ? {} : { pair };
}

/** The program in which `from` has become `to`. */
function fixed(name: string, why: string, code: string, [from, to]: readonly [string, string], more: More = {}): Case {
  return { name, why, code, out: code.replace(from, () => to), run: RUN, ...more };
}
function refused(name: string, why: string, code: string, reason: Refused['code'], at?: string, more: More = {}): Case {
  return { name, why, code, refused: at === undefined ? { code: reason } : { code: reason, at }, ...pairOf(name), ...more };
}
function silent(name: string, why: string, code: string, more: More = {}): Case {
  return { name, why, code, silent: true, ...more };
}

const proven: readonly Case[] = [
  fixed('a Map', 'the shape itself', loop(MAP, STEP), ONE),
  fixed('a Set', 'the shape itself', loop(SET, ADD[0]), ADD),
  fixed('a dictionary', 'its key cannot be __proto__', inJs('{}', 'm = { ...m, [`k${x}`]: x };'), ['m = { ...m, [`k${x}`]: x };', 'm[`k${x}`] = x;'], JS),
  fixed('a dictionary with a type', 'a writable index signature', loop(MAP, '', 'return m;').replace(`m = ${MAP}`, 'm: Record<string, number> = {}').replace('    \n', '    m = { ...m, [`${x}!`]: 1 };\n'),
    ['m = { ...m, [`${x}!`]: 1 };', 'm[`${x}!`] = 1;']),
  fixed('a dictionary that begins with keys', 'plain data properties', inJs("{ total: 0, ['n' + 1]: 1 }", 'm = { ...m, [x + ":"]: x };'), ['m = { ...m, [x + ":"]: x };', 'm[x + ":"] = x;'],
    { ...JS, code: inJs("{ total: 0, ['n' + 1]: 1 }", 'm = { ...m, [`${x}:`]: x };'), out: inJs("{ total: 0, ['n' + 1]: 1 }", 'm[`${x}:`] = x;') }),
  fixed('keys that are numbers', 'a numeric key is never __proto__', 'export function f(xs: string[]) {\n  let m = {} as Record<number, string>;\n  for (let i = 0; i < xs.length; i++) m = { ...m, [i * 2]: xs[0] };\n  return m;\n}\n',
    ['m = { ...m, [i * 2]: xs[0] };', 'm[i * 2] = xs[0];']),
  fixed('a number at a number', 'it is of the type of the index', numbers('m = { ...m, [n]: 1 };'), ['m = { ...m, [n]: 1 };', 'm[n] = 1;'], { run: 'f([2, 1])' }),
  fixed('a size compared after the step', 'nothing is narrowed before it', loop(SET, "m = new Set([...m, x]);\n    if (m.size === 1) log('first');"), ADD),
  fixed('set on a copy', 'nobody else has the copy', loop(MAP, 'm = new Map(m).set(x, m.size);'), ['m = new Map(m).set(x, m.size);', 'm.set(x, m.size);']),
  fixed('two entries', 'one call after the other', loop(SET, "m = new Set([...m, x, x + '!']);"), ["m = new Set([...m, x, x + '!']);", "m.add(x).add(x + '!');"]),
  fixed('reads in the step', 'they run before the write', loop(MAP, 'm = new Map([...m, [x, (m.get(x) ?? 0) + m.size]]);'), ['m = new Map([...m, [x, (m.get(x) ?? 0) + m.size]]);', 'm.set(x, (m.get(x) ?? 0) + m.size);'], { hazard: 'A12' }),
  fixed('reads and writes beside it', 'nobody keeps a step', loop(MAP, `if (m.has(x)) m.delete(x);\n    ${STEP}\n    for (const [k] of m) log(k);`), ONE),
  fixed('handed on after the last step', 'it is a container of its own by then', loop(MAP, STEP, 'const all = m;\n  return { all };').replace('{ all }', '[...all]'), ONE),
  fixed('stored after the last step', 'nothing is written any more', 'const seen: unknown[] = [];\n' + loop(MAP, STEP, 'seen.push(m);\n  return m.size;'), ONE),
  fixed('emptied by a new one', 'what is assigned is made there', loop(SET, "if (x === 'a') m = new Set();\n    m = new Set([...m, x]);"), ADD),
  fixed('without braces', 'the step is one statement as before', loop(SET, 'if (x) m = new Set([...m, x]);\n    else log(x);'), ADD),
  fixed('while, do and for', 'any loop', 'export function f(xs: string[]) {\n  let m = new Set<string>();\n  let i = 0;\n  while (i < 1) m = new Set([...m, xs[i++]]);\n  do m = new Set([...m, xs[i++]]);\n  while (i < xs.length);\n  for (; i > 0; i--) m = new Set([...m, `${i}`]);\n  return [...m];\n}\n',
    ['', ''], { out: 'export function f(xs: string[]) {\n  let m = new Set<string>();\n  let i = 0;\n  while (i < 1) m.add(xs[i++]);\n  do m.add(xs[i++]);\n  while (i < xs.length);\n  for (; i > 0; i--) m.add(`${i}`);\n  return [...m];\n}\n' }),
  fixed('a labelled loop', 'where it goes on is the same', 'export function f(xs: string[]) {\n  let m = new Set<string>();\n  outer: for (const x of xs) {\n    for (const c of x) {\n      if (m.has(c)) continue outer;\n      m = new Set([...m, c]);\n    }\n  }\n  return [...m];\n}\n', ['m = new Set([...m, c]);', 'm.add(c);']),
  fixed('in the callback of forEach', 'called at once and forgotten', 'export function f(xs: string[]) {\n  let m = new Map<string, number>();\n  xs.forEach((x, i) => {\n    m = new Map([...m, [x, i]]);\n  });\n  return [...m];\n}\n', ['m = new Map([...m, [x, i]]);', 'm.set(x, i);']),
  fixed('the body of an arrow of forEach', 'nobody sees its value', 'export function f(xs: string[]) {\n  let m = new Set<string>();\n  xs.forEach((x) => (m = new Set([...m, x])));\n  return [...m];\n}\n', ['(m = new Set([...m, x]))', 'm.add(x)']),
  fixed('await between', 'nobody else can name it meanwhile', loop(MAP, 'm = new Map([...m, [x, await x.length]]);').replace('function', 'async function'), ['m = new Map([...m, [x, await x.length]]);', 'm.set(x, await x.length);'], { run: 'f(["b", "a"])' }),
  fixed('yield between', 'nobody else can name it meanwhile', loop(MAP, 'm = new Map([...m, [x, yield x]]);').replace('function', 'function*'), ['m = new Map([...m, [x, yield x]]);', 'm.set(x, yield x);'], { run: '((g) => [g.next(), g.next(1), g.next(2)])(f(["b", "a"]))' }),
  fixed('a catch, one entry', 'it is made before it is written', loop('new Map<string, unknown>()', 'try {\n      m = new Map([...m, [x, JSON.parse(x)]]);\n    } catch {}'), ['m = new Map([...m, [x, JSON.parse(x)]]);', 'm.set(x, JSON.parse(x));'], { hazard: 'A18' }),
  fixed('two entries in a try that holds all', 'no handler can name it', 'export function f(xs: string[]) {\n  try {\n    let m = new Map<string, number>();\n    for (const x of xs) m = new Map([...m, [x, 1], [x + 1, JSON.parse(x)]]);\n    return [...m];\n  } catch {\n    return [];\n  }\n}\n',
    ['m = new Map([...m, [x, 1], [x + 1, JSON.parse(x)]]);', 'm.set(x, 1).set(x + 1, JSON.parse(x));'], { hazard: 'A18' }),
  fixed('a builder made the first', 'Fresh', `function base(): Map<string, number> {
  const b = new Map<string, number>();
  b.set('z', 0);
  return b;
}
${loop('base()', STEP)}`, ONE),
  fixed('walked before each round', 'the walk is over', loop(SET, 'const last = [...m].join();\n    m = new Set([...m, x + last]);'), ['m = new Set([...m, x + last]);', 'm.add(x + last);']),
  fixed('over a copy of itself', 'the array stays as it was', loop(SET, 'for (const y of [...m]) m = new Set([...m, y + x]);\n    m.add(x);'), ['m = new Set([...m, y + x]);', 'm.add(y + x);'], { hazard: 'A8' }),
  fixed('passed to a function that reads it', 'it does not keep it', `function count(m: Set<string>): number {
  return m.size;
}
${loop(SET, 'if (count(m) > 9) break;\n    m = new Set([...m, x]);')}`, ADD),
  fixed('JavaScript', 'no types', inJs('new Map()', STEP, 'return [...m];'), ONE, JS),
  fixed('no semicolons', 'the line ends as it did', loop(SET, 'm = new Set([...m, x])').replaceAll(';', ''), ['m = new Set([...m, x])', 'm.add(x)']),
  fixed('CRLF', 'line ends stay', loop(SET, ADD[0]).replaceAll('\n', '\r\n'), ADD),
  fixed('a value over several lines', 'its lines follow', inJs('{}', 'm = {\n      ...m,\n      [`k${x}`]: {\n        x,\n      },\n    };'), ['m = {\n      ...m,\n      [`k${x}`]: {\n        x,\n      },\n    };', 'm[`k${x}`] = {\n      x,\n    };'], JS),
  fixed('a variable of each round of an outer loop', 'it is made anew there', 'export function f(xs: string[]) {\n  const all: string[][] = [];\n  for (const x of xs) {\n    let m = new Set<string>();\n    for (const c of x) m = new Set([...m, c]);\n    all.push([...m]);\n  }\n  return all;\n}\n', ['m = new Set([...m, c]);', 'm.add(c);'], { run: 'f(["aba", "b"])' }),
];

const REF = 'export function f(xs: string[], m: Set<string>) {\n  for (const x of xs) m = new Set([...m, x]);\n  return m;\n}\n';

const refusals: readonly Case[] = [
  refused('a size compared before the step, asked again', 'the checker believes the comparison until m is assigned: TS2367', loop(SET, "if (m.size === 0) {\n      m = new Set([...m, x]);\n      if (m.size === 1) log('first');\n    }"), 'target-type-differs', 'm.size', { run: RUN }),
  refused('a text at a number', 'the copy does not compare it with the index of texts: TS2322', numbers('m = { ...m, [n]: String(n) };'), 'target-type-differs', 'String(n)', { run: 'f([2, 1])' }),
  refused('a parameter', "the caller's own would be filled: 0 -> 1", REF, 'not-fresh', undefined, { hazard: 'A9' }),
  refused('something given', "somebody else's would be filled", 'export function f(xs: string[], given: Set<string>) {\n  let m = given;\n  for (const x of xs) m = new Set([...m, x]);\n  return m;\n}\n', 'not-fresh', undefined, { hazard: 'A9' }),
  refused('something given on the way', "somebody else's would be filled", 'export function f(xs: string[], given: Set<string>) {\n  let m = new Set<string>();\n  for (const x of xs) {\n    m = new Set([...m, x]);\n    if (x === "reset") m = given;\n  }\n  return m;\n}\n', 'not-fresh', 'm = given', { hazard: 'A9' }),
  refused('no initial value', '{ ...undefined } is no error', inJs('0', 'm = { ...m, [`k${x}`]: 1 };').replace(' = 0', ''), 'not-fresh', undefined, { hazard: 'A10', filename: 'case.js' }),
  refused('a var', 'it can be read before it is made', loop(SET, ADD[0]).replace('let', 'var'), 'not-fresh'),
  refused('assigned by a pattern', 'what it holds then is not known', loop(SET, '[m] = [m];\n    m = new Set([...m, x]);'), 'not-fresh'),
  refused('a module variable', 'a new identity may be the signal', `let m = ${SET};\nexport function f(xs: string[]) {\n  for (const x of xs) m = new Set([...m, x]);\n}\n`, 'identity-observed', undefined, { hazard: 'A13' }),
  silent('a property', 'a new identity is the signal: renders 3 -> 1', 'export function f(ref: { value: Set<string> }, xs: string[]) {\n  for (const x of xs) ref.value = new Set([...ref.value, x]);\n}\n', { hazard: 'A13' }),
  refused('each step is kept', 'all would be the last', loop('new Map<string, number>()', `${STEP}\n    log(m);`), 'steps-observed', 'log(m)', { hazard: 'A13' }),
  refused('the last step is compared', 'the same object now', loop(SET, 'const before = m;\n    m = new Set([...m, x]);\n    if (before === m) break;'), 'steps-observed', undefined, { hazard: 'A13' }),
  refused('stored before a step', 'it would go on growing', loop(SET, ADD[0], 'return [...m];').replace('for', 'const first = m;\n  for').replace('[...m];\n}', '[...first];\n}'), 'steps-observed'),
  refused('a function hands it on', 'it may be kept', `const kept: unknown[] = [];
function keep(m: Set<string>): void {
  kept.push(m);
}
${loop(SET, 'keep(m);\n    m = new Set([...m, x]);')}`, 'steps-observed', 'kept.push(m)'),
  refused('a closure over it', 'each would see later entries', loop('new Map<string, number>()', STEP, 'return () => m.size;'), 'escapes-to-closure', 'm', { hazard: 'A6' }),
  refused('a closure as value', '0,1 -> 2,2', loop('new Map<string, () => number>()', 'm = new Map([...m, [x, () => m.size]]);'), 'escapes-to-closure', 'm', { hazard: 'A6' }),
  refused('a function that reads it later', 'hoisted: it can run at any time', loop(MAP, STEP, 'function size() {\n    return m.size;\n  }\n  return size();'), 'escapes-to-closure', 'm'),
  refused('itself as value', 'each entry keeps its step', loop('new Map<string, unknown>()', 'm = new Map([...m, [x, m]]);'), 'steps-observed'),
  refused('a lazy value', 'an iterator sees what comes later', loop('new Map<string, unknown>()', 'm = new Map([...m, [x, m.keys()]]);'), 'steps-observed', 'm.keys()', { hazard: 'A7' }),
  refused('a write in the step', 'the copy was made before it: a -> side,a', loop(MAP, "m = new Map([...m, [x, m.set('side', 0).size]]);"), 'steps-observed', undefined, { hazard: 'A12' }),
  refused('a function writes in the step', 'the copy was made before it', `function bump(m: Map<string, number>): number {
  m.set('side', 0);
  return 1;
}
${loop(MAP, 'm = new Map([...m, [x, bump(m)]]);')}`, 'steps-observed', 'bump(m)', { hazard: 'A12' }),
  refused('two entries, the second reads', 'the first is there already', loop('new Set<unknown>()', 'm = new Set([...m, x, m.size]);'), 'reads-accumulator-lazily', 'm.size'),
  refused('a lazy operand', '1,2 -> 1,2,3,4,5', `function* plus(m: Set<string>) {
  for (const n of m) yield n + 1;
}
${loop(SET, 'm = new Set([...m, ...plus(m)]);')}`, 'steps-observed', undefined, { hazard: 'A7' }),
  refused('a spread operand', 'no single entry', loop(SET, 'm = new Set([...m, ...x]);'), 'pair-not-literal', '...x'),
  refused('the old entries last', 'the first of a key wins', loop(MAP, 'm = new Map([[x, 1], ...m]);'), 'key-before-spread', undefined, { hazard: 'A17' }),
  refused('while it is walked', '2 -> 6 entries, endless without a cap', loop("new Set(['a'])", 'for (const y of m) m = new Set([...m, y + x]);'), 'iterated-while-filled', undefined, { hazard: 'A8' }),
  refused('while its keys are walked', 'the iterator goes on over the new ones', loop("new Map([['a', 1]])", 'for (const y of m.keys()) m = new Map([...m, [y + x, 1]]);'), 'iterated-while-filled', 'm.keys()', { hazard: 'A8' }),
  refused('in its own forEach', 'the walk goes on over the new ones', loop("new Set(['a'])", 'm.forEach((y) => {\n      m = new Set([...m, y + x]);\n    });'), 'iterated-while-filled', undefined, { hazard: 'A8' }),
  refused('while a dictionary is walked', 'for…in may see new keys', inJs('{ a: 1 }', 'for (const k in m) m = { ...m, [`${k}!`]: 1 };'), 'iterated-while-filled', undefined, { hazard: 'A8', filename: 'case.js' }),
  refused('a catch, two entries', 'half of it would be there', loop('new Map<string, unknown>()', 'try {\n      m = new Map([...m, [x, 1], [x + 1, JSON.parse(x)]]);\n    } catch {}'), 'throw-observable', undefined, { hazard: 'A18' }),
  refused('returned before the last step', 'the result is another one', loop(SET, 'm = new Set([...m, x]);\n    try {\n      if (x) return m;\n    } finally {\n      m = new Set([...m, x + 1]);\n    }', 'return m;').replace('    m = new Set([...m, x]);\n', ''), 'steps-observed', 'return m;'),
  refused('an async callback', 'later writes were lost before', 'export async function f(xs: string[]) {\n  let m = new Map<string, number>();\n  await Promise.all(\n    xs.map(async (x) => {\n      m = new Map([...m, [x, await x.length]]);\n    }),\n  );\n  return [...m];\n}\n', 'async-or-generator', undefined, { hazard: 'O6' }),
  refused('a receiver of unknown class', 'it may call later', inJs('new Set()', '').replace('for (const x of xs) {\n    \n  }', 'xs.forEach((x) => {\n    m = new Set([...m, x]);\n  });'), 'not-an-array', 'xs', { hazard: 'A5', filename: 'case.js' }),
  refused('its value is used', 'the new identity goes on', loop(SET, 'log((m = new Set([...m, x])));'), 'result-used'),
  refused('the update of a for', 'not a statement', 'export function f() {\n  let m = new Set<number>();\n  for (let i = 0; i < 3; m = new Set([...m, i++]));\n  return [...m];\n}\n', 'result-used'),
  refused('a key that may be __proto__', 'to assign it sets the prototype', inJs('{}', 'm = { ...m, [x]: x };'), 'key-may-be-object', 'x', { filename: 'case.js' }),
  refused('a string key', 'to assign __proto__ sets the prototype', loop('{} as Record<string, unknown>', 'm = { ...m, [x]: 1 };', 'return m;'), 'proto-key', 'x', { hazard: 'A11' }),
  refused('a prototype set beside it', 'each copy undoes it', inJs('{}', 'm.__proto__ = Array.prototype;\n    m = { ...m, [`k${x}`]: 1 };'), 'proto-key', undefined, { filename: 'case.js', hazard: 'A11' }),
  refused('an accessor to begin with', 'each copy makes it a value', inJs('{ get now() { return log(1); } }', 'm = { ...m, [`k${x}`]: 1 };'), 'not-fresh', undefined, { filename: 'case.js' }),
  refused('a null prototype', 'each copy restores Object.prototype', inJs('Object.create(null)', 'm = { ...m, [`k${x}`]: 1 };'), 'not-fresh', undefined, { filename: 'case.js', hazard: 'A19' }),
  refused('frozen in between', 'a copy is not frozen', inJs('{}', 'Object.freeze(m);\n    m = { ...m, [`k${x}`]: 1 };'), 'steps-observed', undefined, { filename: 'case.js' }),
  refused('an arrow as value', 'it is named after its key', inJs('{}', 'm = { ...m, [`k${x}`]: () => 1 };'), 'name-observed', '() => 1', { filename: 'case.js' }),
  refused('a bare {}', 'TS7053', loop('{}', 'm = { ...m, [`k${x}`]: 1 };', 'return m;'), 'accumulator-readonly', undefined, { hazard: 'TS19' }),
  refused('a read-only dictionary', 'TS2542', loop('{} as Readonly<Record<string, number>>', 'm = { ...m, [`k${x}`]: 1 };', 'return m;'), 'accumulator-readonly', undefined, { hazard: 'TS18' }),
  refused('a read-only Map', 'TS2339: no set', loop(MAP, STEP).replace('let m', 'let m: ReadonlyMap<string, number>'), 'accumulator-readonly', 'ReadonlyMap<string, number>', { hazard: 'TS17' }),
  refused('a Map or nothing', 'no exact type', loop(MAP, STEP).replace('let m', 'let m: Map<string, number> | undefined'), 'accumulator-readonly'),
  refused('another class at first', 'a Set has no set', loop(SET, 'm = new Map([...m, [x, 1]]) as any;').replace(' as any', ''), 'result-class-differs'),
  refused('wider type arguments', 'the value may not fit', loop(MAP, 'm = new Map<string, any>([...m, [x, JSON.parse(x)]]);'), 'target-type-differs'),
  refused('a literal with more than its type names', 'TS2353: the copy was not checked for it', loop('new Set<{ a: number }>()', 'm = new Set([...m, { a: 1, x }]);'), 'target-type-differs', '{ a: 1, x }'),
  refused('a property of its own', 'each copy loses it', inJs('new Set()', 'm.extra = x;\n    m = new Set([...m, x]);', 'return m.extra;'), 'steps-observed', undefined, { filename: 'case.js' }),
  refused('a comment in the step', 'it would be lost', loop(SET, 'm = new Set([...m /* old */, x]);'), 'comment-lost', '/* old */'),
  silent('made once', 'one copy is no accumulator', 'export function f(m: Set<string>) {\n  let n = new Set(m);\n  n = new Set([...n, "a"]);\n  return n;\n}\n'),
  silent('made anew in the round', 'the copy is one of few', loop(SET, 'let n = new Set([x]);\n    n = new Set([...n, "a"]);\n    log(n.size);')),
  silent('fixed keys', 'a struct', inJs('{ n: 0 }', 'm = { ...m, n: m.n + 1 };'), { filename: 'case.js' }),
];

export const cases: readonly Case[] = [...proven, ...refusals];
