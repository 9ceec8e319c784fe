/** Words pasted together: `phòngban`. */

import { around, contentRule, finding } from '../kit/kit.js';
import { impossible } from './am-tiet.js';

export const dinhChu = contentRule('dinh-chu', (subject) =>
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
