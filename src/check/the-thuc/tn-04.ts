/** Line spacing of Quốc hiệu and Tiêu ngữ. */
import { singleSpacing } from '../kit/spacing.js';

export const cachDongQuocHieu = singleSpacing({
  id: 'TN-04',
  name: 'Quốc hiệu, Tiêu ngữ',
  roles: ['quoc-hieu', 'tieu-ngu'],
});
