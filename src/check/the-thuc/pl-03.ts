/** The label of an appendix. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const nhanPhuLuc = textRule({
  id: 'PL-03',
  roles: ['phu-luc-nhan'],
  name: 'phụ lục',
  // Its number is a matter of its own (PL-02).
  faults: ({ text }) =>
    /^Phụ lục(?: [\p{L}\d]+)?$/u.test(text)
      ? []
      : [{ found: `phụ lục ghi ${quote(text)}`, expected: 'chữ “Phụ lục” in thường, số liền sau' }],
});
