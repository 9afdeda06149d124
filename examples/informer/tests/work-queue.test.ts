import assert from 'node:assert/strict';
import { test } from 'node:test';

import { WorkQueue } from '../src/work-queue.js';
import { random, seeds } from './fixtures.js';

test('a key waits once, the longest first', () => {
  const queue = new WorkQueue();
  assert.equal(queue.get(), undefined);
  assert.equal(queue.isIdle(), true);
  queue.addAll(['b', 'a', 'b']);
  assert.equal(queue.length, 2);
  assert.equal(queue.isIdle(), false);
  assert.equal(queue.get(), 'b');
  assert.equal(queue.isProcessing('b'), true);
  assert.equal(queue.isProcessing('a'), false);
  assert.equal(queue.get(), 'a');
  assert.equal(queue.get(), undefined);
  assert.equal(queue.isIdle(), false);
});

test('what is added while it is worked on waits until it is done', () => {
  const queue = new WorkQueue();
  queue.add('a');
  queue.get();
  queue.add('a');
  assert.equal(queue.length, 0);
  queue.done('a');
  assert.equal(queue.length, 1);
  assert.equal(queue.get(), 'a');
  queue.done('a');
  assert.equal(queue.isIdle(), true);
});

test('counts failures until they are forgotten', () => {
  const queue = new WorkQueue();
  assert.equal(queue.retry('a'), 1);
  assert.equal(queue.retry('b'), 1);
  assert.equal(queue.retry('a'), 2);
  assert.deepEqual([...queue.failing(1)], ['a', 'b']);
  assert.deepEqual([...queue.failing(2)], ['a']);
  queue.forget('a');
  assert.equal(queue.retry('a'), 1);
  assert.deepEqual(queue.giveUp(2), []);
  assert.deepEqual(queue.giveUp(1), ['b', 'a']);
  assert.deepEqual([...queue.failing(0)], []);
  assert.equal(queue.length, 0);
});

test('a snapshot belongs to whoever took it', () => {
  const queue = new WorkQueue();
  queue.addAll(['a', 'b']);
  queue.get();
  const snapshot = queue.snapshot();
  assert.deepEqual([...snapshot], ['a', 'b']);
  snapshot.clear();
  queue.done('a');
  assert.deepEqual([...queue.snapshot()], ['b']);
});

for (const seed of seeds) {
  test(`agrees with plain lists, seed ${seed}`, () => {
    const next = random(seed);
    const queue = new WorkQueue();
    let waiting: string[] = [];
    let busy: string[] = [];
    let again: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      const key = `k${next(6)}`;
      if (next(3) === 0) {
        const [first] = waiting;
        assert.equal(queue.get(), first);
        waiting = waiting.slice(1);
        if (first !== undefined) busy.push(first);
      } else if (next(2) === 0) {
        queue.add(key);
        const list = busy.includes(key) ? again : waiting;
        if (!list.includes(key)) list.push(key);
      } else if (busy.includes(key)) {
        queue.done(key);
        busy = busy.filter((other) => other !== key);
        if (again.includes(key) && !waiting.includes(key)) waiting.push(key);
        again = again.filter((other) => other !== key);
      }
      assert.equal(queue.length, waiting.length);
      assert.equal(queue.isProcessing(key), busy.includes(key));
      assert.equal(queue.isIdle(), waiting.length + busy.length === 0);
      assert.deepEqual([...queue.snapshot()], [...busy, ...waiting]);
    }
  });
}
