/** NN-07: a note of purpose stands before the semicolon: `UBND các xã (để t/h);`. */
import { contentRule, inEach, passagesOf, quote } from '../kit/kit.js';

export const nn07 = contentRule(
  'NN-07',
  inEach(
    (subject) => passagesOf(subject, 'noi-nhan'),
    ({ text }) => {
      const tail = Math.max(0, text.length - 60);
      const found = /;\s*(\([^()]{1,40}\))\s*;?$/u.exec(text.slice(tail));
      if (!found?.[1]) return [];
      const start = tail + found.index;
      return [
        {
          start,
          end: text.length,
          found: `ghi chú đứng sau dấu chấm phẩy: ${quote(text)}`,
          expected: `“${text.slice(0, start).trimEnd()} ${found[1]};”`,
          after: ` ${found[1]};`,
        },
      ];
    },
  ),
);
