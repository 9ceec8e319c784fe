/** How recipients are set. */

import { phuLucI } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';

export const noiNhanStyle = lookRule({
  id: 'NN-02',
  demand: 'Danh sách nơi nhận in thường, đứng, không đậm, cỡ 11.',
  clause: phuLucI('II.9'),
  strength: 'must',
  status: 'D',
  name: 'dòng nơi nhận',
  roles: ['noi-nhan', 'luu'],
  size: 'noiNhan.coChu',
  bold: false,
  italic: false,
});
