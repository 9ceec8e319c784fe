/** Lunar days and names of lunar years against the solar days beside them. */
import { canChi, lunarDay, type NgayAm, solarDay } from '../../plan/am-lich.js';
import { isoDay, isRealDay, shortDay } from '../../plan/dates.js';
import type { LoiDoc, NoiDoc } from './model.js';

/** `dd/mm/yyyy`, or a day and month of the plan's year. */
const solarForm =
  /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/gu;
const lunarForm =
  /(?<![\d/])(?:(\d{1,2})\/(\d{1,2})|(?:ngày\s+)?(?:mùng\s+|mồng\s+)?(\d{1,2})\s+tháng\s+(\d{1,2}|Giêng|Chạp))(?:\/\d{4})?\s*(?:\(?âm lịch|\(?ÂL|AL(?!\p{L}))/giu;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly thang: number;
  readonly ngay: number;
  readonly words: string;
}

/** Lunar days that a text names, by number or by the name of a feast (`ngayAm` of data/loi). */
export function lunarDaysIn(words: string, { danhMuc }: Pick<NoiDoc, 'danhMuc'>): readonly Named[] {
  const typed = [...words.matchAll(lunarForm)].map((match) => {
    const [whole, d1, m1, d2, m2 = ''] = match;
    const month = m1 ?? (/^giêng$/iu.test(m2) ? '1' : /^chạp$/iu.test(m2) ? '12' : m2);
    return {
      start: match.index,
      end: match.index + whole.length,
      ngay: Number(d1 ?? d2),
      thang: Number(month),
      words: whole,
    };
  });
  const feasts = danhMuc.loi
    .bang('ngayAm')
    .find(words)
    .flatMap(({ row: { nghia = '' }, start, end }) => {
      const [ngay = 0, thang = 0] = nghia.split('-').map(Number);
      return { start, end, ngay, thang, words: words.slice(start, end) };
    });
  return [...typed, ...feasts];
}

/** Words that may stand between a lunar day and its solar day, in either order: nothing that is another thing's date. */
const link =
  /(?<!\p{L})(?:tức|là|nhằm|vào|ngày|dương lịch|năm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|âm lịch|(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s+\p{L}{2,4})(?!\p{L})|\d{4}|[\s,()–:-]/giu;

function isLink(words: string): boolean {
  return words.length <= 60 && words.replace(link, '') === '';
}

export function lunarFaults(words: string, noi: NoiDoc): readonly LoiDoc[] {
  return [...pairs(words, noi).flatMap(pairFault), ...yearNames(words)];
}

export interface LunarPair {
  readonly lunar: Named;
  readonly solar: { readonly start: number; readonly end: number; readonly iso: string; readonly words: string };
}

/** A lunar day and the solar day that is said to be the same. */
export function pairs(words: string, noi: Pick<NoiDoc, 'danhMuc'>): readonly LunarPair[] {
  const solar = [...words.matchAll(solarForm)].flatMap((match) => {
    const [ngay = 0, thang = 0, nam = 0] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(
      Number,
    );
    const day = { ngay, thang, nam };
    const { index } = match;
    return isRealDay(day) ? [{ start: index, end: index + match[0].length, iso: isoDay(day), words: match[0] }] : [];
  });
  return lunarDaysIn(words, noi).flatMap((lunar) => {
    const after = solar.find((one) => one.start >= lunar.end && isLink(words.slice(lunar.end, one.start)));
    const before = solar.findLast(
      (one) =>
        one.end <= lunar.start &&
        /^\s*[,(]?\s*(?:tức|nhằm)/u.test(words.slice(one.end, lunar.start)) &&
        isLink(words.slice(one.end, lunar.start)),
    );
    const found = after ?? before;
    return found ? [{ lunar, solar: found }] : [];
  });
}

function pairFault({ lunar, solar }: LunarPair): readonly LoiDoc[] {
  const real = lunarDay(solar.iso);
  if (!real || (real.ngay === lunar.ngay && real.thang === lunar.thang)) return [];
  const right = sameDay(lunar, solar.iso);
  const lyDo = `ngày ${solar.words} là ${real.ngay}/${real.thang} âm lịch, không phải ${lunar.ngay}/${lunar.thang}${right === undefined ? '' : ` (ngày ấy là ${printed(right)})`}`;
  return [{ loai: 'am-lich', lyDo }];
}

/** The solar day of a lunar one in the lunar year that a solar day of about that time lies in. */
export function sameDay({ ngay, thang }: Pick<NgayAm, 'ngay' | 'thang'>, iso: string): string | undefined {
  const nam = Number(iso.slice(0, 4));
  const days = [nam - 1, nam].flatMap((year) => solarDay({ ngay, thang, nam: year, nhuan: false }) ?? []);
  return days.findLast((day) => day.startsWith(String(nam)));
}

function printed(iso: string): string {
  const [nam = 0, thang = 0, ngay = 0] = iso.split('-').map(Number);
  return shortDay({ ngay, thang, nam });
}

const stems = 'Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý';
const branches = 'Tý|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi';
/** `Ất Tỵ 2025`, `năm Ất Tỵ (2025)`, `Ất Tỵ năm 2025`. */
const yearName = new RegExp(
  `(?<!\\p{L})((?:${stems})\\s+(?:${branches}))\\s*(?:,|-|–)?\\s*\\(?(?:năm\\s+)?(\\d{4})(?!\\d)`,
  'gu',
);

export function yearNamesIn(words: string) {
  const form = new RegExp(`(?<!\\p{L})(?:${stems})\\s+(?:${branches})(?!\\p{L})`, 'gu');
  return [...words.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
}

/** One way of writing `Tị`, `Mẹo`. */
export function plainYearName(name: string): string {
  return name.replace(/\s+/g, ' ').replace('Tị', 'Tỵ').replace('Mẹo', 'Mão');
}

function yearNames(words: string): readonly LoiDoc[] {
  return [...words.matchAll(yearName)].flatMap(([, name = '', year = '']): LoiDoc[] => {
    const right = canChi(Number(year));
    if (plainYearName(name) === right) return [];
    return [{ loai: 'can-chi', lyDo: `năm ${year} là năm ${right}, không phải ${name}` }];
  });
}
