import assert from 'node:assert/strict';
import { test } from 'node:test';

import { brief, describe, inherit, kindFlags, LabelCache, scrapeLabels } from '../src/label-cache.js';
import { resource } from './fixtures.js';

const web = resource('web', { labels: { tier: 'front', app: 'shop' }, owners: ['team'] });
const odd = resource('odd', { labels: JSON.parse('{"__proto__":"p","7":"seven"}') });

function entries(record: object): [string, unknown][] {
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
  return Object.entries(record);
}

const placed: [string, unknown][] = [
  ['meta:kind', 'Pod'],
  ['meta:namespace', 'default'],
  ['meta:name', 'web'],
];

test('describes a resource, in the order of the sources', () => {
  assert.deepEqual(entries(describe(web)), [
    ...placed,
    ['owner:Set', 'team'],
    ['label:tier', 'front'],
    ['label:app', 'shop'],
  ]);
  assert.deepEqual(entries(brief(web)), [...placed, ['owner:Set', 'team']]);
  assert.equal(describe(odd)['label:__proto__'], 'p');
  assert.notEqual(describe(web), describe(web));
});

test('labels for a scraper', () => {
  assert.deepEqual(entries(scrapeLabels(web)), [
    ['label_tier', 'front'],
    ['label_app', 'shop'],
  ]);
  assert.deepEqual(entries(scrapeLabels(resource('bare'))), []);
  assert.deepEqual(Object.keys(scrapeLabels(odd)), ['label_7', 'label___proto__']);
});

test('flags of the kinds', () => {
  const job = resource('job', { kind: 'Job' });
  assert.deepEqual(entries(kindFlags([job, web, job])), [
    ['has:Job', true],
    ['has:Pod', true],
  ]);
  assert.deepEqual(entries(kindFlags([])), []);
});

test('a resource overrides what it inherits', () => {
  const defaults = { zone: 'a', app: 'none' };
  assert.deepEqual(entries(inherit(defaults, web)), [
    ['zone', 'a'],
    ['app', 'shop'],
    ['tier', 'front'],
  ]);
  assert.deepEqual(defaults, { zone: 'a', app: 'none' });
});

test('describes each version once', () => {
  const cache = new LabelCache();
  const first = cache.get(web);
  assert.equal(cache.get(web), first);
  assert.equal(cache.misses, 1);
  assert.equal(Object.isFrozen(first), true);
  cache.get(resource('web', { version: 2 }));
  cache.get(odd);
  assert.deepEqual([cache.misses, cache.size], [3, 2]);
  cache.set('cluster', 'east');
  assert.equal(cache.size, 0);
  assert.deepEqual(Object.keys(cache.get(web)).slice(0, 2), ['cluster', 'meta:kind']);
  assert.equal(first['cluster'], undefined);
});

test('defaults are a copy', () => {
  const cache = new LabelCache();
  cache.set('cluster', 'east');
  const { defaults } = cache;
  defaults['cluster'] = 'west';
  assert.deepEqual(cache.defaults, { cluster: 'east' });
});

test('prunes what is gone', () => {
  const cache = new LabelCache();
  for (const name of ['a', 'b', 'c']) cache.get(resource(name));
  assert.deepEqual([...cache.prune(new Set(['uid-b']))], ['uid-a', 'uid-c']);
  assert.equal(cache.size, 1);
  assert.deepEqual([...cache.prune(new Set(['uid-b']))], []);
});
