/** Pages of the main part are counted from 1. */
import { pageRule } from '../kit/section-rule.js';

export const soTrangDau = pageRule({
  id: 'PNUM-01',
  kinds: ['yaml', 'docx'],
  shows: 'số của trang đầu',
  only: ({ isAppendix, texts }) => !isAppendix && texts.some(({ role }) => role === 'ten-loai'),
  none: 'tệp không có phần chính',
  faults: ({ page: { startNumber = 1 } }) =>
    startNumber === 1 ? [] : [{ found: `trang đầu đánh số ${startNumber}`, expected: 'đánh số từ 1' }],
});
