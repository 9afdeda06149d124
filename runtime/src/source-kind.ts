/**
 * What a value can be viewed as: a Map, a Set, or nothing.
 *
 * The class is asked first, so that a Set with a `get` method of its own stays a Set. A container of another realm, or
 * of a library, belongs to neither class and counts by its shape: it must have all that a ReadonlySet has, and a `get`
 * makes it a Map. WeakMap, Headers, arrays and plain objects lack a part of that.
 */
export type SourceKind = 'map' | 'set';

export function getSourceKind(value: unknown): SourceKind | null {
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  if (!isReadable(value)) return null;
  return typeof value.get === 'function' ? 'map' : 'set';
}

/** A word for the value, to end an error message with. */
export function typeNameText(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object' && typeof value !== 'function') return typeof value;
  return Object.prototype.toString.call(value).slice('[object '.length, -']'.length);
}

function isReadable(value: unknown): value is { readonly get?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const source = value as { readonly [name in keyof ReadonlySet<unknown>]?: unknown };
  return (
    typeof source.size === 'number' &&
    typeof source.has === 'function' &&
    typeof source.forEach === 'function' &&
    typeof source.keys === 'function' &&
    typeof source.values === 'function' &&
    typeof source.entries === 'function' &&
    typeof source[Symbol.iterator] === 'function'
  );
}
