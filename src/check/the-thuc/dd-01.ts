/** How the place and date are set. */

import { phuLucI } from '../form-rule.js';
import { lookRule } from '../look.js';

export const diaDanhStyle = lookRule({
  id: 'DD-01',
  demand: 'Địa danh và thời gian in thường, nghiêng, cỡ 13 hoặc 14.',
  clause: phuLucI('II.4'),
  strength: 'must',
  status: 'D',
  name: 'dòng địa danh, thời gian',
  roles: ['dia-danh'],
  bold: false,
  italic: true,
  capitals: false,
});
