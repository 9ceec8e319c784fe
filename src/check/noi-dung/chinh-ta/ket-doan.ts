/** A paragraph does not end with a comma. */
import { sentences } from '../../kit/body.js';
import type { Finding, Subject } from '../../model.js';
import { around, bodyProse, contentRule, finding } from '../kit/kit.js';

export const ketDoan = contentRule('ket-doan', (subject) => [...commas(subject), ...brokenOff(subject)]);

const commas = (subject: Subject): readonly Finding[] =>
  bodyProse(subject)
    .filter(
      ({ source: { role }, text }) => !/^(?:o-|phu-luc|kem-theo|chu-thich)/.test(role) && /,\s*$/.test(text.slice(-4)),
    )
    .map((passage) => {
      const start = passage.text.lastIndexOf(',');
      const found = `đoạn kết thúc bằng dấu phẩy: ${around(passage.text, start, start + 1)}`;
      return finding(passage, {
        start,
        end: start + 1,
        found,
        expected: 'dấu chấm hoặc chấm phẩy, và xem có mất phần sau không',
      });
    });

/** Of `khongCuoiCau` in data/loi: words after which a sentence goes on. What follows may go on in the next paragraph. */
function brokenOff(subject: Subject): readonly Finding[] {
  const table = subject.danhMuc.loi.bang('khongCuoiCau');
  const all = bodyProse(subject);
  return all.flatMap((passage, i): readonly Finding[] => {
    if (!sentences.includes(passage.source.role) || !/\p{L}$/u.test(passage.text)) return [];
    const tail = passage.text.slice(-40);
    const hit = table.find(tail.slice(tail.indexOf(' ') + 1)).at(-1);
    if (!hit || /^\p{Ll}/u.test(all[i + 1]?.text ?? '')) return [];
    const end = passage.text.length;
    const start = end - (hit.end - hit.start);
    const found = `câu còn dở: ${around(passage.text, start, end)}`;
    return [finding(passage, { start, end, found, expected: 'phần còn lại của câu' })];
  });
}
