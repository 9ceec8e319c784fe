/** Validity dates of the catalogues: ISO days, or a month or a year where the day is not known. */

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A day of the calendar: `2026-06-01`. */
export function isDay(text: string): boolean {
  return text.length === 10 && isDate(text);
}

/** A day, a month or a year of the calendar. */
export function isDate(text: string): boolean {
  const parts = form.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '01'), Number(parts[3] ?? '01')];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export interface Period {
  readonly tu?: string | undefined;
  readonly den?: string | undefined;
}

/** The first day that a date may mean. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a date may mean; as a bound, no calendar day is later. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}

/** Whether a unit's period holds a day. A month or a year stands for its first day. */
export function covers({ tu, den }: Period, date: string): boolean {
  const day = firstDay(date);
  return (tu === undefined || tu <= day) && (den === undefined || day <= den);
}

export function overlap(a: Period, b: Period): boolean {
  return (a.tu ?? '') <= (b.den ?? '9999') && (b.tu ?? '') <= (a.den ?? '9999');
}

/** Whether something was in being on a day: yes, no, or not known, since its own dates are only a month or a year. */
export function inBeing({ tu, den }: Period, date: string): 'co' | 'khong' | 'chua-ro' {
  const day = firstDay(date);
  if ((tu !== undefined && day < firstDay(tu)) || (den !== undefined && day > lastDay(den))) return 'khong';
  const surely = (tu === undefined || day >= lastOfStart(tu)) && (den === undefined || day <= endOfSure(den));
  return surely ? 'co' : 'chua-ro';
}

/** From when on something that began in this day, month or year was surely there. */
function lastOfStart(tu: string): string {
  return tu.length === 10 ? tu : lastDay(tu);
}

/** Until when something that ended in this day, month or year was surely there. */
function endOfSure(den: string): string {
  return den.length === 10 ? den : firstDay(den);
}
