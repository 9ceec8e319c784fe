/** Separators of number and symbol. */
import { phuLucI, quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const dauNoi = textRule({
  id: 'SO-04',
  demand: 'Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối, không cách chữ.',
  clause: phuLucI('II.3'),
  strength: 'must',
  status: 'D',
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
