import type { Case } from '../case.js';

/** A program of one function over a Map and a Set, whose body is what the case is about. */
const inTs = (body: string): string => `export function f(m: Map<string, number>, s: Set<string>, k: string) {
  ${body}
}
`;
const RUN = 'f(new Map([["a", 1], ["b", 2]]), new Set(["x", "y"]), "b")';

const inJs = (body: string): string => `export function f(xs, k) {
  const s = new Set(xs);
  ${body}
}
`;
const RUN_JS = '[f(["x", "y"], "y"), f([], "y"), f([NaN, undefined], NaN)]';

/** A class with one container, asked for a key. */
const inClass = (field: string, asked = 'this.ids', filename = 'case.ts'): Pick<Case, 'code' | 'filename'> => ({
  code: `export class Store {
  ${field}
  holds(id${filename.endsWith('.ts') ? ': string' : ''}) {
    return [...${asked}].includes(id);
  }
}
`,
  filename,
});
const inClassOut = (
  field: string,
  asked = 'this.ids',
  filename = 'case.ts',
): Pick<Case, 'code' | 'filename' | 'out'> => {
  const { code } = inClass(field, asked, filename) as { code: string };
  return { code, filename, out: code.replace(`[...${asked}].includes(id)`, `${asked}.has(id)`) };
};

const NOT_NATIVE = { code: 'source-not-native' } as const;

const has: readonly Case[] = [
  {
    name: 'the keys of a Map, asked for one',
    why: 'the shape itself',
    code: inTs('return [...m.keys()].includes(k);'),
    out: inTs('return m.has(k);'),
    run: RUN,
  },
  {
    name: 'a Set, asked for one',
    why: 'a Set is its own keys',
    code: inTs('return [...s].includes(k);'),
    out: inTs('return s.has(k);'),
    run: RUN,
  },
  {
    name: 'the keys and the values of a Set',
    why: 'both are the elements; two findings in one statement',
    code: inTs('return [...s.keys()].includes(k) || Array.from(s.values()).includes(k);'),
    out: inTs('return s.has(k) || s.has(k);'),
    run: RUN,
  },
  {
    name: 'NaN, undefined and -0',
    why: 'includes and has are both SameValueZero',
    filename: 'case.js',
    code: inJs('return [[...s].includes(k), [...s].includes(undefined), [...s].includes(-0)];'),
    out: inJs('return [s.has(k), s.has(undefined), s.has(-0)];'),
    run: `[f([NaN, undefined], NaN), f([0], 0), f([], undefined)]`,
  },
  {
    name: 'a template of primitives',
    why: 'it converts nothing that could run code',
    code: inTs('return [...s].includes(`${k}/1`) || [...s].includes("a" + k);'),
    out: inTs('return s.has(`${k}/1`) || s.has("a" + k);'),
    run: RUN,
  },
  {
    name: 'a key in parentheses, with a trailing comma',
    why: 'the text of the key is what stands between its own ends',
    code: inTs(`return [...s].includes(
    k,
  );`),
    out: inTs('return s.has(k);'),
    run: RUN,
  },
  {
    name: 'a key that deletes',
    why: 'the copy was taken before the key is computed',
    hazard: 'X7',
    filename: 'case.js',
    pair: 'a key that is a literal',
    code: `export function f() {
  const m = new Map([[1, "a"]]);
  return [...m.keys()].includes((m.delete(1), 1));
}
`,
    refused: { code: 'argument-has-effects', at: 'm.delete(1), 1' },
    run: 'f()',
  },
  {
    name: 'a key that is a literal',
    why: 'the neighbour of the key that deletes',
    filename: 'case.js',
    code: `export function f() {
  const m = new Map([[1, "a"]]);
  return [...m.keys()].includes(1);
}
`,
    out: `export function f() {
  const m = new Map([[1, "a"]]);
  return m.has(1);
}
`,
    run: 'f()',
  },
  {
    name: 'a key that is a call',
    why: 'the callee may change the container between the copy and the question',
    hazard: 'X1',
    pair: 'a key that is a literal',
    code: `const s = new Set<string>();
const next = () => {
  s.add("a");
  return "a";
};
export function f() {
  return [...s].includes(next());
}
`,
    refused: { code: 'argument-has-effects', at: 'next()' },
    run: 'f()',
  },
  {
    name: 'a key that is a member',
    why: 'a getter may change the container',
    hazard: 'X1',
    code: `const s = new Set<string>();
const box = {
  get key() {
    s.add("a");
    return "a";
  },
};
export function f() {
  return [...s].includes(box.key);
}
`,
    refused: { code: 'argument-has-effects', at: 'box.key' },
    run: 'f()',
  },
  {
    name: 'a key that is a member, getters being pure',
    why: 'the assumption lifts it',
    settings: { assumptions: { pureGetters: true } },
    code: `export function f(s: Set<string>, node: { id: string }) {
  return [...s].includes(node.id);
}
`,
    out: `export function f(s: Set<string>, node: { id: string }) {
  return s.has(node.id);
}
`,
    run: 'f(new Set(["a"]), { id: "a" })',
  },
  {
    name: 'a key that converts an object',
    why: 'toString may change the container',
    hazard: 'X1',
    filename: 'case.js',
    code: `const s = new Set();
const o = {
  toString() {
    s.add("a");
    return "a";
  },
};
export function f() {
  return [...s].includes(\`\${o}\`);
}
`,
    refused: { code: 'argument-has-effects', at: '`${o}`' },
    run: 'f()',
  },
  {
    name: 'a key that is awaited',
    why: 'others run while it waits',
    code: `export async function f(s: Set<string>, k: Promise<string>) {
  return [...s].includes(await k);
}
`,
    refused: { code: 'argument-has-effects', at: 'await k' },
  },
  {
    name: 'a key that is assigned on the way',
    why: 'an assignment is an effect, even to the container',
    filename: 'case.js',
    code: `export function f(xs) {
  let s = new Set(xs);
  return [...s].includes((s = new Set()));
}
`,
    refused: { code: 'argument-has-effects', at: 's = new Set()' },
    run: 'f([1])',
  },
  {
    name: 'includes from an index',
    why: 'has() knows no order',
    hazard: 'X4',
    code: inTs('return [...s].includes(k, 1);'),
    silent: true,
    run: RUN,
  },
  {
    name: 'includes with a spread argument, or without any',
    why: 'what is asked for is not one expression',
    code: inTs('return [...s].includes(...[k]) || [...s].includes();').replace('k: string', 'k: any'),
    silent: true,
  },
  {
    name: 'indexOf',
    why: 'it compares by ===: NaN is not found',
    hazard: 'X2',
    code: inTs('return [...s].indexOf(k) >= 0;'),
    silent: true,
    run: RUN,
  },
  {
    name: 'the values of a Map',
    why: 'only a walk can tell',
    code: inTs('return [...m.values()].includes(1);'),
    refused: { code: 'not-a-key' },
    pair: 'the keys of a Map, asked for one',
    run: RUN,
  },
  {
    name: 'the entries',
    why: 'each entry is a new array: never included',
    code: inTs('return [...m].includes(["a", 1]);'),
    refused: { code: 'not-a-key' },
    pair: 'the keys of a Map, asked for one',
    run: RUN,
  },
];

const size: readonly Case[] = [
  {
    name: 'a size that is compared, and asked for again',
    why: 'the checker believes the comparison until the variable is assigned: TS2367',
    code: `export function f(s: Set<string>): boolean {
  if (s.size !== 0) return false;
  s.add('a');
  return [...s].length === 1;
}
`,
    review: `export function f(s: Set<string>): boolean {
  if (s.size !== 0) return false;
  s.add('a');
  return s.size === 1;
}
`,
    pair: 'a size that is measured, and asked for again',
    run: '[f(new Set()), f(new Set(["b"]))]',
  },
  {
    name: 'a size that is measured, and asked for again',
    why: 'an inequality narrows no number',
    code: `export function f(s: Set<string>): boolean {
  if (s.size > 0) return false;
  s.add('a');
  return [...s].length === 1;
}
`,
    out: `export function f(s: Set<string>): boolean {
  if (s.size > 0) return false;
  s.add('a');
  return s.size === 1;
}
`,
    run: '[f(new Set()), f(new Set(["b"]))]',
  },
  {
    name: 'a cast that is assigned later',
    why: 'a cast ends the trust in what is declared: 3 -> undefined',
    code: `export function f(given: unknown): number {
  let s: Set<string> = new Set<string>();
  if (given) s = given as Set<string>;
  return [...s].length;
}
`,
    refused: NOT_NATIVE,
    pair: 'a set that is assigned later',
    run: '[f(null), f(["a", "b", "c"])]',
  },
  {
    name: 'a set that is assigned later',
    why: 'what is declared is believed',
    code: `export function f(given: Set<string>): number {
  let s: Set<string> = new Set<string>();
  if (given) s = given;
  return [...s].length;
}
`,
    out: `export function f(given: Set<string>): number {
  let s: Set<string> = new Set<string>();
  if (given) s = given;
  return s.size;
}
`,
    run: 'f(new Set(["a", "b"]))',
  },
  {
    name: 'the first element in the callee of a new',
    why: 'a call would end it: new s.values() makes nothing',
    filename: 'case.js',
    code: `export function f() {
  const s = new Set([{ Shape: Set }]);
  return new [...s][0].Shape(['a']).size;
}
`,
    silent: true,
    run: 'f()',
  },
  {
    name: 'how many, in every spelling',
    why: 'each part has as many elements as the container',
    code: inTs(`return [
    [...m].length,
    [...m.keys()].length,
    Array.from(m.values()).length,
    Array.from(s)["length"],
    [...s.entries()].length,
  ];`),
    out: inTs('return [\n    m.size,\n    m.size,\n    m.size,\n    s.size,\n    s.size,\n  ];'),
    run: RUN,
  },
  {
    name: 'how many distinct ones',
    why: 'a Set made in place is native; its constructor runs as before',
    code: `export function f(xs: readonly string[]) {
  return [...new Set(xs)].length;
}
`,
    out: `export function f(xs: readonly string[]) {
  return new Set(xs).size;
}
`,
    run: '[f([]), f(["a", "b", "a"])]',
  },
  {
    name: 'a new without parentheses',
    why: 'new Set.size would make a Set.size; a parenthesis could continue the line before',
    filename: 'case.js',
    code: `export function f() {
  return [[...new Set].length, [...new (Set)].length];
}
`,
    out: `export function f() {
  return [new Set().size, new (Set)().size];
}
`,
    run: 'f()',
  },
  {
    name: 'a word right before the copy, or right after it',
    why: 'return[…] would become returns.size',
    code: `export function f(s: Set<string>) {
  if (typeof[...s].length !== "number") return[...s].length;
  return[...s].length>0?[...s].length:[...s].length in[1];
}
`,
    out: `export function f(s: Set<string>) {
  if (typeof s.size !== "number") return s.size;
  return s.size>0?s.size:s.size in[1];
}
`,
    run: '[f(new Set()), f(new Set(["a"]))]',
  },
  {
    name: 'a word right after the first element',
    why: 'valueinstanceof is one name',
    filename: 'case.js',
    code: `export function f(s = new Set()) {
  const t = new Set([Object]);
  return s instanceof[...t][0]&&[...t][0]instanceof Object;
}
`,
    out: `export function f(s = new Set()) {
  const t = new Set([Object]);
  return s instanceof t.values().next().value&&t.values().next().value instanceof Object;
}
`,
    run: 'f()',
  },
  {
    name: 'a length that is cast',
    why: 'a cast of a number is read all the same',
    code: inTs('return ([...s].length as number) + [...m].length!;'),
    out: inTs('return (s.size as number) + m.size!;'),
    run: RUN,
  },
  {
    name: 'a length that is written, deleted or destructured',
    why: 'the array takes it, the size of a Set has no setter',
    filename: 'case.js',
    code: inJs(`[...s].length = 0;
  [...s].length++;
  delete [...s][0];
  [[...s].length] = xs;
  ({ k: [...s].length, ...[...s].length } = k);
  for ([...s].length of xs);
  [[...s].length = 1] = xs;
  return [...s].length;`).replace('return [...s].length', 'return s'),
    silent: true,
  },
  {
    name: 'a length that is written through a non-null assertion',
    why: 'it is written all the same',
    code: inTs('[...s].length!++;\n  ([...s].length as number) = 0;\n  return s;'),
    silent: true,
    run: RUN,
  },
  {
    name: 'an optional length or question',
    why: 'not worth a form of its own: nobody writes it',
    code: inTs('return [[...s]?.length, [...s]?.includes(k), [...s].includes?.(k)];'),
    silent: true,
    run: RUN,
  },
];

const first: readonly Case[] = [
  {
    name: 'the first element, bound in JavaScript',
    why: 'a destructuring takes one and says so',
    filename: 'case.js',
    code: inJs(
      'const first = [...s][0];\n  let other = [...s].at(0),\n    third = Array.from(s).shift();\n  return [first, other, third];',
    ),
    out: inJs('const [first] = s;\n  let [other] = s,\n    [third] = s;\n  return [first, other, third];'),
    run: RUN_JS,
  },
  {
    name: 'the first element, bound in TypeScript',
    why: 'by index it is of the same type, with noUncheckedIndexedAccess and without',
    code: inTs(
      'const one = [...s][0];\n  const [[key], value] = [[...m][0]!, [...m.values()][0]];\n  return [one, key, value];',
    ),
    out: inTs(
      'const [one] = s;\n  const [[key], value] = [[...m][0]!, [...m.values()][0]];\n  return [one, key, value];',
    ),
    run: RUN,
  },
  {
    name: 'the first value, key and entry of a Map, bound',
    why: 'a Map walks its entries: the other parts are named',
    code: inTs(
      'const entry = [...m][0];\n  const key = [...m.keys()][0];\n  var value = [...m.values()][0];\n  return [entry, key, value];',
    ),
    out: inTs(
      'const [entry] = m;\n  const [key] = m.keys();\n  var [value] = m.values();\n  return [entry, key, value];',
    ),
    run: RUN,
  },
  {
    name: 'the entries of a Set, bound',
    why: 'a Set does not walk its entries',
    code: inTs('const pair = [...s.entries()][0];\n  return pair;'),
    out: inTs('const [pair] = s.entries();\n  return pair;'),
    run: RUN,
  },
  {
    name: 'at(0) and shift() in TypeScript',
    why: 'undefined is in their type: in that of a destructuring it is not',
    code: inTs(
      'const one = [...s].at(0);\n  let two = Array.from(m.keys()).shift();\n  two = undefined;\n  return [one, two];',
    ),
    out: inTs(
      'const one = s.values().next().value;\n  let two = m.keys().next().value;\n  two = undefined;\n  return [one, two];',
    ),
    run: RUN,
  },
  {
    name: 'the first element as a part of an expression, in JavaScript',
    why: 'what a call of the iterator gives is the same, undefined where there is none',
    filename: 'case.js',
    code: inJs('return [[...s][0], [...s][0]?.length, k ?? [...s].shift()];'),
    out: inJs('return [s.values().next().value, s.values().next().value?.length, k ?? s.values().next().value];'),
    run: RUN_JS,
  },
  {
    name: 'the first element as a part of an expression, in TypeScript',
    why: 'by index it may be of a type without undefined',
    code: `export function f(s: Set<string>): string {
  return [...s][0]!;
}
`,
    review: `export function f(s: Set<string>): string {
  return s.values().next().value!;
}
`,
    pair: 'the first element, bound in TypeScript',
    run: 'f(new Set(["a"]))',
  },
  {
    name: 'the first element where the types are in comments',
    why: "a project's checkJs reads them: undefined does not fit into the type of the variable",
    filename: 'case.js',
    code: `export function f(xs) {
  const s = new Set(xs);
  /** @type {string} */
  const first = s.size > 0 ? [...s][0] : '';
  return first;
}
`,
    review: `export function f(xs) {
  const s = new Set(xs);
  /** @type {string} */
  const first = s.size > 0 ? s.values().next().value : '';
  return first;
}
`,
    pair: 'the first element in JavaScript without types in its comments',
    run: "[f(['a', 'b']), f([])]",
  },
  {
    name: 'the first element in JavaScript without types in its comments',
    why: 'nobody checks what is undefined',
    filename: 'case.js',
    code: `export function f(xs) {
  const s = new Set(xs);
  /* the type is a string */
  const first = s.size > 0 ? [...s][0] : '';
  return first;
}
`,
    out: `export function f(xs) {
  const s = new Set(xs);
  /* the type is a string */
  const first = s.size > 0 ? s.values().next().value : '';
  return first;
}
`,
    run: "[f(['a', 'b']), f([])]",
  },
  {
    name: 'the first entry of a Map, in JavaScript',
    why: 'a Map walks its entries',
    filename: 'case.js',
    code: `export function f(xs) {
  const m = new Map(xs);
  return [[...m][0], [...m.entries()][0], [...m.values()].at(0)];
}
`,
    out: `export function f(xs) {
  const m = new Map(xs);
  return [m.entries().next().value, m.entries().next().value, m.values().next().value];
}
`,
    run: '[f([]), f([["a", 1], ["b", 2]])]',
  },
  {
    name: 'the first element, called',
    why: 'the array is its this, and would be the result of the iterator',
    filename: 'case.js',
    code: `export function f(fs) {
  const s = new Set(fs);
  const made = new [...s][0]();
  [...s][0]\`\`;
  [...s].at(0)\`\`;
  [...s].shift()?.();
  ([...s].at(0))();
  return [[...s][0](), [...s].at(0)(), made instanceof fs[0]];
}
`,
    silent: true,
    run: `f([function () { return [typeof this, Array.isArray(this)]; }])`,
  },
  {
    name: 'the first element, called through a cast',
    why: 'a cast leaves nothing behind: it is called with a this all the same',
    code: `export function f(s: Set<() => unknown>) {
  return [[...s].at(0)!(), ([...s].at(0) as () => unknown)()];
}
`,
    silent: true,
  },
  {
    name: 'a method of the first element',
    why: 'its this is the element, before and after',
    filename: 'case.js',
    code: inJs('return [...s].at(0)?.toUpperCase?.();'),
    out: inJs('return s.values().next().value?.toUpperCase?.();'),
    run: 'f(["x"], 1)',
  },
  {
    name: 'another index',
    why: 'not a question of the container',
    code: inTs(
      'return [[...s][1], [...s].at(-1), [...s].at(), [...s][-0], [...s]["0"], [...s][0n as never], [...s].pop()];',
    ),
    silent: true,
  },
  {
    name: 'the first element, held by using',
    why: 'using takes no pattern',
    code: `export function f(s: Set<Disposable>) {
  using first = [...s].at(0);
  return first;
}
`,
    out: `export function f(s: Set<Disposable>) {
  using first = s.values().next().value;
  return first;
}
`,
  },
  {
    name: 'the first element, bound with a type, or by a pattern',
    why: 'the declaration stays as it is',
    filename: 'case.js',
    code: inJs('const [c] = [...s].at(0) ?? [];\n  const { length } = [...s][0] ?? "";\n  return [c, length];'),
    out: inJs(
      'const [c] = s.values().next().value ?? [];\n  const { length } = s.values().next().value ?? "";\n  return [c, length];',
    ),
    run: '[f(["x"], 1), f([], 1)]',
  },
  {
    name: 'the first element, in the head of a loop',
    why: 'a declaration there takes a pattern too',
    filename: 'case.js',
    code: inJs('for (let x = [...s][0], n = 0; n < 2; n++) log(x);\n  for (const x of [...s][0] ?? []) log(x);'),
    out: inJs('for (let [x] = s, n = 0; n < 2; n++) log(x);\n  for (const x of s.values().next().value ?? []) log(x);'),
    run: 'f(["ab"])',
  },
];

const few = (name: string, why: string, body: string, at: string): Case => ({
  name,
  why,
  filename: 'case.js',
  code: inJs(body),
  refused: { code: 'few-entries', at },
  pair: 'the first element, of a Set that is not empty',
  run: RUN_JS,
});

const bounded: readonly Case[] = [
  {
    name: 'the first element, of a Set that is not empty',
    why: 'it may hold any number of others',
    filename: 'case.js',
    code: inJs('if (s.size >= 1) return [...s][0];\n  return k;'),
    out: inJs('if (s.size >= 1) return s.values().next().value;\n  return k;'),
    run: RUN_JS,
  },
  few('the first element, of one', 'a copy of one is not worth a line', 'if (s.size === 1) return [...s][0];\n  return k;', 's.size === 1'),
  few('the first element, where there are no others', 'the test has ended the function before', 'if (s.size !== 1) {\n    return k;\n  }\n  return [...s][0];', 's.size !== 1'),
  few('the first element, of two at most', 'one test of several suffices', 'return k !== null && s.size < 3 ? [...s][0] : k;', 'k !== null && s.size < 3'),
  few('the first element, behind an or', 'what follows runs where the test has failed', 'return s.size > 2 || [...s][0];', 's.size > 2'),
  few('the first element, in a case', 'the size is what the case says', 'switch (s.size) {\n    case 1:\n      return [...s][0];\n  }\n  return k;', '1'),
];

const sources: readonly Case[] = [
  {
    name: 'a #private Set',
    why: 'only this text can name it',
    ...inClassOut('#ids = new Set();', 'this.#ids', 'case.js'),
  },
  {
    name: 'a TypeScript private Set',
    why: 'every write of it is in sight',
    ...inClassOut('private readonly ids = new Set<string>();'),
  },
  {
    name: 'a declared field',
    why: 'the declared type is believed when it is read',
    ...inClassOut('ids: Set<string> = new Set();'),
  },
  {
    name: 'a parameter property',
    why: 'it is a field with a declared type',
    ...inClassOut('constructor(readonly ids: Set<string>) {}'),
  },
  {
    name: 'a public field without a declared type',
    why: 'anybody may have put something else there',
    ...inClass('ids = new Set<string>();'),
    refused: { ...NOT_NATIVE, at: 'this.ids' },
    pair: 'a TypeScript private Set',
  },
  {
    name: 'a public field in JavaScript',
    why: 'anybody may have put something else there',
    ...inClass('ids = new Set();', 'this.ids', 'case.js'),
    refused: { ...NOT_NATIVE, at: 'this.ids' },
    pair: 'a #private Set',
  },
  {
    name: 'an optional field',
    why: 'its declared type holds undefined',
    ...inClass('ids?: Set<string>;'),
    refused: { ...NOT_NATIVE, at: 'this.ids' },
    pair: 'a declared field',
  },
  {
    name: 'a getter',
    why: 'it is a call',
    ...inClass('get ids(): Set<string> {\n    return new Set();\n  }'),
    refused: { ...NOT_NATIVE, at: 'this.ids' },
    pair: 'a declared field',
  },
  {
    name: 'a private field that gets another value',
    why: 'one of its writes is unknown',
    ...inClass('#ids = new Set();\n  set(ids) {\n    this.#ids = ids;\n  }', 'this.#ids', 'case.js'),
    refused: { ...NOT_NATIVE, at: 'this.#ids' },
    pair: 'a #private Set',
  },
  {
    name: 'a private field that is destructured into',
    why: 'that is a write too',
    ...inClass('#ids = new Set();\n  set(ids) {\n    [this.#ids] = ids;\n  }', 'this.#ids', 'case.js'),
    refused: { ...NOT_NATIVE, at: 'this.#ids' },
    pair: 'a #private Set',
  },
  {
    name: 'a private field with a method of its own',
    why: 'no longer an ordinary Set',
    ...inClass('#ids = new Set();\n  spy(has) {\n    this.#ids.has = has;\n  }', 'this.#ids', 'case.js'),
    refused: { ...NOT_NATIVE, at: 'this.#ids' },
    pair: 'a #private Set',
  },
  {
    name: 'a const with a method of its own',
    why: 'no longer an ordinary Set',
    filename: 'case.js',
    code: inJs('s.has = () => true;\n  return [...s].includes(k);'),
    refused: { ...NOT_NATIVE, at: 's' },
    run: RUN_JS,
  },
  {
    name: 'a const with a method that is assigned by Object.assign',
    why: 'no longer an ordinary Set',
    filename: 'case.js',
    code: inJs('Object.assign(s, { has: () => true });\n  return [...s].includes(k);'),
    refused: { ...NOT_NATIVE, at: 's' },
    run: RUN_JS,
  },
  {
    name: 'a let that only ever holds Sets',
    why: 'native on every path',
    filename: 'case.js',
    code: inJs('let t = new Set();\n  if (k) t = new Set(s);\n  return [...t].includes(k);'),
    out: inJs('let t = new Set();\n  if (k) t = new Set(s);\n  return t.has(k);'),
    run: RUN_JS,
  },
  {
    name: 'a let that holds a Set or a Map',
    why: 'has() of a Map asks for keys, its copy holds entries',
    filename: 'case.js',
    code: inJs('let t = new Set();\n  if (k) t = new Map();\n  return [...t].includes(k);'),
    refused: { ...NOT_NATIVE, at: 't' },
    pair: 'a let that only ever holds Sets',
    run: RUN_JS,
  },
  {
    name: 'a parameter of JavaScript',
    why: 'an array has keys() and includes too',
    hazard: 'X3',
    filename: 'case.js',
    code: `// m is a Map, or looks like one
export function f(m, k) {
  return [...m.keys()].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 'm' },
    pair: 'a key that is a literal',
    run: '[f(new Map([[1, 2]]), 1), f(["a"], 0)]',
  },
  {
    name: 'Headers',
    why: 'it has keys() and has(), and has() ignores the case',
    hazard: 'X3',
    code: `// Headers are no Map
export function f(headers: Headers) {
  return [...headers.keys()].includes("Accept");
}
`,
    refused: { ...NOT_NATIVE, at: 'headers' },
    pair: 'the keys of a Map, asked for one',
    run: 'f(new Headers({ accept: "x" }))',
  },
  {
    name: 'a string and a generator',
    why: 'a string has code points, a generator runs',
    hazard: 'X5',
    code: `// a text is no Set
export function f(text: string) {
  return [...text].length;
}
`,
    refused: { ...NOT_NATIVE, at: 'text' },
    pair: 'how many, in every spelling',
    run: 'f("a\\u{1F600}")',
  },
  {
    name: 'the keys of an object',
    why: 'hasOwn converts the key, includes does not',
    hazard: 'X6',
    filename: 'case.js',
    code: `export function f(o, k) {
  return Object.keys(o).includes(k);
}
`,
    silent: true,
    run: '[f({ 1: 1 }, 1), f({ 1: 1 }, "1")]',
  },
  ...[
    ['a union', '', 'Set<string> | string[]'],
    ['a subclass', 'class Ids extends Set<string> {}\n', 'Ids'],
    ['a ReadonlySet', '// no Set\n', 'ReadonlySet<string>'],
    ['a class of that name', 'import { Set } from "immutable";\n', 'Set<string>'],
    ['an interface of that name', 'interface Set<T> extends Array<T> {}\n', 'Set<string>'],
    ['a qualified name', 'import * as im from "immutable";\n', 'im.Set<string>'],
    ['an intersection', '', 'Set<string> & { name: string }'],
  ].map(([name = '', head = '', type = '']): Case => ({
    name: `a parameter declared as ${name}`,
    why: 'only Map and Set themselves are believed',
    code: `${head}export function f(s: ${type}, k: string) {
  return [...s].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 's' },
    pair: 'a Set, asked for one',
  })),
  {
    name: 'a type parameter of that name',
    why: 'Set means something else there',
    code: `export function f<Set extends string[]>(s: Set, k: string) {
  return [...s].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 's' },
    pair: 'a Set, asked for one',
  },
  {
    name: 'an optional parameter, a destructured one',
    why: 'the binding itself is not declared as a Set',
    code: `export function f({ s }: { s: Set<string> }, k: string) {
  return [...s].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 's' },
    pair: 'a Set, asked for one',
  },
  {
    name: 'a container that is cast',
    why: 'a cast ends trust',
    code: `export function f(s: unknown, k: string) {
  return [...(s as Set<string>)].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 's as Set<string>' },
    pair: 'a Set, asked for one',
  },
  {
    name: 'an optional chain to the container',
    why: 'an absent one is no container',
    code: `export function f(m: Map<string, number> | null, k: string) {
  return [...(m?.keys() ?? [])].includes(k);
}
`,
    refused: NOT_NATIVE,
    pair: 'the keys of a Map, asked for one',
    run: '[f(null, "a"), f(new Map([["a", 1]]), "a")]',
  },
  {
    name: 'a Set class that is shadowed',
    why: 'new Set() makes something else',
    filename: 'case.js',
    code: `export function f(Set, k) {
  const s = new Set();
  return [...s].includes(k);
}
`,
    refused: { ...NOT_NATIVE, at: 's' },
    run: 'f(class extends Array { has() { return true; } }, 1)',
  },
  {
    name: 'an Array class that is shadowed',
    why: 'Array.from() makes something else',
    filename: 'case.js',
    code: `export function f(Array) {
  const s = new Set();
  return Array.from(s).length;
}
`,
    refused: NOT_NATIVE,
    pair: 'how many, in every spelling',
    run: 'f({ from: () => "abc" })',
  },
  {
    name: 'Array.from with a mapper, or with a type of its own',
    why: 'the array does not hold what the container holds',
    code: inTs('return [Array.from(s, Number).includes(1), Array.from<string | number>(s).includes(1)];'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a copy of more than the container',
    why: 'the question goes to both',
    code: inTs('return [[...s, k].length, [k, ...s].includes(k), [...s, ...m.keys()].length, [, ...s].length];'),
    silent: true,
    run: RUN,
  },
];

const comments: readonly Case[] = [
  {
    name: 'a comment in the copy',
    why: 'it would be lost',
    code: inTs('return [...s /* all of them */].length;'),
    refused: { code: 'comment-lost' },
    pair: 'a comment beside the copy',
    run: RUN,
  },
  {
    name: 'a comment in the key',
    why: 'it is a part of what is kept',
    code: inTs('return [...s].includes(/* the key */ k);'),
    refused: { code: 'comment-lost' },
    pair: 'a comment beside the copy',
    run: RUN,
  },
  {
    name: 'a comment beside the copy',
    why: 'it stays where it is',
    code: inTs('// how many\n  return /* now */ [...s].length; // all of them'),
    out: inTs('// how many\n  return /* now */ s.size; // all of them'),
    run: RUN,
  },
  {
    name: 'a directive on the line before',
    why: 'it is bound to what stands there: the error it expects would be gone',
    hazard: 'TS8',
    code: inTs('// @ts-expect-error one argument\n  return [...s].includes();').replace('includes()', 'includes(1)'),
    refused: { code: 'directive-comment' },
    pair: 'a comment beside the copy',
  },
  {
    name: 'a disabled rule',
    why: 'the comment keeps it off',
    code: inTs('// eslint-disable-next-line zero-copy-map/prefer-readonly-view\n  return [...s].length;'),
    silent: true,
    run: RUN,
  },
  {
    name: 'another rule, disabled on the line before',
    why: 'the rule may look at what is rewritten',
    code: inTs('// eslint-disable-next-line no-undef\n  return [...s].length;'),
    refused: { code: 'directive-comment' },
    pair: 'another rule, disabled for the file',
    run: RUN,
  },
  {
    name: 'another rule, disabled for the file',
    why: 'that holds wherever the code moves',
    code: `/* eslint-disable no-undef */\n${inTs('return [...s].length;')}`,
    out: `/* eslint-disable no-undef */\n${inTs('return s.size;')}`,
    run: RUN,
  },
  {
    name: 'a generated file',
    why: 'the next run of the generator would bring it back',
    code: `// Code generated by protoc. DO NOT EDIT.\n${inTs('return [...s].length;')}`,
    refused: { code: 'generated-file' },
    pair: 'how many, in every spelling',
    run: RUN,
  },
  {
    name: 'a file with a direct eval',
    why: 'it may give any name another value',
    hazard: 'W13',
    filename: 'case.js',
    code: `export function f(text) {
  const s = new Set();
  eval(text);
  return [...s].length;
}
`,
    refused: { code: 'direct-eval', at: 'eval(text)' },
    pair: 'how many distinct ones',
    run: 'f("1")',
  },
];

const places: readonly Case[] = [
  {
    name: 'code that runs once',
    why: 'at the top level nothing is worth a report',
    filename: 'case.js',
    code: `const s = new Set(["a"]);
export const n = [...s].length;
if (n > 0) log([...s][0]);
`,
    silent: true,
    run: 'n',
  },
  {
    name: 'a loop at the top level',
    why: 'it runs again and again',
    filename: 'case.js',
    code: `const s = new Set(["a"]);
for (const k of ["a", "b"]) log([...s].includes(k));
`,
    out: `const s = new Set(["a"]);
for (const k of ["a", "b"]) log(s.has(k));
`,
    run: '1',
  },
  {
    name: 'JSX',
    why: 'the question stands in braces',
    filename: 'case.tsx',
    code: `export function Count({ ids }: { ids: unknown }, s: Set<string>) {
  return <b title={\`\${[...s].length}\`}>{[...s].length} of them</b>;
}
`,
    out: `export function Count({ ids }: { ids: unknown }, s: Set<string>) {
  return <b title={\`\${s.size}\`}>{s.size} of them</b>;
}
`,
  },
  {
    name: 'one question in another',
    why: 'the inner one is asked first; then the outer one has an argument that runs no code',
    filename: 'case.js',
    code: inJs('const t = new Set([1, 2]);\n  return [...t].includes([...s].length) || k?.[[...t].length];'),
    out: inJs('const t = new Set([1, 2]);\n  return t.has(s.size) || k?.[t.size];'),
    run: RUN_JS,
  },
  {
    name: 'a copy that is kept',
    why: 'it is not made for one question',
    code: inTs('const all = [...s];\n  return all.length + all.indexOf(k);'),
    silent: true,
    run: RUN,
  },
  {
    name: 'a test, left alone',
    why: 'tests are ignored unless the settings say otherwise',
    filename: 'src/ids.test.ts',
    settings: { tests: 'ignore' },
    code: inTs('return [...s].length;'),
    silent: true,
    run: RUN,
  },
  {
    name: 'CommonJS',
    why: 'a module of another kind, the same code',
    filename: 'case.cjs',
    code: `"use strict";
const s = new Set(["a"]);
exports.f = (k) => [...s].includes(k);
`,
    out: `"use strict";
const s = new Set(["a"]);
exports.f = (k) => s.has(k);
`,
    run: '[exports.f("a"), exports.f("b")]',
  },
];

export const cases: readonly Case[] = [...has, ...size, ...first, ...bounded, ...sources, ...comments, ...places];
