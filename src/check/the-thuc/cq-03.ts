/** How the issuing body is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const coQuanStyle = lookRule({
  id: 'CQ-03',
  demand: 'Tên cơ quan ban hành in hoa, đứng, đậm, cỡ 12 hoặc 13, canh giữa.',
  clause: phuLucI('II.2'),
  strength: 'must',
  status: 'D',
  name: 'tên cơ quan ban hành',
  roles: ['co-quan'],
  bold: true,
  italic: false,
  capitals: true,
  align: 'center',
});
