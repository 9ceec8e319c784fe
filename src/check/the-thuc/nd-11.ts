/** Phần and Chương: a label line and a title line. */
import { combined } from '../kit/combine.js';
import { quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

const stated = {
  id: 'ND-11',
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
