/** new Set(xs.filter(p))  =>  a loop of add, through for…of or xs.forEach */
import { row, type Case, type Draw, type Key } from '../case.js';

interface Filtered {
  readonly list: readonly Key[];
  readonly skip: ReadonlySet<Key>;
}

function kept(share: 'all' | 'none'): (draw: Draw, n: number) => Filtered {
  return (draw, n) => {
    const list = draw.items(n).map((item) => item.key);
    return { list, skip: new Set(share === 'all' ? [] : list) };
  };
}

function before({ list, skip }: Filtered): Set<Key> {
  return new Set(list.filter((key) => !skip.has(key)));
}

function throughForOf({ list, skip }: Filtered): Set<Key> {
  const set = new Set<Key>();
  for (const key of list) {
    if (!skip.has(key)) set.add(key);
  }
  return set;
}

function throughForEach({ list, skip }: Filtered): Set<Key> {
  const set = new Set<Key>();
  list.forEach((key) => {
    if (!skip.has(key)) set.add(key);
  });
  return set;
}

const shape = { container: 'Set', before } as const;

export default {
  form: 'pairs-filter',
  rows: [
    row({ ...shape, pattern: 'for…of, all kept', input: kept('all'), after: throughForOf }),
    row({ ...shape, pattern: 'for…of, none kept', input: kept('none'), after: throughForOf }),
    row({ ...shape, pattern: 'forEach, all kept', input: kept('all'), after: throughForEach }),
    row({ ...shape, pattern: 'forEach, none kept', input: kept('none'), after: throughForEach }),
  ],
} satisfies Case;
