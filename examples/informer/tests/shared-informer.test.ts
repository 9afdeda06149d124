import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeCluster } from '../src/cluster.js';
import { SharedInformer, type ResourceHandler } from '../src/shared-informer.js';
import { WorkQueue } from '../src/work-queue.js';
import { resource } from './fixtures.js';

const shop = resource('shop', { kind: 'Namespace', namespace: 'shop' });
const web = resource('web', { namespace: 'shop', labels: { app: 'web' }, owners: ['shop'] });
const db = resource('db', { namespace: 'data', labels: { app: 'db' } });

function recorded(log: string[], prefix = ''): ResourceHandler {
  return {
    onAdd: ({ metadata }) => log.push(`${prefix}add ${metadata.name}`),
    onUpdate: (old, { metadata }) =>
      log.push(
        `${prefix}update ${metadata.name}@${old.metadata.resourceVersion}-${metadata.resourceVersion}`,
      ),
    onDelete: ({ metadata }) => log.push(`${prefix}delete ${metadata.name}`),
  };
}

function clusterOf(): FakeCluster {
  const cluster = new FakeCluster(2);
  for (const one of [web, shop, db]) cluster.apply(one);
  return cluster;
}

test('one list and one watch for all handlers', async () => {
  const cluster = clusterOf();
  const informer = new SharedInformer(cluster);
  const all: string[] = [];
  const some: string[] = [];
  informer.addHandler(recorded(all));
  informer.addHandler(recorded(some), { selector: 'app=web|db', namespace: 'data' });
  assert.equal(informer.hasSynced, false);
  await informer.run();
  assert.equal(informer.hasSynced, true);
  assert.deepEqual(all.splice(0), ['add web', 'add shop', 'add db']);
  assert.deepEqual(some.splice(0), ['add db']);
  cluster.apply(db);
  cluster.remove('shop/web');
  await informer.run();
  assert.equal(informer.lastSyncVersion, 5);
  assert.deepEqual(informer.store.listKeys(), ['shop/shop', 'data/db']);
  assert.deepEqual(some, ['update db@3-4']);
  assert.deepEqual(all, ['delete web', 'update shop@2-2', 'update db@3-4']);
  assert.match(informer.metrics.render(), /events_deleted 1/);
});

test('who comes late is told of what is there; who has left is not told', async () => {
  const cluster = clusterOf();
  const informer = new SharedInformer(cluster);
  await informer.run();
  const log: string[] = [];
  const off = informer.addHandler(recorded(log), { namespace: 'shop' });
  assert.deepEqual(log.splice(0), ['add web', 'add shop']);
  off();
  informer.resync();
  assert.deepEqual(log, []);
});

test('a handler may add and remove handlers', async () => {
  const informer = new SharedInformer(clusterOf());
  const log: string[] = [];
  let off = (): void => undefined;
  informer.addHandler({
    onAdd: ({ metadata }) => {
      if (metadata.name !== 'web') return;
      off();
      informer.addHandler(recorded(log, 'late '));
    },
  });
  off = informer.addHandler(recorded(log, 'first '));
  await informer.run();
  assert.deepEqual(log, ['late add web', 'first add web', 'late add shop', 'late add db']);
});

test('a resync sends owners before what they own', async () => {
  const informer = new SharedInformer(clusterOf());
  await informer.run();
  const log: string[] = [];
  informer.addHandler({ onUpdate: (_, { metadata }) => log.push(metadata.name) });
  assert.equal(informer.resync(), 3);
  assert.deepEqual(log, ['shop', 'web', 'db']);
});

test('a controller: from the cluster through the queue', async () => {
  const cluster = clusterOf();
  const informer = new SharedInformer(cluster);
  const queue = new WorkQueue();
  informer.addHandler({
    onAdd: ({ metadata }) => queue.add(metadata.namespace),
    onDelete: ({ metadata }) => queue.add(metadata.namespace),
  });
  await informer.run();
  assert.deepEqual([queue.get(), queue.get(), queue.get()], ['shop', 'data', undefined]);
  assert.deepEqual(
    informer.store.byIndex('namespace', 'shop').map(({ metadata }) => metadata.name),
    ['web', 'shop'],
  );
});

test('labels by key', async () => {
  const informer = new SharedInformer(clusterOf());
  await informer.run();
  assert.equal(informer.labelsOf('shop/none'), undefined);
  assert.deepEqual(Object.entries(informer.labelsOf('shop/web')!).at(-1), ['label:app', 'web']);
  assert.equal(informer.labelsOf('shop/web'), informer.labelsOf('shop/web'));
});
