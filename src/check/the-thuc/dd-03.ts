/** The place: the unit's name without its noun. */
import { phuLucI } from '../kit/form-rule.js';
import { placeRule } from '../kit/place-name.js';

export const diaDanh = placeRule({
  id: 'DD-03',
  demand: 'Địa danh là tên riêng của tỉnh, xã nơi cơ quan đóng trụ sở, không ghi chữ tỉnh, xã, phường.',
  clause: phuLucI('II.4'),
  status: 'D,S',
  isAbout: (named) => named === 'khong' || named === 'chua-ro',
});
