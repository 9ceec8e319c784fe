/** Names of units and issuers as people type them: marks, short forms, units above, ambiguity. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/plan/catalogue.js';
import { catalogue } from './danh-muc.js';

const danhMuc = catalogue();
const codes = (ten: string, ngay?: string) => danhMuc.timDonVi(ten, ngay).map(({ ma }) => ma);

function names(idHoacTen: string, ngay?: string): readonly string[] {
  const found = danhMuc.banHanh(idHoacTen, ngay);
  if (!found) return [];
  return ('id' in found ? [found] : found).map(({ id, tenThuong }) => `${id} ${tenThuong}`);
}

describe('folding', () => {
  test.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
    ['HÒA  BÌNH', 'hoà bình'],
    ['Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
    ['Bà Rịa-Vũng Tàu', 'bà rịa vũng tàu'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hoá - Thể thao và Du lịch'],
    ['Ea H’Leo', "Ea H'leo"],
    ['Hòa Bình'.normalize('NFD'), 'Hòa Bình'],
  ])('%s = %s', (a, b) => expect(foldName(a)).toBe(foldName(b)));

  test.each([
    ['Hoa Binh', 'Hòa Bình'],
    ['Lương Sơn', 'Lượng Sơn'],
    ['Tân An', 'Tản An'],
    ['Đa Mai', 'Da Mai'],
    ['Quý Lộc', 'Quy Lộc'],
  ])('%s is not %s', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));

  test('a folded name folds to itself', () => {
    const name = fc.constantFrom(...danhMuc.allDonVi.slice(0, 4000).map(({ ten }) => ten));
    fc.assert(fc.property(name, (ten) => foldName(foldName(ten)) === foldName(ten)));
  });
});

describe('units by name', () => {
  test.each([
    ['Tự Lạn', '2026-06-01', ['07774']],
    ['phường Tự Lạn', '2026-06-01', ['07774']],
    ['P. Tự Lạn', '2026-06-01', ['07774']],
    ['xã Tự Lạn', '2026-06-01', []],
    ['phường Tự Lạn, tỉnh Bắc Ninh', '2026-06-01', ['07774']],
    ['phường Tự Lạn, tỉnh Bắc Giang', '2026-06-01', []],
    ['phường Tự Lạn, thị xã Việt Yên, tỉnh Bắc Giang', '2024-06-01', ['07774']],
    ['phường Minh Xuân, TP. Tuyên Quang', '2023-05-31', ['02203']],
    ['xã Yên Lập, huyện Chiêm Hóa', '2023-05-31', ['02317']],
    ['xã Yên Lập, huyện Chiêm Hoá, Tuyên Quang', '2023-05-31', ['02317']],
    ['xã San Thàng', '2024-04-01', ['03409']],
    ['TP Hồ Chí Minh', '2026-06-01', ['79']],
    ['TP.HCM', '2026-06-01', ['79']],
    ['Thủ đô Hà Nội', '2026-06-01', ['01']],
    ['phường Phường Đúc', '2024-06-01', ['19780']],
    ['Phường Đúc', '2024-06-01', ['19780']],
    ['đặc khu Phú Quốc', '2026-06-01', ['31078']],
    ['tỉnh Bắc Ninh', '2026-10-01', []],
    ['thành phố Bắc Ninh', '2026-10-01', ['24']],
    ['thành phố Bắc Ninh', '2025-06-30', ['256']],
    ['Atlantis', undefined, []],
    ['', undefined, []],
  ])('%s (%s): %j', (ten, ngay, expected) => expect(codes(ten, ngay)).toEqual(expected));

  test('without a date, every period', () => {
    expect(danhMuc.timDonVi('tỉnh Bắc Ninh').map(({ ma, den }) => [ma, den])).toEqual([
      ['24', '2026-09-19'],
      ['27', '2025-06-30'],
    ]);
  });

  test('every commune is found by its name and its province, whatever the place of the tone mark', () => {
    for (const unit of danhMuc.allDonVi.filter(({ cap, den }) => cap === 'xa' && den === undefined)) {
      const above = danhMuc.donVi(unit.maCha ?? '', '2026-10-01');
      const ten = `${unit.loai} ${unit.ten}, ${above?.loai} ${above?.ten}`;
      expect(codes(ten.toUpperCase().normalize('NFD'), '2026-10-01')).toContain(unit.ma);
    }
  });
});

describe('issuers by name', () => {
  test.each([
    ['UBND tỉnh Tuyên Quang', '2023-05-31', ['ubnd-08 Ủy ban nhân dân tỉnh Tuyên Quang']],
    ['Uỷ ban nhân dân tỉnh Tuyên Quang', undefined, ['ubnd-08 Ủy ban nhân dân tỉnh Tuyên Quang']],
    ['Ủy ban nhân dân phường Tự Lạn, tỉnh Bắc Ninh', '2026-06-01', ['ubnd-07774 Ủy ban nhân dân phường Tự Lạn']],
    ['Ủy ban nhân dân phường Tự Lạn, tỉnh Bắc Ninh', undefined, ['ubnd-07774 Ủy ban nhân dân phường Tự Lạn']],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ LAI CHÂU', '2024-04-15', ['ubnd-105 Ủy ban nhân dân thành phố Lai Châu']],
    ['tỉnh Lào Cai', '2026-05-01', ['ubnd-15 Ủy ban nhân dân tỉnh Lào Cai']],
    ['tỉnh Lào Cai', '2025-05-01', ['ubnd-10 Ủy ban nhân dân tỉnh Lào Cai']],
    ['UBND tỉnh Bắc Ninh', '2026-06-01', ['ubnd-24 Ủy ban nhân dân tỉnh Bắc Ninh']],
    ['UBND tỉnh Bắc Ninh', '2026-10-01', []],
    ['UBND tỉnh', '2026-06-01', []],
    ['UBND', undefined, []],
    ['Công an tỉnh Lào Cai', '2026-06-01', []],
  ])('%s (%s)', (ten, ngay, expected) => expect(names(ten, ngay)).toEqual(expected));

  test('an ambiguous name gives all that it may be', () => {
    expect(names('UBND Lai Châu', '2024-04-15')).toEqual([
      'ubnd-12 Ủy ban nhân dân tỉnh Lai Châu',
      'ubnd-105 Ủy ban nhân dân thành phố Lai Châu',
    ]);
    expect(names('UBND xã Tân An', '2026-06-01').length).toBeGreaterThan(1);
    expect(names('UBND xã Quang Trung, tỉnh Cao Bằng', '2026-06-01')).toEqual([
      'ubnd-01465 Ủy ban nhân dân xã Quang Trung',
    ]);
  });
});
