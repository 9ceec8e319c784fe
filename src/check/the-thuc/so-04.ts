/** Separators of number and symbol. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const dauNoi = textRule({
  id: 'SO-04',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  faults: (text) =>
    replacements(
      text,
      // The blank for the clerk's number stands before the slash.
      /(?<=\d)\s+\/\s*|\/\s+|\s*[–—]\s*|\s+-\s*|(?<=\p{L})-\s+/gu,
      ([typed]) => (typed.includes('/') ? '/' : '-'),
      () => ({ found: `dấu cách hoặc gạch dài trong ${quote(text.text)}`, expected: 'viết liền với dấu / và dấu -' }),
    ),
});
