/** KY-07: no academic rank, degree or form of address before the signer's name. */
import { unknown } from '../../kit/answer.js';
import type { Subject } from '../../model.js';
import { contentRule, finding, passagesOf, quote } from '../kit/kit.js';
import { isCommittees } from '../kit/signature.js';

const title =
  /^(?:(?:PGS|GS|TS|ThS|Ths|CN|KS|BS|DS|LS|CK[I1]+|BSCK[I1]+|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)\.|(?:PGS|GS|TS|ThS|Ths|BS|KS)(?=\s)|(?:(?:Ông|Bà)(?=:|\s+(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)\s)|Đồng chí|Đ\/c|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Giáo sư|Phó Giáo sư|Anh hùng)[\s:]*)+/u;

export const ky07 = contentRule('KY-07', (subject) => {
  const names = passagesOf(subject, 'ho-ten');
  if (names.length === 0) return unknown('văn bản không có họ tên người ký');
  if (isExempt(subject)) return unknown('ngành y tế, giáo dục, khoa học, lực lượng vũ trang có quy định riêng');
  return names.flatMap((passage) => {
    const typed = title.exec(passage.text.slice(0, 60))?.[0];
    if (typed === undefined) return [];
    const found = `${quote(typed)} trước họ tên người ký`;
    const expected = `chỉ họ tên: ${quote(passage.text.slice(typed.length))}`;
    return [finding(passage, { start: 0, end: typed.length, found, expected, after: '' })];
  });
});

/** Their ministries may let them write ranks and degrees (II.7.c). */
function isExempt(subject: Subject): boolean {
  const { coQuan } = subject.keHoach;
  const name = typeof coQuan === 'string' ? '' : coQuan.tenThuong;
  return (
    !isCommittees(subject) &&
    /y tế|bệnh viện|trường|giáo dục|đại học|học viện|^viện|khoa học|quân sự|công an|biên phòng/iu.test(name)
  );
}
