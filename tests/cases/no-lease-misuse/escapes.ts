/** Containers and leases that leave the function. */
import type { GuardCase } from './guard-case.js';

export const cases: readonly GuardCase[] = [
  {
    name: 'returned',
    why: 'the caller gets what goes back',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return seen;
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes seen'],
  },
  {
    name: 'returned in an object',
    why: 'the same, wrapped',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return { seen, words };
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes seen'],
  },
  {
    name: 'an iterator returned',
    why: 'it walks the container later',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return seen.values();
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes seen'],
  },
  {
    name: 'a copy returned',
    why: "the copy is the caller's",
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return new Set(seen);
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'its size returned',
    why: 'a number',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return seen.size;
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'stored in a member',
    why: 'it outlives the lease',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    cache.seen = lease.container;
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes lease.container'],
  },
  {
    name: 'asked in a condition',
    why: 'no value leaves',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return seen ? 1 : 2;
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'captured by a function that is returned',
    why: 'it runs after the release',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return () => seen.size;
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes seen'],
  },
  {
    name: 'captured by a timer',
    why: 'the same',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    setTimeout(() => log(seen.size), 1);
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes seen'],
  },
  {
    name: 'captured by a promise',
    why: 'the same',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    void log().then(() => log(lease.container.size));
  } finally {
    lease.release();
  }
}
`,
    reports: ['escapes lease.container'],
  },
  {
    name: 'passed to a function',
    why: 'what that does with it is its own affair: nothing is known',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): unknown {
  const lease = pool.acquire();
  const seen = lease.container;
  for (const word of words) seen.add(word);
  try {
    return log(seen);
  } finally {
    lease.release();
  }
}
`,
    reports: [],
  },
  {
    name: 'the container yielded',
    why: 'who walks gets what goes back',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function* all(): Generator<unknown> {
  const lease = pool.acquire();
  yield lease.container;
  lease.release();
}
`,
    reports: ['escapes lease.container', 'heldAcrossYield yield lease.container'],
  },
  {
    name: 'the lease returned',
    why: "it is the caller's to release, but the reader should know",
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function open(): unknown {
  const lease = pool.acquire();
  return lease;
}
`,
    reports: ['escapes lease'],
  },
  {
    name: 'the lease stored',
    why: 'the same',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function open(): void {
  const lease = pool.acquire();
  cache.lease = lease;
}
`,
    reports: ['escapes lease'],
  },
];
