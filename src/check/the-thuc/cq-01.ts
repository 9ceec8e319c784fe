/** How the superior body is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const chuQuanStyle = lookRule({
  id: 'CQ-01',
  demand: 'Tên cơ quan chủ quản in hoa, đứng, không đậm, cỡ 12 hoặc 13.',
  clause: phuLucI('II.2'),
  strength: 'must',
  status: 'D',
  name: 'tên cơ quan chủ quản',
  roles: ['co-quan-chu-quan'],
  bold: false,
  italic: false,
  capitals: true,
});
