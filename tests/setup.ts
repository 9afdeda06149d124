/** While nothing is measured yet, every form counts as measured and won: the corpus tests the engine, not the table. */
import { vi } from 'vitest';

vi.mock('../lib/evidence/generated.js', async (load) => {
  const real = await load<typeof import('../lib/evidence/generated.js')>();
  if (Object.keys(real.measured).length > 0) return real;
  return { measured: new Proxy({}, { get: () => ({ fix: true, gain: 1 }) }) };
});
