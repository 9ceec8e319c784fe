/** How the abstract is set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const trichYeuStyle = lookRule({
  id: 'TY-01',
  demand: 'Trích yếu in thường, đứng, đậm, cỡ 13 hoặc 14, canh giữa.',
  clause: phuLucI('II.5'),
  strength: 'must',
  status: 'D',
  name: 'trích yếu',
  roles: ['trich-yeu'],
  size: 'noiDung.coChu',
  bold: true,
  italic: false,
  capitals: false,
  align: 'center',
});
