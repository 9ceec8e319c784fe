/** A paragraph does not end with a comma. */
import { around, bodyProse, contentRule, finding } from '../kit/kit.js';

export const ketDoan = contentRule('ket-doan', (subject) =>
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
    }),
);
