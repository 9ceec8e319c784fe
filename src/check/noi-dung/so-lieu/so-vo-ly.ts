/** Figures that cannot be: a share over 100 %, an hour after 24, a decimal point where Vietnamese has a comma. */
import { around, contentRule, type Hit, inEach, matches, type Passage, prose } from '../kit/kit.js';

export const soVoLy = contentRule(
  'so-vo-ly',
  inEach(prose, (passage) => [...shares(passage), ...hours(passage)]),
);

const percent = /(?<![\d.,])(\d{3,4}(?:,\d{1,2})?)\s?%/gu;
/** What may be more than the whole: growth, a comparison, a target outdone. */
const beyond =
  /(?:tăng|giảm|vượt|bằng|so với|gấp|cùng kỳ|lãi suất|công suất|tốc độ|trượt giá|bồi thường|hỗ trợ|phụ cấp|mức lương|mức|lương|giá trị|giá|độ phủ|khấu hao|hệ số|doanh thu|thu ngân sách|thu nội địa|sản lượng)(?!\p{L})/iu;
const afterwards =
  /^\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|mức|cùng kỳ|mục tiêu|nghị quyết|công suất|định mức|lương|giá|năm)/iu;
const claimed =
  /(?:đạt|tỷ lệ|tỉ lệ|phấn đấu|bảo đảm|đảm bảo|có|trên|từ|ít nhất|tối thiểu|khoảng|duy trì|là|:)\s*(?:khoảng|trên|từ|ít nhất|tối thiểu)?\s*$/iu;

function shares({ text }: Passage): readonly Hit[] {
  return matches(text, percent, ({ 0: words, 1: typed = '', index }) => {
    if (Number(typed.replace(',', '.')) <= 100) return undefined;
    const clause = /[^.;:]*$/u.exec(text.slice(Math.max(0, index - 120), index))?.[0] ?? '';
    const end = index + words.length;
    if (beyond.test(clause) || afterwards.test(text.slice(end, end + 24)) || !claimed.test(clause)) return undefined;
    return { found: `tỷ lệ trên 100%: ${around(text, index, end)}`, expected: 'tỷ lệ không quá 100%' };
  });
}

/** `26 giờ 30`, `7h75`, `lúc 25 giờ`: a time of day, not a length of time. */
const timed =
  /(?<![\d.,:/])(\d{1,2})\s?(?:giờ|h|g)\s?(\d{2})(?!\d|\s?(?:giờ|%))|(?<=(?:lúc|hồi|vào|từ) )(\d{2})\s?(?:giờ|h)(?!\p{L}|\s?(?:một|mỗi|liên tục|trong|kể từ|\d))|(?<![\d.,:/])(\d{1,2}):(\d{2})(?=\s?(?:,|ngày|đến|-|sáng|chiều|\)))/giu;

function hours({ text }: Passage): readonly Hit[] {
  return matches(text, timed, ({ 0: words, 1: h1, 2: m1 = '0', 3: h2, 4: h3, 5: m3 = '0', index }) => {
    const hour = Number(h1 ?? h2 ?? h3);
    const minute = Number(h1 === undefined ? m3 : m1);
    if (hour < 24 || (hour === 24 && minute === 0)) {
      if (minute < 60) return undefined;
    }
    return {
      found: `giờ không có trong ngày: ${around(text, index, index + words.length)}`,
      expected: 'giờ từ 0 đến 24, phút dưới 60',
    };
  });
}
