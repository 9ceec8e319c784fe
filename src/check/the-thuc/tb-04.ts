/** The lines of a table. */
import { tableRule } from '../kit/tables.js';

export const netBang = tableRule({
  id: 'TB-04',
  kinds: ['yaml', 'docx'],
  what: 'nét kẻ của bảng',
  faults: ({ table }) => (table.bordered ? [] : [{ found: 'bảng không kẻ khung', expected: 'nét đơn màu đen' }]),
});
