/** The page number stands inside the upper margin. */
import { allowedWords, allows, decimal, mm, standardValue } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

export const cachMepSoTrang = pageRule({
  id: 'PAGE-08',
  kinds: ['yaml', 'docx'],
  shows: 'khoảng cách từ mép giấy đến số trang',
  only: ({ page }) => page.pageNumber?.where === 'header',
  none: 'chưa thấy số trang ở lề trên',
  faults: ({ page, name }, subject) => {
    const value = standardValue(subject, 'soTrang.cachMep');
    const found = mm(page.header);
    if (allows(value, found, 0.5)) return [];
    return [
      { found: `số trang của ${name} cách mép trên ${decimal(found)} mm`, expected: `cách mép ${allowedWords(value)}` },
    ];
  },
});
