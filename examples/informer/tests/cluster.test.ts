import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeCluster } from '../src/cluster.js';
import type { WatchEvent } from '../src/resources.js';
import { resource } from './fixtures.js';

async function watched(cluster: FakeCluster, since?: number): Promise<string[]> {
  const seen: string[] = [];
  for await (const event of cluster.watch(since)) seen.push(name(event));
  return seen;
}

function name(event: WatchEvent): string {
  if (event.type === 'bookmark') return `bookmark ${event.version}`;
  const { metadata } = event.resource;
  return `${event.type} ${metadata.name}@${metadata.resourceVersion}`;
}

test('numbers every change', async () => {
  const cluster = new FakeCluster();
  assert.equal(cluster.apply(resource('a')).metadata.resourceVersion, 1);
  cluster.apply(resource('b', { namespace: 'kube' }));
  assert.equal(cluster.apply(resource('a', { version: 99 })).metadata.resourceVersion, 3);
  cluster.bookmark();
  assert.equal(cluster.remove('default/a')?.metadata.resourceVersion, 4);
  assert.equal(cluster.remove('default/a'), undefined);
  assert.equal(cluster.version, 4);
  assert.equal(cluster.hasNamespace('kube'), true);
  assert.equal(cluster.hasNamespace('nowhere'), false);
  const all = ['added a@1', 'added b@2', 'modified a@3', 'bookmark 3', 'deleted a@4'];
  assert.deepEqual(await watched(cluster), all);
  assert.deepEqual(await watched(cluster, 2), all.slice(2));
  cluster.compact(3);
  assert.deepEqual(await watched(cluster), ['deleted a@4']);
});

test('lists in pages, in order of arrival', async () => {
  const cluster = new FakeCluster(2);
  for (const one of ['c', 'a', 'b', 'd', 'e']) cluster.apply(resource(one));
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await cluster.list(cursor);
    pages.push(page.resources.map(({ metadata }) => metadata.name));
    cursor = page.next;
  } while (cursor !== undefined);
  assert.deepEqual(pages, [['c', 'a'], ['b', 'd'], ['e']]);
  assert.deepEqual(await new FakeCluster().list(undefined), { resources: [], next: undefined });
});

test('a page stays as it was', async () => {
  const cluster = new FakeCluster();
  cluster.apply(resource('a'));
  const { resources } = await cluster.list(undefined);
  cluster.remove('default/a');
  assert.equal(resources.length, 1);
});
