/** What the package is under the condition `development`: the same, with leases that are checked. */
export * from './index.js';
export { createPool } from './checked-pool.js';
