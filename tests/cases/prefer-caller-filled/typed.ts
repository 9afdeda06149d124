/** What declared types add: array receivers and keys that are members or results. */
import type { Case } from '../case.js';

const ORDER = `interface Line {
  readonly sku: string;
  readonly count: number;
}
interface Order {
  lines: Line[];
  readonly tags: readonly string[];
}
`;

export const cases: readonly Case[] = [
  {
    name: 'typed: an annotation of its own suffices',
    why: 'what is proven without types is proven with them',
    code: `export function tagsOf(all: readonly string[]): Set<string> {
  return all.reduce((tags, tag) => new Set([...tags, tag]), new Set<string>());
}
`,
    out: `export function tagsOf(all: readonly string[]): Set<string> {
  return all.reduce((tags, tag) => tags.add(tag), new Set<string>());
}
`,
    run: `[tagsOf(['b', 'a', 'b']), tagsOf([])]`,
  },
  {
    name: 'typed: an array that is a member',
    why: 'the receiver is declared as an array where the object is described',
    code: `${ORDER}
export function tagsOf(order: Order): Set<string> {
  return order.tags.reduce(
    (tags, tag) => new Set([...tags, tag]),
    new Set<string>(),
  );
}
`,
    refused: { code: 'not-an-array', at: 'order.tags' },
    typed: {
      out: `${ORDER}
export function tagsOf(order: Order): Set<string> {
  return order.tags.reduce(
    (tags, tag) => tags.add(tag),
    new Set<string>(),
  );
}
`,
    },
    run: `tagsOf({ lines: [], tags: ['b', 'a', 'b'] })`,
  },
  {
    name: 'typed: keys that are members',
    why: 'the key is declared as a string: reading it as one runs no code',
    code: `${ORDER}
export function countsOf(order: Order): Record<string, number> {
  return order.lines.reduce(
    (counts, line) => ({ ...counts, [line.sku]: line.count }),
    {} as Record<string, number>,
  );
}
`,
    settings: { assumptions: { pureGetters: true } },
    refused: { code: 'not-an-array', at: 'order.lines' },
    typed: {
      out: `${ORDER}
export function countsOf(order: Order): Record<string, number> {
  return Object.fromEntries<number>(order.lines.map((line) => [line.sku, line.count]));
}
`,
    },
    run: `countsOf({ tags: [], lines: [{ sku: 'b', count: 1 }, { sku: '__proto__', count: 2 }, { sku: '1', count: 3 }] })`,
  },
  {
    name: 'typed: a result with a written type',
    why: 'the function says that it returns an array',
    code: `${ORDER}
function linesOf(order: Order): readonly Line[] {
  return order.lines;
}

export function skusOf(order: Order): Set<string> {
  return linesOf(order).reduce(
    (skus, line) => new Set([...skus, line.sku]),
    new Set<string>(),
  );
}
`,
    refused: { code: 'not-an-array', at: 'linesOf(order)' },
    typed: {
      out: `${ORDER}
function linesOf(order: Order): readonly Line[] {
  return order.lines;
}

export function skusOf(order: Order): Set<string> {
  return linesOf(order).reduce(
    (skus, line) => skus.add(line.sku),
    new Set<string>(),
  );
}
`,
    },
    run: `skusOf({ tags: [], lines: [{ sku: 'b', count: 1 }, { sku: 'a', count: 2 }] })`,
  },
  {
    name: 'typed: a result without a written type',
    why: 'what the body returns has come out of a cast',
    code: `${ORDER}
function linesOf(order: Order, other: unknown) {
  return order.tags.length > 0 ? (other as Line[]) : order.lines;
}

export function skusOf(order: Order, other: unknown): Set<string> {
  return linesOf(order, other).reduce(
    (skus, line) => new Set([...skus, line.sku]),
    new Set<string>(),
  );
}
`,
    refused: { code: 'not-an-array', at: 'linesOf(order, other)' },
    run: `(() => { const seed = new Set(['s']); return [skusOf({ tags: ['a'], lines: [] }, { reduce: (step) => step(seed, { sku: 'a', count: 1 }) }), seed]; })()`,
  },
  {
    name: 'typed: a member whose array is made longer',
    why: 'it has holes then, which reduce leaves out and map keeps',
    code: `${ORDER}
export function countsOf(order: Order): Record<string, number> {
  order.lines.length = 4;
  return order.lines.reduce(
    (counts, line) => ({ ...counts, [line.sku]: line.count }),
    {} as Record<string, number>,
  );
}
`,
    refused: { code: 'not-an-array', at: 'order.lines' },
    run: `countsOf({ tags: [], lines: [{ sku: 'b', count: 1 }] })`,
  },
  {
    name: 'typed: an array with holes in the object',
    why: 'a hole is no element',
    code: `${ORDER}
export function countsOf(): Record<string, number> {
  const order: Order = { lines: [{ sku: 'a', count: 1 }, , { sku: 'b', count: 2 }], tags: [] };
  return order.lines.reduce(
    (counts, line) => ({ ...counts, [line.sku]: line.count }),
    {} as Record<string, number>,
  );
}
`,
    refused: { code: 'not-an-array', at: 'order.lines' },
    run: `countsOf()`,
  },
  {
    name: 'typed: something else that has reduce',
    why: 'a stream may hand over its elements later, and the seed again',
    code: `interface Stream<T> {
  reduce<R>(step: (acc: R, item: T) => R, seed: R): R;
}

export function all(stream: Stream<string>): Set<string> {
  return stream.reduce(
    (tags, tag) => new Set([...tags, tag]),
    new Set<string>(),
  );
}
`,
    refused: { code: 'not-an-array', at: 'stream' },
    run: `(() => { const seeds = []; return [all({ reduce: (step, seed) => { seeds.push(seed); return step(seed, 'a'); } }), seeds]; })()`,
  },
  {
    name: 'typed: a key that may be an object',
    why: 'its toString would run after all values, not between them',
    code: `interface Named {
  readonly name: string | { toString(): string };
}

export function byName(items: readonly Named[]): Record<string, Named> {
  return items.reduce(
    (all, item) => ({ ...all, [item.name as string]: item }),
    {} as Record<string, Named>,
  );
}
`,
    refused: { code: 'key-may-be-object' },
    run: `byName([{ name: 'a' }])`,
  },
];
