/** The colour of the words in tables. */

import { colourFaults } from '../kit/colours.js';
import { phuLucI } from '../kit/form-rule.js';
import { tableRule } from '../kit/tables.js';

export const mauBang = tableRule({
  id: 'TB-07',
  demand: 'Chữ trong bảng màu đen.',
  clause: phuLucI('I.4'),
  strength: 'must',
  status: 'D',
  kinds: ['yaml', 'docx'],
  what: 'màu chữ',
  faults: ({ texts }) => texts.flatMap(colourFaults),
});
