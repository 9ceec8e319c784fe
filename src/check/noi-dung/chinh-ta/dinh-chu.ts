/** Words pasted together: `phòngban`. */

import { around, contentRule, finding } from '../kit/kit.js';
import { impossible } from './am-tiet.js';

export const dinhChu = contentRule(
  {
    id: 'dinh-chu',
    demand: 'Các từ phải cách nhau bằng dấu cách.',
    clause: 'Lỗi gõ, lỗi nối dòng hoặc lỗi nhận dạng chữ',
    strength: 'should',
    status: 'P',
  },
  (subject) =>
    impossible(subject).flatMap(({ passage, word: { text, start, end }, parts }) =>
      parts === undefined
        ? []
        : [
            finding(passage, {
              start,
              end,
              found: `“${text}” trong ${around(passage.text, start, end)}`,
              expected: `“${parts}”`,
            }),
          ],
    ),
);
