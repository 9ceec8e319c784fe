/** PL-01: the text points to every appendix. */
import { checkCitations } from '../../../plan/check-citations.js';
import { unknown } from '../../kit/answer.js';
import { contentRule, findingAt, passages } from '../kit/kit.js';

export const pl01 = contentRule(
  {
    id: 'PL-01',
    demand: 'Nội dung văn bản phải có chỗ dẫn đến từng phụ lục.',
    clause: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1',
    strength: 'must',
    status: 'D',
  },
  (subject) => {
    const count = subject.keHoach.phuLuc?.length ?? 0;
    if (count === 0) return unknown('văn bản không có phụ lục');
    const hasBody = passages(subject).some(({ source }) => source.path?.startsWith('noiDung'));
    if (!hasBody) return unknown('tệp chỉ có phụ lục, không có văn bản chính');
    // The place of a missing mention is the appendix; its number is all that is needed of the judge's own places.
    const missing = checkCitations({ ...subject.keHoach }, (path) => ({ start: Number(path[1]), end: 0 }));
    return missing.flatMap(({ start }) =>
      findingAt(
        subject,
        `phuLuc.${start}`,
        'phụ lục mà nội dung văn bản không nhắc đến',
        'câu dẫn có tên phụ lục, ví dụ “(chi tiết tại Phụ lục kèm theo)”',
      ),
    );
  },
);
