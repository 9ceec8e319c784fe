/** A name is offered only where it is a slip of the hand away from what was typed. */
import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/diagnostic/suggest.js';

const names = ['trichYeu', 'phuDe', 'chuDe', 'noiNhan', 'noiDung'];

test.each([
  ['trichYue', ['trichYeu']],
  ['TRICH YEU', ['trichYeu']],
  ['noiNhanh', ['noiNhan']],
  ['nôi dung', ['noiDung']],
  ['phuDee', ['phuDe']],
])('%s', (typed, wanted) => expect(nearest(typed, names)).toEqual(wanted));

// More than a third of the letters is another word.
test.each(['luu', 'chuKyyy', 'canCu', 'nam', 'trich', 'noiOThuong'])('%s is no slip', (typed) => {
  expect(nearest(typed, names)).toEqual([]);
  expect(didYouMean(typed, names)).toBe('');
});
