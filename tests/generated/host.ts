/** What a changed program may call; see mutations.ts. */
export interface Host {
  readonly globals: Readonly<Record<string, unknown>>;
  /** What was kept and what the hooks hold, told when the program has run. */
  readonly finish: () => unknown;
}

export const TYPES = `
declare function keep<T>(value: T): T;
declare function hook(call?: () => unknown): void;
declare function flip(): boolean;
declare function boom(): void;
`;

const MOST_CALLS = 40;

export function makeHost(coin: number): Host {
  const kept: unknown[] = [];
  const hooks: (() => unknown)[] = [];
  let calls = 0;
  let flips = coin;
  let booms = coin;
  const hook = (given?: () => unknown): void => {
    if (given !== undefined) hooks.push(given);
    else for (const one of [...hooks]) if (calls++ < MOST_CALLS) one();
  };
  return {
    globals: {
      keep: <T>(value: T): T => {
        kept.push(value);
        return value;
      },
      hook,
      flip: () => (flips++ * 5) % 7 < 3,
      boom: () => {
        if (booms++ % 5 === 4) throw new TypeError('boom');
      },
    },
    finish: () => {
      hook();
      return kept;
    },
  };
}
