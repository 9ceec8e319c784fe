/** Decimal labels. */
import { textRule } from '../kit/text-rule.js';

export const nhanThapPhan = textRule({
  id: 'ND-22',
  roles: ['khoan', 'khoan-tieu-de', 'diem', 'diem-tieu-de', 'gach', 'gach-tieu-de'],
  name: 'khoản, điểm',
  faults: ({ label = '' }) =>
    /^\d+\.\d/.test(label) ? [{ found: `nhãn ${label}`, expected: 'khoản 1. rồi điểm a)' }] : [],
});
