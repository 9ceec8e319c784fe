/** How Quốc hiệu is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const quocHieuStyle = lookRule({
  id: 'QH-02',
  demand: 'Quốc hiệu in hoa, đứng, đậm, cỡ 12 hoặc 13, canh giữa.',
  clause: phuLucI('II.1'),
  strength: 'must',
  status: 'D',
  name: 'Quốc hiệu',
  roles: ['quoc-hieu'],
  bold: true,
  italic: false,
  capitals: true,
  align: 'center',
});
