/** The colour of the words in tables. */

import { colourFaults } from '../kit/colours.js';
import { tableRule } from '../kit/tables.js';

export const mauBang = tableRule({
  id: 'TB-07',
  kinds: ['yaml', 'docx'],
  what: 'màu chữ',
  faults: ({ texts }) => texts.flatMap(colourFaults),
});
