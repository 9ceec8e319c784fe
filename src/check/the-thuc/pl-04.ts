/** How the title of an appendix is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const phuLucTitleStyle = lookRule({
  id: 'PL-04',
  demand: 'Tiêu đề phụ lục in hoa, đứng, đậm, cỡ 13 hoặc 14, canh giữa.',
  clause: phuLucI('III.1'),
  strength: 'must',
  status: 'D',
  name: 'tiêu đề phụ lục',
  roles: ['phu-luc-tieu-de'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: true,
  align: 'center',
});
