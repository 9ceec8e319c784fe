/** The first page of an appendix shows no number either. */
import { pageRule } from '../kit/section-rule.js';

export const soTrangNhatPhuLuc = pageRule({
  id: 'PNUM-08',
  only: ({ page, isAppendix }) => isAppendix && page.pageNumber !== undefined,
  none: 'văn bản không có phụ lục ở phân đoạn riêng',
  faults: ({ page }) =>
    page.titlePage
      ? []
      : [{ found: 'số trang hiện ở trang đầu của phụ lục', expected: 'trang đầu của phụ lục không hiện số' }],
});
