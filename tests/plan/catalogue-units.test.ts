/** Units of the real catalogue: counts at dates, codes used twice, and an issuer for every unit. */
import { describe, expect, test } from 'vitest';
import type { CoQuanBanHanh, DonVi } from '../../src/plan/catalogue.js';
import { built, catalogue, textOf } from './danh-muc.js';

const danhMuc = catalogue();

function on(ngay: string, cap: DonVi['cap']): readonly DonVi[] {
  return danhMuc.allDonVi.filter(
    (unit) => unit.cap === cap && (unit.tu ?? '') <= ngay && ngay <= (unit.den ?? '9999-12-31'),
  );
}

function count(ngay: string, cap: DonVi['cap']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { loai } of on(ngay, cap)) counts[loai] = (counts[loai] ?? 0) + 1;
  return counts;
}

function issuer(ma: string, ngay: string): CoQuanBanHanh {
  const found = danhMuc.banHanh(`ubnd-${ma}`, ngay);
  if (!found || !('id' in found)) throw new Error(`không có ubnd-${ma} ngày ${ngay}`);
  return found;
}

test('the catalogue of the project has no fault', () => expect(built.diagnostics).toEqual([]));

describe('how many', () => {
  test.each([
    ['2025-06-30', 'tinh', { tỉnh: 57, 'thành phố': 6 }],
    ['2025-06-30', 'huyen', { huyện: 508, quận: 49, 'thị xã': 52, 'thành phố': 87 }],
    ['2025-06-30', 'xa', { xã: 7692, phường: 1726, 'thị trấn': 617 }],
    ['2025-07-01', 'tinh', { tỉnh: 28, 'thành phố': 6 }],
    ['2025-07-01', 'huyen', {}],
    ['2025-07-01', 'xa', { xã: 2621, phường: 687, 'đặc khu': 13 }],
    ['2026-04-29', 'xa', { xã: 2621, phường: 687, 'đặc khu': 13 }],
    ['2026-04-30', 'xa', { xã: 2611, phường: 697, 'đặc khu': 13 }],
    ['2026-04-30', 'tinh', { tỉnh: 27, 'thành phố': 7 }],
    ['2026-09-19', 'tinh', { tỉnh: 26, 'thành phố': 8 }],
    ['2026-10-01', 'tinh', { tỉnh: 25, 'thành phố': 9 }],
    ['2026-10-01', 'xa', { xã: 2599, phường: 709, 'đặc khu': 13 }],
  ] as const)('%s, cấp %s: %o', (ngay, cap, expected) => expect(count(ngay, cap)).toEqual(expected));
});

describe('a code over time', () => {
  test.each([
    ['24', '2025-06-30', 'tỉnh', 'Bắc Giang'],
    ['24', '2025-07-01', 'tỉnh', 'Bắc Ninh'],
    ['24', '2026-09-19', 'tỉnh', 'Bắc Ninh'],
    ['24', '2026-09-20', 'thành phố', 'Bắc Ninh'],
    ['27', '2025-06-30', 'tỉnh', 'Bắc Ninh'],
    ['22', '2026-08-31', 'tỉnh', 'Quảng Ninh'],
    ['22', '2026-09-01', 'thành phố', 'Quảng Ninh'],
    ['75', '2026-04-29', 'tỉnh', 'Đồng Nai'],
    ['75', '2026-04-30', 'thành phố', 'Đồng Nai'],
    ['46', '2024-12-31', 'tỉnh', 'Thừa Thiên Huế'],
    ['46', '2025-01-01', 'thành phố', 'Huế'],
    ['10', '2025-06-30', 'tỉnh', 'Lào Cai'],
    ['15', '2025-06-30', 'tỉnh', 'Yên Bái'],
    ['15', '2025-07-01', 'tỉnh', 'Lào Cai'],
    ['105', '2024-04-01', 'thành phố', 'Lai Châu'],
    ['00004', '2025-06-30', 'phường', 'Trúc Bạch'],
    ['00004', '2025-07-01', 'phường', 'Ba Đình'],
    ['00745', '2025-07-01', 'xã', 'Phố Bảng'],
    ['25270', '2026-04-29', 'xã', 'Lộc Ninh'],
    ['25270', '2026-04-30', 'phường', 'Lộc Ninh'],
    ['09319', '2026-09-20', 'phường', 'Tiên Du'],
    ['17791', '2026-06-01', 'xã', 'Kim Bảng'],
  ])('%s ngày %s: %s %s', (ma, ngay, loai, ten) => expect(danhMuc.donVi(ma, ngay)).toMatchObject({ ma, loai, ten }));

  test('nothing before its time or after its end', () => {
    expect(danhMuc.donVi('105', '2025-07-01')).toBeUndefined();
    expect(danhMuc.donVi('10', '2025-07-01')).toBeUndefined();
    expect(danhMuc.donVi('99999')).toBeUndefined();
  });

  test('without a date, the latest period', () => {
    expect(danhMuc.donVi('24')).toMatchObject({ loai: 'thành phố', ten: 'Bắc Ninh' });
    expect(danhMuc.donVi('105')).toMatchObject({ ten: 'Lai Châu', den: '2025-06-30' });
  });

  test('whether the name of 01/7/2025 kept its area', () => {
    expect(danhMuc.donVi('07774', '2025-07-01')?.bienDoi).toBe('doi-dia-gioi');
    expect(danhMuc.donVi('00004', '2025-07-01')?.bienDoi).toBe('ten-moi');
    expect(danhMuc.donVi('26732', '2025-07-01')).toMatchObject({ ten: 'Côn Đảo', loai: 'đặc khu' });
    expect(danhMuc.donVi('09319', '2026-09-20')?.bienDoi).toBe('doi-loai');
  });

  test('the two periods of a commune of today follow each other', () => {
    for (const unit of danhMuc.allDonVi.filter(({ bienDoi }) => bienDoi === 'doi-loai')) {
      const before = danhMuc.donVi(unit.ma, '2025-07-01');
      expect([before?.ten, before?.loai, before?.maCha]).toEqual([unit.ten, 'xã', unit.maCha]);
    }
  });
});

describe('an issuer for every unit', () => {
  test.each(['2023-05-31', '2025-07-01', '2026-06-01', '2026-10-01'])('on %s', (ngay) => {
    const units = (['tinh', 'huyen', 'xa'] as const).flatMap((cap) => on(ngay, cap));
    expect(units.length).toBeGreaterThan(3354);
    for (const unit of units) {
      const { dong, tenThuong, tenTat, diaDanh, taiDau, chuQuan } = issuer(unit.ma, ngay);
      const [first, second = ''] = dong;
      expect([first, second.endsWith(unit.ten.toUpperCase()), dong.length]).toEqual(['ỦY BAN NHÂN DÂN', true, 2]);
      expect(second).toMatch(/^(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) [^\p{Ll}]+$/u);
      expect(tenThuong.replace('Ủy ban nhân dân', 'UBND')).toBe(tenTat);
      expect(diaDanh).toMatch(/^[\p{Lu}]/u);
      expect([taiDau, chuQuan]).toEqual(['ubnd', undefined]);
    }
  });

  test.each([
    ['08', '2023-05-31', 'TỈNH TUYÊN QUANG', 'Ủy ban nhân dân tỉnh Tuyên Quang', 'Tuyên Quang'],
    ['15', '2026-05-15', 'TỈNH LÀO CAI', 'Ủy ban nhân dân tỉnh Lào Cai', 'Lào Cai'],
    ['12', '2026-05-15', 'TỈNH LAI CHÂU', 'Ủy ban nhân dân tỉnh Lai Châu', 'Lai Châu'],
    ['105', '2024-04-15', 'THÀNH PHỐ LAI CHÂU', 'Ủy ban nhân dân thành phố Lai Châu', 'Lai Châu'],
    ['07774', '2026-06-01', 'PHƯỜNG TỰ LẠN', 'Ủy ban nhân dân phường Tự Lạn', 'Tự Lạn'],
    ['26732', '2026-06-01', 'ĐẶC KHU CÔN ĐẢO', 'Ủy ban nhân dân đặc khu Côn Đảo', 'Côn Đảo'],
    ['79', '2026-06-01', 'THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['01', '2026-06-01', 'THÀNH PHỐ HÀ NỘI', 'Ủy ban nhân dân thành phố Hà Nội', 'Hà Nội'],
    ['03127', '2026-06-01', 'PHƯỜNG ĐIỆN BIÊN PHỦ', 'Ủy ban nhân dân Phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
    ['10570', '2026-06-01', 'PHƯỜNG TRẦN HƯNG ĐẠO', 'Ủy ban nhân dân Phường Trần Hưng Đạo', 'Phường Trần Hưng Đạo'],
    ['24829', '2026-06-01', "PHƯỜNG B'LAO", "Ủy ban nhân dân phường B'Lao", "B'Lao"],
    ['24823', '2026-06-01', 'PHƯỜNG 1 BẢO LỘC', 'Ủy ban nhân dân Phường 1 Bảo Lộc', 'Phường 1 Bảo Lộc'],
  ])('ubnd-%s ngày %s: %s', (ma, ngay, dong, tenThuong, diaDanh) => {
    expect(issuer(ma, ngay)).toMatchObject({ dong: ['ỦY BAN NHÂN DÂN', dong], tenThuong, diaDanh });
  });

  test('no issuer on a day without the unit', () => {
    expect(danhMuc.banHanh('ubnd-105', '2025-07-01')).toBeUndefined();
    expect(danhMuc.banHanh('ubnd-1')).toBeUndefined();
  });
});

describe('after whom units are named', () => {
  test('numbers follow from the name; provinces are places but for one', () => {
    for (const unit of danhMuc.allDonVi) {
      if (/^\d/.test(unit.ten)) expect(unit.datTenTheo).toBe('so');
      if (unit.cap === 'tinh') expect(unit.datTenTheo).toBe(unit.ma === '79' ? 'nguoi' : 'khong');
    }
  });

  test('what is not known is not claimed', () => {
    expect(danhMuc.donVi('01795', '2026-06-01')).toMatchObject({ ten: 'Minh Khai', datTenTheo: 'chua-ro' });
    const claimed = danhMuc.allDonVi.filter(({ datTenTheo }) => datTenTheo === 'nguoi' || datTenTheo === 'su-kien');
    const listed = textOf('dat-ten.csv');
    for (const { ten } of claimed) expect(listed).toContain(`,${ten},`);
  });
});

describe('tables beside the units', () => {
  test('every commune since 01/7/2025 says what it came from', () => {
    const codes = textOf('xa-truoc-sap-nhap.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.slice(0, 5));
    expect(new Set(codes)).toEqual(new Set(on('2025-07-01', 'xa').map(({ ma }) => ma)));
    expect(codes).toHaveLength(3321);
  });

  test('every old province went into one of the 34', () => {
    const rows = textOf('tinh-63-34.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    const old = rows.flatMap(([, , codes = '']) => codes.split(' '));
    expect(rows.map(([ma]) => ma)).toEqual(on('2026-06-01', 'tinh').map(({ ma }) => ma));
    expect(old.sort()).toEqual(on('2025-06-30', 'tinh').map(({ ma }) => ma));
  });

  test('the licence of the list stands beside it', () => {
    expect(textOf('NGUON.md')).toContain('Copyright (c) 2021 Thang Le Quoc');
    expect(textOf('NGUON.md')).toContain('Permission is hereby granted, free of charge');
  });
});
