/** Releases: on every path, and once on each. */
import type { GuardCase } from './guard-case.js';

export const cases: readonly GuardCase[] = [
  {
    name: 'released in a finally',
    why: 'the plain right way: nothing is said',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  try {
    for (const word of words) lease.container.add(word);
    return lease.container.size;
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'released at the end',
    why: 'no path is left out',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  const { size } = seen;
  lease.release();
  return size;
}
`,
    reports: [],
  },
  {
    name: 'never released',
    why: 'the pool makes a new container in each call',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  for (const word of words) lease.container.add(word);
  return lease.container.size;
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'an early return',
    why: 'one path leaves without a release',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  if (words.length === 0) return 0;
  for (const word of words) lease.container.add(word);
  const { size } = lease.container;
  lease.release();
  return size;
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'an early return before the lease',
    why: 'nothing is held there yet',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  if (words.length === 0) return 0;
  const lease = pool.acquire();
  const { size } = lease.container.add(words[0]);
  lease.release();
  return size;
}
`,
    reports: [],
  },
  {
    name: 'a throw',
    why: 'the release stands behind it',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  if (words.length === 0) throw new Error('none');
  const { size } = lease.container;
  lease.release();
  return size;
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a throw in a try with a finally',
    why: 'the finally runs on that path too',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  try {
    if (words.length === 0) throw new Error('none');
    return lease.container.size;
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'released in the try and in the catch',
    why: 'the two never run both: but the try may throw after its release',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): void {
  const lease = pool.acquire();
  try {
    lease.container.add(words.join());
    lease.release();
    log(words);
  } catch {
    lease.release();
  }
}
`,
    reports: ['releasedTwice lease.release()'],
  },
  {
    name: 'released in the catch alone',
    why: 'without an error it is not',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): void {
  const lease = pool.acquire();
  try {
    lease.container.add(words.join());
  } catch (error) {
    lease.release();
    throw error;
  }
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'released in the try and in the finally',
    why: 'the finally runs after the try',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): void {
  const lease = pool.acquire();
  try {
    lease.container.add(words.join());
    lease.release();
  } finally {
    lease.release();
  }
}
`,
    reports: ['releasedTwice lease.release()'],
  },
  {
    name: 'one branch',
    why: 'the other goes on with the lease',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): void {
  const lease = pool.acquire();
  if (words.length > 0) lease.release();
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'each branch',
    why: 'every path releases once',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  const lease = pool.acquire();
  if (words.length > 0) {
    lease.release();
    return 1;
  } else {
    pool.release(lease);
  }
  return 0;
}
`,
    reports: [],
  },
  {
    name: 'a conditional expression and a short circuit',
    why: 'paths within one expression',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(ok: boolean): void {
  const lease = pool.acquire();
  ok && lease.release();
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a switch',
    why: 'its default releases nothing',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(kind: string): void {
  const lease = pool.acquire();
  switch (kind) {
    case 'a':
      lease.release();
      break;
    default:
      log(kind);
  }
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a lease in each round',
    why: 'taken and released in the body',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(lists: string[][]): void {
  for (const words of lists) {
    const lease = pool.acquire();
    for (const word of words) lease.container.add(word);
    log(lease.container.size);
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'a continue before the release',
    why: 'the next round takes another lease',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(lists: string[][]): void {
  for (const words of lists) {
    const lease = pool.acquire();
    if (words.length === 0) continue;
    lease.release();
  }
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a break before the release',
    why: 'the loop is left with the lease',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(lists: string[][]): void {
  while (true) {
    const lease = pool.acquire();
    if (lists.length === 0) break;
    lease.release();
  }
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'released in a loop',
    why: 'the second round releases it again; with no round nobody does',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): void {
  const lease = pool.acquire();
  for (const word of words) {
    log(word);
    lease.release();
  }
}
`,
    reports: ['notReleased lease', 'releasedTwice lease.release()'],
  },
  {
    name: 'twice in a row',
    why: 'the second has nothing to release',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): void {
  const lease = pool.acquire();
  lease.release();
  pool.release(lease);
}
`,
    reports: ['releasedTwice pool.release(lease)'],
  },
  {
    name: 'by Symbol.dispose',
    why: 'a release as well',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): void {
  const lease = pool.acquire();
  lease[Symbol.dispose]();
}
`,
    reports: [],
  },
  {
    name: 'using',
    why: 'released by the language, on every path',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(words: string[]): number {
  using lease = pool.acquire();
  if (words.length === 0) return 0;
  for (const word of words) lease.container.add(word);
  return lease.container.size;
}
`,
    reports: [],
  },
  {
    name: 'using, and a release',
    why: 'the end of the block releases it once more',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function count(): void {
  using lease = pool.acquire();
  log(lease.container.size);
  lease.release();
}
`,
    reports: ['releasedTwice lease.release()'],
  },
  {
    name: 'an await in a try with a finally',
    why: 'an async holder as it should be',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export async function count(words: string[]): Promise<number> {
  const lease = pool.acquire();
  try {
    for (const word of words) lease.container.add(await log(word));
    return lease.container.size;
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'an await without a finally',
    why: 'a rejection ends the function there',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export async function count(word: string): Promise<void> {
  const lease = pool.acquire();
  await log(word);
  lease.release();
}
`,
    reports: ['heldAcross await log(word)'],
  },
  {
    name: 'an await after the release',
    why: 'nothing is held',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export async function count(word: string): Promise<void> {
  const lease = pool.acquire();
  lease.release();
  await log(word);
}
`,
    reports: [],
  },
  {
    name: 'for await',
    why: 'each round waits',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export async function count(words: AsyncIterable<string>): Promise<void> {
  const lease = pool.acquire();
  for await (const word of words) lease.container.add(word);
  lease.release();
}
`,
    reports: ['heldAcross const word'],
  },
  {
    name: 'a yield',
    why: 'who walks the generator may stop for good, finally or not',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function* all(words: string[]): Generator<string> {
  const lease = pool.acquire();
  try {
    for (const word of words) if (lease.container.size < lease.container.add(word).size) yield word;
  } finally {
    lease.release();
  }
}
`,
    reports: ['heldAcrossYield yield word'],
  },
];
