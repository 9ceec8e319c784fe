/** Appendices are counted in Roman numerals where there are several. */
import { labelEnd } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { appendixLabel } from '../../plan/labels.js';
import { judged } from '../kit/answer.js';
import { absent, quote, textsOf } from '../kit/form-rule.js';
import type { Finding, Judge } from '../model.js';

/** Behind `Phụ lục`, `Phụ lục số`. */
function numberOf(text: string, loi: Loi): string {
  const rest = text.slice(labelEnd(loi, text, 'phu-luc')).trimStart();
  return rest
    .slice(labelEnd(loi, rest, 'so'))
    .replace(/[\s.:]+$/, '')
    .trimStart();
}

export const soPhuLuc: Judge = {
  id: 'PL-02',
  judge(subject) {
    const { loi } = subject.danhMuc;
    const labels = textsOf(subject, 'phu-luc-nhan');
    if (labels.length === 0) return absent('phụ lục');
    // One appendix alone in a file may be the second of its plan.
    const isWhole = subject.texts.some(({ role }) => role === 'ten-loai');
    return judged(
      labels.flatMap((text, i): readonly Finding[] => {
        const typed = numberOf(text.text.slice(0, 100), loi);
        const wanted = appendixLabel(i + 1, labels.length);
        if (isWhole || labels.length > 1 ? numberOf(wanted, loi) === typed : /^[IVX]*$/u.test(typed)) return [];
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
