/** VH-08: days below 10 and months 1 and 2 have a leading zero, months 3 to 9 none. */
import { dayDigits, monthDigits } from '../../../plan/dates.js';
import { namedDays } from '../kit/dates.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const vh08 = contentRule('VH-08', (subject) =>
  namedDays(subject)
    .filter(({ real }) => real)
    .flatMap(({ passage, start, text, dayText, monthText, day }) => {
      const [goodDay, goodMonth] = [dayDigits(day.ngay), monthDigits(day.thang)];
      if (dayText === goodDay && monthText === goodMonth) return [];
      const monthAt = text.indexOf(monthText, dayText.length);
      const end = monthAt + monthText.length;
      const after = goodDay + text.slice(dayText.length, monthAt) + goodMonth;
      return [
        finding(passage, {
          start,
          end: start + end,
          found: `ngày ${quote(text)}`,
          expected: `“${after}${text.slice(end)}”`,
          after,
        }),
      ];
    }),
);
