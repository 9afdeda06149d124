/**
 * Live iterators over a container that moves its entries about.
 *
 * An iterator keeps a cursor: a position, and what it knew of the container when it was last there. Before each step
 * the container brings the cursor up to date: `clears` tells that all is new since, and the log, a linked list, what
 * was moved. A container holds the end of its log only, so that what no iterator will read is garbage; an iterator
 * that is left half-way costs the container nothing. V8 follows an iterator from one hash table to the next in the
 * same way ("transitions").
 */

/** Where an iterator is. A fresh one is at the start, which is right whatever happens until its first step. */
export class Cursor<Source, Log> {
  readonly source: Source;
  /** How many entries lie behind. */
  index = 0;
  /** The container's number of clears at the last step. */
  clears: number;
  /** The part of the log that has been read, or null at the start. */
  log: Log | null = null;
  /** Of the native container behind, once the walk has come there. */
  native: Iterator<unknown> | null = null;
  /** What the last step came to. */
  key: unknown = undefined;
  value: unknown = undefined;

  constructor(source: Source, clears: number) {
    this.source = source;
    this.clears = clears;
  }
}

export const KEYS = 0;
export const VALUES = 1;
export const ENTRIES = 2;
type Kind = typeof KEYS | typeof VALUES | typeof ENTRIES;

export type LiveIteratorClass<Source> = new (source: Source, clears: number, kind: Kind) => object;

const iteratorPrototype: object = Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) as object) as object;

/**
 * The iterators of one class of containers: like the engine's own they have `next` and a tag, and inherit the rest.
 * `step` moves a cursor on to the next entry, or says that there is none; it is not asked again after that.
 */
export function defineIterator<Source, Log>(
  tag: string,
  step: (cursor: Cursor<Source, Log>) => boolean,
): LiveIteratorClass<Source> {
  class LiveIterator {
    #cursor: Cursor<Source, Log> | null;
    readonly #kind: Kind;

    constructor(source: Source, clears: number, kind: Kind) {
      this.#cursor = new Cursor(source, clears);
      this.#kind = kind;
    }

    next(): IteratorResult<unknown, undefined> {
      const cursor = this.#cursor;
      if (cursor === null) return { value: undefined, done: true };
      if (!step(cursor)) {
        this.#cursor = null;
        return { value: undefined, done: true };
      }
      const { key, value } = cursor;
      // An iterator that is kept must not keep what it has handed out.
      cursor.key = undefined;
      cursor.value = undefined;
      const kind = this.#kind;
      return { value: kind === KEYS ? key : kind === VALUES ? value : [key, value], done: false };
    }

    static {
      Reflect.setPrototypeOf(this.prototype, iteratorPrototype);
      Reflect.deleteProperty(this.prototype, 'constructor');
      Object.defineProperty(this.prototype, Symbol.toStringTag, { value: tag, configurable: true });
    }
  }
  return LiveIterator;
}
