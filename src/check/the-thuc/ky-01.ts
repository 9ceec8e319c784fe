/** How authority and office of the signer are set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const chucVuStyle = lookRule({
  id: 'KY-01',
  demand: 'Quyền hạn, chức vụ người ký in hoa, đứng, đậm, cỡ 13 hoặc 14.',
  clause: phuLucI('II.7'),
  strength: 'must',
  status: 'D',
  name: 'quyền hạn, chức vụ người ký',
  roles: ['chuc-vu'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: true,
});
