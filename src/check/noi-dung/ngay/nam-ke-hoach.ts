/** The plan has one year: its title, the sentence that issues it, its last words, the titles of its appendices. */
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding, type Passage, passagesOf, prose, quote } from '../kit/kit.js';

/** A single year; the years of a period are others. */
const single = /(?<![\d/-])năm (20\d\d)(?!\s?[-–]|\d)/giu;

export const namKeHoach = contentRule('nam-ke-hoach', (subject) => {
  const year = yearOf(subject);
  return year === undefined
    ? []
    : [...ownWords(subject, year), ...appendices(subject, year), ...periods(subject, year)];
});

/** As the title has it, when it has one. */
function yearOf(subject: Subject): number | undefined {
  const years = passagesOf(subject, 'trich-yeu', 'phu-de').flatMap(({ text }) =>
    [...text.matchAll(single)].map((match) => Number(match[1])),
  );
  const distinct = new Set(years);
  if (passagesOf(subject, 'trich-yeu').some(({ text }) => /20\d\d\s?[-–]\s?20\d\d|số \d/u.test(text))) return undefined;
  return distinct.size === 1 ? years[0] : undefined;
}

const issuing = /(?:ban hành|xây dựng|triển khai)\s+(?:và triển khai\s+)?Kế hoạch(?! số)[^.;]{0,200}$/u;
const closing = /^Trên đây là (?:nội dung )?[Kk]ế hoạch/u;

function ownWords(subject: Subject, year: number): readonly Finding[] {
  const isBorrowed = borrowed(subject);
  return prose(subject).flatMap((passage): readonly Finding[] => {
    const { text, source } = passage;
    const isOpening = source.role === 'loi-dan' && /như sau:?$|:$/u.test(text);
    const from = isOpening ? (issuing.exec(text)?.index ?? text.length) : closing.test(text) ? 0 : text.length;
    const years = [...text.matchAll(single)].filter(({ index }) => index >= from && !isBorrowed(passage, index));
    const other = years.length === 1 ? years.find((match) => Number(match[1]) !== year) : undefined;
    return other ? [say(passage, other, year)] : [];
  });
}

function say(passage: Passage, match: RegExpExecArray, year: number): Finding {
  const end = match.index + match[0].length;
  const found = `${around(passage.text, match.index, end)}, mà trích yếu ghi năm ${year}`;
  return finding(passage, { start: match.index, end, found, expected: 'một năm cho cả kế hoạch' });
}

/** What was, may stand in an appendix of this year's plan. */
const past = /kết quả|số liệu|thực trạng|hiện trạng|tình hình|thống kê|tổng hợp|danh sách/iu;

function appendices(subject: Subject, year: number): readonly Finding[] {
  return passagesOf(subject, 'phu-luc-tieu-de').flatMap((passage): readonly Finding[] => {
    const years = [...passage.text.matchAll(single)];
    const [only] = years;
    if (!only || years.length > 1 || past.test(passage.text) || Number(only[1]) === year) return [];
    return [say(passage, only, year)];
  });
}

const start =
  /(?:thời gian|thời kỳ|thời hạn)(?: (?:thực hiện|triển khai|tổ chức))?\s*:?\s*(?:bắt đầu\s*)?từ (?:ngày \d{1,2}\/|tháng )?\d{1,2}(?:\/| năm )(20\d\d)/giu;

/** The period of the tasks does not begin before the year that they are planned for. */
function periods(subject: Subject, year: number): readonly Finding[] {
  return prose(subject).flatMap((passage) =>
    [...passage.text.matchAll(start)]
      .filter((match) => Number(match[1]) < year)
      .map((match) => {
        const found = `${quote(match[0])} bắt đầu trước năm ${year} của kế hoạch`;
        const end = match.index + match[0].length;
        return finding(passage, { start: match.index, end, found, expected: `thời gian trong năm ${year}` });
      }),
  );
}
