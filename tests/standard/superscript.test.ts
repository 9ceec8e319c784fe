/** Raised text: measures that layout and both writers share. */
import { expect, test } from 'vitest';
import { drawnRaise, superscriptOf } from '../../src/standard/superscript.js';

test.each([
  [10, 6.5, 2.5],
  [11, 7, 3],
  [12, 7.5, 3.5],
  [13, 8, 4],
  [14, 9, 4],
])('raised text beside %d pt: %d pt, %d pt up', (size, raised, rise) => {
  expect(superscriptOf(size)).toEqual({ size: raised, raise: rise });
});

test('raised text never makes a line taller', () => {
  // hhea ascent and line gap of Times New Roman over its em.
  const ascent = (1825 + 87) / 2048;
  for (let size = 8; size <= 20; size += 0.5) {
    const { size: raised, raise } = superscriptOf(size);
    expect(raise * drawnRaise + raised * ascent, `${size} pt`).toBeLessThanOrEqual(size * ascent);
  }
});
