/** The short line below the tying line: the decree's sample forms have it, its text does not speak of it. */

import { judged } from '../kit/answer.js';
import { lineUnder } from '../kit/drawn-line.js';
import { absent, notShown, showsSettings, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

export const kePhuLuc: Judge = {
  id: 'PL-07',
  judge(subject) {
    const texts = textsOf(subject, 'kem-theo');
    if (texts.length === 0) return absent('dòng “Kèm theo”');
    if (!showsSettings(subject)) return notShown(subject, 'đường kẻ');
    const bare = texts.filter(({ paragraph }) => paragraph && !lineUnder(subject, paragraph));
    return judged(
      bare.map(({ place }) => ({
        place,
        found: 'dưới dòng “Kèm theo” không có đường kẻ',
        expected: 'đường kẻ ngắn canh giữa',
      })),
    );
  },
};
