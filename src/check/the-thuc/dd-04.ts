/** The place of units named after a person, a number or an event: the whole name, with a capital noun. */
import { phuLucI } from '../kit/form-rule.js';
import { placeRule } from '../kit/place-name.js';

export const diaDanhRieng = placeRule({
  id: 'DD-04',
  demand: 'Đơn vị mang tên người, số, sự kiện lịch sử: địa danh ghi đủ tên gọi, viết hoa cả danh từ chung.',
  clause: phuLucI('II.4.a'),
  status: 'D',
  isAbout: (named) => named === 'nguoi' || named === 'so' || named === 'su-kien',
});
