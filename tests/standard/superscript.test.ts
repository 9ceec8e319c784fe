/** Raised text and frames: measures that layout and both writers share. */
import { describe, expect, test } from 'vitest';
import { frameIndents, frameOf } from '../../src/standard/frame.js';
import { drawnRaise, superscriptOf } from '../../src/standard/superscript.js';
import { theThuc } from '../writers/mau.js';

test.each([
  [10, 6.5, 2.5],
  [11, 7, 3],
  [12, 7.5, 3],
  [13, 8, 3.5],
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

describe('frames', () => {
  const boxed = Object.values(theThuc().styles).filter((style) => style.box);

  test.each(boxed.map((style) => [style.name, style] as const))(
    '%s: lines, spaces and text make up its height',
    (_, style) => {
      const frame = frameOf(style);
      if (!frame) throw new Error('no frame');
      expect(frame.text + 2 * (frame.line + frame.space)).toBe(frame.height);
      expect(frame.space % 20).toBe(0);
      const natural = style.size * 20 * 1.15;
      expect(frame.text).toBeGreaterThanOrEqual(Math.floor(natural));
      expect(frame.text).toBeLessThan(natural + 40);
    },
  );

  test('stands where the style aligns it', () => {
    const [style] = boxed;
    const frame = style && frameOf(style);
    if (!frame) throw new Error('no frame');
    const place = (align: 'left' | 'center' | 'right') => frameIndents({ ...style, align }, frame, frame.width + 1001);
    const { line } = frame;
    expect(place('left')).toEqual({ left: line, right: 1001 + line });
    expect(place('center')).toEqual({ left: 500 + line, right: 501 + line });
    expect(place('right')).toEqual({ left: 1001 + line, right: line });
    expect(frameIndents(style, frame, 100)).toEqual({ left: line, right: line });
  });
});
