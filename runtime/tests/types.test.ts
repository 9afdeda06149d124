/**
 * The published types, as their users' compilers see them: a program for each `lib`, against the emitted declarations.
 * `@ts-expect-error` is itself an error where there is none, so each program says what must compile and what must not.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zero-copy-containers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const strict: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

function problems(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${basename(file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

function compile(name: string, text: string, lib: string): string[] {
  const file = join(folder, name);
  writeFileSync(file, text);
  return problems(ts.createProgram([file], { ...strict, noEmit: true, lib: [`lib.${lib}.d.ts`] }));
}

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const options = { ...strict, lib: ['lib.es2023.d.ts'], declaration: true, emitDeclarationOnly: true, outDir: folder };
  const { emitSkipped } = ts.createProgram([join(root, 'src', 'index.ts')], options).emit();
  expect(emitSkipped).toBe(false);
});

const everywhere = `
import { readonlyView, ReadonlyMapView, ReadonlySetView, type SetLike } from './index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(answer: Same<A, B>): void {}

const map = new Map([['a', 1]]);
const mapView = readonlyView(map);
same<typeof mapView, ReadonlyMapView<string, number>>(true);
const asMap: ReadonlyMap<string, number> = mapView;
const again = readonlyView(asMap);
same<typeof again, ReadonlyMapView<string, number>>(true);
const asWiderMap: ReadonlyMap<string, number | null> = mapView;
const asWiderView: ReadonlyMapView<string, number | null> = mapView;
same<ReturnType<typeof mapView.get>, number | undefined>(true);
for (const [key, value] of mapView) same<[typeof key, typeof value], [string, number]>(true);
const copy: Map<string, number> = new Map(mapView);
mapView.forEach((value, key, view) => same<typeof view, ReadonlyMap<string, number>>(true), {});

const set = new Set([1]);
const setView = readonlyView(set);
same<typeof setView, ReadonlySetView<number>>(true);
const asSet: ReadonlySet<number> = setView;
const onceMore = readonlyView(asSet);
same<typeof onceMore, ReadonlySetView<number>>(true);
const asWiderSet: ReadonlySet<number | string> = setView;
for (const value of setView) same<typeof value, number>(true);
const union = setView.union(new Set(['a']));
same<typeof union, Set<number | string>>(true);
const keys: SetLike<string> = mapView;
const likes: SetLike<number>[] = [set, setView, new Map<number, string>()];
const isSubset: boolean = setView.isSubsetOf(mapView);

class Named extends ReadonlyMapView<string, number> {
  override get(key: string): number { return super.get(key) ?? 0; }
  override [Symbol.iterator](): MapIterator<[string, number]> { return super.entries(); }
}
const named: ReadonlyMapView<string, number> = new Named(map);

// @ts-expect-error
mapView.set('b', 2);
// @ts-expect-error
mapView.delete('a');
// @ts-expect-error
setView.add(2);
// @ts-expect-error
setView.clear();
// @ts-expect-error
mapView.size = 3;
// @ts-expect-error
const writable: Map<string, number> = mapView;
// @ts-expect-error
const writableSet: Set<number> = setView;
// @ts-expect-error
const narrower: ReadonlyMap<string, 1> = mapView;
// @ts-expect-error
readonlyView(null);
// @ts-expect-error
readonlyView({});
// @ts-expect-error
readonlyView(['a']);
// @ts-expect-error
readonlyView(new WeakMap());
// @ts-expect-error
new ReadonlyMapView(set);
// @ts-expect-error
setView.union([1]);
`;

const asNative = `
import { IntMap, IntSet, ReusableMap, ReusableSet, SmallMap, SmallSet } from './index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(answer: Same<A, B>): void {}

const small = new SmallMap([['a', 1]]);
same<typeof small, SmallMap<string, number>>(true);
const map: Map<string, number> = small;
const readonlyMap: ReadonlyMap<string, number | null> = new SmallMap<string, number>().set('a', 1);
const empty: Map<string, number> = new SmallMap();
const reusable: Map<string, number> = new ReusableMap([['a', 1]]);
const reusableSet: Set<number | string> = new ReusableSet<number | string>([1, 'a']);
const ofNull = new SmallMap<string, number>(null);
small.forEach((value, key, third) => same<typeof third, Map<string, number>>(true), {});
same<ReturnType<typeof small.getOrInsertComputed>, number>(true);

const set: Set<number> = new SmallSet([1]);
const readonlySet: ReadonlySet<number | string> = new SmallSet<number>();
const union = new SmallSet([1]).union(new Set(['a']));
same<typeof union, Set<number | string>>(true);

const ints: Map<number, string> = new IntMap([[1, 'a']]);
const intSet: Set<number> = new IntSet([1]);
for (const [key, value] of new IntMap<string>()) same<[typeof key, typeof value], [number, string]>(true);

// @ts-expect-error
const wrong: Map<string, string> = small;
// @ts-expect-error
small.set(1, 1);
// @ts-expect-error
new IntMap([['a', 1]]);
// @ts-expect-error
new IntSet().add('a');
// @ts-expect-error
small.size = 1;
`;

test.each(['es2023', 'es2025', 'esnext'])('SmallMap and the others are Maps and Sets with lib %s', (lib) => {
  expect(compile(`as-native-${lib}.ts`, asNative, lib)).toEqual([]);
});

const withSetMethods = `
import { readonlyView, type SetLike } from './index.js';

const view = readonlyView(new Set([1]));
const set: ReadonlySet<number> = view;
const union: Set<number | string> = set.union(new Set(['a']));
const fromNative: Set<number | string> = new Set(['a']).union(view);
const fromMap: Set<string> = new Set(['a']).intersection(readonlyView(new Map([['a', 1]])));
const theirs: ReadonlySetLike<number> = view;
const ours: SetLike<number> = theirs;
const both: Set<number> = view.difference(theirs);
`;

test.each(['es2023', 'es2025', 'esnext'])('they compile, and refuse what writes, with lib %s', (lib) => {
  expect(compile(`everywhere-${lib}.ts`, everywhere, lib)).toEqual([]);
});

const arrays = `
import { KeyedArray, SortedArrayMap, SortedArraySet, type RangeOptions } from './index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(answer: Same<A, B>): void {}

const map = SortedArrayMap.from([['a', 1], ['b', 2]]);
same<typeof map, SortedArrayMap<string, number>>(true);
const readonlyMap: ReadonlyMap<string, number> = map;
const widerMap: ReadonlyMap<string, number | null> = map;
same<ReturnType<typeof map.floor>, [string, number] | undefined>(true);
const options: RangeOptions = { includeFrom: false };
for (const [key, value] of map.range('a', 'b', options)) same<[typeof key, typeof value], [string, number]>(true);
const ordered = SortedArrayMap.from([[1, 'a'], [2, 'b']], (a, b) => b - a);
same<typeof ordered, SortedArrayMap<number, string>>(true);
const union = SortedArrayMap.from<'a' | 'b', number>([['a', 1]]);
same<typeof union, SortedArrayMap<'a' | 'b', number>>(true);
const ofMap = SortedArrayMap.from(new Map([[1n, true]]));
same<typeof ofMap, SortedArrayMap<bigint, boolean>>(true);
const copy: Map<string, number> = new Map(map);

const set = SortedArraySet.from(['a', 'b']);
same<typeof set, SortedArraySet<string>>(true);
const readonlySet: ReadonlySet<string> = set;
same<ReturnType<typeof set.ceiling>, string | undefined>(true);
for (const value of set.range('a')) same<typeof value, string>(true);
const both: Set<string | number> = set.union(new Set([1]));

const keyed = new KeyedArray<object, number>().set({}, 1);
same<typeof keyed, KeyedArray<object, number>>(true);
const readonlyKeyed: ReadonlyMap<object, number> = keyed;
const inferred = new KeyedArray([['a', 1]]);
same<typeof inferred, KeyedArray<string, number>>(true);

// @ts-expect-error
SortedArrayMap.from([[{}, 1]]);
// @ts-expect-error
SortedArraySet.from([true]);
// @ts-expect-error
map.set('c', 3);
// @ts-expect-error
map.get(1);
// @ts-expect-error
set.add('c');
// @ts-expect-error
keyed.delete({});
// @ts-expect-error
const writable: Map<object, number> = keyed;
// @ts-expect-error
map.size = 3;
`;

test.each(['es2023', 'es2025', 'esnext'])('the containers over arrays compile, or are refused, with lib %s', (lib) => {
  expect(compile(`arrays-${lib}.ts`, arrays, lib)).toEqual([]);
});

const pools = `
import { createPool, LeaseError, SmallMap, type Lease, type Pool, type PoolOptions, type Scope } from './index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(answer: Same<A, B>): void {}

const options: PoolOptions = { max: 4 };
const pool = createPool(() => new SmallMap<string, number>(), options);
same<typeof pool, Pool<SmallMap<string, number>>>(true);
const lease: Lease<Map<string, number>> = pool.acquire();
const scope: Scope<SmallMap<string, number>> = pool.scope();
const error: Error = new LeaseError('');
function f(): number {
  using seen = scope.acquire();
  using inner = pool.scope();
  return seen.container.size + inner.acquire().container.size;
}
const disposable: Disposable = lease;

// @ts-expect-error
createPool(() => []);
// @ts-expect-error
createPool(SmallMap);
// @ts-expect-error
lease.container = new SmallMap();
// @ts-expect-error
pool.release(createPool(() => new Set<string>()).acquire());
`;

test.each(['es2023', 'es2025', 'esnext'])('pools compile, with `using` too, with lib %s', (lib) => {
  expect(compile(`pools-${lib}.ts`, pools, lib)).toEqual([]);
});

test.each(['es2025', 'esnext'])('they have the set methods that ReadonlySet has with lib %s', (lib) => {
  expect(compile(`set-methods-${lib}.ts`, withSetMethods, lib)).toEqual([]);
});

test('such a program with a mistake does not compile', () => {
  const text = `import { readonlyView } from './index.js';
    const map: Map<string, number> = readonlyView(new Map([['a', 1]]));`;
  const problem = expect.stringMatching(/^mistake\.ts:2 .* missing the following properties .*: clear, delete, set/);
  expect(compile('mistake.ts', text, 'es2023')).toEqual([problem]);
});

test.each(['es2023', 'es2025', 'esnext'])('the classes implement ReadonlyMap and ReadonlySet of lib %s', (lib) => {
  const options = { ...strict, noEmit: true, lib: [`lib.${lib}.d.ts`] };
  expect(problems(ts.createProgram([join(root, 'src', 'index.ts')], options))).toEqual([]);
});
