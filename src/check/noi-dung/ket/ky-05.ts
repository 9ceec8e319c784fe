/** KY-05: nobody signs a committee's plan by order. */
import { unknown } from '../../kit/answer.js';
import { contentRule, finding, quote } from '../kit/kit.js';
import { isCommittees, signLines } from '../kit/signature.js';

export const ky05 = contentRule('KY-05', (subject) => {
  const lines = signLines(subject);
  if (lines.length === 0) return unknown('văn bản không có phần chữ ký');
  if (!isCommittees(subject)) return unknown('văn bản không phải của Ủy ban nhân dân');
  return lines
    .filter(({ text }) => /^T\.?\/?L(?![\p{L}])/u.test(text))
    .map(({ passage, text }) =>
      finding(passage, {
        start: 0,
        end: 0,
        found: `kế hoạch của Ủy ban nhân dân ký thừa lệnh: ${quote(text)}`,
        expected: 'ký thay mặt “TM. ỦY BAN NHÂN DÂN”, hoặc xem lại quy chế có cho ký thừa lệnh không',
      }),
    );
});
