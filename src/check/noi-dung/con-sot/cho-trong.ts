/** Places that the author still has to fill in: dots, xx/xx, blanks for a number or a day, words in brackets. What is a form is none. */
import type { Role, Subject } from '../../model.js';
import { around, contentRule, finding, type Hit, inEach, matches, type Passage, prose } from '../kit/kit.js';
import { phrasesIn } from '../kit/words.js';

export const choTrong = contentRule('cho-trong', (subject) => [
  ...inEach(written, ({ text, source }) => [
    ...dots(text),
    ...crosses(text),
    ...blanks(source.text),
    ...brackets(text),
  ])(subject),
  ...phrasesIn(subject, 'giuCho')
    .filter(({ row, passage }) => row.nghia === 'dien' && !filledByClerk.includes(passage.source.role))
    .map(({ passage, start, end, typed }) =>
      finding(passage, { start, end, found: `chỗ chưa điền “${typed}”`, expected: 'điền, hoặc bỏ' }),
    ),
]);

/** The number and the day of an appendix's tying line are put in when the document is issued. */
const filledByClerk: readonly Role[] = ['kem-theo', 'so-ky-hieu', 'dia-danh'];

function written(subject: Subject): readonly Passage[] {
  return prose(subject).filter(({ source }) => !filledByClerk.includes(source.role));
}

function say(text: string, what: string) {
  return ({ 0: words, index }: RegExpExecArray): Omit<Hit, 'start' | 'end'> => ({
    found: `${what}: ${around(text, index, index + words.length)}`,
    expected: 'điền, hoặc bỏ',
  });
}

/** An ellipsis ends a list; dots between words, before a unit or after a word that asks for a number are to be filled in. */
const dotted =
  /(?<=[\s(:])(?:[.…_]{4,}|_{3,}|…{2,})(?=[\s)/%.,;]|$)|(?<=(?:số|ngày|tháng|năm)\s?:?\s?)[.…_]+(?=\s*(?:\/|tháng|năm|đến|của))|(?<=[\s(])[.…_]+(?=\s?(?:%|đồng|triệu|tỷ|người|hộ|lớp|đợt|buổi|thôn|xã)(?!\p{L}))/giu;

/** A row of dots in one sentence is one thing to say. */
function dots(text: string): readonly Hit[] {
  return matches(text, dotted, (match) =>
    // ", …. " goes on a list.
    /,\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))
      ? undefined
      : say(text, 'chỗ trống chưa điền')(match),
  ).slice(0, 1);
}

const crossed =
  /(?<![\p{L}\p{N}])(?:[xX]{1,4}\s?\/\s?(?:[xX]{1,4}|\d{1,2})\s?\/\s?(?:\d{4}|20[xX]{2}|[xX]{2,4})|\d{1,2}\/[xX]{2}\/\d{4}|20[xX]{2}|x{2,5}(?:[.,]x{3})*|X{2,4}\/(?:KH|QĐ|UBND|NQ|CT)\S*)(?![\p{L}\p{N}])|(?<=(?:ngày|tháng|số|năm) )X{2,4}(?![\p{L}\p{N}])(?= (?:tháng|năm|của)|\/)|(?<!\?)\?{2,4}(?!\?)/gu;

function crosses(text: string): readonly Hit[] {
  return matches(text, crossed, say(text, 'chỗ chưa điền'));
}

/** Blanks, not one blank: "trong những ngày tháng 6" is a sentence. */
const open =
  /(?<=(?:^|[^\p{L}])(?:số|Số)\s?:?)\s+(?=\/\s?[\p{Lu}])|(?<=(?:^|[^\p{L}])ngày)[\s\u00a0]{2,}(?=tháng|\/)|(?<=(?:^|[^\p{L}])tháng)[\s\u00a0]{2,}(?=năm|\/)|(?<=ngày)\s?\/\s?(?=\d{1,2}\/\d{4})/gu;

function blanks(text: string): readonly Hit[] {
  return matches(text, open, ({ index, 0: words }) => ({
    found: `chỗ trống chưa điền: ${around(text.replace(/[\s\u00a0]/gu, ' '), index, index + words.length)}`,
    expected: 'số, ngày của văn bản được dẫn',
  })).slice(0, 1);
}

/** `[điền số]`, `<Số tiền>`, `[…]`; a number in brackets is a reference. */
const bracketed = /\[(?:[\s.…_]*|\p{L}[^[\]]{0,60})\]|<\p{L}[^<>]{0,60}>/gu;

function brackets(text: string): readonly Hit[] {
  return matches(text, bracketed, say(text, 'chỗ chưa điền'));
}
