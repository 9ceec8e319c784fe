/** ND-16: Arabic numbers of khoản count on inside their mục. */
import { contentRule } from './kit.js';
import { countingFaults } from './numbering.js';

export const nd16 = contentRule(
  {
    id: 'ND-16',
    demand: 'Số thứ tự của các khoản trong một mục phải liên tiếp, không nhảy số, không lặp.',
    clause: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ',
    strength: 'must',
    status: 'D',
  },
  (subject) =>
    countingFaults(subject, {
      cap: 'khoan',
      name: 'khoản',
      form: /^\d{1,3}[.)]?$/,
      value: (label) => Number.parseInt(label, 10),
      label: (value) => `${value}.`,
      order: 'các khoản trong một mục đánh số liên tiếp',
    }),
);
