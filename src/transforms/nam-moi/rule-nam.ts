/** The plan's year where the data marks it: moves by itself. */
import { isInCitation } from '../../plan/cited-years.js';
import type { Chiem, Luat } from './model.js';

export const namRule: Luat = ({ reading }, { cu, nam }) =>
  reading.marks
    .filter(({ kind }) => kind === 'nam')
    .map(({ start, end, rawStart, rawEnd }): Chiem => {
      if (isInCitation(reading.words, start)) return plainYear(start, end, reading.words.slice(start, end));
      const renew = (text: string) => text.replaceAll(String(cu.nam), String(nam));
      return {
        start,
        end,
        muc: {
          loai: 'nam',
          hanhDong: 'thay',
          lyDo: 'Năm của kế hoạch, dữ liệu đã đánh dấu: đổi theo năm mới.',
          nguon: ['đánh dấu (nam) trong kế hoạch cũ'],
          chac: 'cao',
          tuDong: true,
          trangThai: 'nhan',
        },
        // Kept, it is a year like any other: the mark would say that it is the plan's.
        giuTho: reading.words.slice(start, end),
        thay: { tho: renew(reading.raw.slice(rawStart, rawEnd)), chu: renew(reading.words.slice(start, end)) },
      };
    });

/** Marked by mistake: the year of a cited instrument's name stays, and is no longer called the plan's. */
function plainYear(start: number, end: number, year: string): Chiem {
  const lyDo = 'Năm trong tên của văn bản được dẫn, không phải năm của kế hoạch: giữ chữ, bỏ đánh dấu.';
  const done = { chac: 'cao', tuDong: true, trangThai: 'nhan' } as const;
  return {
    start,
    end,
    muc: { loai: 'nam-trong-ten', hanhDong: 'thay', lyDo, ...done },
    thay: { tho: year, chu: year },
  };
}
