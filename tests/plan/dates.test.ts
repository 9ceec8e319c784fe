import { describe, expect, it } from 'vitest';
import {
  findDates,
  isRealDay,
  judgedDay,
  longDay,
  parseDay,
  parseIso,
  possibleDays,
  shortDay,
} from '../../src/plan/dates.js';

describe('days', () => {
  it.each([
    ['5/6/2026', { ngay: 5, thang: 6, nam: 2026 }],
    ['05/06/2026', { ngay: 5, thang: 6, nam: 2026 }],
    ['29/2/2024', { ngay: 29, thang: 2, nam: 2024 }],
    ['29/2/2026', undefined],
    ['31/4/2026', undefined],
    ['0/4/2026', undefined],
    ['5/13/2026', undefined],
    ['5/6/26', undefined],
    ['5-6-2026', undefined],
  ])('parseDay %s', (text, day) => expect(parseDay(text)).toEqual(day));

  it.each([
    ['2026-06-05', { ngay: 5, thang: 6, nam: 2026 }],
    ['2026-6-5', undefined],
    ['2026-02-30', undefined],
  ])('parseIso %s', (text, day) => expect(parseIso(text)).toEqual(day));

  it('knows every day of the calendar', () => {
    const days = Array.from(
      { length: 12 },
      (_, month) =>
        Array.from({ length: 31 }, (_, day) => isRealDay({ ngay: day + 1, thang: month + 1, nam: 2026 })).filter(
          Boolean,
        ).length,
    );
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('written forms', () => {
  it.each([
    [{ ngay: 5, thang: 2, nam: 2026 }, '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
    [{ ngay: 5, thang: 1, nam: 2026 }, '05/01/2026', 'ngày 05 tháng 01 năm 2026'],
    [{ ngay: 9, thang: 3, nam: 2026 }, '09/3/2026', 'ngày 09 tháng 3 năm 2026'],
    [{ ngay: 31, thang: 12, nam: 2026 }, '31/12/2026', 'ngày 31 tháng 12 năm 2026'],
  ])('%o', (day, short, long) => {
    expect(shortDay(day)).toBe(short);
    expect(longDay(day)).toBe(long);
  });

  it('leaves room in a draft', () => {
    const room = '\u00a0'.repeat(6);
    expect(longDay({ ngay: null, thang: 5, nam: 2026 })).toBe(`ngày${room}tháng 5 năm 2026`);
    expect(longDay({ ngay: null, thang: null, nam: 2026 })).toBe(`ngày${room}tháng${room}năm 2026`);
  });
});

describe('the day that names are judged by', () => {
  it.each([
    [{ ngay: 5, thang: 6, nam: 2026 }, '2026-06-05', '2026-06-05', '2026-06-05'],
    [{ ngay: null, thang: 2, nam: 2024 }, '2024-02-01', '2024-02-01', '2024-02-29'],
    [{ ngay: null, thang: null, nam: 2025 }, '2025-07-01', '2025-01-01', '2025-12-31'],
  ])('%o', (date, judged, first, last) => {
    expect(judgedDay(date)).toBe(judged);
    expect(possibleDays(date)).toEqual({ first, last });
  });

  it('takes the beginning of the plan’s own period for an open month', () => {
    expect(judgedDay({ ngay: null, thang: null, nam: 2025 }, '2025-03-15')).toBe('2025-03-15');
    expect(judgedDay({ ngay: null, thang: null, nam: 2025 }, '2026-01-01')).toBe('2025-07-01');
  });
});

describe('findDates', () => {
  it.each([
    ['Từ 01/6 đến 30/6/2026', ['01/6', '30/6/2026'], []],
    ['ngày 5 tháng 6', ['ngày 5 tháng 6'], []],
    ['Quý II, quý 4', ['Quý II', 'quý 4'], []],
    ['tháng 6/2026', ['tháng 6', '2026'], []],
    ['6/2026 và 13/2026', ['6/2026', '13/2026'], ['13/2026']],
    ['2024-2025', ['2024', '2025'], []],
    ['31/6', ['31/6'], ['31/6']],
    ['29/2', ['29/2'], ['29/2']],
    ['tháng 13', ['tháng 13'], ['tháng 13']],
    ['Thường xuyên, 100%, số 44/KH-UBND', [], []],
  ])('%s', (text, found, wrong) => {
    const dates = findDates(text, 2026);
    expect(dates.map((date) => date.text)).toEqual(found);
    expect(dates.filter((date) => !date.real).map((date) => date.text)).toEqual(wrong);
  });

  it('completes a day without a year by the plan’s', () => expect(findDates('29/2', 2024)[0]?.real).toBe(true));
});
