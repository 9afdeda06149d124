/** Whether the corpus is full: every hazard, and a minimal pair for every reason to refuse. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type RefusalCode, REFUSALS } from '../lib/analysis/refusals.js';
import { CORPUS, type CorpusCase } from './cases/index.js';
import { HAZARDS } from './cases/hazards.js';
import { ROOT } from './harness/dist.js';
import { fixByDriver } from './harness/driver.js';
import { runOf } from './harness/linter.js';

/** Codes that no case of the corpus can show, and why. */
const EXEMPT: Readonly<Partial<Record<RefusalCode, string>>> = {
  'comparator-unknown': 'what is sorted on return is said and never rewritten: sorted-return.ts has the neighbours',
  'import-needed': 'what is sorted on return is said and never rewritten: sorted-return.ts has the neighbours',
  'script-global': 'the corpus holds modules: tests/analysis/scripts.test.ts has its pair',
  'too-complex': 'it takes hundreds of functions: tests/analysis/bounds.test.ts shows the bound',
};

describe('hazards', () => {
  const known = HAZARDS.flatMap(({ ids }) => ids);
  const shown = new Set(CORPUS.flatMap(({ hazard }) => hazard?.split(' ') ?? []));

  it('are each listed once', () => {
    expect(known.filter((id, index) => known.indexOf(id) !== index)).toEqual([]);
    expect([...shown].filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(HAZARDS.map((group) => [group.what, group] as const))('%s', (_what, { complete, ids }) => {
    const missing = ids.filter((id) => !shown.has(id));
    expect(complete ? missing : []).toEqual([]);
  });
});

describe('refusals', () => {
  const emitted = findEmittedCodes();
  const paired = new Map<RefusalCode, CorpusCase[]>();
  for (const one of CORPUS) {
    const code = getCode(one);
    if (code !== null && one.pair !== undefined) paired.set(code, [...(paired.get(code) ?? []), one]);
  }

  it('name their neighbour: a case of the same file that is fixed', () => {
    const lonely = CORPUS.filter(({ pair, file }) => pair !== undefined && !hasFixed(file, pair));
    expect(lonely.map(({ id, pair }) => `${id} -> ${pair ?? ''}`)).toEqual([]);
  });

  it('are all in the table', () => {
    expect(emitted.filter((code) => !(code in REFUSALS))).toEqual([]);
  });

  it('have no exemption without need', () => {
    expect(Object.keys(EXEMPT).filter((code) => paired.has(code as RefusalCode))).toEqual([]);
  });

  it.each(emitted.filter((code) => !(code in EXEMPT)))('%s has a minimal pair', (code) => {
    expect(
      paired.get(code) ?? [],
      `no case is refused (or left for review) for ${code} and names its pair`,
    ).not.toEqual([]);
  });
});

function hasFixed(file: string, name: string): boolean {
  return CORPUS.some((one) => one.file === file && one.name === name && one.out !== undefined);
}

/** Why a case is refused, or what its suggestion says to check. */
function getCode(one: CorpusCase): RefusalCode | null {
  if (one.refused !== undefined) return one.refused.code;
  if (one.review === undefined) return null;
  const doubts = (fixByDriver(runOf(one)).findings ?? []).map(({ rewrite }) => rewrite?.doubt?.code);
  return doubts.find((code) => code !== undefined) ?? null;
}

/** Every code that stands in a call of `refuse` or `refuseAt`. */
function findEmittedCodes(): RefusalCode[] {
  const folder = join(ROOT, 'lib');
  const codes = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, code] of text.matchAll(/\brefuse(?:At)?\(\s*'([a-z-]+)'/g)) codes.add(code!);
  }
  return [...codes].sort() as RefusalCode[];
}
