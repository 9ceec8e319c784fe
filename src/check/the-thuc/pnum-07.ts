/** Every appendix counts its own pages. */
import { judged } from '../kit/answer.js';
import { absent, notShown, showsSettings, textsOf } from '../kit/form-rule.js';
import { standings } from '../kit/paragraphs.js';
import type { Finding, Judge } from '../model.js';

export const soTrangPhuLuc: Judge = {
  id: 'PNUM-07',
  judge(subject) {
    const labels = textsOf(subject, 'phu-luc-nhan');
    if (labels.length === 0) return absent('phụ lục');
    if (!showsSettings(subject)) return notShown(subject, 'cách đánh số trang của phụ lục');
    const all = standings(subject.read);
    return judged(
      labels.flatMap(({ place, text, paragraph }): readonly Finding[] => {
        const section = paragraph && all.get(paragraph)?.section;
        const [first] = section?.blocks ?? [];
        const isFirst = subject.texts.find(
          (one) => one.paragraph && all.get(one.paragraph)?.section === section,
        )?.paragraph;
        // Alone in its file, an appendix begins with page 1 by itself.
        const isAlone = section === subject.read.sections[0];
        if (!first || (isFirst === paragraph && (isAlone || section?.page?.startNumber === 1))) return [];
        const found =
          isFirst === paragraph
            ? `số trang của ${text} nối tiếp phần trước`
            : `${text} không nằm ở phân đoạn riêng nên số trang nối tiếp phần trước`;
        return [{ place, found, expected: 'số trang của phụ lục bắt đầu lại từ 1' }];
      }),
    );
  },
};
