/** A changed sentence read again: what makes it worse is found, what makes it right or leaves it as it was is not. */
import { describe, expect, test } from 'vitest';
import { faultsOf, worseThanBefore } from '../../src/transforms/doc-lai/doc-lai.js';
import type { LoaiLoi } from '../../src/transforms/doc-lai/model.js';
import { catalogue } from '../plan/danh-muc.js';
import { open, small } from './nam-moi-doc.js';

const { keHoach } = open(
  small('Việc.', { coQuan: 'ubnd-40', nam: '2026', thoiKy: 'thoiKy: { tu: "2026-04-15", den: "2026-05-15" }' }),
);
const noi = { keHoach, danhMuc: catalogue(), ngayXet: '2026-04-01', phan: [] as readonly string[] };

const worse: readonly (readonly [string, string, LoaiLoi, ...string[]])[] = [
  ['thứ Năm, ngày 17/4/2025 tại Vinh', 'thứ Năm, ngày 17/4/2026 tại Vinh', 'noi-dung'],
  ['xong trước 28/02/2028', 'xong trước 29/02/2029', 'noi-dung'],
  ['từ 15/4/2025 đến 15/5/2025', 'từ 15/4/2026 đến 15/5/2025', 'noi-dung'],
  ['Tết Trung thu (06/10/2025)', 'Tết Trung thu (06/10/2026)', 'am-lich'],
  ['ngày 15/8 âm lịch (tức ngày 06/10/2025)', 'ngày 15/8 âm lịch (tức ngày 06/10/2026)', 'am-lich'],
  ['ngày 07/4/2025 (tức ngày 10 tháng 3 âm lịch)', 'ngày 07/4/2026 (tức ngày 10 tháng 3 âm lịch)', 'am-lich'],
  ['Giỗ Tổ Hùng Vương, ngày 07/4/2025', 'Giỗ Tổ Hùng Vương, ngày 07/4/2026', 'am-lich'],
  ['Tết Nguyên đán Ất Tỵ 2025', 'Tết Nguyên đán Ất Tỵ 2026', 'can-chi'],
  [
    'kỷ niệm 50 năm Ngày thống nhất (30/4/1975 - 30/4/2025)',
    'kỷ niệm 50 năm Ngày thống nhất (30/4/1975 - 30/4/2026)',
    'ky-niem',
  ],
  [
    '385.000.000 đồng (Ba trăm tám mươi lăm triệu đồng)',
    '400.000.000 đồng (Ba trăm tám mươi lăm triệu đồng)',
    'so-bang-chu',
  ],
  ['giao 05 (năm) xã', 'giao 06 (năm) xã', 'so-bang-chu'],
  [
    'Luật Tổ chức chính quyền địa phương ngày 19/02/2025',
    'Luật Tổ chức chính quyền địa phương ngày 19/02/2026',
    'ngay-van-ban',
  ],
  ['Kế hoạch số 1012/KH-UBND ngày 30/12/2024', 'Kế hoạch số 1012/KH-UBND ngày 30/12/2025', 'ngay-van-ban'],
  ['theo [Luật A](vb:83-2015-qh13)', 'theo [Luật B](vb:120-2025-qh15), [Luật C](vb:83-2015-qh13)', 'chua-hieu-luc'],
  [
    'Phối hợp với [Cục QLTT](cq:cuc-qltt-tinh) kiểm tra',
    'Phối hợp với [Chi cục Quản lý thị trường](cq:chi-cuc-qltt) kiểm tra',
    'cap-tren',
    'so-cong-thuong',
  ],
  ['các huyện, thành phố, thị xã', 'các xã, phường, thị xã', 'danh-sach'],
  ['Công an các huyện, thành phố, thị xã', 'Công an tỉnh, thị xã', 'danh-sach'],
  ['Trung tâm Y tế các huyện', 'Trung tâm Y tế các Ủy ban nhân dân các xã, phường', 'danh-sach'],
  ['Sở Tài chính, Sở Kế hoạch và Đầu tư', 'Sở Tài chính, Sở Tài chính', 'trung'],
];

test.each(worse)('%s → %s', (before, after, loai, ...phan) => {
  expect(worseThanBefore(before, after, { ...noi, phan }).map((one) => one.loai)).toContain(loai);
});

const right: readonly (readonly [string, string, ...string[]])[] = [
  ['thứ Năm, ngày 17/4/2025 tại Vinh', 'thứ Sáu, ngày 17/4/2026 tại Vinh'],
  ['Tết Trung thu (06/10/2025)', 'Tết Trung thu (25/9/2026)'],
  ['ngày 07/4/2025 (tức ngày 10 tháng 3 âm lịch)', 'ngày 26/4/2026 (tức ngày 10 tháng 3 âm lịch)'],
  ['Tết Nguyên đán Ất Tỵ 2025', 'Tết Nguyên đán Bính Ngọ 2026'],
  ['kỷ niệm 50 năm Ngày thống nhất (30/4/1975 - 30/4/2025)', 'kỷ niệm 51 năm Ngày thống nhất (30/4/1975 - 30/4/2026)'],
  ['400.000.000 đồng (Bốn trăm triệu đồng chẵn)', '1.250.000.000 đồng (Một tỷ hai trăm năm mươi triệu đồng)'],
  ['theo Kế hoạch số 1012/KH-UBND ngày 30/12/2024', 'theo Kế hoạch số 99/KH-UBND ngày 30/12/2025'],
  ['UBND các huyện, thành phố, thị xã', 'UBND các xã, phường'],
  ['xã, phường, thị trấn', 'xã, phường'],
  ['họp ngày 05/01/2026 tại xã', 'họp ngày 06/01/2026 tại xã'],
  [
    '[Sở Y tế](cq:so-y-te) phối hợp với [Cục QLTT](cq:cuc-qltt-tinh)',
    '[Sở Y tế](cq:so-y-te) phối hợp với [Chi cục QLTT](cq:chi-cuc-qltt)',
    'so-y-te',
  ],
];

test.each(right)('%s → %s is no worse', (before, after, ...phan) => {
  expect(worseThanBefore(before, after, { ...noi, phan })).toEqual([]);
});

describe('what is right by itself', () => {
  test.each([
    'Tết Nguyên đán: nghỉ từ ngày 14/02/2026 đến 22/02/2026.',
    'một cơ sở không kiểm tra quá 01 lần/năm (trừ khi có dấu hiệu)',
    'giai đoạn 2021 - 2025 (năm thứ ba)',
    '12 xã (trong đó có 3 xã biên giới)',
    'phấn đấu 95% hộ (năm 2026)',
    'các tỉnh, thành phố trực thuộc trung ương',
    '15 năm thực hiện Chỉ thị (2011 - 2026)',
    'Lễ hội 15/8, xong trước 20/8/2026.',
  ])('%s', (words) => expect(faultsOf(words, noi)).toEqual([]));
});
