/** new Set(xs.map(f))  =>  a loop of add, through for…of or xs.forEach */
import { row, type Case, type Item, type Key } from '../case.js';
import { oneList } from '../inputs.js';

function before(list: readonly Item[]): Set<Key> {
  return new Set(list.map((x) => x.key));
}

function throughForOf(list: readonly Item[]): Set<Key> {
  const set = new Set<Key>();
  for (const x of list) set.add(x.key);
  return set;
}

function throughForEach(list: readonly Item[]): Set<Key> {
  const set = new Set<Key>();
  list.forEach((x) => {
    set.add(x.key);
  });
  return set;
}

const keys = ['int', 'string', 'computed', 'object'] as const;
const shape = { container: 'Set', keys, input: oneList, before } as const;

export default {
  form: 'pairs-set-map',
  rows: [
    row({ ...shape, pattern: 'for…of', after: throughForOf }),
    row({ ...shape, pattern: 'forEach', after: throughForEach }),
  ],
} satisfies Case;
