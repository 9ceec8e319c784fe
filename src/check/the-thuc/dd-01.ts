/** How the place and date are set. */

import { quote } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const diaDanhStyle = textRule({
  id: 'DD-01',
  name: 'dòng địa danh, thời gian',
  roles: ['dia-danh'],
  faults: ({ text }) => {
    const [place = ''] = text.split(/,|\s+ngày/u);
    // "Thành phố Hồ Chí Minh", "Ia Đrăng": the second word of a noun is small, that of a name is not.
    const name = place.replace(/^(?:Thành phố|Đặc khu|Thị trấn|Thị xã) /u, '');
    const isSmall = name.split(/\s+/).some((word) => /^\p{Ll}/u.test(word));
    return isSmall ? [{ found: `địa danh ${quote(place)}`, expected: 'viết hoa chữ cái đầu của mỗi tiếng' }] : [];
  },
});
