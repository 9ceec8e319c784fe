/** The mark of urgency: capitals, bold, red, in a box. */
import { boxFaults } from '../kit/box.js';
import { combined } from '../kit/combine.js';
import { showsSettings } from '../kit/form-rule.js';
import { lookRule, visibleRuns } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';
import type { CheckedText } from '../model.js';

const stated = {
  id: 'MK-01',
  roles: ['do-khan'],
} as const;

export const doKhan = combined(
  lookRule({ ...stated, name: 'độ khẩn', size: 'noiDung.coChu', bold: true, italic: false, capitals: true }),
  textRule({
    ...stated,
    name: 'độ khẩn',
    only: (_, subject) => showsSettings(subject),
    faults: (text, subject) => [
      ...boxFaults(text, subject, 'độ khẩn'),
      ...(isRed(text) ? [] : [{ found: 'độ khẩn không màu đỏ', expected: 'chữ đỏ tươi' }]),
    ],
  }),
);

function isRed(text: CheckedText): boolean {
  return visibleRuns(text).every(({ colour }) => colour === 'FF0000');
}
