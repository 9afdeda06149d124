import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keyOf } from '../src/resources.js';
import {
  buildForest,
  collectKinds,
  collectPods,
  collectSubtree,
  pathTo,
  podsOf,
  resyncOrder,
} from '../src/tree.js';
import { resource, resources, seeds } from './fixtures.js';

const pod1 = resource('pod1', { owners: ['web'] });
const pod2 = resource('pod2', { owners: ['web', 'shop'] });
const lone = resource('lone');
const shop = resource('shop', { kind: 'Namespace' });
const web = resource('web', { kind: 'Deployment', owners: ['shop'] });
const job = resource('job', { kind: 'Job', owners: ['gone', 'shop'] });
const pod3 = resource('pod3', { owners: ['job'] });
const forest = buildForest([pod1, pod2, lone, shop, web, job, pod3]);

test('the roots are what nobody known owns', () => {
  assert.deepEqual(
    forest.map(({ resource: root }) => root.metadata.name),
    ['lone', 'shop'],
  );
  assert.deepEqual(buildForest([]), []);
});

test('a resync goes down the tree, owners first', () => {
  assert.deepEqual(
    [...resyncOrder(forest).keys()],
    ['lone', 'shop', 'web', 'pod1', 'pod2', 'job', 'pod3'].map((name) => `default/${name}`),
  );
  const [root] = buildForest([web, pod1]);
  assert.deepEqual(
    [...collectSubtree(root!)],
    [
      ['default/web', web],
      ['default/pod1', pod1],
    ],
  );
  assert.notEqual(collectSubtree(root!), collectSubtree(root!));
  assert.deepEqual([...resyncOrder([])], []);
});

test('the pods of a node, of many', () => {
  assert.deepEqual([...collectPods(forest[1]!)], ['default/pod1', 'default/pod2', 'default/pod3']);
  assert.deepEqual([...podsOf(forest)], ['default/lone', 'default/pod1', 'default/pod2', 'default/pod3']);
  assert.deepEqual([...podsOf([])], []);
});

test('the kinds below a node: what is known already is not entered', () => {
  assert.deepEqual([...collectKinds(forest[1]!)], ['Namespace', 'Deployment', 'Pod', 'Job']);
  const nested = buildForest([resource('p', { kind: 'A' }), resource('q', { kind: 'A', owners: ['p'] })]);
  assert.deepEqual([...collectKinds(nested[0]!)], ['A']);
});

test('the path to a key, with the height of each step', () => {
  assert.deepEqual(
    [...pathTo(forest, 'default/pod3')!],
    [
      ['default/shop', 2],
      ['default/job', 1],
      ['default/pod3', 0],
    ],
  );
  assert.equal(pathTo(forest, 'default/none'), undefined);
});

for (const seed of seeds) {
  test(`every node once, and after its owner, seed ${seed}`, () => {
    // An owner comes before what it owns, so that there is no circle.
    const all = resources(seed, 40).map((one, at) =>
      resource(`n${at}`, { kind: one.kind, owners: at === 0 ? [] : [`n${Math.floor(at / 3)}`] }),
    );
    const order = [...resyncOrder(buildForest(all)).keys()];
    assert.deepEqual([...order].sort(), all.map((one) => keyOf(one)).sort());
    for (let at = 1; at < all.length; at += 1) {
      assert.ok(order.indexOf(`default/n${Math.floor(at / 3)}`) < order.indexOf(`default/n${at}`));
    }
  });
}
