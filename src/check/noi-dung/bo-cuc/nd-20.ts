/** ND-20: điểm in the order of the Vietnamese alphabet, without gap or repeat. */
import { labelOf } from '../../../plan/labels.js';
import { contentRule } from '../kit/kit.js';
import { countingFaults } from '../kit/numbering.js';

const values: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 44 }, (_, i) => [labelOf('diem', i + 1) ?? '', i + 1]),
);

export const nd20 = contentRule('ND-20', (subject) =>
  countingFaults(subject, {
    cap: 'diem',
    name: 'điểm',
    form: /^\p{Ll}{1,2}[).]$/u,
    value: (label) => values.get(label.replace('.', ')')),
    label: (value) => labelOf('diem', value) ?? '',
    order: 'điểm xếp theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h, i, k…)',
  }),
);
