/** Decimal labels. */
import { phuLucI } from '../kit/form-rule.js';
import { textRule } from '../kit/text-rule.js';

export const nhanThapPhan = textRule({
  id: 'ND-22',
  demand: 'Không đánh số kiểu 1.1, 1.1.1.',
  clause: phuLucI('II.6.đ'),
  strength: 'should',
  status: 'P',
  roles: ['khoan', 'khoan-tieu-de', 'diem', 'diem-tieu-de', 'gach', 'gach-tieu-de'],
  name: 'khoản, điểm',
  faults: ({ label = '' }) =>
    /^\d+\.\d/.test(label) ? [{ found: `nhãn ${label}`, expected: 'khoản 1. rồi điểm a)' }] : [],
});
