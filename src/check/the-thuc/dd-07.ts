/** Days below 10. */
import { phuLucI } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const ngayCoSo0 = textRule({
  id: 'DD-07',
  demand: 'Ngày nhỏ hơn 10 thêm số 0 phía trước.',
  clause: phuLucI('II.4'),
  strength: 'must',
  status: 'D',
  roles: ['dia-danh'],
  name: 'địa danh, thời gian',
  faults: (text) =>
    replacements(
      text,
      /(?<=ngày\s+)\d{1,2}(?=\s+tháng)/gu,
      ([typed]) => String(Number(typed)).padStart(2, '0'),
      (before, after) => ({ found: `ngày ${before}`, expected: `ngày ${after}` }),
    ),
});
