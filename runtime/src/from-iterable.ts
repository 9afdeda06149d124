/** What the constructors of Map and Set do with their argument: the method that adds is the instance's, read once. */
import { typeNameText } from './source-kind.js';

export function setAll<K, V>(map: Map<K, V>, entries: Iterable<readonly [K, V]>): void {
  const { set } = map;
  if (typeof set !== 'function') {
    throw new TypeError(`'set' of a new Map must be a function, got ${typeNameText(set)}.`);
  }
  for (const entry of entries) {
    if ((typeof entry !== 'object' && typeof entry !== 'function') || entry === null) {
      throw new TypeError(`An entry of a Map must be an object [key, value], got ${typeNameText(entry)}.`);
    }
    Reflect.apply(set, map, [entry[0], entry[1]]);
  }
}

export function addAll<T>(set: Set<T>, values: Iterable<T>): void {
  const { add } = set;
  if (typeof add !== 'function') {
    throw new TypeError(`'add' of a new Set must be a function, got ${typeNameText(add)}.`);
  }
  for (const value of values) Reflect.apply(add, set, [value]);
}
