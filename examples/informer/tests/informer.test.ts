import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Informer } from '../src/informer.js';
import type { Resource, ResourceEvent } from '../src/resources.js';
import type { Source } from '../src/watch.js';
import { resource } from './fixtures.js';

const a = resource('a', { labels: { app: 'web' }, owners: ['team'] });
const b = resource('b', { labels: { app: 'db' } });
const c = resource('c', { labels: { app: 'web', tier: 'x' } });
const a2 = resource('a', { version: 2, labels: { app: 'db' } });
const b2 = resource('b', { version: 2, labels: { app: 'db' } });

class Cluster implements Source {
  resources: readonly Resource[] = [];
  events: readonly ResourceEvent[] = [];
  whileListing = (): void => undefined;

  async list() {
    const { resources } = this;
    await undefined;
    this.whileListing();
    return { resources };
  }

  async *watch() {
    yield* this.events;
  }
}

function informed(cluster: Cluster): { informer: Informer; told: string[] } {
  const informer = new Informer(cluster);
  const told: string[] = [];
  for (const type of ['added', 'modified', 'deleted'] as const) {
    informer.on(type, ({ metadata }) => told.push(`${type} ${metadata.name}@${metadata.resourceVersion}`));
  }
  return { informer, told };
}

test('lists, then follows', async () => {
  const cluster = new Cluster();
  cluster.resources = [a, b];
  cluster.events = [
    { type: 'added', resource: c },
    { type: 'modified', resource: a2 },
    { type: 'modified', resource: a },
    { type: 'deleted', resource: b },
    { type: 'deleted', resource: b },
  ];
  const { informer, told } = informed(cluster);
  await informer.run();
  assert.deepEqual(told, ['added a@1', 'added b@1', 'added c@1', 'modified a@2', 'deleted b@1']);
  assert.equal(informer.get('default/a'), a2);
  assert.equal(informer.get('default/b'), undefined);
  assert.equal(informer.metrics.render(), 'events_added 3\nevents_modified 1\nevents_deleted 1');
  assert.deepEqual([...informer.indexer.index('label')!.keys()], ['app=web', 'app=db', 'tier=x']);
  assert.deepEqual([...informer.indexer.keys('owner', 'uid-team')], []);
});

test('selects by labels, in order of arrival', async () => {
  const cluster = new Cluster();
  cluster.resources = [c, b, a];
  const { informer } = informed(cluster);
  await informer.resync();
  assert.deepEqual(
    [...informer.select('app=web')],
    [
      ['default/c', c],
      ['default/a', a],
    ],
  );
  assert.deepEqual([...informer.select('app=web|db,tier=*')], [['default/c', c]]);
  assert.deepEqual(
    [...informer.select('')],
    [
      ['default/c', c],
      ['default/b', b],
      ['default/a', a],
    ],
  );
});

test('handles what waits, key by key, and keeps no batch', async () => {
  const { informer, told } = informed(new Cluster());
  informer.enqueue({ type: 'added', resource: b });
  informer.enqueue({ type: 'added', resource: a });
  informer.enqueue({ type: 'modified', resource: b2 });
  const handled = informer.process();
  assert.deepEqual([...handled], ['default/b', 'default/a']);
  assert.deepEqual(told, ['added b@1', 'modified b@2', 'added a@1']);
  informer.enqueue({ type: 'deleted', resource: a });
  assert.deepEqual([...informer.process()], ['default/a']);
  assert.deepEqual([...handled], ['default/b', 'default/a']);
  assert.deepEqual([...informer.process()], []);
});

test('what a handler enqueues waits for the next round', () => {
  const { informer } = informed(new Cluster());
  informer.on('added', (item) => {
    if (item === a) informer.enqueue({ type: 'added', resource: c });
  });
  informer.enqueue({ type: 'added', resource: a });
  assert.deepEqual([...informer.process()], ['default/a']);
  assert.equal(informer.get('default/c'), undefined);
  assert.deepEqual([...informer.process()], ['default/c']);
});

test('a resync tells what changed', async () => {
  const cluster = new Cluster();
  cluster.resources = [a, b, c];
  const { informer, told } = informed(cluster);
  const first = await informer.resync();
  assert.deepEqual([...first.added.keys()], ['default/a', 'default/b', 'default/c']);
  told.length = 0;
  cluster.resources = [b2, a2];
  const { added, modified, deleted } = await informer.resync();
  assert.deepEqual([...added], []);
  assert.deepEqual(
    [...modified],
    [
      ['default/b', b2],
      ['default/a', a2],
    ],
  );
  assert.deepEqual([...deleted], ['default/c']);
  assert.deepEqual(told, ['modified b@2', 'modified a@2', 'deleted c@1']);
});

test('a resync compares with the cache as it was when it began', async () => {
  const cluster = new Cluster();
  cluster.resources = [a];
  const { informer, told } = informed(cluster);
  await informer.resync();
  cluster.whileListing = () => {
    informer.enqueue({ type: 'added', resource: c });
    informer.process();
  };
  const { added, modified, deleted } = await informer.resync();
  assert.deepEqual([added.size, modified.size, deleted.size], [0, 0, 0]);
  assert.deepEqual(told, ['added a@1', 'added c@1']);
  assert.equal(informer.get('default/c'), c);
});

test('a checkpoint stands still', async () => {
  const cluster = new Cluster();
  cluster.resources = [a, b];
  const { informer } = informed(cluster);
  await informer.resync();
  const marked = informer.checkpoint();
  assert.deepEqual(
    [...marked],
    [
      ['default/a', a],
      ['default/b', b],
    ],
  );
  marked.clear();
  informer.enqueue({ type: 'modified', resource: a2 });
  informer.enqueue({ type: 'deleted', resource: b });
  informer.enqueue({ type: 'added', resource: c });
  informer.process();
  const { added, modified, deleted } = informer.sinceCheckpoint();
  assert.deepEqual([...added], [['default/c', c]]);
  assert.deepEqual([...modified], [['default/a', a2]]);
  assert.deepEqual([...deleted], ['default/b']);
});
