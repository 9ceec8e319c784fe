/** A weekday beside a day is that day's. */
import { isRealDay } from '../../../plan/dates.js';
import { weekdayOf } from '../kit/dates.js';
import { contentRule, inEach, matches, prose, quote } from '../kit/kit.js';

const names = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const typed: readonly (readonly [RegExp, number])[] = [
  [/^thứ (?:hai|2)$/iu, 1],
  [/^thứ (?:ba|3)$/iu, 2],
  [/^thứ (?:tư|4)$/iu, 3],
  [/^thứ (?:năm|5)$/iu, 4],
  [/^thứ (?:sáu|6)$/iu, 5],
  [/^thứ (?:bảy|bẩy|7)$/iu, 6],
  [/^chủ nhật$/iu, 7],
];
const form =
  /(thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)(?:,? ?\(? ?)(?:ngày )?(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?(?!\d)/giu;

export const thuSaiNgay = contentRule(
  'thu-sai-ngay',
  inEach(prose, ({ text }, { keHoach: { nam } }) =>
    matches(text, form, ({ 0: words, 1: name = '', 2: ngay, 3: thang, 4: year }) => {
      const day = { ngay: Number(ngay), thang: Number(thang), nam: year === undefined ? nam : Number(year) };
      const said = typed.find(([pattern]) => pattern.test(name))?.[1];
      if (!isRealDay(day) || said === undefined) return undefined;
      const real = weekdayOf(day);
      if (real === said) return undefined;
      const which = `${ngay}/${thang}/${day.nam}`;
      return {
        found: quote(words),
        expected: `“${names[real]}”, vì ngày ${which} là ${names[real]}, hoặc xem lại ngày`,
      };
    }),
  ),
);
