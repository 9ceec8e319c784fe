/** NN-05: the drafter's code belongs after or inside the Lưu line. */
import { isLabelled, labelEnd } from '../../../phrase/form.js';
import { unknown } from '../../kit/answer.js';
import { contentRule, finding, passages, quote } from '../kit/kit.js';

export const nn05 = contentRule('NN-05', (subject) => {
  const { loi } = subject.danhMuc;
  const line = passages(subject).find(
    ({ source, text }) => (source.role === 'luu' || source.role === 'noi-nhan') && isLabelled(loi, text, 'luu'),
  );
  if (!line) return unknown('văn bản không có dòng Lưu');
  if (!/^\s*:\s*VT\s*[.;]?$/.test(line.text.slice(labelEnd(loi, line.text, 'luu')))) return [];
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
