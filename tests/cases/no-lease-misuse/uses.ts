/** Uses after a release. */
import type { GuardCase } from './guard-case.js';

export const cases: readonly GuardCase[] = [
  {
    name: 'the container after the release',
    why: "it may be someone else's",
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): number {
  const lease = pool.acquire();
  const seen = lease.container;
  lease.release();
  return seen.size;
}
`,
    reports: ['usedAfterRelease seen'],
  },
  {
    name: 'by the lease',
    why: 'the container is null then',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): number {
  const lease = pool.acquire();
  lease.release();
  return lease.container.size;
}
`,
    reports: ['usedAfterRelease lease.container'],
  },
  {
    name: 'by a name taken out of the lease',
    why: 'the same container',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): number {
  const lease = pool.acquire();
  const { container: seen } = lease;
  const same = seen;
  lease.release();
  return same.size;
}
`,
    reports: ['usedAfterRelease same'],
  },
  {
    name: 'after a release on one path',
    why: 'the other path is fine, this one is not',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(ok: boolean): void {
  const lease = pool.acquire();
  if (ok) lease.release();
  log(lease.container.size);
  if (!ok) return;
}
`,
    reports: ['notReleased lease', 'usedAfterRelease lease.container'],
  },
  {
    name: 'in a walk that releases',
    why: 'the next step of the walk comes after the release',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function first(words: string[]): void {
  const lease = pool.acquire();
  for (const word of words) {
    lease.container.add(word);
    lease.release();
    return;
  }
  lease.release();
}
`,
    reports: [],
  },
  {
    name: 'in a callback that is called at once',
    why: 'the place of the call counts',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  lease.release();
  words.forEach((word) => lease.container.add(word));
  return words.length;
}
`,
    reports: ['usedAfterRelease words.forEach((word) => lease.container.add(word))'],
  },
  {
    name: 'in a callback before the release',
    why: 'right',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  words.forEach((word) => lease.container.add(word));
  const { size } = lease.container;
  lease.release();
  return size;
}
`,
    reports: [],
  },
  {
    name: 'another pool',
    why: 'its container goes back to the first',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
const other = createPool(() => new Set());
export function count(): void {
  const lease = pool.acquire();
  other.release(lease);
}
`,
    reports: ['wrongPool other.release(lease)'],
  },
];
