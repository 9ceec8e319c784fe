/** Words of the district level, which ended with June 2025: never replaced, always asked. */
import type { DeXuat } from '../ra-soat/model.js';
import { viDay } from './entries-words.js';
import type { BoiCanh, Chiem, Luat } from './model.js';
import type { Range } from './reading.js';

const level = '(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)';
const list = new RegExp(`(?<!\\p{L})${level}(?:(?:\\s*[,/]\\s*|\\s+và\\s+|\\s+hoặc\\s+)${level})*(?!\\p{L})`, 'giu');
const one = new RegExp(`(?<!\\p{L})${level}(?!\\p{L})`, 'giu');
const gone = /(?<!\p{L})(?:huyện|quận|thị xã|thị trấn|thành phố)(?!\p{L})/iu;
const single = /(?<!\p{L})(?:cấp huyện|tuyến huyện|liên huyện|huyện ủy|quận ủy|thị ủy|thành ủy)(?!\p{L})/giu;

export const capHuyenRule: Luat = ({ reading }, boiCanh, free) => {
  const { ngayXet, coQuanMoi, danhMuc } = boiCanh;
  const since = danhMuc.loi.ngayCaiCach('bo-cap-huyen');
  if (ngayXet < since) return [];
  const day = viDay(since);
  const ownCity = coQuanMoi.donVi?.loai === 'thành phố';
  const claims: Chiem[] = [];
  for (const { start, end } of passages(reading.words, free)) {
    const words = reading.words.slice(start, end).toLowerCase();
    if (!gone.test(words) && !/ủy$|huyện$/.test(words)) continue;
    if (ownCity && /^thành (?:phố|ủy)$/.test(words)) continue;
    if (!free(start, end) || claims.some((claim) => start < claim.end && claim.start < end)) continue;
    const lyDo = words.includes('thị trấn')
      ? `Thị trấn, huyện không còn từ ngày ${day} (nay là xã, phường, đặc khu). Có khi phải giữ vì là tên gọi, tên phong trào: xem từng chỗ.`
      : `Cấp huyện không còn từ ngày ${day}: việc này nay ai làm, hay bỏ?`;
    claims.push({
      start,
      end,
      muc: {
        loai: 'chu-cap-huyen',
        hanhDong: 'hoi',
        lyDo,
        nguon: ['72/2025/QH15', '203/2025/QH15'],
        chac: 'cao',
        ...offer(reading.words.slice(start, end), boiCanh),
      },
    });
  }
  return claims;
};

/** Where a list runs on into a unit's own name (`thị trấn, thành phố Hà Nội`), its words one by one. */
function passages(words: string, free: (start: number, end: number) => boolean): readonly Range[] {
  const rangeOf = (match: RegExpExecArray, from = 0) => {
    const start = from + match.index;
    return { start, end: start + match[0].length };
  };
  const lists = [...words.matchAll(list)].flatMap((match) => {
    const whole = rangeOf(match);
    return free(whole.start, whole.end)
      ? [whole]
      : [...match[0].matchAll(one)].map((part) => rangeOf(part, whole.start));
  });
  return [...[...words.matchAll(single)].map((match) => rangeOf(match)), ...lists];
}

/** `xã, phường, thị trấn` without its last; nothing is offered for districts, whose work went to several levels. */
function offer(words: string, { danhMuc, coQuanMoi, ngayXet }: BoiCanh): { readonly deXuat?: readonly DeXuat[] } {
  const left = words.replace(/(?:\s*[,/]\s*|\s+và\s+|\s+hoặc\s+)thị trấn/giu, '');
  if (left === words || gone.test(left)) return {};
  const province = coQuanMoi.donVi?.cap === 'tinh' ? coQuanMoi.donVi.ma : coQuanMoi.donVi?.maCha;
  const islands = danhMuc.allDonVi.some(
    ({ loai, ma, maCha }) => loai === 'đặc khu' && maCha === province && danhMuc.donVi(ma, ngayXet) !== undefined,
  );
  const chu = islands && !left.includes('đặc khu') ? `${left}, đặc khu` : left;
  return { deXuat: [{ chu, lyDo: 'Bỏ chữ “thị trấn”.' }] };
}
