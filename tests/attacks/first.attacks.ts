import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  {
    name: 'a copy of a copy, each dropped for the other',
    aim: 'two rewrites, each sound alone, that rest on each other',
    touched: true,
    code: `class Store {
  #items = new Map<string, number>([['a', 1]]);
  #contents(): Map<string, number> {
    return new Map(this.#items);
  }
  take(): Map<string, number> {
    const own = new Map(this.#contents());
    own.clear();
    return own;
  }
  size(): number {
    return this.#contents().size;
  }
}
`,
    run: '(() => { const s = new Store(); s.take(); return s.size(); })()',
  },
];

export default attacks;
