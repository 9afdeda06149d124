import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Emitter, recordKeys, replayedKeys } from '../src/events.js';
import { resource } from './fixtures.js';

const a = resource('a');

test('calls each handler once, in order, until it is off', () => {
  const emitter = new Emitter();
  const calls: string[] = [];
  const off = emitter.on('added', () => calls.push('first'));
  emitter.on('added', ({ metadata }) => calls.push(`second ${metadata.name}`));
  assert.equal(emitter.emit('added', a), 2);
  assert.equal(emitter.emit('deleted', a), 0);
  off();
  assert.equal(emitter.emit('added', a), 1);
  assert.deepEqual(calls, ['first', 'second a', 'second a']);
});

test('those who were there when it was emitted are told, and no others', () => {
  const emitter = new Emitter();
  const calls: string[] = [];
  const last = () => calls.push('last');
  let offLast = (): void => undefined;
  emitter.once('added', () => {
    calls.push('once');
    offLast();
    emitter.on('added', () => calls.push('late'));
  });
  offLast = emitter.on('added', last);
  assert.equal(emitter.emit('added', a), 2);
  assert.deepEqual(calls, ['once', 'last']);
  assert.equal(emitter.emit('added', a), 1);
  assert.deepEqual(calls, ['once', 'last', 'late']);
});

test('a muted type reaches nobody', () => {
  const emitter = new Emitter();
  const calls: string[] = [];
  emitter.on('modified', () => calls.push('modified'));
  emitter.on('added', () => calls.push('added'));
  emitter.mute('modified');
  assert.equal(emitter.emit('modified', a), 0);
  assert.equal(emitter.emit('added', a), 1);
  assert.deepEqual(calls, ['added']);
});

test('recorded keys grow, replayed ones do not', () => {
  const emitter = new Emitter();
  const replay = (type: 'added' | 'modified' | 'deleted'): void => {
    emitter.emit(type, resource(`old-${type}`));
    emitter.emit('deleted', resource(`side-${type}`));
  };
  const recorded = recordKeys(emitter, 'added', replay);
  assert.deepEqual([...recorded], ['default/old-added']);
  const replayed = replayedKeys(emitter, ['deleted', 'added'], replay);
  emitter.emit('added', a);
  emitter.emit('deleted', a);
  assert.deepEqual([...replayed], ['default/old-deleted', 'default/side-deleted', 'default/old-added']);
  assert.deepEqual([...recorded], ['default/old-added', 'default/a']);
  assert.deepEqual([...replayedKeys(emitter, [], replay)], []);
});
