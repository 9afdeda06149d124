/**
 * The set methods of ES2025 (`union`, `isSubsetOf`, …) for any ReadonlySet, on any engine.
 *
 * A source that still has the engine's own method is given to it: that one reads the table of the set directly. All
 * others take the methods below: an engine without them (Node 20), a Set of another realm or library, and a class with
 * a method of that name but not of that meaning. There are older ones, whose `union` writes to the set and returns it;
 * a view must never call those.
 *
 * By hand they do what ECMA-262 asks for ("Set Records", "Properties of the Set Prototype Object"), call by call: the
 * other is read as `size`, `has`, `keys`, once each; the smaller one is walked; a Set that grows meanwhile is walked to
 * its new end; an iterator that is left early is closed.
 */
import { typeNameText } from './source-kind.js';

/** What a set method needs of its argument: a Set, a Map's keys, a view of either. In newer libs `ReadonlySetLike`. */
export interface SetLike<T> {
  readonly size: number;
  has(value: T): boolean;
  /** An iterator of the values, for all its name. */
  keys(): Iterator<T>;
}

export interface SetMethods<T> {
  union<U>(other: SetLike<U>): Set<T | U>;
  intersection<U>(other: SetLike<U>): Set<T & U>;
  difference<U>(other: SetLike<U>): Set<T>;
  symmetricDifference<U>(other: SetLike<U>): Set<T | U>;
  isSubsetOf(other: SetLike<unknown>): boolean;
  isSupersetOf(other: SetLike<unknown>): boolean;
  isDisjointFrom(other: SetLike<unknown>): boolean;
}

type Name = keyof SetMethods<unknown>;
type Answer<N extends Name> = ReturnType<SetMethods<unknown>[N]>;
type Values = ReadonlySet<unknown>;

export function callSetMethod<N extends Name>(name: N, set: Values, other: SetLike<unknown>): Answer<N> {
  const native = (Set.prototype as Partial<SetMethods<unknown>>)[name];
  const isOwn = native !== undefined && (set as Partial<SetMethods<unknown>>)[name] === native;
  return isOwn ? (Reflect.apply(native, set, [other]) as Answer<N>) : byHand[name](set, other);
}

const byHand: { readonly [N in Name]: (set: Values, other: SetLike<unknown>) => Answer<N> } = {
  union(set, other) {
    const keys = readSetRecord(other).startKeys();
    const result = new Set(set);
    walk(keys, (key) => result.add(key));
    return result;
  },

  intersection(set, other) {
    const record = readSetRecord(other);
    const result = new Set();
    if (set.size <= record.size) {
      for (const value of set) if (record.has(value)) result.add(value);
    } else {
      walk(record.startKeys(), (key) => set.has(key) && result.add(key));
    }
    return result;
  },

  difference(set, other) {
    const record = readSetRecord(other);
    const result = new Set(set);
    if (set.size <= record.size) {
      for (const value of result) if (record.has(value)) result.delete(value);
    } else {
      walk(record.startKeys(), (key) => result.delete(key));
    }
    return result;
  },

  symmetricDifference(set, other) {
    const keys = readSetRecord(other).startKeys();
    const result = new Set(set);
    // Asked of the set, not of the result: an iterator may yield a key twice.
    walk(keys, (key) => (set.has(key) ? result.delete(key) : result.add(key)));
    return result;
  },

  isSubsetOf(set, other) {
    const record = readSetRecord(other);
    if (set.size > record.size) return false;
    for (const value of set) if (!record.has(value)) return false;
    return true;
  },

  isSupersetOf(set, other) {
    const record = readSetRecord(other);
    return set.size >= record.size && walkWhile(record.startKeys(), (key) => set.has(key));
  },

  isDisjointFrom(set, other) {
    const record = readSetRecord(other);
    if (set.size > record.size) return walkWhile(record.startKeys(), (key) => !set.has(key));
    for (const value of set) if (record.has(value)) return false;
    return true;
  },
};

/** The standard's Set Record. */
interface SetRecord {
  readonly size: number;
  readonly has: (value: unknown) => boolean;
  readonly startKeys: () => Keys;
}

/** An iterator whose `next` has been read. It need not be iterable itself, so `for...of` will not do. */
interface Keys {
  readonly iterator: Iterator<unknown>;
  readonly next: () => unknown;
}

function readSetRecord(other: unknown): SetRecord {
  if (!isObject(other)) {
    throw new TypeError(`A set method needs a Set, a Map or a set-like object, got ${typeNameText(other)}.`);
  }
  const set = other as { readonly [name in keyof SetLike<unknown>]?: unknown };
  const size = Math.trunc(+(set.size as number));
  if (Number.isNaN(size)) throw new TypeError("A set-like object needs a number as 'size'.");
  if (size < 0) throw new RangeError(`A set-like object needs a 'size' of at least 0, got ${size}.`);
  const { has } = set;
  if (typeof has !== 'function') throw new TypeError("A set-like object needs a method 'has'.");
  const { keys } = set;
  if (typeof keys !== 'function') throw new TypeError("A set-like object needs a method 'keys'.");
  return {
    size,
    has: (value) => Boolean(Reflect.apply(has, set, [value])),
    startKeys: () => readKeys(Reflect.apply(keys, set, [])),
  };
}

function readKeys(iterator: unknown): Keys {
  if (!isObject(iterator)) {
    throw new TypeError(`'keys' of a set-like object must return an iterator, got ${typeNameText(iterator)}.`);
  }
  const { next } = iterator as Iterator<unknown>;
  return { iterator: iterator as Iterator<unknown>, next };
}

function walk(keys: Keys, visit: (key: unknown) => unknown): void {
  walkWhile(keys, (key) => {
    visit(key);
    return true;
  });
}

/** Shows each key to `visit` for as long as that says yes, and returns whether it came to the end. */
function walkWhile({ iterator, next }: Keys, visit: (key: unknown) => boolean): boolean {
  for (;;) {
    const step: unknown = Reflect.apply(next, iterator, []);
    if (!isObject(step)) throw new TypeError(`An iterator must step to an object, got ${typeNameText(step)}.`);
    if ((step as IteratorResult<unknown>).done) return true;
    if (!visit((step as IteratorResult<unknown>).value)) break;
  }
  const close = iterator.return ?? null;
  if (close !== null && !isObject(Reflect.apply(close, iterator, []))) {
    throw new TypeError('An iterator must close to an object.');
  }
  return false;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
