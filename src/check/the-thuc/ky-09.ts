/** The signature does not stand alone on its page. */

import { judged } from '../kit/answer.js';
import { body } from '../kit/body.js';
import { absent, notShown, textsOf } from '../kit/form-rule.js';
import { standings } from '../kit/paragraphs.js';
import type { CheckedText, Finding, Judge, Subject } from '../model.js';

/** Letters that one line holds. */
const oneLine = 70;

export const cungTrang: Judge = {
  id: 'KY-09',
  judge(subject) {
    const [signature] = textsOf(subject, 'chuc-vu');
    if (!signature) return absent('phần ký');
    const page = signature.place.page;
    const broken = brokenOff(subject);
    if (broken.length > 0) return judged(broken);
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

/** A page break, typed between the text and what ends the document. */
function brokenOff(subject: Subject): readonly Finding[] {
  const { texts, read } = subject;
  const end = texts.findIndex(({ role }) => role === 'noi-nhan-nhan' || role === 'chuc-vu');
  const last = texts.slice(0, Math.max(0, end)).findLast(({ role }) => body.includes(role) || role === 'o-bang');
  const first = texts[end];
  if (!last?.paragraph || !first?.paragraph) return [];
  const all = [...standings(read).values()];
  const at = (text: CheckedText) => all.findIndex(({ paragraph }) => paragraph === text.paragraph);
  const [from, to] = [at(last), at(first)];
  const between = all.slice(from + 1, to + 1);
  const isTyped = between.some(({ paragraph }) => paragraph.format.pageBreak);
  const isSection = all[from]?.section !== all[to]?.section;
  if (!isTyped && !isSection) return [];
  const found = `${isTyped ? 'dấu ngắt trang' : 'dấu ngắt phân đoạn'} đặt trước Nơi nhận và phần ký`;
  return [{ place: first.place, found, expected: 'phần ký cùng trang với phần cuối nội dung' }];
}
