/** The short line below the tying line: the decree's sample forms have it, its text does not speak of it. */
import { judged } from '../kit/answer.js';
import { lineUnder } from '../kit/drawn-line.js';
import { absent, formRule, notShown, showsSettings, textsOf } from '../kit/form-rule.js';

export const kePhuLuc = formRule({
  id: 'PL-07',
  demand: 'Dưới dòng “Kèm theo” có đường kẻ ngắn, như mẫu của Nghị định.',
  clause: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1',
  strength: 'info',
  status: 'M',
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
});
