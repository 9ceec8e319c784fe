/** Line spacing of the names of bodies. */
import { phuLucI } from '../kit/form-rule.js';
import { singleSpacing } from '../kit/spacing.js';

export const cachDongCoQuan = singleSpacing({
  id: 'CQ-06',
  demand: 'Tên cơ quan chủ quản và tên cơ quan ban hành cách nhau dòng đơn.',
  clause: phuLucI('II.2'),
  strength: 'must',
  status: 'D',
  name: 'tên cơ quan',
  roles: ['co-quan-chu-quan', 'co-quan'],
});
