import assert from 'node:assert/strict';
import { test } from 'node:test';

import { auditLabels, Metrics, requestLabels, resourceLabels } from '../src/metrics.js';
import { resource } from './fixtures.js';

const web = resource('web', { namespace: 'shop', labels: { tier: 'front', kind: 'fake', 3: 'three' } });

function entries(record: object): [string, unknown][] {
  assert.equal(Object.getPrototypeOf(record), Object.prototype);
  return Object.entries(record);
}

test('labels of a request', () => {
  assert.deepEqual(entries(requestLabels(web, 'get', false)), [
    ['kind:Pod', 'yes'],
    ['namespace:shop', 'yes'],
    ['verb:get', 'done'],
  ]);
  assert.deepEqual(entries(requestLabels(web, 'put', true)).at(-1), ['verb:put', 'failed']);
  assert.deepEqual(entries(auditLabels(web)), [
    ['kind:Pod', 'yes'],
    ['namespace:shop', 'yes'],
  ]);
  assert.notEqual(auditLabels(web), auditLabels(web));
});

test('labels of a resource, its own last', () => {
  assert.deepEqual(entries(resourceLabels(web)), [
    ['3', 'three'],
    ['kind', 'fake'],
    ['tier', 'front'],
  ]);
  assert.deepEqual(entries(resourceLabels(resource('x'))), [['kind', 'Pod']]);
  const odd = resource('x', { labels: JSON.parse('{"__proto__":"p","toString":"t"}') });
  assert.deepEqual(entries(resourceLabels(odd)), [
    ['kind', 'Pod'],
    ['toString', 't'],
  ]);
});

test('counts, renders and rotates', () => {
  const metrics = new Metrics();
  assert.equal(metrics.render(), '');
  assert.equal(metrics.increment('lists'), 1);
  assert.equal(metrics.increment('events', 3), 3);
  assert.equal(metrics.increment('lists', 2), 3);
  assert.equal(metrics.render(), 'lists 3\nevents 3');
  const json = metrics.toJSON();
  assert.deepEqual(entries(json), [
    ['lists', 3],
    ['events', 3],
  ]);
  const counted = metrics.rotate();
  assert.deepEqual(
    [...counted],
    [
      ['lists', 3],
      ['events', 3],
    ],
  );
  assert.equal(metrics.render(), '');
  assert.equal(metrics.increment('events'), 1);
  assert.deepEqual(
    [...counted],
    [
      ['lists', 3],
      ['events', 3],
    ],
  );
  assert.deepEqual(entries(json), [
    ['lists', 3],
    ['events', 3],
  ]);
  counted.clear();
  assert.deepEqual([...metrics.rotate()], [['events', 1]]);
  assert.deepEqual([...metrics.rotate()], []);
});
