/** The word before the number. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const nhanSo = textRule({
  id: 'SO-01',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  faults: (text) =>
    replacements(
      text,
      /^số\s*:?/giu,
      () => 'Số:',
      () => ({ found: `dòng số ghi ${quote(text.text)}`, expected: 'chữ “Số:”' }),
    ),
});
