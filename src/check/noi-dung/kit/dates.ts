/** Days named in texts, with what stands around them. */
import { type CalendarDay, isRealDay, parseIso } from '../../../plan/dates.js';
import type { Subject } from '../../model.js';
import { citations } from './citations.js';
import { type Passage, prose, remember } from './kit.js';

export interface NamedDay {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly dayText: string;
  readonly monthText: string;
  readonly day: CalendarDay;
  /** The year is written. */
  readonly hasYear: boolean;
  readonly real: boolean;
  /** It is the day of a cited instrument. */
  readonly cited: boolean;
}

/** Without a year only what is called a day: `17/72 tổ dân phố` is a share. */
const form =
  /(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20|21)\d\d)(?![\d/])|(?<![\p{L}])(?:ngày|hết|đến|từ|trước|sau)\s+(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?![\d/%])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu;

export const namedDays = remember((subject): readonly NamedDay[] => {
  const cited = citations(subject);
  const { nam } = subject.keHoach;
  return prose(subject).flatMap((passage) => {
    const inside = cited.filter((one) => one.passage === passage);
    return [...passage.text.matchAll(form)].flatMap((match): NamedDay[] => {
      const [whole, d1, , m1, y1, d2, m2, d3, m3, y3] = match;
      const [dayText = '', monthText = ''] = [d1 ?? d2 ?? d3, m1 ?? m2 ?? m3];
      const year = y1 ?? y3;
      const day = { ngay: Number(dayText), thang: Number(monthText), nam: year === undefined ? nam : Number(year) };
      const after = passage.text.slice(match.index + whole.length, match.index + whole.length + 40);
      if (d2 !== undefined && !/ngày/iu.test(whole) && !isSpan(d2, after)) return [];
      const from = match.index + whole.indexOf(dayText);
      const text = whole.slice(whole.indexOf(dayText));
      return [
        {
          passage,
          start: from,
          end: match.index + whole.length,
          text,
          dayText,
          monthText,
          day,
          hasYear: year !== undefined,
          real: isRealDay(day),
          cited: inside.some(({ start, end }) => start <= from && from < end),
        },
      ];
    });
  });
});

/** Without the word ngày `1/3` may be a share: the first of two days, the second of which can be nothing else. */
function isSpan(day: string, after: string): boolean {
  if (/^\s*(?:số|tổng|chiều|độ|diện tích|thời gian)/u.test(after)) return false;
  const second = /^\s*(?:đến|tới|-|–)\s*(?:hết\s*)?(?:ngày\s*)?(\d{1,2})\/\d{1,2}(\/\d{4})?/u.exec(after);
  if (second) return second[2] !== undefined || Number(second[1]) > 12;
  return day.length === 2 && /^\s*(?:$|[).,;:])/u.test(after);
}

const before =
  /(?:trước|chậm nhất(?: là| vào)?|xong(?: trước)?|hoàn thành (?:trước|vào)|gửi (?:về )?trước)(?: hết)?(?: ngày)?\s*$/iu;

/** "trước ngày …", "chậm nhất là …". */
export function isDeadline({ passage, start }: NamedDay): boolean {
  return before.test(passage.text.slice(Math.max(0, start - 40), start));
}

/** The first and last day of the plan's own period, ISO; absent where it is not known. */
export function ownPeriod({ keHoach: { thoiKy } }: Subject): { readonly tu: string; readonly den: string } | undefined {
  return thoiKy && parseIso(thoiKy.tu) && parseIso(thoiKy.den) && thoiKy.tu <= thoiKy.den ? thoiKy : undefined;
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf({ ngay, thang, nam }: CalendarDay): number {
  return new Date(Date.UTC(nam, thang - 1, ngay)).getUTCDay() || 7;
}

export function plusDays(isoText: string, count: number): string {
  const [year = 0, month = 1, day = 1] = isoText.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + count)).toISOString().slice(0, 10);
}
