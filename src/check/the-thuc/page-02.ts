/** The main part stands upright, unless it holds tables that are no appendices. */
import { pageRule } from '../kit/section-rule.js';

export const chieuGiay = pageRule({
  id: 'PAGE-02',
  only: ({ isAppendix, texts }) => !isAppendix && texts.length > 0,
  none: 'tệp chỉ có phụ lục',
  faults: ({ page, section }) => {
    const hasTable = section.blocks.some((block) => block.kind === 'table' && block.bordered);
    if (page.orientation === 'portrait' || hasTable) return [];
    return [{ found: 'phần chính nằm ngang mà không có bảng', expected: 'trang đứng' }];
  },
});
