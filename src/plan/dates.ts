/** Dates of plans: real days only, the Vietnamese written forms, dates found in text. */
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import type { NgayCoTheTrong } from './schema.js';

// UTC: the clock zone of the machine must not matter.
dayjs.extend(utc);
dayjs.extend(customParseFormat);

export interface CalendarDay {
  readonly ngay: number;
  readonly thang: number;
  readonly nam: number;
}

/** `5/6/2026`, `05/6/2026`, `05/06/2026`; undefined when it is no day of the calendar. */
export function parseDay(text: string): CalendarDay | undefined {
  const [, ngay = '', thang = '', nam = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return parseIso(`${nam}-${thang.padStart(2, '0')}-${ngay.padStart(2, '0')}`);
}

/** `2026-06-05`; undefined when it is no day of the calendar. */
export function parseIso(text: string): CalendarDay | undefined {
  const day = dayjs.utc(text, 'YYYY-MM-DD', true);
  return day.isValid() ? { ngay: day.date(), thang: day.month() + 1, nam: day.year() } : undefined;
}

export function isRealDay(day: CalendarDay): boolean {
  return parseIso(isoDay(day)) !== undefined;
}

export function isoDay({ ngay, thang, nam }: CalendarDay): string {
  return `${String(nam).padStart(4, '0')}-${String(thang).padStart(2, '0')}-${String(ngay).padStart(2, '0')}`;
}

/** Phụ lục I, Phần I, II.4 of the decree: days below 10 and the months 1 and 2 get a leading 0. */
export function dayDigits(ngay: number): string {
  return ngay < 10 ? `0${ngay}` : String(ngay);
}

export function monthDigits(thang: number): string {
  return thang < 3 ? `0${thang}` : String(thang);
}

/** `05/6/2026`. */
export function shortDay({ ngay, thang, nam }: CalendarDay): string {
  return `${dayDigits(ngay)}/${monthDigits(thang)}/${nam}`;
}

/** Room for the clerk's pen where the day or the month is still open. */
const blank = '\u00a0'.repeat(6);

/** `ngày 05 tháng 6 năm 2026`, with blanks of no-break spaces where the draft leaves them open. */
export function longDay({ ngay, thang, nam }: NgayCoTheTrong): string {
  const day = ngay === null ? blank : ` ${dayDigits(ngay)} `;
  const month = thang === null ? blank : ` ${monthDigits(thang)} `;
  return `ngày${day}tháng${month}năm ${nam}`;
}

/**
 * The day on which names and instruments of a plan are judged, ISO. An open day counts as the 1st; an open month as the
 * beginning of the plan's own period, or the middle of the year.
 */
export function judgedDay(ngay: NgayCoTheTrong, periodStart?: string): string {
  const { ngay: day, thang, nam } = ngay;
  if (thang === null) return periodStart?.startsWith(String(nam)) ? periodStart : `${nam}-07-01`;
  return isoDay({ ngay: day ?? 1, thang, nam });
}

/** The first and the last day that the date of a plan can still become, ISO. */
export function possibleDays({ ngay, thang, nam }: NgayCoTheTrong): { readonly first: string; readonly last: string } {
  if (thang === null) return { first: `${nam}-01-01`, last: `${nam}-12-31` };
  const first = isoDay({ ngay: ngay ?? 1, thang, nam });
  return { first, last: ngay === null ? dayjs.utc(first).endOf('month').format('YYYY-MM-DD') : first };
}

/** A day, month or year of the catalogues in words: `ngày 14/3/2025`, `tháng 3/2025`, `năm 2025`. */
export function printedDate(iso: string): string {
  const [nam = '', thang, ngay] = iso.split('-');
  if (thang === undefined) return `năm ${nam}`;
  const month = `${monthDigits(Number(thang))}/${nam}`;
  return ngay === undefined ? `tháng ${month}` : `ngày ${dayDigits(Number(ngay))}/${month}`;
}

/** The stretch that `possibleDays` gives: one day, a month or a year. */
export function printedDays({ first, last }: { readonly first: string; readonly last: string }): string {
  if (first === last) return printedDate(first);
  return printedDate(first.slice(0, first.slice(0, 7) === last.slice(0, 7) ? 7 : 4));
}

interface FoundDate {
  readonly text: string;
  readonly index: number;
  /** False for a day that no calendar has. */
  readonly real: boolean;
}

const datePatterns =
  /(?<!\d)(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2})\/(\d{4})|(\d{1,2})\/(\d{1,2}))(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|tháng\s+(\d{1,2})(?!\d)|qu[ýí]\s+(?:[1-4]|IV|I{1,3})(?![\dIV])|(?<!\d)(?:19|20|21)\d\d(?!\d)/giu;

/** Days, months, quarters and years named in a text; `nam` completes a day without a year. */
export function findDates(text: string, nam: number): readonly FoundDate[] {
  return [...text.matchAll(datePatterns)].map((match) => ({
    text: match[0],
    index: match.index,
    real: isReal(match, nam),
  }));
}

function isReal(match: RegExpMatchArray, nam: number): boolean {
  const [, d1, m1, y1, m2, , d3, m3, d4, m4, y4, m5] = match.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const ngay = d1 ?? d3 ?? d4;
  const thang = m1 ?? m3 ?? m4;
  if (ngay !== undefined && thang !== undefined) return isRealDay({ ngay, thang, nam: y1 ?? y4 ?? nam });
  const month = m2 ?? m5;
  return month === undefined || (month >= 1 && month <= 12);
}
