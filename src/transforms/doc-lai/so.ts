/** Figures that say a thing twice: amounts repeated in words, anniversaries with the years that they count. */
import { numberInWords, wordsOfNumber } from '../../text/so-chu.js';
import type { LoiDoc } from './model.js';

const amount =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?:\s+(nghìn|ngàn|triệu|tỷ|tỉ))?(?:\s*(?:đồng|đ|VNĐ))?\s*\(([^()]{2,120})\)/gu;
const scale: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** `385.000.000 đồng (Ba trăm tám mươi lăm triệu đồng)`, `05 (năm)`. */
export function amountFaults(words: string): readonly LoiDoc[] {
  return [...words.matchAll(amount)].flatMap(([, figure = '', unit, inside = '']): LoiDoc[] => {
    const said = numberInWords(
      inside
        .replace(/^(?:bằng chữ|viết bằng chữ|số tiền bằng chữ)\s*:?\s*/iu, '')
        .replace(/[\s./]+$/u, '')
        .replace(/\s+chẵn$/iu, '')
        .replace(/\s+(?:đồng|đồng chẵn)$/iu, ''),
    );
    const value = Number(figure.replaceAll('.', '')) * (scale[unit ?? ''] ?? 1);
    if (said === undefined || said === value || said === Number(figure.replaceAll('.', ''))) return [];
    return [
      {
        loai: 'so-bang-chu',
        lyDo: `${figure}${unit === undefined ? '' : ` ${unit}`} viết bằng chữ là “${wordsOfNumber(value)}”, trong câu là “${inside}”`,
      },
    ];
  });
}

/** `kỷ niệm 50 năm Ngày … (30/4/1975 - 30/4/2025)`: the count, the first day and the last day of an anniversary. */
export interface Anniversary {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly first: { readonly day: string; readonly nam: number };
  readonly last: { readonly day: string; readonly nam: number };
}

const anniversary =
  /(?<![\d/.,])(?:(?:lần thứ|thứ)\s+)?(\d{1,3})\s*(năm|(?=\s*[Nn]gày|\s*\())([^()\d]{0,160}?)\(\s*((?:\d{1,2}\/\d{1,2}\/)?)(\d{4})\s*[-–]\s*((?:\d{1,2}\/\d{1,2}\/)?)(\d{4})\s*\)/gu;

export function anniversariesIn(words: string): readonly Anniversary[] {
  return [...words.matchAll(anniversary)].map((match) => {
    const [whole, count = '', , , firstDay = '', firstYear = '', lastDay = '', lastYear = ''] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      count: Number(count),
      first: { day: firstDay, nam: Number(firstYear) },
      last: { day: lastDay, nam: Number(lastYear) },
    };
  });
}

export function anniversaryFaults(words: string): readonly LoiDoc[] {
  return anniversariesIn(words).flatMap(({ count, first, last }): LoiDoc[] => {
    const years = last.nam - first.nam;
    if (years !== count)
      return [
        {
          loai: 'ky-niem',
          lyDo: `từ ${first.day}${first.nam} đến ${last.day}${last.nam} là ${years} năm, trong câu là ${count} năm`,
        },
      ];
    if (first.day !== last.day)
      return [
        {
          loai: 'ky-niem',
          lyDo: `ngày đầu ${first.day}${first.nam} và ngày cuối ${last.day}${last.nam} không cùng ngày, tháng`,
        },
      ];
    return [];
  });
}
