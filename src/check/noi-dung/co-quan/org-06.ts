/** ORG-06: since 01/7/2025 there is no district level and no thị trấn. */
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { isSince } from '../kit/dates.js';
import { around, contentRule, finding, matches, prose } from '../kit/kit.js';
import { goneNames } from './org-01.js';

const since = '2025-07-01';
const words =
  /(?<![\p{L}])(?:cấp huyện|các huyện|huyện, (?:thị xã, )?thành phố|quận, huyện|thị xã, thành phố|tuyến huyện|thị trấn)(?![\p{L}])(?! \p{Lu})/gu;
const former =
  /(?<![\p{L}])(?:cũ|trước đây|trước sắp xếp|trước khi sắp xếp|không tổ chức|kết thúc hoạt động|bỏ)(?![\p{L}])/u;

export const org06 = contentRule('ORG-06', (subject) => {
  if (!isSince(subject, since)) return unknown('kế hoạch có trước, hoặc có thể có trước khi bỏ cấp huyện');
  const isBorrowed = borrowed(subject);
  // Bodies of the district are judged by their names.
  const names = goneNames(subject);
  return prose(subject).flatMap((passage) =>
    matches(passage.text, words, ({ 0: typed, index }) => {
      const near = passage.text.slice(Math.max(0, index - 30), index + typed.length + 30);
      const inName = names.some((hit) => hit.passage === passage && hit.start <= index && index < hit.end);
      if (inName || isBorrowed(passage, index) || former.test(near) || isMeasure(passage.text, index)) return undefined;
      const shown = around(passage.text, index, index + typed.length);
      return { found: `“${typed}” trong ${shown}`, expected: 'xã, phường, đặc khu hoặc cấp tỉnh' };
    }).map((hit) => finding(passage, hit)),
  );
});

/** The name that statutes give to a measure. */
function isMeasure(text: string, index: number): boolean {
  return /giáo dục tại xã, phường,? $/u.test(text.slice(Math.max(0, index - 30), index));
}
