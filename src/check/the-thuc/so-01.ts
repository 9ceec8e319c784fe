/** The word before the number. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

const stated = {
  id: 'SO-01',
  roles: ['so-ky-hieu'],
} as const;

export const nhanSo = textRule({
  ...stated,
  name: 'số, ký hiệu',
  faults: (text) =>
    replacements(
      text,
      /^số\s*:?/giu,
      () => 'Số:',
      () => ({ found: `dòng số ghi ${quote(text.text)}`, expected: 'chữ “Số:”' }),
    ),
});
