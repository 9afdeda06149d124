import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keyOf } from '../src/resources.js';
import { Store } from '../src/store.js';
import { random, resource, resources, seeds } from './fixtures.js';

const a = resource('a');
const b = resource('b', { namespace: 'kube' });
const c = resource('c');

function filled(): Store {
  const store = new Store();
  for (const item of [a, b, c]) assert.equal(store.upsert(item), true);
  return store;
}

test('answers by key, in order of arrival', () => {
  const store = filled();
  assert.equal(store.size, 3);
  assert.equal(store.get('kube/b'), b);
  assert.equal(store.get('kube/a'), undefined);
  assert.equal(store.has('default/c'), true);
  assert.equal(store.has('default/b'), false);
  assert.deepEqual(store.list(), [a, b, c]);
  assert.equal(new Store().size, 0);
  assert.deepEqual(new Store().list(), []);
});

test('a list stays as it was', () => {
  const store = filled();
  const list = store.list();
  list.pop();
  store.delete('default/a');
  assert.deepEqual(list, [a, b]);
  assert.deepEqual(store.list(), [b, c]);
});

test('an update keeps its place, an older version is ignored', () => {
  const store = filled();
  const newer = resource('a', { version: 5 });
  assert.equal(store.upsert(newer), true);
  assert.equal(store.upsert(resource('a', { version: 4 })), false);
  assert.equal(store.upsert(resource('a', { version: 5 })), false);
  assert.deepEqual(store.list(), [newer, b, c]);
  assert.equal(store.get('default/a'), newer);
});

test('a snapshot belongs to whoever took it', () => {
  const store = filled();
  const snapshot = store.snapshot();
  assert.ok(snapshot instanceof Map);
  store.delete('default/a');
  store.upsert(resource('d'));
  assert.deepEqual(
    [...snapshot],
    [
      ['default/a', a],
      ['kube/b', b],
      ['default/c', c],
    ],
  );
  snapshot.clear();
  assert.equal(store.size, 3);
  assert.notEqual(store.snapshot(), store.snapshot());
});

test('counts by namespace', () => {
  const store = filled();
  assert.deepEqual([...store.keysIn('default')], ['default/a', 'default/c']);
  assert.deepEqual([...store.keysIn('nowhere')], []);
  assert.equal(store.countIn('default'), 2);
  assert.equal(store.countIn('nowhere'), 0);
  assert.equal(store.hasNamespace('kube'), true);
  assert.equal(store.delete('kube/b'), b);
  assert.equal(store.hasNamespace('kube'), false);
  assert.deepEqual([...store.keysIn('kube')], []);
  store.keysIn('nowhere').add('nowhere/x');
  assert.equal(store.hasNamespace('nowhere'), false);
});

test('tombstones are the deleted keys, seen live', () => {
  const store = filled();
  const { tombstones } = store;
  assert.equal(store.delete('default/c'), c);
  assert.equal(store.delete('default/c'), undefined);
  store.delete('default/a');
  assert.deepEqual([...tombstones], ['default/c', 'default/a']);
  store.upsert(c);
  assert.deepEqual([...tombstones], ['default/a']);
  assert.equal(store.tombstones, tombstones);
});

test('replace returns what there was and buries what is gone', () => {
  const store = filled();
  const d = resource('d', { namespace: 'other' });
  const previous = store.replace([d, a]);
  assert.deepEqual(
    [...previous],
    [
      ['default/a', a],
      ['kube/b', b],
      ['default/c', c],
    ],
  );
  assert.deepEqual(
    [...store.snapshot()],
    [
      ['other/d', d],
      ['default/a', a],
    ],
  );
  assert.deepEqual([...store.tombstones], ['kube/b', 'default/c']);
  assert.deepEqual([store.countIn('default'), store.countIn('kube'), store.countIn('other')], [1, 0, 1]);
  previous.clear();
  assert.equal(store.size, 2);
  assert.deepEqual(
    [...store.replace([])],
    [
      ['other/d', d],
      ['default/a', a],
    ],
  );
  assert.deepEqual([...store.tombstones], ['kube/b', 'default/c', 'other/d', 'default/a']);
});

test('missing adds to the deleted keys and leaves them alone', () => {
  const store = filled();
  store.delete('kube/b');
  const missing = store.missing(['default/a', 'x/y', 'kube/b', 'x/z']);
  assert.deepEqual([...missing], ['kube/b', 'x/y', 'x/z']);
  assert.deepEqual([...store.tombstones], ['kube/b']);
  missing.clear();
  assert.deepEqual([...store.missing([])], ['kube/b']);
});

test('compact forgets, and says what', () => {
  const store = filled();
  store.delete('default/c');
  store.delete('default/a');
  const forgotten = store.compact();
  assert.deepEqual([...forgotten], ['default/c', 'default/a']);
  assert.equal(store.tombstones.size, 0);
  store.delete('kube/b');
  assert.deepEqual([...forgotten], ['default/c', 'default/a']);
  assert.deepEqual([...store.compact()], ['kube/b']);
  assert.deepEqual([...store.compact()], []);
});

for (const seed of seeds) {
  test(`agrees with a list of pairs, seed ${seed}`, () => {
    const next = random(seed);
    const store = new Store();
    let model: [string, unknown][] = [];
    for (const item of resources(seed, 60)) {
      const key = keyOf(item);
      if (next(3) === 0) {
        store.delete(key);
        model = model.filter(([known]) => known !== key);
      } else {
        store.upsert(item);
        const at = model.findIndex(([known]) => known === key);
        if (at < 0) model.push([key, item]);
        else model[at] = [key, item];
      }
      assert.deepEqual([...store.snapshot()], model);
      assert.equal(store.size, model.length);
      for (const namespace of ['ns0', 'ns1', 'ns2']) {
        const keys = model.map(([known]) => known).filter((known) => known.startsWith(`${namespace}/`));
        assert.deepEqual([...store.keysIn(namespace)].sort(), keys.sort());
        assert.equal(store.countIn(namespace), keys.length);
        assert.equal(store.hasNamespace(namespace), keys.length > 0);
      }
    }
  });
}
