/** Size of the words in tables. */
import { allowedWords, allows, decimal, standardValue } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import { tableRule } from '../kit/tables.js';

export const coBang = tableRule({
  id: 'TB-05',
  kinds: ['yaml', 'docx', 'pdf'],
  what: 'cỡ chữ trong bảng',
  faults: ({ texts }, subject) => {
    const value = standardValue(subject, 'bang.coChu');
    const sizes = texts.flatMap((text) => visibleRuns(text).flatMap(({ size }) => size ?? []));
    const wrong = [...new Set(sizes.filter((size) => !allows(value, size)))];
    if (wrong.length === 0) return [];
    return [{ found: `chữ trong bảng cỡ ${wrong.map(decimal).join(' và ')}`, expected: `cỡ ${allowedWords(value)}` }];
  },
});
