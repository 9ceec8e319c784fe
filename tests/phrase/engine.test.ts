/** What a phrase may be made of: each way of writing it, on texts where it stands and where it does not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../src/phrase/model.js';
import { parsePattern } from '../../src/phrase/pattern.js';
import { createTable, longest } from '../../src/phrase/table.js';
import { cutText } from '../../src/phrase/words.js';

function find(row: Partial<Phrase> & { readonly mau: readonly string[] }, text: string, ngay?: string) {
  const table = createTable([{ id: 'x', viDu: [], ...row }]);
  return table.find(text, ngay).map(({ start, end }) => text.slice(start, end));
}

describe('patterns', () => {
  test.each([
    ['chữ hoa và chỗ đặt dấu thanh không kể', 'chuyển hóa', 'Chuyển hoá và CHUYỂN HÓA', ['Chuyển hoá', 'CHUYỂN HÓA']],
    ['chữ khác dấu là chữ khác', 'bản', 'bàn bạn bán', []],
    ['một trong nhiều chữ', '(đôn đốc|nhắc) việc', 'đôn đốc việc, nhắc việc, đốc việc', ['đôn đốc việc', 'nhắc việc']],
    ['chữ có thể thiếu', 'các [ban,] ngành', 'các ban, ngành; các ngành', ['các ban, ngành', 'các ngành']],
    ['ngoặc lồng nhau', '[các] (sở[, (ban|phòng)]) tỉnh', 'các sở, phòng tỉnh', ['các sở, phòng tỉnh']],
    ['dấu phẩy của mẫu phải có', 'phòng, chống', 'phòng chống, phòng , chống', ['phòng , chống']],
    ['dấu phẩy không có trong mẫu thì không được có', 'phòng chống', 'phòng, chống', []],
    ['gạch nào cũng là gạch', 'chính trị - xã hội', 'chính trị – xã hội', ['chính trị – xã hội']],
    ['quãng trống dừng ở hết mệnh đề', 'chỉ đạo … bệnh viện', 'chỉ đạo các xã; bệnh viện', []],
    [
      'quãng trống qua dấu phẩy, lấy chỗ xa nhất',
      'chỉ đạo … viện',
      'chỉ đạo xã, viện A, viện B',
      ['chỉ đạo xã, viện A, viện'],
    ],
    ['quãng trống không quá số chữ', 'chỉ đạo …1 viện', 'chỉ đạo các bệnh viện', []],
    ['quãng trống có thể không có chữ nào', 'chỉ đạo …1 viện', 'chỉ đạo viện', ['chỉ đạo viện']],
    ['con số', '{so} lớp', '03 lớp, 1.200 lớp, ba lớp', ['03 lớp', '1.200 lớp']],
    ['chữ hoa đầu', 'Chi cục {hoa}', 'Chi cục Thuế, chi cục thuế', ['Chi cục Thuế']],
    ['dấu sau chữ', 'Lưu:', 'Lưu: VT; lưu trữ', ['Lưu:']],
    ['ngoặc đơn viết với gạch chéo ngược', '\\(qua {chu}', '(qua Sở) qua Sở', ['(qua Sở']],
  ])('%s', (_, mau, text, wanted) => {
    expect(find({ mau: [mau] }, text)).toEqual(wanted);
  });

  test.each(['(a', 'a)', '(a|)', '[]', 'a {la}', 'a\\'])('“%s” không đọc được', (mau) => {
    expect(() => parsePattern(mau)).toThrow();
  });
});

describe('what stands around', () => {
  test.each([
    ['sau', { sau: ['(phối hợp|làm việc) với'] }, 'phối hợp với Sở', 'của Sở'],
    ['khongSau', { khongSau: ['(cơ|trụ)'] }, 'các sở', 'trụ sở'],
    ['truoc', { truoc: ['{hoa}'] }, 'sở Y', 'sở y tế'],
    ['khongTruoc', { khongTruoc: ['hữu', 'thích'] }, 'sở y tế', 'sở thích'],
    ['khongSau với quãng trống', { khongSau: ['cũ …3'] }, 'các sở', 'tên cũ là các sở'],
    ['dau-doan', { o: 'dau-doan' as const }, '- Sở Y tế', 'Các sở'],
    ['ca-doan', { o: 'ca-doan' as const }, '“Sở”.', 'Sở Y tế'],
    ['cuoi-doan', { o: 'cuoi-doan' as const }, 'của sở', 'sở nào'],
    ['dau-cau', { o: 'dau-cau' as const }, 'Xong. Sở làm', 'xong, sở làm'],
    ['dau-menh-de', { o: 'dau-menh-de' as const }, 'xong, sở làm', 'của sở'],
    ['hoa', { hoa: true }, 'sở', 'Sở'],
  ])('%s', (_, row, good, bad) => {
    expect(find({ mau: ['sở'], ...row }, good)).toHaveLength(1);
    expect(find({ mau: ['sở'], ...row }, bad)).toEqual([]);
  });

  test('dấu phẩy, gạch nối tùy ý', () => {
    expect(
      find({ mau: ['phòng, chống ma túy'], dauTuDo: true }, 'phòng chống ma túy; phòng - chống, ma túy, x'),
    ).toEqual(['phòng chống ma túy', 'phòng - chống, ma túy']);
  });

  test('chỉ hàng còn hiệu lực vào ngày hỏi', () => {
    const row = { mau: ['thị trấn'], tu: '2025-07-01' };
    expect(find(row, 'thị trấn', '2025-06-30')).toEqual([]);
    expect(find(row, 'thị trấn', '2025-07-01')).toEqual(['thị trấn']);
  });
});

test('cơ quan là chỗ mà người gọi đánh dấu', () => {
  const text = 'phối hợp với Sở Y tế';
  const [start, end] = [text.indexOf('Sở'), text.length];
  const table = createTable([{ id: 'x', mau: ['với {cq}'], viDu: [] }]);
  expect(table.find(cutText(text, [{ kind: 'cq', start, end }]))).toMatchObject([{ start: 9, end }]);
  expect(table.find(text)).toEqual([]);
  const before = createTable([{ id: 'y', mau: ['tỉnh'], khongSau: ['{cq}'], viDu: [] }]);
  expect(before.find(cutText(`${text} tỉnh`, [{ kind: 'cq', start, end }]))).toEqual([]);
});

test('trong các chỗ chồng nhau lấy chỗ dài nhất', () => {
  const rows = [
    { id: 'a', mau: ['các sở'], viDu: [] },
    { id: 'b', mau: ['các sở, ngành'], viDu: [] },
    { id: 'c', mau: ['ngành'], viDu: [] },
  ];
  expect(longest(createTable(rows).find('các sở, ngành, ngành')).map(({ row }) => row.id)).toEqual(['b', 'c']);
});

test('thời gian lớn theo độ dài văn bản, dù mẫu nhiều quãng trống và văn bản lặp mãi một chữ', () => {
  const table = createTable([{ id: 'x', mau: ['a … a … a … (a|a a|a … a) … b'], viDu: [] }]);
  expect(table.find('a '.repeat(4000))).toEqual([]);
});

test('chỗ tìm thấy luôn nằm trong văn bản, đúng chữ của mẫu', () => {
  const word = fc.constantFrom('sở', 'ngành', 'các', ',', 'Sở', 'ban', ';', '-', '5');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      for (const found of find({ mau: ['các sở[, ban], ngành'] }, text))
        expect(found.replaceAll(' ,', ',').toLowerCase()).toMatch(/^các sở(?:, ban)?, ngành$/u);
    }),
  );
});
