/** The words of Quốc hiệu. */

import { judged } from '../kit/answer.js';
import { notShown, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

const words = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** The decree itself prints both. */
const accepted = new Set([words, words.replace('HÒA', 'HOÀ')]);

export const quocHieu: Judge = {
  id: 'QH-01',
  judge(subject) {
    const [first] = textsOf(subject, 'quoc-hieu');
    if (first) {
      const text = first.text.replace(/\s+/g, ' ');
      if (accepted.has(text.toUpperCase())) return judged([]);
      // Printed on two lines, of which a PDF file makes two texts.
      const rest = words.slice(text.length).trim();
      if (words.startsWith(text.toUpperCase()) && subject.texts.some((other) => other.text === rest)) return judged([]);
      const fix = { text: first, start: 0, end: first.text.length, after: words };
      return judged([{ place: first.place, found: `Quốc hiệu “${text}”`, expected: `“${words}”`, fix }]);
    }
    const [kind] = textsOf(subject, 'ten-loai');
    // Copied and scanned texts lose their head; an appendix alone never had one.
    if (!kind || subject.kind === 'text') return notShown(subject, 'phần đầu văn bản');
    return judged([{ place: kind.place, found: 'văn bản không có Quốc hiệu', expected: `“${words}”` }]);
  },
};
