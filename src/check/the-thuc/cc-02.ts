/** How legal bases are set. */

import { isBasis } from '../kit/basis.js';
import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const canCuStyle = lookRule({
  id: 'CC-02',
  demand: 'Căn cứ in thường, nghiêng, cỡ 13 hoặc 14.',
  clause: phuLucI('II.6.b'),
  strength: 'must',
  status: 'D',
  name: 'căn cứ',
  roles: ['can-cu', 'loi-dan'],
  size: 'noiDung.coChu',
  italic: true,
  capitals: false,
  mostly: true,
  only: isBasis,
});
