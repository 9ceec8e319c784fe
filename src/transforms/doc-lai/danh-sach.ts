/** Lists that belong together: levels of administration in one list, names named once. */
import type { LoiDoc, NoiDoc } from './model.js';

const level = '(?:tỉnh|huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu)';
const joint = '(?:\\s*[,;/]\\s*|\\s+(?:và|hoặc)\\s+)(?:(?:các|những)\\s+)?';
/** Words for levels one after the other, none of them followed by a name. */
const list = new RegExp(`(?<![\\p{L}])${level}(?:${joint}${level})+(?!\\p{L})(?!\\s+\\p{Lu})`, 'giu');
const gone = /(?<!\p{L})(?:huyện|quận|thị xã|thị trấn)(?!\p{L})/iu;
const living = /(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})/iu;
/** One body's name ends where the list of another begins: `Trung tâm Y tế các Ủy ban nhân dân các xã`. */
const nested =
  /(?<!\p{L})các\s+(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Công an|Trung tâm|Phòng|Trạm)\s+(?:các|cấp)(?!\p{L})/gu;

export function brokenLists(words: string, { danhMuc, ngayXet }: NoiDoc): readonly LoiDoc[] {
  if (ngayXet < danhMuc.loi.ngayCaiCach('bo-cap-huyen')) return [];
  const mixed = [...words.matchAll(list)].flatMap(([text]): LoiDoc[] => {
    const left = text.replace(/(?<!\p{L})thị xã(?!\p{L})/giu, 'huyện');
    const isMixed = gone.test(left) && (living.test(left) || /(?<!\p{L})tỉnh(?!\p{L})/iu.test(left));
    return isMixed ? [{ loai: 'danh-sach', lyDo: `“${text}” nêu lẫn cấp đã bỏ với cấp đang có` }] : [];
  });
  const twice = [...words.matchAll(nested)].map(
    ([text]): LoiDoc => ({ loai: 'danh-sach', lyDo: `“${text}” lồng một danh sách vào tên cơ quan` }),
  );
  return [...mixed, ...twice];
}

/** The same thing twice in one list. */
export function doubledNames(words: string): readonly LoiDoc[] {
  return words.split(/[.:()]/).flatMap((clause) => {
    const items = clause.split(/[,;]|\s+và\s+/u).map((item) => item.trim().toLowerCase());
    const doubled = items.filter((item, i) => item.length > 5 && /\s/.test(item) && items.indexOf(item) < i);
    return doubled.map((item): LoiDoc => ({ loai: 'trung', lyDo: `“${item}” nêu hai lần trong một danh sách` }));
  });
}
