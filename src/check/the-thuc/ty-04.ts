/** How long the abstract may be. */
import { textRule } from '../kit/text-rule.js';

/** Length of the field for it in the exchange of electronic documents. */
const longest = 500;

export const daiTrichYeu = textRule({
  id: 'TY-04',
  roles: ['trich-yeu'],
  name: 'trích yếu',
  faults: ({ text }) =>
    text.length <= longest
      ? []
      : [{ found: `trích yếu dài ${text.length} ký tự`, expected: `nhiều nhất ${longest} ký tự` }],
});
