/**
 * THE corpus: every `cases` of every tests/cases/<rule>/<shape>.ts, found by the folders. The guard, which rewrites
 * nothing, has cases of another kind: tests/rules/no-lease-misuse.test.ts reads those.
 */
import { readdirSync } from 'node:fs';

import type { Case } from './case.js';

export interface CorpusCase extends Case {
  readonly rule: string;
  /** `<rule>/<shape>`: the file that holds it. */
  readonly file: string;
  /** `<rule>/<shape>: <name>`, unique. */
  readonly id: string;
  readonly filename: string;
}

const HERE = new URL('.', import.meta.url);

export const CORPUS: readonly CorpusCase[] = (await Promise.all(findFiles().map(load))).flat();

/** `<rule>/<shape>` of each file. */
export const FILES: readonly string[] = [...new Set(CORPUS.map(({ file }) => file))];

/** The cases that come to a text of their own: `out`, the fixpoint of all fixes. */
export const FIXED = CORPUS.filter((one): one is CorpusCase & { readonly out: string } => one.out !== undefined);

function findFiles(): { rule: string; shape: string }[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'no-lease-misuse')
    .flatMap(({ name: rule }) =>
      readdirSync(new URL(`${rule}/`, HERE))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => ({ rule, shape: file.slice(0, -'.ts'.length) })),
    );
}

async function load({ rule, shape }: { rule: string; shape: string }): Promise<CorpusCase[]> {
  const url = new URL(`${rule}/${shape}.ts`, HERE).href;
  const { cases } = (await import(/* @vite-ignore */ url)) as { cases: readonly Case[] };
  return cases.map((one) => ({
    ...one,
    filename: one.filename ?? 'case.ts',
    rule,
    file: `${rule}/${shape}`,
    id: `${rule}/${shape}: ${one.name}`,
  }));
}
