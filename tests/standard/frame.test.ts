/** Frames and rules: measures that layout and both writers share. */
import { describe, expect, test } from 'vitest';
import { frameIndents, frameOf, ruleBorderOf } from '../../src/standard/frame.js';
import { theThuc } from '../writers/mau.js';

const { styles } = theThuc();

describe('frames', () => {
  const boxed = Object.values(styles).filter((style) => style.box);

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

describe('rules', () => {
  const { ke, doan } = styles;
  if (!ke || !doan) throw new Error('no styles ke, doan');

  test('are as thick as their style says: half a point is 10 twips', () => {
    expect(ruleBorderOf(ke)).toEqual({ line: 10 });
    expect(ruleBorderOf({ ...ke, rule: 8 })).toEqual({ line: 20 });
  });

  test('of a style without one are a bug', () => expect(() => ruleBorderOf(doan)).toThrow(/doan has no rule/));
});
