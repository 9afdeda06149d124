import type { ContainerKind, Form } from '../lib/evidence/index.js';

/**
 * The keys a cell works with.
 *
 *   int       identifiers: small integers far apart, shuffled
 *   dense     0, 1, 2, … in order (dictionaries only: V8 keeps those in an array)
 *   string    strings made at run time, equal to others by content and not by pointer, kept in the items
 *   computed  strings made anew each time the builder asks for a key (dictionaries: the commonest kind)
 *   object    objects
 */
export type KeyKind = 'int' | 'dense' | 'string' | 'computed' | 'object';
export type Key = number | string | object;

export interface Item {
  readonly key: Key;
  readonly value: number;
}

export type Dictionary = Record<string, number>;

/** What a case draws its input from; every draw follows from the seed. */
export interface Draw {
  /** n items with n different keys, none of them drawn before. */
  items(n: number): Item[];
  /** The keys of these items once more: equal in content, other strings. Objects are the same objects. */
  again(items: readonly Item[]): Item[];
}

type Variant<I> = (input: I) => unknown;

/** One old shape and its rewrite, in one container and one pattern of use. */
export interface Row<I = unknown> {
  readonly container: ContainerKind;
  readonly pattern: string;
  readonly keys: readonly KeyKind[];
  readonly sizes: readonly number[];
  readonly input: (draw: Draw, n: number) => I;
  readonly before: Variant<I>;
  readonly after: Variant<I>;
  /** The plainest form without an import, where `after` is not that form itself. */
  readonly plain?: Variant<I>;
}

export interface Case {
  readonly form: Form;
  readonly rows: readonly Row[];
}

const FEW = [0, 1, 2, 4, 8, 64];
const SIZES = [...FEW, 512];

/** Forms that save a factor of n, or of n squared, stop at 64 entries: beyond, the gain only grows. */
export const GROWING = FEW;

/** For what never looks at a key: integers and pointers are all there is to tell apart. */
export const UNSEEN: readonly KeyKind[] = ['int', 'string'];

type RowInput<I> = Omit<Row<I>, 'keys' | 'sizes'> & Partial<Pick<Row<I>, 'keys' | 'sizes'>>;

export function row<I>(given: RowInput<I>): Row {
  const keys: readonly KeyKind[] =
    given.container === 'dictionary' ? ['int', 'dense', 'string', 'computed'] : ['int', 'string', 'object'];
  return { keys, sizes: SIZES, ...given } as Row<I> as Row;
}
