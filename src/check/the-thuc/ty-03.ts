/** How the abstract begins and ends. */
import { isLabelled } from '../../phrase/form.js';
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const cuoiTrichYeu = textRule({
  id: 'TY-03',
  roles: ['trich-yeu'],
  name: 'trích yếu',
  faults: (text, { danhMuc: { loi } }) => [
    ...replacements(
      text,
      /\s*\.+$/gu,
      () => '',
      () => ({ found: 'trích yếu có dấu chấm cuối', expected: 'không có dấu chấm cuối' }),
    ),
    ...(isLabelled(loi, text.text, 've-viec', 've-viec-chu')
      ? [{ found: `trích yếu mở đầu ${quote(text.text)}`, expected: 'nêu thẳng nội dung' }]
      : []),
  ],
});
