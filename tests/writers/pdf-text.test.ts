/** The text taken out of a written PDF is the text put in, letter by letter. */
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FontFamily, faces } from '../../src/font/model.js';
import { vietnameseLetters } from '../../src/font/repertoire.js';
import { writePdf } from '../../src/writers/pdf/write.js';
import { textOf } from './pdf-read.js';
import { document, justifiedPages, line, page, piece, tinos } from './pdf-sample.js';

let family: FontFamily;
beforeAll(async () => {
  family = await tinos();
});

async function written(...pieces: Parameters<typeof line>[1][]): Promise<string> {
  const lines = pieces.map((p, i) => line(1000 + 400 * i, p));
  return (await textOf(await writePdf(document('Chữ'), [page(lines)], family))).join('');
}

describe.each(faces)('%s', (face) => {
  test('every Vietnamese letter is read back composed', async () => {
    const rows = [vietnameseLetters.slice(0, 67).join(''), vietnameseLetters.slice(67).join('')];
    const text = await written(...rows.map((row) => piece(row, 1000, { face, size: 8 })));
    expect(text).toBe(rows.join('\n'));
    expect(text).toBe(text.normalize('NFC'));
  });

  test('every character of the repertoire is read back', async () => {
    const characters = family.faces[face].codePoints.map((codePoint) => String.fromCodePoint(codePoint));
    const shown = characters.filter((c) => c !== '\u00a0' && c !== '\u2011' && c !== ' ');
    const rows = Array.from({ length: 20 }, (_, i) => shown.slice(i * 30, i * 30 + 30).join('')).filter(Boolean);
    expect(await written(...rows.map((row) => piece(row, 1000, { face, size: 10 })))).toBe(rows.join('\n'));
  });
});

test('a no-break space is read as a space, a no-break hyphen as "-", a word joiner not at all', async () => {
  expect(await written(piece('Số:\u00a05/KH\u2011UBND\u2060.', 1000))).toBe('Số: 5/KH-UBND.');
});

test('pieces of one line, stretched, tracked and raised, read as one line', async () => {
  const items = [
    line(
      1000,
      piece('Diện tích ', 1000, { wordSpace: 80, tracking: 3 }),
      piece('10 m', 2600, { face: 'bold' }),
      piece('2', 3140, { size: 8, rise: 90 }),
    ),
    line(1400, piece('dòng sau', 1000)),
  ];
  expect(await textOf(await writePdf(document('Chữ'), [page(items)], family))).toEqual(['Diện tích 10 m2\ndòng sau']);
});

test('any text of the repertoire survives, whatever its bytes in the file', async () => {
  const letters = family.faces.italic.codePoints.filter((c) => c > 0x20 && c !== 0xa0 && c !== 0x2011);
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(word, fc.integer({ min: -3, max: 3 }), async (codePoints, tracking) => {
      const text = String.fromCodePoint(...codePoints);
      expect(await written(piece(text, 1000, { face: 'italic', tracking }))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

describe('the five real plans', async () => {
  const folder = new URL('../nguon/', import.meta.url);
  test.each((await readdir(folder)).filter((name) => name.endsWith('.txt')))(
    '%s is read back word for word',
    async (name) => {
      const source = (await readFile(new URL(name, folder), 'utf8')).normalize('NFC');
      const paragraphs = source.split(/\s*\n\s*/).map((text) => text.trim().replaceAll(/\s+/g, ' '));
      const filled = paragraphs.filter((text) => text !== '');
      const pages = await textOf(await writePdf(document(name), justifiedPages(filled, family), family));
      expect(pages.join('\n').split(/\s+/)).toEqual(filled.join(' ').split(' '));
    },
  );
});
