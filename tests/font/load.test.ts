/** A family loaded from whole files: numbers as in the files, and a clear word for files that cannot be used. */
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFamily } from '../../src/font/load.js';
import { type Face, type FontFamily, faces } from '../../src/font/model.js';
import { vietnameseLetters } from '../../src/font/repertoire.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { tableStart, tinosFiles, withLicence, withoutOutline } from './font-file.js';

let files: Record<Face, Uint8Array>;
let family: FontFamily;
beforeAll(async () => {
  files = await tinosFiles();
  const loaded = await loadFamily('Tinos', files);
  if (!loaded.family) throw new Error('Tinos not loaded');
  family = loaded.family;
});

test('the 134 Vietnamese letters beside ASCII, composed', () => {
  expect(vietnameseLetters).toHaveLength(134);
  expect(new Set(vietnameseLetters).size).toBe(134);
  expect(vietnameseLetters.join('').normalize('NFC')).toBe(vietnameseLetters.join(''));
  expect(vietnameseLetters).toEqual(expect.arrayContaining([...'ăâđêôơưĂÂĐÊÔƠƯệỆữỮỹỸỵỴàÀ']));
});

describe.each(faces)('%s', (face) => {
  test('has the vertical measures of hhea', () => {
    const { unitsPerEm, ascent, descent, lineGap } = family.faces[face];
    expect({ unitsPerEm, ascent, descent, lineGap }).toEqual({
      unitsPerEm: 2048,
      ascent: 1825,
      descent: 443,
      lineGap: 87,
    });
  });

  test('has every width of the whole file', () => {
    const whole = create(files[face]);
    const { advance, codePoints } = family.faces[face];
    const own = codePoints.filter((codePoint) => codePoint !== 0x2011);
    expect(own.map(advance)).toEqual(own.map((codePoint) => whole.glyphForCodePoint(codePoint).advanceWidth));
    expect(own.length).toBeGreaterThan(500);
  });

  test('has what plans print', () => {
    const { advance, subsets } = family.faces[face];
    const text = `${vietnameseLetters.join('')}“”‘’–—…•₫№≥≤±×÷°²³§©µ→½`;
    const lacks = (c: string) => !advance(c.codePointAt(0) ?? 0) || !subsets.at(-1)?.glyph(c.codePointAt(0) ?? 0);
    expect([...text].filter(lacks)).toEqual([]);
  });

  test('is cut into a small and a larger TrueType file that can be read again', () => {
    const { subsets, postScriptName, codePoints } = family.faces[face];
    expect(subsets.at(-1)?.codePoints).toEqual(codePoints);
    const again = subsets.map(({ data }) => create(data));
    expect(again.map((font) => font.postscriptName)).toEqual([postScriptName, postScriptName]);
    expect(again.map((font) => font.glyphForCodePoint(0x1ec7).id)).toEqual(subsets.map(({ glyph }) => glyph(0x1ec7)));
    const [small, large] = subsets.map(({ data }) => data.length);
    expect(small).toBeLessThan((large ?? 0) * 0.6);
    expect(large).toBeLessThan(files[face].length / 10);
  });

  test('has the Vietnamese letters in the smaller file too', () => {
    const small = family.faces[face].subsets[0];
    expect(vietnameseLetters.filter((c) => !small?.glyph(c.codePointAt(0) ?? 0))).toEqual([]);
  });
});

test('no-break space and hyphen measure as the ordinary ones, the word joiner as nothing', () => {
  const { advance, subsets } = family.faces.regular;
  expect([advance(0xa0), advance(0x2011), advance(0x2060)]).toEqual([advance(0x20), advance(0x2d), 0]);
  for (const { glyph } of subsets) {
    expect([glyph(0xa0), glyph(0x2011), glyph(0x2060)]).toEqual([glyph(0x20), glyph(0x2d), undefined]);
  }
});

test('what the font lacks, and what must not be printed, has no width', () => {
  const { advance } = family.faces.regular;
  const refused = ['漢', '☐', '\u00ad', '\u0301', '\ufeff', '\t', '\u{1f600}'];
  expect(refused.filter((c) => advance(c.codePointAt(0) ?? 0) !== undefined)).toEqual([]);
});

test('loading twice gives the same bytes', async () => {
  const { family: again } = await loadFamily('Tinos', files);
  const bytes = (of: FontFamily | undefined) => faces.map((face) => of?.faces[face].subsets.map(({ data }) => data));
  expect(bytes(again)).toEqual(bytes(family));
});

describe('files that cannot be used', () => {
  async function codes(change: Partial<Record<Face, Uint8Array>>): Promise<string[]> {
    const { family: made, problems } = await loadFamily('Thử', { ...files, ...change });
    expect(made === undefined).toBe(problems.length > 0);
    expectSentences(problems);
    return problems.map(({ code, face }) => `${face} ${code}`);
  }
  const bytes = (text: string) => new TextEncoder().encode(text.padEnd(2000));

  test('no TrueType', async () => {
    const { problems } = await loadFamily('Thử', { ...files, bold: bytes('OTTO') });
    expect(problems[0]?.message).toBe(
      'Thấy phông OpenType kiểu PostScript (.otf) ở chỗ phông chữ đậm; cần tệp TrueType (đuôi .ttf), vì bản PDF chỉ nhúng được loại này.',
    );
    expect(await codes({ regular: bytes('<html>'), italic: bytes('wOF2'), boldItalic: new Uint8Array() })).toEqual([
      'regular phong-khong-phai-truetype',
      'italic phong-khong-phai-truetype',
      'boldItalic phong-khong-phai-truetype',
    ]);
  });

  test('cut off or overwritten', async () => {
    expect(await codes({ regular: files.regular.subarray(0, 5000) })).toEqual(['regular phong-hong']);
    const scrambled = files.bold.slice();
    scrambled.fill(0x5a, 12, 400);
    expect(await codes({ bold: scrambled })).toEqual(['bold phong-hong']);
  });

  test.each([
    [0x0002, true],
    [0x0200, true],
    [0x0100, true],
    [0x0008, false],
    [0x0004, false],
    [0x000a, false],
  ])('licence bits %i: forbidden %s', async (bits, forbidden) => {
    expect(await codes({ italic: withLicence(files.italic, bits) })).toEqual(
      forbidden ? ['italic phong-cam-nhung'] : [],
    );
  });

  test('two files exchanged', async () => {
    expect(await codes({ bold: files.italic, italic: files.bold })).toEqual([
      'bold phong-sai-kieu',
      'italic phong-sai-kieu',
    ]);
  });

  test('without the Vietnamese letters', async () => {
    const options = { targetFormat: 'truetype', keepFeatures: [], noLayoutClosure: true, noHinting: true } as const;
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
    const poor = await subsetFont(Buffer.from(files.regular), `${ascii}àáâãèéêìíòóôõùúýđ`, options);
    const { problems } = await loadFamily('Thử', { ...files, regular: poor });
    expect(problems.map((problem) => problem.code)).toEqual(['phong-thieu-chu-viet']);
    expect(problems[0]?.message).toContain('thiếu ả ạ ă');
    expect(problems[0]?.message).toContain('và 107 chữ khác');
  });

  test('with letters that have no outline', async () => {
    const whole = create(files.bold);
    const blank = withoutOutline(files.bold, whole.glyphForCodePoint('ệ'.codePointAt(0) ?? 0).id);
    const { problems } = await loadFamily('Thử', { ...files, bold: blank });
    expect(problems.map((problem) => problem.message)).toEqual([
      'Thấy phông chữ đậm thiếu ệ; cần phông có đủ chữ Việt, vì thiếu thì bản PDF sẽ có ô trống.',
    ]);
  });

  test('a variable font', async () => {
    const variable = files.regular.slice();
    // Any table will do: only its name tells.
    const entry = Buffer.from(variable).indexOf('gasp', 0, 'latin1');
    variable.set(new TextEncoder().encode('fvar'), entry);
    expect(tableStart(variable, 'fvar')).toBeGreaterThan(0);
    expect(await codes({ regular: variable })).toEqual(['regular phong-bien-thien']);
  });
});
