/** The first page shows no number. */
import { pageRule } from '../kit/section-rule.js';

export const soTrangNhat = pageRule({
  id: 'PNUM-06',
  kinds: ['yaml', 'docx', 'pdf'],
  only: ({ page, isAppendix }) => !isAppendix && page.pageNumber !== undefined,
  none: 'chưa thấy số trang',
  faults: ({ page }) =>
    page.titlePage ? [] : [{ found: 'số trang hiện ở cả trang thứ nhất', expected: 'trang thứ nhất không hiện số' }],
});
