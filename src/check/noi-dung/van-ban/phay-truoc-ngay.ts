/** No comma between a symbol and its day: the decree's sample has none. */
import { citations } from '../kit/citations.js';
import { around, contentRule, finding } from '../kit/kit.js';

export const phayTruocNgay = contentRule('phay-truoc-ngay', (subject) =>
  citations(subject).flatMap(({ passage, numberEnd }) => {
    const comma = /^\s*,(?=\s*ngày\s)/u.exec(passage.text.slice(numberEnd, numberEnd + 12));
    if (!comma) return [];
    const [start, end] = [numberEnd, numberEnd + comma[0].length];
    const found = `dấu phẩy giữa ký hiệu và ngày: ${around(passage.text, start, end)}`;
    return [finding(passage, { start, end, found, expected: 'viết liền “… ngày …”, không có dấu phẩy' })];
  }),
);
