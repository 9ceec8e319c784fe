/** Size of the page number. */
import { allowedWords, allows, decimal, standardValue } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

export const soTrangCo = pageRule({
  id: 'PNUM-03',
  only: ({ page }) => page.pageNumber?.size !== undefined,
  none: 'chưa thấy số trang hoặc cỡ chữ của nó',
  faults: ({ page, name }, subject) => {
    const value = standardValue(subject, 'soTrang.coChu');
    const size = page.pageNumber?.size;
    if (size === undefined || allows(value, size)) return [];
    return [{ found: `số trang của ${name} cỡ chữ ${decimal(size)}`, expected: `cỡ chữ ${allowedWords(value)}` }];
  },
});
