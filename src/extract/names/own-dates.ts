/** The plan's own year and the dates of its own timetable, marked only where nothing else can be meant. */
import { isInCitation } from '../../plan/cited-years.js';
import { findDates } from '../../plan/dates.js';
import type { Link } from '../to-inline.js';

/** "năm 2026" of a title; not "đến năm 2030", not a range. */
export function yearLinks(text: string, nam: number): readonly Link[] {
  return [...text.matchAll(/(đến\s+)?năm\s+(\d{4})(?!\d|\s*[-–]\s*\d{4}|\/)/giu)]
    .filter((match) => match[1] === undefined && Number(match[2]) === nam && !isInCitation(text, match.index))
    .map((match) => {
      const to = match.index + match[0].length;
      return { from: to - 4, to, target: 'nam' };
    });
}

const filler =
  /(?:từ|đến|hết|trước|sau|trong|ngày|tháng|năm|quý|và|hoàn thành|xong|đợt|cuối|đầu|giữa|[\s\u00a0.,;:()–-])+/giu;

/** What says nothing but when is short. */
const longest = 400;

/** A text that says nothing but when: `Từ 01/6 đến 30/6/2026`, with or without brackets. */
export function timetableLinks(text: string, nam: number): readonly Link[] {
  if (text.length > longest) return [];
  const [, open = '', inner = ''] = /^(\(?)(.*?)\)?$/su.exec(text) ?? [];
  const dates = findDates(inner, nam);
  const years = new Set((inner.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number));
  if (dates.length === 0 || !dates.every(({ real }) => real) || years.size !== 1 || !years.has(nam)) return [];
  let rest = inner;
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.index) + rest.slice(date.index + date.text.length);
  if (rest.replace(filler, '') !== '') return [];
  return [{ from: open.length, to: open.length + inner.length, target: 'moc' }];
}
