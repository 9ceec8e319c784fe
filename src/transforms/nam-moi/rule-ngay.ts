/** Dates and years in plain words: fixed days of every year are kept, all others are asked. */
import { findDates } from '../../plan/dates.js';
import type { BoiCanh, Chiem, Luat, NgayCoDinh } from './model.js';
import { searchKey } from './reading.js';

export const ngayRule: Luat = ({ reading }, boiCanh, free) =>
  findDates(reading.words, boiCanh.cu.nam).flatMap(({ text, index }): Chiem[] => {
    const [start, end] = [index, index + text.length];
    if (!free(start, end)) return [];
    const fixed = fixedDay(text, reading.key, boiCanh.coDinh);
    return [{ start, end, muc: fixed ? keep(fixed) : ask(text, boiCanh) }];
  });

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

function ask(text: string, { cu, nam, lech }: BoiCanh): Muc {
  const years = [...text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].map((match) => Number(match[0]));
  const [year] = years;
  if (year === undefined) {
    return {
      loai: 'ngay-khong-nam',
      hanhDong: 'hoi',
      lyDo: 'Ngày, tháng, quý không ghi năm và không đánh dấu: cố định hằng năm, hay phải đổi?',
      chac: 'vua',
    };
  }
  const isDay = text.length > 4;
  const moved = text.replace(String(year), String(year + lech));
  if (year === cu.nam) {
    const lyDo = `${isDay ? 'Ngày' : 'Năm'} của năm kế hoạch cũ, không đánh dấu nên chưa đổi.`;
    const what = isDay ? 'Cùng ngày ấy năm mới; phải xem thứ trong tuần.' : 'Năm mới.';
    return { loai: 'nam-khong-danh-dau', hanhDong: 'hoi', lyDo, deXuat: [{ chu: moved, lyDo: what }], chac: 'vua' };
  }
  const lyDo =
    year < nam
      ? `Mốc ${text} đã qua vào năm ${nam}: kết quả, giai đoạn cũ hay mốc phải đổi?`
      : `Mốc ${text} ở ngoài kế hoạch năm ${nam}: xem còn đúng không.`;
  return { loai: 'nam-khac', hanhDong: 'hoi', lyDo, chac: 'vua' };
}
