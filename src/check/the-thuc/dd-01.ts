/** How the place and date are set. */

import { combined } from '../kit/combine.js';
import { phuLucI, quote } from '../kit/form-rule.js';
import { lookRule } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

const stated = {
  id: 'DD-01',
  demand: 'Địa danh và thời gian in thường, nghiêng, cỡ 13 hoặc 14; chữ cái đầu của địa danh viết hoa.',
  clause: phuLucI('II.4'),
  strength: 'must',
  status: 'D',
  name: 'dòng địa danh, thời gian',
  roles: ['dia-danh'],
} as const;

export const diaDanhStyle = combined(
  lookRule({ ...stated, bold: false, italic: true, capitals: false }),
  textRule({
    ...stated,
    faults: ({ text }) => {
      const [place = ''] = text.split(/,|\s+ngày/u);
      // "Thành phố Hồ Chí Minh", "Ia Đrăng": the second word of a noun is small, that of a name is not.
      const name = place.replace(/^(?:Thành phố|Đặc khu|Thị trấn|Thị xã) /u, '');
      const isSmall = name.split(/\s+/).some((word) => /^\p{Ll}/u.test(word));
      return isSmall ? [{ found: `địa danh ${quote(place)}`, expected: 'viết hoa chữ cái đầu của mỗi tiếng' }] : [];
    },
  }),
);
