/** ORG-05: the words of a new law in the place of the old one's: `tuLuatCu` of the subjects. */
import { possibleDays } from '../../../plan/dates.js';
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding } from '../kit/kit.js';
import { phrasesIn } from '../kit/words.js';

export const org05 = contentRule('ORG-05', (subject) => {
  const { first } = possibleDays(subject.keHoach.ngay);
  const { rows } = subject.danhMuc.loi.bang('tuLuatCu');
  if (rows.every(({ tu = '' }) => tu > first)) {
    const laws = [...new Set(rows.map(({ lyDo = '' }) => lyDo))].join(', ');
    return unknown(`kế hoạch có trước, hoặc có thể có trước khi ${laws}`);
  }
  const isBorrowed = borrowed(subject);
  return phrasesIn(subject, 'tuLuatCu', first)
    .filter(({ passage, start }) => !isBorrowed(passage, start))
    .map(({ passage, start, end, typed, row }) =>
      finding(passage, { start, end, found: `“${typed}” là từ của luật cũ`, expected: `“${row.thay}”` }),
    );
});
