/** The first page shows no number. */
import { phuLucI } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

export const soTrangNhat = pageRule({
  id: 'PNUM-06',
  demand: 'Không hiển thị số trang thứ nhất.',
  clause: phuLucI('I.7'),
  strength: 'must',
  status: 'D',
  kinds: ['yaml', 'docx', 'pdf'],
  only: ({ page, isAppendix }) => !isAppendix && page.pageNumber !== undefined,
  none: 'chưa thấy số trang',
  faults: ({ page }) =>
    page.titlePage ? [] : [{ found: 'số trang hiện ở cả trang thứ nhất', expected: 'trang thứ nhất không hiện số' }],
});
