/** A deadline does not lie long after the plan's own time: most often a slip in the year. */
import { isoDay } from '../../../plan/dates.js';
import { isDeadline, namedDays, ownPeriod, plusDays } from '../kit/dates.js';
import { contentRule, finding, quote } from '../kit/kit.js';

/** Reports on the whole are due some months after the end. */
const afterwards = 180;

export const hanSauThoiKy = contentRule('han-sau-thoi-ky', (subject) => {
  const last = plusDays(lastDay(subject), afterwards);
  return namedDays(subject)
    .filter((day) => isDeadline(day) && day.real && !day.cited && day.hasYear && isoDay(day.day) > last)
    .map(({ passage, start, end, text }) =>
      finding(passage, {
        start,
        end,
        found: `hạn ${quote(text)} ở quá xa sau thời kỳ của kế hoạch`,
        expected: 'xem lại ngày, nhất là năm',
      }),
    );
});

/** A plan without a period of its own is for its year, or until the last year that its title names. */
function lastDay(subject: Parameters<typeof ownPeriod>[0]): string {
  const years = (subject.keHoach.trichYeu.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
  return ownPeriod(subject)?.den ?? `${Math.max(subject.keHoach.nam, ...years)}-12-31`;
}
