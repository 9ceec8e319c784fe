/** The comparison of PDF pages must follow rows over pages, and notice lost, added and misplaced text. */
import { describe, expect, test } from 'vitest';
import { comparePdf } from '../ho-tro/compare-pdf.js';
import type { PdfBlock } from '../ho-tro/pdf-pieces.js';
import type { PdfPage, PdfPiece } from '../ho-tro/read-pdf.js';
import { bold, concat, italic, noteSign, styled } from '../ho-tro/styled.js';

/** One line of a page; a leading `+` goes on on the line before, `_` in front of that means after a blank. */
function page(...lines: readonly string[]): PdfPage {
  const pieces = lines.map((line, i): PdfPiece => {
    const [, same = '', text = ''] = /^(\+_?)?(.*)$/.exec(line) ?? [];
    return { text, x: 0, y: 700 - i * 16, newLine: same === '', blank: same === '+_', mark: 0 };
  });
  return { height: 842, pieces };
}

function numbered(number: number, content: PdfPage): PdfPage {
  return {
    ...content,
    pieces: [{ text: String(number), x: 0, y: 800, newLine: true, blank: false, mark: 0 }, ...content.pieces],
  };
}

const paragraph = (text: string): PdfBlock => ({ text: styled(text), section: 0 });
const row = (number: number, header: boolean, ...cells: readonly string[]): PdfBlock[] =>
  cells.map((text) => ({ text: styled(text), section: 0, cell: { table: 0, row: number, header } }));

const blocks = [
  paragraph('Kế hoạch số 44/KH-UBND của tỉnh.'),
  ...row(0, true, 'TT', 'Nội dung', 'Chủ trì'),
  ...row(1, false, '1', 'Treo băng rôn ở các xã.', 'Công an, các sở.'),
  paragraph('Hết./.'),
];
const pages = [
  page('Kế hoạch số 44/KH-', 'UBND của', '+_tỉnh.', 'TT', 'Nội dung', 'Chủ trì', '1', 'Treo băng rôn', 'Công an,'),
  numbered(2, page('TT', 'Nội dung', 'Chủ trì', 'ở các xã.', 'các sở.', 'Hết./.')),
];

function changed(index: number, ...lines: readonly string[]): PdfPage[] {
  return pages.map((one, i) => (i !== index ? one : i === 0 ? page(...lines) : numbered(2, page(...lines))));
}

describe('so sánh PDF với các khối', () => {
  test('hàng bị ngắt đi tiếp theo từng ô sau hàng đầu lặp lại', () => {
    expect(comparePdf(pages, blocks, [])).toEqual({ problems: [], repeatedHeaders: 1 });
  });

  test.each([
    ['thiếu hàng đầu lặp lại', changed(1, 'ở các xã.', 'các sở.', 'Hết./.')],
    ['mất chữ trong ô', changed(1, 'TT', 'Nội dung', 'Chủ trì', 'ở các xã.', 'Hết./.')],
    ['thừa chữ', changed(1, 'TT', 'Nội dung', 'Chủ trì', 'ở các xã.', 'các sở.', 'Hết./.', 'Thêm')],
    ['thiếu chữ cuối', changed(1, 'TT', 'Nội dung', 'Chủ trì', 'ở các xã.', 'các sở.')],
    ['mất khoảng trống giữa dòng', changed(0, 'Kế hoạch số 44/KH-', 'UBND của', '+tỉnh.')],
    ['thừa khoảng trống', changed(0, 'Kế hoạch số 44/KH-', 'UBND của tỉnh', '+_.')],
    [
      'sai số trang',
      [...pages.slice(0, 1), numbered(3, page('TT', 'Nội dung', 'Chủ trì', 'ở các xã.', 'các sở.', 'Hết./.'))],
    ],
    ['trang thừa', [...pages, numbered(3, page('Thêm'))]],
  ])('%s thì báo', (_, wrong) => {
    expect(comparePdf(wrong, blocks, []).problems).not.toEqual([]);
  });

  test('chú thích nằm cuối trang có chỗ ghi', () => {
    const text = [paragraph(`Năm 2023${noteSign}; tiếp.`), paragraph('Đoạn sau.')];
    const whole = [page('Năm 2023', '+1', '+; tiếp.', 'Đoạn sau.', '1', '+_Gồm 02 xã.')];
    expect(comparePdf(whole, text, ['Gồm 02 xã.']).problems).toEqual([]);
    expect(comparePdf([page('Năm 2023', '+1', '+; tiếp.', 'Đoạn sau.')], text, ['Gồm 02 xã.']).problems).not.toEqual(
      [],
    );
    const late = [page('Năm 2023', '+1', '+; tiếp.'), numbered(2, page('Đoạn sau.', '1', '+_Gồm 02 xã.'))];
    expect(comparePdf(late, text, ['Gồm 02 xã.']).problems).not.toEqual([]);
  });

  test('phụ lục đánh số trang lại từ đầu, trang đầu không in số', () => {
    const parts = [paragraph('Chính.'), { ...paragraph('Phụ lục'), section: 1 }];
    expect(comparePdf([page('Chính.'), page('Phụ lục')], parts, []).problems).toEqual([]);
    expect(comparePdf([page('Chính.'), numbered(2, page('Phụ lục'))], parts, []).problems).not.toEqual([]);
  });

  test('chữ đậm, nghiêng phải như nguồn; kiểu chung của cả khối thì không xét', () => {
    const text = [{ text: concat(styled('Theo chủ đề '), styled('Chung tay', italic), styled('.')), section: 0 }];
    const [plain] = [page('Theo chủ đề', '+_Chung tay', '+.')];
    const marked = (...marks: readonly number[]) => [
      { height: 842, pieces: plain?.pieces.map((piece, i) => ({ ...piece, mark: marks[i] ?? 0 })) ?? [] },
    ];
    expect(comparePdf(marked(0, italic, 0), text, []).problems).toEqual([]);
    expect(comparePdf(marked(bold, bold | italic, bold), text, []).problems).toEqual([]);
    expect(comparePdf(marked(0, 0, 0), text, []).problems).not.toEqual([]);
    expect(comparePdf(marked(0, italic, italic), text, []).problems).not.toEqual([]);
  });
});
