/** ND-15: Roman numbers of mục count on. */

import { labelOf } from '../../../plan/labels.js';
import { romanNumber } from '../../../text/roman.js';
import { contentRule } from '../kit/kit.js';
import { countingFaults } from '../kit/numbering.js';

export const nd15 = contentRule('ND-15', (subject) =>
  countingFaults(subject, {
    cap: 'muc',
    name: 'mục',
    form: /^[IVXLC]+[.)]?$/,
    value: (label) => romanNumber(label.replace(/[.)]$/, '')),
    label: (value) => labelOf('muc', value) ?? '',
    order: 'các mục đánh số La Mã liên tiếp',
  }),
);
