/** NN-05: the drafter's code belongs after or inside the Lưu line. */
import { unknown } from '../../kit/answer.js';
import { contentRule, finding, passages, quote } from '../kit/kit.js';

export const nn05 = contentRule('NN-05', (subject) => {
  const line = passages(subject).find(
    ({ source, text }) => (source.role === 'luu' || source.role === 'noi-nhan') && /^Lưu/u.test(text),
  );
  if (!line) return unknown('văn bản không có dòng Lưu');
  if (!/^Lưu\s*:\s*VT\s*[.;]?$/u.test(line.text)) return [];
  const found = `dòng ${quote(line.text)} không ghi đơn vị soạn thảo`;
  return [
    finding(line, {
      start: 0,
      end: 0,
      found,
      expected: 'thêm chữ viết tắt của đơn vị soạn thảo, ví dụ “Lưu: VT, NC.”',
    }),
  ];
});
