import type { Case } from '../case.js';

/** The path that the tests have the containers at: naming one is a consent. */
const CONSENT = { runtime: '/containers.js' };
const VIEW = { form: 'view' };
const IMPORT = "import { readonlyView } from '/containers.js';";

/** A store that copies its keys, and one method that uses them. */
const inStore = (use: string, head = '#keys(): Set<string>', asked = ''): string => `export class Store${asked} {
  #all = new Set<string>(['a', 'b']);

  ${head} {
    return new Set(this.#all);
  }

  use(key = 'a'): unknown {
    ${use}
  }
}
`;
const viewed = (code: string, call = 'readonlyView'): string =>
  code.replace('): Set<string> {\n', '): ReadonlySet<string> {\n').replace('return new Set(this.#all)', `return ${call}(this.#all)`);
const RUN = '[new Store().use(), new Store().use("z")]';
const ASK = 'return [this.#keys().has(key), this.#keys().size, ...this.#keys()];';
const ASKED = 'a copy that is asked, as a view';

/** The store that hands out its keys themselves. */
const handed = (head?: string): string => inStore(head === undefined ? ASK : 'return this.#all.has(key);', head).replace('new Set(this.#all)', 'this.#all');

const imported = (name: string, why: string, before: string, after: string, call = 'readonlyView', rest: Partial<Case> = {}): Case => ({
  name,
  why,
  options: VIEW,
  settings: CONSENT,
  code: `${before}${inStore(ASK)}`,
  out: `${after}${viewed(inStore(ASK), call)}`,
  ...rest,
});

const fixes: readonly Case[] = [
  imported(ASKED, 'each use reads at once: nobody can tell a view from a copy', '', `${IMPORT}\n\n`, 'readonlyView', { run: RUN }),
  imported('a view beside another import', 'after the last one', "import { URL } from 'node:url'; // a name\nexport type Url = URL;\n", `import { URL } from 'node:url'; // a name\n${IMPORT}\nexport type Url = URL;\n`),
  imported('a view, with an import of the module', 'one statement a module', "import { ReadonlyMapView } from '/containers.js';\nexport { ReadonlyMapView };\n", "import { ReadonlyMapView, readonlyView } from '/containers.js';\nexport { ReadonlyMapView };\n", 'readonlyView', { run: RUN }),
  imported('a view, with an import of types', 'what it imports is not there when the program runs', "import type { ReadonlyMapView } from '/containers.js';\nexport type View = ReadonlyMapView<string, string>;\n", `import type { ReadonlyMapView } from '/containers.js';\n${IMPORT}\nexport type View = ReadonlyMapView<string, string>;\n`, 'readonlyView', { run: RUN }),
  imported('a view that is imported already', 'by whatever name', "import { readonlyView as view } from '/containers.js';\nexport { view };\n", "import { readonlyView as view } from '/containers.js';\nexport { view };\n", 'view', { run: RUN }),
  imported('a view, where the name is taken', 'a name that means something else', 'export const readonlyView = 1;\n', "import { readonlyView as readonlyView2 } from '/containers.js';\n\nexport const readonlyView = 1;\n", 'readonlyView2', { run: RUN }),
  imported('a view behind the head of a file', 'a licence stays first, and a comment stays with its code', '/*! MIT */\n\n/** A store. */\n', `/*! MIT */\n\n${IMPORT}\n\n/** A store. */\n`, 'readonlyView', { run: RUN }),
  {
    name: 'a view in a CommonJS file',
    why: 'it is required, behind the directive',
    options: VIEW,
    settings: CONSENT,
    filename: 'case.cjs',
    code: `'use strict';
const names = new Set(['a']);
function all() {
  return new Set(names);
}
const has = (name) => all().has(name);
module.exports = { has };
`,
    out: `'use strict';
const { readonlyView } = require('/containers.js');
const names = new Set(['a']);
function all() {
  return readonlyView(names);
}
const has = (name) => all().has(name);
module.exports = { has };
`,
    run: '[has("a"), has("b")]',
  },
];

const TWO = `export class Pair {
  #a = new Map<string, number>([['a', 1]]);
  #b = new Set<string>(['b']);
  #left(): Map<string, number> {
    return new Map(this.#a);
  }
  #right(): Set<string> {
    return new Set(this.#b);
  }
  both(key: string): unknown {
    return [this.#left().get(key), this.#right().has(key)];
  }
}
`;
const two: Case = {
  name: 'two views in a file',
  why: 'one import, whichever of the two is written first',
  options: VIEW,
  settings: CONSENT,
  code: TWO,
  out: `${IMPORT}\n\n${TWO.replace(': Map<string, number> {', ': ReadonlyMap<string, number> {').replace(': Set<string> {', ': ReadonlySet<string> {').replace('new Map(this.#a)', 'readonlyView(this.#a)').replace('new Set(this.#b)', 'readonlyView(this.#b)')}`,
  run: '[new Pair().both("a"), new Pair().both("b")]',
};
const script: Case = {
  name: 'a view in a script',
  why: 'an import would make it a module, and its functions no globals',
  options: VIEW,
  settings: CONSENT,
  filename: 'case.js',
  code: `const names = new Set(['a']);
function all() {
  return new Set(names);
}
function has(name) {
  return all().has(name);
}
`,
  refused: { code: 'script-global' },
};

const review = (name: string, why: string, code: string, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  settings: CONSENT,
  pair: ASKED,
  code,
  review: `${IMPORT}\n\n${viewed(code)}`,
  ...rest,
});
const PUBLIC = 'keys(): Set<string>';

const reviews: readonly Case[] = [
  review('a copy that others may keep', 'a view shows what comes later', inStore('return this.#all.has(key);', PUBLIC)),
  review('a copy that is kept and read', 'the container may change between', inStore("const keys = this.#keys();\n    this.#all.delete('a');\n    return keys.has(key);")),
  {
    ...review('a view without the package', 'an import of what is not there', inStore(ASK), { options: VIEW, settings: {} }),
    review: `import { readonlyView } from 'zero-copy-containers';\n\n${viewed(inStore(ASK))}`,
  },
  {
    ...review('a container handed out, as a view', 'others cannot write to it, whatever its type says', handed(PUBLIC), { options: { leaks: 'view' } }),
    review: `${IMPORT}\n\n${viewed(handed(PUBLIC)).replace('return this.#all;', 'return readonlyView(this.#all);')}`,
  },
];

const refuses = (name: string, why: string, code: string, refused: NonNullable<Case['refused']>, rest: Partial<Case> = {}): Case => ({
  name,
  why,
  options: VIEW,
  settings: CONSENT,
  pair: ASKED,
  code,
  refused,
  ...rest,
});

const refusals: readonly Case[] = [
  refuses('a view that a caller writes to', 'a view has no add: TypeError', inStore("return this.#keys().add(key);"), { code: 'caller-mutates' }, { run: RUN }),
  refuses('a public view that a caller of the file writes to', 'a view has no add: TypeError', inStore('return this.keys().add(key);', PUBLIC), { code: 'caller-mutates' }, { run: RUN }),
  refuses('a view that is compared', 'each copy is another object, the view is one', inStore('return this.#keys() === this.#keys();'), { code: 'result-inspected' }, { hazard: 'V2', run: RUN }),
  refuses('a view that is cloned', 'structuredClone of a view is no Set', inStore('return structuredClone(this.#keys());'), { code: 'result-flows-on' }, { hazard: 'V3', run: RUN }),
  refuses('a view whose set methods are called', 'not all of them are there on every engine', inStore("return this.#keys().union(new Set(['c'])).size;"), { code: 'result-inspected' }, { hazard: 'V4' }),
  refuses('a public view of an interface', 'the type of an implementation is what the interface says', `interface Keyed {\n  keys(): Set<string>;\n}\n${inStore('return this.#all.has(key);', PUBLIC, ' implements Keyed')}`, { code: 'implements-interface' }, { hazard: 'TS7b' }),
  refuses('a public view whose type is not written', 'its type would be that of the view', inStore('return this.#all.has(key);', 'keys()'), { code: 'target-type-differs' }, { hazard: 'TS7c' }),
  refuses('a view of a field that a caller handed in and may be undefined', 'readonlyView(undefined) throws, new Set(undefined) does not', inStore('return this.#all?.has(key);', PUBLIC).replace("#all = new Set<string>(['a', 'b'])", '#all?: Set<string>'), { code: 'source-not-native' }),
];

const silent: readonly Case[] = [
  { name: 'a view', why: 'what we write is not found again', options: VIEW, settings: CONSENT, code: `${IMPORT}\n\n${viewed(inStore(ASK))}`, silent: true },
];

const typeOnly: Case = {
  name: 'a private container handed out, where leaks are views',
  why: 'its callers only read: the type is enough',
  options: { leaks: 'view' },
  settings: CONSENT,
  code: handed(),
  out: viewed(handed()),
  run: RUN,
};

export const cases: readonly Case[] = [...fixes, two, typeOnly, ...reviews, ...refusals, script, ...silent];
