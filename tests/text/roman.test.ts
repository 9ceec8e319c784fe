/** Roman numerals as documents number their parts: the usual form only, written and read. */
import { expect, test } from 'vitest';
import { roman, romanNumber } from '../../src/text/roman.js';

const known: readonly (readonly [number, string])[] = [
  [1, 'I'],
  [3, 'III'],
  [4, 'IV'],
  [5, 'V'],
  [6, 'VI'],
  [9, 'IX'],
  [14, 'XIV'],
  [19, 'XIX'],
  [40, 'XL'],
  [49, 'XLIX'],
  [90, 'XC'],
  [99, 'XCIX'],
];

test.each(known)('%s is %s', (number, numeral) => {
  expect(roman(number)).toBe(numeral);
  expect(romanNumber(numeral)).toBe(number);
});

test.each(['', 'IIII', 'VIIII', 'IC', 'IM', 'VX', 'iv', 'A', 'C'])('“%s” is no number of a part', (text) => {
  expect(romanNumber(text)).toBeUndefined();
});
