/** Appendices are counted in Roman numerals where there are several. */
import { appendixLabel } from '../../plan/labels.js';
import { judged } from '../kit/answer.js';
import { absent, quote, textsOf } from '../kit/form-rule.js';
import type { Finding, Judge } from '../model.js';

const number = /^phụ\s+lục(?:\s+số)?\s*(.*?)[\s.:]*$/iu;

export const soPhuLuc: Judge = {
  id: 'PL-02',
  judge(subject) {
    const labels = textsOf(subject, 'phu-luc-nhan');
    if (labels.length === 0) return absent('phụ lục');
    // One appendix alone in a file may be the second of its plan.
    const isWhole = subject.texts.some(({ role }) => role === 'ten-loai');
    return judged(
      labels.flatMap((text, i): readonly Finding[] => {
        const typed = number.exec(text.text.slice(0, 100))?.[1] ?? '';
        const wanted = appendixLabel(i + 1, labels.length);
        if (isWhole || labels.length > 1 ? number.exec(wanted)?.[1] === typed : /^[IVX]*$/u.test(typed)) return [];
        return [
          {
            place: text.place,
            found: `phụ lục ghi ${quote(text.text)}`,
            expected: isWhole ? quote(wanted) : 'số La Mã',
          },
        ];
      }),
    );
  },
};
