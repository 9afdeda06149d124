import type { Case } from '../case.js';

/** What `call` gives, and after how many turns of the queue it gives it. */
const settled = (call: string): string =>
  `(async () => { let turns = 0; let done = false; const got = (${call}).catch((error) => error.name).finally(() => { done = true; }); while (!done) { await null; turns += 1; } return [await got, turns]; })()`;

const LOAD = `async function load(ids) {
  const found = new Set();
  for (const id of ids) found.add(await id);
  return found;
}
`;

const FILLED = `function load(ids) {
  return fillLoad(new Set(), ids);
}

async function fillLoad(found, ids) {
  for (const id of ids) found.add(await id);
  return found;
}
`;

const USER = `export async function f(lists) {
  const all = new Set(["z"]);
  for (const ids of lists) for (const id of await load(ids)) all.add(id);
  return [all, await load([])];
}
`;

const USED = USER.replace('for (const id of await load(ids)) all.add(id);', 'await fillLoad(all, ids);');
const RUN = settled('f([["a", "b"], ["c", Promise.resolve("a")], []])');
const JS = { filename: 'case.js', run: RUN } as const;
const PAIR = { ...JS, pair: 'a Set, by for…of' } as const;

export const cases: readonly Case[] = [
  {
    name: 'a Set, by for…of',
    why: 'awaited in sequence: nobody else can name the target meanwhile, and the turns are the same',
    ...JS,
    code: LOAD + USER,
    out: FILLED + USED,
  },
  {
    name: 'a Map, by forEach',
    why: 'what is awaited is the Map itself; its forEach calls at once',
    code: `async function load(ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, await Promise.resolve(id.length));
  return found;
}

export async function f(lists: readonly (readonly string[])[]) {
  const all = new Map<string, number>([["z", 0]]);
  for (const ids of lists) {
    (await load(ids)).forEach((n, id) => all.set(id, n));
  }
  return [all, await load([])];
}
`,
    out: `function load(ids: readonly string[]): Promise<Map<string, number>> {
  return fillLoad(new Map<string, number>(), ids);
}

async function fillLoad(found: Map<string, number>, ids: readonly string[]): Promise<Map<string, number>> {
  for (const id of ids) found.set(id, await Promise.resolve(id.length));
  return found;
}

export async function f(lists: readonly (readonly string[])[]) {
  const all = new Map<string, number>([["z", 0]]);
  for (const ids of lists) {
    await fillLoad(all, ids);
  }
  return [all, await load([])];
}
`,
    run: settled('f([["a", "bb"], ["z"], []])'),
  },
  {
    name: 'in place, a recursive private method',
    why: 'every use is known: no wrapper is left, and `this` stays',
    filename: 'case.js',
    code: `export class Tree {
  async #below(node) {
    const out = new Set();
    out.add(await node.name);
    for (const kid of node.kids) for (const x of await this.#below(kid)) out.add(x);
    return out;
  }

  async all(nodes) {
    const names = new Set(["top"]);
    for (const node of nodes) (await this.#below(node)).forEach((x) => names.add(x));
    return names;
  }
}
`,
    out: `export class Tree {
  async #below(out, node) {
    out.add(await node.name);
    for (const kid of node.kids) await this.#below(out, kid);
    return out;
  }

  async all(nodes) {
    const names = new Set(["top"]);
    for (const node of nodes) await this.#below(names, node);
    return names;
  }
}
`,
    run: settled('new Tree().all([{ name: "a", kids: [{ name: "b", kids: [{ name: "c", kids: [] }] }] }])'),
  },
  {
    name: 'an arrow with a pattern',
    why: 'the pattern stays in the async filler: what it throws is a rejection still',
    filename: 'case.js',
    code: `const load = async (ids, { prefix }) => {
  const found = new Set();
  for (const id of ids) found.add(prefix + (await id));
  return found;
};

export async function f(lists, options) {
  const all = new Set(["z"]);
  for (const ids of lists) for (const id of await load(ids, options)) all.add(id);
  return all;
}

export const loaded = (options) => load(["x"], options);
`,
    out: `const fillLoad = async (found, ids, { prefix }) => {
  for (const id of ids) found.add(prefix + (await id));
  return found;
};

const load = (ids, options2) => fillLoad(new Set(), ids, options2);

export async function f(lists, options) {
  const all = new Set(["z"]);
  for (const ids of lists) await fillLoad(all, ids, options);
  return all;
}

export const loaded = (options) => load(["x"], options);
`,
    run: `Promise.all([${settled('f([["a"]], { prefix: "p" })')}, ${settled('f([["a"]])')}, ${settled('loaded()')}, ${settled('loaded({ prefix: 1 })')}])`,
  },
  {
    name: 'a method that needs no this',
    why: 'its filler is an async function behind the class',
    code: `export class Loader {
  private async load(ids: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const id of ids) found.add(await Promise.resolve(id));
    return found;
  }

  async all(lists: readonly (readonly string[])[]): Promise<Set<string>> {
    const all = new Set<string>(["z"]);
    for (const ids of lists) for (const id of await this.load(ids)) all.add(id);
    return (await this.load([])).size === 0 ? all : new Set<string>();
  }
}
`,
    out: `export class Loader {
  private load(ids: readonly string[]): Promise<Set<string>> {
    return fillLoad(new Set<string>(), ids);
  }

  async all(lists: readonly (readonly string[])[]): Promise<Set<string>> {
    const all = new Set<string>(["z"]);
    for (const ids of lists) await fillLoad(all, ids);
    return (await this.load([])).size === 0 ? all : new Set<string>();
  }
}

async function fillLoad(found: Set<string>, ids: readonly string[]): Promise<Set<string>> {
  for (const id of ids) found.add(await Promise.resolve(id));
  return found;
}
`,
    run: settled('new Loader().all([["a"], ["b"]])'),
  },
  {
    name: 'its container handed to an async helper, awaited at once',
    why: 'the helper has ended before anything else names the container',
    ...JS,
    code: `async function add(into, id) {
  into.add(await id);
}

${LOAD.replace('found.add(await id)', 'await add(found, id)')}${USER}`,
    out: `async function add(into, id) {
  into.add(await id);
}

${FILLED.replace('found.add(await id)', 'await add(found, id)')}${USED}`,
  },
  {
    name: 'its container handed to an async helper that nobody awaits',
    why: 'the helper goes on when the builder has ended, and would write into the target',
    ...JS,
    pair: 'its container handed to an async helper, awaited at once',
    code: `async function add(into, id) {
  into.add(await id);
}

${LOAD.replace('found.add(await id)', 'add(found, id)')}${USER}`,
    refused: { code: 'target-reachable', at: 'add(found, id)' },
  },
  {
    name: 'a builder that another file can name',
    why: 'the wrapper is no async function, and somebody may ask',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code: 'export ' + LOAD + USER.replace('[all, await load([])]', 'all'),
    review: 'export ' + FILLED + USER.replace('[all, await load([])]', 'all'),
    run: RUN,
  },
  {
    name: 'await of a sync builder',
    why: 'a tick would disappear',
    hazard: 'D16',
    ...PAIR,
    code: LOAD.replace('async ', '').replace('await ', '') + USER,
    refused: { code: 'drain-not-plain', at: 'await load(ids)' },
  },
  {
    name: 'a promise that is walked',
    why: 'it throws, and goes on to throw',
    ...PAIR,
    code: LOAD + USER.replace('of await', 'of'),
    refused: { code: 'async-or-generator', at: 'load(ids)' },
  },
  {
    name: 'a promise that is merged',
    why: 'it throws, and goes on to throw',
    ...PAIR,
    code:
      LOAD +
      `export async function f([ids]) {
  const all = new Set(["z"]);
  return new Set([...all, ...load(ids)]);
}
`,
    refused: { code: 'async-or-generator', at: 'load(ids)' },
  },
  {
    name: 'the promise of a wrapper, copied',
    why: 'a wrapper of an async filler returns no container',
    ...JS,
    pair: 'a Set, by for…of',
    code: FILLED + 'export const f = async ([ids]) => new Set(load(ids));\n',
    refused: { code: 'async-or-generator' },
  },
  {
    name: 'several at once',
    why: 'two fillers would write in turns: another order of the entries',
    hazard: 'D17',
    ...PAIR,
    code:
      LOAD +
      `export async function f(lists) {
  const all = new Set(["z"]);
  await Promise.all(
    lists.map(async (ids) => {
      for (const id of await load(ids)) all.add(id);
    }),
  );
  return all;
}
`,
    refused: { code: 'async-or-generator', at: 'load(ids)' },
  },
  {
    name: 'a builder that starts several tasks',
    why: 'they hold its container',
    ...PAIR,
    code:
      LOAD.replace(
        'for (const id of ids) found.add(await id);',
        'await Promise.all(ids.map(async (id) => found.add(await id)));',
      ) + USER,
    refused: { code: 'escapes-to-closure', at: 'found' },
  },
  {
    name: 'a task that names the target',
    why: 'it runs while the filler waits',
    ...PAIR,
    code:
      LOAD +
      USER.replace(
        'for (const ids',
        'const watch = Promise.resolve().then(() => log(all.size));\n  for (const ids',
      ).replace('return [', 'await watch;\n  return ['),
    refused: { code: 'target-reachable', at: 'all' },
  },
  {
    name: 'a target that outlives the function',
    why: 'other tasks may read and write it between two steps of the filler',
    filename: 'case.ts',
    pair: 'a Map, by forEach',
    code: `async function load(ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const id of ids) found.add(await Promise.resolve(id));
  return found;
}

export async function f(all: Set<string>, ids: readonly string[]) {
  for (const id of await load(ids)) all.add(id);
  return load([]);
}
`,
    review: `function load(ids: readonly string[]): Promise<Set<string>> {
  return fillLoad(new Set<string>(), ids);
}

async function fillLoad(found: Set<string>, ids: readonly string[]): Promise<Set<string>> {
  for (const id of ids) found.add(await Promise.resolve(id));
  return found;
}

export async function f(all: Set<string>, ids: readonly string[]) {
  await fillLoad(all, ids);
  return load([]);
}
`,
    run: 'f(new Set(["z"]), ["a"])',
  },
  {
    name: 'a rejection half-way that is caught',
    why: 'the target would hold the first half',
    filename: 'case.js',
    pair: 'a Set, by for…of',
    code:
      LOAD +
      `export async function f(ids) {
  const all = new Set(["z"]);
  try {
    for (const id of await load(ids)) all.add(id);
  } catch {}
  return [all, await load([])];
}
`,
    review:
      FILLED +
      `export async function f(ids) {
  const all = new Set(["z"]);
  try {
    await fillLoad(all, ids);
  } catch {}
  return [all, await load([])];
}
`,
    run: settled('f(["a", "b"])'),
  },
  {
    name: 'a default that reads a variable',
    why: 'before its declaration the default throws: a rejection before, an exception of the wrapper after',
    ...JS,
    pair: 'a default that is a literal',
    code:
      LOAD.replace('(ids)', '(ids = none)') +
      USER.replace('load([])', 'load()') +
      'const none = [];\n',
    refused: { code: 'default-has-effects' },
  },
  {
    name: 'a default that is a literal',
    why: 'nothing in the head of the wrapper can throw',
    ...JS,
    code: LOAD.replace('(ids)', '(ids = [])') + USER.replace('load([])', 'load()'),
    out:
      FILLED.replace('load(ids)', 'load(ids = [])').replace('(found, ids)', '(found, ids = [])') +
      USED.replace('load([])', 'load()'),
  },
  {
    name: 'an async generator',
    why: 'it returns no promise of a container',
    ...JS,
    pair: 'a Set, by for…of',
    code: LOAD.replace('function', 'function*') + USER,
    refused: { code: 'async-or-generator' },
  },
  {
    name: 'an async function that wraps a filler',
    why: 'it settles later than the filler itself: what pours it is left alone',
    ...JS,
    code: FILLED.replace('function load', 'async function load') + USER,
    silent: true,
  },
  {
    name: 'a sync builder poured by an async one',
    why: 'each is split in its own way',
    filename: 'case.js',
    code: `function names(xs) {
  const out = new Set();
  for (const x of xs) out.add(x);
  return out;
}
async function load(lists) {
  const found = new Set();
  for (const xs of lists) for (const x of names(await xs)) found.add(x);
  return found;
}
${USER.replace('load([])]', 'load([]), names([])]')}`,
    out: `function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(out, xs) {
  for (const x of xs) out.add(x);
  return out;
}
function load(lists) {
  return fillLoad(new Set(), lists);
}

async function fillLoad(found, lists) {
  for (const xs of lists) fillNames(found, await xs);
  return found;
}
${USED.replace('load([])]', 'load([]), names([])]')}`,
    run: settled('f([[["a"], ["b"]], [["c"]]])'),
  },
];
