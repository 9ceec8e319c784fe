/** The label of a điểm. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const nhanDiem = textRule({
  id: 'ND-19',
  roles: ['diem', 'diem-tieu-de'],
  name: 'điểm',
  faults: ({ label = '' }) =>
    /^\p{Ll}\)$/u.test(label) || !/^\p{L}/u.test(label)
      ? []
      : [{ found: `nhãn điểm ${quote(label)}`, expected: 'chữ cái rồi dấu ), ví dụ a)' }],
});
