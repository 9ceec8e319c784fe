/** Words of the district level, which ended with June 2025: never replaced, always asked. */
import type { Chiem, Luat } from './model.js';

const level = '(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)';
const list = new RegExp(`(?<!\\p{L})${level}(?:(?:\\s*[,/]\\s*|\\s+và\\s+|\\s+hoặc\\s+)${level})*(?!\\p{L})`, 'giu');
const gone = /(?<!\p{L})(?:huyện|quận|thị xã|thị trấn|thành phố)(?!\p{L})/iu;
const single = /(?<!\p{L})(?:cấp huyện|tuyến huyện|liên huyện|huyện ủy|quận ủy|thị ủy|thành ủy)(?!\p{L})/giu;

export const capHuyenRule: Luat = ({ reading }, { ngayXet, coQuanMoi }, free) => {
  if (ngayXet < '2025-07-01') return [];
  const ownCity = coQuanMoi.donVi?.loai === 'thành phố';
  const claims: Chiem[] = [];
  for (const match of [...reading.words.matchAll(single), ...reading.words.matchAll(list)]) {
    const [start, end] = [match.index, match.index + match[0].length];
    const words = match[0].toLowerCase();
    if (!gone.test(words) && !/ủy$|huyện$/.test(words)) continue;
    if (ownCity && /^thành (?:phố|ủy)$/.test(words)) continue;
    if (!free(start, end) || claims.some((claim) => start < claim.end && claim.start < end)) continue;
    const lyDo = words.includes('thị trấn')
      ? 'Thị trấn, huyện không còn từ ngày 01/7/2025 (nay là xã, phường, đặc khu). Có khi phải giữ vì là tên gọi, tên phong trào: xem từng chỗ.'
      : 'Cấp huyện không còn từ ngày 01/7/2025: việc này nay ai làm, hay bỏ?';
    claims.push({
      start,
      end,
      muc: { loai: 'chu-cap-huyen', hanhDong: 'hoi', lyDo, nguon: ['72/2025/QH15', '203/2025/QH15'], chac: 'cao' },
    });
  }
  return claims;
};
