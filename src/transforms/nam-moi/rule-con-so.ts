/** Figures in plain words: percentages, counts, rates; clauses of statutes; enumerations and names with a number are none. */
import type { Chiem, Luat } from './model.js';
import type { Range } from './reading.js';

const figure = /(?<![\p{L}\d])\d+(?:[.,]\d+)*(?:\s*[-–]\s*\d+(?:[.,]\d+)*)?(?:\s?%)?(?![\d])/gu;
/** What is counted, for the person to know it again. */
const counted = /^\s?(?:\/?\s?[\p{Ll}]+(?:\/[\p{Ll}]+)?)(?:\s[\p{Ll}]+)?/u;
const clause = /(?:Điều|[Kk]hoản|[Đđ]iểm \p{Ll}|Mục|Phần|Chương)\s+$/u;
/** `điểm b Mục 7 Phần III`. */
const clauses =
  /(?<!\p{L})(?:[Đđ]iểm\s+\p{Ll}|(?:[Kk]hoản|Điều|Mục|Phần|Chương)\s+(?:\d+|[IVXL]+))(?:,?\s+(?:[Đđ]iểm\s+\p{Ll}|(?:[Kk]hoản|Điều|Mục|Phần|Chương)\s+(?:\d+|[IVXL]+))(?![\p{L}\d]))*/gu;
const nameBefore =
  /(?:[Tt]iểu [Dd]ự án|[Dd]ự án|Phụ lục|Mẫu(?: số)?|Biểu(?: số)?|khu vực|[Gg]iai đoạn|Nhóm|Bước|Lớp|(?:Đoàn|Tổ|Đội|Chốt|Trạm|Điểm|Bàn|Kíp|Đợt) số|Covid-|COVID-|mức độ|[Đđ]ợt|[Tt]uần|[Vv]òng)\s*$/u;

export const conSoRule: Luat = ({ reading, vaiTro }, { cu }, free) => {
  if (vaiTro === 'nhan' || vaiTro === 'kyHieu') return [];
  return [...reading.words.matchAll(figure)].flatMap((match): Chiem[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = reading.words.slice(Math.max(0, start - 24), start);
    const after = reading.words.slice(end);
    if (!free(start, end) || reading.raised.some((range) => range.start <= start && end <= range.end)) return [];
    if (saysNoFigure(match[0], before, after)) return [{ start, end }];
    if (/\($/.test(before) && /^\)\s/.test(after) && /^\d{1,2}$/.test(match[0])) return [{ start, end }];
    if (nameBefore.test(before) && /^\d{1,2}$/.test(match[0])) return [{ start, end }];
    const law = clause.exec(before);
    if (law) {
      const lyDo = 'Số điều, khoản của một văn bản: đi cùng văn bản được dẫn, phải đối chiếu khi văn bản đổi.';
      const muc = { loai: 'dieu-khoan', hanhDong: 'hoi', lyDo, chac: 'vua' } as const;
      const whole = clauseAround(reading.words, start);
      if (whole && free(whole.start, whole.end)) return [{ ...whole, muc }];
      return [{ start: start - law[0].length, end, muc }];
    }
    const what = /%$/.test(match[0]) ? '' : (counted.exec(after)?.[0] ?? '');
    const to = free(end, end + what.length) ? end + what.length : end;
    const lyDo = `Con số trong câu (chỉ tiêu, số lượng, tỷ lệ?) của năm ${cu.nam}: còn đúng cho năm mới không?`;
    const rieng = sameFigure(reading.key, end);
    return [{ start, end: to, muc: { loai: 'con-so', hanhDong: 'hoi', lyDo, chac: 'vua', rieng } }];
  });
};

function clauseAround(words: string, at: number): Range | undefined {
  const found = [...words.matchAll(clauses)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.find(({ start, end }) => start <= at && at < end);
}

/** `80%` of one thing and of another are two targets: the words after the figure tell them apart. */
export function sameFigure(key: string, end: number): string {
  return key.slice(end).trim().split(/\s+/).slice(0, 6).join(' ');
}

/** Clock times, house numbers, round-the-clock service, and a zero: the same next year, or nobody's target. */
function saysNoFigure(figure: string, before: string, after: string): boolean {
  const clock = /^\s*(?:giờ|h)(?!\p{L})(?!\s*\/)/u.test(after) && /(?:lúc|vào|từ|đến|trước|sau|hồi)\s*$/iu.test(before);
  const minutes = /\d{1,2}\s*(?:giờ|h)\s*$/u.test(before) && /^\d{2}$/.test(figure);
  const house =
    /(?:^|[\s(,])số\s*(?:nhà\s*)?$/iu.test(before) && /^\s*,?\s*(?:(?:đường|phố|ngõ)\s+)?\p{Lu}/u.test(after);
  const around = /^\s*\/\s*24/u.test(after) || /24\s*\/\s*$/u.test(before);
  return clock || minutes || house || around || /^0+$/.test(figure);
}
