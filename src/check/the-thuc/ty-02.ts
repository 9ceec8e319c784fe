/** The line under the abstract. */
import { lineRule } from '../kit/drawn-line.js';

export const keTrichYeu = lineRule({
  id: 'TY-02',
  roles: ['trich-yeu', 'phu-de'],
  name: 'trích yếu',
  least: 1 / 3,
  most: 1 / 2,
  tolerance: 0.03,
  expected: 'đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ',
});
