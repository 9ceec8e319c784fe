/** What units owe the commune comes some working days before the province's date; what the commune owes the province keeps it. */

import { isoDay, parseDay, parseIso, shortDay } from '../../../plan/dates.js';
import { lyDo } from '../reasons.js';
import { ask, type ClauseContext, type Outcome } from './context.js';
import { ubnd } from './roles.js';
import { MOC } from './tokens.js';

const due = new RegExp(`((?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày| vào ngày)? )(${MOC})`, 'giu');

/** `trước ngày 20 hằng tháng`: no day of the calendar. */
const everyTime =
  /(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? ngày \d{1,2}(?:\/\d{1,2})?(?![\d/])(?: (?:hằng|hàng|của) \p{L}+)?/iu;

export function moveDeadlines(text: string, context: ClauseContext, outcome: Outcome): string {
  // A report that stays with the province stays on its day.
  const toCommune = outcome.changed.some(([, after]) => after === `{${ubnd}}`) || /(?:gửi|báo cáo)[^;]*\{/iu.test(text);
  if (context.section === 'viec-xa' || !toCommune) return text;
  const again = everyTime.exec(text);
  if (again) ask(outcome, 'han', lyDo('han-hang-ky', again[0]));
  return text.replace(due, (whole, words: string, letter: string) => {
    const mark = context.marks.get(letter);
    const day = mark && parseDay(mark.text);
    if (!mark || !day) return whole;
    const moved = workingDaysBefore(isoDay(day), context.truocHan, context.ngayNghi);
    const after = parseIso(moved);
    if (!after || moved <= context.som) {
      ask(outcome, 'han', lyDo('han-qua-som', mark.text, String(context.truocHan)));
      return whole;
    }
    outcome.moved.push([mark.text, shortDay(after)]);
    return `${words}[${shortDay(after)}](moc)`;
  });
}

/** Days of rest that the law fixes by the solar calendar; the others come with the decisions. */
const fixed = new Set(['01-01', '04-30', '05-01', '09-02']);

function workingDaysBefore(iso: string, count: number, ngayNghi: readonly string[]): string {
  let day = iso;
  for (let left = count; left > 0; ) {
    day = dayBefore(day);
    if (isWorking(day, ngayNghi)) left -= 1;
  }
  return day;
}

export function workingDaysAfter(iso: string, count: number, ngayNghi: readonly string[]): string {
  let day = iso;
  for (let left = count; left > 0; ) {
    day = shift(day, 1);
    if (isWorking(day, ngayNghi)) left -= 1;
  }
  return day;
}

function isWorking(iso: string, ngayNghi: readonly string[]): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !fixed.has(iso.slice(5)) && !ngayNghi.includes(iso);
}

function dayBefore(iso: string): string {
  return shift(iso, -1);
}

function shift(iso: string, days: number): string {
  const time = Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}
