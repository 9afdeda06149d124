import { describe, expect, it } from 'vitest';

import {
  applyPass,
  insertAt,
  mergeEdits,
  removeRange,
  replaceRange,
  sortEdits,
  type TextEdit,
} from '../../lib/edits/text-edits.js';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: [start, end], text });

describe('a pass', () => {
  it.each<[string, TextEdit[], string]>([
    ['by start', [edit(4, 5, 'B'), edit(0, 1, 'A')], 'A123B56789'],
    ['what overlaps waits', [edit(0, 3, 'A'), edit(2, 5, 'B')], 'A3456789'],
    ['what touches waits', [edit(0, 3, 'A'), edit(3, 5, 'B'), edit(6, 7, 'C')], 'A345C789'],
    ['the shorter one of one start', [edit(0, 3, 'A'), edit(0, 1, 'B')], 'B123456789'],
    ['the first one of one range', [edit(0, 1, 'A'), edit(0, 1, 'B')], 'A123456789'],
    ['an insertion at the start', [insertAt(0, 'A')], 'A0123456789'],
    ['of two insertions at one place the first', [insertAt(2, 'A'), insertAt(2, 'B')], '01A23456789'],
    ['a removal', [removeRange([1, 9])], '09'],
  ])('%s', (_name, edits, text) => {
    const pass = applyPass('0123456789', edits);
    expect(pass.text).toBe(text);
    expect(edits).toEqual(expect.arrayContaining([...pass.applied]));
  });
});

describe('merged edits', () => {
  it('span from the first to the last', () => {
    expect(mergeEdits('0123456789', [edit(6, 7, 'B'), edit(1, 3, 'A')])).toEqual(edit(1, 7, 'A345B'));
  });

  it('keep the order of those at one place', () => {
    expect(mergeEdits('01', [insertAt(1, 'A'), insertAt(1, 'B')])).toEqual(edit(1, 1, 'AB'));
    expect(sortEdits([edit(1, 2, 'C'), insertAt(1, 'A'), insertAt(1, 'B')]).map(({ text }) => text)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('must not overlap, and must be there', () => {
    expect(() => mergeEdits('0123', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(/overlap/);
    expect(() => mergeEdits('0123', [])).toThrow(/without edits/);
  });
});

describe('a replacement', () => {
  it.each([
    ['return[x]', [6, 9], 'x', 'return x'],
    ['[x]in o', [0, 3], 'x', 'x in o'],
    ['return[x]', [6, 9], '(x)', 'return(x)'],
    ['ä[x]', [1, 4], 'x', 'ä x'],
    ['$[x]', [1, 4], '1', '$ 1'],
    ['a;[x];', [2, 5], 'x', 'a;x;'],
    ['#[x]', [1, 4], '', '#'],
  ] as const)('%s', (text, range, by, out) => {
    expect(applyPass(text, [replaceRange({ text }, [range[0], range[1]], by)]).text).toBe(out);
  });
});
