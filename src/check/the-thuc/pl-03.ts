/** The label of an appendix. */
import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

const stated = {
  id: 'PL-03',
  demand: 'Chữ “Phụ lục” và số thứ tự ở dòng riêng, canh giữa, in thường, đứng, đậm, cỡ 14.',
  clause: phuLucI('III.1'),
  strength: 'must',
  status: 'D',
  roles: ['phu-luc-nhan'],
} as const;

export const nhanPhuLuc = combined(
  lookRule({ ...stated, name: 'nhãn phụ lục', size: 'phuLuc.nhanCoChu', bold: true, italic: false, align: 'center' }),
  textRule({
    ...stated,
    name: 'phụ lục',
    // Its number is a matter of its own (PL-02).
    faults: ({ text }) =>
      /^Phụ lục(?: [\p{L}\d]+)?$/u.test(text)
        ? []
        : [{ found: `phụ lục ghi ${quote(text)}`, expected: 'chữ “Phụ lục” in thường, số liền sau' }],
  }),
);
