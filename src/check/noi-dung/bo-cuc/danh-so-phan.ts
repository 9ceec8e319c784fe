/** Phần I, Phần II… count on. */
import { labelOf } from '../../../plan/labels.js';
import { romanNumber } from '../../../text/roman.js';
import { contentRule } from '../kit/kit.js';
import { countingFaults } from '../kit/numbering.js';

export const danhSoPhan = contentRule('danh-so-phan', (subject) =>
  countingFaults(subject, {
    cap: 'phan',
    name: 'phần',
    form: /^phần\s+(?:[IVXLC]+|\d{1,2})[.:]?$/iu,
    value: (label) => {
      const number = /\s([IVXLC\d]+)[.:]?$/iu.exec(label)?.[1] ?? '';
      return /^\d+$/.test(number) ? Number(number) : romanNumber(number.toUpperCase());
    },
    label: (value) => labelOf('phan', value) ?? '',
    order: 'các phần đánh số liên tiếp',
  }),
);
