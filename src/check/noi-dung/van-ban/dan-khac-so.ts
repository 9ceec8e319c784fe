/** What the title cites, the text cites too, under the same number; the tying line of an appendix has the plan's own number and day. */
import { isoDay } from '../../../plan/dates.js';
import { tyingLines } from '../../kit/ties.js';
import type { Finding, Subject } from '../../model.js';
import { type Citation, citations, typeOf } from '../kit/citations.js';
import { contentRule, finding, passages, quote } from '../kit/kit.js';

export const danKhacSo = contentRule('dan-khac-so', (subject) => [...titleFaults(subject), ...tieFaults(subject)]);

/** One of the same kind and issuer instead of it: the number of one of them is a slip. */
function titleFaults(subject: Subject): readonly Finding[] {
  const all = citations(subject);
  const isTitle = ({ passage }: Citation) => passage.source.role === 'trich-yeu' || passage.source.role === 'phu-de';
  const body = all.filter((one) => !isTitle(one) && /^(?:loiDan|noiDung|canCu)/.test(one.passage.source.path ?? ''));
  return all.filter(isTitle).flatMap((title): readonly Finding[] => {
    if (body.some(({ number }) => number === title.number)) return [];
    const other = body.find((one) => isAlike(one, title));
    if (!other) return [];
    const { passage, start, end } = other;
    const named = quote(title.passage.text.slice(title.start, title.end));
    const found = `${quote(passage.text.slice(start, end))}, mà trích yếu dẫn ${named}`;
    return [finding(passage, { start, end, found, expected: 'một số, một ngày cho văn bản mà kế hoạch triển khai' })];
  });
}

/** Of the same kind and issuer; a title that cites several instruments says nothing of which is meant. */
function isAlike(one: Citation, title: Citation): boolean {
  const sameIssuer = one.issuer !== undefined && title.issuer !== undefined && one.issuer === title.issuer;
  return one.kind === title.kind && typeOf(one.number) === typeOf(title.number) && sameIssuer;
}

/** A blank for number or day is the clerk's to fill in. */
const tie =
  /số\s*:?\s*(\d{1,5})\s*\/\s*([\p{L}\d-]+)(?:,?\s*ngày\s*(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4}))?/iu;

function tieFaults(subject: Subject): readonly Finding[] {
  const { so, kyHieu, ngay } = subject.keHoach;
  const hasHead = subject.texts.some(({ role }) => role === 'so-ky-hieu');
  if (!hasHead || so === null || subject.kind === 'yaml') return [];
  const known = new Map(passages(subject).map((passage) => [passage.source, passage]));
  return tyingLines(subject.texts).flatMap((line): readonly Finding[] => {
    const passage = line[0] && known.get(line[0]);
    const match = tie.exec(line.map(({ text }) => text).join(' '));
    if (!passage || !match || match[2] !== kyHieu) return [];
    const [words, number, , day, month, year] = match;
    const typed = { ngay: Number(day), thang: Number(month), nam: Number(year) };
    const own =
      ngay.ngay === null || ngay.thang === null ? undefined : { ngay: ngay.ngay, thang: ngay.thang, nam: ngay.nam };
    const isOther = Number(number) !== so || (day !== undefined && own !== undefined && isoDay(typed) !== isoDay(own));
    if (!isOther) return [];
    const found = `dòng kèm theo ghi ${quote(words)}`;
    return [finding(passage, { start: 0, end: 0, found, expected: 'số, ký hiệu và ngày như ở đầu văn bản' })];
  });
}
