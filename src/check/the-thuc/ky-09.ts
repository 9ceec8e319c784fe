/** The signature does not stand alone on its page. */

import { judged } from '../kit/answer.js';
import { body } from '../kit/body.js';
import { absent, notShown, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

/** Letters that one line holds. */
const oneLine = 70;

export const cungTrang: Judge = {
  id: 'KY-09',
  judge(subject) {
    const [signature] = textsOf(subject, 'chuc-vu');
    if (!signature) return absent('phần ký');
    const page = signature.place.page;
    if (page === undefined) return notShown(subject, 'chỗ ngắt trang');
    const before = subject.texts.slice(0, subject.texts.indexOf(signature));
    const last = before.findLast(({ role }) => body.includes(role) || role === 'o-bang');
    if (!last || (last.place.page ?? page) === page) return judged([]);
    // Of a paragraph that runs over two pages the place is the page where it begins.
    if (last.text.length > oneLine && (last.place.page ?? 0) + 1 === page)
      return notShown(subject, 'đoạn cuối kết thúc ở trang nào');
    const found = `phần ký ở trang ${page}, nội dung kết thúc ở trang ${last.place.page}`;
    return judged([{ place: signature.place, found, expected: 'phần ký cùng trang với phần cuối nội dung' }]);
  },
};
