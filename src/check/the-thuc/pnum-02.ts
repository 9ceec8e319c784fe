/** Page numbers are Arabic. */
import { pageRule } from '../kit/section-rule.js';

export const soTrangARap = pageRule({
  id: 'PNUM-02',
  only: ({ page }) => page.pageNumber !== undefined,
  none: 'chưa thấy số trang',
  faults: ({ page, name }) => {
    const format = page.pageNumber?.format ?? 'decimal';
    if (/^(?:decimal|numberInDash|decimalZero)$/.test(format)) return [];
    return [{ found: `số trang của ${name} kiểu ${format}`, expected: 'chữ số 1, 2, 3' }];
  },
});
