import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keyOf, type Resource } from '../src/resources.js';
import { informerIndexers } from '../src/shared-informer.js';
import { ThreadSafeStore, UnknownIndex } from '../src/thread-safe-store.js';
import { random, resource, resources, seeds } from './fixtures.js';

const web = resource('web', { labels: { app: 'shop', tier: 'front' }, owners: ['set'] });
const api = resource('api', { labels: { app: 'shop' }, owners: ['set'] });
const db = resource('db', { namespace: 'data', labels: { tier: 'back' } });

function filled(): ThreadSafeStore {
  const store = new ThreadSafeStore(informerIndexers);
  for (const one of [web, api, db]) store.add(one);
  return store;
}

function names(found: readonly Resource[]): string[] {
  return found.map(({ metadata }) => metadata.name);
}

test('lists, and answers by key', () => {
  const store = filled();
  assert.deepEqual(store.list(), [web, api, db]);
  assert.deepEqual(store.listKeys(), ['default/web', 'default/api', 'data/db']);
  assert.equal(store.getByKey('data/db'), db);
  assert.equal(store.getByKey('data/web'), undefined);
  assert.deepEqual([...store.absent(['x/y', 'data/db', 'a/b', 'x/y'])], ['x/y', 'a/b']);
  assert.deepEqual(new ThreadSafeStore().list(), []);
});

test('answers by index', () => {
  const store = filled();
  assert.deepEqual(names(store.byIndex('label', 'app=shop')), ['web', 'api']);
  assert.deepEqual(names(store.byIndex('namespace', 'data')), ['db']);
  assert.deepEqual(store.byIndex('namespace', 'nowhere'), []);
  assert.deepEqual([...store.indexKeys('owner', 'uid-set')], ['default/web', 'default/api']);
  assert.deepEqual(names(store.index('label', web)), ['web', 'api']);
  assert.deepEqual(store.index('none', web), []);
  assert.deepEqual(
    [...store.unionKeys('label', ['tier=back', 'app=shop', 'tier=front'])],
    ['data/db', 'default/web', 'default/api'],
  );
  assert.deepEqual(store.listIndexValues('label'), ['app=shop', 'tier=front', 'tier=back']);
  assert.throws(() => store.byIndex('none', 'x'), new UnknownIndex('none'));
});

test('indexes follow updates and deletions', () => {
  const store = filled();
  store.update(resource('web', { version: 2, labels: { app: 'blog' } }));
  assert.deepEqual([...store.indexKeys('label', 'app=shop')], ['default/api']);
  assert.deepEqual([...store.indexKeys('label', 'app=blog')], ['default/web']);
  assert.deepEqual(store.listIndexValues('label'), ['app=shop', 'tier=back', 'app=blog']);
  store.delete('default/api');
  store.delete('default/api');
  assert.deepEqual(store.listKeys(), ['default/web', 'data/db']);
  assert.deepEqual(store.listIndexValues('label'), ['tier=back', 'app=blog']);
  store.replace([api]);
  assert.deepEqual(store.listKeys(), ['default/api']);
  assert.deepEqual(store.listIndexValues('label'), ['app=shop']);
});

test('keys of an index are seen live, a union is not', () => {
  const store = filled();
  const live = store.indexKeys('label', 'app=shop');
  const union = store.unionKeys('label', ['app=shop']);
  store.delete('default/web');
  assert.deepEqual([...live], ['default/api']);
  assert.deepEqual([...union], ['default/web', 'default/api']);
  union.clear();
  assert.deepEqual([...store.indexKeys('label', 'app=shop')], ['default/api']);
});

test('indices and indexers: the outer map is the own one', () => {
  const store = filled();
  const indices = store.getIndices();
  indices.delete('label');
  store.getIndexers().clear();
  assert.deepEqual([...store.getIndices().keys()], ['namespace', 'label', 'owner']);
  assert.equal(indices.get('owner'), store.getIndices().get('owner'));
  store.addIndexers(new Map([['kind', ({ kind }: Resource) => new Set([kind])]]));
  assert.deepEqual([...store.getIndexers().keys()], ['namespace', 'label', 'owner', 'kind']);
  assert.deepEqual([...store.indexKeys('kind', 'Pod')], ['default/web', 'default/api', 'data/db']);
});

for (const seed of seeds) {
  test(`agrees with a plain list, seed ${seed}`, () => {
    const next = random(seed);
    const store = new ThreadSafeStore(informerIndexers);
    let model: Resource[] = [];
    for (const item of resources(seed, 60)) {
      const key = keyOf(item);
      if (next(3) === 0) {
        store.delete(key);
        model = model.filter((known) => keyOf(known) !== key);
      } else {
        store.update(item);
        const at = model.findIndex((known) => keyOf(known) === key);
        if (at < 0) model.push(item);
        else model[at] = item;
      }
      assert.deepEqual(store.list(), model);
      for (const namespace of ['ns0', 'ns1', 'ns2']) {
        const keys = model.map((known) => keyOf(known)).filter((known) => known.startsWith(`${namespace}/`));
        assert.deepEqual([...store.indexKeys('namespace', namespace)].sort(), keys.sort());
      }
    }
  });
}
