/** ND-07: the text ends with `./.`. */
import { isPlaceholder } from '../../../plan/placeholder.js';
import { unknown } from '../../kit/answer.js';
import { sentences } from '../../kit/body.js';
import type { Finding, Subject } from '../../model.js';
import { around, contentRule, finding, type Passage, passages, passagesOf } from '../kit/kit.js';

export const nd07 = contentRule('ND-07', (subject) => {
  const body = bodyTexts(subject);
  const last = body.at(-1);
  if (!last) return unknown('văn bản không có phần nội dung');
  // A file without them may end before the text does.
  const isWhole = subject.kind === 'yaml' || passagesOf(subject, 'noi-nhan', 'luu', 'chuc-vu').length > 0;
  if (!isWhole) return unknown('tệp không có nơi nhận và chữ ký: có thể thiếu phần cuối');
  return [...endFault(last), ...body.slice(0, -1).flatMap(tooEarly)];
});

function bodyTexts(subject: Subject): readonly Passage[] {
  const own = ({ source: { path = '', role } }: Passage) => path.startsWith('noiDung') && role !== 'chu-thich';
  return passages(subject).filter((passage) => own(passage) && !isPlaceholder(passage.source.text));
}

/** At the end of a text: the mark as it should be, or whatever stands in its place. */
export function endFault(passage: Passage): readonly Finding[] {
  const { text } = passage;
  if (text.endsWith('./.')) return [];
  const start = /[\s.,;:/…]*$/u.exec(text.slice(-20))?.[0].length ?? 0;
  return [
    finding(passage, {
      start: text.length - start,
      end: text.length,
      found: `đoạn cuối kết thúc bằng ${around(text, text.length - 1, text.length)}`,
      expected: 'dấu “./.” ở cuối',
      // After these something is missing; a cell, a heading or a list that breaks off is not the place for it.
      ...(/[,:…]\s*$|\.{2,}\s*$/u.test(text.slice(-20)) || !sentences.includes(passage.source.role)
        ? {}
        : { after: './.' }),
    }),
  ];
}

function tooEarly(passage: Passage): readonly Finding[] {
  const at = passage.text.indexOf('./.');
  if (at < 0) return [];
  const found = `dấu “./.” ở giữa văn bản: ${around(passage.text, at, at + 3)}`;
  return [finding(passage, { start: at, end: at + 3, found, expected: 'chỉ đặt dấu “./.” ở cuối cùng' })];
}
