/** How Tiêu ngữ is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const tieuNguStyle = lookRule({
  id: 'TN-02',
  demand: 'Tiêu ngữ in thường, đứng, đậm, cỡ 13 hoặc 14, canh giữa dưới Quốc hiệu.',
  clause: phuLucI('II.1'),
  strength: 'must',
  status: 'D',
  name: 'Tiêu ngữ',
  roles: ['tieu-ngu'],
  bold: true,
  italic: false,
  capitals: false,
  align: 'center',
});
