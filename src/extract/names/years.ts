/** Which year a plan is of, and its period, as its title and date say. */
import { isoDay, parseDay, parseIso } from '../../plan/dates.js';
import type { KeHoach } from '../../plan/schema.js';
import type { HeaderDate } from '../frame/header.js';

/** The title's own year, else the date's, else the first that the text names; `to`: years that plans only reach to. */
export function planYear(title: string, date: HeaderDate | undefined, texts: readonly string[]): number | undefined {
  const inTitle = [...title.matchAll(/(đến\s+)?năm\s+(\d{4})(?!\s*[-–]\s*\d{4})/giu)].filter(
    ([, to]) => to === undefined,
  );
  const own = Number(inTitle.at(-1)?.[2] ?? 0);
  if (own > 0) return own;
  if (date?.nam !== undefined) return date.nam;
  const [range] = [...title.matchAll(/(\d{4})\s*[-–]\s*\d{4}/gu)];
  if (range?.[1] !== undefined) return Number(range[1]);
  for (const text of texts) {
    const year = /(?:^|[^\d/])(20\d\d)(?!\d)/u.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** "(Từ ngày 01/6 đến ngày 30/6/2026)". */
export function planPeriod(phuDe: string): KeHoach['thoiKy'] {
  const match =
    /từ\s+(?:ngày\s+)?(\d{1,2}\/\d{1,2})(?:\/(\d{4}))?\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2}\/\d{1,2})\/(\d{4})/iu.exec(
      phuDe,
    );
  if (!match) return undefined;
  const [, from = '', fromYear, to = '', toYear = ''] = match;
  const [first, last] = [parseDay(`${from}/${fromYear ?? toYear}`), parseDay(`${to}/${toYear}`)];
  if (!first || !last) return undefined;
  const [tu, den] = [isoDay(first), isoDay(last)];
  return parseIso(tu) && tu <= den ? { tu, den } : undefined;
}
