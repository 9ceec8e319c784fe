/** KY-07: no academic rank, degree or form of address before the signer's name: `hocHam` of data/loi. */
import { unknown } from '../../kit/answer.js';
import type { Subject } from '../../model.js';
import { contentRule, finding, passagesOf, quote } from '../kit/kit.js';
import { isCommittees } from '../kit/signature.js';

export const ky07 = contentRule('KY-07', (subject) => {
  const names = passagesOf(subject, 'ho-ten');
  if (names.length === 0) return unknown('văn bản không có họ tên người ký');
  if (isExempt(subject)) return unknown('ngành y tế, giáo dục, khoa học, lực lượng vũ trang có quy định riêng');
  return names.flatMap((passage) => {
    const typed = titlesOf(passage.text.slice(0, 60), subject);
    if (typed === '') return [];
    const found = `${quote(typed)} trước họ tên người ký`;
    const expected = `chỉ họ tên: ${quote(passage.text.slice(typed.length))}`;
    return [finding(passage, { start: 0, end: typed.length, found, expected, after: '' })];
  });
});

/** Everything before the name: `PGS.TS. ` */
function titlesOf(text: string, { danhMuc }: Subject): string {
  const titles = danhMuc.loi.bang('hocHam');
  let end = 0;
  for (let hit = titles.first(text); hit; hit = titles.first(text.slice(end)))
    end += hit.end + (/^[\s:]*/u.exec(text.slice(end + hit.end))?.[0].length ?? 0);
  return text.slice(0, end);
}

/** Their ministries may let them write ranks and degrees (II.7.c). */
function isExempt(subject: Subject): boolean {
  const { coQuan } = subject.keHoach;
  const name = typeof coQuan === 'string' ? '' : coQuan.tenThuong;
  return (
    !isCommittees(subject) &&
    /y tế|bệnh viện|trường|giáo dục|đại học|học viện|^viện|khoa học|quân sự|công an|biên phòng/iu.test(name)
  );
}
