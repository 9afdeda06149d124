/** The builders that the cases call, as people write them, and the fillers that they become. */
import type { Dictionary, Item, Key } from './case.js';

export function buildMap(items: readonly Item[]): Map<Key, number> {
  const map = new Map<Key, number>();
  for (const item of items) map.set(item.key, item.value);
  return map;
}

export function fillMap(map: Map<Key, number>, items: readonly Item[]): Map<Key, number> {
  for (const item of items) map.set(item.key, item.value);
  return map;
}

export function buildSet(items: readonly Item[]): Set<Key> {
  const set = new Set<Key>();
  for (const item of items) set.add(item.key);
  return set;
}

export function fillSet(set: Set<Key>, items: readonly Item[]): Set<Key> {
  for (const item of items) set.add(item.key);
  return set;
}

export function buildDictionary(items: readonly Item[]): Dictionary {
  const dictionary: Dictionary = {};
  for (const item of items) dictionary[item.key as string] = item.value;
  return dictionary;
}

export function fillDictionary(dictionary: Dictionary, items: readonly Item[]): Dictionary {
  for (const item of items) dictionary[item.key as string] = item.value;
  return dictionary;
}
