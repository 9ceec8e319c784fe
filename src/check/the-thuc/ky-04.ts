/** The signs of authority before an office. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const quyenHan = textRule({
  id: 'KY-04',
  roles: ['chuc-vu'],
  name: 'quyền hạn, chức vụ người ký',
  faults: (text) =>
    replacements(
      text,
      /^(?:T\s*\/?\s*M|K\s*\/?\s*T|T\s*\/?\s*L|T\s*\/?\s*U\s*\/?\s*Q|Q)[\s./,:]+(?=\p{Lu})/gu,
      ([typed]) => `${typed.replace(/[^\p{L}]/gu, '')}. `,
      (before, after) => ({
        found: `quyền hạn người ký ghi ${quote(text.text)}`,
        expected: `${quote(text.text.replace(before, after))}: chữ viết tắt, dấu chấm, dấu cách`,
      }),
    ),
});
