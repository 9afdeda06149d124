import type { Case } from '../case.js';

/** What an import must not come to stand above. */
export const cases: readonly Case[] = [
  {
    name: 'an import below a reference to a library',
    why: 'below a statement it would be a comment, and the types of the library gone',
    options: { form: 'view' },
    settings: { runtime: '/containers.js' },
    code: `/// <reference lib="webworker.importscripts" />
const all = new Set<string>(["a"]);
const copy = (): Set<string> => new Set(all);
export const has = (name: string): boolean => copy().has(name);
export const load = (): void => importScripts("a.js");
`,
    out: `/// <reference lib="webworker.importscripts" />
import { readonlyView } from "/containers.js";

const all = new Set<string>(["a"]);
const copy = (): ReadonlySet<string> => readonlyView(all);
export const has = (name: string): boolean => copy().has(name);
export const load = (): void => importScripts("a.js");
`,
    run: 'has("a")',
  },
];
