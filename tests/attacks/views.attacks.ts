import type { Attack } from './attack.js';

const VIEW = { options: { 'prefer-readonly-view': { form: 'view' } }, settings: { runtime: '/containers.js' } };

const attacks: readonly Attack[] = [
  {
    name: 'the imported name, taken by a parameter and a local',
    aim: 'an import that is there, but means something else where the view is written',
    touched: true,
    ...VIEW,
    code: `import { readonlyView } from '/containers.js';
export class Store {
  #all = new Map<string, number>([['a', 1]]);
  #copy(readonlyView: number): Map<string, number> {
    log(readonlyView);
    return new Map(this.#all);
  }
  #other(): Map<string, number> {
    const readonlyView = 2;
    log(readonlyView);
    return new Map(this.#all);
  }
  get(name: string): unknown {
    return [this.#copy(1).get(name), this.#other().size, readonlyView(this.#all).has(name)];
  }
}
`,
    run: "new Store().get('a')",
  },
  {
    name: 'a namespace of the containers, shadowed',
    aim: 'containers.readonlyView is another object there',
    touched: true,
    ...VIEW,
    code: `import * as containers from '/containers.js';
const names = new Set<string>(['a', 'b']);
function all(containers: readonly string[]): Set<string> {
  log(containers);
  return new Set(names);
}
const both = (): Set<string> => new Set(names);
export const has = (name: string): unknown => [all([name]).has(name), both().size, typeof containers.readonlyView];
`,
    run: "[has('a'), has('z')]",
  },
  {
    name: 'comments in the list of an import',
    aim: 'a name that lands in a comment, or takes one with it',
    touched: true,
    ...VIEW,
    code: `import {
  // the first
  SmallSet, // a set
  /* the last */
} from '/containers.js';
const names = new SmallSet<string>();
const all = new Set<string>(['a']);
const copy = (): Set<string> => new Set(all);
export const has = (name: string): boolean => copy().has(name) || names.has(name);
`,
    run: "[has('a'), has('b')]",
  },
  {
    name: 'every way of reading a view',
    aim: 'a method that the view lacks, or another order',
    touched: true,
    ...VIEW,
    code: `export class Store {
  #map = new Map<string, number>([['b', 1], ['a', 2]]);
  #copy() {
    return new Map(this.#map);
  }
  read(): unknown {
    const out: unknown[] = [...this.#copy(), ...this.#copy().keys(), ...this.#copy().values(), ...this.#copy().entries()];
    for (const [key, value] of this.#copy()) out.push(key, value);
    this.#copy().forEach((value, key) => out.push(value, key));
    const [first] = this.#copy();
    out.push(first, this.#copy().values().next().value, this.#copy().size, this.#copy().get('a'), this.#copy().has('z'));
    return out;
  }
}
`,
    run: 'new Store().read()',
  },
  {
    name: 'writes while the view is walked',
    aim: 'a view goes on where a copy ends',
    ...VIEW,
    code: `export class Store {
  #all = new Set<number>([1, 2]);
  #copy(): Set<number> {
    return new Set(this.#all);
  }
  grow(): unknown {
    for (const one of this.#copy()) if (one < 9) this.#all.add(one + 10);
    this.#copy().forEach((one) => void this.#all.delete(one));
    return [...this.#all];
  }
}
`,
    run: 'new Store().grow()',
  },
  {
    name: 'Sets of a Map, let out by each way',
    aim: 'a type that forbids a write that is there',
    touched: true,
    code: `export class Index {
  #index = new Map<string, Set<string>>([['a', new Set(['b'])]]);
  private one(): Map<string, Set<string>> {
    return this.#index;
  }
  private two(): Map<string, Set<string>> {
    return this.#index;
  }
  private three(): Map<string, Set<string>> {
    return this.#index;
  }
  private four(): Map<string, Set<string>> {
    return this.#index;
  }
  private five(): Map<string, Set<string>> {
    return this.#index;
  }
  use(): unknown {
    (this.one().get('a') ?? new Set()).add('c');
    for (const set of this.two().values()) set.add('d');
    new Map(this.three()).get('a')!.add('e');
    [...this.four()].forEach(([, set]) => set.add('f'));
    this.five().forEach((set) => set.add('g'));
    return [...this.#index.get('a')!];
  }
}
`,
    run: 'new Index().use()',
  },
  {
    name: 'Maps in a Map, read to the bottom',
    aim: 'a read-only type that no read fits',
    touched: true,
    code: `export class Index {
  #index = new Map<string, Map<string, Set<string>>>([['a', new Map([['b', new Set(['c'])]])]]);
  private all(): Map<string, Map<string, Set<string>>> {
    return this.#index;
  }
  use(): unknown {
    const out: unknown[] = [this.all().get('a')!.get('b')!.has('c'), this.all().get('a')!.size];
    for (const one of this.all().get('a')!.get('b')!) out.push(one);
    this.all().get('a')!.get('b')!.forEach((one) => out.push(one));
    this.all().get('z');
    return [...out, ...this.all().keys(), ...new Set(this.all().get('a')!.get('b'))];
  }
}
`,
    run: 'new Index().use()',
  },
];

export default attacks;
