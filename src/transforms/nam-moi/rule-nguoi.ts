/** Names of persons in the text and among the recipients: who holds an office may have changed. */
import type { Chiem, Luat } from './model.js';

const title =
  /(?:Đ\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|TS\.|ThS\.)(?:\s+(?:Trung tướng|Thiếu tướng|Thượng tướng|Đại tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá))?\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+/gu;

export const nguoiRule: Luat = ({ reading, vaiTro }, _, free) => {
  const found = [...reading.words.matchAll(title)];
  // `(Nga)` after a recipient, in its words or as its note.
  if (vaiTro === 'noiNhan') found.push(...reading.words.matchAll(/(?<=\()\p{Lu}\p{Ll}+(?=\)$)/gu));
  if (vaiTro === 'ghiChu') found.push(...reading.words.matchAll(/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/gu));
  return found.flatMap((match): Chiem[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!free(start, end)) return [];
    return [
      {
        start,
        end,
        muc: {
          loai: 'ten-nguoi',
          hanhDong: 'hoi',
          lyDo: 'Tên người: người này còn giữ chức vụ, công việc ấy không?',
          chac: 'vua',
        },
      },
    ];
  });
};

const single =
  /kỷ niệm|(?<!\p{L})(?:sơ kết|tổng kết) (?:\d|một|hai|ba|năm|mười)|lần thứ \p{L}|(?<!\p{L})đại hội(?! dương)|bầu cử|khánh thành|khởi công/giu;

/** Events that happen in one year only. */
export const suKienRule: Luat = ({ reading }, { cu }, free) =>
  [...reading.words.matchAll(single)].flatMap((match): Chiem[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!free(start, end)) return [];
    const lyDo = `Có thể là sự kiện chỉ có trong năm ${cu.nam}: năm mới còn không?`;
    return [{ start, end, muc: { loai: 'su-kien', hanhDong: 'hoi', lyDo, chac: 'thap' } }];
  });
