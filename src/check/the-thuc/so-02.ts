/** Figures of the document's number. */
import { replacements, textRule } from '../kit/text-rule.js';

export const chuSo = textRule({
  id: 'SO-02',
  roles: ['so-ky-hieu'],
  name: 'số, ký hiệu',
  faults: (text) =>
    replacements(
      text,
      /(?<=^Số\s*:?\s*)\d+(?=\s*\/)/gu,
      ([typed]) => String(Number(typed)).padStart(2, '0'),
      (before, after) => ({ found: `số văn bản ghi ${before}`, expected: `ghi ${after}` }),
    ),
});
