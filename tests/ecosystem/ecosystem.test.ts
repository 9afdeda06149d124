/**
 * Code that nobody here wrote: no crash, no fix that fails to parse or adds a type error, and a reader's verdict on
 * every finding. A finding that findings.json does not know fails; so does an entry that is found no more.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkPackage, findNewErrors, type Found, getInstalled } from './package.js';

interface Judged extends Found {
  /** `true`: the message is right, and a fix would be merged; `false`: it is wrong; `noise`: right, not worth a minute. */
  readonly verdict: 'false' | 'noise' | 'true';
  readonly reason: string;
}

const JUDGED = JSON.parse(readFileSync(path.join(import.meta.dirname, 'findings.json'), 'utf8')) as Judged[];

const PACKAGES = [getInstalled('@fluidframework/tree', 'src'), getInstalled('three', 'src')];

describe.each(PACKAGES)('$name', (given) => {
  const checked = checkPackage(given);
  const judged = JUDGED.filter((one) => one.package === given.name);

  it('has sources', () => {
    expect(checked.files).toBeGreaterThan(300);
  });

  it('has a verdict and a reason for every finding', () => {
    expect(checked.found.map(getKey).toSorted()).toEqual(judged.map(getKey).toSorted());
    for (const one of judged) {
      expect(['true', 'noise', 'false']).toContain(one.verdict);
      expect(one.reason.length, getKey(one)).toBeGreaterThan(20);
    }
  });

  it('has no fix that a reader found wrong', () => {
    expect(judged.filter((one) => one.verdict === 'false' && !one.outcome.startsWith('refused'))).toEqual([]);
  });

  it('has no new type error after the fixes', { timeout: 300_000 }, () => {
    expect(findNewErrors(given, checked)).toEqual([]);
  });
});

describe('the example', () => {
  const example = { name: 'examples/informer', root: 'examples/informer/src' };
  const checked = checkPackage(example);

  it('has fixes in most of its files, and no new type error after them', { timeout: 300_000 }, () => {
    expect(checked.changed.size).toBeGreaterThan(6);
    expect(findNewErrors(example, checked)).toEqual([]);
  });

  it('would show a type error that a fix had made', { timeout: 300_000 }, () => {
    const [file, texts] = [...checked.changed][0] ?? ['', { before: '', after: '' }];
    const broken = new Map([[file, { ...texts, after: `${texts.after}\nexport const wrong: string = 1;\n` }]]);
    expect(findNewErrors(example, { ...checked, changed: broken })).toHaveLength(1);
  });
});

function getKey({ package: name, file, rule, shape, outcome, hash }: Found): string {
  return [name, file, rule, shape, outcome, hash].join(' ');
}
