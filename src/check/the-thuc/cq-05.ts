/** The line under the name of the issuing body. */
import { lineRule } from '../kit/drawn-line.js';

export const keCoQuan = lineRule({
  id: 'CQ-05',
  roles: ['co-quan'],
  name: 'tên cơ quan',
  least: 1 / 3,
  most: 1 / 2,
  tolerance: 0.03,
  expected: 'đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ',
});
