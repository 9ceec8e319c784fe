/** PL-01: the text points to every appendix. */
import { checkCitations } from '../../../plan/check-citations.js';
import { unknown } from '../../kit/answer.js';
import { contentRule, findingAt, passages } from '../kit/kit.js';

export const pl01 = contentRule('PL-01', (subject) => {
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
});
