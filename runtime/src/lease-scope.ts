/** Leases that end together: an arena. A list of them, released from its end. */
import { dispose } from './dispose.js';
import { LeaseError } from './lease-error.js';
import type { Lease, Scope } from './pool.js';

export class LeaseScope<C> implements Scope<C> {
  readonly #acquire: () => Lease<C>;
  #leases: Lease<C>[] | null = [];

  constructor(acquire: () => Lease<C>) {
    this.#acquire = acquire;
  }

  acquire(): Lease<C> {
    if (this.#leases === null) throw new LeaseError('acquire() was called on a scope that has ended.');
    const lease = this.#acquire();
    this.#leases.push(lease);
    return lease;
  }

  release(): void {
    const leases = this.#leases;
    this.#leases = null;
    if (leases !== null) releaseAll(leases, (lease) => lease.release());
  }

  [dispose](): void {
    this.release();
  }
}

/** Releases all, the last first, also where one release throws; the first error goes on. */
export function releaseAll<L>(leases: L[], release: (lease: L) => void): void {
  const errors: unknown[] = [];
  for (let lease = leases.pop(); lease !== undefined; lease = leases.pop()) {
    try {
      release(lease);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
