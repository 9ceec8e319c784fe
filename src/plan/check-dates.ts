/** Judges the plan's own dates: days of the calendar, a day without a month, the year of issue, the period. */
import { isRealDay, parseIso } from './dates.js';
import { error, type Finding, warning } from './finding.js';
import { notInCalendar } from './mismatch.js';
import { asMap, asNumber, asText, type RawMap } from './raw.js';
import type { Locate } from './tree.js';

export function checkDates(plan: RawMap, locate: Locate): readonly Finding[] {
  return [...checkIssue(plan, locate), ...checkPeriod(asMap(plan.thoiKy), locate)];
}

function checkIssue(plan: RawMap, locate: Locate): readonly Finding[] {
  const { ngay: day, thang: month, nam: year } = asMap(plan.ngay);
  const [ngay, thang, nam] = [asNumber(day), asNumber(month), asNumber(year)];
  const findings: Finding[] = [];
  if (ngay !== undefined && month === null) {
    const message = 'Thấy có ngày mà tháng để trống; cần ghi tháng hoặc để trống cả ngày (null).';
    findings.push(error('ngay-thieu-thang', message, locate(['ngay', 'thang'])));
  }
  // Outside 1–31 and 1–12 the schema has spoken already.
  if (inRange(ngay, 31) && inRange(thang, 12) && nam !== undefined && !isRealDay({ ngay, thang, nam })) {
    findings.push(error('ngay-sai', notInCalendar(`ngày ${ngay}/${thang}/${nam}`), locate(['ngay', 'ngay'])));
  }
  const own = asNumber(plan.nam);
  if (nam !== undefined && own !== undefined && nam !== own) {
    const message = `Thấy năm ban hành ${nam}, năm của kế hoạch ${own}; cần xem lại nếu không phải ban hành từ năm trước.`;
    findings.push(warning('nam-ban-hanh-khac', message, locate(['ngay', 'nam'])));
  }
  return findings;
}

function inRange(value: number | undefined, most: number): value is number {
  return value !== undefined && value >= 1 && value <= most;
}

function checkPeriod(thoiKy: RawMap, locate: Locate): readonly Finding[] {
  const ends = ['tu', 'den'].map((key) => ({ key, text: asText(thoiKy[key]) }));
  const wrong = ends.filter(({ text }) => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !parseIso(text));
  if (wrong.length > 0) {
    return wrong.map(({ key, text }) => error('ngay-sai', notInCalendar(`“${text}”`), locate(['thoiKy', key])));
  }
  const [tu, den] = ends.map(({ text }) => text ?? '');
  if (!tu || !den || tu <= den) return [];
  const message = `Thấy thời kỳ từ ${tu} đến ${den}; cần ngày đầu trước ngày cuối.`;
  return [error('thoi-ky-nguoc', message, locate(['thoiKy', 'den']))];
}
