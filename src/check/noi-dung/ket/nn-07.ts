/** NN-07: a note of purpose stands before the semicolon: `UBND các xã (để t/h);`. */
import { contentRule, inEach, passagesOf, quote } from '../kit/kit.js';

export const nn07 = contentRule(
  {
    id: 'NN-07',
    demand: 'Ghi chú mục đích gửi, như “(để b/c)”, đứng trước dấu chấm phẩy.',
    clause: 'Dấu chấm phẩy kết thúc một nơi nhận (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.b)',
    strength: 'should',
    status: 'I',
  },
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
