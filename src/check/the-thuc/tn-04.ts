/** Line spacing of Quốc hiệu and Tiêu ngữ. */
import { phuLucI } from '../kit/form-rule.js';
import { singleSpacing } from '../kit/spacing.js';

export const cachDongQuocHieu = singleSpacing({
  id: 'TN-04',
  demand: 'Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.',
  clause: phuLucI('II.1'),
  strength: 'must',
  status: 'D',
  name: 'Quốc hiệu, Tiêu ngữ',
  roles: ['quoc-hieu', 'tieu-ngu'],
});
