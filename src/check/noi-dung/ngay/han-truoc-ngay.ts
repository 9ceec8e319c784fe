/** A deadline does not lie before the plan itself. */
import { isoDay, possibleDays } from '../../../plan/dates.js';
import { isDeadline, namedDays } from '../kit/dates.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const hanTruocNgay = contentRule('han-truoc-ngay', (subject) => {
  const { first } = possibleDays(subject.keHoach.ngay);
  return namedDays(subject)
    .filter(isDeadline)
    .filter(({ day, real, cited, hasYear }) => real && !cited && hasYear && isoDay(day) < first)
    .map(({ passage, start, end, text }) =>
      finding(passage, {
        start,
        end,
        found: `hạn ${quote(text)} trước ngày của kế hoạch (${first.split('-').reverse().join('/')})`,
        expected: 'xem lại ngày, nhất là năm',
      }),
    );
});
