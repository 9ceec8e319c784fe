/** The plan's year where the data marks it: moves by itself. */
import type { Luat } from './model.js';

export const namRule: Luat = ({ reading }, { cu, nam }) =>
  reading.marks
    .filter(({ kind }) => kind === 'nam')
    .map(({ start, end, rawStart, rawEnd }) => {
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
