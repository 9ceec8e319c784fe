/** Common words with capitals in the middle of a sentence. */
import { around, beginsSentence, contentRule, inEach, matches, prose } from '../kit/kit.js';

/** Words of field and kind, no names. */
const common = /(?<!\p{L})(?:Chính trị|Kinh tế) ?[-–] ?Xã hội(?!\p{L})/gu;
/** In the name of an office they are the name. */
const inName = /(?:Phòng|Ban|Sở|Tổ|Khoa|Trung tâm|Viện|Hội)\s+$/u;

export const vietHoaThua = contentRule(
  'viet-hoa-thua',
  inEach(prose, ({ text }) =>
    matches(text, common, ({ 0: words, index }) => {
      if (beginsSentence(text, index) || inName.test(text.slice(Math.max(0, index - 12), index))) return undefined;
      const after = words.toLowerCase();
      return { found: around(text, index, index + words.length), expected: `“${after}”`, after };
    }),
  ),
);
