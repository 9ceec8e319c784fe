/** The number stands in the middle below the agency. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const canhSo = lookRule({
  id: 'SO-05',
  demand: 'Số, ký hiệu đặt canh giữa dưới tên cơ quan ban hành.',
  clause: phuLucI('II.3'),
  strength: 'must',
  status: 'D',
  name: 'số, ký hiệu',
  roles: ['so-ky-hieu'],
  align: 'center',
});
