import assert from 'node:assert/strict';
import { test } from 'node:test';

import { admit, admitLeading, InvalidResource } from '../src/admission.js';
import { resource } from './fixtures.js';

const a = resource('a');
const a2 = resource('a', { version: 2 });
const b = resource('b');
const c = resource('c');
const nameless = resource('', { kind: 'Job' });

test('admits all batches: first place, last value', () => {
  assert.deepEqual(
    [...admit([[b, a], [], [a2, c]])],
    [
      ['default/b', b],
      ['default/a', a2],
      ['default/c', c],
    ],
  );
  assert.deepEqual([...admit([])], []);
  assert.throws(() => admit([[a], [b, nameless]]), new InvalidResource('Job without a name'));
});

test('admits the leading batches whole', () => {
  const errors: unknown[] = [];
  const admitted = admitLeading([[b, a], [a2, c, nameless], [c]], (error) => errors.push(error));
  assert.deepEqual(
    [...admitted],
    [
      ['default/b', b],
      ['default/a', a],
    ],
  );
  assert.deepEqual(errors, [new InvalidResource('Job without a name')]);
  assert.deepEqual([...admitLeading([[nameless]], () => undefined)], []);
  assert.deepEqual(
    [...admitLeading([[c], [b, a]], () => assert.fail())].map(([key]) => key),
    ['default/c', 'default/b', 'default/a'],
  );
});
