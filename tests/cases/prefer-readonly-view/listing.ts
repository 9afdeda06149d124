/**
 * Arrays of the contents. Handed out as iterators they would be walked no faster than the law asks for (`direct-walk` in
 * docs/evidence.md), so there is no such shape; what it would have broken stays here.
 */
import type { Case } from '../case.js';

const inQueue = (use: string, field = "#items = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]);", copy = '[...this.#items.values()]'): string => `export class Queue {
  ${field}
  readonly seen = new Set<number>();

  #list(): number[] {
    return ${copy};
  }

  use(): unknown {
    ${use}
  }
}
`;
const RUN = '(() => { const q = new Queue(); return [q.use(), q.use()]; })()';

const silent = (name: string, why: string, code: string, hazard?: string): Case => ({
  name,
  why,
  code,
  silent: true,
  run: RUN,
  ...(hazard === undefined ? {} : { hazard }),
});

export const cases: readonly Case[] = [
  silent('a list that is walked once', 'not faster by enough', inQueue('let n = 0;\n    for (const one of this.#list()) n = one;\n    return n;')),
  silent('a length', 'an iterator has none: 3 -> undefined', inQueue('return this.#list().length;'), 'TS14'),
  silent('a list that is walked twice', 'an iterator is empty the second time: 2 -> 1', inQueue('const list = this.#list();\n    let n = 0;\n    for (const one of list) n += one;\n    for (const one of list) n += one;\n    return n;'), 'I3'),
  silent('a predicate that takes the index', 'iterators pass none before Node 22', inQueue('return this.#list().find((one, i) => i > 0 && one > 1);'), 'I6'),
  silent(
    'the values of a generator',
    'its finally runs when the copy is made, not when the walk ends',
    inQueue('for (const one of this.#list()) return [one, this.seen.size];\n    return null;', '*#items(): Generator<number> {\n    try {\n      yield 1;\n    } finally {\n      this.seen.add(1);\n    }\n  }', '[...this.#items()]'),
    'I1',
  ),
];
