/// <reference lib="esnext.disposable" preserve="true" />
/**
 * A pool of containers that are cleared and used again.
 *
 * A lease stands between the pool and whoever holds a container. It gives its container back once and forgets it, so
 * that a second release has nothing to give: no container comes to two holders.
 *
 * Nothing else is checked here. `checked-pool.ts`, which takes this file's place under the condition `development`,
 * throws where a lease is used against its rules. The idea is Go's `sync.Pool`, with a lease for its `Put`.
 */
import { dispose } from './dispose.js';
import { type Clearable, IdleContainers } from './idle-containers.js';
import { LeaseScope } from './lease-scope.js';
import { typeNameText } from './source-kind.js';

/** How many idle containers a pool keeps, unless it is told. */
const MOST_IDLE = 16;

export type { Clearable };

export interface PoolOptions {
  /** How many idle containers are kept at most: a whole number from 0. 16 if left out. */
  readonly max?: number;
}

/** The right to use one container until it is released. */
export interface Lease<C> {
  /**
   * The container, empty when the lease is taken. Neither it nor an iterator of it may be used after the release.
   *
   * @throws LeaseError after the release, under the condition `development`; elsewhere it is null then.
   */
  readonly container: C;
  /**
   * Clears the container (by `forget`, if it has that) and gives it back. What `clear` costs, and O(1).
   *
   * @throws LeaseError the second time, under the condition `development`; elsewhere nothing happens then.
   */
  release(): void;
  /** The same as `release`, for `using`. */
  [Symbol.dispose](): void;
}

/** Leases that end together: an arena. */
export interface Scope<C> {
  /**
   * A lease that the end of the scope releases, if nobody has before. O(1).
   *
   * @throws LeaseError if the scope has ended.
   */
  acquire(): Lease<C>;
  /**
   * Ends the scope, and releases what was leased in it, the last first.
   *
   * @throws LeaseError the second time, under the condition `development`; elsewhere nothing happens then.
   */
  release(): void;
  /** The same as `release`, for `using`. */
  [Symbol.dispose](): void;
}

export interface Pool<C> {
  /** A lease of an idle container, or of a new one. O(1). */
  acquire(): Lease<C>;
  /**
   * The same as `lease.release()`.
   *
   * @throws LeaseError if the lease is another pool's, under the condition `development`; elsewhere its container goes
   *   back to the pool that it is from.
   */
  release(lease: Lease<C>): void;
  /** A scope, with nothing leased in it yet. O(1). */
  scope(): Scope<C>;
}

/**
 * A pool of what `create` makes, which must be empty, and made anew in each call. O(1).
 *
 * @throws TypeError if `create` is no function, RangeError if `max` is no whole number from 0.
 */
export function createPool<C extends Clearable>(create: () => C, options: PoolOptions = {}): Pool<C> {
  return new PlainPool(checkedCreate(create), checkedMax(options));
}

export function checkedCreate<C>(create: () => C): () => C {
  if (typeof create === 'function') return create;
  throw new TypeError(`createPool() needs a function that makes a container, got ${typeNameText(create)}.`);
}

export function checkedMax({ max = MOST_IDLE }: PoolOptions): number {
  if (Number.isInteger(max) && max >= 0) return max;
  throw new RangeError(`createPool() needs a whole number from 0 as 'max', got ${String(max)}.`);
}

class PlainPool<C extends Clearable> implements Pool<C> {
  readonly #idle: IdleContainers<C>;

  constructor(create: () => C, max: number) {
    this.#idle = new IdleContainers(create, max);
  }

  acquire(): Lease<C> {
    return new PlainLease(this.#idle);
  }

  release(lease: Lease<C>): void {
    lease.release();
  }

  scope(): Scope<C> {
    return new LeaseScope(() => this.acquire());
  }
}

class PlainLease<C extends Clearable> implements Lease<C> {
  readonly #idle: IdleContainers<C>;
  #container: C | null;

  constructor(idle: IdleContainers<C>) {
    this.#idle = idle;
    this.#container = idle.take();
  }

  get container(): C {
    return this.#container as C;
  }

  release(): void {
    const container = this.#container;
    if (container === null) return;
    // Before the rest: `clear` may be anyone's, and may release this lease again.
    this.#container = null;
    this.#idle.give(container);
  }

  [dispose](): void {
    this.release();
  }
}
