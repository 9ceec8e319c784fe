/** How the name of the signer is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const hoTenStyle = lookRule({
  id: 'KY-06',
  demand: 'Họ tên người ký in thường, đứng, đậm, cỡ 13 hoặc 14, canh giữa dưới chức vụ.',
  clause: phuLucI('II.7'),
  strength: 'must',
  status: 'D',
  name: 'họ tên người ký',
  roles: ['ho-ten'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: false,
  align: 'center',
});
