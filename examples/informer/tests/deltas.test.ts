import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countTypes, DeltaQueue, type Delta } from '../src/deltas.js';
import type { EventType } from '../src/resources.js';
import { random, resource, seeds } from './fixtures.js';

const a = resource('a');
const b = resource('b');

test('hands out the key that waits longest', () => {
  const queue = new DeltaQueue();
  assert.equal(queue.pop(), undefined);
  assert.equal(queue.isEmpty(), true);
  queue.push('added', b);
  queue.push('added', a);
  queue.push('modified', b);
  assert.equal(queue.length, 2);
  assert.equal(queue.isEmpty(), false);
  assert.equal(queue.has('default/b'), true);
  assert.equal(queue.has('default/c'), false);
  assert.deepEqual(queue.pop(), [
    'default/b',
    [
      { type: 'added', resource: b },
      { type: 'modified', resource: b },
    ],
  ]);
  assert.equal(queue.has('default/b'), false);
  assert.deepEqual(queue.pop(), ['default/a', [{ type: 'added', resource: a }]]);
  assert.equal(queue.pop(), undefined);
  assert.equal(queue.length, 0);
});

test('the same change twice is one change, the last one', () => {
  const queue = new DeltaQueue();
  const a2 = resource('a', { version: 2 });
  queue.push('modified', a);
  queue.push('modified', a2);
  queue.push('deleted', a2);
  assert.deepEqual(
    [...queue.flush()],
    [
      [
        'default/a',
        [
          { type: 'modified', resource: a2 },
          { type: 'deleted', resource: a2 },
        ],
      ],
    ],
  );
});

test('keys and batches stay as they were', () => {
  const queue = new DeltaQueue();
  queue.push('added', b);
  queue.push('added', a);
  const keys = queue.keys();
  const batch = queue.flush();
  assert.ok(batch instanceof Map);
  assert.equal(queue.isEmpty(), true);
  assert.equal(queue.length, 0);
  assert.deepEqual([...queue.keys()], []);
  queue.push('deleted', a);
  assert.deepEqual([...keys], ['default/b', 'default/a']);
  assert.deepEqual([...batch.keys()], ['default/b', 'default/a']);
  assert.deepEqual(batch.get('default/a'), [{ type: 'added', resource: a }]);
  keys.clear();
  batch.clear();
  assert.deepEqual([...queue.keys()], ['default/a']);
  assert.equal(queue.length, 1);
});

test('counts types in the order they are met', () => {
  const deltas = (['modified', 'added', 'modified'] as const).map((type): Delta => ({ type, resource: a }));
  assert.deepEqual(Object.entries(countTypes(deltas)), [
    ['modified', 2],
    ['added', 1],
  ]);
  assert.deepEqual(Object.entries(countTypes([])), []);
});

for (const seed of seeds) {
  test(`agrees with a plain list, seed ${seed}`, () => {
    const next = random(seed);
    const queue = new DeltaQueue();
    let model: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      const item = resource(`r${next(8)}`, { version: step });
      const key = `default/${item.metadata.name}`;
      if (next(3) === 0) {
        assert.equal(queue.pop()?.[0], model[0]);
        model = model.slice(1);
      } else {
        queue.push((['added', 'modified', 'deleted'] satisfies EventType[])[next(3)]!, item);
        if (!model.includes(key)) model.push(key);
      }
      assert.deepEqual([...queue.keys()], model);
      assert.equal(queue.length, model.length);
      assert.equal(queue.isEmpty(), model.length === 0);
      assert.equal(queue.has(key), model.includes(key));
    }
    assert.deepEqual([...queue.flush().keys()].sort(), [...model].sort());
  });
}
