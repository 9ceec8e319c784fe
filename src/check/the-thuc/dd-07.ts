/** Days below 10. */
import { replacements, textRule } from '../kit/text-rule.js';

export const ngayCoSo0 = textRule({
  id: 'DD-07',
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
