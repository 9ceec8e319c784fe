/** Phần and Chương: a label line and a title line. */
import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

const stated = {
  id: 'ND-11',
  demand: 'Phần: dòng “Phần I” số La Mã, dòng dưới là tiêu đề in hoa; canh giữa, đậm, cỡ 13 hoặc 14.',
  clause: phuLucI('II.6.đ'),
  strength: 'must',
  status: 'D',
} as const;
const style = { size: 'noiDung.coChu', bold: true, italic: false, align: 'center' } as const;

export const phan = combined(
  textRule({
    ...stated,
    name: 'phần',
    roles: ['phan'],
    faults: ({ text }) =>
      /^(?:Phần|Chương) [IVXL]+$/u.test(text)
        ? []
        : [{ found: `dòng phần ghi ${quote(text)}`, expected: '“Phần I”, “Phần II”… trên dòng riêng' }],
  }),
  lookRule({ ...stated, ...style, name: 'dòng phần', roles: ['phan'] }),
  lookRule({ ...stated, ...style, name: 'tiêu đề phần', roles: ['ten-phan'], capitals: true }),
);
