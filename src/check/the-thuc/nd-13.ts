/** How a mục with a Roman number is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const mucForm = lookRule({
  id: 'ND-13',
  demand: 'Mục số La Mã: số và tên trên một dòng, in hoa, đứng, đậm, cỡ 13 hoặc 14.',
  clause: phuLucI('II.6.đ, mục V'),
  strength: 'must',
  status: 'D',
  name: 'tiêu đề mục',
  roles: ['muc'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: true,
});
