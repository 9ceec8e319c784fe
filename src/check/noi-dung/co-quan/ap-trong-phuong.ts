/** A ward has tổ dân phố or khu phố; thôn, ấp, bản are of communes. */
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding } from '../kit/kit.js';
import { ownUnits } from '../kit/names.js';
import { hasPhrase, phrasesIn } from '../kit/words.js';

export const apTrongPhuong = contentRule('ap-trong-phuong', (subject) => {
  const [own] = ownUnits(subject);
  if (own?.loai !== 'phường') return unknown('kế hoạch không phải của phường');
  const isBorrowed = borrowed(subject);
  return phrasesIn(subject, 'thonXom')
    .filter(
      ({ passage, start }) =>
        !isBorrowed(passage, start) && !hasPhrase(subject, 'toDanPho', passage, start - 30, start + 40),
    )
    .map(({ passage, start, end, typed }) =>
      finding(passage, {
        start,
        end,
        found: `“${typed}” trong kế hoạch của phường: ${around(passage.text, start, end)}`,
        expected: '“tổ dân phố” hay “khu phố”; có lẽ nhận dạng nhầm từ “các cấp”',
      }),
    );
});
