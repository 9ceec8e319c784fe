/** How the abstract begins and ends. */
import { phuLucI, quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const cuoiTrichYeu = textRule({
  id: 'TY-03',
  demand: 'Trích yếu không có dấu chấm cuối; kế hoạch không mở đầu bằng “V/v”.',
  clause: phuLucI('II.5'),
  strength: 'should',
  status: 'K,S',
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
