/** new Map(xs.map((x) => [k, v]))  =>  a loop of set, through for…of or xs.forEach */
import { row, type Case, type Item, type Key } from '../case.js';
import { oneList } from '../inputs.js';

function before(list: readonly Item[]): Map<Key, number> {
  return new Map(list.map((x) => [x.key, x.value]));
}

function throughForOf(list: readonly Item[]): Map<Key, number> {
  const map = new Map<Key, number>();
  for (const x of list) map.set(x.key, x.value);
  return map;
}

function throughForEach(list: readonly Item[]): Map<Key, number> {
  const map = new Map<Key, number>();
  list.forEach((x) => {
    map.set(x.key, x.value);
  });
  return map;
}

const keys = ['int', 'string', 'computed', 'object'] as const;
const shape = { container: 'Map', keys, input: oneList, before } as const;

export default {
  form: 'pairs-map',
  rows: [
    row({ ...shape, pattern: 'for…of', after: throughForOf }),
    row({ ...shape, pattern: 'forEach', after: throughForEach }),
  ],
} satisfies Case;
