/** The pool, and the pool that checks: what both do, then what each does with a lease that is used against its rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createPool as createChecked } from '../src/checked-pool.js';
import { IntSet } from '../src/int-set.js';
import { LeaseError } from '../src/lease-error.js';
import { createPool, type Lease, type Pool } from '../src/pool.js';
import { SmallMap } from '../src/small-map.js';
import { SmallSet } from '../src/small-set.js';

const sameType: typeof createPool = createChecked;
const pools = [
  ['pool', createPool],
  ['checking pool', sameType],
] as const;

describe.each(pools)('a %s', (_name, create) => {
  test.each([
    ['SmallMap', () => new SmallMap<number, number>()],
    ['Map', () => new Map<number, number>()],
    ['SmallSet', () => new SmallSet<number>()],
    ['IntSet', () => new IntSet()],
  ] as const)('leases an empty %s, time and again', (_type, make) => {
    const pool = create<Map<number, number> | Set<number>>(make);
    for (let round = 0; round < 5; round++) {
      const lease = pool.acquire();
      expect([...lease.container]).toEqual([]);
      for (let i = 0; i < 4 + 4 * round; i++) fill(lease.container, i);
      expect(lease.container.size).toBe(4 + 4 * round);
      lease.release();
    }
  });

  test('gives each of two holders a container of its own', () => {
    const pool = create(() => new Set<string>());
    const outer = pool.acquire();
    outer.container.add('outer');
    const inner = pool.acquire();
    expect(inner.container).not.toBe(outer.container);
    inner.container.add('inner');
    pool.release(inner);
    expect([...outer.container]).toEqual(['outer']);
    outer.release();
  });

  test('serves a function that calls itself', () => {
    const pool = create(() => new SmallSet<number>());
    const sum = (depth: number): number => {
      const lease = pool.acquire();
      try {
        for (let i = 0; i < depth; i++) lease.container.add(i);
        const below = depth === 0 ? 0 : sum(depth - 1);
        return below + lease.container.size;
      } finally {
        lease.release();
      }
    };
    expect(sum(30)).toBe((30 * 31) / 2);
    expect(sum(30)).toBe((30 * 31) / 2);
  });

  test('serves async holders that take turns', async () => {
    const pool = create(() => new Map<string, number>());
    const work = async (name: string, turns: number): Promise<[string, number][]> => {
      const lease = pool.acquire();
      try {
        for (let i = 0; i < turns; i++) {
          lease.container.set(`${name}${i}`, i);
          await Promise.resolve();
        }
        return [...lease.container];
      } finally {
        lease.release();
      }
    };
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const found = await Promise.all(names.map((name, i) => work(name, i + 1)));
    expect(found).toEqual(names.map((name, i) => Array.from({ length: i + 1 }, (_, turn) => [name + turn, turn])));
  });

  test('has the container of a holder that threw, where `finally` released it', () => {
    const pool = create(() => new Set<number>());
    const fail = (): void => {
      const lease = pool.acquire();
      try {
        lease.container.add(1);
        throw new Error('between');
      } finally {
        lease.release();
      }
    };
    expect(fail).toThrow('between');
    expect(pool.acquire().container.size).toBe(0);
  });

  test('goes on without the container of a holder that threw and released nothing', () => {
    const pool = create(() => new Set<number>());
    const fail = (): void => {
      pool.acquire().container.add(1);
      throw new Error('between');
    };
    expect(fail).toThrow('between');
    expect(pool.acquire().container.size).toBe(0);
  });

  test('lets an error of `clear` through, and never hands that container out again', () => {
    class Bad extends Set<number> {
      override clear(): void {
        throw new Error('cannot clear');
      }
    }
    const pool = create(() => new Bad());
    const lease = pool.acquire();
    const { container } = lease;
    expect(() => lease.release()).toThrow('cannot clear');
    expect(pool.acquire().container === container).toBe(false);
  });

  test('empties by `forget` what has that', () => {
    class Kept extends Set<number> {
      static forgotten = 0;
      forget(): void {
        Kept.forgotten++;
        this.clear();
      }
    }
    const lease = create(() => new Kept()).acquire();
    lease.release();
    expect(Kept.forgotten).toBe(1);
  });

  test('refuses what makes no sense', () => {
    expect(() => create(null as never)).toThrow(
      new TypeError('createPool() needs a function that makes a container, got null.'),
    );
    for (const max of [-1, 1.5, NaN, '2' as never]) {
      const message = `createPool() needs a whole number from 0 as 'max', got ${max}.`;
      expect(() => create(() => new Set(), { max })).toThrow(new RangeError(message));
    }
    expect(create(() => new Set(), { max: 0 }).acquire().container.size).toBe(0);
  });

  describe('its scopes', () => {
    test('release together what was leased in them', () => {
      const cleared: string[] = [];
      let made = 0;
      const pool = create(() => new Named(`${made++}`, cleared));
      const scope = pool.scope();
      const [, second] = [scope.acquire(), scope.acquire(), scope.acquire()];
      second.release();
      expect(cleared).toEqual(['1']);
      scope.release();
      expect(cleared).toEqual(['1', '2', '0']);
    });

    test('are apart from one another, and from leases beside them', () => {
      const pool = create(() => new Set<string>());
      const beside = pool.acquire();
      const outer = pool.scope();
      const held = outer.acquire();
      held.container.add('outer');
      const inner = pool.scope();
      inner.acquire().container.add('inner');
      inner.release();
      beside.container.add('beside');
      expect([[...held.container], [...beside.container]]).toEqual([['outer'], ['beside']]);
      outer.release();
      expect([...beside.container]).toEqual(['beside']);
    });

    test('release the rest where one release throws', () => {
      const cleared: string[] = [];
      const names = ['a', 'bad', 'c'];
      const pool = create(() => new Named(names.shift() as string, cleared));
      const scope = pool.scope();
      while (names.length > 0) scope.acquire();
      expect(() => scope.release()).toThrow('cannot clear bad');
      expect(cleared).toEqual(['c', 'a']);
    });

    test('lease nothing after their end', () => {
      const scope = create(() => new Set()).scope();
      scope.release();
      expect(() => scope.acquire()).toThrow(LeaseError);
      expect(() => scope.acquire()).toThrow('acquire() was called on a scope that has ended.');
    });
  });

  test('never has two holders of one container, whatever is released how often', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('acquire', 'scoped', 'end', 'release', 'wrong'), fc.nat(9)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, (todo) => {
        const all = [create(() => new Set<number>(), { max: 3 }), create(() => new Set<number>())];
        const held = new Map<Lease<Set<number>>, Set<number>>();
        const leases: Lease<Set<number>>[] = [];
        let scope = all[0]!.scope();
        let scoped: Lease<Set<number>>[] = [];
        const note = (lease: Lease<Set<number>>): void => {
          expect([...held.values()]).not.toContain(lease.container);
          expect(lease.container.size).toBe(0);
          lease.container.add(leases.length);
          held.set(lease, lease.container);
          leases.push(lease);
        };
        for (const [what, at] of todo) {
          const lease = leases[at % leases.length];
          if (what === 'acquire') note(all[at % 2]!.acquire());
          else if (what === 'scoped') note((scoped[scoped.length] = scope.acquire()));
          else if (what === 'end') {
            scope.release();
            for (const one of scoped) held.delete(one);
            [scope, scoped] = [all[0]!.scope(), []];
          } else if (lease !== undefined) {
            quietly(() => (what === 'wrong' ? all[at % 2]!.release(lease) : lease.release()));
            if (isReleased(lease)) held.delete(lease);
          }
          for (const [one, container] of held) {
            expect(one.container).toBe(container);
            expect(container.size).toBe(1);
          }
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('the pool', () => {
  test('uses containers again, the last first, and no more of them than it was told', () => {
    const made: Set<number>[] = [];
    const pool = createPool(() => made[made.push(new Set<number>()) - 1]!, { max: 2 });
    const leases = Array.from({ length: 4 }, () => pool.acquire());
    for (const lease of leases) lease.release();
    const again = Array.from({ length: 3 }, () => pool.acquire().container);
    expect(again.map((container) => made.indexOf(container))).toEqual([1, 0, 4]);
  });

  test('keeps 16 unless it is told', () => {
    let made = 0;
    const pool = createPool(() => (made++, new Set()));
    for (const lease of Array.from({ length: 20 }, () => pool.acquire())) lease.release();
    for (let i = 0; i < 20; i++) pool.acquire();
    expect(made).toBe(24);
  });

  test('takes no notice of a second release, also when the container has another holder', () => {
    const pool = createPool(() => new Set<string>());
    const first = pool.acquire();
    first.release();
    const second = pool.acquire();
    second.container.add('second');
    first.release();
    pool.release(first);
    first[Symbol.dispose]();
    expect([...second.container]).toEqual(['second']);
    expect(pool.acquire().container).not.toBe(second.container);
  });

  test('has nothing to hand out by a lease that was released', () => {
    const lease = createPool(() => new Set<string>()).acquire();
    lease.release();
    expect(lease.container).toBe(null);
    expect(() => lease.container.add('late')).toThrow(TypeError);
  });

  test('gives back a container that `clear` releases once more, once', () => {
    class Again extends Set<number> {
      lease: Lease<Again> | null = null;
      override clear(): void {
        super.clear();
        this.lease?.release();
      }
    }
    const pool = createPool(() => new Again());
    const lease = pool.acquire();
    lease.container.lease = lease;
    const { container } = lease;
    lease.release();
    expect([pool.acquire().container, pool.acquire().container].filter((one) => one === container)).toEqual([container]);
  });

  test('puts a container that is released to another pool back where it is from', () => {
    const [one, other] = [createPool(() => new Set<number>()), createPool(() => new Set<number>())];
    const lease = one.acquire();
    const { container } = lease;
    other.release(lease);
    expect(other.acquire().container).not.toBe(container);
    expect(one.acquire().container).toBe(container);
  });

  test.each(types())('ends a walk over a %s that is released on the way', (_name, pool) => {
    const lease = pool.acquire();
    for (let i = 0; i < 5; i++) lease.container.add(i);
    const seen: number[] = [];
    for (const value of lease.container) {
      seen.push(value);
      lease.release();
    }
    expect(seen).toEqual([0]);
  });

  test.each(types())('empties a %s under an iterator that is alive', (_name, pool) => {
    const lease = pool.acquire();
    for (let i = 0; i < 5; i++) lease.container.add(i);
    const iterators = [lease.container.values(), lease.container.entries()];
    for (const iterator of iterators) iterator.next();
    lease.release();
    expect(iterators.map((iterator) => iterator.next().done)).toEqual([true, true]);
    expect([...pool.acquire().container]).toEqual([]);
  });

  test('ends a scope once', () => {
    const pool = createPool(() => new Set<number>());
    const scope = pool.scope();
    scope.acquire();
    scope.release();
    const { container } = pool.acquire();
    container.add(1);
    scope.release();
    scope[Symbol.dispose]();
    expect([...container]).toEqual([1]);
  });
});

describe('the checking pool', () => {
  const place = /^at .*pool\.test\.ts/;

  test.each(types(createChecked))('finds a %s that is used after its release', (_name, pool) => {
    const lease = pool.acquire();
    const { container } = lease;
    container.add(1);
    lease.release();
    const uses = [
      () => container.add(2),
      () => container.has(1),
      () => container.size,
      () => container.forEach(() => {}),
      () => [...container],
      () => container.clear(),
      () => container.keys(),
    ];
    for (const use of uses) expect(use).toThrow(misuse('The container was used after its lease was released.'));
    expect(() => lease.container).toThrow(misuse('The container was asked for after its lease was released.'));
  });

  test('says where a lease was taken and released', () => {
    const pool = createChecked(() => new SmallMap<string, number>());
    const taker = (): Lease<SmallMap<string, number>> => pool.acquire();
    const lease = taker();
    const { container } = lease;
    (function giver() {
      lease.release();
    })();
    const lines = caught(() => container.get('a')).message.split('\n');
    expect(lines.find((line) => line.startsWith('  taken '))).toMatch(/^ {2}taken at taker \(.*pool\.test\.ts:\d+:\d+\)$/);
    expect(lines.find((line) => line.startsWith('  released '))).toMatch(/^ {2}released at giver \(.*pool\.test\.ts:\d+/);
  });

  test('finds a second release, of each kind', () => {
    const pool = createChecked(() => new Set<number>());
    const lease = pool.acquire();
    lease.release();
    for (const again of [() => lease.release(), () => pool.release(lease), () => lease[Symbol.dispose]()]) {
      expect(again).toThrow(misuse('The lease was released a second time.'));
    }
  });

  test('finds a release to another pool, and leaves the lease as it was', () => {
    const [one, other] = [createChecked(() => new Set<number>()), createChecked(() => new Set<number>())];
    const lease = one.acquire();
    const wrong = misuse('The lease was released to another pool than it was taken from.');
    expect(() => other.release(lease)).toThrow(wrong);
    lease.container.add(1);
    one.release(lease);
    expect(() => other.release(lease)).toThrow(wrong);
    expect(() => one.release({} as never)).toThrow('release() needs a lease of the pool, got Object.');
  });

  test.each(types(createChecked))('finds a walk over a %s that goes on after the release', (_name, pool) => {
    const walks: ((container: Set<number>, release: () => void) => void)[] = [
      (container, release) => {
        for (const value of container) if (value >= 0) release();
      },
      (container, release) => container.forEach(release),
      (container, release) => {
        const iterator = container.entries();
        release();
        iterator.next();
      },
    ];
    for (const walk of walks) {
      const lease = pool.acquire();
      for (let i = 0; i < 3; i++) lease.container.add(i);
      const { container } = lease;
      let isHeld = true;
      const release = (): void => {
        if (isHeld) lease.release();
        isHeld = false;
      };
      expect(() => walk(container, release)).toThrow(misuse('The container was walked on after its lease was released.'));
    }
  });

  test('lets a walk end with the release', () => {
    const lease = createChecked(() => new SmallSet<number>()).acquire();
    lease.container.add(1).add(2);
    for (const value of lease.container) {
      lease.release();
      if (value === 1) break;
    }
    expect(() => lease.container).toThrow(LeaseError);
  });

  test('finds a function that makes the same container twice', () => {
    const shared = new Set<number>();
    const pool = createChecked(() => shared);
    pool.acquire();
    expect(() => pool.acquire()).toThrow(new LeaseError('The function of createPool() gave the same container twice.'));
  });

  test('finds a scope that is released a second time, and says where it was opened', () => {
    const scope = createChecked(() => new Set<number>()).scope();
    const { container } = scope.acquire();
    scope[Symbol.dispose]();
    expect(() => scope.release()).toThrow(misuse('The scope was released a second time.'));
    expect(() => scope.acquire()).toThrow(misuse('acquire() was called on a scope that has ended.'));
    expect(() => container.add(1)).toThrow(misuse('The container was used after its lease was released.'));
  });

  test('does without V8’s stacks', () => {
    const { captureStackTrace } = Error;
    Reflect.deleteProperty(Error, 'captureStackTrace');
    try {
      const lease = createChecked(() => new Set<number>()).acquire();
      lease.release();
      expect(() => lease.release()).toThrow('The lease was released a second time.');
    } finally {
      Error.captureStackTrace = captureStackTrace;
    }
  });

  /** Matches a LeaseError with that message whose two places are in this file. */
  function misuse(message: string): Error {
    const asymmetric = {
      asymmetricMatch: (error: unknown): boolean => {
        if (!(error instanceof LeaseError)) return false;
        const [first, ...lines] = error.message.split('\n');
        const places = lines.filter((line) => /^ {2}(?:taken|released) /.test(line));
        const at = places.map((line) => line.replace(/^ {2}\w+ /, ''));
        return first === message && at.length === 2 && at.every((text) => place.test(text));
      },
    };
    return asymmetric as unknown as Error;
  }
});

class Named extends Set<number> {
  readonly #name: string;
  readonly #cleared: string[];

  constructor(name: string, cleared: string[]) {
    super();
    this.#name = name;
    this.#cleared = cleared;
  }

  override clear(): void {
    super.clear();
    if (this.#name === 'bad') throw new Error('cannot clear bad');
    this.#cleared.push(this.#name);
  }
}

function types(create = createPool): [string, Pool<Set<number>>][] {
  return [
    ['Set', create(() => new Set<number>())],
    ['SmallSet', create(() => new SmallSet<number>())],
    ['IntSet', create(() => new IntSet())],
  ];
}

function fill(container: Map<number, number> | Set<number>, value: number): void {
  if ('set' in container) container.set(value, value);
  else container.add(value);
}

function caught(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof LeaseError)) throw error;
  }
}

function isReleased(lease: Lease<unknown>): boolean {
  try {
    return lease.container === null;
  } catch {
    return true;
  }
}
