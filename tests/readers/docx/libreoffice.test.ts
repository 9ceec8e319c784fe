/** Files that LibreOffice saved again say the same as before, and so does a file with every trap of real ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/readers/model.js';
import { mau } from '../../writers/mau.js';
import { bay } from './bay.js';
import { readOutline, writtenOutline } from './outline.js';
import { docx, firstTable, paragraphs, readBytes, remarks, textOf } from './tep.js';

function saved(name: string): ReadDocument {
  return readBytes(new Uint8Array(readFileSync(new URL(`../tep/${name}.docx`, import.meta.url))));
}

/** LibreOffice counts in hundredths of a millimetre, and gives the empty paragraph after a table the default style. */
function expectAlike(found: readonly string[], wanted: readonly string[]): void {
  const words = (lines: readonly string[]) => lines.map((line) => withoutMeasures(line));
  expect(words(found)).toEqual(words(wanted));
  const measures = (lines: readonly string[]) =>
    lines.filter(measured).map((line) => [...line.matchAll(/\d+/g)].map(Number));
  measures(found).forEach((numbers, i) => {
    const others = measures(wanted)[i] ?? [];
    for (const [n, number] of numbers.entries()) expect(Math.abs(number - (others[n] ?? 0))).toBeLessThanOrEqual(1);
  });
}

function measured(line: string): boolean {
  return /^\s*(?:table|section) | rule \d+$/.test(line);
}

function withoutMeasures(line: string): string {
  return measured(line) ? line.replace(/\d+/g, '…') : line.replace(/^(\s*)[^:⟨]+: $/, '$1(trống): ');
}

test('a plan of this program', () => {
  const document = saved('tu-lan-libreoffice');
  expectAlike(readOutline(document), readOutline(saved('tu-lan')));
  expect(document.remarks).toEqual([]);
});

test('every feature of our writer', () => {
  expectAlike(readOutline(saved('mau-libreoffice')), writtenOutline(mau()));
});

describe.each([
  ['as typed', () => readBytes(docx(bay))],
  ['saved again by LibreOffice', () => saved('bay-libreoffice')],
])('a file with every trap, %s', (_, open) => {
  const document = open();
  const all = paragraphs(document).filter((one) => textOf(one) !== '');
  const find = (text: string) => all.find((one) => textOf(one) === text);

  test('text and labels', () => {
    expect(all.map((one) => [one.label?.text, textOf(one)].filter((part) => part !== undefined).join(' '))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH LAI CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
      'Phòng, chống ma túy năm 2026',
      '________',
      'I. MỤC ĐÍCH',
      '1. Nâng cao nhận thức',
      '2. Không để xảy ra, bảo đảm đúng quy định',
      '- tại các xã, phường',
      'II. NHIỆM VỤ',
      '1. Số:\u00a0\u00a0\u00a0/KH-UBND',
      'ĐỢT 1(1)',
      'TT',
      'Nội dung',
      'Cơ quan',
      'Chủ trì',
      'Phối hợp',
      '1',
      'Tuyên truyền',
      'Công an tỉnh',
      'Sở Y tế',
      'Hết./.',
    ]);
  });

  test('bold by the name of the font, runs joined, rules as shapes', () => {
    expect(find('KẾ HOẠCH')).toMatchObject({ runs: [{ text: 'KẾ HOẠCH', bold: true }], format: { align: 'center' } });
    expect(find('TỈNH LAI CHÂU')?.format.rule).toEqual({ how: 'shape', length: 900 });
    expect(find('Độc lập - Tự do - Hạnh phúc')?.format.rule).toEqual({ how: 'shape', length: 3400 });
    expect(find('________')?.format.rule).toEqual({ how: 'underscores' });
    expect(find('ĐỢT 1(1)')?.runs.at(-1)).toMatchObject({ text: '(1)', superscript: true });
  });

  test('header block without lines, task table with them', () => {
    const tables = document.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
    expect(tables.map((one) => one.bordered)).toEqual([false, true]);
    expect(tables.map((one) => one.headerRows)).toEqual([0, 2]);
    expect(firstTable(document).rows).toHaveLength(1);
  });

  test('footnote, page number, what was changed on the way', () => {
    expect(document.notes).toMatchObject([{ number: 1, blocks: [{ runs: [{ text: 'Gồm 02 địa bàn.' }] }] }]);
    expect(document.sections[0]?.page?.pageNumber).toMatchObject({ where: 'header', align: 'center' });
    expect(remarks(document).toSorted()).toEqual([
      'changed bang-ma-tcvn3 ×1',
      'changed chu-hoa-dinh-dang ×1',
      'changed unicode-to-hop ×1',
      'reported chu-an ×1',
    ]);
  });
});
