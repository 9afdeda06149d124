/**
 * Whether a file may import containers without being asked: installing the package is the consent, or naming a path in
 * the settings. The only place where a package.json is read.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

import type { Facts } from './facts.js';

/** The names in `dependencies` of a package.json, and when it was written: editors run for days. */
const KNOWN = new Map<string, { readonly modified: number; readonly names: ReadonlySet<string> }>();

export function hasConsent(facts: Facts): boolean {
  return facts.memo(findConsent, 'file' as const);
}

function findConsent({ settings, filename, root }: Facts): boolean {
  const { runtime } = settings;
  if (isPath(runtime)) return true;
  // e.g. <input>, <text>
  if (root === null || /^<.*>$/.test(filename)) return false;
  const [, name = runtime] = /^(@[^/]+\/[^/]+|[^/]+)/.exec(runtime) ?? [];
  return findDependencies(dirname(resolve(root, filename)))?.has(name) === true;
}

/** What a file imports the containers from: a path of the settings, which starts at the root, as seen from the file. */
export function getRuntimeModule({ settings, filename, root }: Facts): string {
  const { runtime } = settings;
  if (!runtime.startsWith('.') || root === null) return runtime;
  const path = relative(dirname(resolve(root, filename)), resolve(root, runtime)).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

function isPath(runtime: string): boolean {
  return /^\.\.?\//.test(runtime) || isAbsolute(runtime);
}

/** The dependencies that the nearest package.json names; null where there is none, or none that can be read. */
function findDependencies(folder: string): ReadonlySet<string> | null {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'package.json');
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (modified !== undefined) return readDependencies(file, modified);
    if (dirname(at) === at) return null;
  }
}

function readDependencies(file: string, modified: number): ReadonlySet<string> {
  const known = KNOWN.get(file);
  if (known?.modified === modified) return known.names;
  const names = new Set(parseDependencies(file));
  KNOWN.set(file, { modified, names });
  return names;
}

function parseDependencies(file: string): string[] {
  try {
    const { dependencies } = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as { dependencies?: unknown };
    return typeof dependencies === 'object' && dependencies !== null ? Object.keys(dependencies) : [];
  } catch {
    // A package.json that cannot be read consents to nothing
    return [];
  }
}
