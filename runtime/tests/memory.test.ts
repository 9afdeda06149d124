/** What a container lets go of, seen by the collector: in a process of its own that may call it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zero-copy-containers-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ES2022 };
  for (const file of readdirSync(source)) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, file), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), outputText);
  }
});

const tools = `
import { setTimeout } from 'node:timers/promises';
const collected = async (refs) => {
  for (let i = 0; i < 5; i++) {
    await setTimeout(1);
    gc();
  }
  return refs.every((ref) => ref.deref() === undefined);
};
const heap = () => {
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
`;

function run(program: string): unknown {
  const file = join(folder, `program-${process.hrtime.bigint()}.js`);
  writeFileSync(file, tools + program);
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8' }));
}

const maps = ['SmallMap', 'IntMap'];
const containers = ['SmallMap', 'SmallSet', 'IntMap', 'IntSet', 'ReusableMap', 'ReusableSet'];
const reusable = ['ReusableMap', 'ReusableSet'];
const fileOf = (name: string): string => `./${name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()}.js`;

const cases = maps.concat('SmallSet').flatMap((name) => [1, 8, 9, 100].map((count) => [name, count] as const));

test.each(cases)('%s with %i entries lets go of all that is deleted or cleared', (name, count) => {
  const answer = run(`
    import { ${name} } from '${fileOf(name)}';
    const container = new ${name}();
    const refs = [];
    const fill = () => {
      for (let i = 0; i < ${count}; i++) {
        const value = { i };
        refs.push(new WeakRef(value));
        if ('set' in container) container.set('${name}' === 'IntMap' ? i : value, value);
        else container.add(value);
      }
    };
    // Iterators that are never finished: one from before, others on their way.
    const iterators = [container.values()];
    const isNative = ${count > 8 && name !== 'IntMap'}; // A native iterator that is on its way keeps what it was on.
    const results = [];
    const deleteEach = () => { for (const key of container.keys()) container.delete(key); };
    for (const empty of [() => container.clear(), deleteEach]) {
      fill();
      iterators.push(container.entries());
      if (!isNative) iterators.at(-1).next();
      empty();
      results.push(await collected(refs));
      refs.length = 0;
      fill();
      empty();
      results.push(await collected(refs));
    }
    console.log(JSON.stringify([results, container.size, iterators.length]));
  `);
  expect(answer).toEqual([[true, true, true, true], 0, 3]);
});

test.each(maps)('%s lets go of a value that is overwritten', (name) => {
  const answer = run(`
    import { ${name} } from '${fileOf(name)}';
    const map = new ${name}();
    const ref = (() => { const value = {}; map.set(1, value); return new WeakRef(value); })();
    map.set(1, 2);
    console.log(JSON.stringify([await collected([ref]), map.get(1)]));
  `);
  expect(answer).toEqual([true, 2]);
});

test.each(containers)('%s, cleared after a large round, keeps little in the end', (name) => {
  const measure = (): number[] => run(`
    import { ${name} } from '${fileOf(name)}';
    const container = new ${name}();
    const fill = (count) => {
      for (let i = 0; i < count; i++) 'set' in container ? container.set(i, i) : container.add(i);
    };
    fill(10); container.clear();
    const before = heap();
    fill(300000); container.clear();
    const afterHuge = heap() - before;
    fill(30000); container.clear();
    for (let i = 0; i < 70; i++) { fill(3); container.clear(); }
    console.log(JSON.stringify([afterHuge, heap() - before, container.size]));
  `) as number[];
  // What the engine compiles meanwhile is on the heap too, now and then: of three runs the one that kept least
  const kept = [measure(), measure(), measure()].reduce((least, one) => (Number(one[1]) < Number(least[1]) ? one : least));
  expect(kept[0]).toBeLessThan(500_000);
  expect(kept[1]).toBeLessThan(300_000);
});

test.each(containers)('a pool lets go of what a released %s held, and of idle ones in the end', (name) => {
  const answer = run(`
    import { ${name} } from '${fileOf(name)}';
    import { createPool } from './pool.js';
    const made = [];
    const create = () => {
      const container = new ${name}();
      made.push(new WeakRef(container));
      return container;
    };
    const pool = createPool(create, { max: 8 });
    const held = [];
    const fill = (container) => {
      for (let i = 0; i < 20; i++) {
        const value = { i };
        held.push(new WeakRef(value));
        if ('set' in container) container.set('${name}' === 'IntMap' ? i : value, value);
        else container.add(value);
      }
    };
    const use = (count) => {
      const leases = Array.from({ length: count }, () => pool.acquire());
      for (const lease of leases) fill(lease.container);
      for (const lease of leases) lease.release();
      return leases;
    };
    const old = use(12);
    const holdsNothing = [await collected(held), old.length];
    // What is idle goes after two collections, but not what is used meanwhile.
    for (let i = 0; i < 6; i++) {
      use(1);
      await setTimeout(5);
      gc();
    }
    const alive = made.filter((ref) => ref.deref() !== undefined).length;
    await collected(made);
    const left = made.filter((ref) => ref.deref() !== undefined).length;
    console.log(JSON.stringify([holdsNothing, alive <= 2, left, pool.acquire().container.size]));
  `);
  expect(answer).toEqual([[true, 12], true, 0, 0]);
});

test.each(['ReusableMap', 'ReusableSet'])('a pool lets go of the keys that recur in a %s', (name) => {
  const answer = run(`
    import { ${name} } from '${fileOf(name)}';
    import { createPool } from './pool.js';
    const container = new ${name}();
    const pool = createPool(() => container);
    const add = (key) => 'set' in container ? container.set(key, 1) : container.add(key);
    let keys = Array.from({ length: 40 }, () => ({}));
    const refs = keys.map((key) => new WeakRef(key));
    const lease = pool.acquire();
    for (let round = 0; round < 6; round++) {
      keys.forEach(add);
      if (round < 5) container.clear();
    }
    keys = null;
    lease.release();
    const isGone = await collected(refs);
    ['a', 'b', 'a'].forEach(add);
    container.forget();
    console.log(JSON.stringify([isGone, container.size, [...container]]));
  `);
  expect(answer).toEqual([true, 0, []]);
});

test('a pool keeps no more than it may after a collection either', () => {
  const made = run(`
    import { createPool } from './pool.js';
    let made = 0;
    const pool = createPool(() => (made++, new Set()), { max: 2 });
    const leases = [1, 2, 3, 4].map(() => pool.acquire());
    leases[0].release();
    leases[1].release();
    await setTimeout(5);
    gc();
    await setTimeout(5); // What is idle is the old generation now.
    leases[2].release();
    leases[3].release();
    for (let i = 0; i < 4; i++) pool.acquire();
    console.log(made);
  `);
  expect(made).toBe(6);
});

test('a pool that is forgotten goes, and so does a container whose lease is', () => {
  const answer = run(`
    import { createPool } from './pool.js';
    const refs = [];
    const make = () => {
      const container = new Set();
      refs.push(new WeakRef(container));
      return container;
    };
    const pool = createPool(make);
    pool.acquire().container.add(1);
    const lostLease = await collected(refs);
    refs.length = 0;
    (() => {
      const other = createPool(make);
      refs.push(new WeakRef(other));
      const lease = other.acquire();
      lease.release();
    })();
    console.log(JSON.stringify([lostLease, await collected(refs), pool.acquire().container.size]));
  `);
  expect(answer).toEqual([true, true, 0]);
});

test('a pool makes nothing but leases, and keeps no more than it may', () => {
  const program = `
    import { createPool } from './pool.js';
    import { SmallSet } from './small-set.js';
    let made = 0;
    const pool = createPool(() => (made++, new SmallSet()), { max: 4 });
    const round = (count) => {
      const leases = [];
      for (let i = 0; i < count; i++) leases.push(pool.acquire());
      for (const lease of leases) { lease.container.add(made); lease.release(); }
    };
    round(4);
    const afterFirst = made;
    for (let i = 0; i < 1000; i++) round(4);
    const before = heap();
    round(20000);
    console.log(JSON.stringify([made - afterFirst - (20000 - 4), heap() - before]));
  `;
  // The least of three: code that is compiled meanwhile lies on the heap as well
  const runs = [1, 2, 3].map(() => run(program) as [number, number]);
  expect(runs.map(([made]) => made)).toEqual([0, 0, 0]);
  expect(Math.min(...runs.map(([, grown]) => grown))).toBeLessThan(200_000);
});

test.each(['IntMap', 'IntSet'])('%s that is filled again makes nothing', (name) => {
  const made = run(`
    import { ${name} } from '${fileOf(name)}';
    const container = new ${name}();
    const round = (start) => {
      for (let i = 0; i < 500; i++) 'set' in container ? container.set(start + i, i) : container.add(start + i);
      for (let i = 0; i < 500; i++) container.has(start + i);
      container.clear();
    };
    for (let i = 0; i < 3000; i++) round(i);
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 1000; i++) round(i);
    console.log(process.memoryUsage().heapUsed - before);
  `);
  // 1,000 rounds of 500: a native container makes tens of kilobytes in each.
  expect(made).toBeLessThan(500_000);
});

test.each(containers)('%s forgets iterators that are left half-way', (name) => {
  const grown = run(`
    import { ${name} } from '${fileOf(name)}';
    const container = new ${name}();
    const add = (i) => 'set' in container ? container.set(i, i) : container.add(i);
    const round = (i) => {
      add(i % 5); add(i % 7);
      for (const _ of container) break;
      container.delete(i % 5);
    };
    for (let i = 0; i < 1000; i++) round(i);
    const before = heap();
    for (let i = 0; i < 200000; i++) round(i);
    console.log(heap() - before);
  `);
  expect(grown).toBeLessThan(200_000);
});

/** Fills with these keys and clears, round after round. */
const rounds = (name: string): string => `
  import { ${name} } from '${fileOf(name)}';
  const container = new ${name}();
  const put = (key, value) => 'set' in container ? container.set(key, value) : container.add(key);
  const round = (keys) => {
    for (const key of keys) put(key, key);
    container.clear();
  };
`;

const sizes = [1, 8, 9, 100];
const ages = [0, 1, 2, 3, 20];

test.each(reusable)('%s keeps object keys for one round at most, and lets go of them when it is cleared twice', (name) => {
  const answer = run(`
    ${rounds(name)}
    const make = (count) => Array.from({ length: count }, (_, i) => i % 3 === 2 ? () => i : { i });
    const refsOf = (keys) => keys.map((key) => new WeakRef(key));
    const results = [];
    for (const count of ${JSON.stringify(sizes)}) {
      for (const age of ${JSON.stringify(ages)}) {
        const refs = await (async () => {
          const keys = make(count);
          for (let i = 0; i < age; i++) round(keys);
          round(keys);
          return refsOf(keys);
        })();
        if (age % 2 === 0) container.clear();
        else round(make(count + 1));
        results.push(await collected(refs));
      }
    }
    console.log(JSON.stringify([results, container.size]));
  `);
  expect(answer).toEqual([sizes.flatMap(() => ages.map(() => true)), 0]);
});

test.each(reusable)('%s lets go of objects that are no longer among the keys, while others come again', (name) => {
  const answer = run(`
    ${rounds(name)}
    const lasting = Array.from({ length: 50 }, (_, i) => ({ i }));
    const results = [];
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 3; j++) round(lasting);
      const refs = (() => {
        const others = Array.from({ length: 5 * i + 1 }, (_, i) => ({ i }));
        round([...others, ...lasting]);
        return others.map((key) => new WeakRef(key));
      })();
      round(lasting);
      results.push(await collected(refs));
    }
    console.log(JSON.stringify(results));
  `);
  expect(answer).toEqual(Array.from({ length: 6 }, () => true));
});

test.each(['integers', 'strings', 'objects'])('ReusableMap lets go of values at once where its keys are %s', (kind) => {
  const answer = run(`
    ${rounds('ReusableMap')}
    const keys = Array.from({ length: 100 }, (_, i) => ({ integers: i, strings: 'key ' + i, objects: { i } })['${kind}']);
    const leaveHalfWay = () => { for (const _ of container) break; };
    const results = [];
    for (let i = 0; i < 5; i++) {
      const refs = keys.map((key) => {
        const value = { key };
        put(key, value);
        return new WeakRef(value);
      });
      leaveHalfWay();
      if (i === 4) container.delete(keys[3]);
      container.clear();
      results.push(await collected(refs));
    }
    console.log(JSON.stringify(results));
  `);
  expect(answer).toEqual([true, true, true, true, true]);
});

const recurring = reusable.flatMap((name) => ['integers', 'strings', 'objects'].map((kind) => [name, kind] as const));

test.each(recurring)('%s makes nothing where its keys are the same %s', (name, kind) => {
  const made = run(`
    ${rounds(name)}
    const keys = Array.from({ length: 500 }, (_, i) => ({ integers: i, strings: 'key ' + i, objects: { i } })['${kind}']);
    const all = (i) => {
      for (const key of keys) put(key, i);
      for (const key of keys) container.has(key);
      container.clear();
    };
    for (let i = 0; i < 3000; i++) all(i);
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 1000; i++) all(i);
    console.log(process.memoryUsage().heapUsed - before);
  `);
  // 1,000 rounds of 500, as above.
  expect(made).toBeLessThan(500_000);
});

test.each(reusable)('%s keeps a bounded number of keys where some come again and others do not', (name) => {
  const kept = run(`
    ${rounds(name)}
    const window = (from) => Array.from({ length: 1000 }, (_, i) => 'a key of some length ' + (from + i));
    for (let i = 0; i < 50; i++) round(window(i * 100));
    const before = heap();
    for (let i = 50; i < 1000; i++) round(window(i * 100));
    console.log(heap() - before);
  `);
  // 95,000 other keys have been in; they would be some megabytes.
  expect(kept).toBeLessThan(300_000);
});
