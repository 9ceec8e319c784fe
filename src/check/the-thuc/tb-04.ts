/** The lines of a table. */
import { tableRule } from '../kit/tables.js';

export const netBang = tableRule({
  id: 'TB-04',
  demand: 'Bảng kẻ nét đơn màu đen.',
  clause: 'Thông lệ trình bày bảng; Nghị định 30/2020/NĐ-CP không quy định riêng',
  strength: 'should',
  status: 'P',
  kinds: ['yaml', 'docx'],
  what: 'nét kẻ của bảng',
  faults: ({ table }) => (table.bordered ? [] : [{ found: 'bảng không kẻ khung', expected: 'nét đơn màu đen' }]),
});
