/** The line under the name of the issuing body. */
import { lineRule } from '../kit/drawn-line.js';
import { phuLucI } from '../kit/form-rule.js';

export const keCoQuan = lineRule({
  id: 'CQ-05',
  demand: 'Dưới tên cơ quan ban hành có đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ.',
  clause: phuLucI('II.2'),
  strength: 'must',
  status: 'D',
  roles: ['co-quan'],
  name: 'tên cơ quan',
  least: 1 / 3,
  most: 1 / 2,
  tolerance: 0.03,
  expected: 'đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ',
});
