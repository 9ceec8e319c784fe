/** How the name of the kind is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const tenLoaiStyle = lookRule({
  id: 'TL-02',
  demand: 'Tên loại văn bản in hoa, đứng, đậm, cỡ 13 hoặc 14, canh giữa.',
  clause: phuLucI('II.5'),
  strength: 'must',
  status: 'D',
  name: 'tên loại văn bản',
  roles: ['ten-loai'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: true,
  align: 'center',
});
