import type { Case } from '../case.js';

/** An index whose values are Sets, and one member that hands some of them out. */
const inIndex = (member: string, use = '', asked = ''): string => `export class Index${asked} {
  readonly #index = new Map<string, Set<string>>([['a', new Set(['x'])]]);

  ${member}
${use === '' ? '' : `\n  use(key = 'a'): unknown {\n    ${use}\n  }\n`}}
`;
const GET = `of(name: string): Set<string> | undefined {
    return this.#index.get(name);
  }`;
const SURE = `of(name: string): Set<string> {
    return this.#index.get(name)!;
  }`;
const RUN = '[new Index().use()]';

const typed = (code: string): string => code.replace(/^( {2}(?:get )?\w+\(.*\): .*?)Set<string>/m, '$1ReadonlySet<string>');

const review = (name: string, why: string, code: string, rest: Partial<Case> = {}): Case => ({ name, why, code, review: typed(code), ...rest });
const refuses = (name: string, why: string, code: string, refused: NonNullable<Case['refused']>, rest: Partial<Case> = {}): Case => ({ name, why, code, refused, ...rest });
const quiet = (name: string, why: string, code: string): Case => ({ name, why, code, silent: true });

const ARRAY = `buckets(): Set<string>[] {
    return [...this.#index.values()];
  }`;

const reviews: readonly Case[] = [
  review('an inner Set, by get', 'any caller can add to it, behind the back of the index', inIndex(GET)),
  review('an inner Set, with a default', 'the default is the caller\'s own, the others are not', inIndex(`of(name: string): Set<string> {
    return this.#index.get(name) ?? new Set();
  }`)),
  review('an inner Set that is there for certain, read in the file', 'the assertion is about undefined alone', inIndex(SURE, 'return this.of(key).has(key) && this.of(key)!.size;'), { run: RUN }),
  review('an array of inner Sets', 'the array is the caller\'s, its elements are not', inIndex(ARRAY)),
  review('an array of inner Sets, read-only and by Array.from', 'a read-only array still hands out what is in it', inIndex(`buckets(): readonly Set<string>[] {
    return Array.from(this.#index.values());
  }`)),
  review('a shallow copy', 'it shares the inner Sets', inIndex(`copy(): Map<string, Set<string>> {
    return new Map(this.#index);
  }`)),
  review('a shallow copy, read-only outside', 'a ReadonlyMap still hands out what is in it', inIndex(`copy(): ReadonlyMap<string, Set<string>> {
    return new Map(this.#index);
  }`)),
  review('an iterator over inner Sets', 'each step hands one out', inIndex(`walk(): IterableIterator<Set<string>> {
    return this.#index.values();
  }`)),
  {
    name: 'an inner Map, by an exported function',
    why: 'the module owns the index',
    code: `const index: Map<string, Map<string, number>> = new Map();
export function of(name: string): Map<string, number> | undefined {
  return index.get(name);
}
`,
    review: `const index: Map<string, Map<string, number>> = new Map();
export function of(name: string): ReadonlyMap<string, number> | undefined {
  return index.get(name);
}
`,
  },
  {
    name: 'an inner Map of Sets',
    why: 'what is in it would be handed out all the same',
    code: `export class Indexer {
  #indices = new Map<string, Map<string, Set<string>>>();
  index(name: string): Map<string, Set<string>> | undefined {
    return this.#indices.get(name);
  }
}
`,
    review: `export class Indexer {
  #indices = new Map<string, Map<string, Set<string>>>();
  index(name: string): ReadonlyMap<string, ReadonlySet<string>> | undefined {
    return this.#indices.get(name);
  }
}
`,
  },
  {
    name: 'an inner Map of Sets, asked in the file',
    why: 'what a caller does with the Sets is not followed',
    code: `export class Indexer {
  #indices = new Map<string, Map<string, Set<string>>>([['a', new Map([['b', new Set<string>()]])]]);
  index(name: string): Map<string, Set<string>> {
    return this.#indices.get(name)!;
  }
  add(name: string): unknown {
    return this.index(name).get('b')!.add('c').size;
  }
}
`,
    review: `export class Indexer {
  #indices = new Map<string, Map<string, Set<string>>>([['a', new Map([['b', new Set<string>()]])]]);
  index(name: string): ReadonlyMap<string, Set<string>> {
    return this.#indices.get(name)!;
  }
  add(name: string): unknown {
    return this.index(name).get('b')!.add('c').size;
  }
}
`,
    run: 'new Indexer().add("a")',
  },
];

const refusals: readonly Case[] = [
  refuses('an inner Set that a caller writes to', 'TS2339 at the write', inIndex(SURE, 'this.of(key).add("y");\n    return this.of(key).size;'), { code: 'caller-mutates', at: 'this.of(key).add("y")' }, { run: RUN }),
  refuses('an inner Set that a caller passes on', 'a Set parameter takes no ReadonlySet: TS2345', inIndex(SURE, 'const size = (s: Set<string>): number => s.size;\n    return size(this.of(key));'), { code: 'result-flows-on', at: 'size(this.of(key))' }, { hazard: 'TS7', run: RUN }),
  refuses('an iterator whose steps a caller may write to', 'the inner containers of a result are not followed', inIndex(`walk(): IterableIterator<Set<string>> {
    return this.#index.values();
  }`, 'for (const one of this.walk()) one.add("y");\n    return [...this.walk()].length;'), { code: 'result-flows-on', at: 'this.walk()' }, { run: RUN }),
  refuses('an interface that wants an inner Set', 'a ReadonlySet is none: TS2416', `interface Named {
  of(name: string): Set<string> | undefined;
}
${inIndex(GET, '', ' implements Named')}`, { code: 'implements-interface', at: 'Named' }, { hazard: 'TS7b' }),
  refuses('an inner Set, in a file with a ReadonlySet of its own', 'the name means something else', `type ReadonlySet<T> = T[];
export type Names = ReadonlySet<string>;
${inIndex(GET)}`, { code: 'type-name-shadowed' }, { hazard: 'TS11' }),
];

const silents: readonly Case[] = [
  quiet('a private function that hands out an inner Set', 'the class writes to its own index through it', inIndex(`#of(name: string): Set<string> {
    return this.#index.get(name)!;
  }`, 'return this.#of(key).add(key).size;')),
  quiet('an inner Set that is read-only already', 'nobody can write to it', inIndex(`of(name: string): ReadonlySet<string> | undefined {
    return this.#index.get(name);
  }`)),
  quiet('a Map of strings, asked by get', 'a string is no container', `export class Names {
  readonly #names = new Map<string, string>();
  of(key: string): string | undefined {
    return this.#names.get(key);
  }
}
`),
  quiet('an inner Set of a public Map', 'anybody can reach it anyway', `export class Index {
  readonly index = new Map<string, Set<string>>();
  of(name: string): Set<string> | undefined {
    return this.index.get(name);
  }
}
`),
  quiet('an inner Set of a Map whose values are not written', 'what the values are is not known', `export class Index {
  readonly #index = new Map();
  of(name: string): Set<string> | undefined {
    return this.#index.get(name);
  }
}
`),
  { ...quiet('an inner Set where leaks are off', 'the option says so', inIndex(GET)), options: { leaks: 'off' } },
];

export const cases: readonly Case[] = [...reviews, ...refusals, ...silents];
