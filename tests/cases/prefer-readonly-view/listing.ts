/**
 * Arrays of the contents, handed out by private functions. The gain is near the bar (`direct-walk` in docs/evidence.md), so
 * what is proven is fixed or refused for that reason alone, as the evidence has it; what would break is refused for its own.
 */
import { type ContainerKind, verdictOf } from '../../../lib/evidence/index.js';
import type { Case } from '../case.js';

/** A queue whose private method lists what waits, and one method that uses the list. */
const inQueue = (use: string, copy = '[...this.#items.values()]', type = ': number[]', field = "new Map<string, number>([['a', 1], ['b', 2], ['c', 3]])"): string => `export class Queue {
  #items = ${field};

  #list()${type} {
    return ${copy};
  }

  use(): unknown {
    ${use}
  }

  drain(): number {
    this.#items.clear();
    return 0;
  }
}
`;
const RUN = '(() => { const q = new Queue(); return [q.use(), q.use()]; })()';
const SUM = 'let n = 0;\n    for (const one of this.#list()) n = one;\n    return n;';

const refused = (name: string, why: string, code: string, said: NonNullable<Case['refused']>, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  code,
  refused: said,
  run: RUN,
  ...rest,
});

const MAP = 'a Map in place of an array';

/** Proven: `edits` are what becomes of it where the form is fast enough. */
const walked = (name: string, why: string, code: string, edits: readonly (readonly [from: string, to: string])[], container: ContainerKind = 'Map'): Case => ({
  name,
  why,
  code,
  run: RUN,
  ...(verdictOf('direct-walk', container).fix
    ? { out: edits.reduce((text, [from, to]) => text.replace(from, to), code) }
    : { refused: { code: 'not-faster' }, pair: MAP }),
});

const VALUES = [
  [': number[]', ': IterableIterator<number>'],
  ['[...this.#items.values()]', 'this.#items.values()'],
] as const;
const FLOWS = 'result-flows-on';

const MAPS = inQueue('let n = 0;\n    for (const [, one] of this.#list()) n = one;\n    return n;', 'new Map(this.#items)', ': Map<string, number>');

const proven: readonly Case[] = [
  {
    name: MAP,
    why: 'nothing is copied any more, so it is faster',
    code: MAPS,
    out: MAPS.replace('#list(): Map', '#list(): ReadonlyMap').replace('new Map(this.#items);', 'this.#items;'),
    run: RUN,
  },
  walked('one walk', 'the shape itself', inQueue(SUM), VALUES),
  walked('two walks', 'each call makes an iterator of its own', inQueue('const out: number[] = [];\n    for (const one of this.#list()) out.push(one);\n    for (const one of this.#list()) out.push(one);\n    return out;'), VALUES),
  walked('the keys, by Array.from', 'another spelling, another part', inQueue('const out: string[] = [];\n    for (const key of this.#list()) out.push(key);\n    return out;', 'Array.from(this.#items.keys())', ': readonly string[]'), [[': readonly string[]', ': IterableIterator<string>'], ['Array.from(this.#items.keys())', 'this.#items.keys()']]),
  walked('the entries, the current one deleted', 'live iteration goes on behind it', inQueue('const out: unknown[] = [];\n    for (const [key, value] of this.#list()) {\n      out.push(value);\n      this.#items.delete(key);\n    }\n    return out;', '[...this.#items]', ': Array<[string, number]>'), [[': Array<[string, number]>', ': IterableIterator<[string, number]>'], ['[...this.#items]', 'this.#items.entries()']]),
  walked('a Set, without a type', 'there is no type to write', inQueue("let all = '';\n    for (const one of this.#list()) all = one;\n    return all;", '[...this.#items]', '', "new Set<string>(['a', 'b'])"), [['[...this.#items]', 'this.#items.values()']], 'Set'),
];

const broken: readonly Case[] = [
  refused('a length', 'an iterator has none: 3 -> undefined', inQueue('return this.#list().length;'), { code: FLOWS, at: 'this.#list().length' }, { hazard: 'TS14' }),
  refused('a list that is walked twice', 'an iterator is empty the second time', inQueue('const list = this.#list();\n    let n = 0;\n    for (const one of list) n += one;\n    for (const one of list) n += one;\n    return n;'), { code: FLOWS }, { hazard: 'I3' }),
  refused('a predicate that takes the index', 'iterators have no find before Node 22', inQueue('return this.#list().find((one, i) => i > 0 && one > 1);'), { code: FLOWS }, { hazard: 'I6' }),
  refused('an element', 'an iterator has none', inQueue('return this.#list()[0];'), { code: FLOWS }),
  refused('a list that is spread', 'a spread of an array is fast: not measured', inQueue('return [...this.#list(), 1];'), { code: FLOWS }),
  refused('a loop that calls out', 'a callee may write to the container', inQueue('const out: number[] = [];\n    for (const one of this.#list()) out.push(one, this.drain());\n    return out;'), { code: 'source-mutated', at: 'this.drain()' }),
  refused('a loop that fills the container', 'live iteration would never end', inQueue("let n = 0;\n    for (const one of this.#list()) {\n      if (n++ > 9) break;\n      this.#items.set('k' + n, one);\n    }\n    return n;"), { code: 'source-mutated' }),
  refused(
    'a loop that awaits',
    'others run in between',
    inQueue('return this.slow();').replace('  drain()', '  async slow(): Promise<number> {\n    let n = 0;\n    for (const one of this.#list()) n = await one;\n    return n;\n  }\n\n  drain()'),
    { code: 'source-mutated', at: 'await one' },
    { hazard: 'I2', run: '(async () => { const q = new Queue(); const n = q.slow(); q.drain(); return n; })()' },
  ),
  refused(
    'the values of a generator',
    'its finally runs when the copy is made, not when the walk ends',
    `export class Queue {
  readonly seen = new Set<number>();
  *#items(): Generator<number> {
    try {
      yield 1;
    } finally {
      this.seen.add(1);
    }
  }
  #all = this.#items();
  #list(): number[] {
    return [...this.#all];
  }
  use(): unknown {
    for (const one of this.#list()) return [one, this.seen.size];
    return null;
  }
}
`,
    { code: 'source-not-native' },
    { hazard: 'I1' },
  ),
  refused('a public list', 'other files call it as well', inQueue(SUM).replaceAll('#list', 'list'), { code: 'exported' }),
  refused('a return type that is an alias', 'what it stands for is not written here', `type Numbers = number[];\n${inQueue(SUM, '[...this.#items.values()]', ': Numbers')}`, { code: 'target-type-differs' }),
  refused('the file has its own IterableIterator', 'the name means something else here', `export interface IterableIterator<T> {\n  own: T;\n}\n${inQueue(SUM)}`, { code: 'type-name-shadowed' }),
  refused('the file has its own Array', 'Array.from may do anything', `const Array = { from: (all: unknown): number[] => [9] };\n${inQueue(SUM, 'Array.from(this.#items.values())')}`, { code: 'source-not-native' }),
];

export const cases: readonly Case[] = [...proven, ...broken];
