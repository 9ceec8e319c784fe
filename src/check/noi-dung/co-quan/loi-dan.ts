/** The opening sentence runs on from what is carried out to what is issued, and names the issuer once. */

import type { Finding } from '../../model.js';
import { contentRule, finding, passagesOf, quote } from '../kit/kit.js';

const committee = '(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)';
const broken = new RegExp(
  `^(?:Thực hiện|Căn cứ|Triển khai)(?![\\p{L}]).*?\\.(?= (?:Căn cứ|Thực hiện|${committee}))`,
  'su',
);
const issues = new RegExp(`${committee}[^.;:]{0,60}? (?:ban hành|xây dựng) [Kk]ế hoạch`, 'gu');

export const loiDan = contentRule('loi-dan', (subject) => {
  const texts = passagesOf(subject, 'loi-dan');
  return texts.flatMap((passage, index): Finding[] => {
    const { text } = passage;
    const found: Finding[] = [];
    const sentence = broken.exec(text)?.[0];
    const startsNext = texts[index + 1]?.text.match(new RegExp(`^${committee}`, 'u'));
    const ends =
      /^(?:Thực hiện|Căn cứ|Triển khai)(?!\p{L})/u.test(text) &&
      /[^.]\.$/.test(text) &&
      startsNext &&
      !/(?:như sau|ban hành)/u.test(text);
    const stop = sentence !== undefined ? sentence.length - 1 : ends ? text.length - 1 : undefined;
    if (stop !== undefined)
      found.push(
        finding(passage, {
          start: stop,
          end: stop + 1,
          found: `câu ${quote(text)} kết thúc bằng dấu chấm trước khi nêu cơ quan ban hành`,
          expected: 'dấu chấm phẩy hoặc dấu phẩy, để cả lời dẫn thành một câu',
        }),
      );
    const twice = [...text.matchAll(issues)];
    if (twice.length > 1) {
      const start = twice[1]?.index ?? 0;
      found.push(
        finding(passage, {
          start,
          end: start,
          found: `lời dẫn hai lần nói cơ quan ban hành kế hoạch: “${twice[1]?.[0]}”`,
          expected: 'nói một lần',
        }),
      );
    }
    return found;
  });
});
