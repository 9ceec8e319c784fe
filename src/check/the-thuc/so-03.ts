/** The document's symbol. */
import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const kyHieu = textRule({
  id: 'SO-03',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  only: (_, { keHoach }) => keHoach.loai === 'ke-hoach',
  faults: ({ text }) => {
    const symbol = /\/\s*(.*)$/u.exec(text)?.[1]?.trim();
    // Blanks around the separators are told by SO-04.
    if (symbol === undefined || /^KH(?:\s*-\s*[\p{Lu}\d&.]+)+$/u.test(symbol)) return [];
    return [{ found: `ký hiệu ${quote(symbol)}`, expected: 'ký hiệu bắt đầu bằng KH-, in hoa, ví dụ KH-UBND' }];
  },
});
