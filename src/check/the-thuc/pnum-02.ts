/** Page numbers are Arabic. */
import { phuLucI } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

export const soTrangARap = pageRule({
  id: 'PNUM-02',
  demand: 'Số trang bằng chữ số Ả Rập.',
  clause: phuLucI('I.7'),
  strength: 'must',
  status: 'D',
  only: ({ page }) => page.pageNumber !== undefined,
  none: 'chưa thấy số trang',
  faults: ({ page, name }) => {
    const format = page.pageNumber?.format ?? 'decimal';
    if (/^(?:decimal|numberInDash|decimalZero)$/.test(format)) return [];
    return [{ found: `số trang của ${name} kiểu ${format}`, expected: 'chữ số 1, 2, 3' }];
  },
});
