/** Figures of the document's number. */
import { phuLucI } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const chuSo = textRule({
  id: 'SO-02',
  demand: 'Số văn bản bằng chữ số Ả Rập; số nhỏ hơn 10 thêm một số 0 phía trước.',
  clause: phuLucI('II.3'),
  strength: 'must',
  status: 'D,S',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  faults: (text) =>
    replacements(
      text,
      /(?<=^Số\s*:?\s*)\d+(?=\s*\/)/gu,
      ([typed]) => String(Number(typed)).padStart(2, '0'),
      (before, after) => ({ found: `số văn bản ghi ${before}`, expected: `ghi ${after}` }),
    ),
});
