import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  countCached,
  countVisible,
  evictStale,
  hasVersion,
  isCached,
  isCachedResource,
  isMixed,
  isPending,
  oldestPending,
} from '../src/queries.js';
import { keyOf, type Resource } from '../src/resources.js';
import { resource } from './fixtures.js';

function cache(...items: readonly Resource[]): Map<string, Resource> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

const items = cache(resource('a'), resource('b'), resource('c', { kind: 'Job' }));

test('asks a cache', () => {
  assert.equal(isCached(items, 'default/b'), true);
  assert.equal(isCached(items, 'default/x'), false);
  assert.equal(isCached(new Map(), 'default/b'), false);
  assert.equal(isCachedResource(items, resource('c')), true);
  assert.equal(isCachedResource(items, resource('c', { namespace: 'x' })), false);
  assert.equal(countCached(items), 3);
  assert.equal(countCached(new Map()), 0);
  assert.equal(countVisible(items), 3);
  assert.equal(isMixed(items), true);
  assert.equal(isMixed(cache(resource('a'), resource('b'))), false);
  assert.equal(isMixed(new Map()), false);
  assert.equal(items.size, 3);
});

test('asks what is pending', () => {
  const pending = new Set(['b', 'a']);
  assert.equal(isPending(pending, 'a'), true);
  assert.equal(isPending(pending, 'c'), false);
  assert.equal(oldestPending(pending), 'b');
  assert.equal(oldestPending(new Set()), undefined);
  assert.deepEqual([...pending], ['b', 'a']);
});

test('an unknown version is never among the known', () => {
  assert.equal(hasVersion(new Set([1, 2]), 2), true);
  assert.equal(hasVersion(new Set([1, 2]), 3), false);
  assert.equal(hasVersion(new Set([1, Number.NaN]), Number.NaN), false);
});

test('evicts what is stale, in order, whatever an eviction takes along', () => {
  const mine = cache(resource('a'), resource('b'), resource('c'), resource('d'));
  const calls: string[] = [];
  const evicted = evictStale(mine, new Set(['default/b', 'other/x']), (key) => {
    calls.push(key);
    mine.delete(key);
    mine.delete('default/d');
    if (!key.startsWith('late/')) mine.set(`late/${key}`, resource('late'));
  });
  assert.deepEqual([...evicted], ['default/a', 'default/c', 'default/d']);
  assert.deepEqual(calls, ['default/a', 'default/c', 'default/d']);
  assert.equal(mine.has('default/b'), true);
});
