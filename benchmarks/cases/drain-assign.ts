/** Object.assign(t, build(x))  =>  fill(t, x) */
import { buildDictionary, fillDictionary } from '../builders.js';
import { row, type Case, type Dictionary } from '../case.js';
import { parts, type Parts } from '../inputs.js';

function before(lists: Parts): Dictionary {
  const all: Dictionary = {};
  for (const list of lists) Object.assign(all, buildDictionary(list));
  return all;
}

function after(lists: Parts): Dictionary {
  const all: Dictionary = {};
  for (const list of lists) fillDictionary(all, list);
  return all;
}

const shape = { container: 'dictionary', before, after } as const;

export default {
  form: 'drain-assign',
  rows: [row({ ...shape, pattern: '1 part', input: parts(1) }), row({ ...shape, pattern: '8 parts', input: parts(8) })],
} satisfies Case;
