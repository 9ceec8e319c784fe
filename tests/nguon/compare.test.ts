/** The comparison itself must notice what it is there to notice. */
import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../ho-tro/compare-blocks.js';
import { deviate } from '../ho-tro/deviate.js';
import { readSaiKhac } from '../ho-tro/sai-khac.js';
import { readSource } from '../ho-tro/source-text.js';
import { bold, concat, italic, noteSign, raised, styled } from '../ho-tro/styled.js';

const none = readSaiKhac('nguon: "tests/nguon/004.txt"');
const source = readSource(`## I. MỤC TIÊU

1. Làm tốt công tác
*tuyên truyền* năm 2023<sup>1</sup>.

Tổng kết trong tháng.

---

<sup>1</sup> Gồm 02 xã.

**2. Sở Y tế:** <sup>(1)</sup> Phối hợp.
`);
const ours = [
  styled('I. MỤC TIÊU', bold),
  concat(
    styled('1. Làm tốt công tác '),
    styled('tuyên truyền', italic),
    styled(' năm\u00A02023'),
    styled(`${noteSign}.`),
  ),
  styled('Tổng kết trong tháng.'),
  concat(styled('2. Sở Y tế:', bold), styled(' '), styled('(1)', raised), styled(' Phối hợp.')),
];

const replaced = (index: number, text: string) => ours.map((block, i) => (i === index ? styled(text) : block));
const problems = (blocks: typeof ours) => compareBlocks(source.body, blocks, []).problems;

describe('so sánh từng khối với văn bản nguồn', () => {
  test('giống nhau thì không có gì để nói; chú thích cuối trang đứng riêng', () => {
    expect(problems(ours)).toEqual([]);
    expect(source.notes.map((note) => note.text)).toEqual(['Gồm 02 xã.']);
  });

  test.each([
    ['mất một chữ', replaced(2, 'Tổng kết tháng.')],
    ['thừa một dấu', replaced(2, 'Tổng kết, trong tháng.')],
    ['thiếu khối cuối', ours.slice(0, -1)],
    ['thừa khối', [...ours, styled('Thêm.')]],
    ['đổi thứ tự', [...ours.slice(0, 1), ...ours.slice(2, 3), ...ours.slice(1, 2), ...ours.slice(3)]],
    ['mất chữ nghiêng', replaced(1, `1. Làm tốt công tác tuyên truyền năm 2023${noteSign}.`)],
    ['mất chỗ ghi chú thích', replaced(1, '1. Làm tốt công tác tuyên truyền năm 2023.')],
    [
      'hai đoạn nhập một',
      [...ours.slice(0, 1), concat(...ours.slice(1, 2), styled(' '), ...ours.slice(2, 3)), ...ours.slice(3)],
    ],
    ['cắt giữa dòng nguồn', [...ours.slice(0, 2), styled('Tổng kết'), styled('trong tháng.'), ...ours.slice(3)]],
  ])('%s thì báo', (_, blocks) => {
    expect(problems(blocks)).not.toEqual([]);
  });

  test('hai dòng nguồn giống hai đoạn chỉ được nối khi có ghi, và điều đã ghi phải dùng đến', () => {
    const joined = concat(...ours.slice(1, 2), styled(' '), ...ours.slice(2, 3));
    const blocks = [...ours.slice(0, 1), joined, ...ours.slice(3)];
    const noi = [{ viTri: '1', truoc: `2023${noteSign}.`, sau: 'Tổng kết', lyDo: 'Ngắt trang.' }];
    expect(compareBlocks(source.body, blocks, noi).problems).toEqual([]);
    expect(compareBlocks(source.body, ours, noi).problems).toHaveLength(1);
  });
});

describe('những chỗ khác đã ghi', () => {
  const entry = { viTri: '1', loai: 'loi-goc' as const, lyDo: 'Thử.' };

  test('dùng đúng số lần, kể cả qua chỗ xuống dòng, chữ nghiêng được giữ', () => {
    const { body, problems: wrong } = deviate(source.body, {
      ...none,
      saiKhac: [{ ...entry, nguon: 'công tác tuyên truyền', ta: 'việc tuyên truyền' }],
    });
    expect(wrong).toEqual([]);
    const changed = concat(styled('1. Làm tốt việc '), styled('tuyên truyền', italic), styled(` năm 2023${noteSign}.`));
    expect(compareBlocks(body, [...ours.slice(0, 1), changed, ...ours.slice(2)], []).problems).toEqual([]);
  });

  test.each([
    ['không thấy', 'không có chữ này'],
    ['thấy hai lần', 'trong'],
  ])('%s thì báo', (_, nguon) => {
    const twice = concat(source.body, styled('\ntrong'));
    expect(deviate(twice, { ...none, saiKhac: [{ ...entry, nguon, ta: 'x' }] }).problems).toHaveLength(1);
  });

  test('chữ chuyển chỗ và khối do chương trình sinh ra', () => {
    const { body, problems: wrong } = deviate(source.body, {
      ...none,
      sinhRa: [{ truoc: 'I. MỤC TIÊU', chu: ['CỘNG HÒA'], lyDo: 'Mất đầu trang.' }],
      chuyen: [{ ...entry, nguon: '\nTổng kết trong tháng.', sau: 'Phối hợp.' }],
    });
    expect(wrong).toEqual([]);
    const [heading, first, second, third] = ours;
    if (!heading || !first || !second || !third) throw new Error('thiếu khối');
    expect(compareBlocks(body, [styled('CỘNG HÒA'), heading, first, third, second], []).problems).toEqual([]);
  });
});

describe('bảng bị ngắt trang', () => {
  test('hàng đầu lặp lại bị bỏ, hàng dở dang được nối theo từng ô', () => {
    const { body } = readSource(
      'TT\tNội dung\tChủ trì\n1\tTreo băng\tCông an,\n\nTT\tNội dung\tChủ trì\n\tcuối năm.\t\n2\t<p>Một.</p> <p>Hai.</p>\tSở\n',
    );
    expect(body.text.split('\n')).toEqual(
      ['TT', 'Nội dung', 'Chủ trì', '1', 'Treo băng cuối năm.', 'Công an, ', '2', 'Một.', 'Hai.', 'Sở'].map((x) =>
        x.trim(),
      ),
    );
  });
});
