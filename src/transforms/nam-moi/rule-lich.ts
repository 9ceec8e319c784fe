/** Dates that say more than a day: weekdays, lunar days, names of lunar years, anniversaries with their years. */
import { canChi } from '../../plan/am-lich.js';
import { dayDigits, isoDay, isRealDay, monthDigits, parseIso } from '../../plan/dates.js';
import { pairs, plainYearName, sameDay, yearNamesIn } from '../doc-lai/lich.js';
import { anniversariesIn } from '../doc-lai/so.js';
import type { DeXuat } from '../ra-soat/model.js';
import { addDays, weekday, weekdayNames } from './entries-words.js';
import type { BoiCanh, Chiem, Luat } from './model.js';

export const lichRule: Luat = ({ reading }, boiCanh, free) => {
  const { words } = reading;
  const found = [
    ...anniversaries(words, boiCanh),
    ...lunarDays(words, boiCanh),
    ...weekdays(words, boiCanh),
    ...yearNames(words, boiCanh),
  ];
  return found.filter(({ start, end }) => free(start, end));
};

function ask(start: number, end: number, loai: string, lyDo: string, offers: readonly DeXuat[]): Chiem {
  const deXuat = offers.length > 0 ? { deXuat: offers } : {};
  return { start, end, muc: { loai, hanhDong: 'hoi', lyDo, chac: 'vua', ...deXuat } };
}

function anniversaries(words: string, { cu, lech, nam }: BoiCanh): readonly Chiem[] {
  return anniversariesIn(words).flatMap(({ start: first, end, count, last }): Chiem[] => {
    if (last.nam !== cu.nam) return [];
    const lead = /kỷ niệm\s+$/iu.exec(words.slice(0, first))?.[0].length ?? 0;
    const start = first - lead;
    const text = words.slice(start, end);
    const at = text.lastIndexOf(String(last.nam));
    const moved = text.slice(0, at) + String(last.nam + lech) + text.slice(at + 4);
    const chu = moved.replace(String(count), String(count + lech));
    const lyDo = `Kỷ niệm của năm ${cu.nam}: năm ${nam} là ${count + lech} năm, có còn nêu trong kế hoạch không?`;
    return [ask(start, end, 'ky-niem', lyDo, [{ chu, lyDo: 'Tính lại số năm.' }])];
  });
}

/** Only the solar day changes: the lunar one is the same every year. */
function lunarDays(words: string, boiCanh: BoiCanh): readonly Chiem[] {
  const { cu, lech } = boiCanh;
  return pairs(words, boiCanh).flatMap(({ lunar, solar }): Chiem[] => {
    const year = Number(solar.iso.slice(0, 4));
    if (year !== cu.nam && year !== cu.nam - 1) return [];
    const moved = sameDay(lunar, `${year + lech}${solar.iso.slice(4)}`);
    const offers =
      moved === undefined
        ? []
        : [
            {
              chu: likeDay(solar.words, moved),
              lyDo: `${lunar.words} năm ${year + lech} là ${weekdayNames[weekday(moved)]}.`,
            },
          ];
    const lyDo = `Ngày dương lịch của ${lunar.words} mỗi năm một khác: tính theo âm lịch.`;
    return [ask(solar.start, solar.end, 'ngay-am-lich', lyDo, offers)];
  });
}

const dayForm = '(?:ngày\\s+)?(\\d{1,2})(?:\\/| tháng )(\\d{1,2})(?:\\/| năm )(\\d{4})(?!\\d)';
const name = '(thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\\s+nhật)';
const nameFirst = new RegExp(`(?<!\\p{L})${name}(\\s*,?\\s*\\(?\\s*)${dayForm}`, 'giu');
const dayFirst = new RegExp(`${dayForm}(\\s*,?\\s*\\(\\s*)${name}`, 'giu');

function weekdays(words: string, { cu, lech }: BoiCanh): readonly Chiem[] {
  const first = [...words.matchAll(nameFirst)].map((match) => {
    const [whole, said = '', , ngay, thang, nam] = match;
    return { whole, said, index: match.index, ngay: Number(ngay), thang: Number(thang), nam: Number(nam) };
  });
  const second = [...words.matchAll(dayFirst)].map((match) => {
    const [whole, ngay, thang, nam, , said = ''] = match;
    return { whole, said, index: match.index, ngay: Number(ngay), thang: Number(thang), nam: Number(nam) };
  });
  return [...first, ...second].flatMap(({ whole, said, index, ngay, thang, nam }): Chiem[] => {
    const day = { ngay, thang, nam: nam + lech };
    if (nam !== cu.nam || !isRealDay({ ...day, nam })) return [];
    const put = (iso: string, word: string) => likeDay(whole, iso).replace(said, likeName(said, word));
    const same = isRealDay(day) ? isoDay(day) : undefined;
    const wanted = weekday(isoDay({ ngay, thang, nam }));
    const nearest = nearestDay(isoDay({ ngay: Math.min(ngay, 28), thang, nam: nam + lech }), wanted);
    const offers = [
      ...(same === undefined
        ? []
        : [{ chu: put(same, weekdayNames[weekday(same)] ?? ''), lyDo: 'Cùng ngày, tháng; thứ tính lại.' }]),
      ...(nearest === same
        ? []
        : [{ chu: put(nearest, weekdayNames[wanted] ?? ''), lyDo: 'Cùng thứ, ngày gần nhất.' }]),
    ];
    const lyDo = `Ngày có ghi thứ: năm mới không trùng thứ. Giữ ngày hay giữ thứ?`;
    return [ask(index, index + whole.length, 'thu-ngay', lyDo, offers)];
  });
}

function nearestDay(iso: string, wanted: number): string {
  const steps = [0, -1, 1, -2, 2, -3, 3];
  return steps.map((step) => addDays(iso, step)).find((day) => weekday(day) === wanted) ?? iso;
}

/** In the way the old one is written. */
function likeName(said: string, now: string): string {
  const plain = /^\p{Lu}/u.test(said)
    ? now.charAt(0).toUpperCase() + now.slice(1)
    : now.charAt(0).toLowerCase() + now.slice(1);
  if (/\d$/.test(said))
    return plain.replace(/(?:Hai|Ba|Tư|Năm|Sáu|Bảy)$/u, (word) =>
      String(['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].indexOf(word) + 2),
    );
  return /\s\p{Ll}+$/u.test(said) && !/^chủ/iu.test(said) ? plain.toLowerCase().replace(/^t/, plain.charAt(0)) : plain;
}

/** The day inside words, written as they write it: `06/10/2025`, `ngày 6 tháng 10 năm 2025`. */
function likeDay(words: string, iso: string): string {
  const day = parseIso(iso);
  if (!day) return words;
  return words.replace(
    /(\d{1,2})(\/| tháng )(\d{1,2})(\/| năm )\d{4}/u,
    (_, __, first: string, ___, second: string) => {
      return `${dayDigits(day.ngay)}${first}${monthDigits(day.thang)}${second}${day.nam}`;
    },
  );
}

function yearNames(words: string, { cu, lech, nam }: BoiCanh): readonly Chiem[] {
  return yearNamesIn(words).flatMap(({ start, end, words: said }): Chiem[] => {
    const year = [cu.nam, cu.nam + 1, cu.nam - 1].find((one) => canChi(one) === plainYearName(said));
    const tail = /^\s*(?:,|-|–)?\s*\(?(?:năm\s+)?(\d{4})(?!\d)/u.exec(words.slice(end));
    const to = tail && year !== undefined && Number(tail[1]) === year ? end + tail[0].length : end;
    const lyDo = `Tên năm âm lịch: năm ${nam} là năm ${canChi(nam)}.`;
    if (year === undefined)
      return [
        ask(start, end, 'nam-am-lich', `${lyDo} “${said}” không phải tên năm của kế hoạch cũ: xem là năm nào.`, []),
      ];
    const chu = words
      .slice(start, to)
      .replace(said, canChi(year + lech))
      .replace(String(year), String(year + lech));
    return [ask(start, to, 'nam-am-lich', lyDo, [{ chu, lyDo: `Tên của năm ${year + lech}.` }])];
  });
}
