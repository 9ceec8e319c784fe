/** The real faults of the five source texts are found in the drafts read from the raw texts, each at its line. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../ho-tro/build.js';
import { contentRules } from '../all-rules.js';
import { fileSubject } from '../subjects.js';

type Found = readonly [rule: string, line: number, words: string];

/** Line of tests/nguon/<name>.txt, and words that the finding quotes. */
const faults: Readonly<Record<string, readonly Found[]>> = {
  '000': [
    ['phay-truoc-ngay', 8, '339-KH/TU, ngày'],
    ['VH-02', 10, 'Hội liên hiệp phụ nữ tỉnh'],
    ['VH-02', 11, 'Đài phát thanh – truyền hình tỉnh'],
    ['VH-02', 19, 'Báo và phát thanh, truyền hình tỉnh'],
    ['VH-02', 37, 'Sở Văn hóa, thể thao và Du lịch'],
    ['VH-02', 38, 'Ngân hàng chính sách xã hội tỉnh'],
    ['ORG-01', 11, 'Báo Lai Châu'],
    ['ORG-01', 31, 'Chi cục Hải quan cửa khẩu Quốc tế Ma Lù Thàng'],
    ['mat-chu-dau', 15, 'ác sở'],
    ['dinh-chu', 33, 'phòngban'],
    ['ORG-06', 33, 'thị trấn'],
    ['ngoac', 31, '(theo quyết'],
    ['PL-08', 40, 'bắt giữ...)'],
  ],
  '001': [
    ['ND-20', 45, '“b)” dùng hai lần'],
    ['ket-doan', 43, 'cộng đồng,'],
    ['ngay-van-ban', 11, '23/9/2005'],
    ['ky-hieu-la', 11, '170/KH-CAT-UBND'],
    ['mot-co-quan-hai-ten', 171, 'Sở Văn hóa và Thể thao'],
    ['VH-09', 9, 'ngoặc kép thẳng'],
    ['VH-04', 81, 'mục 7'],
    ['VH-04', 81, 'phần III'],
    ['VH-04', 121, 'mục 7'],
    ['ten-goi', 11, 'Dự án 7'],
    ['thieu-noi-nhan', 219, 'Ủy ban nhân dân các phường, xã'],
    ['loi-dan', 11, 'kết thúc bằng dấu chấm'],
    ['cum-tu', 37, 'Kiểm chế'],
    ['cum-tu', 45, 'tổ giác'],
    ['cum-tu', 59, 'giáp danh'],
    ['cum-tu', 123, 'hướng thân'],
  ],
  '002': [
    ['ND-16', 794, 'từ “13.” sang “15.”'],
    ['chu-lap', 47, 'PHỐ PHỐ'],
    ['chu-lap', 817, 'người người'],
    ['VH-09', 19, '2024 - 2025'],
    ['VH-09', 102, '2024 – 2025'],
    ['VH-09', 585, 'Phòng Lao động – Thương binh'],
    ['VH-08', 104, '01/1/2024'],
    ['VH-07', 386, 'ma tuý'],
    ['VH-07', 459, 'văn hoá'],
    ['dau-cau-lap', 228, '....'],
    ['VH-05', 537, 'Luật phòng chống ma túy'],
    ['khoan-lan-lon', 478, 'không có tiêu đề'],
    ['khoan-lan-lon', 482, 'không có tiêu đề'],
    ['ty-le', 123, '83%'],
    ['ngoac', 459, 'văn hoá””'],
    ['NN-07', 883, '(T/h)'],
    ['cum-tu', 248, 'mô hinh'],
    ['cum-tu', 259, 'giáo cục'],
    ['cum-tu', 504, 'tiến tiến'],
    ['cum-tu', 734, 'tuyên tuyền'],
    ['ND-08', 183, '3237/KH-UBND'],
    ['loi-dan', 7, 'kết thúc bằng dấu chấm'],
  ],
  '003': [
    ['KY-02', 116, 'CHỦ TỊCH'],
    ['NN-05', 114, 'Lưu: VT.'],
    ['cum-tu', 61, 'sù nghiệp'],
    ['ap-trong-phuong', 81, 'các ấp'],
    ['loi-dan', 13, 'kết thúc bằng dấu chấm'],
    ['loi-dan', 13, 'hai lần nói'],
    ['viet-hoa-thua', 27, 'Chính trị - Xã hội'],
    ['viet-hoa-thua', 97, 'Chính trị - Xã hội'],
    ['loai-khac-ky-hieu', 31, 'của Chính phủ'],
    ['VH-02', 99, 'Văn phòng hội đồng nhân dân'],
    ['VH-02', 49, 'Trung tâm cung ứng dịch vụ sự nghiệp công phường'],
    ['VH-05', 31, 'Luật phòng, chống ma túy'],
    ['VH-07', 21, 'lan toả'],
    ['VH-07', 71, 'hoá chất'],
  ],
  '004': [
    ['VH-02', 77, 'Chính Phủ'],
    ['VH-02', 89, 'Sở Văn hóa - Thể thao và Du lịch'],
    ['VH-02', 97, 'Sở Công thương'],
    ['VH-02', 101, 'Sở Giao thông Vận tải'],
    ['ngay-van-ban', 11, '15/5/2022'],
    ['VH-06', 121, 'Ngày Quốc tế'],
    ['VH-06', 121, 'Ngày Toàn dân'],
    ['VH-07', 35, 'Toà án'],
    ['VH-09', 37, 'ngáo đá'],
    ['cum-tu', 33, 'chuyên hóa địa bàn'],
    ['cum-tu', 33, 'kiểm chế'],
    ['cum-tu', 172, 'Công Thông tin điện tử'],
    ['ND-08', 77, '116/2021/NĐ-CP'],
    ['mot-co-quan-hai-ten', 115, 'Viện Kiểm sát nhân dân'],
  ],
};

/** What is no error in the decree's sense is none here: only these two labels are. */
const errors: readonly string[] = ['001 ND-20 45', '002 ND-16 794'];

async function findingsOf(name: string) {
  const bytes = await readFile(path.join(root, 'tests', 'nguon', `${name}.txt`));
  const subject = await fileSubject(`${name}.txt`, bytes);
  return contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    return verdict.answer === 'broken' ? verdict.findings.map((one) => ({ rule, ...one })) : [];
  });
}

describe.each(Object.entries(faults))('%s', (name, wanted) => {
  test('tìm thấy từng lỗi ở đúng dòng; không lỗi oan', async () => {
    const found = await findingsOf(name);
    const missed = wanted.filter(
      ([id, line, words]) =>
        !found.some((one) => one.rule.id === id && one.place.line === line && one.found.includes(words)),
    );
    expect(missed).toEqual([]);
    const asErrors = found
      .filter(({ rule }) => rule.severity === 'loi')
      .map(({ rule, place }) => `${name} ${rule.id} ${place.line}`);
    expect(asErrors).toEqual(errors.filter((one) => one.startsWith(name)));
  });
});
