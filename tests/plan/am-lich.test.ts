/** The Vietnamese lunar calendar against days that everybody knows, also where the Chinese one differs. */
import { describe, expect, test } from 'vitest';
import { canChi, lunarDay, solarDay } from '../../src/plan/am-lich.js';

const tet: Readonly<Record<number, string>> = {
  1968: '1968-01-29',
  1975: '1975-02-11',
  1985: '1985-01-21',
  2000: '2000-02-05',
  2001: '2001-01-24',
  2002: '2002-02-12',
  2003: '2003-02-01',
  2004: '2004-01-22',
  2005: '2005-02-09',
  2006: '2006-01-29',
  2007: '2007-02-17',
  2008: '2008-02-07',
  2009: '2009-01-26',
  2010: '2010-02-14',
  2011: '2011-02-03',
  2012: '2012-01-23',
  2013: '2013-02-10',
  2014: '2014-01-31',
  2015: '2015-02-19',
  2016: '2016-02-08',
  2017: '2017-01-28',
  2018: '2018-02-16',
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-02',
  2033: '2033-01-31',
  2034: '2034-02-19',
};

test.each(Object.entries(tet))('Tết %s', (nam, iso) => {
  expect(solarDay({ ngay: 1, thang: 1, nam: Number(nam), nhuan: false })).toBe(iso);
  expect(lunarDay(iso)).toEqual({ ngay: 1, thang: 1, nam: Number(nam), nhuan: false });
});

test.each([
  [15, 8, '2019-09-13'],
  [15, 8, '2020-10-01'],
  [15, 8, '2021-09-21'],
  [15, 8, '2022-09-10'],
  [15, 8, '2023-09-29'],
  [15, 8, '2024-09-17'],
  [15, 8, '2025-10-06'],
  [15, 8, '2026-09-25'],
  [10, 3, '2023-04-29'],
  [10, 3, '2024-04-18'],
  [10, 3, '2025-04-07'],
  [10, 3, '2026-04-26'],
  [15, 1, '2024-02-24'],
  [15, 1, '2026-03-03'],
  [15, 4, '2025-05-12'],
  [23, 12, '2025-02-10'],
])('lunar %i/%i is %s', (ngay, thang, iso) => {
  const nam = Number(iso.slice(0, 4)) - (thang === 12 ? 1 : 0);
  const day = thang === 12 ? '2025-01-22' : iso;
  expect(solarDay({ ngay, thang, nam, nhuan: false })).toBe(day);
});

describe('leap months', () => {
  test.each([
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('%i has a second month %i', (nam, thang) => {
    const leaps = Array.from({ length: 12 }, (_, i) => i + 1).filter(
      (month) => solarDay({ ngay: 1, thang: month, nam, nhuan: true }) !== undefined,
    );
    expect(leaps).toEqual([thang]);
  });

  test('a month of 29 days has no 30th', () => {
    expect(solarDay({ ngay: 30, thang: 12, nam: 2024, nhuan: false })).toBeUndefined();
    expect(solarDay({ ngay: 29, thang: 12, nam: 2024, nhuan: false })).toBe('2025-01-28');
  });
});

test('every day of 200 years there and back', () => {
  for (let at = Date.UTC(1900, 1, 1); at < Date.UTC(2100, 0, 1); at += 17 * 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10);
    const lunar = lunarDay(iso);
    expect(lunar && solarDay(lunar)).toBe(iso);
  }
});

test('names of years', () => {
  expect([1975, 2023, 2024, 2025, 2026, 2027].map(canChi)).toEqual([
    'Ất Mão',
    'Quý Mão',
    'Giáp Thìn',
    'Ất Tỵ',
    'Bính Ngọ',
    'Đinh Mùi',
  ]);
});
