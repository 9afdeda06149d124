/** for (const k in o = build(x)) t[k] = o[k]  =>  fill(t, x) */
import { buildDictionary, fillDictionary } from '../builders.js';
import { row, type Case, type Dictionary } from '../case.js';
import { parts, type Parts } from '../inputs.js';

function before(lists: Parts): Dictionary {
  const all: Dictionary = {};
  for (const list of lists) {
    const part = buildDictionary(list);
    for (const key in part) all[key] = part[key] as number;
  }
  return all;
}

function after(lists: Parts): Dictionary {
  const all: Dictionary = {};
  for (const list of lists) fillDictionary(all, list);
  return all;
}

const shape = { container: 'dictionary', before, after } as const;

export default {
  form: 'drain-for-in',
  rows: [row({ ...shape, pattern: '1 part', input: parts(1) }), row({ ...shape, pattern: '8 parts', input: parts(8) })],
} satisfies Case;
