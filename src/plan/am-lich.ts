/** The Vietnamese lunar calendar: months begin on the day of the new moon at 7 hours east of Greenwich, and the winter solstice lies in month 11. */
import { type CalendarDay, isoDay, isRealDay, parseIso } from './dates.js';

export interface NgayAm {
  readonly ngay: number;
  readonly thang: number;
  readonly nam: number;
  /** In the second of two months with one number. */
  readonly nhuan: boolean;
}

/** Days are counted as Julian day numbers; a day of the calendar begins at midnight 7 hours east. */
const zone = 7 / 24;
const dayMs = 86_400_000;
const epoch = 2_440_588;

/** The lunar date of a day of the calendar. */
export function lunarDay(iso: string): NgayAm | undefined {
  const solar = parseIso(iso);
  if (!solar) return undefined;
  const day = numberOf(iso);
  const months = [solar.nam, solar.nam + 1].flatMap(monthsUntil);
  const month = months.findLast(({ start }) => start <= day);
  if (!month) return undefined;
  return { ngay: day - month.start + 1, thang: month.thang, nam: month.nam, nhuan: month.nhuan };
}

/** The day of the calendar, ISO; undefined when the month is too short or that year has no such leap month. */
export function solarDay({ ngay, thang, nam, nhuan }: NgayAm): string | undefined {
  const months = [nam, nam + 1].flatMap(monthsUntil);
  const at = months.findIndex((one) => one.nam === nam && one.thang === thang && one.nhuan === nhuan);
  const [month, next] = [months[at], months[at + 1]];
  if (!month || ngay < 1) return undefined;
  const day = month.start + ngay - 1;
  return next && day >= next.start ? undefined : isoOf(day);
}

const can = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const;
const chi = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const;

/** `Ất Tỵ` for 2025. */
export function canChi(nam: number): string {
  const of = (names: readonly string[]) => names[(((nam - 4) % names.length) + names.length) % names.length] ?? '';
  return `${of(can)} ${of(chi)}`;
}

interface Month {
  /** Day number of its first day. */
  readonly start: number;
  readonly thang: number;
  readonly nam: number;
  readonly nhuan: boolean;
}

const known = new Map<number, readonly Month[]>();

/** From month 11 of the year before to month 10 of `nam`, leap months included. */
function monthsUntil(nam: number): readonly Month[] {
  const before = known.get(nam);
  if (before) return before;
  const [first, last] = [eleventh(nam - 1), eleventh(nam)];
  const starts = Array.from({ length: last - first }, (_, i) => newMoonDay(first + i));
  // Thirteen new moons between two solstices: the first month in which the sun enters no sign is the leap month.
  const leap =
    starts.length === 13 ? starts.findIndex((start, i) => i > 0 && !hasSign(start, newMoonDay(first + i + 1))) : -1;
  const months = starts.map((start, i) => {
    const passed = leap >= 0 && i >= leap ? i - 1 : i;
    return { start, thang: ((passed + 10) % 12) + 1, nam: passed < 2 ? nam - 1 : nam, nhuan: i === leap };
  });
  known.set(nam, months);
  return months;
}

/** Number of the new moon that opens month 11: the last one not after the day of the winter solstice. */
function eleventh(nam: number): number {
  const end = numberOf(`${nam}-12-31`);
  let k = Math.floor((end - 2_451_550) / 29.530588861) + 1;
  while (newMoonDay(k) > end || sector(newMoonDay(k)) >= 9) k -= 1;
  return k;
}

function hasSign(start: number, next: number): boolean {
  return sector(start) !== sector(next);
}

/** Which twelfth of its way the sun is in at the beginning of a day; 0 from the spring equinox, 9 from the winter solstice. */
function sector(day: number): number {
  return Math.floor(sunLongitude(day - 0.5 - zone) / 30);
}

const rad = Math.PI / 180;

/** Apparent longitude of the sun in degrees (Meeus, Astronomical Algorithms, chapter 25). */
function sunLongitude(jd: number): number {
  const t = (jd + lagDays(jd) - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const m = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * rad;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(m) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * m) +
    0.000289 * Math.sin(3 * m);
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * rad);
  return ((apparent % 360) + 360) % 360;
}

/** How far uniform time is ahead of the turning earth, about a minute in our time: a line between its known values. */
function lagDays(jd: number): number {
  const year = 2000 + (jd - 2_451_545) / 365.25;
  const at = lag.findIndex(([end]) => year < end);
  const [[y0, s0], [y1, s1]] = [
    lag[Math.max(0, (at < 0 ? lag.length : at) - 1)] ?? [0, 0],
    lag[at < 0 ? lag.length - 1 : at] ?? [0, 0],
  ];
  return (y1 === y0 ? s0 : s0 + ((s1 - s0) * (year - y0)) / (y1 - y0)) / 86_400;
}

const lag: readonly (readonly [number, number])[] = [
  [1900, -3],
  [1920, 21],
  [1950, 29],
  [1970, 40],
  [1990, 57],
  [2010, 66],
  [2030, 72],
  [2100, 120],
];

/** Amplitude in days and the multiples of M, M′, F (and the power of E) of each term of the new moon (Meeus, chapter 49). */
const terms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 1],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 1],
  [-0.00514, 1, 1, 0, 1],
  [0.00208, 2, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 1],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 1],
  [0.00038, 1, 0, -2, 1],
  [-0.00024, -1, 2, 0, 1],
  [-0.00007, 2, 1, 0, 0],
  [0.00004, 0, 2, -2, 0],
  [0.00004, 3, 0, 0, 0],
  [0.00003, 1, 1, -2, 0],
  [0.00003, 0, 2, 2, 0],
  [-0.00003, 1, 1, 2, 0],
  [0.00003, -1, 1, 2, 0],
];

/** The planets' small pulls: amplitude, angle at the epoch, degrees a month. */
const pulls: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
];

const moons = new Map<number, number>();

/** The day, 7 hours east, on which new moon number `k` after that of January 2000 falls. */
function newMoonDay(k: number): number {
  const before = moons.get(k);
  if (before !== undefined) return before;
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const m = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * rad;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * rad;
  const f = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * rad;
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * rad;
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const swing = terms.reduce(
    (sum, [size, a, b, c, power]) => sum + size * e ** power * Math.sin(a * m + b * moon + c * f),
    0,
  );
  const pull = pulls.reduce((sum, [size, at, step]) => sum + size * Math.sin((at + step * k) * rad), 0);
  const jde = mean + swing - 0.00017 * Math.sin(node) + pull;
  const day = Math.floor(jde - lagDays(jde) + 0.5 + zone);
  moons.set(k, day);
  return day;
}

function numberOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs) + epoch;
}

function isoOf(day: number): string {
  return new Date((day - epoch) * dayMs).toISOString().slice(0, 10);
}

/** The same lunar day in another year, ISO. */
export function sameLunarDay(day: CalendarDay, nam: number): string | undefined {
  const lunar = isRealDay(day) ? lunarDay(isoDay(day)) : undefined;
  return lunar && solarDay({ ...lunar, nam: lunar.nam + nam - day.nam, nhuan: false });
}
