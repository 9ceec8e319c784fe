/** An appendix that the text sends to is there. */

import { romanNumber } from '../../../text/roman.js';
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { around, bodyProse, contentRule, finding, passagesOf } from '../kit/kit.js';

const cited =
  /(?<!\p{L})phụ lục (?:số )?([IVX]{1,5}|\d{1,2})(?![\p{L}\d])(?! (?:của|ban hành kèm theo|kèm theo) (?!Kế hoạch này|kế hoạch này)\p{Lu})/giu;
const label = /phụ\s+lục(?:\s+số)?\s*([IVX]{1,5}|\d{1,2})?/iu;

export const phuLucKhongCo = contentRule('phu-luc-khong-co', (subject) => {
  const labels = passagesOf(subject, 'phu-luc-nhan');
  if (labels.length === 0) return unknown('tệp không có phụ lục: có thể ở tệp khác');
  const numbers = new Set(labels.map(({ text }, i) => numberOf(label.exec(text)?.[1]) ?? i + 1));
  const isBorrowed = borrowed(subject);
  return bodyProse(subject).flatMap((passage) =>
    [...passage.text.matchAll(cited)].flatMap((match) => {
      const value = numberOf(match[1]);
      if (value === undefined || numbers.has(value) || isBorrowed(passage, match.index)) return [];
      const end = match.index + match[0].length;
      const found = `${around(passage.text, match.index, end)}, mà văn bản không có phụ lục ấy`;
      return [finding(passage, { start: match.index, end, found, expected: 'số của một phụ lục có trong văn bản' })];
    }),
  );
});

function numberOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  return /^\d/.test(typed) ? Number(typed) : romanNumber(typed.toUpperCase());
}
