/** Months 1 and 2, and the others. */

import { monthDigits } from '../../plan/dates.js';
import { replacements, textRule } from '../kit/text-rule.js';
export const thangCoSo0 = textRule({
  id: 'DD-08',
  roles: ['dia-danh'],
  name: 'địa danh, thời gian',
  faults: (text) =>
    replacements(
      text,
      /(?<=tháng\s+)\d{1,2}(?=\s+năm)/gu,
      ([typed]) => monthDigits(Number(typed)),
      (before, after) => ({ found: `tháng ${before}`, expected: `tháng ${after}` }),
    ),
});
