/** Blanks: one between words, none before a mark of punctuation, one after it. */
import { around, contentRule, type Hit, inEach, matches, prose } from '../kit/kit.js';

export const khoangTrang = contentRule(
  'khoang-trang',
  inEach(prose, ({ text, source }) =>
    // A blank to be filled in, and recipients, whose marks are judged with them.
    /[.…_]{6,}/.test(text) || /^(?:noi-nhan|luu|kem-theo)/.test(source.role)
      ? []
      : [...doubled(source.text), ...before(text), ...inside(text), ...missing(text)],
  ),
);

/** No-break spaces in a row leave room for a pen; a tab or a break is set on purpose. */
function doubled(text: string): readonly Hit[] {
  return matches(text, /(?<=\S) {2,}(?=\S)/gu, ({ 0: blanks, index }) => ({
    found: `${blanks.length} dấu cách liền nhau: ${around(text, index, index + blanks.length)}`,
    expected: 'một dấu cách',
    after: ' ',
  }));
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
    /(?<=\p{Ll}{2}[,;:])(?=\p{L}{2})|(?<=\p{Ll}{3}\.)(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{2})(?=\(\p{Ll}{2})/gu,
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
