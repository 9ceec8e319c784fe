/** Common words with capitals in the middle of a sentence: `hoaThua` of data/loi. */
import { around, beginsSentence, contentRule, finding } from '../kit/kit.js';
import { phrasesIn } from '../kit/words.js';

export const vietHoaThua = contentRule('viet-hoa-thua', (subject) =>
  phrasesIn(subject, 'hoaThua')
    .filter(({ passage, start }) => !beginsSentence(passage.text, start))
    .map(({ passage, start, end, typed }) => {
      const after = typed.toLowerCase();
      return finding(passage, { start, end, found: around(passage.text, start, end), expected: `“${after}”`, after });
    }),
);
