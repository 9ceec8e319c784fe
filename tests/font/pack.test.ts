/** A packed family is the family again, and a pack that does not fit is not used. */
import { beforeAll, expect, test } from 'vitest';
import { loadFamily } from '../../src/font/load.js';
import { type FontFamily, faces } from '../../src/font/model.js';
import { packFamily, unpackFamily } from '../../src/font/pack.js';
import { tinosFiles } from './font-file.js';

let family: FontFamily;
let packed: Uint8Array;
beforeAll(async () => {
  const loaded = await loadFamily('Tinos', await tinosFiles());
  if (!loaded.family) throw new Error('Tinos not loaded');
  family = loaded.family;
  packed = packFamily(family, 'dấu');
});

/** All that can be asked of a face. */
function facts(of: FontFamily | undefined): unknown {
  return faces.map((face) => {
    if (!of) return undefined;
    const { advance, subsets, ...plain } = of.faces[face];
    const asked = (of: (codePoint: number) => unknown) => Array.from({ length: 0x2700 }, (_, i) => of(i));
    const files = subsets.map(({ glyph, data, compressed, codePoints }) => ({
      codePoints,
      glyphs: asked(glyph),
      data: Buffer.from(data),
      compressed: Buffer.from(compressed),
    }));
    return { ...plain, advances: asked(advance), files };
  });
}

test('unpacking gives back every number and byte', () => {
  const unpacked = unpackFamily(packed, 'dấu');
  expect(unpacked?.name).toBe('Tinos');
  expect(facts(unpacked)).toEqual(facts(family));
});

test('packing what was unpacked gives the same bytes', () => {
  const unpacked = unpackFamily(packed, 'dấu');
  expect(unpacked && Buffer.from(packFamily(unpacked, 'dấu')).equals(packed)).toBe(true);
});

test('another stamp, missing bytes, added bytes or other bytes: not used', () => {
  expect(unpackFamily(packed, 'khác')).toBeUndefined();
  const lengths = [0, 1, 3, 4, 5, 1000, packed.length - 100_000, packed.length - 1];
  expect(lengths.filter((length) => unpackFamily(packed.subarray(0, length), 'dấu'))).toEqual([]);
  expect(unpackFamily(Buffer.concat([packed, Buffer.from('x')]), 'dấu')).toBeUndefined();
  expect(unpackFamily(Buffer.from('{"version":3,"stamp":"dấu"}'), 'dấu')).toBeUndefined();
  expect(unpackFamily(Buffer.from('\0\0\0\u0004null'), 'dấu')).toBeUndefined();
});
