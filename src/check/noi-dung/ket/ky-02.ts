/** KY-02: a committee's plan is signed on its behalf: TM. ỦY BAN NHÂN DÂN. */
import { unknown } from '../../kit/answer.js';
import { contentRule, finding, quote } from '../kit/kit.js';
import { isCommittees, onBehalf, signLines } from '../kit/signature.js';

export const ky02 = contentRule('KY-02', (subject) => {
  const [first] = signLines(subject);
  if (!first) return unknown('văn bản không có phần chữ ký');
  if (!isCommittees(subject)) return unknown('văn bản không phải của Ủy ban nhân dân');
  const { text, passage } = first;
  if (onBehalf.test(text) || /^(?:TL|TUQ)\b/u.test(text)) return [];
  const expected = /^T\/?M/u.test(text)
    ? 'đúng dòng “TM. ỦY BAN NHÂN DÂN”, không kèm tên đơn vị'
    : 'dòng “TM. ỦY BAN NHÂN DÂN” ở trên, vì Ủy ban nhân dân làm việc theo chế độ tập thể';
  return [finding(passage, { start: 0, end: 0, found: `phần ký mở đầu bằng ${quote(text)}`, expected })];
});
