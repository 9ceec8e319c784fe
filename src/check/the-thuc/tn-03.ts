/** The line under Tiêu ngữ is as long as Tiêu ngữ. */
import { lineRule } from '../kit/drawn-line.js';

export const keTieuNgu = lineRule({
  id: 'TN-03',
  roles: ['tieu-ngu'],
  name: 'Tiêu ngữ',
  least: 1,
  most: 1,
  tolerance: 0.05,
  expected: 'đường kẻ nét liền dài bằng dòng Tiêu ngữ',
});
