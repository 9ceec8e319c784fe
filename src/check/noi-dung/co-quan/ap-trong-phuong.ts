/** A ward has tổ dân phố or khu phố; thôn, ấp, bản are of communes. */
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding, matches, prose } from '../kit/kit.js';
import { ownUnits } from '../kit/names.js';

const villages = /(?<!\p{L})(?:các |từng |mỗi )(?:ấp|thôn|xóm|buôn|làng)(?!\p{L})/giu;

export const apTrongPhuong = contentRule('ap-trong-phuong', (subject) => {
  const [own] = ownUnits(subject);
  if (own?.loai !== 'phường') return unknown('kế hoạch không phải của phường');
  const isBorrowed = borrowed(subject);
  return prose(subject).flatMap((passage) =>
    matches(passage.text, villages, ({ 0: words, index }) =>
      isBorrowed(passage, index) || /tổ dân phố|khu phố/iu.test(passage.text.slice(Math.max(0, index - 30), index + 40))
        ? undefined
        : {
            found: `“${words}” trong kế hoạch của phường: ${around(passage.text, index, index + words.length)}`,
            expected: '“tổ dân phố” hay “khu phố”; có lẽ nhận dạng nhầm từ “các cấp”',
          },
    ).map((hit) => finding(passage, hit)),
  );
});
