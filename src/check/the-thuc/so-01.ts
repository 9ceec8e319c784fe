/** The word before the number. */
import { labelSpan } from '../../phrase/form.js';
import { quote } from '../kit/form-rule.js';
import { replaced, textRule } from '../kit/text-rule.js';

export const nhanSo = textRule({
  id: 'SO-01',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  faults: (text, { danhMuc: { loi } }) =>
    replaced(text, labelSpan(loi, text.text, 'so'), 'Số:', {
      found: `dòng số ghi ${quote(text.text)}`,
      expected: 'chữ “Số:”',
    }),
});
