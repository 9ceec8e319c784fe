/** Blanks: one between words, none before a mark of punctuation, one after it. */
import { isToFill, widest } from '../../kit/blanks.js';
import type { CheckedText, Finding, Role, Subject } from '../../model.js';
import { citations } from '../kit/citations.js';
import { around, contentRule, finding, type Hit, matches, passagesOf, prose } from '../kit/kit.js';

export const khoangTrang = contentRule('khoang-trang', (subject) => [
  ...gluedLabels(subject),
  ...symbols(subject),
  ...prose(subject).flatMap((passage) => hitsIn(passage.source, passage.text).map((hit) => finding(passage, hit))),
  ...passagesOf(subject, ...names).flatMap((passage) => doubled(passage.source).map((hit) => finding(passage, hit))),
]);

/** `-Trưởng thôn`, `1.Tuyên truyền`, as typed at the head of a paragraph. */
function gluedLabels({ texts }: Subject): readonly Finding[] {
  return texts.flatMap(({ paragraph, place, role, offset }): readonly Finding[] => {
    const letters = paragraph?.runs.map(({ text }) => text).join('') ?? '';
    if (role === '' || offset > 8 || !/^\s*(?:\d{1,2}[.)]|\p{Ll}[.)]|[-–+])(?=\p{L}{2})/u.test(letters)) return [];
    return [{ place, found: 'nhãn đầu dòng viết liền với chữ', expected: 'một dấu cách sau nhãn' }];
  });
}

/** `46 - CT/TW`, `12/ KH-UBND`, cited in the text. */
function symbols(subject: Subject): readonly Finding[] {
  return citations(subject).flatMap(({ passage, number, numberStart: start, numberEnd: end }) => {
    const typed = passage.text.slice(start, end);
    if (!/\s/.test(typed)) return [];
    return [finding(passage, { start, end, found: `dấu cách trong ký hiệu “${typed}”`, expected: `“${number}”` })];
  });
}

/** Prescribed words and names: a blank too many shows in them as well. */
const names: readonly Role[] = ['quoc-hieu', 'tieu-ngu', 'co-quan', 'co-quan-chu-quan', 'chuc-vu', 'ho-ten'];

function hitsIn(source: CheckedText, text: string): readonly Hit[] {
  // A blank to be filled in, and recipients, whose marks are judged with them.
  if (/[.…_]{6,}/.test(text)) return [];
  if (/^(?:noi-nhan|luu|kem-theo)/.test(source.role)) return doubled(source);
  return [...doubled(source), ...before(text), ...inside(text), ...missing(text)];
}

/** Of what nobody knows, and at the ends of a document, wide gaps part columns: another rule's matter. */
function isSetApart(role: Role): boolean {
  return role === '' || /^(?:noi-nhan|luu|co-quan|quoc-hieu|tieu-ngu|chuc-vu|ho-ten)/.test(role);
}

/** No-break spaces in a row leave room for a pen; a tab or a break is set on purpose. */
function doubled({ text, role }: CheckedText): readonly Hit[] {
  return matches(text, /(?<=\S) {2,}(?=\S)/gu, ({ 0: blanks, index }) => {
    const isWide = blanks.length > widest;
    if (isToFill(text, index, index + blanks.length) || (isWide && isSetApart(role))) return undefined;
    const found = `${blanks.length} dấu cách liền nhau: ${around(text, index, index + blanks.length)}`;
    // Of what nobody knows, and of wide gaps, nobody can say that they are slips.
    return { found, expected: 'một dấu cách', ...(isWide || role === '' ? {} : { after: ' ' }) };
  });
}

function before(text: string): readonly Hit[] {
  return matches(text, /(?<=[\p{L}\p{N}”")%]) +(?=[,;:!?)](?!\/)|\.(?![.\p{L}\p{N}/]))/gu, ({ 0: blanks, index }) => ({
    found: `dấu cách trước dấu câu: ${around(text, index, index + blanks.length + 1)}`,
    expected: 'viết liền dấu câu với chữ trước',
    after: '',
  }));
}

function inside(text: string): readonly Hit[] {
  return matches(text, /(?<=[(“]) +(?=\p{L})/gu, ({ 0: blanks, index }) => ({
    found: `dấu cách sau dấu mở ngoặc: ${around(text, index - 1, index + blanks.length)}`,
    expected: 'viết liền sau dấu mở ngoặc',
    after: '',
  }));
}

/** After a comma or semicolon before a word; after a full stop only between whole words. */
function missing(text: string): readonly Hit[] {
  const marks = matches(
    text,
    /(?<=\p{Ll}{2}[,;:])(?=\p{L}{2})|(?<=\p{Ll}{3}\.)(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{2})(?=\( ?\p{Ll}{2})|(?<=[;.,] [-–])(?=\p{Lu}\p{Ll})/gu,
    ({ index }) =>
      isAddress(text, index)
        ? undefined
        : { found: `thiếu dấu cách: ${around(text, index - 1, index + 1)}`, expected: 'một dấu cách ở đó', after: ' ' },
  );
  return marks;
}

/** `https://…`, `baolaichau.vn`. */
function isAddress(text: string, at: number): boolean {
  const from = text.lastIndexOf(' ', at) + 1;
  const to = text.indexOf(' ', at);
  return /\/\/|www\.|@|\.(?:vn|com|org|net)/u.test(
    text.slice(Math.max(from, at - 60), to < 0 ? at + 60 : Math.min(to, at + 60)),
  );
}
