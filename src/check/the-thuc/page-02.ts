/** The main part stands upright, unless it holds tables that are no appendices. */
import { phuLucI } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

export const chieuGiay = pageRule({
  id: 'PAGE-02',
  demand: 'Phần chính trình bày theo chiều dài khổ giấy; chỉ nằm ngang khi có bảng không làm thành phụ lục.',
  clause: phuLucI('I.2'),
  strength: 'must',
  status: 'D',
  only: ({ isAppendix, texts }) => !isAppendix && texts.length > 0,
  none: 'tệp chỉ có phụ lục',
  faults: ({ page, section }) => {
    const hasTable = section.blocks.some((block) => block.kind === 'table' && block.bordered);
    if (page.orientation === 'portrait' || hasTable) return [];
    return [{ found: 'phần chính nằm ngang mà không có bảng', expected: 'trang đứng' }];
  },
});
