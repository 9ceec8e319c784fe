/** Line spacing of the names of bodies. */
import { singleSpacing } from '../kit/spacing.js';

export const cachDongCoQuan = singleSpacing({
  id: 'CQ-06',
  name: 'tên cơ quan',
  roles: ['co-quan-chu-quan', 'co-quan'],
});
