/** What declared types add: containers behind aliases, members of typed objects. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'typed: an annotation of its own suffices',
    why: 'what is proven without types is proven with them',
    code: `export function knows(cache: Map<string, number>, key: string): boolean {
  return [...cache.keys()].includes(key);
}
`,
    out: `export function knows(cache: Map<string, number>, key: string): boolean {
  return cache.has(key);
}
`,
    run: `[knows(new Map([['a', 1]]), 'a'), knows(new Map(), 'a')]`,
  },
  {
    name: 'typed: an alias of Map',
    why: 'only the checker sees through a type alias',
    code: `type Cache = Map<string, number>;

export function knows(cache: Cache, key: string): boolean {
  return [...cache.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'cache' },
    typed: {
      out: `type Cache = Map<string, number>;

export function knows(cache: Cache, key: string): boolean {
  return cache.has(key);
}
`,
    },
    run: `knows(new Map([['a', 1]]), 'a')`,
  },
  {
    name: 'typed: a member of a typed object',
    why: 'the member is declared as a Map where the object is described',
    code: `interface State {
  readonly owners: Map<string, number>;
}

export function knows(state: State, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    typed: {
      out: `interface State {
  readonly owners: Map<string, number>;
}

export function knows(state: State, key: string): boolean {
  return state.owners.has(key);
}
`,
    },
    run: `knows({ owners: new Map([['a', 1]]) }, 'a')`,
  },
  {
    name: 'typed: the size of a member of a member',
    why: 'each step is a plain name that is declared',
    code: `interface Host {
  readonly state: { readonly names: Set<string> };
}

export function count(host: Host): number {
  return [...host.state.names].length;
}
`,
    refused: { code: 'source-not-native', at: 'host.state.names' },
    typed: {
      out: `interface Host {
  readonly state: { readonly names: Set<string> };
}

export function count(host: Host): number {
  return host.state.names.size;
}
`,
    },
    run: `count({ state: { names: new Set(['a', 'b']) } })`,
  },
  {
    name: 'typed: a union is no Map',
    why: 'a Set of the same keys has other values() and no get()',
    code: `interface State {
  readonly owners: Map<string, number> | Headers;
}

export function knows(state: State, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    run: `knows({ owners: new Headers([['A', '1']]) }, 'A')`,
  },
  {
    name: 'typed: a subclass is no Map',
    why: 'its has() is its own',
    code: `class Loose extends Map<string, number> {
  override has(key: string): boolean {
    return super.has(key.toLowerCase());
  }
}

export function knows(state: { readonly owners: Loose }, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    run: `knows({ owners: new Loose([['a', 1]]) }, 'A')`,
  },
  {
    name: 'typed: a guard declares nothing',
    why: 'an instance of a subclass passes instanceof, too',
    code: `export function knows(given: unknown, key: string): boolean {
  if (!(given instanceof Map)) return false;
  return [...given.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'given' },
    run: `knows(new (class extends Map { has(key) { return super.has(key.toLowerCase()); } })([['a', 1]]), 'A')`,
  },
  {
    name: 'typed: a member that is given a cast value',
    why: 'what is declared is not what is there',
    code: `interface State {
  owners: Map<string, number>;
}

export function knows(state: State, given: unknown, key: string): boolean {
  state.owners = given as Map<string, number>;
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    run: `knows({ owners: new Map() }, new Headers([['a', '1']]), 'A')`,
  },
  {
    name: 'typed: a getter is asked each time',
    why: 'what it hands out is made somewhere else, whatever it is declared as',
    code: `abstract class State {
  abstract get owners(): Map<string, number>;
}

export function knows(state: State, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
  },
  {
    name: 'typed: a decorated field of a base class',
    why: 'the decorator decides what is read, whatever is declared',
    code: `function loud(_target: unknown, context: ClassFieldDecoratorContext) {
  return (value: unknown) => (log(context.name), Object.assign(new Map([['A', 1]]), { has: () => false })) && value;
}

class Base {
  @loud owners: Map<string, number> = new Map();
}

export class Store extends Base {
  knows(key: string): boolean {
    return [...this.owners.keys()].includes(key);
  }
}
`,
    refused: { code: 'source-not-native', at: 'this.owners' },
    run: `new Store().knows('a')`,
  },
  {
    name: 'typed: a field of a base class',
    why: 'private or not, it is declared where the checker sees it',
    code: `class Base {
  readonly owners: Map<string, number> = new Map();
}

export class Store extends Base {
  knows(key: string): boolean {
    return [...this.owners.keys()].includes(key);
  }
}
`,
    refused: { code: 'source-not-native', at: 'this.owners' },
    typed: {
      out: `class Base {
  readonly owners: Map<string, number> = new Map();
}

export class Store extends Base {
  knows(key: string): boolean {
    return this.owners.has(key);
  }
}
`,
    },
    run: `new Store().knows('a')`,
  },
  {
    name: 'typed: an import that does not resolve',
    why: 'an error type is unknown, not anything',
    code: `import type { State } from './missing';

export function knows(state: State, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}

export const none: ReadonlyMap<string, string> = new Map();
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    run: `knows({ owners: new Headers([['a', '1']]) }, 'A')`,
  },
  {
    name: 'typed: a class of its own named Map',
    why: 'the name alone says nothing',
    code: `class Map<K, V> {
  readonly list: [K, V][] = [];
  keys(): K[] {
    return this.list.map(([key]) => key);
  }
  has(_key: K): boolean {
    return false;
  }
}

export function knows(state: { readonly owners: Map<string, number> }, key: string): boolean {
  return [...state.owners.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners' },
    run: `(() => { const owners = new Map(); owners.list.push(['a', 1]); return knows({ owners }, 'a'); })()`,
  },
  {
    name: 'typed: a member that may be missing',
    why: 'nothing is read of what is not there, before and after, but not in the same order',
    code: `interface State {
  readonly owners?: Map<string, number>;
}

export function knows(state: State, key: string): boolean {
  return [...state.owners!.keys()].includes(key);
}
`,
    refused: { code: 'source-not-native', at: 'state.owners!' },
    run: `knows({}, 'a')`,
  },
];
