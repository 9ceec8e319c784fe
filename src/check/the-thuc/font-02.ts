/** All letters are black, but for the red marks of urgency and secrecy. */

import { judged, unknown } from '../kit/answer.js';
import { cells } from '../kit/body.js';
import { colourFaults } from '../kit/colours.js';
import { notShown } from '../kit/form-rule.js';
import type { Judge, Role } from '../model.js';

const others: readonly Role[] = ['do-khan', 'do-mat', ...cells];

export const mauChu: Judge = {
  id: 'FONT-02',
  judge(subject) {
    if (subject.kind === 'text' || subject.kind === 'doc') return notShown(subject, 'màu chữ');
    if (subject.kind === 'pdf' && !subject.texts.some(({ runs }) => runs.some(({ colour }) => colour)))
      return unknown('chưa đọc được màu chữ trong tệp PDF');
    // Words in tables have a rule of their own (TB-07).
    const texts = subject.texts.filter(({ role }) => !others.includes(role));
    return judged(texts.flatMap(colourFaults));
  },
};
