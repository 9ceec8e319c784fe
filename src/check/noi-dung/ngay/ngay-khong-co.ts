/** Days that no calendar has. */
import { namedDays } from '../kit/dates.js';
import { contentRule, finding, matches, prose, quote } from '../kit/kit.js';

export const ngayKhongCo = contentRule('ngay-khong-co', (subject) => [
  ...namedDays(subject)
    .filter(({ real }) => !real)
    .map(({ passage, start, end, text }) =>
      finding(passage, {
        start,
        end,
        found: `ngày ${quote(text)} không có trong lịch`,
        expected: 'xem lại ngày, tháng',
      }),
    ),
  ...prose(subject).flatMap((passage) =>
    matches(
      passage.text,
      /(?<![\p{L}\d])tháng\s+(?:0|00|1[3-9]|[2-9]\d)(?:\/\d{4})?(?![\d.,])(?!\s*(?:tuổi|tù|lương))/giu,
      ({ 0: words, index }) =>
        // "trên 24 tháng 30 ngày" counts months.
        /\d\s*$/.test(passage.text.slice(0, index))
          ? undefined
          : { found: `${quote(words)} không có trong lịch`, expected: 'tháng từ 1 đến 12' },
    ).map((hit) => finding(passage, hit)),
  ),
  ...prose(subject).flatMap((passage) =>
    matches(passage.text, /(?<!(?:những|các|mấy|mọi) )(?<!\p{L})ngày Tháng \d{1,2}(?:\/\d{4})?/gu, ({ 0: words }) => ({
      found: `${quote(words)} thiếu ngày, hoặc thừa chữ “ngày”`,
      expected: 'ngày đủ, hoặc chỉ tháng',
    })).map((hit) => finding(passage, hit)),
  ),
]);
