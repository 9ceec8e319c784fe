/** How the abstract begins and ends. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const cuoiTrichYeu = textRule({
  id: 'TY-03',
  roles: ['trich-yeu'],
  name: 'trích yếu',
  faults: (text) => [
    ...replacements(
      text,
      /\s*\.+$/gu,
      () => '',
      () => ({ found: 'trích yếu có dấu chấm cuối', expected: 'không có dấu chấm cuối' }),
    ),
    ...(/^(?:V\/v|Về việc:)/iu.test(text.text)
      ? [{ found: `trích yếu mở đầu ${quote(text.text)}`, expected: 'nêu thẳng nội dung' }]
      : []),
  ],
});
