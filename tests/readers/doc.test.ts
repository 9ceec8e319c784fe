/** Reading .doc files: all of their text, also where the library alone would lose it; renamed and damaged files are refused. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { blocksOfText } from '../../src/readers/doc/blocks.js';
import { readDoc } from '../../src/readers/doc/read.js';
import type { ReadBlock, ReadDocument } from '../../src/readers/model.js';
import { root } from '../ho-tro/build.js';

const plain = (block: ReadBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => (run.note === undefined ? run.text : `[${run.note}]`)).join('')
    : `[${block.rows.map((row) => row.cells.map((cell) => cell.blocks.map(plain).join(' / ')).join(' | ')).join(' ; ')}]`;

let bytes: Uint8Array;
let document: ReadDocument;

beforeAll(async () => {
  // Made with LibreOffice: condensed text, a footnote, a comment, header and footer, cells of several paragraphs, soft and hard hyphens.
  bytes = new Uint8Array(await readFile(path.join(root, 'tests', 'readers', 'mau', 'chu.doc')));
  const { value, diagnostics } = await readDoc('chu.doc', bytes);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('không đọc được');
  document = value;
});

describe('tệp .doc', () => {
  test('thân bài, bảng, đầu trang hai cột', () => {
    expect(document.sections[0]?.blocks.map(plain)).toEqual([
      '[ỦY BAN NHÂN DÂN / TỈNH TUYÊN QUANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc ; Số: 44/KH-UBND | Tuyên Quang, ngày 31 tháng 5 năm 2023]',
      'KẾ HOẠCH',
      '1. Chữ co khít lại vẫn phải đọc được, không được mất chữ nào.',
      '2. Địa bàn được chọn[1] năm “2023” – “2024”; tuyêntruyền.',
      '3. Có nhận xét ở đây.',
      '[TT | Nội dung | Chủ trì ; 1 | Treo băng rôn. / Phát tờ rơi. | Sở Y tế ; 2 | Tổng kết. | ]',
      'Hết./.',
    ]);
  });

  test('đầu trang, chân trang, chú thích, nhận xét', () => {
    expect(document.sections[0]?.headers.map(plain)).toEqual(['Đầu trang của mẫu']);
    expect(document.sections[0]?.footers.map(plain)).toEqual(['Chân trang của mẫu']);
    expect(document.notes.map((note) => note.blocks.map(plain))).toEqual([['Gồm 02 xã.']]);
    expect(document.remarks.map(({ code, message }) => [code, message])).toEqual([
      ['chi-co-chu', expect.stringContaining('chỉ đọc được chữ')],
      ['binh-luan', expect.stringContaining('Xem lại chỗ này')],
    ]);
  });

  test('hàng của bảng có ô nhiều đoạn; nhãn rồi dấu tab không phải bảng', () => {
    expect(blocksOfText('1.\tMột.\n2.\tHai.\nA\tB\nB2\tC\t\nHết.', 'x').map(plain)).toEqual([
      '1. Một.',
      '2. Hai.',
      '[A | B / B2 | C]',
      'Hết.',
    ]);
    expect(blocksOfText('a\tb\nc\nd', 'x').map(plain)).toEqual(['a b', 'c', 'd']);
  });
});

describe('không phải .doc, hỏng, độc hại', () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  const fault = async (source: Uint8Array) => (await readDoc('thu.doc', source)).diagnostics;

  test.each([
    ['RTF', ascii('{\\rtf1\\ansi Chu}'), 'RTF'],
    ['HTML', ascii('<html><body>Chu</body></html>'), 'HTML'],
    ['HTML có khoảng trống đầu', ascii('\r\n  <!DOCTYPE html><p>Chu</p>'), 'HTML'],
    ['XML của Word 2003', ascii('<?xml version="1.0"?><w:wordDocument/>'), 'XML'],
    ['MHT', ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'MHT'],
    ['docx', ascii('PK\u0003\u0004abc'), '.docx'],
    ['PDF', ascii('%PDF-1.4'), 'PDF'],
    ['rỗng', new Uint8Array(), 'rỗng'],
    ['chữ thường', ascii('Kế hoạch'), 'không phải văn bản Word'],
  ])('%s đổi đuôi: nói rõ là gì', async (_, source, word) => {
    expect(await fault(source)).toMatchObject([{ code: 'khong-phai-doc', message: expect.stringContaining(word) }]);
  });

  test('cắt cụt ở bất cứ đâu: một lời, không treo', async () => {
    for (let length = 8; length < bytes.length; length += 700) {
      const { value, diagnostics } = await readDoc('thu.doc', bytes.slice(0, length));
      expect(value === undefined ? diagnostics.length : 1).toBe(1);
    }
  });

  test('chuỗi khối đi vòng tròn: nói hỏng, không chạy mãi', async () => {
    const view = new DataView(bytes.buffer.slice(0));
    const table = (view.getUint32(76, true) + 1) * 512;
    const circle = new Uint8Array(view.buffer);
    // Sector 1 leads to 0, sector 0 to 1.
    for (let i = 0; i < 128; i++) view.setUint32(table + i * 4, i ^ 1, true);
    expect(await fault(circle)).toMatchObject([{ code: 'doc-hong' }]);
  });

  test('byte bất kỳ bị đổi: luôn trả lời', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const broken = bytes.slice();
          for (const [at, byte] of changes) broken[Math.max(8, at)] = byte;
          const { value, diagnostics } = await readDoc('thu.doc', broken);
          expect(value !== undefined || diagnostics.length === 1).toBe(true);
        },
      ),
      { numRuns: 200, seed: 97 },
    );
  });
});

describe('tệp .doc do LibreOffice ghi', () => {
  const read = async (name: string) => {
    const file = new Uint8Array(await readFile(path.join(root, 'tests', 'readers', 'mau', name)));
    return (await readDoc(name, file)).value;
  };

  test('bảng năm cột để lại thuộc tính cụt: vẫn đọc đủ hàng, bỏ số trang ở đầu trang', async () => {
    const found = await read('bang-nam-cot.doc');
    const tables = found?.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])) ?? [];
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 25, 1, 6]);
    expect(found?.sections[0]?.headers).toEqual([]);
  });

  test('chữ TCVN3: giữ chữ ư (dấu nối mềm), Sở và Số không thành SỞ và SỐ', async () => {
    const found = await read('tcvn3.doc');
    expect(found?.remarks.map(({ code }) => code)).toContain('bang-ma-tcvn3');
    const texts = JSON.stringify(found?.sections[0]?.blocks);
    for (const words of ['khẩn trương', 'phương châm', 'Số: 35/KH-UBND', 'Nà Hang', 'Phòng Nông nghiệp', '- Lưu: VT.'])
      expect(texts).toContain(words);
  });

  test('dấu tab gõ trong dòng không phải ô của bảng', async () => {
    const texts = (await read('dau-tab.doc'))?.sections[0]?.blocks.map(plain) ?? [];
    expect(texts[0]).toBe('\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(texts.slice(-4)).toEqual([
      'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
      '- Đảng ủy xã;\tCHỦ TỊCH',
      '- Lưu: VT.\t',
      '\t\tLý A Páo',
    ]);
  });
});
