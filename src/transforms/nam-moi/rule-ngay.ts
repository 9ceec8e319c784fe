/** Dates and years in plain words: fixed days of every year are kept, all others are asked. */
import { isInCitation } from '../../plan/cited-years.js';
import { findDates } from '../../plan/dates.js';
import type { DeXuat } from '../ra-soat/model.js';
import { fullDays, printDay, restDay, workingDays } from './lich.js';
import type { BoiCanh, Chiem, Luat, NgayCoDinh } from './model.js';
import { type Range, searchKey } from './reading.js';

export const ngayRule: Luat = ({ reading }, boiCanh, free) =>
  wholeDates(reading.words, boiCanh.cu.nam, free).flatMap(({ start, end }): Chiem[] => {
    const text = reading.words.slice(start, end);
    if (!free(start, end) || isNoDate(text)) return [];
    const fixed = fixedDay(text, reading.key, boiCanh.coDinh);
    if (fixed) return [{ start, end, muc: keep(fixed) }];
    return [
      {
        start,
        end,
        muc: isInCitation(reading.words, start)
          ? ofInstrument(text)
          : ask(text, reading.words.slice(0, start), boiCanh),
      },
    ];
  });

/** `quý II/2023`, `năm học 2022 - 2023`, `01-30/6`, `ngày 01 đến ngày 30 tháng 6`: what belongs together is one passage. */
function wholeDates(words: string, nam: number, free: (start: number, end: number) => boolean): readonly Range[] {
  const result: Range[] = [];
  for (const { text, index } of findDates(words, nam)) {
    const end = index + text.length;
    const last = result.at(-1);
    const isYear = /^\d{4}$/.test(text);
    const between = last ? words.slice(last.end, index) : '';
    const joins =
      last &&
      (isYear
        ? (hasYear(words, last) ? /^\s*[-–]\s*$/ : /^\s*(?:[/-]|,?\s*năm)\s*$/u).test(between)
        : range.test(between) && /\d{4}$/.test(text));
    if (last && joins && free(last.start, end)) {
      result.splice(-1, 1, { start: last.start, end });
      continue;
    }
    const first = isYear ? undefined : firstDay.exec(words.slice(0, index));
    const start = first && free(first.index, end) ? first.index : index;
    result.push({ start, end });
  }
  return result;
}

/** Two days that belong together: one moved without the other is no stretch of time. */
const range = /^\s*(?:đến(?:\s+hết)?(?:\s+ngày)?|[-–])\s*(?:ngày\s+)?$/u;

/** The first of two days, of which only the second has its month. */
const firstDay = /(?<![\d/.,\p{L}-])(?:ngày\s+)?\d{1,2}\s*(?:[-–]|đến(?:\s+hết)?)\s*(?:ngày\s+)?$/iu;

function hasYear(words: string, { start, end }: Range): boolean {
  return /^\d{4}$/.test(words.slice(start, end));
}

function fixedDay(text: string, key: string, coDinh: readonly NgayCoDinh[]): NgayCoDinh | undefined {
  const written = searchKey(text)
    .replace(/\s+/g, ' ')
    .replace(/^ngày 0?/, '')
    .replace(' tháng ', '/')
    .replace(/(^|\/)0(?=\d)/g, '$1');
  return coDinh.find(
    ({ viet, canCo }) =>
      viet.some((one) => searchKey(one) === written) && canCo.some((one) => key.includes(searchKey(one))),
  );
}

/** `24/24 giờ`, `20/20 xã`: a share. */
function isNoDate(text: string): boolean {
  const [, a = 0, b = 0] = (/^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []).map(Number);
  return b > 12 || (a === b && a > 12);
}

function ofInstrument(text: string): Muc {
  const lyDo = `“${text}” nằm trong tên của văn bản được dẫn: đi cùng văn bản ấy, không tự đổi.`;
  return { loai: 'nam-trong-ten', hanhDong: 'hoi', lyDo, chac: 'vua' };
}

type Muc = NonNullable<Chiem['muc']>;

function keep({ ten, nguon }: NgayCoDinh): Muc {
  return {
    loai: 'ngay-co-dinh',
    hanhDong: 'hoi',
    lyDo: `Cố định hằng năm: ${ten}. Giữ nguyên.`,
    nguon,
    chac: 'cao',
    trangThai: 'giu',
  };
}

function ask(text: string, before: string, boiCanh: BoiCanh): Muc {
  const { cu, nam, lech } = boiCanh;
  const years = [...text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].map((match) => Number(match[0]));
  const [year, lastYear = year] = years;
  if (year === undefined) {
    return {
      loai: 'ngay-khong-nam',
      hanhDong: 'hoi',
      lyDo: 'Ngày, tháng, quý không ghi năm và không đánh dấu: cố định hằng năm, hay phải đổi?',
      chac: 'vua',
    };
  }
  const isRange = years.length > 1;
  const isDay = text.length > 4 && !isRange;
  const moved = text.replace(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g, (one) => String(Number(one) + lech));
  // A school year moves with the plan; a stretch of several years does not.
  if (years.includes(cu.nam) && (lastYear ?? year) - year <= 1) {
    const lyDo = `${isDay ? 'Mốc' : 'Năm'} của năm kế hoạch cũ, không đánh dấu nên chưa đổi.`;
    const base = { loai: 'nam-khong-danh-dau', hanhDong: 'hoi', chac: 'vua' } as const;
    const resting = restingOffers(moved, before, boiCanh);
    if (resting) return { ...base, lyDo: `${lyDo} ${resting.why}`, deXuat: resting.deXuat };
    return { ...base, lyDo, deXuat: [{ chu: moved, lyDo: isDay ? `Cùng mốc ấy năm ${nam}.` : 'Năm mới.' }] };
  }
  const what = isDay ? `Mốc ${text}` : `Năm ${text}`;
  const lyDo =
    (lastYear ?? year) < nam
      ? `${what} đã qua khi sang năm ${nam}: là kết quả, giai đoạn cũ nên giữ, hay là mốc phải đổi?`
      : `${what} ở sau năm ${nam}: xem mục tiêu, thời hạn này còn đúng không.`;
  return { loai: 'nam-khac', hanhDong: 'hoi', lyDo, chac: 'vua' };
}

/** The last day named, where nobody works on it: moved as it is, or to the working day before or after. */
function restingOffers(
  moved: string,
  before: string,
  boiCanh: BoiCanh,
): { readonly why: string; readonly deXuat: readonly DeXuat[] } | undefined {
  const day = fullDays(moved).findLast(({ real }) => real);
  const rest = day && isDue(before + moved.slice(0, day.start)) ? restDay(day.iso, boiCanh) : undefined;
  if (!day || rest === undefined) return undefined;
  const { truoc, sau } = workingDays(day.iso, boiCanh);
  const put = (iso: string) => moved.slice(0, day.start) + printDay(iso) + moved.slice(day.end);
  return {
    why: `Cùng ngày ấy năm mới ${rest}.`,
    deXuat: [
      { chu: put(truoc), lyDo: 'Ngày làm việc liền trước.' },
      { chu: put(sau), lyDo: 'Ngày làm việc liền sau.' },
      { chu: moved, lyDo: `Cùng ngày, dù ${rest}.` },
    ],
  };
}

/** What must be done by a day: the end of a stretch of time may be any day. */
function isDue(before: string): boolean {
  return /(?:trước|chậm nhất|muộn nhất|hạn|xong|hoàn thành|gửi về|báo cáo)[^.;]{0,30}$/iu.test(before);
}
