/** What is a lease of the runtime, and what is followed. */
import type { GuardCase } from './guard-case.js';

export const cases: readonly GuardCase[] = [
  {
    name: 'by the subpath',
    why: 'the same createPool',
    code: `import { createPool } from 'zero-copy-containers/pool';
const pool = createPool(() => new Set());
export function f(): void {
  const lease = pool.acquire();
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'under another name',
    why: 'an import may be renamed',
    code: `import { createPool as make } from 'zero-copy-containers';
const pool = make(() => new Set());
export const f = (): void => {
  const lease = pool.acquire();
};
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'from another module',
    why: 'a pool of someone else has rules of its own',
    code: `import { createPool } from 'generic-pool';
const pool = createPool(() => new Set());
export function f(): void {
  const lease = pool.acquire();
}
`,
    reports: [],
  },
  {
    name: 'from the module of the settings',
    why: 'the runtime may be vendored',
    runtime: './containers.js',
    code: `import { createPool } from './containers.js';
const pool = createPool(() => new Set());
export function f(): void {
  const lease = pool.acquire();
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a pool that is not const',
    why: 'it may be another one by then',
    code: `import { createPool } from 'zero-copy-containers';
let pool = createPool(() => new Set());
export function f(): void {
  const lease = pool.acquire();
}
`,
    reports: [],
  },
  {
    name: 'a function of that name',
    why: "a local createPool is not the runtime's",
    code: `import { createPool } from 'zero-copy-containers';
export function f(createPool: (make: () => Set<string>) => any): void {
  const pool = createPool(() => new Set());
  const lease = pool.acquire();
}
`,
    reports: [],
  },
  {
    name: 'a pool of the function',
    why: 'const, wherever it stands',
    code: `import { createPool } from 'zero-copy-containers';
export function f(): void {
  const pool = createPool(() => new Set());
  const lease = pool.acquire();
}
`,
    reports: ['notReleased lease'],
  },
  {
    name: 'a lease of the module',
    why: 'held for as long as the module is: no misuse',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
const lease = pool.acquire();
export const seen = lease.container;
`,
    reports: [],
  },
  {
    name: 'a lease that is passed on',
    why: 'who gets it may release it: nothing is known',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(): void {
  const lease = pool.acquire();
  log(lease);
}
`,
    reports: [],
  },
  {
    name: 'a release in a nested function',
    why: 'when that runs is not known',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export function f(words: string[]): void {
  const lease = pool.acquire();
  words.forEach(() => lease.release());
}
`,
    reports: [],
  },
  {
    name: 'a method',
    why: 'functions of all kinds',
    code: `import { createPool } from 'zero-copy-containers';
const pool = createPool(() => new Set());
export class C {
  f(): void {
    const lease = pool.acquire();
  }
}
`,
    reports: ['notReleased lease'],
  },
];
