/** The comma after the place. */
import { quote } from '../kit/form-rule.js';
import { replacements, textRule } from '../kit/text-rule.js';

export const phayDiaDanh = textRule({
  id: 'DD-05',
  roles: ['dia-danh'],
  name: 'địa danh, thời gian',
  faults: (text) =>
    replacements(
      text,
      /(?<=[^\s,])[\s,]+(?=ngày)/gu,
      ([typed]) => (typed === ',\u00a0' ? undefined : ', '),
      () => ({
        found: `địa danh ghi ${quote(text.text)}`,
        expected: 'dấu phẩy sau địa danh, một dấu cách rồi chữ “ngày”',
      }),
    ),
});
