/** Days of the plan's timetable in the new year: whether they exist, on which day of the week, whether a holiday. */
import { isoDay, isRealDay, parseIso, shortDay } from '../../plan/dates.js';
import { addDays, weekday, weekdayNames } from './entries-words.js';
import type { DuKien } from './model.js';

export interface FullDay {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const full = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;

/** Days with their year in a text, real or not. */
export function fullDays(text: string): readonly (FullDay & { readonly real: boolean })[] {
  return [...text.matchAll(full)].map((match) => {
    const [ngay = 1, thang = 1, nam = 1970] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(
      Number,
    );
    const day = { ngay, thang, nam };
    return { iso: isoDay(day), real: isRealDay(day), start: match.index, end: match.index + match[0].length };
  });
}

/** Why nobody works on that day: a weekend or holiday; a sentence when the year's holidays are not known. */
export function restDay(iso: string, { ngayNghi }: Pick<DuKien, 'ngayNghi'>): string | undefined {
  const day = weekday(iso);
  const holiday = ngayNghi.get(Number(iso.slice(0, 4)))?.find(({ ngay }) => ngay === iso);
  if (holiday) return `là ngày nghỉ (${holiday.ten})`;
  return day === 0 || day === 6 ? `là ${weekdayNames[day]}` : undefined;
}

/** The nearest working days before and after. */
export function workingDays(
  iso: string,
  facts: Pick<DuKien, 'ngayNghi'>,
): { readonly truoc: string; readonly sau: string } {
  const search = (step: number) => {
    let day = addDays(iso, step);
    for (let n = 0; n < 20 && restDay(day, facts) !== undefined; n += 1) day = addDays(day, step);
    return day;
  };
  return { truoc: search(-1), sau: search(1) };
}

export function printDay(iso: string): string {
  const day = parseIso(iso);
  return day ? shortDay(day) : iso;
}
