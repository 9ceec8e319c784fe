/** The word before the number. */
import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { replacements, textRule } from '../kit/text-rule.js';

const stated = {
  id: 'SO-01',
  demand: 'Chữ “Số:” in thường, đứng, cỡ 13, sau đó là dấu hai chấm.',
  clause: phuLucI('II.3'),
  strength: 'must',
  status: 'D',
  roles: ['so-ky-hieu'],
} as const;

export const nhanSo = combined(
  lookRule({ ...stated, name: 'số, ký hiệu', size: 'soKyHieu.coChu', bold: false, italic: false }),
  textRule({
    ...stated,
    name: 'số, ký hiệu',
    faults: (text) =>
      replacements(
        text,
        /^số\s*:?/giu,
        () => 'Số:',
        () => ({ found: `dòng số ghi ${quote(text.text)}`, expected: 'chữ “Số:”' }),
      ),
  }),
);
