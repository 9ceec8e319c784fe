/** Numbers in words, as contracts and budgets write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberInWords, wordsOfNumber } from '../../src/text/so-chu.js';

test.each([
  ['Ba trăm tám mươi lăm triệu', 385_000_000],
  ['năm', 5],
  ['hai mươi mốt', 21],
  ['một trăm linh tư', 104],
  ['một trăm lẻ năm', 105],
  ['mười lăm', 15],
  ['một tỷ hai trăm triệu', 1_200_000_000],
  ['Một tỉ, không trăm năm mươi triệu, ba trăm ngàn', 1_050_300_000],
  ['hai nghìn tỷ', 2_000_000_000_000],
])('%s', (words, value) => expect(numberInWords(words)).toBe(value));

test.each(['lần', 'năm năm', 'năm 2025', 'trăm', '', 'hai trăm xã'])('%s is no number', (words) =>
  expect(numberInWords(words)).toBeUndefined(),
);

test('there and back', () => {
  expect(wordsOfNumber(385_000_000)).toBe('ba trăm tám mươi lăm triệu');
  expect(wordsOfNumber(1_005_021)).toBe('một triệu không trăm linh năm nghìn không trăm hai mươi mốt');
  fc.assert(fc.property(fc.nat({ max: 999_999_999_999 }), (value) => numberInWords(wordsOfNumber(value)) === value));
});
