/** A stretch of time begins before it ends. */
import { isoDay, isRealDay } from '../../../plan/dates.js';
import { romanNumber } from '../../../text/roman.js';
import { contentRule, type Hit, inEach, matches, prose, quote } from '../kit/kit.js';

const days =
  /từ (?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))? ?(?:đến|tới|-|–) ?(?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/giu;
const years = /(?<![\d/.-])((?:19|20|21)\d\d) ?[-–—] ?((?:19|20|21)\d\d)(?![\d/])/gu;
const yearWords = /từ năm (\d{4}) (?:đến|tới) (?:hết )?(?:năm )?(\d{4})(?!\d)/giu;

export const khoangNguoc = contentRule(
  'khoang-nguoc',
  inEach(prose, ({ text }, { keHoach: { nam } }) => [
    ...dayRanges(text),
    ...yearRanges(text, years),
    ...yearRanges(text, yearWords),
    ...monthRanges(text, nam, months),
    ...monthRanges(text, nam, quarters),
  ]),
);

const months =
  /(?:từ )?tháng (\d{1,2})(?:(?:\/| năm )(\d{4}))? ?(?:đến|tới|-|–) ?(?:hết )?tháng (\d{1,2})(?:\/| năm )(\d{4})(?!\d)/giu;
const quarters =
  /(?:từ )?quý ([IV]{1,3}|[1-4])(?:(?:\/| năm )(\d{4}))? ?(?:đến|tới|-|–) ?(?:hết )?quý ([IV]{1,3}|[1-4])(?:\/| năm )(\d{4})(?!\d)/giu;

/** Without its year the first may lie in the year before, but not before the plan's own. */
function monthRanges(text: string, nam: number, form: RegExp): readonly Hit[] {
  return matches(text, form, ({ 0: words, 1: one = '', 2: y1, 3: other = '', 4: y2 = '' }) => {
    if (y1 === undefined && Number(y2) !== nam) return undefined;
    const value = (typed: string) => (/^\d/.test(typed) ? Number(typed) : (romanNumber(typed.toUpperCase()) ?? 0));
    const [from, to] = [Number(y1 ?? y2) * 12 + value(one), Number(y2) * 12 + value(other)];
    return from > to
      ? { found: `${quote(words)}: mốc cuối đứng trước mốc đầu`, expected: 'xem lại hai mốc' }
      : undefined;
  });
}

function dayRanges(text: string): readonly Hit[] {
  return matches(text, days, (match) => {
    const [words, d1, m1, y1, d2, m2, y2] = match;
    // Without its year the first day may lie in the year before.
    if (y1 === undefined && Number(m1) > Number(m2)) return undefined;
    const from = { ngay: Number(d1), thang: Number(m1), nam: Number(y1 ?? y2) };
    const to = { ngay: Number(d2), thang: Number(m2), nam: Number(y2) };
    if (!isRealDay(from) || !isRealDay(to) || isoDay(from) <= isoDay(to)) return undefined;
    return { found: `${quote(words)}: mốc cuối đứng trước mốc đầu`, expected: 'xem lại hai mốc' };
  });
}

function yearRanges(text: string, form: RegExp): readonly Hit[] {
  return matches(text, form, ({ 0: words, 1: from = '', 2: to = '' }) =>
    from > to ? { found: `${quote(words)}: năm cuối đứng trước năm đầu`, expected: 'xem lại hai năm' } : undefined,
  );
}
