/**
 * Iterators over arrays that are not handed out: by position, written by hand.
 *
 * A generator would do the same at two to four times the cost. The position lives in a private field, so that an
 * iterator has no property that leads to the arrays, and the prototypes inherit %IteratorPrototype%: an iterator is
 * its own iterable, and has whatever helpers (`map`, `take`, …) the engine has.
 *
 * A step makes its result in one place, whether or not it is the last: an engine that has inlined the step then sees
 * that nobody keeps the result, and does not make it.
 *
 * They are live: an array that grows is walked to its new end, or to `end` if that comes first. An iterator that has
 * come to an end stays there, as the language's own do.
 */

/** An end that no array reaches: the largest small integer of every build of V8. */
export const NO_END = 2 ** 30 - 1;

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;

/** The items from `start` up to but without `end`. O(1), and O(1) a step. */
export function iterateItems<T>(items: readonly T[], start = 0, end = NO_END): MapIterator<T> {
  return new ItemIterator(items, start, end) as unknown as MapIterator<T>;
}

/** Pairs of what is at the same place in both, each a fresh array. O(1), and O(1) a step. */
export function iteratePairs<A, B>(
  first: readonly A[],
  second: readonly B[],
  start = 0,
  end = NO_END,
): MapIterator<[A, B]> {
  return new PairIterator(first, second, start, end) as unknown as MapIterator<[A, B]>;
}

class ItemIterator<T> {
  readonly #items: readonly T[];
  readonly #end: number;
  #next: number;

  constructor(items: readonly T[], start: number, end: number) {
    this.#items = items;
    this.#next = start;
    this.#end = end;
  }

  next(): IteratorResult<T, undefined> {
    const items = this.#items;
    const at = this.#next;
    const done = at >= this.#end || at >= items.length;
    this.#next = done ? NO_END : at + 1;
    return { value: done ? undefined : items[at], done } as IteratorResult<T, undefined>;
  }

  static {
    asIterator(this.prototype);
  }
}

class PairIterator<A, B> {
  readonly #first: readonly A[];
  readonly #second: readonly B[];
  readonly #end: number;
  #next: number;

  constructor(first: readonly A[], second: readonly B[], start: number, end: number) {
    this.#first = first;
    this.#second = second;
    this.#next = start;
    this.#end = end;
  }

  next(): IteratorResult<[A, B], undefined> {
    const first = this.#first;
    const at = this.#next;
    const done = at >= this.#end || at >= first.length;
    this.#next = done ? NO_END : at + 1;
    return { value: done ? undefined : [first[at], this.#second[at]], done } as IteratorResult<[A, B], undefined>;
  }

  static {
    asIterator(this.prototype);
  }
}

function asIterator(prototype: object): void {
  Object.setPrototypeOf(prototype, IteratorPrototype);
  Object.defineProperty(prototype, Symbol.toStringTag, { value: 'Container Iterator', configurable: true });
}
