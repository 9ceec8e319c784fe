/** A deadline does not lie before the plan itself. */
import { isoDay, possibleDays } from '../../../plan/dates.js';
import { isDeadline, namedDays } from '../kit/dates.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const hanTruocNgay = contentRule(
  {
    id: 'han-truoc-ngay',
    demand: 'Hạn phải làm không thể trước ngày ban hành kế hoạch.',
    clause: 'Việc đã quá hạn từ khi giao thì không ai làm được',
    strength: 'should',
    status: 'P',
  },
  (subject) => {
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
  },
);
