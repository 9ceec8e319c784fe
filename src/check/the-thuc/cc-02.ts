/** How legal bases are set. */

import { isBasis } from '../kit/basis.js';
import { lookRule } from '../kit/look.js';

export const canCuStyle = lookRule({
  id: 'CC-02',
  name: 'căn cứ',
  roles: ['can-cu', 'loi-dan'],
  size: 'noiDung.coChu',
  italic: true,
  capitals: false,
  mostly: true,
  only: isBasis,
});
