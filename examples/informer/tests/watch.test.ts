import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Resource } from '../src/resources.js';
import { diff, listAll, listConcurrently, type Source } from '../src/watch.js';
import { resource } from './fixtures.js';

const a = resource('a');
const b = resource('b');
const c = resource('c');
const d = resource('d');
const a2 = resource('a', { version: 2 });

/** Lists one page a call, each after `ticks` turns of the microtask queue. */
function paged(pages: readonly (readonly Resource[])[], ticks: number, log: string[] = []): Source {
  return {
    async list(cursor) {
      const at = Number(cursor ?? 0);
      for (let tick = 0; tick < ticks; tick += 1) await undefined;
      log.push(`page ${at}`);
      return { resources: pages[at] ?? [], next: at + 1 < pages.length ? String(at + 1) : undefined };
    },
    async *watch() {},
  };
}

test('lists page after page, source after source', async () => {
  const log: string[] = [];
  const listed = await listAll([paged([[b, a], [], [c]], 3, log), paged([[d], [a2]], 1, log)]);
  assert.deepEqual(
    [...listed],
    [
      ['default/b', b],
      ['default/a', a2],
      ['default/c', c],
      ['default/d', d],
    ],
  );
  assert.deepEqual(log, ['page 0', 'page 1', 'page 2', 'page 0', 'page 1']);
  assert.deepEqual([...(await listAll([]))], []);
});

test('lists at once; a source is whole, and stands where it ended', async () => {
  const listed = await listConcurrently([paged([[a], [b]], 20), paged([[c], [d]], 11)]);
  assert.deepEqual([...listed.keys()], ['default/c', 'default/d', 'default/a', 'default/b']);
});

test('a source that fails fails the list', async () => {
  const broken: Source = {
    list: () => Promise.reject(new Error('gone')),
    async *watch() {},
  };
  await assert.rejects(listAll([paged([[a]], 1), broken]), new Error('gone'));
  await assert.rejects(listConcurrently([broken]), new Error('gone'));
});

test('tells two caches apart', () => {
  const before = new Map([
    ['1', a],
    ['2', b],
    ['3', c],
  ]);
  const after = new Map([
    ['4', d],
    ['3', c],
    ['1', a2],
    ['0', b],
  ]);
  const { added, modified, deleted } = diff(before, after);
  assert.deepEqual(
    [...added],
    [
      ['4', d],
      ['0', b],
    ],
  );
  assert.deepEqual([...modified], [['1', a2]]);
  assert.deepEqual([...deleted], ['2']);
  assert.equal(before.size, 3);
  const same = diff(before, before);
  assert.deepEqual([same.added.size, same.modified.size, same.deleted.size], [0, 0, 0]);
});
