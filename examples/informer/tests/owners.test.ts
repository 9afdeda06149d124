import assert from 'node:assert/strict';
import { test } from 'node:test';

import { indexByUid } from '../src/indexer.js';
import {
  childrenByOwner,
  collectDependents,
  collectDepths,
  collectOwners,
  OwnerGraph,
} from '../src/owners.js';
import type { Resource } from '../src/resources.js';
import { lastWins, random, resource, seeds, unique } from './fixtures.js';

const app = resource('app');
const web = resource('web', { owners: ['app'] });
const db = resource('db', { owners: ['app'] });
const pod1 = resource('pod1', { owners: ['web'] });
const pod2 = resource('pod2', { owners: ['db', 'web'] });
const log = resource('log', { owners: ['pod2', 'pod1'] });
const all = [app, web, db, pod1, pod2, log];

/** Resources that are only owned by ones made before them. */
function forest(seed: number, count: number): Resource[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) =>
    resource(`n${index}`, {
      owners: index === 0 ? [] : unique(Array.from({ length: next(3) }, () => `n${next(index)}`)),
    }),
  );
}

function walk(item: Resource, items: readonly Resource[], depth = 0): [string, number][] {
  const kids = items.filter(({ metadata }) => metadata.owners.some(({ uid }) => uid === item.metadata.uid));
  const here: [string, number] = [`default/${item.metadata.name}`, depth];
  return [here, ...kids.flatMap((kid) => walk(kid, items, depth + 1))];
}

test('children by owner', () => {
  const children = childrenByOwner(all);
  assert.deepEqual(
    [...children],
    [
      ['uid-app', [web, db]],
      ['uid-web', [pod1, pod2]],
      ['uid-db', [pod2]],
      ['uid-pod2', [log]],
      ['uid-pod1', [log]],
    ],
  );
  assert.deepEqual([...childrenByOwner([app])], []);
});

test('dependents, each where it is met first', () => {
  const children = childrenByOwner(all);
  assert.deepEqual(
    [...collectDependents(app, children)],
    ['default/web', 'default/pod1', 'default/log', 'default/pod2', 'default/db'],
  );
  assert.deepEqual([...collectDependents(db, children)], ['default/pod2', 'default/log']);
  assert.deepEqual([...collectDependents(log, children)], []);
  assert.equal(collectDependents.length, 2);
});

test('depths: the place of the first meeting, the depth of the last', () => {
  const deep = resource('deep', { owners: ['app', 'pod1'] });
  const children = childrenByOwner([...all, deep]);
  assert.deepEqual(
    [...collectDepths(app, children)],
    [
      ['default/app', 0],
      ['default/web', 1],
      ['default/pod1', 2],
      ['default/log', 3],
      ['default/deep', 1],
      ['default/pod2', 2],
      ['default/db', 1],
    ],
  );
  assert.deepEqual([...collectDepths(log, children, 7)], [['default/log', 7]]);
  assert.deepEqual([...collectDepths(log, children, undefined)], [['default/log', 0]]);
  assert.equal(collectDepths.length, 2);
});

test('owners above, as many at each level as the limit lets begin', () => {
  const byUid = indexByUid(all);
  assert.deepEqual(
    [...collectOwners(log, byUid, 10)],
    ['uid-pod2', 'uid-db', 'uid-app', 'uid-web', 'uid-pod1'],
  );
  assert.deepEqual([...collectOwners(log, byUid, 2)], ['uid-pod2', 'uid-db', 'uid-app']);
  assert.deepEqual([...collectOwners(log, byUid, 1)], ['uid-pod2', 'uid-db', 'uid-app']);
  assert.deepEqual([...collectOwners(log, byUid, 0)], []);
  assert.deepEqual(
    [...collectOwners(resource('x', { owners: ['gone', 'web'] }), byUid, 9)],
    ['uid-gone', 'uid-web', 'uid-app'],
  );
});

test('a graph of uids', () => {
  const graph = new OwnerGraph();
  for (const item of all) graph.link(item);
  assert.deepEqual(
    [...graph.descendants(['uid-db', 'uid-app'])],
    ['uid-pod2', 'uid-log', 'uid-web', 'uid-pod1', 'uid-db'],
  );
  assert.deepEqual([...graph.descendants([])], []);
  assert.deepEqual([...graph.descendants(['uid-log', 'uid-none'])], []);
  assert.deepEqual(
    [...graph.levels(['uid-app', 'uid-db'])],
    [
      ['uid-web', 1],
      ['uid-pod1', 2],
      ['uid-log', 2],
      ['uid-pod2', 1],
      ['uid-db', 1],
    ],
  );
  assert.deepEqual([...graph.levels([])], []);
});

for (const seed of seeds) {
  test(`agrees with a plain walk, seed ${seed}`, () => {
    const items = forest(seed, 18);
    const children = childrenByOwner(items);
    const graph = new OwnerGraph();
    for (const item of items) graph.link(item);
    for (const item of items) {
      const walked = walk(item, items);
      assert.deepEqual([...collectDepths(item, children)], lastWins(walked));
      assert.deepEqual([...collectDependents(item, children)], unique(walked.slice(1).map(([key]) => key)));
    }
    const roots = items.filter(({ metadata }) => metadata.owners.length === 0);
    const below = roots.flatMap((root) => walk(root, items).slice(1));
    const asUid = (key: string): string => key.replace('default/', 'uid-');
    const uids = roots.map(({ metadata }) => metadata.uid);
    assert.deepEqual([...graph.descendants(uids)], unique(below.map(([key]) => asUid(key))));
    assert.deepEqual(
      [...graph.levels(uids)],
      lastWins(below.map(([key, level]) => [asUid(key), level] as const)),
    );
  });
}
