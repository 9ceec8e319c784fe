/** A decimal is written with a comma: `90,5%`. */
import { around, contentRule, inEach, matches, prose } from '../kit/kit.js';

const point =
  /(?<![\d.,/])(\d{1,3})\.(\d{1,2})(?=\s?(?:%|‰|(?:triệu|tỷ|tỉ|ha|km|km2|m2|m²|m3|tấn|tạ|kg|lít|điểm|lần)(?![\p{L}\d])))/gu;

export const soThapPhan = contentRule(
  'so-thap-phan',
  inEach(prose, ({ text }) =>
    matches(text, point, ({ 0: words, 1: whole = '', 2: part = '', index }) => ({
      found: `số thập phân ${around(text, index, index + words.length + 2)}`,
      expected: `“${whole},${part}”, vì phần thập phân viết sau dấu phẩy`,
      after: `${whole},${part}`,
    })),
  ),
);
