import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  addToIndex,
  allAnnotations,
  allOwners,
  copyIndex,
  defaultIndexers,
  extendVocabulary,
  indexByUid,
  Indexer,
  labelPairs,
  mergeClusters,
  mergePages,
  ownerUids,
  representatives,
  sharedVocabulary,
  vocabulary,
} from '../src/indexer.js';
import { lastWins, resource, resources, seeds, unique } from './fixtures.js';

const web = resource('web', { labels: { tier: 'front', app: 'shop' }, owners: ['deploy', 'team'] });
const api = resource('api', { kind: 'Job', labels: { app: 'shop', zone: 'b' }, owners: ['team'] });
const db = resource('db', { namespace: 'data', labels: {} });
const web2 = resource('web', { kind: 'Node', version: 2, labels: { zone: 'b' } });

test('the parts of one resource', () => {
  assert.deepEqual([...labelPairs(web)], ['tier=front', 'app=shop']);
  assert.deepEqual([...labelPairs(db)], []);
  assert.deepEqual([...ownerUids(web)], ['uid-deploy', 'uid-team']);
  assert.notEqual(labelPairs(web), labelPairs(web));
  assert.equal(labelPairs.length, 1);
  assert.equal(indexByUid.length, 1);
});

test('an index by uid: first place, last value', () => {
  const index = indexByUid([web, api, web2]);
  assert.deepEqual(
    [...index],
    [
      ['uid-web', web2],
      ['uid-api', api],
    ],
  );
  assert.deepEqual([...indexByUid([])], []);
  const copy = copyIndex([db, web]);
  assert.deepEqual(
    [...copy],
    [
      ['uid-db', db],
      ['uid-web', web],
    ],
  );
  copy.clear();
  assert.equal(copyIndex([db, web]).size, 2);
});

test('words of many, of one more, of two', () => {
  assert.deepEqual([...vocabulary([api, db, web])], ['app=shop', 'zone=b', 'tier=front']);
  assert.deepEqual([...vocabulary([])], []);
  const known = new Set(['zone=b', 'tier=front']);
  const extended = extendVocabulary(known, web);
  assert.deepEqual([...extended], ['zone=b', 'tier=front', 'app=shop']);
  assert.deepEqual([...known], ['zone=b', 'tier=front']);
  assert.deepEqual([...sharedVocabulary(api, web)], ['app=shop', 'zone=b', 'tier=front']);
  assert.deepEqual([...sharedVocabulary(web, api)], ['tier=front', 'app=shop', 'zone=b']);
});

test('owners of all', () => {
  assert.deepEqual([...allOwners([api, db, web])], ['uid-team', 'uid-deploy']);
  assert.deepEqual([...allOwners([])], []);
});

test('pages and clusters: first place, last value', () => {
  assert.deepEqual(
    [...mergePages([[web, db], [], [api, web2]])],
    [
      ['uid-web', web2],
      ['uid-db', db],
      ['uid-api', api],
    ],
  );
  assert.deepEqual([...mergePages([])], []);
  assert.deepEqual(
    [...mergeClusters([db, web], [web2, api])],
    [
      ['uid-db', db],
      ['uid-web', web2],
      ['uid-api', api],
    ],
  );
  assert.deepEqual([...mergeClusters([], [api])], [['uid-api', api]]);
  assert.deepEqual([...mergeClusters([api], [])], [['uid-api', api]]);
});

test('representatives: the first of a page, the last of the pages', () => {
  const late = resource('late');
  const later = resource('later');
  const chosen = representatives([
    [web, api, late],
    [later, web],
    [web2, resource('last', { kind: 'Node' })],
  ]);
  assert.deepEqual(
    [...chosen],
    [
      ['Pod', later],
      ['Job', api],
      ['Node', web2],
    ],
  );
});

test('annotations, where there are any', () => {
  const first = resource('x', { annotations: { note: 'n', by: 'me' } });
  const second = resource('y', { namespace: 'q', annotations: { url: 'u', by: 'you' } });
  assert.deepEqual(
    [...allAnnotations([first, web, second])],
    [
      ['by', 'q/y:you'],
      ['note', 'default/x:n'],
      ['url', 'q/y:u'],
    ],
  );
  assert.deepEqual([...allAnnotations([web])], []);
});

test('adds to the index it is given, and returns it', () => {
  const index = new Map([['uid-web', web]]);
  assert.equal(addToIndex(index, [db, web2]), index);
  assert.deepEqual(
    [...index],
    [
      ['uid-web', web2],
      ['uid-db', db],
    ],
  );
});

test('an index may be given resources that read it', () => {
  const index = new Map([['uid-api', api]]);
  const lazy: typeof web = {
    kind: 'Pod',
    get metadata() {
      return { ...db.metadata, uid: `size-${index.size}` };
    },
  };
  assert.deepEqual([...addToIndex(index, [web, lazy]).keys()], ['uid-api', 'uid-web', 'size-1']);
});

test('named indexes follow what is added and removed', () => {
  const indexer = new Indexer();
  indexer.load([web, api, db]);
  assert.deepEqual([...indexer.keys('label', 'app=shop')], ['default/web', 'default/api']);
  assert.deepEqual([...indexer.keys('owner', 'uid-team')], ['default/web', 'default/api']);
  assert.deepEqual([...indexer.keys('owner', 'uid-none')], []);
  assert.deepEqual([...indexer.keys('none', 'x')], []);
  assert.deepEqual([...indexer.index('label')!.keys()], ['tier=front', 'app=shop', 'zone=b']);
  assert.equal(indexer.index('none'), undefined);
  indexer.remove(web);
  assert.deepEqual(
    [...indexer.index('label')!].map(([value, keys]) => [value, [...keys]]),
    [
      ['app=shop', ['default/api']],
      ['zone=b', ['default/api']],
    ],
  );
  assert.deepEqual([...indexer.index('owner')!.keys()], ['uid-team']);
  assert.deepEqual([indexer.byUid('uid-web'), indexer.byUid('uid-api')], [undefined, api]);
});

test("keys are the reader's own, an index is the indexer's", () => {
  const indexer = new Indexer();
  indexer.add(web);
  const keys = indexer.keys('label', 'app=shop');
  const index = indexer.index('label')!;
  indexer.add(api);
  assert.deepEqual([...keys], ['default/web']);
  keys.clear();
  assert.deepEqual([...indexer.keys('label', 'app=shop')], ['default/web', 'default/api']);
  assert.deepEqual([...index.get('app=shop')!], ['default/web', 'default/api']);
});

test('search words do not grow into each other', () => {
  const indexer = new Indexer();
  assert.deepEqual([...indexer.searchWords(web)], ['tier=front', 'app=shop', 'Pod', 'web']);
  const words = indexer.searchWords(web);
  words.add('more');
  assert.deepEqual([...indexer.searchWords(web)], ['tier=front', 'app=shop', 'Pod', 'web']);
  assert.deepEqual([...indexer.searchWords(db)], ['Pod', 'db']);
});

test('the default indexes, and others', () => {
  assert.deepEqual([...defaultIndexers.keys()], ['label', 'owner']);
  assert.equal(defaultIndexers.get('owner'), ownerUids);
  const indexer = new Indexer(new Map([['kind', (item) => new Set([item.kind])]]));
  indexer.load([api, web, db]);
  assert.deepEqual(
    [...indexer.index('kind')!].map(([kind, keys]) => [kind, [...keys]]),
    [
      ['Job', ['default/api']],
      ['Pod', ['default/web', 'data/db']],
    ],
  );
});

for (const seed of seeds) {
  test(`agrees with plain lists, seed ${seed}`, () => {
    const all = resources(seed, 40);
    const pages = [all.slice(0, 13), all.slice(13, 14), [], all.slice(14)];
    const byUid = lastWins(all.map((item) => [item.metadata.uid, item] as const));
    const words = all.flatMap(({ metadata }) => Object.entries(metadata.labels).map(([k, v]) => `${k}=${v}`));
    assert.deepEqual([...indexByUid(all)], byUid);
    assert.deepEqual([...copyIndex(all)], byUid);
    assert.deepEqual([...mergePages(pages)], byUid);
    assert.deepEqual([...mergeClusters(all.slice(0, 17), all.slice(17))], byUid);
    assert.deepEqual([...vocabulary(all)], unique(words));
    assert.deepEqual(
      [...allOwners(all)],
      unique(all.flatMap(({ metadata }) => metadata.owners.map(({ uid }) => uid))),
    );
  });
}
