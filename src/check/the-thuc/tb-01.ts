/** The header of a table. */
import { visibleRuns } from '../kit/look.js';
import { tableRule } from '../kit/tables.js';

/** A table of few rows does not reach a second page. */
const fewRows = 5;

export const dauBang = tableRule({
  id: 'TB-01',
  kinds: ['yaml', 'docx'],
  what: 'cách đặt hàng đầu bảng',
  faults: ({ table, header }) => {
    if (header.length === 0) return [];
    const faults = [
      ...(table.headerRows === 0 && table.rows.length > fewRows ? ['không đặt lặp lại ở trang sau'] : []),
      ...(header.some((text) => visibleRuns(text).some(({ bold }) => !bold)) ? ['không đậm'] : []),
      ...(header.some(({ paragraph }) => paragraph?.format.align !== 'center') ? ['không canh giữa'] : []),
    ];
    return faults.length === 0
      ? []
      : [{ found: `hàng đầu bảng ${faults.join(', ')}`, expected: 'lặp lại ở mỗi trang, đậm, canh giữa' }];
  },
});
