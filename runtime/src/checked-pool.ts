/// <reference lib="esnext.disposable" preserve="true" />
/**
 * The pool under the condition `development`: each lease knows where it was taken and released, and whoever uses one
 * against its rules gets a LeaseError that says so.
 *
 * No container is used a second time. What was released is cleared, then retired (`retired.ts`), and stays so for good:
 * a holder that comes too late is found out by its first step, whoever else has come to the pool meanwhile.
 */
import { dispose } from './dispose.js';
import { empty } from './idle-containers.js';
import { LeaseError } from './lease-error.js';
import { releaseAll } from './lease-scope.js';
import { checkedCreate, checkedMax, type Clearable, type Lease, type Pool, type PoolOptions, type Scope } from './pool.js';
import { guardWalks, retire } from './retired.js';
import { typeNameText } from './source-kind.js';

type Caller = (...args: never[]) => unknown;

/** Every container that a pool has given out. */
const given = new WeakSet();

/** As `createPool` of `pool.ts`, whose docstring holds here too. */
export function createPool<C extends Clearable>(create: () => C, options: PoolOptions = {}): Pool<C> {
  checkedMax(options);
  return new CheckedPool(checkedCreate(create));
}

class CheckedPool<C extends Clearable> implements Pool<C> {
  readonly #create: () => C;

  constructor(create: () => C) {
    this.#create = create;
  }

  acquire(): Lease<C> {
    return this.lease(this.acquire);
  }

  lease(caller: Caller): CheckedLease<C> {
    const container = this.#create();
    if (given.has(container)) throw new LeaseError('The function of createPool() gave the same container twice.');
    given.add(container);
    return new CheckedLease(this, container, placeText(caller));
  }

  release(lease: Lease<C>): void {
    if (!(lease instanceof CheckedLease)) {
      throw new LeaseError(`release() needs a lease of the pool, got ${typeNameText(lease)}.`);
    }
    lease.end(this.release, this);
  }

  scope(): Scope<C> {
    return new CheckedScope(this, placeText(this.scope));
  }
}

class CheckedLease<C extends Clearable> implements Lease<C> {
  readonly #pool: CheckedPool<C>;
  readonly #container: C;
  readonly #taken: string;
  #released: string | null = null;

  constructor(pool: CheckedPool<C>, container: C, taken: string) {
    this.#pool = pool;
    this.#container = container;
    this.#taken = taken;
    guardWalks(container, () => this.#check('The container was walked on after its lease was released.'));
  }

  get container(): C {
    this.#check('The container was asked for after its lease was released.');
    return this.#container;
  }

  get isHeld(): boolean {
    return this.#released === null;
  }

  release(): void {
    this.end(this.release);
  }

  [dispose](): void {
    this.end(this[dispose]);
  }

  end(caller: Caller, pool: object = this.#pool): void {
    const place = placeText(caller);
    if (pool !== this.#pool) {
      const message = 'The lease was released to another pool than it was taken from.';
      throw leaseError(message, this.#taken, this.#released ?? place);
    }
    this.#check('The lease was released a second time.');
    this.#released = place;
    try {
      empty(this.#container);
    } finally {
      retire(this.#container, () => this.#check('The container was used after its lease was released.'));
    }
  }

  #check(message: string): void {
    if (this.#released !== null) throw leaseError(message, this.#taken, this.#released);
  }
}

class CheckedScope<C extends Clearable> implements Scope<C> {
  readonly #pool: CheckedPool<C>;
  readonly #opened: string;
  readonly #leases: CheckedLease<C>[] = [];
  #ended: string | null = null;

  constructor(pool: CheckedPool<C>, opened: string) {
    this.#pool = pool;
    this.#opened = opened;
  }

  acquire(): Lease<C> {
    this.#check('acquire() was called on a scope that has ended.');
    const lease = this.#pool.lease(this.acquire);
    this.#leases.push(lease);
    return lease;
  }

  release(): void {
    this.#end(this.release);
  }

  [dispose](): void {
    this.#end(this[dispose]);
  }

  #end(caller: Caller): void {
    this.#check('The scope was released a second time.');
    this.#ended = placeText(caller);
    releaseAll(this.#leases, (lease) => {
      if (lease.isHeld) lease.end(caller);
    });
  }

  #check(message: string): void {
    if (this.#ended !== null) throw leaseError(message, this.#opened, this.#ended);
  }
}

function leaseError(message: string, taken: string, released: string): LeaseError {
  return new LeaseError(`${message}\n  taken ${taken}\n  released ${released}`);
}

/** How many callers a message names: with a `using` that TypeScript has rewritten, the third is the function itself. */
const CALLERS = 3;

interface StackCapture {
  captureStackTrace?(target: object, above: Caller): void;
}

/** Where a method was called from, e.g. `at fill (file:///a.js:3:5)`, the nearest caller first. */
function placeText(method: Caller): string {
  const error = new Error('here');
  (Error as StackCapture).captureStackTrace?.(error, method);
  const frames = (error.stack ?? '').split('\n').filter((line) => !line.startsWith('Error'));
  return frames
    .slice(0, CALLERS)
    .map((line) => line.trim())
    .join('\n    ');
}
