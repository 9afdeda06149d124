/** const kept = [...m.values()].filter(p)  =>  const kept = []; for (const v of m.values()) if (p(v)) kept.push(v) */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { ownMap, ownSet } from '../inputs.js';

type Owned = Map<Key, number>;

function mapAllAfter(m: Owned): number[] {
  const kept: number[] = [];
  for (const value of m.values()) {
    if (value >= 0) kept.push(value);
  }
  return kept;
}

function mapNoneAfter(m: Owned): number[] {
  const kept: number[] = [];
  for (const value of m.values()) {
    if (value < 0) kept.push(value);
  }
  return kept;
}

function setAllAfter(s: Set<Key>): Key[] {
  const kept: Key[] = [];
  for (const key of s) {
    if (key !== '') kept.push(key);
  }
  return kept;
}

function setNoneAfter(s: Set<Key>): Key[] {
  const kept: Key[] = [];
  for (const key of s) {
    if (key === '') kept.push(key);
  }
  return kept;
}

const map = { container: 'Map', keys: UNSEEN, input: ownMap } as const;
const set = { container: 'Set', keys: UNSEEN, input: ownSet } as const;

export default {
  form: 'walk-filter',
  rows: [
    row({ ...map, pattern: 'all kept', before: (m) => [...m.values()].filter((v) => v >= 0), after: mapAllAfter }),
    row({ ...map, pattern: 'none kept', before: (m) => [...m.values()].filter((v) => v < 0), after: mapNoneAfter }),
    row({ ...set, pattern: 'all kept', before: (s) => [...s].filter((k) => k !== ''), after: setAllAfter }),
    row({ ...set, pattern: 'none kept', before: (s) => [...s].filter((k) => k === ''), after: setNoneAfter }),
  ],
} satisfies Case;
