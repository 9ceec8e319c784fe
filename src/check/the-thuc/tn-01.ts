/** The words of Tiêu ngữ. */

import { judged } from '../kit/answer.js';
import { absent, notShown, textsOf } from '../kit/form-rule.js';
import type { Judge } from '../model.js';

const words = 'Độc lập - Tự do - Hạnh phúc';

export const tieuNgu: Judge = {
  id: 'TN-01',
  judge(subject) {
    const [first] = textsOf(subject, 'tieu-ngu');
    if (first) {
      const text = first.text.replace(/\s+/g, ' ');
      // Capitals are a matter of style (TN-02).
      if (text === words || text === words.toUpperCase()) return judged([]);
      const fix = { text: first, start: 0, end: first.text.length, after: words };
      return judged([{ place: first.place, found: `Tiêu ngữ “${text}”`, expected: `“${words}”`, fix }]);
    }
    const [above] = textsOf(subject, 'quoc-hieu');
    if (!above) return subject.kind === 'text' ? notShown(subject, 'phần đầu văn bản') : absent('phần đầu');
    return judged([{ place: above.place, found: 'dưới Quốc hiệu không có Tiêu ngữ', expected: `“${words}”` }]);
  },
};
