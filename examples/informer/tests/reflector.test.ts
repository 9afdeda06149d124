import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeCluster } from '../src/cluster.js';
import { knownKeys, listSources, Reflector, type Sink } from '../src/reflector.js';
import type { Source } from '../src/watch.js';
import { resource } from './fixtures.js';

function clusterOf(names: readonly string[], pageSize = 2): FakeCluster {
  const cluster = new FakeCluster(pageSize);
  for (const name of names) cluster.apply(resource(name));
  return cluster;
}

function logged(): { log: string[]; sink: Sink } {
  const log: string[] = [];
  const sink: Sink = {
    replace: (resources) => log.push(`replace ${resources.map(({ metadata }) => metadata.name).join()}`),
    update: ({ metadata }) => log.push(`update ${metadata.name}@${metadata.resourceVersion}`),
    delete: (key) => log.push(`delete ${key}`),
  };
  return { log, sink };
}

test('lists all sources: first place, last value', async () => {
  const second = clusterOf(['d', 'a']);
  const listed = await listSources([clusterOf(['b', 'a', 'c']), second]);
  assert.deepEqual([...listed.keys()], ['default/b', 'default/a', 'default/c', 'default/d']);
  assert.equal(listed.get('default/a')?.metadata.resourceVersion, 2);
  assert.deepEqual([...(await listSources([]))], []);
});

test('knows the keys of both', async () => {
  const keys = await knownKeys(clusterOf(['b', 'a']), clusterOf(['a', 'c']));
  assert.deepEqual([...keys], ['default/b', 'default/a', 'default/c']);
});

test('a source that fails fails the list', async () => {
  const broken: Source = {
    list: () => Promise.reject(new Error('gone')),
    async *watch() {},
  };
  await assert.rejects(listSources([clusterOf(['a']), broken]), new Error('gone'));
  await assert.rejects(knownKeys(broken, clusterOf(['a'])), new Error('gone'));
});

test('lists, follows, and goes on where it ended', async () => {
  const cluster = clusterOf(['a', 'b', 'c']);
  const { log, sink } = logged();
  const reflector = new Reflector(cluster, sink);
  assert.equal(reflector.hasSynced, false);
  assert.equal(await reflector.list(), 3);
  assert.equal(reflector.hasSynced, true);
  assert.equal(reflector.version, 3);
  assert.equal(await reflector.follow(), 0);
  cluster.apply(resource('b'));
  cluster.remove('default/a');
  assert.equal(await reflector.follow(), 2);
  assert.deepEqual(log, ['replace a,b,c', 'update b@4', 'delete default/a']);
  assert.equal(await reflector.follow(), 0);
});

test('a bookmark moves the version, and nothing else', async () => {
  const cluster = clusterOf(['a']);
  const { log, sink } = logged();
  const reflector = new Reflector(cluster, sink);
  await reflector.list();
  cluster.remove('default/a');
  cluster.bookmark();
  cluster.compact(1);
  assert.equal(await reflector.follow(), 1);
  assert.equal(reflector.version, 2);
  assert.deepEqual(log, ['replace a', 'delete default/a']);
});
